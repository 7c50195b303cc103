import Core

/// A word of a text: how it is compared, and how it is shown.
struct StemmedWord: Hashable {
  let stem: String
  let surface: String
}

/// The words of a text that can tell what it is about, in reading order, each stem once.
///
/// Words are split at everything that is no letter, digit, hyphen or apostrophe. Left out are words
/// under three letters, numbers, and words that stand in any text (``stopWords``).
func significantWords(of text: String) -> [StemmedWord] {
  var seen: Set<String> = []
  var words: [StemmedWord] = []
  for surface in text.lowercased().utf8.split(whereSeparator: { !isWordByte($0) }) {
    guard let folded = foldedWord(surface), !stopWords.contains(folded) else { continue }
    let stem = dutchStem(of: folded)
    guard !stopWords.contains(stem), seen.insert(stem).inserted else { continue }
    words.append(StemmedWord(stem: stem, surface: String(Substring(surface))))
  }
  return words
}

/// A light stem of a folded Dutch word, so that singular and plural compare equal.
///
/// Drops `-en` of words of five letters and more, and `-e` and the `-s` after `-er`, `-el`, `-ar`
/// and `-or` of words of six; then writes the rest as it is spelled at the end of a word: one
/// consonant for two, `f` for `v`, `s` for `z`; and a long vowel as one. So `vergunningen` and
/// `vergunning`, `archieven` and `archief`, `bomen` and `boom`, `inwoners` and `inwoner` meet.
func dutchStem(of word: String) -> String {
  var bytes = Array(word.utf8)
  if bytes.count >= 6, ["ers", "els", "ars", "ors"].contains(where: { word.hasSuffix($0) }) {
    bytes.removeLast()
  } else if bytes.count >= 5, bytes.suffix(2).elementsEqual("en".utf8) {
    bytes.removeLast(2)
  } else if bytes.count >= 6, bytes.last == UInt8(ascii: "e") {
    bytes.removeLast()
  }
  guard bytes.count >= 3, let last = bytes.last, !isVowel(last) else {
    return String(decoding: bytes, as: UTF8.self)
  }
  if bytes[bytes.count - 2] == last { bytes.removeLast() }
  if last == UInt8(ascii: "v") { bytes[bytes.count - 1] = UInt8(ascii: "f") }
  if last == UInt8(ascii: "z") { bytes[bytes.count - 1] = UInt8(ascii: "s") }
  let vowel = bytes.count - 2
  if vowel >= 1, isVowel(bytes[vowel]), bytes[vowel] == bytes[vowel - 1] { bytes.remove(at: vowel) }
  return String(decoding: bytes, as: UTF8.self)
}

/// ASCII letters of a lower-case word of at least three letters that is no number; else nil.
private func foldedWord(_ word: Substring.UTF8View) -> String? {
  let letters: String
  if word.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "'") }) {
    let hyphen = UInt8(ascii: "-")
    guard let first = word.firstIndex(where: { $0 != hyphen }),
      let last = word.lastIndex(where: { $0 != hyphen })
    else { return nil }
    letters = String(Substring(word[first...last]))
  } else {
    letters = Slug(from: String(Substring(word)))?.text ?? ""
  }
  let isWord = letters.utf8.contains { $0 >= UInt8(ascii: "a") }
  return letters.utf8.count >= 3 && isWord ? letters : nil
}

/// Whether a byte of lower-case UTF-8 can be part of a word. A byte beyond ASCII is: folding makes
/// hyphens of what is no letter there.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "-"), UInt8(ascii: "'"):
    true
  default: byte >= 0x80
  }
}

private func isVowel(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
    UInt8(ascii: "u"):
    true
  default: false
  }
}

/// Words of three letters and more that stand in any Dutch text on a municipality's plans.
private let stopWords = Set(
  """
  aan achter alle alleen als altijd andere anders bij binnen buiten dan dat deel den der deze die
  dit doen door dus echt een eerste eigen elk elke ene enkele er als geen gaan gaat gebruik geeft
  gemaakt gemeent gemeente gemeenten gemeentelijk gemeentelijke geven goed goede haar had heb hebben
  heeft hem het hier hij hoe hun iedere iets jaar jaarlijks kan kant komen komt krijgen krijgt kunnen
  maak maakt maken meer meest met mij minder moet moeten naar niet nieuw nieuwe nog nodig om
  onder ons onze ook over per plan plannen praktijk project samen snel sneller sommige steeds
  tegen ten ter tijd toch tot tussen twee uit uw vaak van vanaf vanuit veel vervolgens via voor
  vooral waar waarbij waarin waarmee wanneer want was wat welke werk werken werkt werkwijze wie wij
  wil willen worden wordt zelf zich zij zijn zit zodat zonder zou zowel zullen
  """.split(whereSeparator: \.isWhitespace).map(String.init))
