/// Numbers that are the same for the same seed, on every machine and with every version of Swift.
///
/// SplitMix64 (Steele, Lea and Flood, 2014). The draws are our own, because the standard library does not promise how
/// it turns a generator's words into a number of a range.
struct RandomNumbers: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A stream of its own for one thing of a corpus, so that files can be made in any order and at the same time.
  init(seed: UInt64, purpose: UInt64, index: Int) {
    var mixer = RandomNumbers(seed: seed ^ (purpose &* 0xD6E8_FEB8_6659_FD93))
    let start = mixer.next() ^ (UInt64(truncatingIfNeeded: index) &* 0xA24B_AED4_963E_E407)
    var stream = RandomNumbers(seed: start)
    state = stream.next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from 0 up to, not including, `bound`; the bias is below one in four thousand million.
  mutating func below(_ bound: Int) -> Int {
    Int(((next() >> 32) &* UInt64(bound)) >> 32)
  }

  /// A number of a range, both ends included.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// An element near the front more often than one near the end.
  mutating func pickEarly<Element>(_ elements: [Element]) -> Element {
    elements[min(below(elements.count), below(elements.count))]
  }

  /// An element by weight: `[("a", 60), ("b", 40)]`.
  mutating func pick<Element>(weighted choices: [(Element, Int)]) -> Element {
    var rest = below(choices.reduce(0) { $0 + $1.1 })
    for (element, weight) in choices {
      if rest < weight { return element }
      rest -= weight
    }
    return choices[choices.count - 1].0
  }

  /// So many different elements, or all where there are fewer; in random order.
  mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var pool = elements
    let size = min(count, pool.count)
    for position in 0..<size {
      pool.swapAt(position, position + below(pool.count - position))
    }
    return Array(pool.prefix(size))
  }
}
