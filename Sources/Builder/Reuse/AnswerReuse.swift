import Content
package import Core
import ReuseIndex
import SiteModel

/// Answers a question with the reuse index of a day, and writes nothing.
///
/// Reads the handbook as ``build(_:options:progress:)`` does, up to the linked site. Errors in it do
/// not stand in the way of an answer, but are counted in it.
///
/// - Parameters:
///   - options: `today` is the day of the index, which may lie in the past.
///   - language: of the answer; nil for the language of the site.
/// - Throws: what only whoever asks can mend, such as a practice or organisation that is not there.
package func answerReuse(
  _ question: ReuseQuestion, about project: Project, options: BuildOptions,
  language: Language?
) async throws(BuildFailure) -> ReuseAnswer {
  let sources = try await load(project, limits: Limits(), jobs: options.jobs)
  let facts = readFacts(
    sources.value.settings, today: options.today, knownCodes: allDiagnosticCodes)
  let settings = facts.value.settings
  let documents = await parse(sources.value.content, settings: settings, options: options)
  let site = resolve(documents.value, facts.value, attachments: sources.value.attachments)
  let foreign = Set(site.value.entries.filter(\.document.isForeign).map(\.document.source))
  let findings = applySeverities(
    sources.diagnostics + facts.diagnostics + documents.diagnostics + site.diagnostics,
    settings: settings, isForeign: { foreign.contains($0) }, isStrict: options.isStrict)
  let maker = AnswerMaker(
    site: site.value, language: language ?? settings.language,
    errorCount: findings.count { $0.severity == .error })
  return try maker.answer(question)
}
