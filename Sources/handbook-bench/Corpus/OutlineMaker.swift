import Core

/// Makes the outline of a corpus: who owns what, who adopts what, and what everything is called.
struct OutlineMaker {
  private let seed: UInt64
  private let today: Day
  private let register: RegisterLists
  private let size: CorpusSize
  private let lexicon: Lexicon
  private var random: RandomNumbers
  private var names: NameMaker

  static func make(
    practices: Int, adoptionsPerPractice: Int, seed: UInt64, register: RegisterLists, today: Day
  ) -> CorpusOutline {
    var maker = OutlineMaker(
      practices: practices, adoptionsPerPractice: adoptionsPerPractice, seed: seed,
      register: register, today: today)
    return maker.make()
  }

  private init(
    practices: Int, adoptionsPerPractice: Int, seed: UInt64, register: RegisterLists, today: Day
  ) {
    self.seed = seed
    self.today = today
    self.register = register
    size = CorpusSize(
      practices: practices, adoptionsPerPractice: adoptionsPerPractice,
      availableMunicipalities: register.municipalities.count)
    lexicon = Lexicon(seed: seed)
    random = RandomNumbers(
      seed: seed, purpose: CorpusOutline.Purpose.names.rawValue, index: 0)
    names = NameMaker(
      lexicon: lexicon, reserved: PageNames.fixed.map(\.slug) + ["index", "readme"])
  }

  private mutating func make() -> CorpusOutline {
    let participants = random.sample(size.municipalities, of: register.municipalities)
    let tags = makeTags()
    let terms = makeTerms()
    let counts = adoptionCounts(maximum: participants.count * 3 / 5)
    var practices: [CorpusOutline.Practice] = []
    var adoptions: [CorpusOutline.Adoption] = []
    for index in 0..<size.practices {
      let practice = makePractice(
        index, tags: tags, participants: participants,
        adoptions: adoptions.count..<(adoptions.count + counts[index]))
      adoptions += makeAdoptions(of: index, practice, among: participants.count)
      practices.append(practice)
    }
    let plans = makePlans(tags, participants: participants.count)
    return CorpusOutline(
      seed: seed, today: today, lexicon: lexicon, register: register, participants: participants,
      tags: tags, terms: terms, practices: practices, adoptions: adoptions, plans: plans,
      rounds: makeRounds(tags, plans: plans), pages: makePages())
  }

  /// A tenth of the tags stand at the top; each other one lies below one of them.
  private mutating func makeTags() -> [CorpusOutline.Tag] {
    let topCount = max(1, size.tags / 10)
    return (0..<size.tags).map { index in
      let (name, word) = names.term(in: 40..<5000, &random)
      let synonym = random.chance(60) ? names.term(in: 1000..<20_000, &random).name.text : nil
      let others = (0..<59).map { _ in lexicon.subjectWord(in: 60..<24_000, &random) }
      return CorpusOutline.Tag(
        name: name, synonym: synonym, broader: index < topCount ? nil : random.below(topCount),
        subject: [word] + others)
    }
  }

  private mutating func makeTerms() -> [CorpusOutline.Term] {
    (0..<size.terms).map { _ in
      let name = names.term(in: 60..<9000, &random).name
      let synonym = random.chance(40) ? names.term(in: 500..<20_000, &random).name.text : nil
      return CorpusOutline.Term(name: name, synonym: synonym)
    }
  }

  /// As many adoptions as the corpus has, over its practices: a few practices have very many, most have one or none.
  private mutating func adoptionCounts(maximum: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: size.practices)
    let order = random.sample(size.practices, of: Array(0..<size.practices))
    let ranks = RankSampler(ranks: 0..<size.practices)
    var rest = size.adoptions
    while rest > 0 {
      // Half follow a steep curve, half are spread evenly.
      let practice = random.chance(50) ? order[ranks.draw(&random)] : random.below(size.practices)
      guard counts[practice] < maximum else { continue }
      counts[practice] += 1
      rest -= 1
    }
    return counts
  }

  private mutating func makePractice(
    _ index: Int, tags: [CorpusOutline.Tag], participants: [RegisterLists.Municipality],
    adoptions: Range<Int>
  ) -> CorpusOutline.Practice {
    // The first practices take the tags in turn, so that none is left without one.
    let first = index < tags.count ? index : random.below(tags.count)
    let started = day(before: today, by: random.number(in: 400...4300))
    let owner = random.below(participants.count)
    return CorpusOutline.Practice(
      name: names.title(of: tags[first].subject, &random),
      tags: tagSample(first: first, among: tags.count), owner: owner,
      started: max(started, participants[owner].validFrom ?? started), adoptions: adoptions)
  }

  /// Three to five tags, the given one first.
  private mutating func tagSample(first: Int, among count: Int) -> [Int] {
    var tags = [first]
    for _ in 0..<random.number(in: 2...4) {
      let tag = min(random.below(count), random.below(count))
      if !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  /// Different participants, the owner not among them.
  private mutating func makeAdoptions(
    of index: Int, _ practice: CorpusOutline.Practice, among participants: Int
  ) -> [CorpusOutline.Adoption] {
    let others = (0..<participants).filter { $0 != practice.owner }
    return random.sample(practice.adoptions.count, of: others).map {
      CorpusOutline.Adoption(practice: index, participant: $0)
    }
  }

  private mutating func makePlans(
    _ tags: [CorpusOutline.Tag], participants: Int
  ) -> [CorpusOutline.Plan] {
    (0..<size.plans).map { _ in
      let chosen = tagSample(first: random.below(tags.count), among: tags.count)
      return CorpusOutline.Plan(
        name: names.title(of: tags[chosen[0]].subject, &random),
        participant: random.below(participants), tags: chosen)
    }
  }

  /// A round for every hundred plans, with four plans each.
  private mutating func makeRounds(
    _ tags: [CorpusOutline.Tag], plans: [CorpusOutline.Plan]
  ) -> [CorpusOutline.Round] {
    (0..<max(1, plans.count / 100)).map { _ in
      let tag = random.below(tags.count)
      return CorpusOutline.Round(
        name: names.title(of: tags[tag].subject, &random), tag: tag,
        plans: random.sample(4, of: Array(plans.indices)))
    }
  }

  /// The pages that the menu and the footer need, and others.
  private mutating func makePages() -> [NameMaker.Name] {
    let subject = (0..<60).map { _ in lexicon.subjectWord(in: 60..<20_000, &random) }
    let others = size.pages - PageNames.fixed.count
    return PageNames.fixed.compactMap { page in
      Slug(page.slug).map { NameMaker.Name(text: page.title, slug: $0) }
    } + (0..<others).map { _ in names.title(of: subject, &random) }
  }

  private func day(before day: Day, by days: Int) -> Day {
    Day(daysSinceEpoch: day.daysSinceEpoch - days) ?? day
  }
}
