import Content
import Core
import ReuseIndex
import SiteModel

/// Makes the answers of the reuse index from a linked site.
struct AnswerMaker {
  let site: Site
  let language: Language
  let errorCount: Int

  var reuse: ReuseIndex { site.reuse }

  func answer(_ question: ReuseQuestion) throws(BuildFailure) -> ReuseAnswer {
    switch question {
    case .practice(let text): practiceAnswer(try practice(named: text))
    case .organisation(let text): organisationAnswer(try organisation(named: text))
    case .chances(let text, let count):
      chancesAnswer(try organisation(named: text), count: count)
    case .whiteSpots: whiteSpotsAnswer()
    case .doubling: doublingAnswer()
    case .worn: wornAnswer()
    }
  }

  /// - Parameters:
  ///   - view: the name of the question in the JSON.
  ///   - members: its own members; the day and the number of municipalities come before them.
  func answer(
    _ view: String, heading: Phrase, facts: [(Phrase, String)] = [], columns: [ReuseAnswer.Column],
    rows: [[ReuseAnswer.Cell]], emptyNote: Phrase, members: [(String, JSONValue)]
  ) -> ReuseAnswer {
    let day = (Phrase(nl: "Peildatum", en: "As of"), reuse.asOf.description)
    return ReuseAnswer(
      heading: say(heading),
      facts: (facts + [day]).map { ReuseAnswer.Fact(label: say($0.0), value: $0.1) },
      columns: columns, rows: rows, emptyNote: say(emptyNote),
      json: .compact(
        [
          ("schema", .string("handbook-reuse-1")), ("view", .string(view)),
          ("asOf", .string(reuse.asOf.description)),
          ("municipalityCount", .number(reuse.municipalityCount)),
        ] + members),
      errorCount: errorCount, language: language)
  }

  func say(_ phrase: Phrase) -> String { phrase.text(in: language) }

  func say(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }

  /// The title of a practice, or its slug where it has no document.
  func title(of practice: Slug) -> String {
    site.entry(.practice(practice), language)?.title ?? practice.text
  }

  func title(of plan: PlanReference) -> String {
    site.entry(.plan(plan.organisation, plan.slug), language)?.title ?? plan.slug.text
  }

  /// `3 van 342`: the fraction, never a percentage alone.
  func text(_ fraction: Fraction) -> String {
    say("\(fraction.count) van \(fraction.total)", "\(fraction.count) of \(fraction.total)")
  }

  /// `Tholen (GM0716)`.
  func label(of code: OrganisationCode) -> String {
    let name = site.organisationName(code)
    return name == code.text ? name : "\(name) (\(code))"
  }

  func labels(of codes: [OrganisationCode]) -> String {
    codes.isEmpty ? say("geen", "none") : codes.map(label).joined(separator: ", ")
  }
}

extension AnswerMaker {
  func cell(_ text: String?) -> ReuseAnswer.Cell { text.map { .text($0) } ?? .empty }

  func cell(_ number: Int?) -> ReuseAnswer.Cell { number.map { .number($0) } ?? .empty }

  func cell(_ isTrue: Bool) -> ReuseAnswer.Cell {
    isTrue ? .word("ja", shown: say("ja", "yes")) : .word("nee", shown: say("nee", "no"))
  }

  func cell(_ codes: [OrganisationCode]) -> ReuseAnswer.Cell {
    codes.isEmpty ? .empty : .text(codes.map(\.text).joined(separator: " "))
  }

  func word(_ word: String, _ label: Phrase) -> ReuseAnswer.Cell {
    .word(word, shown: say(label))
  }
}

extension JSONValue {
  static func fraction(_ fraction: Fraction) -> JSONValue {
    .object([("count", .number(fraction.count)), ("total", .number(fraction.total))])
  }

  static func codes(_ codes: [OrganisationCode]) -> JSONValue { .texts(codes.map(\.text)) }

  static func slugs(_ slugs: [Slug]) -> JSONValue { .texts(slugs.map(\.text)) }

  static func plan(_ plan: PlanReference, title: String) -> JSONValue {
    .object([
      ("organisation", .string(plan.organisation.text)), ("id", .string(plan.slug.text)),
      ("title", .string(title)),
    ])
  }
}
