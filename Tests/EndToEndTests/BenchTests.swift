import Foundation
import TestSupport
import Testing

@Suite("Made-up handbooks for measuring")
struct BenchTests {
  private let folder = TemporaryFolder(inMemory: true)
  private let handbook: BuiltBinary

  init() throws { handbook = try BuiltBinary() }

  /// Runs `handbook-bench`, which is built beside `handbook`.
  private func bench(_ arguments: [String]) async throws -> BuiltBinary.Run {
    try await handbook.run(
      arguments, in: folder.path, wrapper: ["/bin/sh", "-c", #"exec "$0-bench" "$@""#])
  }

  private func corpus(
    _ name: String, practices: Int, seed: Int = 1
  ) async throws -> BuiltBinary.Run {
    let repository = SampleHandbook.repository
    return try await bench([
      "corpus", "--practices", String(practices), "--seed", String(seed),
      "--theme", repository.appendingPathComponent("templates").path,
      "--register", repository.appendingPathComponent("content/register").path,
      "--output", folder.path(name),
    ])
  }

  @Test("The same seed makes the same bytes, and another seed makes others")
  func seeds() async throws {
    for (name, seed) in [("a", 1), ("b", 1), ("c", 2)] {
      let run = try await corpus(name, practices: 12, seed: seed)
      #expect(run.status == 0, "\(run.text)")
    }
    let first = folder.snapshot(of: "a/content")
    #expect(first == folder.snapshot(of: "b/content"))
    #expect(first.keys.count { $0.contains("praktijken/") } == 12)
    #expect(first.keys.count { $0.contains("/gebruik/") } == 24)
    #expect(Set(first.keys) != Set(folder.snapshot(of: "c/content").keys))
  }

  @Test("A made-up handbook has no error and no warning", arguments: [1, 60])
  func isValid(practices: Int) async throws {
    let made = try await corpus("proef", practices: practices)
    #expect(made.status == 0, "\(made.text)")
    let check = try await handbook.run(
      ["check", "--strict", "--root", folder.path("proef"), "--date", SampleHandbook.today])
    #expect(check.status == 0, "\(check.text)")
  }

  @Test("A folder that holds something is left alone")
  func occupied() async throws {
    folder.write("mijn werk", to: "vol/notitie.txt")
    let before = folder.snapshot(of: "vol")
    let run = try await corpus("vol", practices: 1)
    #expect(run.status == 1)
    #expect(run.errors.contains("holds something"), "\(run.text)")
    #expect(folder.snapshot(of: "vol") == before)
  }

  @Test("Stages are measured on a strict build, and an unchanged one writes nothing")
  func stages() async throws {
    let repository = SampleHandbook.repository
    let run = try await bench([
      "stages", "--practices", "3", "--runs", "1", "--json",
      "--theme", repository.appendingPathComponent("templates").path,
      "--register", repository.appendingPathComponent("content/register").path,
    ])
    #expect(run.status == 0, "\(run.text)")
    let rows = try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let names = rows.compactMap { $0["stage"] as? String }
    #expect(
      names == [
        "load", "parse", "resolve", "check", "plan", "render", "write", "whole build",
      ])
    let whole = try #require(rows.last)
    #expect(whole["unchangedFilesWritten"] as? Int == 0)
    #expect((whole["filesWritten"] as? Int ?? 0) > 100)
    #expect((whole["onePageFilesWritten"] as? Int ?? 0) > 0)
  }
}
