import Core

extension Folder {
  /// Reads a whole file that is known to be what `expected` says, and says so where it no longer
  /// is.
  ///
  /// The open file must be the entry that was found before (so no link can have taken its place),
  /// and must have the same size and times after the last byte as before the first.
  func read(_ name: FileName, expecting expected: FileStatus) throws(BuildFailure) -> [UInt8] {
    try withFile(name, expecting: expected) { (descriptor) throws(BuildFailure) in
      var bytes = try readPart(of: descriptor, name, limit: expected.byteCount)
      while bytes.count < expected.byteCount {
        let part = try readPart(
          of: descriptor, name, limit: expected.byteCount - bytes.count)
        guard !part.isEmpty else { throw .changed(path(of: name)) }
        bytes += part
      }
      return bytes
    }
  }

  /// Reads a file piece by piece, at most 256 KiB at a time.
  func readPieces(
    of name: FileName, expecting expected: FileStatus,
    _ body: ([UInt8]) throws(BuildFailure) -> Void
  ) throws(BuildFailure) {
    try withFile(name, expecting: expected) { (descriptor) throws(BuildFailure) in
      var left = expected.byteCount
      while left > 0 {
        let part = try readPart(of: descriptor, name, limit: min(left, 256 * 1024))
        guard !part.isEmpty else { throw .changed(path(of: name)) }
        left -= part.count
        try body(part)
      }
    }
  }

  private func withFile<Result>(
    _ name: FileName, expecting expected: FileStatus,
    _ body: (FileSystem.Descriptor) throws(BuildFailure) -> Result
  ) throws(BuildFailure) -> Result {
    let opened: FileSystem.Descriptor
    do throws(SystemError) {
      opened = try fileSystem.open((descriptor, name), .file)
    } catch {
      // Found a moment ago, and now gone or a link: changed rather than unreadable.
      if error.isAbsence || error.isSymbolicLink { throw .changed(path(of: name)) }
      throw .unreadable(path(of: name), error)
    }
    return try closing(opened, name) { () throws(BuildFailure) in
      guard try status(ofOpen: opened, name) == expected else {
        throw .changed(path(of: name))
      }
      let result = try body(opened)
      guard try status(ofOpen: opened, name) == expected else {
        throw .changed(path(of: name))
      }
      return result
    }
  }

  private func status(
    ofOpen opened: FileSystem.Descriptor, _ name: FileName
  ) throws(BuildFailure) -> FileStatus {
    do throws(SystemError) {
      return try fileSystem.statusOfOpen(opened)
    } catch { throw .unreadable(path(of: name), error) }
  }

  private func readPart(
    of opened: FileSystem.Descriptor, _ name: FileName, limit: Int
  ) throws(BuildFailure) -> [UInt8] {
    guard limit > 0 else { return [] }
    do throws(SystemError) {
      return try fileSystem.read(opened, limit)
    } catch { throw .unreadable(path(of: name), error) }
  }
}
