import Content
import Core

/// What every organisation uses, gives and plans, ordered by code.
///
/// - Parameter livePlans: ordered by reference.
func makeOrganisations(
  _ ledgers: [PracticeLedger], _ tallies: [Tally], livePlans: [Plan],
  _ directory: OrganisationDirectory, _ day: RollOnDay
) -> [OrganisationReuse] {
  let roll = day.roll
  var uses = [[OrganisationReuse.Use]](repeating: [], count: roll.codes.count)
  var gives = [[Slug]](repeating: [], count: roll.codes.count)
  var takers = [Set<Int>](repeating: [], count: roll.codes.count)
  var plans = [[PlanReference]](repeating: [], count: roll.codes.count)
  func bearers(of code: OrganisationCode) -> [Int] {
    guard let position = roll.position(of: code) else { return [] }
    return [position] + day.carriers[position].filter { $0 != position }
  }
  for (ledger, tally) in zip(ledgers, tallies) {
    let slug = ledger.practice.value.slug
    for speaker in tally.speakers {
      uses[speaker.organisation].append(
        OrganisationReuse.Use(
          practice: slug, record: ledger.statements[speaker.statement].record))
    }
    var last: Int?
    for example in ledger.examples where example.organisation != last {
      last = example.organisation
      uses[example.organisation].append(
        OrganisationReuse.Use(practice: slug, record: example.record))
    }
    let givers = bearers(of: ledger.practice.value.owner.value)
    for giver in givers {
      gives[giver].append(slug)
      takers[giver].formUnion(tally.hardAdopters)
      takers[giver].formUnion(tally.otherAdopters)
    }
  }
  for plan in livePlans {
    for bearer in bearers(of: plan.organisation.value) { plans[bearer].append(plan.reference) }
  }
  return directory.codes.map { code in
    let position = roll.position(of: code)
    let others = position.map { position in
      takers[position].filter { $0 != position && !day.carriers[position].contains($0) }.sorted()
    }
    return OrganisationReuse(
      code: code, name: directory.name(of: code), sort: directory.sort(of: code),
      isExample: directory.isExample(code),
      successors: position.map { position in
        day.carriers[position].filter { $0 != position }.map { roll.codes[$0] }
      } ?? [],
      uses: position.map { uses[$0] } ?? [], gives: position.map { gives[$0] } ?? [],
      takers: (others ?? []).map { roll.codes[$0] },
      plans: (position.map { plans[$0] } ?? []).sorted())
  }
}
