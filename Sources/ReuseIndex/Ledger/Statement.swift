import Content
import Core

/// A record of use with the places in its file, so that findings can point at them.
struct Statement: Sendable {
  let record: UseRecord
  let dates: UseDates
  /// The place of its organisation in the roll.
  let organisation: Int
  let place: Place
  /// The organisation gives a measure of its own with its own statement.
  let hasOwnMeasure: Bool
  /// What taking over saved, as far as it is told.
  let saving: Saving

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
  /// What an organisation says in a file of its own.
  init(
    _ adoption: Authored<Adoption>, of organisation: Int, carriedBy: [OrganisationCode], on day: Day
  ) {
    let value = adoption.value
    let dates = UseDates(
      status: value.status.value, provenance: value.provenance.value,
      confirmed: value.confirmed.value, since: value.since.value, until: value.until?.value)
    self.record = UseRecord(
      organisation: value.organisation.value, carriedBy: carriedBy, dates: dates, day: day,
      since: value.since.value, until: value.until?.value, extent: value.extent,
      joiningForm: value.joiningForm, source: value.source, changes: value.changes,
      lessons: value.lessons, reason: value.reason, statedIn: adoption.id)
    self.dates = dates
    self.organisation = organisation
    self.place = Place(
      file: adoption.file, organisation: value.organisation.range, practice: value.practice.range,
      status: value.status.range, since: value.since.range, confirmed: value.confirmed.range)
    self.hasOwnMeasure = value.provenance.value == .ownStatement && !value.effects.isEmpty
    self.saving = Saving(value)
  }

  /// What the owner of a practice says of another organisation.
  init(
    _ use: Practice.NamedUse, in practice: Authored<Practice>, of organisation: Int,
    carriedBy: [OrganisationCode], on day: Day
  ) {
    let dates = UseDates(
      status: use.status, provenance: .namedByOwner, confirmed: practice.value.checked.value,
      since: use.since, until: use.until)
    self.record = UseRecord(
      organisation: use.organisation.value, carriedBy: carriedBy, dates: dates, day: day,
      since: use.since, until: use.until, extent: use.extent, joiningForm: nil,
      source: use.source, changes: nil, lessons: nil, reason: nil, statedIn: practice.id)
    self.dates = dates
    self.organisation = organisation
    let range = use.organisation.range
    self.place = Place(
      file: practice.file, organisation: range, practice: range, status: range, since: range,
      confirmed: range)
    self.hasOwnMeasure = false
    self.saving = .untold
  }
}

extension UseRecord {
  /// Judges staleness and use on a day.
  fileprivate init(
    organisation: OrganisationCode, carriedBy: [OrganisationCode], dates: UseDates, day: Day,
    since: PartialDay?, until: PartialDay?, extent: AdoptionExtent?, joiningForm: JoiningForm?,
    source: SourceCitation?, changes: String?, lessons: String?, reason: String?,
    statedIn: DocumentID
  ) {
    self.init(
      organisation: organisation, carriedBy: carriedBy, status: dates.status, since: since,
      until: until, extent: extent, joiningForm: joiningForm, provenance: dates.provenance,
      confirmed: dates.confirmed, isStale: dates.isStale(on: day),
      isInUse: dates.isInUse(on: day), source: source, changes: changes, lessons: lessons,
      reason: reason, statedIn: statedIn)
  }
}
