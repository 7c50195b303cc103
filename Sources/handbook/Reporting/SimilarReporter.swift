import Builder
import Content
import Core

/// Writes what resembles a text, for people or for machines.
struct SimilarReporter {
  let language: Language
  /// How many results are shown at most.
  let top: Int

  func table(_ answer: SimilarAnswer) -> String {
    guard !answer.results.isEmpty else {
      return Phrase(
        nl: "Niets in dit handboek lijkt hierop.", en: "Nothing in this handbook resembles it."
      ).text(in: language) + "\n"
    }
    let shown = answer.results.prefix(top)
    let width = shown.map { String($0.score).utf8.count }.max() ?? 0
    let indent = String(repeating: " ", count: width + 2)
    var lines: [String] = []
    for result in shown {
      let score = String(result.score)
      let padding = String(repeating: " ", count: width - score.utf8.count)
      let kind = label(of: result.document).text(in: language)
      lines.append("\(padding)\(score)  \(terminalText(result.title)) (\(kind))")
      if let url = result.url { lines.append("\(indent)\(terminalText(url))") }
      lines += result.reasons.map { "\(indent)- \(terminalText($0.text(in: language)))" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  func json(_ answer: SimilarAnswer) throws -> String {
    try encoded(
      Answer(
        query: answer.query,
        results: answer.results.prefix(top).map { result in
          Answer.Result(
            kind: kind(of: result.document), id: result.document.name, title: result.title,
            url: result.url, score: result.score,
            reasons: result.reasons.map { $0.text(in: language) })
        }))
  }

  private struct Answer: Encodable {
    let query: String
    let results: [Result]

    struct Result: Encodable {
      /// `praktijk` or `plan`.
      let kind: String
      let id: String
      let title: String
      /// Address of the page below the site's root.
      let url: String?
      let score: Int
      let reasons: [String]
    }
  }

  private func kind(of document: DocumentID) -> String {
    if case .plan = document { "plan" } else { "praktijk" }
  }

  private func label(of document: DocumentID) -> Phrase {
    if case .plan = document {
      Phrase(nl: "plan", en: "plan")
    } else {
      Phrase(nl: "praktijk", en: "practice")
    }
  }
}
