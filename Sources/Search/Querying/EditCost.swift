/// What it costs to make one word of another, in half edits: confusions that are common in Dutch cost half of another edit
/// (Yannakoudakis and Fawthrop, 1983: most errors are vowels, doubling and transposition).
enum EditCost {
  /// The cost, or a number above `limit` where it is more.
  static func cost(_ word: [UInt8], _ other: [UInt8], limit: Int) -> Int {
    let width = other.count + 1
    var rows = [[Int]](repeating: [Int](repeating: 0, count: width), count: word.count + 1)
    for j in 1..<width { rows[0][j] = rows[0][j - 1] + insertion(other, j) }
    for i in 1...word.count {
      rows[i][0] = rows[i - 1][0] + insertion(word, i)
      var least = rows[i][0]
      for j in 1..<width {
        rows[i][j] = cell(rows, word, other, i, j)
        least = min(least, rows[i][j])
      }
      if least > limit, rows[i - 1].allSatisfy({ $0 > limit }) { return limit + 1 }
    }
    return rows[word.count][other.count]
  }

  private static func cell(
    _ rows: [[Int]], _ word: [UInt8], _ other: [UInt8], _ i: Int, _ j: Int
  ) -> Int {
    let (a, b) = (word[i - 1], other[j - 1])
    var least = rows[i - 1][j - 1] + substitution(a, b, isLast: i == word.count && j == other.count)
    least = min(least, rows[i - 1][j] + insertion(word, i))
    least = min(least, rows[i][j - 1] + insertion(other, j))
    if i > 1, j > 1 {
      let (c, d) = (word[i - 2], other[j - 2])
      if a == d, b == c { least = min(least, rows[i - 2][j - 2] + 2) }
      if isDiphthong(c, a, d, b) { least = min(least, rows[i - 2][j - 2] + 1) }
    }
    if j > 1, a == Letter.g, other[j - 2] == Letter.c, b == Letter.h {
      least = min(least, rows[i - 1][j - 2] + 1)
    }
    if i > 1, b == Letter.g, word[i - 2] == Letter.c, a == Letter.h {
      least = min(least, rows[i - 2][j - 1] + 1)
    }
    return least
  }

  private enum Letter {
    static let c = UInt8(ascii: "c")
    static let g = UInt8(ascii: "g")
    static let h = UInt8(ascii: "h")
  }

  /// A letter more, or one left out: half where it doubles the letter before.
  private static func insertion(_ word: [UInt8], _ place: Int) -> Int {
    place > 1 && word[place - 1] == word[place - 2] ? 1 : 2
  }

  private static func substitution(_ a: UInt8, _ b: UInt8, isLast: Bool) -> Int {
    if a == b { return 0 }
    switch (min(a, b), max(a, b)) {
    case (UInt8(ascii: "c"), UInt8(ascii: "k")), (UInt8(ascii: "s"), UInt8(ascii: "z")),
      (UInt8(ascii: "f"), UInt8(ascii: "v")):
      return 1
    case (UInt8(ascii: "d"), UInt8(ascii: "t")): return isLast ? 1 : 2
    default: return 2
    }
  }

  /// `ei` and `ij`, `au` and `ou`.
  private static func isDiphthong(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Bool {
    switch (a, b, c, d) {
    case (UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "i"), UInt8(ascii: "j")),
      (UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "e"), UInt8(ascii: "i")),
      (UInt8(ascii: "a"), UInt8(ascii: "u"), UInt8(ascii: "o"), UInt8(ascii: "u")),
      (UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "a"), UInt8(ascii: "u")):
      true
    default: false
    }
  }
}
