package import Core

/// The list of what a build published: which files are ours, and what each was made from.
///
/// It lies in the published folder itself, so that a site and its list are exchanged in one step
/// and cannot disagree, and it is the mark by which a folder is known as ours. Its first line alone
/// is that mark: a list that is damaged below it still shows whose folder this is, but no longer
/// which files are ours (see ``ManifestText``).
///
/// - Invariant: `files` is sorted by path; no path occurs twice. The text depends on nothing but
///   the value.
package struct Manifest: Hashable, Sendable {
  /// Which site was published: its address, or another text that no other site has.
  package let site: String
  package let files: [File]
  /// The files that were found missing or changed on the disk since; not part of the text.
  package var altered: Set<SitePath> = []

  private let positions: [SitePath: Int]

  package struct File: Hashable, Sendable {
    package let path: SitePath
    package let byteCount: Int
    /// The fingerprint of the bytes.
    package let content: Fingerprint
    /// The fingerprint of everything that the bytes were made from.
    package let inputs: Fingerprint

    package init(path: SitePath, byteCount: Int, content: Fingerprint, inputs: Fingerprint) {
      self.path = path
      self.byteCount = byteCount
      self.content = content
      self.inputs = inputs
    }
  }

  package init(site: String, files: [File]) {
    self.site = site
    let keyed = files.map { (key: Array($0.path.description.utf8), file: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    self.files = keyed.map(\.file)
    var positions: [SitePath: Int] = [:]
    positions.reserveCapacity(files.count)
    for (index, file) in self.files.enumerated() { positions[file.path] = index }
    self.positions = positions
  }

  package subscript(path: SitePath) -> File? {
    positions[path].map { files[$0] }
  }

  /// Whether the published file was made from these inputs and still stands as it was written.
  ///
  /// Rendering may then skip it and hand in ``PublishedFile/Content/unchanged``.
  package func isUpToDate(_ path: SitePath, inputs: Fingerprint) -> Bool {
    self[path]?.inputs == inputs && !altered.contains(path)
  }

  /// The name of the list in the published folder; no page may take it.
  package static let name = "handbook-manifest.json"

  static let fileName = FileName(Manifest.name)
}
