import Content
import Core
package import Publishing
package import SiteModel

/// The site before the first byte is rendered, with everything that was found on the way.
package struct PlannedSite: Sendable {
  package let site: Site
  package let outputs: [Output]
  package let findings: Findings
  private let sources: Sources
  private let diagnostics: [Diagnostic]

  /// Gives each finding the weight that the settings, the file and `--strict` ask for.
  init(
    sources: Sources, site: Site, outputs: [Output], diagnostics: [Diagnostic], isStrict: Bool
  ) {
    self.sources = sources
    self.site = site
    self.outputs = outputs
    self.diagnostics = diagnostics
    let foreign = Set(site.entries.filter(\.document.isForeign).map(\.document.source))
    let weighed = applySeverities(
      diagnostics, settings: site.settings, isForeign: { foreign.contains($0) }, isStrict: isStrict)
    var texts: [SourcePath: SourceText] = [:]
    for file in sources.settings + sources.content + sources.theme { texts[file.path] = file.text }
    self.findings = Findings(weighed, texts: texts, limits: site.settings.limits)
  }

  func adding(_ more: [Diagnostic], isStrict: Bool) -> PlannedSite {
    more.isEmpty
      ? self
      : PlannedSite(
        sources: sources, site: site, outputs: outputs, diagnostics: diagnostics + more,
        isStrict: isStrict)
  }

  package var pageCount: Int { site.allPages.count }

  func report(_ outcome: BuildReport.Outcome) -> BuildReport {
    BuildReport(
      outcome: outcome, pageCount: pageCount, findings: findings, language: site.settings.language)
  }
}
