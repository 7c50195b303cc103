import Content
import Core
import Foundation
import Testing

@testable import ReuseIndex

struct LabelledPairsTests {
  private static func set() throws -> LabelledSet {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/gelijkenis.txt")
    return try LabelledSet(String(contentsOf: file, encoding: .utf8))
  }

  @Test("On pairs that nothing was tuned on, precision is at least 0.85 at a recall of 0.80")
  func heldOut() throws {
    let judgement = judgeMatching(try Self.set(), register: register([]))
    #expect(judgement.heldOut.precision.permille >= 850, "\(judgement.heldOut)")
    #expect(judgement.heldOut.recall.permille >= 800, "\(judgement.heldOut)")
    #expect(judgement.tuning.precision.permille >= 850, "\(judgement.tuning)")
    #expect(judgement.tuning.recall.permille >= 800, "\(judgement.tuning)")
  }

  @Test("The set is large, each half has pairs of every sort, and no text is in both")
  func composition() throws {
    let set = try Self.set()
    #expect(set.pairs.count >= 150)
    #expect(Set(set.pairs.map(\.name)).count == set.pairs.count)
    for isHeldOut in [false, true] {
      let half = set.pairs.filter { $0.isHeldOut == isHeldOut }
      for likeness in LabelledSet.Likeness.allCases {
        #expect(half.count { $0.likeness == likeness } >= 15, "\(likeness)")
      }
    }
    let sides = [true, false].map { isHeldOut in
      Set(set.pairs.filter { $0.isHeldOut == isHeldOut }.flatMap { [$0.left, $0.right] })
    }
    #expect(sides[0].isDisjoint(with: sides[1]))
  }

  @Test(
    "A mistake in the file is told with its line",
    arguments: [
      ("familie a\n\n1 plan Een\nSamen\n\nzelfde: 1-2\n", 6), ("familie a\n\n1 boek Een\n", 3),
      ("familie a\nlos\n", 2), ("familie a\n1 plan Een\nSamen\nkleur: rood\n", 4),
      ("familie a\n1 plan Een\nSamen\n1 plan Twee\n", 4),
    ])
  func mistakes(text: String, line: Int) throws {
    let problem = #expect(throws: LabelledSet.Problem.self) { try LabelledSet(text) }
    #expect(problem?.line == line)
  }
}
