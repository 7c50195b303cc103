import Content
import Core

/// A file that was read, or why it could not be used.
struct LoadedFile: Sendable {
  let content: Content?
  let diagnostics: [Diagnostic]

  enum Content: Sendable {
    case settings(SourceFile)
    case text(SourceFile)
    case attachment(Attachment)
    case theme(SourceFile)
    case asset(ThemeAsset)
  }

  init(_ content: Content?, _ diagnostics: [Diagnostic] = []) {
    self.content = content
    self.diagnostics = diagnostics
  }
}

/// Reads the files of a ``SourceWalk``, several portions at a time.
struct SourceReader: Sendable {
  let root: Folder
  let limits: Limits

  /// Files of one folder.
  private struct Portion {
    let folder: [FileName]
    var files: [FoundFile]
  }

  private static let portionSize = 64

  /// - Returns: one result a file, in the order of the files.
  func read(_ files: [FoundFile], jobs: Int) async throws(BuildFailure) -> [LoadedFile] {
    let results = await parallelMap(portions(of: files), jobs: jobs) { portion in
      Result { () throws(BuildFailure) in try self.read(portion) }
    }
    var loaded: [LoadedFile] = []
    loaded.reserveCapacity(files.count)
    for result in results { loaded += try result.get() }
    return loaded
  }

  private func portions(of files: [FoundFile]) -> [Portion] {
    var portions: [Portion] = []
    for file in files {
      let folder = file.path.components.dropLast().map { FileName($0) }
      if let last = portions.last, last.folder == folder, last.files.count < Self.portionSize {
        portions[portions.count - 1].files.append(file)
      } else {
        portions.append(Portion(folder: folder, files: [file]))
      }
    }
    return portions
  }

  private func read(_ portion: Portion) throws(BuildFailure) -> [LoadedFile] {
    var loaded: [LoadedFile] = []
    try root.withFolder(at: portion.folder[...]) { (folder) throws(BuildFailure) in
      for file in portion.files { loaded.append(try read(file, in: folder)) }
    }
    return loaded
  }

  private func read(_ file: FoundFile, in folder: Folder) throws(BuildFailure) -> LoadedFile {
    let limit = limit(for: file)
    guard file.status.byteCount <= limit else {
      return LoadedFile(nil, [.tooLarge(file.path, file.status.byteCount, limit: limit)])
    }
    let bytes = try folder.read(FileName(file.path.name), expecting: file.status)
    switch file.role {
    case .attachment(let kind): return attachment(file.path, kind, bytes)
    case .asset: return LoadedFile(.asset(ThemeAsset(path: file.path, bytes: bytes)))
    case .settings: return text(file.path, bytes) { .settings($0) }
    case .text: return text(file.path, bytes) { .text($0) }
    case .theme: return text(file.path, bytes) { .theme($0) }
    }
  }

  private func limit(for file: FoundFile) -> Int {
    switch file.role {
    case .text: limits.markdownBytes
    case .theme: limits.templateBytes
    case .settings: file.path.fileExtension == "csv" ? limits.attachmentBytes : limits.templateBytes
    case .attachment, .asset: limits.attachmentBytes
    }
  }

  private func text(
    _ path: SourcePath, _ bytes: [UInt8], _ make: (SourceFile) -> LoadedFile.Content
  ) -> LoadedFile {
    do throws(SourceText.Defect) {
      let text = try SourceText(decoding: bytes)
      return LoadedFile(make(SourceFile(path: path, text: text)))
    } catch {
      return LoadedFile(nil, [.invalidText(path, error, in: bytes)])
    }
  }

  private func attachment(
    _ path: SourcePath, _ kind: FileKind, _ bytes: [UInt8]
  ) -> LoadedFile {
    if kind.signature.isText {
      do throws(SourceText.Defect) {
        _ = try SourceText(decoding: bytes)
      } catch {
        return LoadedFile(nil, [.invalidText(path, error, in: bytes)])
      }
    }
    guard kind.signature.matches(bytes) else { return LoadedFile(nil, [.kindMismatch(path)]) }
    let size = ImageHeader.size(of: bytes, kind.signature)
    if kind.isImage {
      guard let size else { return LoadedFile(nil, [.brokenImage(path)]) }
      let (pixels, isTooMuch) = size.width.multipliedReportingOverflow(by: size.height)
      guard !isTooMuch, pixels <= limits.imagePixels else {
        return LoadedFile(nil, [.imageTooLarge(path, size, limit: limits.imagePixels)])
      }
    }
    let attachment = Attachment(
      path: path, byteCount: bytes.count, fingerprint: Fingerprint(bytes),
      imageSize: kind.isImage ? size : nil)
    let hasLocation = PhotoLocation.isRecorded(in: bytes, kind.signature)
    return LoadedFile(.attachment(attachment), hasLocation ? [.photoLocation(path)] : [])
  }
}

extension Folder {
  /// Opens a folder some steps below, for as long as the body runs; follows no symbolic link on the
  /// way.
  func withFolder<Result>(
    at path: ArraySlice<FileName>, _ body: (Folder) throws(BuildFailure) -> Result
  ) throws(BuildFailure) -> Result {
    guard let name = path.first else { return try body(self) }
    return try withFolder(name) { (inner) throws(BuildFailure) in
      try inner.withFolder(at: path.dropFirst(), body)
    }
  }
}
