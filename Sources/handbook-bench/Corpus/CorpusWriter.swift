import Core
import Foundation
import Glibc

/// Writes a corpus into a new folder.
struct CorpusWriter {
  /// Absolute path of a folder that does not exist yet, or is empty.
  let folder: String
  /// Folders that are copied: the theme and the register.
  let theme: String
  let register: String

  /// How much was written, the copies not counted.
  struct Total: Sendable {
    var files = 0
    var bytes = 0
  }

  /// - Parameter jobs: how many files are made at the same time; the bytes are the same.
  func write(_ outline: CorpusOutline, jobs: Int) async throws -> Total {
    try prepare()
    let files = CorpusFile.all(of: outline)
    for name in Set(files.map { Self.parent(of: $0.path) }).sorted() {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    let folder = folder
    let results = await parallelMap(files, jobs: jobs) { file -> (count: Int, failure: String?) in
      let bytes = file.bytes(outline)
      let path = folder + "/" + file.path
      return (bytes.count, Self.write(bytes, to: path))
    }
    if let failure = results.lazy.compactMap(\.failure).first { throw BenchFailure(failure) }
    return Total(files: files.count, bytes: results.reduce(0) { $0 + $1.count })
  }

  private func prepare() throws {
    let manager = FileManager.default
    let exists = manager.fileExists(atPath: folder)
    if exists, try !manager.contentsOfDirectory(atPath: folder).isEmpty {
      throw BenchFailure(
        "'\(folder)' holds something; name a folder that is empty or does not exist")
    }
    try manager.createDirectory(atPath: folder + "/content", withIntermediateDirectories: true)
    try copy(theme, to: "templates")
    try copy(register, to: "content/register")
  }

  /// Copies the folder itself where a symbolic link leads to it: a build follows none.
  private func copy(_ source: String, to name: String) throws {
    let real = URL(filePath: source).resolvingSymlinksInPath().path(percentEncoded: false)
    try FileManager.default.copyItem(atPath: real, toPath: folder + "/" + name)
  }

  private static func parent(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// What went wrong, or nil. Not `Data.write`, which waits for the disk after each file.
  private static func write(_ bytes: [UInt8], to path: String) -> String? {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { return "cannot make '\(path)' (error \(errno))" }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress, $0.count)
      }
      guard written > 0 else { return "cannot write '\(path)' (error \(errno))" }
      rest = rest.dropFirst(written)
    }
    return nil
  }
}
