package import Core

extension Practice {
  /// The front matter of `praktijken/<slug>.md`.
  ///
  /// - Parameter missingHeadings: what the text below lacks; it was reported already.
  /// - Returns: nil only where nobody answers for the practice, because nothing can stand in for that.
  static func read(
    _ fields: inout FieldReader, slug: Slug, missingHeadings: [PracticeHeading]
  ) -> Practice? {
    let description = Description(&fields, slug: slug)
    let responsibility = Responsibility(&fields)
    let subject = Subject.read(&fields)
    let kind = Character(&fields)
    let results = Results(&fields)
    let relations = Relations(&fields, slug: slug)
    let account = Account(&fields)
    checkRules(&fields, responsibility, kind)
    guard let owner = responsibility.owner, let day = FieldType<Day>.standIn else { return nil }
    return Practice(
      slug: slug, title: description.title, summary: description.summary, sort: description.sort,
      status: description.status, owner: owner, partners: responsibility.partners,
      started: responsibility.started ?? Located(.day(day), at: fields.place),
      checked: responsibility.checked ?? Located(day, at: fields.place), subject: subject,
      retentionCategories: kind.retentionCategories, taskFields: kind.taskFields,
      audiences: kind.audiences, obligation: kind.obligation, cooperation: kind.cooperation,
      localFreedom: kind.localFreedom, costs: results.costs, effort: results.effort,
      effects: results.effects, takingOver: results.takingOver, basedOn: relations.basedOn,
      replaces: relations.replaces, belongsWith: relations.belongsWith,
      namedUse: relations.namedUse, reportedUse: relations.reportedUse,
      software: relations.software, licence: account.licence, sources: account.sources,
      recognition: account.recognition, archiving: account.archiving,
      missingHeadings: missingHeadings)
  }

  private static func checkRules(
    _ fields: inout FieldReader, _ responsibility: Responsibility, _ kind: Character
  ) {
    fields.requireProductOrTheme()
    fields.requireLegalBasis(for: kind.obligation)
    fields.expectOrder(
      responsibility.started?.value, "begonnen", responsibility.checked.map { .day($0.value) },
      "gecontroleerd")
  }

  /// What the practice is.
  private struct Description {
    let title: Located<String>
    let summary: Located<String>
    let sort: PracticeSort
    let status: Located<PracticeStatus>

    init(_ fields: inout FieldReader, slug: Slug) {
      let place = fields.place
      title = fields.required(
        "titel", .located(.text(max: 90)), or: Located(slug.text, at: place),
        nl: "Naam van de praktijk, hoogstens 90 tekens.",
        en: "Name of the practice, at most 90 characters.")
      summary = fields.required(
        "samenvatting", .located(.text(max: 160)), or: Located("", at: place),
        nl: "Wat het is, in gewone woorden en hoogstens 160 tekens.",
        en: "What it is, in plain words and at most 160 characters.")
      sort = fields.required(
        "soort", .word(), or: .workingMethod, nl: "Wat voor soort praktijk het is.",
        en: "What sort of practice it is.")
      status = fields.required(
        "status", .located(.word()), or: Located(.inUse, at: place), nl: "Hoe ver het is.",
        en: "How far it has come.")
    }
  }

  /// Who answers for it, and since when.
  private struct Responsibility {
    let owner: Located<OrganisationCode>?
    let partners: [Located<OrganisationCode>]
    let started: Located<PartialDay>?
    let checked: Located<Day>?

    init(_ fields: inout FieldReader) {
      owner = fields.required(
        "eigenaar", .located(.organisation), nl: "De organisatie die er verantwoordelijk voor is.",
        en: "The organisation that answers for it.")
      partners = fields.list(
        "partners", of: .located(.organisation), nl: "Organisaties die meedoen.",
        en: "Organisations that take part.")
      started = fields.required(
        "begonnen", .located(.partialDay), nl: "Wanneer het begon.", en: "When it began.")
      checked = fields.required(
        "gecontroleerd", .located(.day), nl: "Wanneer de eigenaar deze pagina het laatst naliep.",
        en: "When the owner last checked this page.")
    }
  }

  /// For whom it is and how binding.
  private struct Character {
    let retentionCategories: [String]
    let taskFields: [String]
    let audiences: [Audience]
    let obligation: Obligation?
    let cooperation: CooperationForm
    let localFreedom: [String]

