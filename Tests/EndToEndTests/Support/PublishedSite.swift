import Foundation
import TestSupport

/// The files of a published site, by path.
struct PublishedSite {
  let files: [String: Data]

  /// Reads a folder whole; a folder that is not there has no files.
  init(_ folder: String) throws {
    let manager = FileManager.default
    var files: [String: Data] = [:]
    guard manager.fileExists(atPath: folder) else {
      self.files = files
      return
    }
    for name in try manager.subpathsOfDirectory(atPath: folder) {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
      let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
      if !isFolder { files[name] = try Data(contentsOf: url) }
    }
    self.files = files
  }

  init(of handbook: SampleHandbook, _ name: String = "public") throws {
    try self.init(handbook.folder.path(name))
  }

  func text(_ path: String) -> String? {
    files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  var pages: [(path: String, page: HTMLPage)] {
    files.keys.filter { $0.hasSuffix(".html") }.sorted().map {
      ($0, HTMLPage(text($0) ?? ""))
    }
  }

  /// How another site differs: the files that only one has, and the first difference of each file that both have.
  func differences(from other: PublishedSite) -> [String] {
    Set(files.keys).union(other.files.keys).sorted().compactMap { name in
      guard let mine = files[name] else { return "\(name): only in the other" }
      guard let theirs = other.files[name] else { return "\(name): only in this one" }
      guard mine != theirs else { return nil }
      let difference = lineDifference(
        from: String(decoding: theirs, as: UTF8.self), to: String(decoding: mine, as: UTF8.self))
      return "\(name):\n\(difference.prefix(600))"
    }
  }
}
