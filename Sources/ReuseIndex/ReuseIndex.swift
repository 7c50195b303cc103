package import Content
package import Core

/// Who reuses what from whom on one day, with every figure and the records behind it.
///
/// - Invariant: made only from the register, practices, adoptions and plans; records of example organisations are kept
///   apart and count nowhere. Lists are ordered by slug or code.
package struct ReuseIndex: Sendable {
  /// The day as of which everything is counted.
  package let asOf: Day
  /// Municipalities that exist on that day: the denominator of coverage.
  package let municipalityCount: Int
  /// Ordered by slug.
  package let practices: [PracticeReuse]
  /// Every organisation of the register and of the site's own list, ordered by code.
  package let organisations: [OrganisationReuse]
  /// Live plans that resemble each other, and plans that resemble a practice.
  package let likePlans: [LikePlans]

  private let practiceIndex: [Slug: Int]
  private let organisationIndex: [OrganisationCode: Int]

  package init(
    asOf: Day, municipalityCount: Int, practices: [PracticeReuse],
    organisations: [OrganisationReuse], likePlans: [LikePlans]
  ) {
    self.asOf = asOf
    self.municipalityCount = municipalityCount
    self.practices = practices
    self.organisations = organisations
    self.likePlans = likePlans
    self.practiceIndex = Dictionary(
      practices.enumerated().map { ($1.practice, $0) }, uniquingKeysWith: { first, _ in first })
    self.organisationIndex = Dictionary(
      organisations.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func practice(_ slug: Slug) -> PracticeReuse? {
    practiceIndex[slug].map { practices[$0] }
  }

  package func organisation(_ code: OrganisationCode) -> OrganisationReuse? {
    organisationIndex[code].map { organisations[$0] }
  }
}

/// The use of one practice.
package struct PracticeReuse: Sendable {
  package let practice: Slug
  /// The record that counts for each organisation, ordered by organisation; example organisations apart.
  package let records: [UseRecord]
  /// Records that were outranked by a better one on the same organisation.
  package let history: [UseRecord]
  package let exampleRecords: [UseRecord]
  /// Current municipalities in use, confirmed by themselves or by a public source, not stale. Ordered.
  package let hardAdopters: [OrganisationCode]
  /// Current municipalities in use that only the owner names. Ordered; none is in `hardAdopters`.
  package let softAdopters: [OrganisationCode]
  /// Organisations that are no municipality, in use (hard). Ordered.
  package let otherAdopters: [OrganisationCode]
  /// Hard adopters of all municipalities on the day.
  package let coverage: Fraction
  package let evidence: Evidence
  /// The latest day on which the practice was checked or a record of its use confirmed.
  package let lastChange: Day

  package init(
    practice: Slug, records: [UseRecord], history: [UseRecord], exampleRecords: [UseRecord],
    hardAdopters: [OrganisationCode], softAdopters: [OrganisationCode],
    otherAdopters: [OrganisationCode], coverage: Fraction, evidence: Evidence, lastChange: Day
  ) {
    self.practice = practice
    self.records = records
    self.history = history
    self.exampleRecords = exampleRecords
    self.hardAdopters = hardAdopters
    self.softAdopters = softAdopters
    self.otherAdopters = otherAdopters
    self.coverage = coverage
    self.evidence = evidence
    self.lastChange = lastChange
  }
}

/// A count of a whole; the fraction is always shown, never only a percentage.
package struct Fraction: Hashable, Sendable {
  package let count: Int
  package let total: Int

  package init(count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// Tenths of a percent, rounded half up; 0 where the whole is empty.
  package var permille: Int {
    total > 0 ? (count * 2000 + total) / (total * 2) : 0
  }
}

/// One statement that an organisation uses (or stopped, refused, explores) a practice.
package struct UseRecord: Hashable, Sendable {
  /// As written, possibly a former municipality.
  package let organisation: OrganisationCode
  /// Who carries the record on the day: itself, or the successors of a former municipality.
  package let carriedBy: [OrganisationCode]
  package let status: AdoptionStatus
  package let since: PartialDay?
  package let until: PartialDay?
  package let extent: AdoptionExtent?
  package let joiningForm: JoiningForm?
  package let provenance: Provenance
  /// The adopter's own word or a public source; not only the owner's.
  package var isHard: Bool { provenance != .namedByOwner }
  /// The day it was confirmed; for the owner's word the day the practice was checked.
  package let confirmed: Day
  /// Confirmed more than 24 months before the day: left out of counts.
  package let isStale: Bool
  package let source: SourceCitation?
  package let changes: String?
  package let lessons: String?
  package let reason: String?
  /// The file that states it: an adoption, or the practice itself.
  package let statedIn: DocumentID

  package init(
    organisation: OrganisationCode, carriedBy: [OrganisationCode], status: AdoptionStatus,
    since: PartialDay?, until: PartialDay?, extent: AdoptionExtent?, joiningForm: JoiningForm?,
    provenance: Provenance, confirmed: Day, isStale: Bool, source: SourceCitation?,
    changes: String?, lessons: String?, reason: String?, statedIn: DocumentID
  ) {
    self.organisation = organisation
    self.carriedBy = carriedBy
    self.status = status
    self.since = since
    self.until = until
    self.extent = extent
    self.joiningForm = joiningForm
    self.provenance = provenance
    self.confirmed = confirmed
    self.isStale = isStale
    self.source = source
    self.changes = changes
    self.lessons = lessons
    self.reason = reason
    self.statedIn = statedIn
  }
}

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

/// What one organisation uses, gives and plans.
package struct OrganisationReuse: Sendable {
  package let code: OrganisationCode
  package let name: String
  package let sort: OrganisationSort
  package let isExample: Bool
  /// The organisations that carry on a former one; empty while it exists.
  package let successors: [OrganisationCode]
  /// Practices it uses or carries from a predecessor, with the record. Ordered by practice.
  package let uses: [Use]
  /// Practices it owns. Ordered.
  package let gives: [Slug]
  /// Its plans that are live on the day. Ordered.
  package let plans: [PlanReference]

  package struct Use: Hashable, Sendable {
    package let practice: Slug
    package let record: UseRecord

    package init(practice: Slug, record: UseRecord) {
      self.practice = practice
      self.record = record
    }
  }

  package init(
    code: OrganisationCode, name: String, sort: OrganisationSort, isExample: Bool,
    successors: [OrganisationCode], uses: [Use], gives: [Slug], plans: [PlanReference]
  ) {
    self.code = code
    self.name = name
    self.sort = sort
    self.isExample = isExample
    self.successors = successors
    self.uses = uses
    self.gives = gives
    self.plans = plans
  }
}

/// What resembles a plan, with the reasons in words.
package struct LikePlans: Sendable {
  package let plan: PlanReference
  /// Other live plans, best first.
  package let plans: [Match<PlanReference>]
  /// Practices that exist already, best first.
  package let practices: [Match<Slug>]

  package struct Match<Target: Hashable & Sendable>: Hashable, Sendable {
    package let target: Target
    /// Higher is more alike; comparable only inside one list.
    package let score: Int
    package let reasons: [Phrase]

    package init(target: Target, score: Int, reasons: [Phrase]) {
      self.target = target
      self.score = score
      self.reasons = reasons
    }
  }

  package init(plan: PlanReference, plans: [Match<PlanReference>], practices: [Match<Slug>]) {
    self.plan = plan
    self.plans = plans
    self.practices = practices
  }
}
