package import Core

extension DiagnosticCode {
  /// A file in a place where nothing reads it.
  package static let misplacedFile = DiagnosticCode("misplaced-file", .error)
  /// A file or folder whose name cannot stand in an address.
  package static let badFileName = DiagnosticCode("bad-file-name", .error)
  /// A page whose name starts with `_` or a point.
  package static let pageSkipped = DiagnosticCode("page-skipped", .notice)
}

/// What a file is, as far as its path tells.
struct DocumentPlace: Hashable, Sendable {
  let id: DocumentID
  /// From a name such as `e-depot.en.md`; nil where the name says nothing.
  let language: Language?

  var isArticle: Bool {
    if case .article = id { return true }
    return false
  }
}

/// Decides from a path what a file is; nil where it lies in a place or has a name that means nothing, which is reported.
func documentPlace(of path: SourcePath) -> Diagnosed<DocumentPlace?> {
  DocumentPlaceFinder(path: path).find()
}

private struct DocumentPlaceFinder {
  let path: SourcePath

  private static let folders = [
    "praktijken", "organisaties", "rondes", "begrippen", "reacties", "paginas",
  ]

  func find() -> Diagnosed<DocumentPlace?> {
    let parts = path.components
    guard parts.count >= 3, parts[0] == "content" else { return misplaced() }
    if parts[1] == "paginas" { return article(Array(parts.dropFirst(2))) }
    guard let name = fileName() else { return badName(meant: nil) }
    switch (parts[1], parts.count) {
    case ("praktijken", 3): return named(name) { .practice($0) }
    case ("rondes", 3): return named(name) { .round($0) }
    case ("begrippen", 3): return named(name) { .term($0) }
    case ("reacties", 4): return reaction(folder: parts[2], name)
    case ("organisaties", 4), ("organisaties", 5): return organisation(parts, name)
    default: return misplaced()
    }
  }

  /// The name without `.md` and without a language before it.
  private func fileName() -> (stem: String, language: Language?)? {
    guard path.name.hasSuffix(".md") else { return nil }
    let stem = String(path.name.dropLast(3))
    guard let dot = stem.lastIndex(of: ".") else { return (stem, nil) }
    guard let language = Language(rawValue: String(stem[stem.index(after: dot)...])) else {
      return (stem, nil)
    }
    return (String(stem[..<dot]), language)
  }

  private func named(
    _ name: (stem: String, language: Language?), _ id: (Slug) -> DocumentID
  ) -> Diagnosed<DocumentPlace?> {
    guard let slug = Slug(name.stem) else { return badName(meant: Slug(from: name.stem)?.text) }
    return Diagnosed(DocumentPlace(id: id(slug), language: name.language))
  }

  private func organisation(
    _ parts: [String], _ name: (stem: String, language: Language?)
  ) -> Diagnosed<DocumentPlace?> {
    guard let code = OrganisationCode(folder: parts[2]), code.slug == parts[2] else {
      return badFolder(parts[2])
    }
    if parts.count == 4 {
      guard name.stem == "index" else {
        return misplaced(folders: ["index.md", "gebruik", "plannen"])
      }
      return Diagnosed(DocumentPlace(id: .organisation(code), language: name.language))
    }
    switch parts[3] {
    case "gebruik": return named(name) { .adoption(code, $0) }
    case "plannen": return named(name) { .plan(code, $0) }
    default: return misplaced(folders: ["gebruik", "plannen"], index: 3)
    }
  }

  private func reaction(
    folder: String, _ name: (stem: String, language: Language?)
  ) -> Diagnosed<DocumentPlace?> {
    guard let practice = Slug(folder) else { return badFolder(folder) }
    guard let number = Int(name.stem), number > 0, String(number) == name.stem else {
      return badName(meant: "1")
    }
    return Diagnosed(
      DocumentPlace(id: .reaction(practice: practice, number: number), language: name.language))
  }

  /// A page: any name will do, because foreign text keeps its own names; only what nothing can be made of is refused.
  private func article(_ parts: [String]) -> Diagnosed<DocumentPlace?> {
    if parts.contains(where: { $0.hasPrefix("_") || $0.hasPrefix(".") }) { return skipped() }
    guard let name = fileName() else { return badName(meant: nil) }
    var slugs: [Slug] = []
    for folder in parts.dropLast() {
      guard let slug = Slug(from: folder) else { return badFolder(folder) }
      slugs.append(slug)
    }
    let isFolderPage = ["readme", "index"].contains(name.stem.lowercased())
    guard let last = isFolderPage ? Slug("index") : Slug(from: name.stem) else {
      return badName(meant: nil)
    }
    return Diagnosed(DocumentPlace(id: .article(slugs + [last]), language: name.language))
  }
}

extension DocumentPlaceFinder {
  private func misplaced(
    folders: [String] = folders, index: Int = 1
  ) -> Diagnosed<DocumentPlace?> {
    let folder = path.components.count > index ? path.components[index] : path.name
    let known = folders.joined(separator: ", ")
    let meant = folders.contains(folder) ? nil : nearestMatch(to: folder, among: folders)
    return Diagnosed(
      nil,
      [
        Diagnostic(
          .misplacedFile,
          Phrase(
            nl: "een tekst op deze plaats hoort nergens bij",
            en: "a text in this place belongs nowhere"),
          at: Location(path),
          hint: meant.map {
            Phrase(nl: "Bedoelt u de map '\($0)'?", en: "Did you mean the folder '\($0)'?")
          }
            ?? Phrase(
              nl: "Zet het bestand in een van de mappen: \(known).",
              en: "Move the file to one of the folders: \(known)."))
      ])
  }

  private func badName(meant: String?) -> Diagnosed<DocumentPlace?> {
    Diagnosed(
      nil,
      [
        Diagnostic(
          .badFileName,
          Phrase(
            nl:
              "een bestandsnaam bestaat uit kleine letters, cijfers en streepjes, met .md erachter",
            en: "a file name is made of lower-case letters, digits and hyphens, followed by .md"),
          at: Location(path),
          hint: Phrase(
            nl:
              "Noem het bestand \(meant.map { "'\($0).md'" } ?? "bijvoorbeeld 'mijn-pagina.md'").",
            en: "Call the file \(meant.map { "'\($0).md'" } ?? "for example 'my-page.md'")."))
      ])
  }

  private func badFolder(_ folder: String) -> Diagnosed<DocumentPlace?> {
    let meant = OrganisationCode(folder: folder)?.slug ?? Slug(from: folder)?.text
    return Diagnosed(
      nil,
      [
        Diagnostic(
          .badFileName,
          Phrase(
            nl:
              "de map \(folder.quotedInMessage) hoort uit "
              + "kleine letters, cijfers en streepjes te bestaan",
            en:
              "the folder \(folder.quotedInMessage) is to be made of "
              + "lower-case letters, digits and hyphens"
          ),
          at: Location(path),
          hint: Phrase(
            nl: "Noem de map \(meant.map { "'\($0)'" } ?? "bijvoorbeeld 'gm0715'").",
            en: "Call the folder \(meant.map { "'\($0)'" } ?? "for example 'gm0715'")."))
      ])
  }

  private func skipped() -> Diagnosed<DocumentPlace?> {
    Diagnosed(
      nil,
      [
        Diagnostic(
          .pageSkipped,
          Phrase(
            nl: "deze pagina is overgeslagen, omdat de naam met _ of . begint",
            en: "this page is skipped, because its name starts with _ or ."),
          at: Location(path),
          hint: Phrase(
            nl: "Geef het bestand of de map een andere naam om de pagina te tonen.",
            en: "Rename the file or folder to show the page."))
      ])
  }
}
