import Core
import Search
import Testing

/// Pages by title and text; the address is the title in lower case without spaces.
private func page(
  _ title: String, _ text: String, kind: String = "pagina", status: String? = nil,
  tags: [String] = [], synonyms: [String] = []
) -> SearchDocument.Page {
  SearchDocument.Page(
    url: title.lowercased().replacing(" ", with: "-") + "/", title: title, summary: nil, kind: kind,
    updated: nil, facets: [("tag", tags), ("status", status.map { [$0] } ?? [])],
    synonyms: synonyms, sections: [.init(anchor: "kern", level: 2, heading: "Kern", text: text)])
}

private let pages = [
  page(
    "Archief", "De gemeente bewaart brieven en publicaties. Het archief is open.", tags: ["oud"]),
  page("Informatiehuishouding", "Orde in de informatiehuishouding van overheden.", tags: ["oud"]),
  page("Raad", "De gemeenteraad stelt vragen. De raad besluit."),
  page("Rad", "Een rad draait om een as. Over het wiel.", tags: ["nieuw"]),
  page("Beoordeling", "De beoordeling van een aanvraag. Beoordeling door de gemeente."),
  page("Aanvragen", "Hoe een aanvraag wordt gedaan. Aangepast in maart.", tags: ["nieuw"]),
  page(
    "Aanpassen", "Het aanpassen van een formulier, coördinatie van ideeën.", status: "vervallen"),
  page(
    "Mandaat", "Wie mag besluiten? De kern van het mandaat.", kind: "begrip", synonyms: ["volmacht"]
  ),
  page("Machtiging", "Een volmacht geven aan een ander.", status: "vervallen"),
  page("Toegang", "Mijn omgeving is de toegang tot de overheid. De omgeving is van mijn buur."),
  page("Buren", "In de omgeving van mijn buur staat een boom."),
]

private func document(_ pages: [SearchDocument.Page] = pages) -> SearchDocument {
  func values(_ ids: [String]) -> [SearchDocument.Facet.Value] {
    ids.map { .init(id: $0, label: $0, count: 1) }
  }
  return SearchDocument(
    language: .dutch, base: "https://wielwijzer.example/", licence: nil,
    facets: [
      .init(key: "tag", label: "Trefwoord", isMultiple: true, values: values(["nieuw", "oud"])),
      .init(key: "status", label: "Status", isMultiple: false, values: values(["vervallen"])),
    ], pages: searchDocument(pages).pages)
}

@Suite("Answers of the search")
struct SearchAnswerTests {
  private func answer(
    _ query: String, narrowing: [(key: String, values: [String])] = [], asTyped: Bool = false
  ) async throws -> SearchAnswer {
    var searcher = try await MemoryIndex(document()).searcher()
    return try searcher.answer(
      SearchRequest(
        query: query, narrowing: narrowing, isAsTyped: asTyped, top: nil, countsFacets: true))
  }

  private func titles(_ query: String) async throws -> [String] {
    try await answer(query).results.map(\.title)
  }

  @Test(
    "An inflection finds the other forms of its word",
    arguments: [
      ("brief", "Archief"), ("publicatie", "Archief"), ("overheid", "Informatiehuishouding"),
      ("aangepast", "Aanpassen"), ("aanvraag", "Aanvragen"),
    ])
  func inflections(query: String, title: String) async throws {
    #expect(try await titles(query).contains(title))
  }

  @Test("Words that only look alike stay apart")
  func lookAlikes() async throws {
    #expect(try await titles("rad") == ["Rad"])
    #expect(try await !titles("overheid").contains("Rad"))
  }

  @Test("A part of a compound finds the compound, and two words find it too")
  func compounds() async throws {
    #expect(try await titles("informatie") == ["Informatiehuishouding"])
    #expect(try await titles("informatie huishouding") == ["Informatiehuishouding"])
    #expect(try await titles("raad").first == "Raad")
  }

  @Test("A compound that no page has is found by its halves")
  func unknownCompound() async throws {
    #expect(try await titles("archiefoverheid ").isEmpty)
    #expect(try await titles("gemeentebrieven ").first == "Archief")
  }

  @Test("A typing error is corrected and said, and can be refused")
  func typingErrors() async throws {
    let answer = try await answer("beoordelng")
    #expect(answer.results.first?.title == "Beoordeling")
    #expect(answer.corrections.map(\.meant) == ["beoordeling"])
    #expect(try await self.answer("beoordelng", asTyped: true).total == 0)
  }

  @Test("A title that is the query comes first, and marks do not matter")
  func titlesFirst() async throws {
    #expect(try await titles("aanpassen").first == "Aanpassen")
    #expect(try await titles("coordinatie ideeen") == ["Aanpassen"])
  }

  @Test("A synonym of a glossary term is looked for too; what has lapsed comes later")
  func synonymsAndPriors() async throws {
    #expect(try await titles("volmacht") == ["Mandaat", "Machtiging"])
  }

