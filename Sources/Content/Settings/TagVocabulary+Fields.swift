package import Core

extension DiagnosticCode {
  /// A name that two tags claim.
  package static let duplicateTag = DiagnosticCode("duplicate-tag", .error)
  /// A tag that refers to a tag that is not there.
  package static let unknownBroaderTag = DiagnosticCode("unknown-broader-tag", .error)
  /// Tags that are broader than each other.
  package static let tagCycle = DiagnosticCode("tag-cycle", .error)
}

extension TagVocabulary {
  /// The fields of `content/trefwoorden.yaml`, checked among each other.
  static func read(_ fields: inout FieldReader) -> TagVocabulary {
    let entries =
      fields.required(
        "trefwoorden", .list(of: .map(TagEntry.read), atMost: 5000), nl: "Alle trefwoorden.",
        en: "All tags.") ?? []
    var checks = TagChecks(entries: entries, path: fields.scope.path)
    checks.run()
    fields.scope.diagnostics += checks.diagnostics
    return TagVocabulary(entries.map(\.tag))
  }
}

/// A tag with the places of its names.
private struct TagEntry: Sendable {
  let tag: TagVocabulary.Tag
  let names: [Located<String>]

  static func read(_ fields: inout FieldReader) -> TagEntry? {
    let id = fields.required(
      "id", .located(.slug), nl: "Vaste naam, die in adressen staat.",
      en: "Fixed name, which stands in addresses.")
    let label = fields.required(
      "label", .located(.text(max: 80)), nl: "Hoe het trefwoord op de site staat.",
      en: "How the site shows the tag.")
    let synonyms = fields.list(
      "synoniemen", of: .located(.text(max: 80)), nl: "Andere woorden voor hetzelfde.",
      en: "Other words for the same.")
    let broader = fields.list(
      "breder", of: .located(.slug), nl: "Ruimere trefwoorden.", en: "Broader tags.")
    let summary = fields.optional(
      "omschrijving", .text(max: 300), nl: "Wat eronder valt.", en: "What it covers.")
    let isDeprecated = fields.optional(
      "vervallen", .boolean, nl: "Of het trefwoord niet meer wordt gebruikt.",
      en: "Whether the tag is no longer used.")
    let replacement = fields.optional(
      "vervangen-door", .located(.slug), nl: "Het trefwoord dat ervoor in de plaats kwam.",
      en: "The tag that took its place.")
    if isDeprecated == true {
      fields.require(
        "vervangen-door", because: Phrase(nl: "bij 'vervallen: ja'", en: "'vervallen: ja'"),
        at: fields.range(of: "vervallen"))
    }
    guard let id else { return nil }
    let tag = TagVocabulary.Tag(
      id: id.value, label: label?.value ?? id.value.text, synonyms: synonyms.map(\.value),
      broader: broader, summary: summary, replacement: replacement,
      isDeprecated: isDeprecated ?? (replacement != nil), range: id.range)
    return TagEntry(tag: tag, names: [id.map(\.text)] + (label.map { [$0] } ?? []) + synonyms)
  }
}

/// What is wrong among tags: names that two claim, references to none, circles.
private struct TagChecks {
  let entries: [TagEntry]
  let path: SourcePath
  var diagnostics: [Diagnostic] = []
  private var known: Set<Slug> = []

  init(entries: [TagEntry], path: SourcePath) {
    self.entries = entries
    self.path = path
  }

  mutating func run() {
    checkNames()
    let suggestions = entries.map(\.tag.id.text)
    for entry in entries {
      for reference in entry.tag.broader + (entry.tag.replacement.map { [$0] } ?? []) {
        if !known.contains(reference.value) { reportUnknown(reference, known: suggestions) }
      }
    }
    checkCycles()
  }

  private mutating func checkNames() {
    var owners: [String: (id: Slug, range: SourceRange)] = [:]
    for entry in entries {
      let id = entry.tag.id
      for name in entry.names {
        let folded = TagVocabulary.folded(name.value)
        if let owner = owners[folded] {
          // A label that folds to its own id, or a synonym given twice, claims nothing from another tag.
          if owner.id != id || name.range == entry.tag.range {
            reportDuplicate(name, first: owner.range)
          }
        } else {
          owners[folded] = (id, name.range)
        }
      }
      known.insert(id)
    }
  }

  private mutating func checkCycles() {
    let next = Dictionary(
      entries.map { ($0.tag.id.text, $0.tag.broader.map { $0.map(\.text) }) },
      uniquingKeysWith: { first, _ in first })
    for reference in closingReferences(entries.map(\.tag.id.text), next) {
      reportCycle(reference)
    }
  }

  private mutating func reportDuplicate(_ name: Located<String>, first: SourceRange) {
    diagnostics.append(
      Diagnostic(
        .duplicateTag,
        Phrase(
          nl: "de naam \(name.value.quotedInMessage) hoort al bij een ander trefwoord",
          en: "the name \(name.value.quotedInMessage) belongs to another tag already"),
        at: Location(path, name.range),
        hint: Phrase(
          nl: "Laat de naam bij één trefwoord staan.", en: "Keep the name with one tag only."),
        related: [
          RelatedLocation(
            Phrase(nl: "hier staat de eerste", en: "the first is here"), at: Location(path, first))
        ]))
  }

  private mutating func reportUnknown(_ reference: Located<Slug>, known: [String]) {
    var scope = FieldScope(path: path)
    scope.report(
      .unknownBroaderTag,
      Phrase(
        nl: "er is geen trefwoord met id '\(reference.value)'",
        en: "no tag has the id '\(reference.value)'"),
      at: reference.range, meant: nearestMatch(to: reference.value.text, among: known),
      otherwise: Phrase(
        nl: "Gebruik de id van een trefwoord uit dit bestand.",
        en: "Use the id of a tag of this file."))
    diagnostics += scope.diagnostics
  }

  private mutating func reportCycle(_ reference: Located<String>) {
    diagnostics.append(
      Diagnostic(
        .tagCycle,
        Phrase(
          nl: "'\(reference.value)' is zo, direct of via andere, breder dan zichzelf",
          en: "this makes '\(reference.value)', directly or by way of others, broader than itself"),
        at: Location(path, reference.range),
        hint: Phrase(
          nl: "Haal een van de verwijzingen in de kring weg.",
          en: "Remove one of the references in the circle.")))
  }
}
