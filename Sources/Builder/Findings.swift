package import Core

/// Everything that was found in one run, in the order in which it is shown, with the texts it points into.
package struct Findings: Sendable {
  /// With the weight in force, sorted, at most `Limits.findings` in all and `findingsPerFile` for one file.
  package let diagnostics: [Diagnostic]
  /// How many were left out to keep the list readable.
  package let withheld: Int
  /// The weight of all findings, those left out included.
  package let counts: [Severity: Int]
  package let texts: [SourcePath: SourceText]

  package init(_ all: [Diagnostic], texts: [SourcePath: SourceText], limits: Limits) {
    var counts: [Severity: Int] = [:]
    var perFile: [SourcePath: Int] = [:]
    var shown: [Diagnostic] = []
    // Errors first come into the list, so that a flood of notices never hides one.
    for severity in Severity.allCases.reversed() {
      for diagnostic in all where diagnostic.severity == severity {
        counts[severity, default: 0] += 1
        if let path = diagnostic.location?.path {
          perFile[path, default: 0] += 1
          if perFile[path, default: 0] > limits.findingsPerFile { continue }
        }
        if shown.count < limits.findings { shown.append(diagnostic) }
      }
    }
    self.diagnostics = shown.sorted(by: Diagnostic.isOrderedBefore)
    self.withheld = all.count - shown.count
    self.counts = counts
    self.texts = texts
  }

  package func count(_ severity: Severity) -> Int { counts[severity, default: 0] }

  /// Whether nothing stands in the way of publishing; `--strict` made errors of the warnings before.
  package var permitPublishing: Bool { count(.error) == 0 }
}
