/// How much a finding weighs.
package enum Severity: Int, CaseIterable, Hashable, Sendable, Comparable {
  /// Worth knowing; never stops a build.
  case notice
  /// Should be mended; stops a build with `--strict`.
  case warning
  /// Must be mended: nothing is published.
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }

  package var name: Phrase {
    switch self {
    case .notice: Phrase(nl: "melding", en: "notice")
    case .warning: Phrase(nl: "waarschuwing", en: "warning")
    case .error: Phrase(nl: "fout", en: "error")
    }
  }
}
