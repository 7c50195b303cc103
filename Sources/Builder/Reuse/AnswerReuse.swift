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
  let linked = try await link(project, options: options)
  let maker = AnswerMaker(
    site: linked.site, language: language ?? linked.site.settings.language,
    errorCount: linked.planned(isStrict: options.isStrict).findings.count(.error))
  return try maker.answer(question)
}
