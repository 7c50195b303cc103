import Content
import Core

/// What every organisation uses, gives and plans, ordered by code.
///
/// - Parameter livePlans: ordered by reference.
func makeOrganisations(
  _ ledgers: [PracticeLedger], _ tallies: [Tally], livePlans: [Plan],
  _ directory: OrganisationDirectory, _ register: RegisterOnDay
) -> [OrganisationReuse] {
  var uses: [OrganisationCode: [OrganisationReuse.Use]] = [:]
  var gives: [OrganisationCode: [Slug]] = [:]
  var plans: [OrganisationCode: [PlanReference]] = [:]
  func bearers(of code: OrganisationCode) -> [OrganisationCode] {
    [code] + register.carriers(of: code).filter { $0 != code }
  }
  for (ledger, tally) in zip(ledgers, tallies) {
    let slug = ledger.practice.value.slug
    for (organisation, record) in tally.uses {
      uses[organisation, default: []].append(OrganisationReuse.Use(practice: slug, record: record))
    }
    var last: OrganisationCode?
    for example in ledger.examples where example.record.organisation != last {
      last = example.record.organisation
      uses[example.record.organisation, default: []].append(
        OrganisationReuse.Use(practice: slug, record: example.record))
    }
    for bearer in bearers(of: ledger.practice.value.owner.value) {
      gives[bearer, default: []].append(slug)
    }
  }
  for plan in livePlans {
    for bearer in bearers(of: plan.organisation.value) {
      plans[bearer, default: []].append(plan.reference)
    }
  }
  return directory.codes.map { code in
    OrganisationReuse(
      code: code, name: directory.name(of: code), sort: directory.sort(of: code),
      isExample: directory.isExample(code),
      successors: register.carriers(of: code).filter { $0 != code }, uses: uses[code] ?? [],
      gives: gives[code] ?? [], takers: [], plans: (plans[code] ?? []).sorted())
  }
}
