import Content
package import Core

extension DiagnosticCode {
  /// A plan whose last day has passed while it still says that it goes on.
  package static let expiredPlan = DiagnosticCode("expired-plan", .notice)
}

extension Check {
  /// An expired plan leaves all counts without anybody having said that it was dropped or finished.
  static let expiredPlan = Check(.expiredPlan, "A plan expired and still says that it goes on.") {
    site in
    site.entries.indices.compactMap { index in
      guard case .plan(let plan) = site.entries[index].document.kind,
        plan.isOpen, plan.expires < site.facts.today
      else { return nil }
      return Diagnostic(
        .expiredPlan,
        Phrase(
          nl: "dit plan verliep op \(plan.expires) en telt niet meer mee",
          en: "this plan expired on \(plan.expires) and no longer counts"),
        at: Location(site.entries[index].document.source, plan.changed.range),
        hint: Phrase(
          nl:
            "Werk het plan en ‘gewijzigd’ bij, of maak de status ‘klaar’ of ‘vervallen’.",
          en:
            "Update the plan and ‘gewijzigd’, or make its status ‘klaar’ or ‘vervallen’."
        ))
    }
  }
}
