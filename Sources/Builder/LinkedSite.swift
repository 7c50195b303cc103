import Content
import Core
import Publishing
import SiteModel

/// A handbook that is read and linked, before anything is planned: enough for whoever only asks.
struct LinkedSite: Sendable {
  let sources: Sources
  let site: Site
  /// What was found on the way, without weights.
  let diagnostics: [Diagnostic]

  /// The same with what is to be published; without outputs where only findings are wanted.
  func planned(
    _ outputs: [Output] = [], finding more: [Diagnostic] = [], isStrict: Bool
  ) -> PlannedSite {
    PlannedSite(
      sources: sources, site: site, outputs: outputs, diagnostics: diagnostics + more,
      isStrict: isStrict)
  }
}
