package import Core

/// Understands the Markdown part of a file.
///
/// 1. Characters that nobody can see are reported (``SuspectCharacter``).
/// 2. ``TextScan`` refuses what would cost too much; the body is then empty.
/// 3. The C library reads the text; ``CMarkDocument`` turns its tree into a list of events.
/// 4. ``BodyOutline`` looks ahead for headings and footnotes and gives out the anchors.
/// 5. ``BodyBuilder`` writes the body, event by event, and stops at the size limit.
///
/// It looks at nothing but its arguments, never fails, and may run on any number of threads
/// (``CMarkExtensions``).
///
/// - Parameters:
///   - text: the whole file.
///   - offset: where the body begins, in bytes; the start of a line.
///   - path: the file, for the findings.
///   - language: of the words that the body adds, such as the title of an alert.
/// - Returns: The body, with ranges and findings as positions in the whole file.
package func parseMarkdown(
  _ text: SourceText, from offset: Int = 0, at path: SourcePath, language: Language = .dutch,
  limits: Limits = Limits()
) -> Diagnosed<MarkdownBody> {
  parseMarkdown(
    text, from: offset, at: path, language: language, limits: limits, with: .protected)
}

func parseMarkdown(
  _ text: SourceText, from offset: Int, at path: SourcePath, language: Language, limits: Limits,
  with extensions: CMarkExtensions
) -> Diagnosed<MarkdownBody> {
  let refusals = TextScan.refusals(of: text, from: offset, at: path, limits: limits)
  guard refusals.isEmpty else { return Diagnosed(.empty, refusals) }
  let document = CMarkDocument(parsing: text, from: offset, with: extensions)
  let outline = BodyOutline(
    document, sourceBytes: text.bytes.count - offset, limits: limits)
  var findings = FindingCollector(path: path, limit: limits.findingsPerFile)
  if let (breach, event) = outline.breach {
    let place = SourcePlaces(text, from: offset).range(near: event, of: document)
    findings.report(breach.code, breach.message, at: place, hint: breach.hint)
    return Diagnosed(.empty, findings.sorted())
  }
  findings.reportSuspectCharacters(in: text, from: offset)
  UnusedFootnotes(document).report(in: text, from: offset, to: &findings)
  var builder = BodyBuilder(
    document, outline, of: text, from: offset, language: language, findings: findings)
  let maximumSize = max(limits.htmlBytes, 20 * (text.bytes.count - offset))
  guard builder.read(maximumSize: maximumSize) else {
    let breach = LimitBreach.pageTooLarge(limit: maximumSize)
    findings = FindingCollector(path: path, limit: 1)
    let place = SourcePlaces(text, from: offset).range(near: builder.index, of: document)
    findings.report(breach.code, breach.message, at: place, hint: breach.hint)
    return Diagnosed(.empty, findings.sorted())
  }
  return Diagnosed(builder.body(), builder.findings.sorted())
}
