package import Core

/// Reads what the site says of itself as a whole: settings, tags, register.
///
/// - Parameters:
///   - files: `content/site.yaml`, `content/trefwoorden.yaml` and `content/register/*.csv`; others are reported.
///   - today: the day that counts as today.
///   - knownCodes: all findings there are, so that a misspelt one in `ernst` is noticed; empty where the
///     caller does not know them.
package func readFacts(
  _ files: [SourceFile], today: Day, knownCodes: [DiagnosticCode] = []
) -> Diagnosed<Facts> {
  let settings = readSettings(files, knownCodes: knownCodes)
  let tags = readTags(files)
  let register = readRegister(files)
  let strangers = files.filter { !expectedFiles.contains($0.path.description) }.map(unexpected)
  return Diagnosed(
    Facts(
      settings: settings.value, tags: tags.value, register: register.value, today: today),
    settings.diagnostics + tags.diagnostics + register.diagnostics + strangers)
}

private let settingsPath = "content/site.yaml"
private let tagsPath = "content/trefwoorden.yaml"
private let expectedFiles = [
  settingsPath, tagsPath, "content/register/buren.csv", "content/register/organisaties.csv",
  "content/register/producten.csv", "content/register/themas.csv",
]

private func readSettings(
  _ files: [SourceFile], knownCodes: [DiagnosticCode]
) -> Diagnosed<SiteSettings> {
  guard let file = files.first(where: { $0.path.description == settingsPath }) else {
    return Diagnosed(SiteSettings(), [missingFile(settingsPath)])
  }
  return readWholeFile(file) { SiteSettings.read(&$0, knownCodes: knownCodes) }
    .map { $0 ?? SiteSettings() }
}

/// A site without tags needs no vocabulary; a tag that is used all the same is reported where it is used.
private func readTags(_ files: [SourceFile]) -> Diagnosed<TagVocabulary> {
  guard let file = files.first(where: { $0.path.description == tagsPath }) else {
    return Diagnosed(TagVocabulary([]))
  }
  return readWholeFile(file) { TagVocabulary.read(&$0) }.map { $0 ?? TagVocabulary([]) }
}

/// Reads the fields of a file that is YAML from its first line to its last.
private func readWholeFile<Value>(
  _ file: SourceFile, _ body: (inout FieldReader) -> Value
) -> Diagnosed<Value?> {
  let end = file.text.bytes.count
  // `---` on the first line marks the start of a YAML file; many editors put it there.
  let start = file.text.string(in: file.text.lineRange(0)) == "---" ? min(4, end) : 0
  let yaml = readYAML(
    file.text, in: SourceRange(start, end), at: file.path, limits: .settings)
  guard let entries = yaml.value?.entries else { return Diagnosed(nil, yaml.diagnostics) }
  var scope = FieldScope(path: file.path)
  let value = FieldReader.read(
    entries, place: SourceRange(at: 0), unknownKeys: .refused, scope: &scope, body)
  return Diagnosed(value, yaml.diagnostics + scope.diagnostics)
}

private func unexpected(_ file: SourceFile) -> Diagnostic {
  let names = expectedFiles.joined(separator: ", ")
  let meant = nearestMatch(to: file.path.description, among: expectedFiles)
  return Diagnostic(
    .misplacedFile,
    Phrase(nl: "dit bestand wordt niet gebruikt", en: "this file is not used"),
    at: Location(file.path),
    hint: meant.map { Phrase(nl: "Bedoelt u '\($0)'?", en: "Did you mean '\($0)'?") }
      ?? Phrase(nl: "Hier horen alleen: \(names).", en: "Only these belong here: \(names)."))
}