  @Test("Pages with every word come first and are counted apart")
  func softConjunction() async throws {
    let answer = try await answer("gemeente beoordeling")
    #expect(answer.results.first?.title == "Beoordeling")
    #expect(answer.withAllWords == 1)
    #expect(answer.total > 1)
  }

  @Test("A phrase wants its words one after another; a minus leaves pages out")
  func phrasesAndExclusion() async throws {
    #expect(try await titles("\"mijn omgeving\"") == ["Toegang"])
    #expect(try await titles("omgeving -toegang") == ["Buren"])
  }

  @Test("Counts of a facet leave its own choice out of account")
  func facets() async throws {
    let answer = try await answer("de", narrowing: [("tag", ["oud"])])
    #expect(answer.total <= 2)
    let narrowed = try await self.answer("aanvraag", narrowing: [("tag", ["nieuw"])])
    #expect(narrowed.results.map(\.title) == ["Aanvragen"])
    let tags = try #require(narrowed.facets.first { $0.key == "tag" })
    #expect(tags.values.map(\.count) == [1, 0])
    #expect(try await self.answer("aanvraag", narrowing: [("onbekend", ["x"])]).total == 0)
  }

  @Test("An excerpt shows what was found, and a section its anchor")
  func excerpts() async throws {
    let result = try #require(try await answer("formulier").results.first)
    #expect(result.excerpt == "Het aanpassen van een formulier, coördinatie van ideeën")
    #expect(result.sections.map(\.anchor) == ["kern"])
  }

  @Test(
    "Nothing that can be typed brings the search down",
    arguments: [
      "", " ", "-", "--", "\"", "\"\"", "-\"a", "<b>", "\u{0}", "é", "a b c", "💥", "\u{202E}x",
    ])
  func oddQueries(query: String) async throws {
    let answer = try await answer(query)
    #expect(answer.results.count == answer.total)
  }

  @Test("Settings join forms, keep them apart, and take compounds apart")
  func rules() async throws {
    let rules = WordRules(
      same: [["rad", "wiel"]], different: [["brief", "brieven"]],
      splits: [["informatiehuishouding"], ["beoordeling", "oordeel"]])
    var searcher = try await MemoryIndex(document(), rules: rules).searcher()
    #expect(try searcher.pages(answering: "wiel", top: nil).first == "rad/")
    #expect(try searcher.pages(answering: "oordeel ", top: nil) == ["beoordeling/"])
    #expect(
      try !searcher.pages(answering: "huishouding ", top: nil).contains("informatiehuishouding/"))
  }
}

@Suite("Files of the search index")
struct SearchIndexFileTests {
  @Test("The same pages give the same bytes, whatever the number of jobs")
  func deterministic() async {
    let one = await MemoryIndex(document(), jobs: 1).files
    let two = await MemoryIndex(document(), jobs: 4).files
    #expect(one.map(\.name) == two.map(\.name))
    for (left, right) in zip(one, two) { #expect(left.fileBytes() == right.fileBytes()) }
  }

  @Test("A small site is a bundle and texts; cut into shards it gives the same answers")
  func tiers() async throws {
    let small = await MemoryIndex(document())
    #expect(small.files.contains { $0.name.hasPrefix("alles-") })
    #expect(!small.files.contains { $0.name.hasPrefix("s/") })
    var limits = SearchIndexLimits()
    limits.bundleBytes = 0
    limits.shardBytes = 150
    limits.ownFileBytes = 2
    limits.routingBytes = 50
    let large = await MemoryIndex(document(), limits: limits)
    let names = large.files.map(\.name)
    #expect(names.filter { $0.hasPrefix("s/") }.count > 3)
    #expect(names.contains { $0.hasPrefix("p/") })
    #expect(names.contains { $0.hasPrefix("r-") })
    #expect(names.contains { $0.hasPrefix("k-") })
    var (left, right) = (try small.searcher(), try large.searcher())
    for query in [
      "gemeente", "informatie huishouding", "raad besluit", "\"mijn omgeving\"", "archief",
    ] {
      let first = try left.answer(SearchRequest(query: query, top: nil))
      let second = try right.answer(SearchRequest(query: query, top: nil))
      #expect(first.results.map(\.url) == second.results.map(\.url), "\(query)")
      #expect(first.results.map(\.score) == second.results.map(\.score), "\(query)")
    }
  }

  @Test("Without pages there is an index that finds nothing")
  func noPages() async throws {
    var searcher = try await MemoryIndex(document([])).searcher()
    #expect(try searcher.answer(SearchRequest(query: "iets")).total == 0)
  }

  @Test("An index in English, and one of texts in another script")
  func otherLanguages() async throws {
    let english = SearchDocument(
      language: .english, base: "https://wielwijzer.example/", licence: nil, facets: [],
      pages: [
        page("Archives", "Letters were archived."), page("Κείμενο", "Ένα κείμενο για όλους."),
      ])
    var searcher = try await MemoryIndex(english).searcher()
    #expect(try searcher.pages(answering: "letter", top: nil) == ["archives/"])
    #expect(try searcher.pages(answering: "κείμενο", top: nil) == ["κείμενο/"])
  }
}
