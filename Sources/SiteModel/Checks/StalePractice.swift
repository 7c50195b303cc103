import Content
package import Core

extension DiagnosticCode {
  /// A practice that its owner checked more than 24 months ago.
  package static let stalePractice = DiagnosticCode("stale-practice", .warning)
}

extension Check {
  /// What nobody checked for two years shows as old and loses a step of evidence.
  static let stalePractice = Check(
    .stalePractice, "The owner checked a practice more than 24 months ago."
  ) { site in
    site.entries.indices.compactMap { index in
      guard case .practice(let practice) = site.entries[index].document.kind,
        practice.checked.value.adding(months: 24) < site.facts.today
      else { return nil }
      return Diagnostic(
        .stalePractice,
        Phrase(
          nl:
            "deze praktijk is meer dan twee jaar niet gecontroleerd, sinds \(practice.checked.value)",
          en:
            "this practice was not checked for more than two years, since \(practice.checked.value)"
        ),
        at: Location(site.entries[index].document.source, practice.checked.range),
        hint: Phrase(
          nl: "Lees na of alles nog klopt en zet bij ‘gecontroleerd’ de datum van vandaag.",
          en: "See whether all is still right and set ‘gecontroleerd’ to today's date."))
    }
  }
}
