import Foundation

/// A folder for one test, removed with everything in it when the last reference to it goes.
///
/// Paths are relative to the folder. What a test cannot set up is a fault of the test, so failures
/// stop it.
package final class TemporaryFolder: Sendable {
  /// The absolute path, without symbolic links.
  package let path: String

  /// - Parameter inMemory: where the machine has a disk in memory, use it: for tests that make
  ///   thousands of small files.
  package init(inMemory: Bool = false) {
    let memory = "/dev/shm"
    let hasMemory = inMemory && FileManager.default.isWritableFile(atPath: memory)
    let parent = hasMemory ? memory : NSTemporaryDirectory()
    let url = URL(fileURLWithPath: parent).resolvingSymlinksInPath()
      .appendingPathComponent("handbook-test-\(UUID().uuidString)")
    path = url.path
    makeFolder("")
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("cannot remove \(path): \(error)")
    }
  }

  package func path(_ relative: String) -> String {
    relative.isEmpty ? path : path + "/" + relative
  }

  package func makeFolder(_ relative: String) {
    must("make a folder") {
      try FileManager.default.createDirectory(
        atPath: path(relative), withIntermediateDirectories: true)
    }
  }

  /// Writes a file, and the folders it needs.
  package func write(_ text: String, to relative: String) {
    write(Array(text.utf8), to: relative)
  }

  package func write(_ bytes: [UInt8], to relative: String) {
    makeFolder(relative.split(separator: "/").dropLast().joined(separator: "/"))
    must("write a file") { try Data(bytes).write(to: URL(fileURLWithPath: path(relative))) }
  }

  package func link(_ relative: String, to target: String) {
    must("make a symbolic link") {
      try FileManager.default.createSymbolicLink(
        atPath: path(relative), withDestinationPath: target)
    }
  }

  /// Makes a named pipe; reading one waits for ever.
  package func makePipe(_ relative: String) {
    let result = unsafe path(relative).withCString { unsafe mkfifo($0, 0o600) }
    precondition(result == 0, "the test cannot make a pipe")
  }

  package func setMode(_ mode: Int, of relative: String) {
    must("set permissions") {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: path(relative))
    }
  }

  /// Removes a file or a folder. What is not there, because what is tested went wrong, is left to
  /// the expectations.
  package func remove(_ relative: String) {
    guard exists(relative) else { return }
    must("remove") { try FileManager.default.removeItem(atPath: path(relative)) }
  }

  /// Moves a file or a folder, if it is there.
  package func move(_ relative: String, to target: String) {
    guard exists(relative) else { return }
    must("move") {
      try FileManager.default.moveItem(atPath: path(relative), toPath: path(target))
    }
  }

  package func read(_ relative: String) -> String? {
    FileManager.default.contents(atPath: path(relative)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names in a folder, sorted; empty where there is none.
  package func names(in relative: String = "") -> [String] {
    guard exists(relative) else { return [] }
    return must("list a folder") {
      try FileManager.default.contentsOfDirectory(atPath: path(relative)).sorted()
    }
  }

  /// Whether something stands there, be it a symbolic link to nothing.
  package func exists(_ relative: String) -> Bool {
    do {
      _ = try FileManager.default.attributesOfItem(atPath: path(relative))
      return true
    } catch {
      return false
    }
  }

  /// Everything below a folder: its path → what it is, its permissions, and its content or target.
  package func snapshot(of relative: String = "") -> [String: String] {
    entries(of: relative) { path, attributes in
      let mode = String((attributes[.posixPermissions] as? Int) ?? 0, radix: 8)
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory?: return "folder \(mode)"
      case .typeSymbolicLink?:
        return "link " + (try FileManager.default.destinationOfSymbolicLink(atPath: path))
      case .typeRegular?:
        let bytes = FileManager.default.contents(atPath: path) ?? Data()
        return "file \(mode) " + String(decoding: bytes, as: UTF8.self)
      default: return "special"
      }
    }
  }

  /// Everything below a folder and the folder itself: which entry of the disk it is, and when it
  /// last changed.
  package func identities(of relative: String = "") -> [String: String] {
    entries(of: relative) { _, attributes in
      "\(attributes[.systemFileNumber] ?? "") \(attributes[.modificationDate] ?? "")"
    }
  }

  private func entries(
    of relative: String, _ describe: (String, [FileAttributeKey: Any]) throws -> String
  ) -> [String: String] {
    guard exists(relative) else { return [:] }
    return must("list a tree") {
      let manager = FileManager.default
      var result: [String: String] = [:]
      for entry in [""] + (try manager.subpathsOfDirectory(atPath: path(relative))) {
        let full = entry.isEmpty ? path(relative) : path(relative) + "/" + entry
        result[entry] = try describe(full, try manager.attributesOfItem(atPath: full))
      }
      return result
    }
  }

  @discardableResult
  private func must<Result>(_ what: String, _ body: () throws -> Result) -> Result {
    do {
      return try body()
    } catch {
      preconditionFailure("the test cannot \(what) in \(path): \(error)")
    }
  }
}
