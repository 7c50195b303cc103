import Testing

@testable import SiteModel

@Suite("Circles of references")
struct CyclesTests {
  @Test("Names on a circle share a number; names that only lead to it have none")
  func circles() {
    let circles = namesInCycles([1: [2], 2: [3, 9], 3: [1], 4: [1], 5: [6], 6: [5], 7: [7], 8: []])
    #expect(Set(circles.keys) == [1, 2, 3, 5, 6, 7])
    #expect(circles[1] == circles[2] && circles[2] == circles[3])
    #expect(circles[5] == circles[6])
    #expect(Set([1, 5, 7].compactMap { circles[$0] }).count == 3)
  }

  @Test("A chain as long as a site needs no deep stack")
  func longChain() {
    let chain = Dictionary(uniqueKeysWithValues: (0..<100_000).map { ($0, [$0 + 1]) })
    #expect(namesInCycles(chain).isEmpty)
    let ring = Dictionary(uniqueKeysWithValues: (0..<100_000).map { ($0, [($0 + 1) % 100_000]) })
    #expect(namesInCycles(ring).count == 100_000)
  }
}
