import Content
import Core
import Testing

@testable import ReuseIndex

struct MatchPlansTests {
  /// A register with a few products and themes.
  static let register = Register(
    organisations: smallRegister.organisations, neighbours: [],
    products: ["paspoort", "parkeervergunning", "archief inzage"].map {
      Product(
        id: Slug(from: $0)!, name: $0, isForResidents: true, isForCompanies: false,
        isLegalDuty: true, legalBases: [])
    },
    themes: ["verkeer", "cultureel erfgoed"].map {
      Theme(id: Slug(from: $0)!, name: $0, broader: nil, tooiID: "c_1")
    })

  static let documents = [
    practice(
      "zeeuws-e-depot", title: "Zeeuws e-Depot, samen digitale archieven bewaren",
      summary: "Het Zeeuws Archief beheert digitale archieven van overheden in één e-Depot.",
      subject: subject(
        products: ["archief inzage"], themes: ["cultureel erfgoed"],
        laws: ["Artikel 14 Archiefwet 1995"], tags: ["e-depot", "archief"])),
    practice(
      "deelmobiliteit", title: "Deelauto's in nieuwe wijken",
      summary: "Minder parkeerplaatsen door deelauto's.", status: .stopped,
      subject: subject(
        products: ["parkeervergunning"], themes: ["verkeer"], laws: ["Parkeerverordening"])),
    practice(
      "voorbeeldpraktijk", owner: "voorbeelddorp",
      subject: subject(products: ["paspoort"], laws: ["Paspoortwet"])),
    plan(
      "eigen-e-depot", of: "GM0002", title: "Een e-depot voor onze archieven",
      summary: "Wij gaan digitale archieven bewaren in een e-depot.",
      subject: subject(products: ["Archief inzage"], tags: ["e-depot"])),
    plan(
      "depot-samen", of: "GM0003", title: "Digitaal depot",
      summary: "Bewaren van digitaal archief.",
      subject: subject(
        themes: ["cultureel erfgoed"], processes: ["Archiveren"],
        laws: ["artikel 14 archiefwet 1995"]
      ), start: "2026"),
    plan(
      "archiveren", of: "GM0004", title: "Zaken sluiten", summary: "Dossiers sneller dicht.",
      subject: subject(processes: ["archiveren"], tags: ["zaakgericht"]), start: "2026-09"),
    plan(
      "depot-later", of: "GM0005", title: "Depot", summary: "Bewaren.",
      subject: subject(processes: ["Archiveren"], laws: ["Artikel 14 Archiefwet 1995"]),
      start: "2030"),
    plan(
      "parkeren", of: "GM0006", title: "Kentekens scannen", summary: "Parkeren zonder kaartje.",
      subject: subject(products: ["parkeervergunning"], laws: ["Parkeerverordening"])),
    plan(
      "alleen-product", of: "GM0006", title: "Garage onder de markt", summary: "Bouw.",
      subject: subject(products: ["parkeervergunning"])),
    plan(
      "alleen-thema", of: "GM0007", title: "Veilige schoolroutes",
      summary: "Oversteken bij scholen.",
      subject: subject(
        themes: ["verkeer", "cultureel erfgoed"], tags: ["e-depot", "archief", "zaakgericht"]),
      start: "2026"),
    plan(
      "paspoorten", of: "GM0008", subject: subject(products: ["paspoort"], laws: ["Paspoortwet"])),
    plan(
      "vervallen", of: "GM0009", status: .dropped, subject: subject(products: ["archief inzage"])),
    plan(
      "verlopen", of: "GM0009", subject: subject(products: ["archief inzage"]),
      expires: "2026-06-30"),
    plan("klaar", of: "GM0009", status: .finished, subject: subject(products: ["archief inzage"])),
    plan(
      "geworden", of: "GM0010", title: "Archieven in een e-depot",
      subject: subject(products: ["archief inzage"], tags: ["e-depot"]),
      becomes: "zeeuws-e-depot"),
    organisation("voorbeelddorp", isExample: true),
    plan(
      "proef-een", of: "voorbeelddorp",
      subject: subject(products: ["paspoort"], laws: ["Paspoortwet"])),
    plan(
      "proef-twee", of: "voorbeelddorp",
      subject: subject(products: ["paspoort"], laws: ["Paspoortwet"])),
  ]

