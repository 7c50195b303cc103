/// What a word weighs on a page, in steps of 1.4: sixteen steps lose nothing (measured on Dutch handbooks).
enum Impact {
  /// In thousandths: ⌊250 × 1.4ⁿ⌉.
  static let thousandths = [
    250, 350, 490, 686, 960, 1345, 1882, 2635, 3689, 5165, 7231, 10124, 14174, 19843, 27781, 38893,
  ]

  /// The nearest step by ratio; √1.4 lies between two.
  static func step(of weight: Double) -> UInt8 {
    for (step, value) in thousandths.enumerated() where weight * 1000 < Double(value) * 1.1832159566
    {
      return UInt8(step)
    }
    return 15
  }
}

/// Pages with what a word weighs there; pages ascend.
struct PostingList: Sendable {
  var pages: [Int32] = []
  var impacts: [UInt8] = []
}
