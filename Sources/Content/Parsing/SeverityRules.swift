package import Core

/// The findings with the weight that is in force, in the order in which they are shown.
///
/// 1. In Markdown that was not written for this handbook a finding weighs at most what its code allows there.
/// 2. The settings give a code another weight, or switch it off where ``DiagnosticCode/canBeLowered`` allows; in foreign
///    text they can only make it lighter.
/// 3. `--strict` makes every warning an error.
package func applySeverities(
  _ diagnostics: [Diagnostic], settings: SiteSettings, isForeign: (SourcePath) -> Bool,
  isStrict: Bool
) -> [Diagnostic] {
  var result: [Diagnostic] = []
  result.reserveCapacity(diagnostics.count)
  for var diagnostic in diagnostics {
    let chosen = settings.severities[diagnostic.code.name]
    if let chosen {
      let isLighter = chosen.map { $0 < diagnostic.code.severity } ?? true
      if !isLighter || diagnostic.code.canBeLowered {
        guard let severity = chosen else { continue }
        diagnostic.severity = severity
      }
    }
    if let path = diagnostic.location?.path, isForeign(path) {
      diagnostic.severity = min(diagnostic.severity, diagnostic.code.severityInForeignText)
    }
    if isStrict, diagnostic.severity == .warning { diagnostic.severity = .error }
    result.append(diagnostic)
  }
  return result.sorted(by: Diagnostic.isOrderedBefore)
}
