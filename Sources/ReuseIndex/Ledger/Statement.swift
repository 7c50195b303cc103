import Content
import Core

/// A record of use with the places in its file, so that findings can point at them.
struct Statement: Sendable {
  let record: UseRecord
  let place: Place
  /// The organisation gives a measure of its own with its own statement.
  let hasOwnMeasure: Bool

  /// Where the parts of a statement stand. What a statement does not have stands at its
  /// organisation.
  struct Place: Sendable {
    let file: SourcePath
    let organisation: SourceRange
    let practice: SourceRange
    let status: SourceRange
    let since: SourceRange
    let confirmed: SourceRange

    func location(_ part: KeyPath<Place, SourceRange>) -> Location {
      Location(file, self[keyPath: part])
    }
  }
}

extension Statement {
  /// The whole months after which a record must be confirmed again, and a practice checked again.
  static let monthsOfValidity = 24

  /// Whether a day of confirmation is more than 24 months before another day.
  static func isOld(_ confirmed: Day, on day: Day) -> Bool {
    confirmed.adding(months: monthsOfValidity) < day
  }

  /// What an organisation says in a file of its own.
  init(_ adoption: Authored<Adoption>, carriedBy: [OrganisationCode], on day: Day) {
    let value = adoption.value
    self.record = UseRecord(
      organisation: value.organisation.value, carriedBy: carriedBy, status: value.status.value,
      since: value.since.value, until: value.until?.value, extent: value.extent,
      joiningForm: value.joiningForm, provenance: value.provenance.value,
      confirmed: value.confirmed.value, day: day, source: value.source, changes: value.changes,
      lessons: value.lessons, reason: value.reason, statedIn: adoption.id)
    self.place = Place(
      file: adoption.file, organisation: value.organisation.range, practice: value.practice.range,
      status: value.status.range, since: value.since.range, confirmed: value.confirmed.range)
    self.hasOwnMeasure = value.provenance.value == .ownStatement && !value.effects.isEmpty
  }

  /// What the owner of a practice says of another organisation.
  init(
    _ use: Practice.NamedUse, in practice: Authored<Practice>, carriedBy: [OrganisationCode],
    on day: Day
  ) {
    self.record = UseRecord(
      organisation: use.organisation.value, carriedBy: carriedBy, status: use.status,
      since: use.since, until: use.until, extent: use.extent, joiningForm: nil,
      provenance: .namedByOwner, confirmed: practice.value.checked.value, day: day,
      source: use.source, changes: nil, lessons: nil, reason: nil, statedIn: practice.id)
    let range = use.organisation.range
    self.place = Place(
      file: practice.file, organisation: range, practice: range, status: range, since: range,
      confirmed: range)
    self.hasOwnMeasure = false
  }
}

extension UseRecord {
  /// Judges staleness and use on a day.
  ///
  /// A record without a beginning is known to hold from the day it was confirmed, not before.
  fileprivate init(
    organisation: OrganisationCode, carriedBy: [OrganisationCode], status: AdoptionStatus,
    since: PartialDay?, until: PartialDay?, extent: AdoptionExtent?, joiningForm: JoiningForm?,
    provenance: Provenance, confirmed: Day, day: Day, source: SourceCitation?, changes: String?,
    lessons: String?, reason: String?, statedIn: DocumentID
  ) {
    let isFinal = status == .stopped || status == .rejected
    let isStale = !isFinal && Statement.isOld(confirmed, on: day)
    let hasBegun = (since?.firstDay ?? confirmed) <= day
    let hasLapsed = until?.lastDay.map { $0 < day } ?? false
    self.init(
      organisation: organisation, carriedBy: carriedBy, status: status, since: since, until: until,
      extent: extent, joiningForm: joiningForm, provenance: provenance, confirmed: confirmed,
      isStale: isStale, isInUse: status == .inUse && hasBegun && !hasLapsed && !isStale,
      source: source, changes: changes, lessons: lessons, reason: reason, statedIn: statedIn)
  }
}
