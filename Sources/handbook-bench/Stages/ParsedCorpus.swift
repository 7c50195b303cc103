import ArgumentParser
import Builder
import Content
import Core
import Foundation

/// A made-up handbook, read as far as the reuse index needs it.
struct ParsedCorpus {
  let facts: Facts
  let documents: [Document]
  /// Seconds of a whole build of it, where asked.
  let build: Measurement?

  /// Writes a corpus, reads it back, and removes it.
  init(practices: Int, adoptionsPerPractice: Int = 2, measuringBuild: Bool = false) async throws {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "handbook-bench-\(UUID().uuidString)").path(percentEncoded: false)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let corpus = try CorpusOptions.parse([
      "--practices", String(practices), "--adoptions-per-practice", String(adoptionsPerPractice),
    ])
    _ = try await corpus.write(to: root, jobs: cores)
    let options = BuildOptions(
      jobs: cores, isStrict: false, includesDrafts: false, today: try CorpusOptions.today(),
      toolFingerprint: Fingerprint("handbook-bench"))
    (facts, documents) = try await Self.read(root, options)
    build =
      measuringBuild
      ? try await MeasuredBuild(of: Self.project(root), options: options).whole : nil
    try FileManager.default.removeItem(atPath: root)
  }

  private static func project(_ root: String) throws -> Project {
    do throws(BuildFailure) { return try Project(root: root) } catch {
      throw BenchFailure(error.message.english)
    }
  }

  private static func read(
    _ root: String, _ options: BuildOptions
  ) async throws -> (facts: Facts, documents: [Document]) {
    do throws(BuildFailure) {
      let sources = try await load(try Project(root: root), limits: Limits(), jobs: options.jobs)
        .value
      let facts = readFacts(sources.settings, today: options.today).value
      let documents = await parse(sources.content, settings: facts.settings, options: options)
      return (facts, documents.value)
    } catch {
      throw BenchFailure(error.message.english)
    }
  }
}
