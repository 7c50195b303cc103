package import Content
package import Core

/// Reads everything that a handbook is made of: `content` and `templates`, into memory, once.
///
/// 1. List both folders, sorted by bytes; what may not be there becomes a finding.
/// 2. Read the files side by side. A file must still be the one that was listed; no symbolic link
///    is followed.
/// 3. List again: had anything changed meanwhile, the files would not belong together.
///
/// Attachments are read for their fingerprint and header, and not kept.
///
/// - Returns: the files in the order of their paths, and the findings about files as such, each
///   with a place.
/// - Throws: `unreadable` where the disk or its permissions fail, `changedDuringBuild` where
///   something wrote meanwhile.
package func load(
  _ project: Project, limits: Limits, jobs: Int, on fileSystem: FileSystem = .disk
) async throws(BuildFailure) -> Diagnosed<Sources> {
  let root = try Folder.open(path: project.root, on: fileSystem)
  defer { root.close() }
  let walk = try SourceWalk(of: root)
  let reader = SourceReader(root: root, limits: limits)
  let read = try await reader.read(walk.files, jobs: jobs)
  if let path = try SourceWalk(of: root).firstDifference(from: walk) {
    throw .changed(root.path + "/" + path.description)
  }
  let sources = Sources(read)
  return Diagnosed(
    sources,
    walk.diagnostics + read.flatMap(\.diagnostics) + sources.findings(limits: limits))
}

extension Sources {
  fileprivate init(_ files: [LoadedFile]) {
    self.init()
    for file in files {
      switch file.content {
      case .settings(let file)?: settings.append(file)
      case .text(let file)?: content.append(file)
      case .attachment(let attachment)?: attachments.append(attachment)
      case .theme(let file)?: theme.append(file)
      case .asset(let asset)?: assets.append(asset)
      case .none: break
      }
    }
  }

  /// Findings about the files together.
  func findings(limits: Limits) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if content.count > limits.pages {
      findings.append(.tooManyFiles(content.count, limit: limits.pages))
    }
    let bytes = attachments.reduce(0) { $0 + $1.byteCount }
    if bytes > limits.siteBytes {
      findings.append(.siteTooLarge(bytes, limit: limits.siteBytes))
    }
    return findings
  }
}