    init(_ fields: inout FieldReader) {
      retentionCategories = fields.list(
        "selectielijst", of: .text(max: 120), nl: "Categorieën van de selectielijst.",
        en: "Categories of the retention list.")
      taskFields = fields.list(
        "taakveld", of: .text(max: 120), nl: "Taakvelden van Iv3.", en: "Task fields of Iv3.")
      audiences = fields.requiredList(
        "doelgroep", of: .word(), nl: "Voor wie het werkt.", en: "For whom it works.")
      obligation = fields.optional(
        "moscow", .word(), nl: "Hoe verplicht het voor gemeenten is.",
        en: "How binding it is for municipalities.")
      cooperation = fields.required(
        "samenwerkingsvorm", .word(), or: .share, nl: "Hoe gemeenten erin samenwerken.",
        en: "How municipalities work together on it.")
      localFreedom = fields.list(
        "lokale-ruimte", of: .text(max: 300), nl: "Wat elke gemeente zelf kan kiezen.",
        en: "What each municipality can choose for itself.")
    }
  }

  /// What it cost and brought, and how others take it over.
  private struct Results {
    let costs: Costs?
    let effort: Effort?
    let effects: [Effect]
    let takingOver: TakingOver

    init(_ fields: inout FieldReader) {
      costs = fields.optional(
        "kosten", .map(Costs.read), nl: "Wat het kostte.", en: "What it cost.")
      effort = fields.optional(
        "inspanning", .map(Effort.read), nl: "Hoeveel werk het was.", en: "How much work it was.")
      effects = fields.list(
        "effect", of: .map(Effect.read), nl: "Wat er is gemeten, voor en na.",
        en: "What was measured, before and after.")
      takingOver = fields.required(
        "overnemen", .map(TakingOver.read), or: TakingOver(),
        nl: "Hoe een andere organisatie het overneemt.",
        en: "How another organisation takes it over.")
    }
  }

  /// What it has to do with other practices and organisations.
  private struct Relations {
    let basedOn: [Located<Slug>]
    let replaces: [Located<Slug>]
    let belongsWith: [Located<Slug>]
    let namedUse: [NamedUse]
    let reportedUse: [ReportedUse]
    let software: [Located<String>]

    init(_ fields: inout FieldReader, slug: Slug) {
      basedOn = fields.otherSlugs(
        "gebaseerd-op", than: slug, nl: "Praktijken waar het op voortbouwt.",
        en: "Practices that it builds on.")
      replaces = fields.otherSlugs(
        "vervangt", than: slug, nl: "Praktijken die het vervangt.",
        en: "Practices that it replaces.")
      belongsWith = fields.otherSlugs(
        "hoort-bij", than: slug, nl: "Praktijken waar het bij hoort.",
        en: "Practices that it belongs with.")
      namedUse = fields.list(
        "hergebruik", of: .map(NamedUse.read), nl: "Gebruik door anderen dat de eigenaar noemt.",
        en: "Use by others that the owner names.")
      reportedUse = fields.list(
        "gemeld-gebruik", of: .map(ReportedUse.read),
        nl: "Totalen die een bron zonder namen meldt.",
        en: "Totals that a source reports without names.")
      software = fields.list(
        "software", of: .located(.webAddress), nl: "Adressen van publiccode.yml-bestanden.",
        en: "Addresses of publiccode.yml files.")
    }
  }

  /// Where it is stated and under which licence.
  private struct Account {
    let licence: String
    let sources: [SourceCitation]
    let recognition: TitledLink?
    let archiving: Archiving?

    init(_ fields: inout FieldReader) {
      licence = fields.required(
        "licentie", .licence, or: "", nl: "SPDX-code van de licentie, zoals CC-BY-4.0.",
        en: "SPDX identifier of the licence, such as CC-BY-4.0.")
      sources = fields.requiredList(
        "bronnen", of: .map(SourceCitation.read), nl: "Waar dit allemaal staat.",
        en: "Where all this is stated.")
      recognition = fields.optional(
        "erkenning", .map(TitledLink.read), nl: "Een oordeel van buiten.",
        en: "A judgement from outside.")
      archiving = fields.optional(
        "archief", .map(Archiving.read), nl: "Hoe lang de stukken bewaard worden.",
        en: "How long the records are kept.")
    }
  }
}

extension DiagnosticCode {
  /// A document that names itself where it should name another.
  package static let selfReference = DiagnosticCode("self-reference", .error)
}

extension FieldReader {
  /// A list of other documents; one that is the document itself is reported and left out.
  mutating func otherSlugs(
    _ key: String, than own: Slug, nl dutch: String, en english: String
  ) -> [Located<Slug>] {
    list(key, of: .located(.slug), nl: dutch, en: english).filter { reference in
      guard reference.value == own else { return true }
      scope.report(
        .selfReference,
        Phrase(nl: "'\(own)' verwijst hier naar zichzelf", en: "'\(own)' refers to itself here"),
        at: reference.range,
        hint: Phrase(nl: "Noem een ander, of haal dit weg.", en: "Name another, or remove this."))
      return false
    }
  }
}
