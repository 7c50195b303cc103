package import Core

/// One file of the site, known before anything is rendered.
///
/// - Invariant: `inputs` covers everything that can change the bytes; equal inputs give equal bytes.
package struct Output: Sendable {
  package let path: SitePath
  package let inputs: Fingerprint
  package let content: Content

  package enum Content: Sendable {
    /// Bytes made in memory. Rendering can only find errors, never anything milder: a page that is skipped because
    /// nothing changed would hide it.
    case rendered(@Sendable () -> Diagnosed<[UInt8]>)
    /// An attachment, copied byte by byte; `inputs` is then the fingerprint of its bytes.
    case copied(from: SourcePath)
  }

  package init(path: SitePath, inputs: Fingerprint, content: Content) {
    self.path = path
    self.inputs = inputs
    self.content = content
  }
}
