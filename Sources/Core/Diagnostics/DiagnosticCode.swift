/// The kind of a finding: a stable, documented name with the weight it has unless the settings say otherwise.
///
/// Each code is a constant declared in the file that reports it, and explained in the article `DiagnosticCodes`.
///
/// - Invariant: `name` is two or three English words in kebab case.
package struct DiagnosticCode: Hashable, Sendable {
  package let name: String
  package let severity: Severity
  /// The weight in Markdown that was not written for this handbook (see `Document.isForeign`).
  ///
  /// A notice, unless the finding protects the machine or the reader and must stop the build everywhere.
  package let severityInForeignText: Severity
  /// Whether the settings may make the finding lighter.
  ///
  /// Not for most errors: the program then went on with a value that nobody wrote, which must not be published.
  package let canBeLowered: Bool

  /// - Parameter canBeLowered: true by default for all but errors.
  package init(
    _ name: String, _ severity: Severity, inForeignText foreign: Severity = .notice,
    canBeLowered: Bool? = nil
  ) {
    self.name = name
    self.severity = severity
    self.severityInForeignText = min(severity, foreign)
    self.canBeLowered = canBeLowered ?? (severity != .error)
  }
}
