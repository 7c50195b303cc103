import Content
package import Core

extension DiagnosticCode {
  /// A live plan that resembles a practice which is not named under `bekeken`.
  ///
  /// A notice and no warning: it is a judgement by points, and a practice that somebody else adds
  /// would otherwise turn the strict build of an author red who changed nothing.
  package static let planLikePractice = DiagnosticCode("plan-like-practice", .notice)
  /// Two live plans that resemble each other.
  package static let plansAlike = DiagnosticCode("plans-alike", .notice)
}

/// What authors of live plans should look at first; one finding of each code for each plan at most.
///
/// Plans that stand in the same round already know each other and are not reported. Nor are plans
/// of example organisations: they show what likeness looks like, and nobody is to act on it.
func planFindings(
  _ likePlans: [LikePlans], livePlans: [Authored<Plan>], _ documents: AuthoredDocuments,
  _ directory: OrganisationDirectory, on day: Day
) -> [Diagnostic] {
  let plans = Dictionary(
    livePlans.map { ($0.value.reference, $0) }, uniquingKeysWith: { first, _ in first })
  let practices = Dictionary(
    documents.practices.map { ($0.value.slug, $0) }, uniquingKeysWith: { first, _ in first })
  let rounds = documents.rounds.map { Set($0.value.plans.map(\.value)) }
  return likePlans.flatMap { like -> [Diagnostic] in
    guard !like.isExample, let plan = plans[like.plan] else { return [] }
    let considered = Set(plan.value.consideredPractices.map(\.practice.value))
    let newPractices = like.practices.filter {
      $0.score >= MatchWeights.reported && !considered.contains($0.target)
    }
    let strangers = like.plans.filter { match in
      match.score >= MatchWeights.reported
        && !rounds.contains { $0.contains(like.plan) && $0.contains(match.target) }
    }
    return [
      likePractice(plan, newPractices, practices),
      alike(plan, strangers, plans, directory, on: day),
    ].compactMap(\.self)
  }
}

private func likePractice(
  _ plan: Authored<Plan>, _ matches: [LikePlans.Match<Slug>],
  _ practices: [Slug: Authored<Practice>]
) -> Diagnostic? {
  guard let best = matches.first, let practice = practices[best.target] else { return nil }
  let title = practice.value.title.value
  let places = matches.prefix(3).compactMap { match in
    practices[match.target].map {
      RelatedLocation(Phrase(same: $0.value.title.value), at: $0.location($0.value.title.range))
    }
  }
  return Diagnostic(
    .planLikePractice,
    Phrase(
      nl: "Dit plan lijkt op een praktijk die al bestaat: ‘\(title)’",
      en: "This plan resembles a practice that exists already: ‘\(title)’"),
    at: plan.location(plan.value.title.range),
    hint: Phrase(
      nl: """
        Bekijk of u die kunt overnemen; zo niet, zet ‘\(best.target)’ met de reden onder \
        ‘bekeken’. \
        \(joined(best.reasons, in: .dutch))
        """,
      en: """
        See whether you can take it over; if not, put ‘\(best.target)’ with the reason under \
        ‘bekeken’. \(joined(best.reasons, in: .english))
        """),
    related: places)
}

private func alike(
  _ plan: Authored<Plan>, _ matches: [LikePlans.Match<PlanReference>],
  _ plans: [PlanReference: Authored<Plan>], _ directory: OrganisationDirectory, on day: Day
) -> Diagnostic? {
  guard let best = matches.first, let other = plans[best.target] else { return nil }
  let title = other.value.title.value
  let owner = directory.label(of: best.target.organisation)
  let joining = joiningPhrase(other.value.joinBefore?.value, on: day)
  let places = matches.prefix(3).compactMap { match in
    plans[match.target].map {
      RelatedLocation(Phrase(same: $0.value.title.value), at: $0.location($0.value.title.range))
    }
  }
  return Diagnostic(
    .plansAlike,
    Phrase(
      nl: "Dit plan lijkt op ‘\(title)’ van \(owner); \(joining.dutch)",
      en: "This plan resembles ‘\(title)’ of \(owner); \(joining.english)"),
    at: plan.location(plan.value.title.range),
    hint: Phrase(
      nl: "Neem contact op om samen op te trekken. \(joined(best.reasons, in: .dutch))",
      en: "Get in touch to work together. \(joined(best.reasons, in: .english))"),
    related: places)
}

/// How long others can still join a plan.
private func joiningPhrase(_ last: Day?, on day: Day) -> Phrase {
  guard let last else {
    return Phrase(
      nl: "tot wanneer u kunt meedoen staat er niet bij", en: "it does not say until when to join")
  }
  let days = last.daysSinceEpoch - day.daysSinceEpoch
  switch days {
  case ..<0:
    return Phrase(
      nl: "meedoen kon daar tot en met \(last)", en: "joining was possible until \(last)")
  case 0:
    return Phrase(
      nl: "vandaag is de laatste dag om mee te doen", en: "today is the last day to join")
  case 1:
    return Phrase(
      nl: "meedoen kan nog 1 dag (tot en met \(last))", en: "1 day left to join (until \(last))")
  default:
    return Phrase(
      nl: "meedoen kan nog \(days) dagen (tot en met \(last))",
      en: "\(days) days left to join (until \(last))")
  }
}

private func joined(_ reasons: [Phrase], in language: Language) -> String {
  reasons.map { $0.text(in: language) }.joined(separator: " ")
}
