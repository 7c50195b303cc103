package import Content
package import Core

/// One statement that an organisation uses (or stopped, refused, explores) a practice.
package struct UseRecord: Hashable, Sendable {
  /// As written, possibly a former municipality.
  package let organisation: OrganisationCode
  /// Who carries the record on the day: itself, or the successors of a former municipality.
  /// Ordered.
  ///
  /// Empty for an organisation that did not exist yet, ended without successor, or is unknown.
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
  ///
  /// Never true of a record that says stopped or rejected: an end needs no new confirmation.
  package let isStale: Bool
  /// Says that the practice is in use on the day, and is not stale: what adopters are counted from.
  ///
  /// Also true of a record that says stopped, on a day between its first and its last one.
  package let isInUse: Bool
  package var source: SourceCitation? { story.told.source }
  package var changes: String? { story.told.changes }
  package var lessons: String? { story.told.lessons }
  package var reason: String? { story.told.reason }
  /// The file that states it: an adoption, or the practice itself.
  package var statedIn: DocumentID { story.told.statedIn }
  private let story: Story

  /// - Parameter isInUse: nil where it follows from status and staleness alone.
  package init(
    organisation: OrganisationCode, carriedBy: [OrganisationCode], status: AdoptionStatus,
    since: PartialDay?, until: PartialDay?, extent: AdoptionExtent?, joiningForm: JoiningForm?,
    provenance: Provenance, confirmed: Day, isStale: Bool, isInUse: Bool? = nil,
    source: SourceCitation?, changes: String?, lessons: String?, reason: String?,
    statedIn: DocumentID
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
    self.isInUse = isInUse ?? (status == .inUse && !isStale)
    self.story = Story(
      Story.Told(
        source: source, changes: changes, lessons: lessons, reason: reason, statedIn: statedIn))
  }

  /// Whether it says that the use is over on a day: rejected by then, or past its last day.
  package func hasEnded(on day: Day) -> Bool {
    UseDates(
      status: status, provenance: provenance, confirmed: confirmed, since: since, until: until
    ).hasEnded(on: day)
  }

  /// What a record tells beside what is counted, held by reference: records are copied often, and
  /// copying texts one by one would take much of the time of an index.
  private final class Story: Hashable, Sendable, CustomStringConvertible {
    let told: Told

    struct Told: Hashable, Sendable {
      let source: SourceCitation?
      let changes: String?
      let lessons: String?
      let reason: String?
      let statedIn: DocumentID
    }

    init(_ told: Told) { self.told = told }

    var description: String { "\(told)" }

    static func == (left: Story, right: Story) -> Bool {
      left === right || left.told == right.told
    }

    func hash(into hasher: inout Hasher) { hasher.combine(told) }
  }
}
