import Core

/// What stands in the published folder: which of our files are as we wrote them, and what is not
/// ours at all.
struct OutputSurvey {
  /// Our files that are missing, of another size, with other permissions or of another kind.
  private(set) var altered: Set<SitePath> = []
  /// Everything that no build wrote, folders before what they hold.
  private(set) var foreign: [ForeignEntry] = []

  private let manifest: Manifest
  private let files: [String: Manifest.File]
  private let folders: Set<String>
  private var device: UInt64 = 0

  /// Something in the published folder that no build wrote, and that every build carries over.
  struct ForeignEntry: Hashable, Sendable {
    let components: [FileName]
    let content: Content

    enum Content: Hashable, Sendable {
      case file(FileStatus)
      case symbolicLink(to: FileName)
      case folder(mode: UInt32)
    }

    /// The path within the published folder; nil where it is not text.
    var path: String? {
      let texts = components.compactMap(\.text)
      return texts.count == components.count ? texts.joined(separator: "/") : nil
    }

    var displayed: String { components.map(\.displayed).joined(separator: "/") }
  }

  /// - Throws: `foreignFile` for what cannot be carried over: pipes, sockets, devices and mounted
  ///   disks.
  init(of output: Folder, manifest: Manifest?) throws(BuildFailure) {
    self.manifest = manifest ?? Manifest(site: "", files: [])
    files = Dictionary(
      self.manifest.files.map { ($0.path.description, $0) }, uniquingKeysWith: { first, _ in first }
    )
    folders = Set(self.manifest.files.flatMap { $0.path.folderDescriptions })
    altered = Set(self.manifest.files.map(\.path))
    device = try output.ownStatus().identity.device
    try visit(output, [])
  }

  private mutating func visit(_ folder: Folder, _ above: [FileName]) throws(BuildFailure) {
    guard above.count < 64 else { throw .tooDeep(folder.path) }
    for name in try folder.names() where !(above.isEmpty && name == Manifest.fileName) {
      let status = try folder.status(of: name)
      let components = above + [name]
      let path = components.map(\.displayed).joined(separator: "/")
      switch status.kind {
      case .file:
        if let file = files[path] {
          if file.isUnchanged(status) { altered.remove(file.path) }
        } else {
          foreign.append(ForeignEntry(components: components, content: .file(status)))
        }
      case .folder:
        guard status.identity.device == device else { throw .foreignMount(folder.path(of: name)) }
        if !folders.contains(path) {
          let mode = status.mode & 0o777
          foreign.append(ForeignEntry(components: components, content: .folder(mode: mode)))
        }
        try folder.withFolder(name) { (inner) throws(BuildFailure) in
          if inner.fileSystem.isMountPoint(inner.descriptor) { throw .foreignMount(inner.path) }
          try visit(inner, components)
        }
      case .symbolicLink:
        let target = try folder.symbolicLinkTarget(name)
        foreign.append(ForeignEntry(components: components, content: .symbolicLink(to: target)))
      case .special: throw .foreignSpecial(folder.path(of: name))
      }
    }
  }

  func diagnostics(in project: Project) -> [Diagnostic] {
    altered.isEmpty ? [] : [.alteredOutput(altered.min(), count: altered.count, in: project)]
  }
}

extension Manifest.File {
  /// Whether a file on the disk can still be what was written: its size and permissions are.
  func isUnchanged(_ status: FileStatus) -> Bool {
    status.kind == .file && status.byteCount == byteCount && status.mode == Folder.fileMode
  }
}

extension SitePath {
  /// The folders that hold the file, from the outermost.
  var folderDescriptions: [String] {
    (1..<max(components.count, 1)).map { components[..<$0].joined(separator: "/") }
  }
}
