import Core

/// The stem of a word of lower-case UTF-8, with the form it is split by; nil where it cannot tell
/// what a text is about.
///
/// Left out are words under three letters, numbers, and words that stand in any text
/// (``stopWords``). What closes a genitive or plural behind an apostrophe goes: `auto's`, `auto`.
func significantWord(_ word: [UInt8]) -> (stem: [UInt8], folded: [UInt8])? {
  guard let folded = foldedWord(word), !stopWords.contains(folded) else { return nil }
  let stem = dutchStem(of: folded)
  guard !stopWords.contains(stem) else { return nil }
  return (stem, folded)
}

/// A light stem of a folded Dutch word, so that its usual forms compare equal.
///
/// 1. `-heden` becomes `-heid`; `-ingen` and `-ing` go where four letters remain.
/// 2. `-en` of words of five letters and more goes, `-e` of words of six.
/// 3. `-s` goes after `-er`, `-el`, `-ar` and `-or`, and after `p`, `t`, `k`, `n` and `m`, of words
///    of five.
/// 4. The rest is written as it is spelled at the end of a word: one consonant for two, `f` for
///    `v`, `s` for `z`; and a long vowel as one.
///
/// So `vergunningen` and `vergunning`, `melden` and `melding`, `archieven` and `archief`, `bomen`
/// and `boom`, `chatbots` and `chatbot` meet.
func dutchStem(of word: [UInt8]) -> [UInt8] {
  var bytes = word
  if ends(bytes, "heden") {
    bytes.replaceSubrange((bytes.count - 4)..., with: Array("eid".utf8))
  } else if bytes.count >= 9, ends(bytes, "ingen") {
    bytes.removeLast(5)
  } else if bytes.count >= 7, ends(bytes, "ing") {
    bytes.removeLast(3)
  } else if bytes.count >= 5, ends(bytes, "en") {
    bytes.removeLast(2)
  } else if bytes.count >= 6, bytes.last == UInt8(ascii: "e") {
    bytes.removeLast()
  }
  removePluralS(&bytes)
  spellEnding(&bytes)
  return bytes
}

private func removePluralS(_ bytes: inout [UInt8]) {
  guard bytes.count >= 5, bytes.last == UInt8(ascii: "s") else { return }
  let isPlural =
    ["ers", "els", "ars", "ors"].contains { bytes.count >= 6 && ends(bytes, $0) }
    || "ptknm".utf8.contains(bytes[bytes.count - 2])
  if isPlural { bytes.removeLast() }
}

private func spellEnding(_ bytes: inout [UInt8]) {
  guard bytes.count >= 3, let last = bytes.last, !isVowel(last) else { return }
  if bytes[bytes.count - 2] == last { bytes.removeLast() }
  if last == UInt8(ascii: "v") { bytes[bytes.count - 1] = UInt8(ascii: "f") }
  if last == UInt8(ascii: "z") { bytes[bytes.count - 1] = UInt8(ascii: "s") }
  let vowel = bytes.count - 2
  if vowel >= 1, isVowel(bytes[vowel]), bytes[vowel] == bytes[vowel - 1] { bytes.remove(at: vowel) }
}

/// ASCII letters of a lower-case word of at least three letters that is no number; else nil.
private func foldedWord(_ word: [UInt8]) -> [UInt8]? {
  var letters = word[...]
  if word.contains(where: { $0 >= 0x80 }) {
    let text = String(decoding: word, as: UTF8.self).lowercased()
    letters = Array((Slug(from: text)?.text ?? "").utf8)[...]
  }
  if let mark = letters.lastIndex(where: { $0 == UInt8(ascii: "'") }), letters.count - mark <= 3 {
    letters = letters[..<mark]
  }
  let isMark = { (byte: UInt8) in byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") }
  letters = letters.drop(while: isMark)
  while let last = letters.last, isMark(last) { letters.removeLast() }
  let isWord = letters.contains { $0 >= UInt8(ascii: "a") }
  return letters.count >= 3 && isWord ? Array(letters) : nil
}

private func ends(_ bytes: [UInt8], _ ending: String) -> Bool {
  bytes.count >= ending.utf8.count && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
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
  heeft hem het hier hij hoe hun iedere iets jaar jaarlijks kan kant komen komt krijgen krijgt
  kunnen
  maak maakt maken meer meest met mij minder moet moeten naar niet nieuw nieuwe nog nodig om
  onder ons onze ook over per plan plannen praktijk project samen snel sneller sommige steeds
  tegen ten ter tijd toch tot tussen twee uit uw vaak van vanaf vanuit veel vervolgens via voor
  vooral waar waarbij waarin waarmee wanneer want was wat welke werk werken werkt werkwijze wie wij
  wil willen worden wordt zelf zich zij zijn zit zodat zonder zou zowel zullen
  daar daarna daarom daarbij doet eens eerder hierbij ieder iedereen laat laten later mag mogen
  nadat omdat staan staat steed terug toen totdat vindt weer wel werd werden wilt zal zet zetten
  zie zien ziet zoals zolang mens mensen dag dagen week weken maand maanden jaren uur uren keer
  drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig zestig zeventig
  tachtig negentig honderd duizend helft derde kwart procent
  """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
