import Core

/// What an author may have meant with a link to a file that is not there; tables are made when
/// first needed.
struct SourceSuggestions {
  private let candidates: () -> [SourcePath]
  private var tables: Tables?

  private struct Tables {
    /// Lower-case path → path.
    var byPath: [String: SourcePath] = [:]
    /// Lower-case name → paths, ordered.
    var byName: [String: [SourcePath]] = [:]
    /// Names in each folder.
    var byFolder: [String: [String]] = [:]
    let folders: NearestIndex
    let names: NearestIndex
    var namesInFolder: [String: NearestIndex] = [:]
  }

  /// - Parameter candidates: called once, when something is first asked.
  init(_ candidates: @escaping () -> [SourcePath]) {
    self.candidates = candidates
  }

  /// The nearest file, tried in this order: other letter case; the page of a folder or a forgotten
  /// or other ending; a misspelt folder; the same name in another folder; a misspelt name; a
  /// misspelt name anywhere.
  mutating func nearest(to wanted: SourcePath) -> SourcePath? {
    var tables = tables ?? makeTables()
    defer { self.tables = tables }
    let path = wanted.description.lowercased()
    let stem = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
    for candidate in [path, "\(stem).md", "\(stem)/index.md", "\(stem)/readme.md"] {
      if let found = tables.byPath[candidate] { return found }
    }
    let name = wanted.name.lowercased()
    let fileName = name.contains(".") ? name : name + ".md"
    let folder = wanted.folder?.description.lowercased() ?? ""
    if tables.byFolder[folder] == nil, let near = tables.folders.nearest(to: folder),
      let found = tables.byPath["\(near)/\(fileName)"]
    {
      return found
    }
    // Every organisation has an `index.md`: that name says nothing about what was meant.
    if !["index.md", "readme.md"].contains(fileName), let found = tables.byName[fileName]?.first {
      return found
    }
    if let names = tables.byFolder[folder] {
      let index = tables.namesInFolder[folder] ?? NearestIndex(names)
      tables.namesInFolder[folder] = index
      if let near = index.nearest(to: fileName) { return tables.byPath["\(folder)/\(near)"] }
    }
    return tables.names.nearest(to: fileName).flatMap { tables.byName[$0]?.first }
  }

  private func makeTables() -> Tables {
    let paths = candidates().sorted()
    var byPath: [String: SourcePath] = [:]
    var byName: [String: [SourcePath]] = [:]
    var byFolder: [String: [String]] = [:]
    for path in paths {
      let name = path.name.lowercased()
      let folder = path.folder?.description.lowercased() ?? ""
      let key = path.description.lowercased()
      if byPath[key] == nil { byPath[key] = path }
      byName[name, default: []].append(path)
      byFolder[folder, default: []].append(name)
    }
    return Tables(
      byPath: byPath, byName: byName, byFolder: byFolder,
      folders: NearestIndex(byFolder.keys.sorted()),
      names: NearestIndex(byName.keys.sorted()))
  }
}

/// The relative link from one source file to another, as it is written in Markdown.
func relativeLink(from source: SourcePath, to target: SourcePath) -> String {
  let own = source.components.dropLast()
  let folders = target.components.dropLast()
  var shared = 0
  while shared < min(own.count, folders.count), own[shared] == folders[shared] { shared += 1 }
  let parts =
    Array(repeating: "..", count: own.count - shared) + folders[shared...] + [target.name]
  return parts.map(escapedForMarkdown).joined(separator: "/")
}

/// Percent-encodes what would end or change a destination in Markdown; letters beyond ASCII stay as
/// they are.
private func escapedForMarkdown(_ component: String) -> String {
  var bytes: [UInt8] = []
  for byte in component.utf8 {
    if byte > 0x20, byte != 0x7F, !"()<>%?#\\\"'[]".utf8.contains(byte) {
      bytes.append(byte)
    } else {
      let digits = Array("0123456789ABCDEF".utf8)
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
