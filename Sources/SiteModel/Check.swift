package import Core

/// A rule over the whole site that finds something an author can mend.
///
/// A value with a function and not a protocol: listed in `AllChecks`, nothing to subclass.
package struct Check: Sendable {
  package let code: DiagnosticCode
  /// What the check looks for, in one English sentence.
  package let summary: String
  package let run: @Sendable (Site) -> [Diagnostic]

  package init(
    _ code: DiagnosticCode, _ summary: String, run: @escaping @Sendable (Site) -> [Diagnostic]
  ) {
    self.code = code
    self.summary = summary
    self.run = run
  }
}
