package import Core

/// One file of the site that is to stand in the published folder.
package struct PublishedFile: Sendable {
  package let path: SitePath
  /// Everything that the bytes were made from; recorded, and compared by the next build.
  package let inputs: Fingerprint
  package let content: Content

  package enum Content: Sendable {
    case bytes([UInt8])
    /// A source file, byte by byte. It must still have the fingerprint that it had when it was
    /// read.
    case copied(from: SourcePath, fingerprint: Fingerprint)
    /// What the previous build published, which ``Manifest/isUpToDate(_:inputs:)`` said is still
    /// right.
    case unchanged
  }

  package init(path: SitePath, inputs: Fingerprint, content: Content) {
    self.path = path
    self.inputs = inputs
    self.content = content
  }
}

/// What publishing did.
package struct PublishReport: Hashable, Sendable {
  /// Whether the published folder was exchanged; false where the site already stood there.
  package var isExchanged = false
  /// How many files were written anew.
  package var written = 0
  /// How many files were kept from the site before.
  package var kept = 0
  /// The files of the site before that are no longer part of it.
  package var removed: [SitePath] = []
  /// Paths in the published folder that no build wrote and that were left alone, for messages.
  package var foreign: [String] = []

  package init() {}
}
