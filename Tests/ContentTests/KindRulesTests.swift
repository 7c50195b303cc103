import Content
import Core
import Markdown
import TestSupport
import Testing

@Suite("Rules of each kind")
struct KindRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sample: Sample
    /// Key → line with marks that takes its place.
    let lines: [(key: String, line: String)]
    let expected: [ExpectedDiagnostic]

    init(
      _ description: String, _ sample: Sample, _ lines: [(key: String, line: String)],
      _ expected: [ExpectedDiagnostic]
    ) {
      self.testDescription = description
      self.sample = sample
      self.lines = lines
      self.expected = expected
    }
  }

  static let practice = [
    Case(
      "must without a legal basis", .fullPractice,
      [("grondslag", "# weg"), ("moscow", "moscow: 1️⃣must")],
      [.at("1️⃣", .missingKey, hint: "grondslag")]),
    Case(
      "checked before it began", .fullPractice,
      [("begonnen", "begonnen: 2027"), ("gecontroleerd", "gecontroleerd: 1️⃣2026-03-31")],
      [.at("1️⃣", .datesReversed)]),
    Case(
      "the same year is no mistake", .smallPractice, [("begonnen", "begonnen: 2026")], []),
    Case(
      "based on itself", .fullPractice, [("gebaseerd-op", "gebaseerd-op: [1️⃣e-depot, handreiking]")],
      [.at("1️⃣", .selfReference)]),
    Case(
      "neither product nor theme", .smallPractice, [("titel", "titel: a"), ("thema", "# weg")],
      [.at("0️⃣", .missingKey)]),
    Case(
      "more users than there are", .smallPractice,
      [
        (
          "thema",
          "thema: a\ngemeld-gebruik: {aantal: 1️⃣400, van: 388, eenheid: gemeenten, peildatum: 2017, bron: {titel: a, url: \"https://a.nl\"}}"
        )
      ],
      [.at("1️⃣", .countAboveTotal)]),
    Case(
      "a source without an address", .smallPractice, [("bronnen", "bronnen: 1️⃣{titel: Nieuws}")],
      [.at("1️⃣", .missingKey, hint: "url")]),
    Case(
      "many mistakes at once", .smallPractice,
      [
        ("soort", "soort: 1️⃣werkwijz"), ("eigenaar", "eigenaar: 2️⃣gm0715"),
        ("begonnen", "begonnen: 3️⃣2016-02-30"), ("licentie", "licentie: 4️⃣CC-BY"),
        ("doelgroep", "doelgroep: [medewerker, 5️⃣burger]"),
        ("bronnen", "bronnen: {titel: a, url: 6️⃣www.a.nl}"),
      ],
      [
        .at("1️⃣", .unknownValue, hint: "werkwijze"), .at("2️⃣", .badOrganisationCode, hint: "GM0715"),
        .at("3️⃣", .badDate), .at("4️⃣", .unknownLicence), .at("5️⃣", .unknownValue),
        .at("6️⃣", .refusedAddress),
      ]),
  ]

  static let adoption = [
    Case(
      "stopped without reason and last day", .smallAdoption, [("status", "status: 1️⃣gestopt")],
      [.at("1️⃣", .missingKey, hint: "reden"), .at("1️⃣", .missingKey, hint: "tot")]),
    Case(
      "rejected without reason", .smallAdoption, [("status", "status: 1️⃣afgewezen")],
      [.at("1️⃣", .missingKey, hint: "reden")]),
    Case(
      "public source without the source", .smallAdoption,
      [("herkomst", "herkomst: 1️⃣openbare-bron")],
      [.at("1️⃣", .missingKey, hint: "bron")]),
    Case(
      "another organisation than the folder", .smallAdoption,
      [("organisatie", "organisatie: 1️⃣GM0715")],
      [.at("1️⃣", .organisationMismatch, hint: "gm0715")]),
    Case(
      "another practice than the file", .smallAdoption, [("praktijk", "praktijk: 1️⃣signalen")],
      [.at("1️⃣", .fileNameMismatch, hint: "signalen.md")]),
    Case(
      "ended before it began", .fullAdoption, [("tot", "tot: 1️⃣2018")],
      [.at("1️⃣", .datesReversed)]),
  ]

  static let others = [
    Case(
      "plan ready before it starts", .fullPlan, [("klaar", "klaar: 1️⃣2026")],
      [.at("1️⃣", .datesReversed)]),
    Case(
      "plan that expires before it changed", .fullPlan, [("verloopt", "verloopt: 1️⃣2025-12-31")],
      [.at("1️⃣", .datesReversed)]),
    Case(
      "joining after the start", .fullPlan, [("meedoen-voor", "meedoen-voor: 1️⃣2027-02-01")],
      [.at("1️⃣", .lateJoiningDate)]),
    Case(
      "plan of another organisation", .fullPlan, [("organisatie", "organisatie: 1️⃣GM0715")],
      [.at("1️⃣", .organisationMismatch)]),
    Case(
      "compulsory plan without a law", .smallPlan, [("status", "status: idee\nmoscow: 1️⃣must")],
      [.at("1️⃣", .missingKey, hint: "grondslag")]),
    Case(
      "four on the shortlist", .fullRound,
      [("voorselectie", "voorselectie: [gm0716/a, gm0716/b, vng/c, 1️⃣vng/d]")],
      [.at("1️⃣", .tooManyValues)]),
    Case(
      "three winners, of which one was not on the shortlist", .fullRound,
      [("winnaars", "winnaars: [gm0716/a, vng/c, 1️⃣vng/d]")],
      [.at("1️⃣", .tooManyValues), .at("1️⃣", .notInList, hint: "voorselectie")]),
    Case(
      "a shortlist plan that does not take part", .fullRound,
      [("voorselectie", "voorselectie: [gm0716/a, vng/c, 1️⃣vng/z]")],
      [.at("1️⃣", .notInList, hint: "plannen")]),
    Case(
      "a plan without its owner", .fullRound, [("winnaars", "winnaars: 1️⃣slimme-balie")],
      [.at("1️⃣", .badPlanReference)]),
    Case(
      "round without product and theme", .smallRound, [("thema", "# weg")],
      [.at("0️⃣", .missingKey)]),
    Case(
      "term that points at itself", .fullTerm, [("zie-ook", "zie-ook: [1️⃣e-depot]")],
      [.at("1️⃣", .selfReference)]),
    Case(
      "own organisation that says it is a municipality", .fullOrganisation,
      [("soort", "soort: 1️⃣gemeente")], [.at("1️⃣", .wrongSort)]),
    Case(
      "language against the name", .fullTerm, [("taal", "taal: en")], []),
  ]

  @Test("Every rule is one finding at its value", arguments: practice + adoption + others)
  func rule(_ example: Case) {
    var marked = example.sample.text
    for (key, line) in example.lines {
      let sample = Sample(
        name: "", path: example.sample.path, frontMatter: "", body: "")
      marked = sample.replacing(key, with: line, in: marked)
    }
    // A finding on the whole front matter stands at its first line.
    if example.expected.contains(where: { $0.mark == "0️⃣" }) { marked = "0️⃣" + marked }
    let text = MarkedText(marked, at: example.sample.path)
    let found = text.files.flatMap {
      parseDocument(SourceFile(path: $0.path, text: $0.text), settings: SiteSettings()).diagnostics
    }
    #expect(differences(in: text, found: found, expected: example.expected) == [])
  }

  @Test("A plan expires 12 months after it changed unless it says otherwise")
  func expiry() throws {
    guard case .plan(let plan) = Sample.smallPlan.document()?.kind,
      case .plan(let other) = Sample.fullPlan.document()?.kind
    else {
      Issue.record("no plan")
      return
    }
    #expect(plan.expires == Day("2027-01-01"))
    #expect(other.expires == Day("2026-12-31"))
  }

  @Test("All fields of a practice arrive with their places")
  func values() throws {
    let document = try #require(Sample.fullPractice.document())
    guard case .practice(let practice) = document.kind else {
      Issue.record("no practice")
      return
    }
    let text = SourceText(Sample.fullPractice.text)
    #expect(text.string(in: practice.owner.range) == "zeeuws-archief")
    #expect(practice.partners.map { text.string(in: $0.range) } == ["GM0716", "WS0661"])
    #expect(practice.costs?.source?.date == .month(year: 2023, month: 12))
    #expect(practice.effects.first?.after == DecimalNumber("3.5"))
    #expect(practice.takingOver.materials.map(\.title) == ["Kit"])
    #expect(practice.namedUse.first?.until == .year(2024))
    #expect(practice.reportedUse.map(\.total) == [388])
    #expect(practice.archiving?.retentionPeriod == "10 jaar")
    #expect(practice.missingHeadings == [])
    #expect(document.aliases.map(\.value) == ["/praktijken/oud/"])
    #expect(document.id == .practice(try #require(Slug("e-depot"))))
  }
}

extension Sample {
  fileprivate func replacing(_ key: String, with line: String, in text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix(key + ":") ? line : String($0)
    }.joined(separator: "\n")
  }
}
