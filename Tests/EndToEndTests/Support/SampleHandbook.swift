import Foundation
import TestSupport

/// A handbook on disk for one test, and the program to run on it.
struct SampleHandbook: Sendable {
  /// Holds `content` and `templates`; goes away with the last reference to it.
  let folder: TemporaryFolder
  let program: BuiltBinary

  /// The day that counts as today in every test that does not ask for another.
  static let today = "2026-11-24"

  /// The root of this repository.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let fixtures = repository.appendingPathComponent("Tests/EndToEndTests/Fixtures")

  private init(_ folder: TemporaryFolder) throws {
    self.folder = folder
    program = try BuiltBinary()
  }

  /// A folder with the theme and the register and no content yet.
  static func empty() throws -> SampleHandbook {
    let sample = try SampleHandbook(TemporaryFolder())
    try sample.copy("templates", to: "templates")
    for file in try RegisterPart.files() { sample.folder.write(file.text, to: file.path) }
    return sample
  }

  /// A copy of a fixture: its content and templates, over the theme of this repository and the part of its register that
  /// the fixtures speak of.
  static func fixture(_ name: String) throws -> SampleHandbook {
    let sample = try empty()
    for part in ["content", "templates"] {
      let folder = fixtures.appendingPathComponent(name).appendingPathComponent(part)
      guard FileManager.default.fileExists(atPath: folder.path) else { continue }
      for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
        let source = folder.appendingPathComponent(file)
        let isFolder = try source.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
        if !isFolder {
          sample.folder.write([UInt8](try Data(contentsOf: source)), to: "\(part)/\(file)")
        }
      }
    }
    return sample
  }

  /// The small site that has one of everything.
  static func small() throws -> SampleHandbook { try fixture("klein") }

  /// A copy of our own handbook: content, whole register and theme.
  static func own() throws -> SampleHandbook {
    let sample = try SampleHandbook(TemporaryFolder())
    for name in ["content", "templates"] { try sample.copy(name, to: name) }
    return sample
  }

  private func copy(_ name: String, to target: String) throws {
    try FileManager.default.copyItem(
      atPath: Self.repository.appendingPathComponent(name).resolvingSymlinksInPath().path,
      toPath: folder.path(target))
  }

  /// Runs a command that takes `--root` and `--date`.
  func run(
    _ command: String, _ arguments: [String] = [], environment: [String: String] = [:],
    wrapper: [String] = []
  ) async throws -> BuiltBinary.Run {
    try await program.run(
      [command, "--root", folder.path, "--date", Self.today] + arguments, in: folder.path,
      environment: environment, wrapper: wrapper)
  }

  func build(_ arguments: [String] = []) async throws -> BuiltBinary.Run {
    try await run("build", arguments)
  }

  func check(_ arguments: [String] = []) async throws -> BuiltBinary.Run {
    try await run("check", arguments)
  }

  /// Replaces a text that must occur in a file exactly once.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = folder.read(path) ?? ""
    guard text.components(separatedBy: old).count == 2 else {
      throw SetupProblem(description: "'\(old)' does not occur once in \(path)")
    }
    folder.write(text.replacingOccurrences(of: old, with: new), to: path)
  }
}

/// A test cannot be set up.
struct SetupProblem: Error, CustomStringConvertible {
  let description: String
}

/// The rows of our register on Zeeland, so that a fixture has twenty pages of organisations and not six hundred.
enum RegisterPart {
  static func files() throws -> [(path: String, text: String)] {
    let folder = SampleHandbook.repository.appendingPathComponent("content/register")
    func lines(_ name: String) throws -> [String] {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
    let organisations = try lines("organisaties.csv").enumerated().filter { index, line in
      index == 0 || line.contains(",PV29,") || ["PV29,", "WS0661,"].contains { line.hasPrefix($0) }
    }.map(\.element)
    let codes = Set(organisations.dropFirst().map { String($0.prefix { $0 != "," }) })
    let neighbours = try lines("buren.csv").enumerated().filter { index, line in
      index == 0 || line.split(separator: ",").prefix(2).allSatisfy { codes.contains(String($0)) }
    }.map(\.element)
    return [
      ("content/register/organisaties.csv", organisations.joined(separator: "\n") + "\n"),
      ("content/register/buren.csv", neighbours.joined(separator: "\n") + "\n"),
      ("content/register/producten.csv", try lines("producten.csv").joined(separator: "\n") + "\n"),
      ("content/register/themas.csv", try lines("themas.csv").joined(separator: "\n") + "\n"),
    ]
  }
}
