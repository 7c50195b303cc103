package import Content
package import Core
import ReuseIndex
import SiteModel

/// What somebody asks `handbook similar` about.
package enum SimilarInput: Sendable {
  /// The bytes of a file, with its absolute path.
  case file(path: String, [UInt8])
  case text([UInt8])
}

/// What resembles a file or a text.
package struct SimilarAnswer: Sendable {
  /// Title of the file, or the first line of the text.
  package let query: String
  /// Best first.
  package let results: [Result]
  package let report: BuildReport

  package struct Result: Sendable {
    package let document: DocumentID
    package let title: String
    /// Address of the page below the site's root: `praktijken/e-depot/`.
    package let url: String?
    /// Higher is more alike; comparable only inside one answer.
    package let score: Int
    package let reasons: [Phrase]
  }
}

/// Finds the practices and live plans of a handbook that resemble a file or a text; writes nothing.
///
/// Files are read, understood and linked as in every build; nothing is planned or rendered. A file
/// of the handbook itself is found by its path; any other file with front matter is read as a
/// practice where it says `soort` or `eigenaar`, else as a plan, and mistakes in it do not matter.
package func findSimilar(
  _ project: Project, to input: SimilarInput, options: BuildOptions
) async throws(BuildFailure) -> SimilarAnswer {
  let linked = try await link(project, options: options)
  let site = linked.site
  let planned = linked.planned(isStrict: options.isStrict)
  let question = try question(input, in: project, site)
  let like = likeDocuments(
    question, register: site.facts.register, documents: site.entries.map(\.document),
    tags: site.facts.tags, asOf: options.today)
  let results = like.map { one in
    let entry = site.entry(one.document, site.settings.language)
    return SimilarAnswer.Result(
      document: one.document, title: entry?.title ?? one.document.name, url: entry?.route?.path,
      score: one.score, reasons: one.reasons)
  }
  return SimilarAnswer(
    query: question.title, results: results,
    report: planned.report(planned.findings.permitPublishing ? .checked : .stopped))
}

private func question(
  _ input: SimilarInput, in project: Project, _ site: Site
) throws(BuildFailure) -> LikenessQuestion {
  switch input {
  case .text(let bytes):
    return LikenessQuestion(text: try sourceText(bytes, path: "-").string)
  case .file(let path, let bytes):
    let text = try sourceText(bytes, path: path)
    if let own = ownDocument(path, in: project, site) {
      if let question = LikenessQuestion(own, isKnown: true) { return question }
    } else if let question = strangeDocument(text, site.settings) {
      return question
    }
    return LikenessQuestion(text: text.string)
  }
}

/// The document of the handbook that a file is.
private func ownDocument(_ path: String, in project: Project, _ site: Site) -> Document? {
  guard path.hasPrefix(project.root + "/"),
    let source = SourcePath(String(path.dropFirst(project.root.utf8.count + 1)))
  else { return nil }
  return site.entries.first { $0.document.source == source }?.document
}

/// A file from elsewhere, read as a practice or a plan; nil without front matter.
private func strangeDocument(_ text: SourceText, _ settings: SiteSettings) -> LikenessQuestion? {
  let lines = (0..<min(text.lineCount, 200)).map { text.string(in: text.lineRange($0)) }
  guard lines.first == "---" else { return nil }
  let isPractice = lines.contains { $0.hasPrefix("soort:") || $0.hasPrefix("eigenaar:") }
  let place =
    isPractice ? "content/praktijken/vraag.md" : "content/organisaties/vraag/plannen/vraag.md"
  guard let path = SourcePath(place) else { return nil }
  let parsed = parseDocument(SourceFile(path: path, text: text), settings: settings)
  return parsed.value.flatMap { LikenessQuestion($0, isKnown: false) }
}

private func sourceText(_ bytes: [UInt8], path: String) throws(BuildFailure) -> SourceText {
  do throws(SourceText.Defect) {
    return try SourceText(decoding: bytes)
  } catch {
    let shown = displayedName(path)
    throw BuildFailure(
      .wrongRoot, path: path,
      Phrase(nl: "‘\(shown)’ is geen tekst in UTF-8", en: "‘\(shown)’ is no text in UTF-8"),
      remedy: Phrase(
        nl: "Geef een tekstbestand, zoals Markdown, en bewaar het als UTF-8.",
        en: "Give a text file, such as Markdown, and save it as UTF-8."))
  }
}

extension SourceText {
  fileprivate var string: String { String(decoding: bytes, as: UTF8.self) }
}
