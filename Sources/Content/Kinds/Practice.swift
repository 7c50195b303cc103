package import Core

/// A case study: how somebody solved something, and what others can take over (`praktijken/<slug>.md`).
package struct Practice: Hashable, Sendable {
  package let slug: Slug
  package let title: Located<String>
  package let summary: Located<String>
  package let sort: PracticeSort
  package let status: Located<PracticeStatus>
  package let owner: Located<OrganisationCode>
  package let partners: [Located<OrganisationCode>]
  package let started: Located<PartialDay>
  package let checked: Located<Day>
  package let subject: Subject
  package let retentionCategories: [String]
  package let taskFields: [String]
  package let audiences: [Audience]
  package let obligation: Obligation?
  package let cooperation: CooperationForm
  package let localFreedom: [String]
  package let costs: Costs?
  package let effort: Effort?
  package let effects: [Effect]
  package let takingOver: TakingOver
  package let basedOn: [Located<Slug>]
  package let replaces: [Located<Slug>]
  package let belongsWith: [Located<Slug>]
  package let namedUse: [NamedUse]
  package let reportedUse: [ReportedUse]
  package let software: [Located<String>]
  package let licence: String
  package let sources: [SourceCitation]
  package let recognition: TitledLink?
  package let archiving: Archiving?
  /// The fixed headings that are missing or empty; each was reported.
  package let missingHeadings: [PracticeHeading]

  package init(
    slug: Slug, title: Located<String>, summary: Located<String>, sort: PracticeSort,
    status: Located<PracticeStatus>, owner: Located<OrganisationCode>,
    partners: [Located<OrganisationCode>] = [], started: Located<PartialDay>, checked: Located<Day>,
    subject: Subject, retentionCategories: [String] = [], taskFields: [String] = [],
    audiences: [Audience] = [], obligation: Obligation? = nil, cooperation: CooperationForm,
    localFreedom: [String] = [], costs: Costs? = nil, effort: Effort? = nil, effects: [Effect] = [],
    takingOver: TakingOver, basedOn: [Located<Slug>] = [], replaces: [Located<Slug>] = [],
    belongsWith: [Located<Slug>] = [], namedUse: [NamedUse] = [], reportedUse: [ReportedUse] = [],
    software: [Located<String>] = [], licence: String, sources: [SourceCitation] = [],
    recognition: TitledLink? = nil, archiving: Archiving? = nil,
    missingHeadings: [PracticeHeading] = []
  ) {
    self.slug = slug
    self.title = title
    self.summary = summary
    self.sort = sort
    self.status = status
    self.owner = owner
    self.partners = partners
    self.started = started
    self.checked = checked
    self.subject = subject
    self.retentionCategories = retentionCategories
    self.taskFields = taskFields
    self.audiences = audiences
    self.obligation = obligation
    self.cooperation = cooperation
    self.localFreedom = localFreedom
    self.costs = costs
    self.effort = effort
    self.effects = effects
    self.takingOver = takingOver
    self.basedOn = basedOn
    self.replaces = replaces
    self.belongsWith = belongsWith
    self.namedUse = namedUse
    self.reportedUse = reportedUse
    self.software = software
    self.licence = licence
    self.sources = sources
    self.recognition = recognition
    self.archiving = archiving
    self.missingHeadings = missingHeadings
  }

  /// How another organisation takes the practice over (`overnemen`).
  package struct TakingOver: Hashable, Sendable {
    package let form: JoiningForm?
    package let duration: String?
    package let conditions: [String]
    package let materials: [TitledLink]
    package let contact: Located<String>?

    package init(
      form: JoiningForm? = nil, duration: String? = nil, conditions: [String] = [],
      materials: [TitledLink] = [], contact: Located<String>? = nil
    ) {
      self.form = form
      self.duration = duration
      self.conditions = conditions
      self.materials = materials
      self.contact = contact
    }
  }

  /// What the owner says of another organisation's use (`hergebruik`): counts as soft.
  package struct NamedUse: Hashable, Sendable {
    package let organisation: Located<OrganisationCode>
    package let status: AdoptionStatus
    package let since: PartialDay?
    package let until: PartialDay?
    package let extent: AdoptionExtent?
    package let source: SourceCitation?

    package init(
      organisation: Located<OrganisationCode>, status: AdoptionStatus, since: PartialDay? = nil,
      until: PartialDay? = nil, extent: AdoptionExtent? = nil, source: SourceCitation? = nil
    ) {
      self.organisation = organisation
      self.status = status
      self.since = since
      self.until = until
      self.extent = extent
      self.source = source
    }
  }

  /// A total that a source reports without names (`gemeld-gebruik`): shown apart, never added to counts.
  package struct ReportedUse: Hashable, Sendable {
    package let count: Int
    package let unit: CountedUnit
    /// Of how many.
    package let total: Int?
    package let asOf: PartialDay
    package let source: SourceCitation

    package init(
      count: Int, unit: CountedUnit, total: Int? = nil, asOf: PartialDay, source: SourceCitation
    ) {
      self.count = count
      self.unit = unit
      self.total = total
      self.asOf = asOf
      self.source = source
    }
  }

  /// How long the records of the practice are kept (`archief`).
  package struct Archiving: Hashable, Sendable {
    package let appraisal: ArchiveAppraisal
    package let retentionPeriod: String?

    package init(
      appraisal: ArchiveAppraisal, retentionPeriod: String? = nil
    ) {
      self.appraisal = appraisal
      self.retentionPeriod = retentionPeriod
    }
  }
}

/// A heading that every practice has.
package enum PracticeHeading: String, CaseIterable, Hashable, Sendable {
  case reason = "Aanleiding"
  case audience = "Doelgroep"
  case goal = "Doel"
  case approach = "Aanpak"
  case conditions = "Randvoorwaarden"
  case takingOver = "Overnemen"
  case experiences = "Ervaringen"
  case failures = "Wat niet werkte"

  package var englishText: String {
    switch self {
    case .reason: "Reason"
    case .audience: "Audience"
    case .goal: "Goal"
    case .approach: "Approach"
    case .conditions: "Conditions"
    case .takingOver: "Taking over"
    case .experiences: "Experiences"
    case .failures: "What did not work"
    }
  }
}
