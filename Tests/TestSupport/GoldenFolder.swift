import Foundation

/// A folder of files that a test must produce, kept in the repository and read by people when it changes.
///
/// `UPDATE_GOLDENS=1` writes what was produced and fails all the same, so that no run passes without having compared.
package struct GoldenFolder: Sendable {
  /// The absolute path.
  package let path: String

  package init(_ path: String) { self.path = path }

  /// How the files produced differ from those kept: one text per file, empty where all are equal.
  ///
  /// A file that is kept and that nothing produced is a difference too.
  ///
  /// - Parameter produced: the text of every file, by its path in the folder.
  package func differences(from produced: [String: String]) throws -> [String] {
    let kept = try keptFiles()
    let names = Set(kept.keys).union(produced.keys).sorted()
    let differences = names.compactMap { name in
      difference(name, kept: kept[name], produced: produced[name])
    }
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" else { return differences }
    try rewrite(kept: kept, produced: produced)
    return ["UPDATE_GOLDENS: wrote \(produced.count) files to \(path); run again without it"]
  }

  private func difference(_ name: String, kept: String?, produced: String?) -> String? {
    guard kept != produced else { return nil }
    guard let produced else { return "\(name) is kept and nothing produces it" }
    guard let kept else { return "\(name) is produced and not kept:\n\(excerpt(of: produced))" }
    return "\(name) differs:\n\(lineDifference(from: kept, to: produced))"
  }

  private func excerpt(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).prefix(10)
      .map { "+ \($0)" }.joined(separator: "\n")
  }

  private func keptFiles() throws -> [String: String] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { return [:] }
    var files: [String: String] = [:]
    for name in try manager.subpathsOfDirectory(atPath: path) {
      let url = URL(fileURLWithPath: path).appendingPathComponent(name)
      let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
      if !isFolder { files[name] = String(decoding: try Data(contentsOf: url), as: UTF8.self) }
    }
    return files
  }

  private func rewrite(kept: [String: String], produced: [String: String]) throws {
    let manager = FileManager.default
    let folder = URL(fileURLWithPath: path)
    for name in kept.keys where produced[name] == nil {
      try manager.removeItem(at: folder.appendingPathComponent(name))
    }
    for (name, text) in produced {
      let file = folder.appendingPathComponent(name)
      try manager.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}

/// The lines that went and came between two texts, each with its number: `-12 old line`, `+12 new line`.
///
/// At most 60 lines; what follows is counted.
package func lineDifference(from old: String, to new: String) -> String {
  let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
  let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = newLines.difference(from: oldLines).map { change in
    switch change {
    case .remove(let offset, let line, _): (offset: offset, sign: "-", line: line)
    case .insert(let offset, let line, _): (offset: offset, sign: "+", line: line)
    }
  }.sorted { ($0.offset, $1.sign) < ($1.offset, $0.sign) }
  let limit = 60
  let shown = changes.prefix(limit).map { "\($0.sign)\($0.offset + 1) \($0.line)" }
  let rest = changes.count > limit ? ["… and \(changes.count - limit) more lines"] : []
  return (shown + rest).joined(separator: "\n")
}
