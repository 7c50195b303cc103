package import Core
import Markdown

extension DiagnosticCode {
  /// A reaction without text.
  package static let emptyBody = DiagnosticCode("empty-body", .error)
  /// A language key that contradicts the file name.
  package static let languageConflict = DiagnosticCode("language-conflict", .error)
}

/// Reads one authored file into a document.
///
/// 1. The path says which kind it is.
/// 2. The front matter becomes keys with values, the text below it a body.
/// 3. The kind's fields are read by their declared types.
/// 4. What needs only this file is checked: fixed headings, personal addresses, an empty body.
///
/// Looks at no other file and cannot fail; every mistake is a finding, and as far as possible the document comes all the
/// same, so that links to it are not reported as dead.
///
/// - Returns: nil for a file that is skipped, lies in no known place, or cannot be read.
package func parseDocument(
  _ file: SourceFile, settings: SiteSettings
) -> Diagnosed<Document?> {
  let place = documentPlace(of: file.path)
  guard let found = place.value else { return Diagnosed(nil, place.diagnostics) }
  return DocumentParser(file: file, place: found, settings: settings).parse()
}

private struct DocumentParser {
  let file: SourceFile
  let place: DocumentPlace
  let settings: SiteSettings
  let frontMatter: FrontMatter
  let isForeign: Bool
  let language: Language

  init(file: SourceFile, place: DocumentPlace, settings: SiteSettings) {
    self.file = file
    self.place = place
    self.settings = settings
    self.frontMatter = FrontMatter(
      of: file, isRequired: !place.isArticle, limits: settings.limits)
    self.isForeign = place.isArticle && !Self.hasOwnTitle(file, frontMatter)
    let written = frontMatter.text(of: "taal").flatMap(Language.init(rawValue:))
    self.language = written ?? place.language ?? settings.language
  }

  func parse() -> Diagnosed<Document?> {
    let body = parseMarkdown(
      file.text, from: frontMatter.bodyStart, at: file.path, language: language,
      limits: settings.limits)
    var findings = frontMatter.diagnostics + body.diagnostics
    var headings: [PracticeHeading] = []
    if case .practice = place.id {
      let missing = missingPracticeHeadings(
        in: body.value, language: language, bodyStart: frontMatter.bodyStart, at: file.path)
      headings = missing.value
      findings += missing.diagnostics
    }
    if case .reaction = place.id, body.value.segments.isEmpty { findings.append(emptyBody()) }
    findings += personalAddresses(in: file.text, at: file.path)

    var scope = FieldScope(path: file.path)
    let fields = FieldReader.read(
      frontMatter.entries ?? [], place: frontMatter.place, unknownKeys: unknownKeys, scope: &scope
    ) { fields in
      (
        common: CommonFields(&fields),
        kind: kind(&fields, body: body.value, missingHeadings: headings)
      )
    }
    // Without front matter every field would be missing; the one finding on that says enough.
    if frontMatter.entries != nil || isForeign { findings += scope.diagnostics }
    if let conflict = languageConflict(fields.common) { findings.append(conflict) }
    guard let kind = fields.kind else { return Diagnosed(nil, findings) }
    return Diagnosed(
      Document(
        id: place.id, language: language, kind: kind, body: body.value, source: file.path,
        fingerprint: file.fingerprint, aliases: fields.common.aliases,
        isDraft: fields.common.isDraft, isForeign: isForeign),
      findings)
  }

  private var unknownKeys: FieldReader.UnknownKeys { place.isArticle ? .noticed : .refused }

  private func kind(
    _ fields: inout FieldReader, body: MarkdownBody, missingHeadings: [PracticeHeading]
  ) -> DocumentKind? {
    switch place.id {
    case .practice(let slug):
      return Practice.read(&fields, slug: slug, missingHeadings: missingHeadings)
        .map { .practice($0) }
    case .adoption(let code, let slug):
      return Adoption.read(&fields, folder: code, file: slug).map { .adoption($0) }
    case .plan(let code, let slug):
      return Plan.read(&fields, folder: code, slug: slug).map { .plan($0) }
    case .round(let slug): return Round.read(&fields, slug: slug).map { .round($0) }
    case .organisation(let code):
      return Organisation.read(&fields, code: code).map { .organisation($0) }
    case .term(let slug): return Term.read(&fields, slug: slug).map { .term($0) }
    case .reaction(let practice, let number):
      return Reaction.read(&fields, practice: practice, number: number).map { .reaction($0) }
    case .article(let path):
      return Article.read(
        &fields, path: path, standIn: standInTitle(body), isForeign: isForeign
      ).map { .article($0) }
    }
  }

  /// The title of a page that gives none: its first heading, else its name.
  private func standInTitle(_ body: MarkdownBody) -> Located<String> {
    if let heading = body.headings.first, !heading.text.isEmpty {
      return Located(heading.text, at: heading.range)
    }
    let components = file.path.components
    let isFolderPage = ["readme", "index"].contains(file.path.stem.lowercased())
    let name = isFolderPage ? components[components.count - 2] : file.path.stem
    let words = name.split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
    return Located(words.prefix(1).uppercased() + words.dropFirst(), at: SourceRange(at: 0))
  }

  /// Whether a page says `titel:` of itself, be it in front matter that cannot be read.
  private static func hasOwnTitle(_ file: SourceFile, _ frontMatter: FrontMatter) -> Bool {
    if let entries = frontMatter.entries {
      return entries.contains { $0.key == "titel" && !$0.value.isEmpty }
    }
    guard !frontMatter.diagnostics.isEmpty else { return false }
    return (1..<min(file.text.lineCount, 100)).contains { index in
      file.text.string(in: file.text.lineRange(index)).hasPrefix("titel:")
    }
  }

  private func emptyBody() -> Diagnostic {
    Diagnostic(
      .emptyBody,
      Phrase(
        nl: "onder de kenmerken staat geen tekst", en: "no text stands below the front matter"),
      at: Location(file.path, SourceRange(at: frontMatter.bodyStart)),
      hint: Phrase(
        nl: "Schrijf de reactie onder de tweede regel ---.",
        en: "Write the reaction below the second line ---."))
  }

  private func languageConflict(_ common: CommonFields) -> Diagnostic? {
    guard let named = place.language, let written = common.language, written.value != named else {
      return nil
    }
    return Diagnostic(
      .languageConflict,
      Phrase(
        nl: "'taal' is \(written.value.tag), maar de bestandsnaam zegt \(named.tag)",
        en: "'taal' is \(written.value.tag), but the file name says \(named.tag)"),
      at: Location(file.path, written.range),
      hint: Phrase(
        nl: "Haal 'taal' weg, of hernoem het bestand.", en: "Remove 'taal', or rename the file."))
  }
}
