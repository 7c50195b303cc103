package import Core

/// How a build is done. The same options, the same files and the same program give the same bytes.
package struct BuildOptions: Sendable {
  /// How many files are worked on at the same time; changes nothing in the result.
  package let jobs: Int
  /// Whether warnings stand in the way as errors do.
  package let isStrict: Bool
  package let includesDrafts: Bool
  /// The day that counts as today.
  package let today: Day
  /// The digest of the running program.
  package let toolFingerprint: Fingerprint

  package init(
    jobs: Int, isStrict: Bool, includesDrafts: Bool, today: Day, toolFingerprint: Fingerprint
  ) {
    self.jobs = jobs
    self.isStrict = isStrict
    self.includesDrafts = includesDrafts
    self.today = today
    self.toolFingerprint = toolFingerprint
  }
}

/// A step of a build, for showing progress and for measuring.
package enum BuildStage: String, CaseIterable, Sendable {
  case load, parse, resolve, check, plan, render, write

  package var label: Phrase {
    switch self {
    case .load: Phrase(nl: "bestanden lezen", en: "reading files")
    case .parse: Phrase(nl: "teksten begrijpen", en: "understanding texts")
    case .resolve: Phrase(nl: "verbanden leggen", en: "linking")
    case .check: Phrase(nl: "controleren", en: "checking")
    case .plan: Phrase(nl: "pagina's bepalen", en: "planning pages")
    case .render: Phrase(nl: "pagina's maken", en: "making pages")
    case .write: Phrase(nl: "publiceren", en: "publishing")
    }
  }
}

/// What a build or a check did and found.
package struct BuildReport: Sendable {
  package let outcome: Outcome
  /// Pages of the site, redirects and data files not among them.
  package let pageCount: Int
  package let findings: Findings
  /// The language of the site, in which findings are shown unless asked otherwise.
  package let language: Language

  package enum Outcome: Sendable {
    case published(PublishReport)
    /// Everything was checked and nothing was to be written.
    case checked
    /// Findings stand in the way; the published site is as it was.
    case stopped

    /// The first half of the summary line.
    package func summary(pages: Int) -> Phrase {
      switch self {
      case .published(let report) where !report.isExchanged:
        Phrase(nl: "\(pages) pagina's, niets veranderd", en: "\(pages) pages, nothing changed")
      case .published(let report):
        Phrase(
          nl: "\(pages) pagina's gepubliceerd, \(report.written) bestanden geschreven",
          en: "\(pages) pages published, \(report.written) files written")
      case .checked: Phrase(nl: "\(pages) pagina's gecontroleerd", en: "\(pages) pages checked")
      case .stopped: Phrase(nl: "niet gepubliceerd", en: "not published")
      }
    }
  }
}
