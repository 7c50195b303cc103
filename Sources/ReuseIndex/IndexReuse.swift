package import Content
package import Core

/// Makes the reuse index of a day, with all findings on organisations, records of use and like
/// plans.
///
/// 1. Take the originals of the documents, in the order of their files.
/// 2. Lay the register out as it stands on the day.
/// 3. Settle the statements on every pair of organisation and practice to one: ``RecordRank``.
/// 4. Count who uses each practice: ``Tally``; judge its evidence: ``EvidenceAssessment``.
/// 5. Turn that round, to what each organisation uses, gives and plans.
/// 6. Match live plans with each other and with practices: ``MatchWeights``.
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
  let registerOnDay = RegisterOnDay(register, on: today)
  let ledgers = makeLedgers(authored, directory, registerOnDay)
  let tallies = ledgers.map { Tally($0, directory, registerOnDay) }
  let livePlans = livePlans(authored, on: today)
  let likeness = PlanLikeness(
    livePlans, ledgers.map(\.practice), register: register, tags: tags,
    isExample: directory.isExample)
  let likePlans = likeness.lists()

  let practices = zip(ledgers, tallies).map { ledger, tally in
    PracticeReuse(ledger, tally, directory, registerOnDay)
  }
  let organisations = makeOrganisations(
    ledgers, tallies, livePlans: livePlans.map(\.value), directory, registerOnDay)
  let index = ReuseIndex(
    asOf: today, municipalityCount: registerOnDay.municipalities.count,
    figures: ReuseFigures(practices, registerOnDay), practices: practices,
    organisations: organisations, products: [],
    whiteSpots: WhiteSpots(products: [], practices: [], provinces: [], sizeClasses: []), worn: [],
    promises: [], likePlans: likePlans, planGroups: likeness.groups(on: today),
    chances: ChanceFinder())

  let findings =
    unknownOrganisations(authored, directory)
    + endedOrganisations(authored, livePlans: livePlans, directory, registerOnDay)
    + recordFindings(ledgers, directory, registerOnDay)
    + planFindings(likePlans, livePlans: livePlans, authored, directory, on: today)
  return Diagnosed(index, findings)
}
