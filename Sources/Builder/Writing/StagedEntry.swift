import Core

/// One entry of the published folder that is being made.
struct StagedEntry: Sendable {
  /// The path within the folder.
  let components: [FileName]
  let content: Content

  enum Content: Sendable {
    case bytes([UInt8])
    /// A source file that must still have the fingerprint that it had when it was read.
    case source(SourcePath, Fingerprint)
    /// A file of ours in the folder that stands.
    case kept(byteCount: Int, Fingerprint)
    /// A file in the folder that stands that no build wrote.
    case carried(FileStatus)
    case symbolicLink(to: FileName)
    case folder(mode: UInt32)
  }

  init(_ components: [FileName], _ content: Content) {
    self.components = components
    self.content = content
  }

  init(_ path: SitePath, _ content: Content) {
    self.init(path.components.map { FileName($0) }, content)
  }

  init(carrying foreign: OutputSurvey.ForeignEntry) {
    switch foreign.content {
    case .file(let status): self.init(foreign.components, .carried(status))
    case .symbolicLink(let target): self.init(foreign.components, .symbolicLink(to: target))
    // Its owner must be able to write in it, or the next build could not replace it.
    case .folder(let mode): self.init(foreign.components, .folder(mode: mode | 0o700))
    }
  }

  /// Whether the entry is made from one in the folder that stands.
  var needsStanding: Bool {
    switch content {
    case .kept, .carried: true
    default: false
    }
  }

  /// The order of writing: what is in one folder stands together, a folder before what it holds.
  static func isOrderedBefore(_ left: StagedEntry, _ right: StagedEntry) -> Bool {
    left.components.lexicographicallyPrecedes(right.components)
  }
}
