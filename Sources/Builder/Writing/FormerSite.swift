import Core

/// Takes down a site that is no longer published: removes what is known to be ours, and moves
/// nothing else away but back into the site that stands.
///
/// Works from what it finds, so that a run that was cut short is simply run again. An entry is
/// removed where the former site's own manifest lists it, where the site that stands holds the same
/// entry (a second name of the same file, or equal bytes), and where the former manifest is
/// unreadable and the standing site publishes that very path. Anything else came in while a build
/// ran: it moves to its place in the standing site, or stays and is named.
struct FormerSite {
  private let files: Set<String>
  private let folders: Set<String>
  private let movesBack: Bool
  private var stranded: String?

  /// - Parameters:
  ///   - name: the folder of the former site in `parent`.
  ///   - standing: the site that stands; nil where there is none.
  ///   - isKnown: whether this very build knows the folder to be the former site. If not, the
  ///     folder must have a manifest for anything in it to be moved into the site, and so be
  ///     published.
  /// - Throws: `strandedFiles` where something stays, after everything else is gone.
  static func takeDown(
    _ name: FileName, in parent: Folder, standing: Folder?, isKnown: Bool
  ) throws(BuildFailure) {
    let stranded = try parent.withFolder(name) { (former) throws(BuildFailure) -> String? in
      let reading = try former.manifestReading()
      var site = FormerSite(
        try knownFiles(reading, standing: standing),
        movesBack: isKnown || (reading != nil && reading != .foreign))
      if try site.empty(former, standing, []) {
        if try former.statusIfPresent(of: Manifest.fileName) != nil {
          try former.removeFile(Manifest.fileName)
        }
      }
      return site.stranded
    }
    if let stranded { throw .stranded(stranded) }
    try parent.removeFolder(name)
  }

  private init(_ paths: [SitePath], movesBack: Bool) {
    self.movesBack = movesBack
    files = Set(paths.map(\.description))
    folders = Set(paths.flatMap(\.folderDescriptions))
  }

  private static func knownFiles(
    _ reading: ManifestText.Reading?, standing: Folder?
  ) throws(BuildFailure) -> [SitePath] {
    switch reading {
    case .whole(let manifest)?: return manifest.files.map(\.path)
    case .unknownFiles?:
      guard case .whole(let manifest)? = try standing?.manifestReading() else { return [] }
      return manifest.files.map(\.path)
    case .foreign?, .none: return []
    }
  }

  /// Empties a folder of the former site; false where something stays in it.
  private mutating func empty(
    _ former: Folder, _ standing: Folder?, _ above: [FileName]
  ) throws(BuildFailure) -> Bool {
    if try former.ownStatus().mode & 0o700 != 0o700 { try former.setOwnMode(0o700) }
    var isEmpty = true
    for name in try former.names() where !(above.isEmpty && name == Manifest.fileName) {
      let strandedBefore = stranded
      if try remove(name, former, standing, above + [name]) { continue }
      if movesBack, try former.moveBack(name, to: standing) {
        // With everything in it that had no place before.
        stranded = strandedBefore
      } else {
        stranded = stranded ?? former.path(of: name)
        isEmpty = false
      }
    }
    return isEmpty
  }

  private mutating func remove(
    _ name: FileName, _ former: Folder, _ standing: Folder?, _ components: [FileName]
  ) throws(BuildFailure) -> Bool {
    let status = try former.status(of: name)
    let path = components.map(\.displayed).joined(separator: "/")
    guard status.kind == .folder else {
      var isKnown = files.contains(path)
      if !isKnown { isKnown = try former.hasTwin(of: name, status, in: standing) }
      guard isKnown else { return false }
      try former.removeFile(name)
      return true
    }
    let isElsewhere = try standing?.statusIfPresent(of: name)?.kind == .folder
    guard folders.contains(path) || isElsewhere else { return false }
    let isEmpty = try former.withFolder(name) { (inner) throws(BuildFailure) in
      try standing.withInner(name) { (standingInner) throws(BuildFailure) in
        try empty(inner, standingInner, components)
      }
    }
    if isEmpty { try former.removeFolder(name) }
    return isEmpty
  }
}

extension Folder {
  /// What the manifest in this folder says; nil where there is none.
  func manifestReading() throws(BuildFailure) -> ManifestText.Reading? {
    guard let status = try statusIfPresent(of: Manifest.fileName), status.kind == .file else {
      return nil
    }
    return ManifestText.read(try read(Manifest.fileName, expecting: status))
  }

  /// Whether another folder holds the very same entry, so that nothing is lost with this one.
  fileprivate func hasTwin(
    of name: FileName, _ status: FileStatus, in other: Folder?
  ) throws(BuildFailure) -> Bool {
    guard let other, let twin = try other.statusIfPresent(of: name), twin.kind == status.kind
    else { return false }
    if twin.identity == status.identity { return true }
    switch status.kind {
    case .symbolicLink: return try symbolicLinkTarget(name) == other.symbolicLinkTarget(name)
    case .file:
      guard twin.byteCount == status.byteCount else { return false }
      return try read(name, expecting: status) == other.read(name, expecting: twin)
    case .folder, .special: return false
    }
  }

  /// Moves an entry to the same place in another folder, where that place is free.
  fileprivate func moveBack(_ name: FileName, to other: Folder?) throws(BuildFailure) -> Bool {
    guard let other, try other.statusIfPresent(of: name) == nil else { return false }
    do throws(BuildFailure) {
      try rename(name, to: name, in: other, .keeping)
    } catch {
      guard error.systemError?.isLackOfSupport == true else { throw error }
      try rename(name, to: name, in: other, .replacing)
    }
    return true
  }
}
