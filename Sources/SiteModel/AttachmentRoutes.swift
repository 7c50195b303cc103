import Content
package import Core

extension DiagnosticCode {
  /// Two attachments would be published at the same path.
  package static let duplicateAttachment = DiagnosticCode(
    "duplicate-attachment", .error, inForeignText: .error)
  /// An attachment that no page links to or shows.
  package static let unusedAttachment = DiagnosticCode("unused-attachment", .notice)
  /// A file from whose name no path for the site can be made.
  package static let unfitPath = DiagnosticCode("unfit-path", .error)
}

/// Gives every attachment its path: `bestanden/`, the folders below `content`, and the name, all in
/// lower case as slugs. Ordered by source.
func placed(_ attachments: [Attachment]) -> Diagnosed<[AttachmentRoute]> {
  var routes: [AttachmentRoute] = []
  var claims: [String: SourcePath] = [:]
  var findings: [Diagnostic] = []
  for attachment in attachments.sorted(by: { $0.path < $1.path }) {
    guard let path = sitePath(of: attachment.path) else {
      findings.append(unfitName(at: attachment.path))
      continue
    }
    if let first = claims[path.description] {
      findings.append(duplicate(attachment.path, of: first, at: path))
    } else {
      claims[path.description] = attachment.path
      routes.append(AttachmentRoute(attachment: attachment, path: path))
    }
  }
  return Diagnosed(routes, findings)
}

/// Findings for the attachments that nothing uses; they are not published.
func unusedAttachments(
  among routes: [AttachmentRoute], used: Set<SourcePath>
) -> [Diagnostic] {
  routes.filter { !used.contains($0.attachment.path) }.map { route in
    Diagnostic(
      .unusedAttachment,
      Phrase(
        nl: "geen pagina gebruikt ‘\(route.attachment.path.name)’, dus het komt niet op de site",
        en: "no page uses ‘\(route.attachment.path.name)’, so it is not published"),
      at: Location(route.attachment.path),
      hint: Phrase(
        nl: "Verwijs ernaar vanuit een pagina, of haal het bestand weg.",
        en: "Link to it from a page, or remove the file."))
  }
}

private func sitePath(of source: SourcePath) -> SitePath? {
  var components = ["bestanden"]
  for folder in source.components.dropFirst().dropLast() {
    guard let slug = Slug(from: folder) else { return nil }
    components.append(slug.text)
  }
  let fileExtension = source.fileExtension
  let stem =
    fileExtension.isEmpty ? source.name : String(source.name.dropLast(fileExtension.count + 1))
  guard let slug = Slug(from: stem) else { return nil }
  components.append(fileExtension.isEmpty ? slug.text : "\(slug).\(fileExtension)")
  return SitePath(components: components)
}

private func unfitName(at source: SourcePath) -> Diagnostic {
  Diagnostic(
    .unfitPath,
    Phrase(
      nl: "van de naam ‘\(source.name)’ is geen adres te maken",
      en: "no address can be made of the name ‘\(source.name)’"),
    at: Location(source),
    hint: Phrase(
      nl: "Geef het bestand en zijn mappen een naam met letters van a tot z of cijfers.",
      en: "Give the file and its folders a name with letters from a to z or digits."))
}

private func duplicate(
  _ source: SourcePath, of first: SourcePath, at path: SitePath
) -> Diagnostic {
  Diagnostic(
    .duplicateAttachment,
    Phrase(
      nl: "‘\(source)’ en ‘\(first)’ komen allebei op ‘/\(path)’ te staan",
      en: "‘\(source)’ and ‘\(first)’ would both stand at ‘/\(path)’"),
    at: Location(source),
    hint: Phrase(
      nl: "Geef dit bestand een naam die ook zonder hoofdletters en leestekens anders is.",
      en: "Give this file a name that differs even without capitals and punctuation."),
    related: [firstUse(in: first)])
}
