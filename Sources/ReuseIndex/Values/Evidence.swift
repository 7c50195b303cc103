package import Core

/// How well it is shown that a practice works: computed, never typed.
package struct Evidence: Hashable, Sendable {
  package let level: Level
  /// Why this level and not the next, as a sentence.
  package let reason: Phrase
  /// Whether a step was lost because the last check is older than 24 months.
  package let isAged: Bool

  package enum Level: Int, CaseIterable, Hashable, Sendable, Comparable {
    case incomplete
    case described
    case measured
    case repeated
    case researched

    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    package var label: Phrase {
      switch self {
      case .incomplete: Phrase(nl: "Onvolledig", en: "Incomplete")
      case .described: Phrase(nl: "Beschreven", en: "Described")
      case .measured: Phrase(nl: "Gemeten", en: "Measured")
      case .repeated: Phrase(nl: "Herhaald", en: "Repeated")
      case .researched: Phrase(nl: "Onderzocht", en: "Researched")
      }
    }
  }

  package init(level: Level, reason: Phrase, isAged: Bool) {
    self.level = level
    self.reason = reason
    self.isAged = isAged
  }
}