  private let index = indexReuse(register: register, documents: documents, asOf: today).value

  private func likeness(_ organisation: String, _ plan: String) -> LikePlans? {
    index.likePlans(PlanReference(organisation: code(organisation), slug: slug(plan)))
  }

  @Test("A plan finds the practice on the same product and words, with every reason as a sentence")
  func sameProduct() throws {
    let like = try #require(likeness("GM0002", "eigen-e-depot"))
    let best = try #require(like.practices.first)
    #expect(best.target == slug("zeeuws-e-depot"))
    #expect(best.score >= MatchWeights.reported)
    #expect(best.reasons.map(\.dutch).first == "Gaat over hetzelfde product: archief inzage.")
    #expect(best.reasons.map(\.english).contains("Has the same tag: e-depot."))
    #expect(best.reasons.last!.dutch.hasPrefix("Noemt in titel of samenvatting dezelfde zeldzame"))
    #expect(best.reasons.last!.dutch.contains("e-depot"))
  }

  @Test("Without a product a plan is found by process, legal basis, theme and words together")
  func withoutProduct() throws {
    let like = try #require(likeness("GM0003", "depot-samen"))
    #expect(like.practices.map(\.target) == [slug("zeeuws-e-depot")])
    let other = try #require(like.plans.first { $0.target.slug == slug("depot-later") })
    #expect(
      other.reasons.map(\.dutch).prefix(2) == [
        "Hoort bij hetzelfde proces: Archiveren.",
        "Heeft dezelfde wettelijke grondslag: artikel 14 archiefwet 1995.",
      ])
  }

  @Test("A shared process alone is not alike, and a shared time does not make it so")
  func processAlone() {
    #expect(likeness("GM0004", "archiveren") == nil)
  }

  @Test("Plans that do not run in the same time get no points for it")
  func overlap() throws {
    let like = try #require(likeness("GM0003", "depot-samen"))
    #expect(
      !like.plans.flatMap(\.reasons).contains { $0.dutch.hasPrefix("Loopt in dezelfde tijd") })
  }

  @Test("The same product and law are listed, but not reported; the same product alone is neither")
  func productAlone() throws {
    let like = try #require(likeness("GM0006", "parkeren"))
    #expect(like.practices.map(\.target) == [slug("deelmobiliteit")])
    #expect((MatchWeights.listed..<MatchWeights.reported).contains(like.practices[0].score))
    #expect(like.practices[0].reasons.last?.dutch == "Let op: deze praktijk is gestopt.")
    #expect(likeness("GM0006", "alleen-product") == nil)
  }

  @Test("Themes, tags and time together are not alike")
  func weakSigns() {
    #expect(likeness("GM0007", "alleen-thema") == nil)
    var score = LikenessScore()
    for kind in [Feature.Kind.theme] + Array(repeating: .tag, count: 9) { score.add(kind) }
    #expect(score.total(chance: 0, overlaps: true) == MatchWeights.mostWeak)
    #expect(
      score.total(chance: 0, overlaps: true) < MatchWeights.listed,
      "else candidates must be looked up by them too")
  }

  @Test("Plans that are dropped, finished, lapsed or became the practice are not matched with it")
  func notLive() {
    let all = index.likePlans
    #expect(!all.contains { $0.plan.organisation == code("GM0009") })
    #expect(!all.flatMap(\.plans).contains { $0.target.organisation == code("GM0009") })
    #expect(likeness("GM0010", "geworden")?.practices == [])
    #expect(likeness("GM0010", "geworden")?.plans.map(\.target.slug) == [slug("eigen-e-depot")])
  }

  @Test("Plans and practices of example organisations stand among themselves, and say so")
  func examples() throws {
    #expect(likeness("GM0008", "paspoorten") == nil)
    let example = try #require(likeness("voorbeelddorp", "proef-een"))
    #expect(example.isExample)
    #expect(example.plans.map(\.target.slug) == [slug("proef-twee")])
    #expect(example.practices.map(\.target) == [slug("voorbeeldpraktijk")])
    #expect(
      index.likePlans.filter { !$0.isExample }.allSatisfy {
        !$0.plans.contains { $0.target.organisation == code("voorbeelddorp") }
      })
  }

  @Test("Likeness is the same in both directions")
  func symmetry() {
    for like in index.likePlans {
      for match in like.plans {
        let back = index.likePlans(match.target)?.plans.first { $0.target == like.plan }
        #expect(back?.score == match.score)
        #expect(back?.reasons == match.reasons)
      }
    }
  }

  @Test("No pair that is alike is missed by looking candidates up")
  func candidatesAreComplete() {
    let authored = AuthoredDocuments(Self.documents)
    let texts =
      authored.plans.map { MatchText($0, isExample: false) }
      + authored.practices.map { MatchText($0, isExample: false) }
    let collection = MatchCollection(texts, register: Self.register, tags: TagVocabulary([]))
    var board = collection.board()
    var pairCount = 0
    for index in collection.items.indices {
      let found = collection.likeItems(of: index, on: &board)
      let isCleared = board.allSatisfy(\.isEmpty)
      #expect(isCleared)
      let all = collection.items.indices.filter { $0 != index }.map { other in
        (item: other, score: score(index, other, in: collection))
      }
      let alike = all.filter { $0.score >= MatchWeights.listed }
      #expect(found.sorted { $0.item < $1.item }.map(\.item) == alike.map(\.item))
      #expect(found.sorted { $0.item < $1.item }.map(\.score) == alike.map(\.score))
      pairCount += found.count
    }
    #expect(pairCount >= 10)
  }

  /// The score of a pair by comparing all features of both.
  private func score(_ left: Int, _ right: Int, in collection: MatchCollection) -> Int {
    var score = LikenessScore()
    let (one, two) = (collection.items[left], collection.items[right])
    for key in Set(one.keys).intersection(two.keys) { score.add(collection.table.kinds[key]) }
    for use in one.words {
      guard let other = two.words.first(where: { $0.word == use.word }) else { continue }
      score.add(halvings: collection.words.halvings[use.word], use.weight, other.weight)
    }
    let periods = [left, right].compactMap { collection.items[$0].period }
    return score.total(
      chance: collection.chance, overlaps: periods.count == 2 && periods[0].overlaps(periods[1]))
  }

  @Test("Synonyms of a tag are one tag where the vocabulary is given")
  func synonyms() throws {
    let vocabulary = TagVocabulary([
      TagVocabulary.Tag(
        id: slug("e-depot"), label: "e-Depot", synonyms: ["digitaal depot"], broader: [],
        summary: nil, replacement: nil, isDeprecated: false, range: SourceRange(at: 0))
    ])
    let documents = [
      plan(
        "een", of: "GM0001",
        subject: subject(products: ["paspoort"], laws: ["Wet"], tags: ["Digitaal depot"])),
      plan(
        "twee", of: "GM0002",
        subject: subject(products: ["paspoort"], laws: ["Wet"], tags: ["e-depot"])),
    ]
    let index = indexReuse(
      register: Self.register, documents: documents, tags: vocabulary, asOf: today
    ).value
    let reasons = try #require(index.likePlans.first?.plans.first).reasons.map(\.dutch)
    #expect(reasons.contains("Heeft hetzelfde trefwoord: e-Depot."))
  }
}
