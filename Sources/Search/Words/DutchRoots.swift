/// Roots of Dutch words by spelling: what stays when an ending is taken off and the spelling rules for open and closed
/// syllables are undone.
enum DutchRoots {
  /// Endings of inflection: plural, diminutive, the tenses, the adjective.
  static let inflections = endings(
    "e s en n t te ten de den d end ende je jes tje tjes")
  /// Endings that make another word of the same meaning.
  static let derivations = endings(
    "ing ingen er ers der ders heid lijk lijke baar bare ij")
  /// Prefixes that part from their verb: `aanpassen`, `aangepast`.
  static let separable = endings(
    "aan af bij door in mee na om op over toe uit voor samen terug vast weg mede")
  static let inseparable = endings("be ver ont her er ge")

  private static func endings(_ list: String) -> [[UInt8]] {
    list.split(separator: " ").map { Array($0.utf8) }
  }

  /// The closed form of what stands before an ending: `brieven` → `brief`, `zaken` → `zaak`, `processen` → `proces`.
  ///
  /// - Parameter ending: the ending that was taken off; one that begins with a vowel opens the syllable.
  static func closed(_ stem: ArraySlice<UInt8>, before ending: [UInt8]) -> [UInt8] {
    var root = Array(stem)
    guard let first = ending.first, isVowel(first), let last = root.last, root.count >= 2 else {
      return root
    }
    if last == UInt8(ascii: "v") { root[root.count - 1] = UInt8(ascii: "f") }
    if last == UInt8(ascii: "z") { root[root.count - 1] = UInt8(ascii: "s") }
    guard !isVowel(last) else { return root }
    let before = root[root.count - 2]
    if before == last {
      root.removeLast()
    } else if isVowel(before), before != UInt8(ascii: "i"),
      root.count < 3 || !isVowel(root[root.count - 3])
    {
      root.insert(before, at: root.count - 1)
    }
    return root
  }

  /// Words that keep a short vowel in an open syllable: `dagen`, `wegen`, `verslagen`.
  static func keepsShortVowel(_ stem: ArraySlice<UInt8>) -> Bool {
    ["ag", "eg", "ek", "od", "ot", "blad", "dak", "glas", "vat", "gat"].contains {
      stem.count > $0.utf8.count && stem.suffix($0.utf8.count).elementsEqual($0.utf8)
        || stem.elementsEqual($0.utf8)
    }
  }

  /// Every root that a form can have by one of the endings; also the form itself.
  static func roots(of form: [UInt8], endings: [[UInt8]]) -> [[UInt8]] {
    var roots: [[UInt8]] = []
    for ending in endings where form.count >= ending.count + 3 {
      guard form.suffix(ending.count).elementsEqual(ending) else { continue }
      let stem = form.dropLast(ending.count)
      roots.append(closed(stem, before: ending))
      if isVowel(ending[0]), keepsShortVowel(stem) { roots.append(Array(stem)) }
    }
    // overheden → overheid
    if form.count > 7, form.hasSuffix("heden") {
      roots.append(form.dropLast(5) + Array("heid".utf8))
    }
    return roots
  }

  /// The root of the verb whose past participle a form may be: `gepubliceerd` → `publiceer`, `aangepast` → `aanpas`.
  static func participleRoots(of form: [UInt8]) -> [[UInt8]] {
    guard form.count >= 6, let last = form.last else { return [] }
    var stem: ArraySlice<UInt8>
    var ending: [UInt8] = []
    if last == UInt8(ascii: "d") || last == UInt8(ascii: "t") {
      stem = form.dropLast()
    } else if form.hasSuffix("en") {
      stem = form.dropLast(2)
      ending = Array("en".utf8)
    } else {
      return []
    }
    var roots: [[UInt8]] = []
    for prefix in [[]] + separable where stem.starts(with: prefix) {
      let rest = stem.dropFirst(prefix.count)
      guard rest.count >= 5, rest.hasPrefix("ge") else { continue }
      roots.append(prefix + closed(rest.dropFirst(2), before: ending))
    }
    if ending.isEmpty, inseparable.contains(where: { stem.starts(with: $0) }) {
      roots.append(Array(stem))
    }
    return roots
  }

  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}

extension BidirectionalCollection<UInt8> {
  func hasSuffix(_ text: StaticString) -> Bool {
    text.utf8CodeUnitCount <= count && suffix(text.utf8CodeUnitCount).elementsEqual(text.bytes)
  }

  func hasPrefix(_ text: StaticString) -> Bool { starts(with: text.bytes) }
}

extension StaticString {
  fileprivate var bytes: [UInt8] { Array(description.utf8) }
}
