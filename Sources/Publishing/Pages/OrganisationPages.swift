import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// `pages/organisation` for every organisation of the register and of the site's own list.
let organisationPublisher = Publisher("organisation pages") { edition in
  let worn = wornRecords(edition.site.reuse)
  return await edition.pages { maker in
    await parallelMap(maker.site.reuse.organisations, jobs: edition.jobs) { organisation in
      maker.organisationOutput(organisation, worn: worn[organisation.code] ?? [])
    }
  }
}

/// What each organisation has to confirm, in the order in which it leaves the counts.
private func wornRecords(_ index: ReuseIndex) -> [OrganisationCode: [WornRecord]] {
  var records: [OrganisationCode: [WornRecord]] = [:]
  for record in index.worn {
    for code in record.askedOf { records[code, default: []].append(record) }
  }
  return records
}

extension PageMaker {
  /// The page of an organisation: at its own file's address, or at the same address made from the register.
  fileprivate func organisationOutput(
    _ organisation: OrganisationReuse, worn: [WornRecord]
  ) -> Output? {
    let page = site.organisationPage(organisation.code)
    let entry = site.entry(.organisation(organisation.code), language)
    // A file that exists in the site's own language only is not shown a second time under the other language.
    if let entry, entry.document.language != language { return nil }
    let addresses = addresses(on: page)
    return output(
      .organisation, page,
      OrganisationPage(
        maker: self, organisation: organisation, entry: entry, page: page, addresses: addresses,
        chances: OrganisationChances(self, organisation, worn: worn, addresses)))
  }

  /// What the register says of an organisation that no longer exists.
  func formerText(_ organisation: OrganisationReuse) -> String? {
    guard let register = site.facts.register.organisation(organisation.code),
      let last = register.validTo
    else { return nil }
    let date = dates.text(last)
    return Phrase(
      nl:
        "\(organisation.name) bestond tot en met \(date). Wat zij gebruikte, telt bij de opvolger.",
      en: "\(organisation.name) existed until \(date). What it used counts for its successor."
    ).text(in: language)
  }
}

private struct OrganisationPage: View {
  let maker: PageMaker
  let organisation: OrganisationReuse
  let entry: Entry?
  let page: PageID
  let addresses: Addresses
  let chances: OrganisationChances

  private var language: Language { maker.language }
  private var own: Organisation? {
    if case .organisation(let value) = entry?.document.kind { value } else { nil }
  }
  private var register: RegisterOrganisation? {
    maker.site.facts.register.organisation(organisation.code)
  }

  func describe(to sink: inout some ViewSink) {
    describeHead(to: &sink)
    sink.list("figures", figures)
    sink.flag("isAsked", chances.isAsked)
    sink.view("chances", ItemsView(chances.chances))
    sink.texts("firstRecord", maker.firstRecordLines(organisation))
    sink.list("sections", chances.sections)
    sink.html("body", entry.map { maker.body(of: $0, addresses) } ?? .empty)
    sink.view("uses", ItemsView(organisation.uses.map(use)))
    sink.view("contribute", maker.contribute(addresses))
    sink.view("gives", ItemsView(organisation.gives.compactMap { maker.card(of: $0, addresses) }))
    sink.view("plans", ItemsView(organisation.plans.compactMap { maker.card(of: $0, addresses) }))
    sink.view("sources", ItemsView((own?.sources ?? []).map { SourceView($0, language) }))
    sink.view("backlinks", entry.flatMap { maker.backlinks(of: $0, addresses) })
    sink.view("pageFoot", entry.flatMap { maker.pageFoot(of: $0) })
    sink.view("facts", ItemsView(facts))
    sink.view(
      "members", ItemsView((own?.members ?? []).map { maker.organisation($0.value, addresses) }))
    sink.view("memberOf", ItemsView(partnerships))
    sink.view("predecessors", ItemsView(predecessors))
  }

  private func describeHead(to sink: inout some ViewSink) {
    let sort = organisation.sort.label.text(in: language)
    let summary = own?.summary ?? registerSummary
    var layout = maker.layout(
      page, title: organisation.name, summary: summary, above: [.home, .organisations])
    layout.jsonLD = JSONLDScript.organisation(organisation.code, on: entry, maker.site)
    layout.languages =
      entry.map { ([$0.document.language] + $0.translations).sorted() }
      ?? maker.site.settings.languages
    layout.describe(to: &sink)
    sink.text("kind", sort)
    sink.text("title", organisation.name)
    sink.text("summary", summary)
    sink.text("contentLanguage", entry.flatMap { maker.foreignLanguage(of: $0) })
    sink.flag("isExample", organisation.isExample)
    sink.view("former", former)
  }

