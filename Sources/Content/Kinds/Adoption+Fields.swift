package import Core

extension DiagnosticCode {
  /// A file that names another organisation than the folder it lies in.
  package static let organisationMismatch = DiagnosticCode("organisation-mismatch", .error)
  /// An adoption whose file is not named after its practice.
  package static let fileNameMismatch = DiagnosticCode("file-name-mismatch", .error)
}

extension Adoption {
  /// The front matter of `organisaties/<code>/gebruik/<slug>.md`.
  ///
  /// - Parameter file: the name of the file, which is the practice's, or that with `-2` behind it.
  static func read(
    _ fields: inout FieldReader, folder code: OrganisationCode, file: Slug
  ) -> Adoption? {
    let place = fields.place
    guard let day = FieldType<Day>.standIn else { return nil }
    let practice = fields.required(
      "praktijk", .located(.slug), or: Located(Self.practice(of: file), at: place),
      nl: "Naam van de praktijk die wordt overgenomen.", en: "Name of the practice taken over.")
    let organisation = fields.required(
      "organisatie", .located(.organisation), or: Located(code, at: place),
      nl: "Wie het overneemt: gelijk aan de map.", en: "Who takes it over: equal to the folder.")
    let status = fields.required(
      "status", .located(FieldType<AdoptionStatus>.word()), or: Located(.inUse, at: place),
      nl: "Hoe ver de organisatie is.",
      en: "How far the organisation is.")
    let since = fields.required(
      "sinds", .located(.partialDay), nl: "Sinds wanneer.", en: "Since when.")
    let until = fields.optional("tot", .located(.partialDay), nl: "Tot wanneer.", en: "Until when.")
    let extent = fields.required(
      "mate", FieldType<AdoptionExtent>.word(), or: .unchanged, nl: "Hoeveel er is aangepast.",
      en: "How much was changed.")
    let texts = Texts(&fields)
    let evidence = Evidence(&fields)
    let figures = Figures(&fields)
    fields.expectOrder(since?.value, "sinds", until?.value, "tot")
    requireWhatStatusNeeds(&fields, status)
    if evidence.provenance?.value == .publicSource {
      fields.require(
        "bron",
        because: Phrase(nl: "bij herkomst 'openbare-bron'", en: "'herkomst: openbare-bron'"),
        at: fields.range(of: "herkomst"))
    }
    fields.expectFolder(organisation, code)
    fields.expectFileName(practice, file)
    return Adoption(
      practice: practice, organisation: organisation, status: status,
      since: since ?? Located(.day(day), at: place), until: until, extent: extent,
      changes: texts.changes, lessons: texts.lessons, reason: texts.reason,
      joiningForm: evidence.joiningForm,
      provenance: evidence.provenance ?? Located(.namedByOwner, at: place),
      confirmed: evidence.confirmed ?? Located(day, at: place), source: evidence.source,
      effort: figures.effort, costs: figures.costs, withoutReuse: figures.withoutReuse,
      effects: figures.effects)
  }

  private static func requireWhatStatusNeeds(
    _ fields: inout FieldReader, _ status: Located<AdoptionStatus>
  ) {
    let word = status.value.rawValue
    let because = Phrase(nl: "bij status '\(word)'", en: "status '\(word)'")
    if status.value == .stopped || status.value == .rejected {
      fields.require("reden", because: because, at: status.range)
    }
    if status.value == .stopped {
      fields.require("tot", because: because, at: status.range)
    }
  }

  /// The practice that a file name such as `zeeuws-e-depot-2` belongs to, as far as the name tells.
  private static func practice(of file: Slug) -> Slug {
    guard let hyphen = file.text.lastIndex(of: "-"),
      Int(file.text[file.text.index(after: hyphen)...]) != nil
    else { return file }
    return Slug(String(file.text[..<hyphen])) ?? file
  }

  private struct Texts {
    let changes: String?
    let lessons: String?
    let reason: String?

    init(_ fields: inout FieldReader) {
      changes = fields.optional(
        "aanpassingen", .prose, nl: "Wat er anders is gedaan.", en: "What was done differently.")
      lessons = fields.optional(
        "geleerd", .prose, nl: "Wat de organisatie leerde.", en: "What the organisation learnt.")
      reason = fields.optional(
        "reden", .prose, nl: "Waarom het is gestopt of afgewezen.",
        en: "Why it was stopped or rejected.")
    }
  }

