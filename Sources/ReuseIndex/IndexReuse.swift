package import Content
package import Core

/// Makes the reuse index of a day, with all findings on organisations, records of use and like
/// plans.
///
/// 1. Take the originals of the documents, in the order of their files.
/// 2. Lay the register out as it stands on the day.
/// 3. Settle the statements on every pair of organisation and practice to one: ``RecordRank``.
/// 4. Count who uses each practice: ``Tally``; over the years: ``Growth``; where: ``SpreadByRegister``.
///    Judge its evidence: ``EvidenceAssessment``.
/// 5. Turn that round, to what each organisation uses, gives and plans, and to what there is for
///    each product; look for what is absent and for promises that were kept.
/// 6. Match live plans with each other and with practices, and group them: ``PlanLikeness``.
/// 7. Make ready what each organisation could take over: ``ChanceFinder``.
///
/// The order of the documents does not matter: findings come by kind, each in the order of the
/// files. Dead references are not reported here.
///
/// - Parameters:
///   - documents: those that belong to the site; drafts count where they are passed.
///   - tags: folds the synonyms of tags while matching; without it tags are compared as written.
///   - today: the day as of which everything is counted; may lie in the past.
package func indexReuse(
  register: Register, documents: [Document], tags: TagVocabulary = TagVocabulary([]),
  asOf today: Day
) -> Diagnosed<ReuseIndex> {
  let authored = AuthoredDocuments(documents)
  let directory = OrganisationDirectory(register, authored.organisations)
  let roll = OrganisationRoll(authored, directory)
  let registerOnDay = RegisterOnDay(register, on: today)
  let day = RollOnDay(roll, directory, registerOnDay)
  let ledgers = makeLedgers(authored, directory, day)
  let tallies = ledgers.map { Tally($0.voices.best, day) }
  let livePlans = livePlans(authored, on: today)
  let likeness = PlanLikeness(
    livePlans, ledgers.map(\.practice), register: register, tags: tags,
    isExample: directory.isExample)
  let likePlans = likeness.lists()

  let growth = Growth(ledgers, GrowthDays(ledgers, directory, day))
  let spread = SpreadByRegister(day, directory)
  let practices = ledgers.indices.map { place in
    PracticeReuse(
      ledgers[place], tallies[place], growth: growth.points(of: growth.practices[place]),
      spread: spread, directory, day)
  }
  let organisations = makeOrganisations(
    ledgers, tallies, livePlans: livePlans.map(\.value), directory, day)
  let products = makeProducts(
    register, ledgers, tallies, growth, livePlans: livePlans.map(\.value),
    isExample: directory.isExample, day)
  let users = Set(tallies.flatMap(\.hardAdopters)).sorted()
  let whiteSpots = WhiteSpots(
    register, products: products, ledgers, tallies, users: users, spread: spread, day)
  let promises = roundPromises(authored, ledgers, tallies, directory, day)
  let planGroups = likeness.groups(on: today)
  let figures = ReuseFigures(
    practices, ledgers, tallies, products: products, whiteSpots: whiteSpots, promises: promises,
    growth: growth, users: users, livePlans: livePlans.map(\.value), planGroups: planGroups,
    isExample: directory.isExample, day)
  let index = ReuseIndex(
    asOf: today, municipalityCount: registerOnDay.municipalities.count, figures: figures,
    practices: practices, organisations: organisations, products: products,
    whiteSpots: whiteSpots, worn: wornRecords(ledgers, day), promises: promises,
    likePlans: likePlans, planGroups: planGroups,
    chances: ChanceFinder(ledgers, practices, organisations, directory, registerOnDay))

  let findings =
    unknownOrganisations(authored, directory)
    + endedOrganisations(authored, livePlans: livePlans, directory, registerOnDay)
    + recordFindings(ledgers, directory, day)
    + planFindings(likePlans, livePlans: livePlans, authored, directory, on: today)
  return Diagnosed(index, findings)
}