  private var registerSummary: String? {
    guard let province = register?.province else { return nil }
    let name = maker.site.organisationName(province)
    let sort = organisation.sort.label.text(in: language)
    return Phrase(nl: "\(sort) in \(name).", en: "\(sort) in \(name).").text(in: language)
  }

  private var former: FormerView? {
    maker.formerText(organisation).map { text in
      FormerView(
        text: text,
        successors: ItemsView(organisation.successors.map { maker.organisation($0, addresses) }))
    }
  }

  private var figures: [FigureView] {
    let used = organisation.uses.filter { $0.record.isInUse && $0.record.isHard }
    let given = Set(organisation.gives)
    let taken = maker.numbers.text(used.count { !given.contains($0.practice) })
    let takers = maker.numbers.counted(
      organisation.takers.count,
      Phrase(nl: "andere organisatie", en: "other organisation"),
      Phrase(nl: "andere organisaties", en: "other organisations"))
    return [
      FigureView(
        label: Phrase(nl: "Gebruikt, bevestigd", en: "Uses, confirmed").text(in: language),
        value: maker.numbers.text(used.count), url: "#deel-gebruikt",
        detail: used.isEmpty
          ? nil : maker.say(nl: "\(taken) van anderen", en: "\(taken) from others")),
      FigureView(
        label: Phrase(nl: "Geeft", en: "Gives").text(in: language),
        value: maker.numbers.text(organisation.gives.count), url: "#deel-geeft",
        detail: organisation.gives.isEmpty
          ? nil : maker.say(nl: "gebruikt door \(takers)", en: "used by \(takers)")),
      FigureView(
        label: Phrase(nl: "Plannen", en: "Plans").text(in: language),
        value: maker.numbers.text(organisation.plans.count), url: "#deel-plannen"),
    ]
  }

  private func use(_ use: OrganisationReuse.Use) -> OrganisationUseView {
    let words = UseWords(maker: maker, record: use.record)
    return OrganisationUseView(
      words: words,
      practice: LinkView(
        title: maker.title(of: .document(.practice(use.practice))),
        url: addresses.link(to: .practice(use.practice))),
      carriedFrom: use.record.organisation == organisation.code
        ? nil
        : Phrase(
          nl: "overgenomen door \(maker.site.organisationName(use.record.organisation))",
          en: "taken over by \(maker.site.organisationName(use.record.organisation))"
        ).text(in: language),
      recordURL: addresses.link(to: .reuseOfPractice(use.practice), fragment: words.anchor))
  }

  private var facts: [FactView] {
    let province = own?.province?.value ?? register?.province
    return [
      FactView(
        Phrase(nl: "Soort", en: "Sort").text(in: language),
        organisation.sort.label.text(in: language)),
      FactView(Phrase(nl: "Code", en: "Code").text(in: language), register?.code.text),
      maker.organisationFact(
        Phrase(nl: "Provincie", en: "Province"), province.map { [$0] } ?? [], addresses),
      FactView(
        Phrase(nl: "Inwoners", en: "Inhabitants").text(in: language),
        register?.inhabitants.map { maker.numbers.text($0) }),
      FactView(
        Phrase(nl: "Website", en: "Website").text(in: language),
        (own?.website).map { [.init(title: shortened($0.value), url: $0.value)] } ?? []),
    ].compactMap(\.self)
  }

  /// An address without its scheme and last slash, as people say it.
  private func shortened(_ url: String) -> String {
    var text = url
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      text.removeFirst(scheme.count)
    }
    if text.hasSuffix("/") { text.removeLast() }
    return text
  }

  private var partnerships: [LinkView] {
    (connections.memberships[organisation.code] ?? []).map { maker.organisation($0, addresses) }
  }

  private var predecessors: [LinkView] {
    (connections.predecessors[organisation.code] ?? []).map { maker.organisation($0, addresses) }
  }

  private var connections: Connections { maker.edition.connections }
}

private struct FormerView: View {
  let text: String
  let successors: ItemsView<LinkView>?

  func describe(to sink: inout some ViewSink) {
    sink.text("text", text)
    sink.view("successors", successors)
  }
}

private struct OrganisationUseView: View {
  let words: UseWords
  let practice: LinkView
  let carriedFrom: String?
  let recordURL: String

  func describe(to sink: inout some ViewSink) {
    sink.view("practice", Optional(practice))
    sink.text("carriedFrom", carriedFrom)
    sink.view("status", Optional(words.status))
    sink.text("since", words.period)
    sink.flag("isHard", words.record.isHard)
    sink.link("recordURL", recordURL)
    sink.text("certainty", words.certainty)
    sink.text("confirmed", words.confirmed)
    sink.text("staleText", words.staleText)
  }
}
