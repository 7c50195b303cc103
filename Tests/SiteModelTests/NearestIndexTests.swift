import Core
import TestSupport
import Testing

@testable import SiteModel

@Suite("Nearest names among many")
struct NearestIndexTests {
  @Test("The index gives the same answer as a look at every name")
  func sameAnswer() {
    var generator = SeededGenerator(seed: 11)
    let letters = Array("abcdeéËilnorst-")
    func word(_ length: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: length, using: &generator)).map { _ in
          letters.randomElement(using: &generator)!
        })
    }
    let names = (0..<400).map { _ in word(1...9) }
    let index = NearestIndex(names)
    var hits = 0
    for _ in 0..<2000 {
      let wanted = word(0...9)
      let expected = nearestMatch(to: wanted, among: names)
      #expect(index.nearest(to: wanted) == expected, "\(wanted)")
      if expected != nil { hits += 1 }
    }
    #expect(hits > 200)
  }
}
