import Content
import Core
import SiteModel
import TestSupport
import Testing

@Suite("Reactions")
struct ReactionThreadTests {
  private func described(_ threads: [ReactionThread]) -> String {
    threads.map { thread in
      guard case .reaction(_, let number) = thread.reaction else { return "?" }
      return thread.answers.isEmpty ? "\(number)" : "\(number)(\(described(thread.answers)))"
    }.joined(separator: " ")
  }

  private func site(_ answers: [Int: String]) -> SiteText {
    SiteText(
      "-- content/praktijken/a.md --\n\(practice())"
        + answers.sorted { $0.key < $1.key }.map {
          "-- content/reacties/a/\($0.key).md --\n\(reaction($0.value.isEmpty ? "" : "op: \($0.value)"))"
        }.joined())
  }

  private func threads(_ site: SiteText) -> String {
    described(site.site.reactions[slug("a")] ?? [])
  }

  @Test("Answers stand under what they answer, in the order of their numbers")
  func nesting() {
    let site = site([1: "", 2: "1", 3: "", 4: "2", 5: "1", 10: "1", 11: "10"])
    #expect(site.differences() == [])
    #expect(threads(site) == "1(2(4) 5 10(11)) 3")
  }

  @Test("An answer to a reaction that is not there is reported and stands on its own")
  func missing() {
    let site = site([1: "", 2: "1️⃣7", 3: "2"])
    #expect(site.differences(.at("1️⃣", .unknownReaction, hint: "1, 2, 3")) == [])
    #expect(threads(site) == "1 2(3)")
  }

  @Test("Reactions that answer each other in a circle are reported and lose none of the others")
  func circle() {
    let site = site([1: "1️⃣2", 2: "2️⃣3", 3: "3️⃣1", 4: "1", 5: "4"])
    #expect(
      site.differences(
        .at("1️⃣", .reactionCycle), .at("2️⃣", .reactionCycle), .at("3️⃣", .reactionCycle)) == [])
    #expect(threads(site) == "1(4(5)) 2 3")
  }

  @Test("A long chain of answers ends at the sixteenth level, complete")
  func longChain() {
    let chain = Dictionary(uniqueKeysWithValues: (1...40).map { ($0, $0 == 1 ? "" : "\($0 - 1)") })
    let text = threads(site(chain))
    #expect(text.count(where: { $0 == "(" }) == 15)
    #expect(
      text.hasSuffix(
        "15(" + (16...40).map { "\($0)" }.joined(separator: " ") + String(repeating: ")", count: 15)
      ))
  }
}
