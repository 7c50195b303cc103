/// Draws ranks by the law of Zipf and Mandelbrot: rank r (from 1) has the weight 1 / (r + 2.7)^(9/8).
///
/// Source of the law: B. Mandelbrot, "An informational theory of the statistical structure of language", 1953. The
/// exponent is one and an eighth, so that only divisions and square roots are needed: those are rounded the same way on
/// every machine, which powers are not. A draw costs one table look-up (Walker's alias method, built as M. Vose does).
struct RankSampler: Sendable {
  private let thresholds: [UInt32]
  private let aliases: [Int32]

  /// - Parameter ranks: which ranks can be drawn, counted from 0; `draw` gives numbers of this range.
  init(ranks: Range<Int>) {
    first = ranks.lowerBound
    let weights = ranks.map { Self.weight(ofRank: $0 + 1) }
    let total = weights.reduce(0, +)
    var shares = weights.map { $0 / total * Double(weights.count) }
    var thresholds = [UInt32](repeating: .max, count: shares.count)
    var aliases = shares.indices.map(Int32.init)
    var small = shares.indices.filter { shares[$0] < 1 }
    var large = shares.indices.filter { shares[$0] >= 1 }
    while let poor = small.popLast(), let rich = large.popLast() {
      thresholds[poor] = UInt32(shares[poor] * 4_294_967_295)
      aliases[poor] = Int32(rich)
      shares[rich] -= 1 - shares[poor]
      if shares[rich] < 1 { small.append(rich) } else { large.append(rich) }
    }
    self.thresholds = thresholds
    self.aliases = aliases
  }

  private let first: Int

  func draw(_ random: inout RandomNumbers) -> Int {
    let word = random.next()
    let column = Int(((word >> 32) &* UInt64(thresholds.count)) >> 32)
    let isOwn = UInt32(truncatingIfNeeded: word) <= thresholds[column]
    return first + (isOwn ? column : Int(aliases[column]))
  }

  private static func weight(ofRank rank: Int) -> Double {
    let place = Double(rank) + 2.7
    return 1 / (place * place.squareRoot().squareRoot().squareRoot())
  }
}