  private struct Evidence {
    let joiningForm: JoiningForm?
    let provenance: Located<Provenance>?
    let confirmed: Located<Day>?
    let source: SourceCitation?

    init(_ fields: inout FieldReader) {
      joiningForm = fields.optional(
        "aansluitvorm", .word(), nl: "In welke juridische vorm.", en: "In which legal form.")
      provenance = fields.required(
        "herkomst", .located(.word()), nl: "Wie dit zegt.", en: "Who says so.")
      confirmed = fields.required(
        "bevestigd", .located(.day), nl: "Wanneer dit het laatst is nagegaan.",
        en: "When this was last confirmed.")
      source = fields.optional(
        "bron", .map(SourceCitation.read), nl: "Waar het staat.", en: "Where it is stated.")
    }
  }

  private struct Figures {
    let effort: Effort?
    let costs: Costs?
    let withoutReuse: WithoutReuse?
    let effects: [Effect]

    init(_ fields: inout FieldReader) {
      effort = fields.optional(
        "inspanning", .map(Effort.read), nl: "Hoeveel werk het was.", en: "How much work it was.")
      costs = fields.optional(
        "kosten", .map(Costs.read), nl: "Wat het kostte.", en: "What it cost.")
      withoutReuse = fields.optional(
        "zonder-hergebruik", .map(WithoutReuse.read), nl: "Wat het alleen had gekost.",
        en: "What it would have taken alone.")
      effects = fields.list(
        "effect", of: .map(Effect.read), nl: "Wat er is gemeten, voor en na.",
        en: "What was measured, before and after.")
    }
  }
}

extension Adoption.WithoutReuse {
  /// The fields of `zonder-hergebruik`.
  static func read(_ fields: inout FieldReader) -> Adoption.WithoutReuse? {
    let days = fields.optional("dagen", .amount, nl: "Werkdagen.", en: "Working days.")
    let cost = fields.optional("kosten", .euros, nl: "Hele euro's.", en: "Whole euros.")
    let method = fields.required(
      "methode", FieldType<EstimateMethod>.word(), nl: "Hoe het is geschat.",
      en: "How it was estimated.")
    return method.map { Adoption.WithoutReuse(days: days, cost: cost, method: $0) }
  }
}

extension FieldReader {
  /// Reports a record that names another organisation than the folder it lies in.
  mutating func expectFolder(_ organisation: Located<OrganisationCode>, _ folder: OrganisationCode)
  {
    guard !isDescribing, organisation.value != folder else { return }
    scope.report(
      .organisationMismatch,
      Phrase(
        nl:
          "'organisatie' is \(organisation.value), maar het bestand staat in de map van \(folder)",
        en: "'organisatie' is \(organisation.value), but the file lies in the folder of \(folder)"),
      at: organisation.range,
      hint: Phrase(
        nl: "Schrijf \(folder) of zet het bestand in de map \(organisation.value.slug).",
        en: "Write \(folder) or move the file to the folder \(organisation.value.slug)."),
      fixes: [scope.replacement(folder.text, at: organisation.range)])
  }

  /// Reports an adoption whose file is not named after its practice.
  fileprivate mutating func expectFileName(_ practice: Located<Slug>, _ file: Slug) {
    let slug = practice.value.text
    let suffix = file.text.dropFirst(slug.utf8.count + 1)
    let isNumbered =
      file.text.hasPrefix(slug + "-") && !suffix.isEmpty
      && suffix.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard !isDescribing, file != practice.value, !isNumbered else { return }
    scope.report(
      .fileNameMismatch,
      Phrase(
        nl: "'praktijk' is '\(slug)', maar het bestand heet \(file).md",
        en: "'praktijk' is '\(slug)', but the file is called \(file).md"),
      at: practice.range,
      hint: Phrase(
        nl: "Noem het bestand \(slug).md, of een tweede over dezelfde praktijk \(slug)-2.md.",
        en: "Call the file \(slug).md, or a second one on the same practice \(slug)-2.md."))
  }
}
