import ArgumentParser
import Builder
import Content
import Core
import Foundation
import ReuseIndex

/// Matches the plans and practices of one made-up handbook and tells what that cost.
struct MatchingBench {
  let practices: Int

  func run() async throws -> String {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "handbook-bench-\(UUID().uuidString)").path(percentEncoded: false)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let corpus = try CorpusOptions.parse(["--practices", String(practices)])
    _ = try await corpus.write(to: root, jobs: cores)
    let (facts, documents) = try await read(root, today: try CorpusOptions.today(), jobs: cores)
    try FileManager.default.removeItem(atPath: root)
    let start = Moment.now()
    let matched = matchPlans(
      register: facts.register, documents: documents, tags: facts.tags, asOf: facts.today)
    let cost = Moment.now().cost(since: start)
    return "\(practices) practices: \(Figures.decimal(cost.processorSeconds)) CPU s, "
      + "\(matched.lists.count) plans with a list, \(matched.groups.count) groups"
  }

  private func read(
    _ root: String, today: Day, jobs: Int
  ) async throws -> (facts: Facts, documents: [Document]) {
    do throws(BuildFailure) {
      let project = try Project(root: root)
      let sources = try await load(project, limits: Limits(), jobs: jobs).value
      let facts = readFacts(sources.settings, today: today).value
      let options = BuildOptions(
        jobs: jobs, isStrict: false, includesDrafts: false, today: today,
        toolFingerprint: Fingerprint("handbook-bench"))
      let documents = await parse(sources.content, settings: facts.settings, options: options)
      return (facts, documents.value)
    } catch {
      throw BenchFailure(error.message.english)
    }
  }
}
