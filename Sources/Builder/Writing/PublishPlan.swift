import Core

/// What has to be done to make the site that stands into the new one.
struct PublishPlan: Sendable {
  let site: String
  let tree: StagingTree
  /// Whether the site already stands, to the last byte.
  let isPublished: Bool
  let report: PublishReport

  /// The files by path, with what the manifest will say of them.
  private let listed: [Listed]

  private struct Listed {
    let path: SitePath
    let inputs: Fingerprint
    let content: Fingerprint
    /// Nil where it is known only after copying.
    let byteCount: Int?
  }

  /// - Throws: `foreignFile` where a file that no build wrote stands in the way,
  ///   `changedDuringBuild` where the published folder is no longer what `previous` says.
  init(
    _ files: [PublishedFile], over previous: Manifest?, site: String, standing: StandingSite
  ) throws(BuildFailure) {
    self.site = site
    if let previous, standing.manifest.map({ $0.hasSameText(as: previous) }) != true {
      throw .changed(standing.folder?.path(of: Manifest.fileName) ?? Manifest.name)
    }
    let former = previous == nil ? nil : standing.manifest
    var entries: [StagedEntry] = []
    var listed: [Listed] = []
    var report = PublishReport()
    for file in files {
      let (content, row) = try Self.stage(file, former, standing)
      entries.append(StagedEntry(file.path, content))
      listed.append(row)
      if case .kept = content { report.kept += 1 } else { report.written += 1 }
    }
    let carried = try Self.carried(standing, files.map(\.path))
    report.foreign = carried.map(\.displayed)
    report.removed = standing.manifest?.paths(notIn: files) ?? []
    self.tree = StagingTree(entries + carried.map(StagedEntry.init(carrying:)))
    self.listed = listed
    self.report = report
    isPublished =
      report.written == 0
      && former.map { former in
        former.site == site && former.altered.isEmpty && report.removed.isEmpty
          && former.files.count == listed.count
          && listed.allSatisfy { former[$0.path]?.inputs == $0.inputs }
      } == true
  }

  /// The manifest of the new site, once the sizes of copied files are known.
  func manifest(_ sizes: StagingWriter.Sizes) -> Manifest {
    let sizesByPath = Dictionary(
      sizes.map { (tree.entries[$0].components.map(\.displayed).joined(separator: "/"), $1) },
      uniquingKeysWith: { first, _ in first })
    return Manifest(
      site: site,
      files: listed.map { row in
        Manifest.File(
          path: row.path,
          byteCount: row.byteCount ?? sizesByPath[row.path.description] ?? 0,
          content: row.content, inputs: row.inputs)
      })
  }

  private static func stage(
    _ file: PublishedFile, _ former: Manifest?, _ standing: StandingSite
  ) throws(BuildFailure) -> (StagedEntry.Content, Listed) {
    let old = former.flatMap { $0.altered.contains(file.path) ? nil : $0[file.path] }
    let content: Fingerprint
    var byteCount: Int?
    let fresh: StagedEntry.Content?
    switch file.content {
    case .bytes(let bytes):
      (content, byteCount, fresh) = (Fingerprint(bytes), bytes.count, .bytes(bytes))
    case .copied(let source, let fingerprint):
      (content, byteCount, fresh) = (fingerprint, old?.byteCount, .source(source, fingerprint))
    case .unchanged:
      guard let old, old.inputs == file.inputs else {
        throw .changed(standing.path(of: file.path))
      }
      (content, byteCount, fresh) = (old.content, old.byteCount, nil)
    }
    if let old, old.content == content, old.byteCount == byteCount {
      let row = Listed(
        path: file.path, inputs: file.inputs, content: content, byteCount: byteCount)
      return (.kept(byteCount: old.byteCount, content), row)
    }
    guard let fresh else { throw .changed(standing.path(of: file.path)) }
    if case .source = fresh { byteCount = nil }
    return (
      fresh,
      Listed(path: file.path, inputs: file.inputs, content: content, byteCount: byteCount)
    )
  }

  /// What no build wrote, after a check that none of it stands where the site has something.
  private static func carried(
    _ standing: StandingSite, _ paths: [SitePath]
  ) throws(BuildFailure) -> [OutputSurvey.ForeignEntry] {
    guard !standing.foreign.isEmpty else { return [] }
    let files = Dictionary(
      paths.map { ($0.description, $0) }, uniquingKeysWith: { first, _ in first })
    var folders: [String: SitePath] = [:]
    for path in paths {
      for folder in path.folderDescriptions where folders[folder] == nil { folders[folder] = path }
    }
    var carried: [OutputSurvey.ForeignEntry] = []
    for entry in standing.foreign {
      let path = entry.displayed
      guard entry.components != [WorkFolders.mark] else {
        throw .reservedName(standing.path(of: path))
      }
      switch entry.content {
      case .folder:
        if let page = files[path] {
          throw .foreignInTheWay(standing.path(of: path), wantedFor: page)
        }
        if folders[path] == nil { carried.append(entry) }
      case .file where files[path] != nil && standing.hasUnknownFiles:
        continue
      case .file, .symbolicLink:
        if let page = files[path] ?? folders[path] {
          throw .foreignInTheWay(standing.path(of: path), wantedFor: page)
        }
        carried.append(entry)
      }
    }
    return carried
  }
}

extension StandingSite {
  fileprivate func path(of path: SitePath) -> String { self.path(of: path.description) }

  fileprivate func path(of path: String) -> String {
    folder.map { $0.path + "/" + path } ?? path
  }
}

extension Manifest {
  fileprivate func hasSameText(as other: Manifest) -> Bool {
    site == other.site && files == other.files
  }

  fileprivate func paths(notIn files: [PublishedFile]) -> [SitePath] {
    let paths = Set(files.map(\.path))
    return self.files.map(\.path).filter { !paths.contains($0) }
  }
}
