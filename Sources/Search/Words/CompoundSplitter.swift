import Core

/// Takes Dutch compounds apart into words that are known.
struct CompoundSplitter: Sendable {
  /// Per known word the logarithm of its frequency.
  private let weights: [String: Double]
  private let forced: [String: [String]]

  /// - Parameter frequencies: how often each form stands on the pages; stop words left out.
  init(frequencies: [(form: String, count: Int)], rules: WordRules) {
    var weights: [String: Double] = [:]
    weights.reserveCapacity(frequencies.count)
    for (form, count) in frequencies where count >= 2 {
      weights[form] = naturalLogarithm(Double(count))
    }
    for noun in dutchNouns {
      weights[noun] = max(weights[noun] ?? 0, naturalLogarithm(3))
    }
    for tail in Self.noParts { weights[tail] = nil }
    self.weights = weights
    var forced: [String: [String]] = [:]
    for split in rules.splits where !split.isEmpty { forced[split[0]] = Array(split.dropFirst()) }
    self.forced = forced
  }

  /// Endings, prefixes and verbs that look like a part of a compound and are none.
  private static let noParts = [
    "heid", "heden", "lijk", "lijke", "baar", "bare", "schap", "loos", "loze", "ings", "isch",
    "ische",
    "atie", "aties", "erende", "erend", "eren", "eerd", "eerde", "teit", "gaan", "komen", "maken",
    "nemen", "geven", "houden", "stellen", "brengen", "zetten", "leggen", "vinden", "voeren",
    "laten",
    "doen", "komt", "maakt", "neemt", "geeft", "houdt", "stelt", "brengt", "zet", "voert", "laat",
    "gaat", "vindt", "lopen", "loopt", "staan", "krijgen", "vallen", "slaan", "halen", "keren",
    "kijken", "zien", "gesteld", "gemaakt", "genomen", "gegeven", "gehouden", "gebracht", "gezet",
    "gelegd", "gevoerd", "gekomen", "zijn", "worden", "tien", "elijk", "elijke", "ende", "ene",
    "anti", "inter", "daar", "hier", "waar", "toch", "mede", "terug", "samen", "tegen", "door",
    "achter", "boven", "tussen", "zonder", "binnen", "buiten", "naast", "rond", "voor", "over",
  ]

  /// Words of three letters that are a part often.
  private static let shortParts: Set<String> = [
    "wet", "ict", "woo", "avg", "kcc", "wob", "wmo", "web", "weg", "bus", "dag", "net", "jaar",
  ]

  private static let linkers = ["", "s", "e", "en", "n", "er"].map { Array($0.utf8) }

  /// The parts of a compound in order; empty for what is none.
  func parts(of form: String, frequency: Int) -> [String] {
    if let parts = forced[form] { return parts }
    let word = Array(form.utf8)
    guard word.count >= 8, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
    let own = naturalLogarithm(Double(max(1, frequency)))
    var best: (score: Double, parts: [String])?
    func consider(_ parts: [String]) {
      let sum = parts.reduce(0.0) { $0 + (weights[$1] ?? 0) }
      let mean = sum / Double(parts.count)
      guard mean * 2 >= own else { return }
      let shortest = parts.map(\.utf8.count).min() ?? 0
      let score = mean - 0.35 * Double(parts.count - 2) + 0.05 * Double(shortest)
      if best.map({ score > $0.score }) ?? true { best = (score, parts) }
    }
    for split in 3...(word.count - 3) {
      guard let tail = known(word[split...]) else { continue }
      for head in heads(word[..<split]) { consider([head, tail]) }
      guard split >= 7 else { continue }
      for inner in 3...(split - 3) {
        for middle in heads(word[inner..<split]) {
          for head in heads(word[..<inner]) { consider([head, middle, tail]) }
        }
      }
    }
    return best?.parts ?? []
  }

  /// The known words that a piece is, with a linker or without.
  private func heads(_ piece: ArraySlice<UInt8>) -> [String] {
    Self.linkers.compactMap { linker in
      guard piece.count > linker.count + 2, piece.suffix(linker.count).elementsEqual(linker) else {
        return nil
      }
      return known(piece.dropLast(linker.count))
    }
  }

  private func known(_ piece: ArraySlice<UInt8>) -> String? {
    let word = String(decoding: piece, as: UTF8.self)
    guard weights[word] != nil, piece.count >= 4 || Self.shortParts.contains(word) else {
      return nil
    }
    return word
  }
}
