import Content
package import Core

extension DiagnosticCode {
  /// A tag that is not in the vocabulary.
  package static let unknownTag = DiagnosticCode(
    "unknown-tag", .error, canBeLowered: true)
  /// A tag that the vocabulary keeps only for old texts.
  package static let deprecatedTag = DiagnosticCode("deprecated-tag", .warning)
  /// A product that is not in the register.
  package static let unknownProduct = DiagnosticCode("unknown-product", .error)
  /// A theme that is not in the register.
  package static let unknownTheme = DiagnosticCode("unknown-theme", .error)
}

/// What every document is about, by position in the catalog.
func resolvedSubjects(
  _ catalog: DocumentCatalog, _ facts: Facts
) -> Diagnosed<[ResolvedSubject]> {
  var resolution = SubjectResolution(facts: facts)
  let subjects = catalog.documents.indices.map { position -> ResolvedSubject in
    let source = catalog.documents[position].source
    return switch catalog.documents[position].kind {
    case .practice(let practice): resolution.resolve(practice.subject, in: source)
    case .plan(let plan): resolution.resolve(plan.subject, in: source)
    case .round(let round): resolution.resolve(round.subject, in: source)
    case .adoption, .organisation, .term, .reaction, .article: ResolvedSubject()
    }
  }
  return Diagnosed(subjects, resolution.findings)
}

private struct SubjectResolution {
  let facts: Facts
  var findings: [Diagnostic] = []
  /// Tags by name as written: most names occur many times, and folding one costs more than finding
  /// it here.
  private var knownTags: [String: TagVocabulary.Tag] = [:]
  private var tagNames: NearestIndex?
  private var productNames: NearestIndex?
  private var themeNames: NearestIndex?

  init(facts: Facts) { self.facts = facts }

  mutating func resolve(_ subject: Subject, in source: SourcePath) -> ResolvedSubject {
    var result = ResolvedSubject()
    for name in subject.products {
      guard let product = facts.register.product(named: name.value) else {
        reportProduct(name, in: source)
        continue
      }
      if !result.products.contains(product.id) { result.products.append(product.id) }
    }
    for name in subject.themes {
      guard let theme = facts.register.theme(named: name.value) else {
        reportTheme(name, in: source)
        continue
      }
      if !result.themes.contains(theme.id) { result.themes.append(theme.id) }
    }
    for name in subject.tags {
      guard let tag = tag(name, in: source), !result.tags.contains(tag.id) else { continue }
      result.tags.append(tag.id)
    }
    return result
  }

  /// The tag that counts; nil where there is none, which is reported.
  private mutating func tag(
    _ name: Located<String>, in source: SourcePath
  ) -> TagVocabulary.Tag? {
    if let tag = knownTags[name.value] { return tag }
    guard let tag = facts.tags.tag(named: name.value) else {
      reportTag(name, in: source)
      return nil
    }
    guard tag.isDeprecated else {
      knownTags[name.value] = tag
      return tag
    }
    let replacement = facts.tags.current(tag)
    findings.append(deprecated(name, replacement, at: Location(source, name.range)))
    return replacement
  }

  private mutating func reportTag(_ name: Located<String>, in source: SourcePath) {
    let index =
      tagNames ?? NearestIndex(facts.tags.tags.flatMap { [$0.id.text, $0.label] + $0.synonyms })
    tagNames = index
    let id = index.nearest(to: name.value).flatMap { facts.tags.tag(named: $0)?.id.text }
    report(
      .unknownTag, name, id, in: source, noun: Phrase(nl: "het trefwoord", en: "the tag"),
      remedy: Phrase(
        nl: "Kies een trefwoord uit ‘content/trefwoorden.yaml’, of voeg het daar toe.",
        en: "Choose a tag of ‘content/trefwoorden.yaml’, or add it there."))
  }

  private mutating func reportProduct(_ name: Located<String>, in source: SourcePath) {
    let index =
      productNames ?? NearestIndex(facts.register.products.flatMap { [$0.name, $0.id.text] })
    productNames = index
    report(
      .unknownProduct, name, index.nearest(to: name.value), in: source,
      noun: Phrase(nl: "het product", en: "the product"),
      remedy: Phrase(
        nl: "Zoek het product op in ‘content/register/producten.csv’ en neem de naam over.",
        en: "Look the product up in ‘content/register/producten.csv’ and copy its name."))
  }

  private mutating func reportTheme(_ name: Located<String>, in source: SourcePath) {
    let index = themeNames ?? NearestIndex(facts.register.themes.flatMap { [$0.name, $0.id.text] })
    themeNames = index
    report(
      .unknownTheme, name, index.nearest(to: name.value), in: source,
      noun: Phrase(nl: "het thema", en: "the theme"),
      remedy: Phrase(
        nl: "Zoek het thema op in ‘content/register/themas.csv’ en neem de naam over.",
        en: "Look the theme up in ‘content/register/themas.csv’ and copy its name."))
  }

  private mutating func report(
    _ code: DiagnosticCode, _ name: Located<String>, _ nearest: String?, in source: SourcePath,
    noun: Phrase, remedy: Phrase
  ) {
    let location = Location(source, name.range)
    let suggestion = Suggestion(replacement: nearest)
    findings.append(
      Diagnostic(
        code,
        Phrase(
          nl: "\(noun.dutch) ‘\(name.value)’ is niet bekend",
          en: "\(noun.english) ‘\(name.value)’ is not known"),
        at: location, hint: suggestion.hint(otherwise: remedy),
        fixes: isPlainYAML(nearest ?? "")
          ? suggestion.fixes(replacing: name.value, at: location) : []
      ))
  }
}

/// Whether a text means itself when it is written into front matter without quotation marks.
private func isPlainYAML(_ text: String) -> Bool {
  !text.unicodeScalars.contains { ",:#[]{}&*!|>'\"%@`".unicodeScalars.contains($0) }
}

private func deprecated(
  _ name: Located<String>, _ replacement: TagVocabulary.Tag?, at location: Location
) -> Diagnostic {
  let suggestion = Suggestion(replacement: replacement?.id.text)
  return Diagnostic(
    .deprecatedTag,
    Phrase(
      nl: "het trefwoord ‘\(name.value)’ is vervallen", en: "the tag ‘\(name.value)’ is deprecated"),
    at: location,
    hint: replacement.map {
      Phrase(nl: "Gebruik ‘\($0.id)’.", en: "Use ‘\($0.id)’.")
    } ?? Phrase(nl: "Haal dit trefwoord weg.", en: "Remove this tag."),
    fixes: suggestion.fixes(replacing: name.value, at: location))
}

extension TagVocabulary {
  /// The tag itself, or for a deprecated one the tag that took its place in the end; nil where none
  /// did.
  func current(_ tag: Tag) -> Tag? {
    var current = tag
    for _ in tags.indices {
      guard current.isDeprecated else { return current }
      guard let replacement = current.replacement,
        let next = self.tag(named: replacement.value.text)
      else { return nil }
      current = next
    }
    return current.isDeprecated ? nil : current
  }
}
