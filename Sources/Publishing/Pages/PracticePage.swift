import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// `pages/practice`: three figures first, then the story, and what one needs to take it over.
let practicePublisher = Publisher("practices") { edition in
  await edition.documentPages { maker, entry in
    guard case .practice(let practice) = entry.document.kind else { return nil }
    return maker.practiceOutput(practice, entry)
  }
}

extension PageMaker {
  fileprivate func practiceOutput(_ practice: Practice, _ entry: Entry) -> Output? {
    output(
      .practice, .document(entry.document.id),
      PracticePage(
        maker: self, practice: practice, entry: entry,
        addresses: addresses(on: .document(entry.document.id))))
  }
}

struct PracticePage: View {
  let maker: PageMaker
  let practice: Practice
  let entry: Entry
  let addresses: Addresses

  private var site: Site { maker.site }
  private var language: Language { maker.language }
  private var reuse: PracticeReuse? { site.reuse.practice(practice.slug) }

  func describe(to sink: inout some ViewSink) {
    maker.layout(
      of: entry, above: [.home, .practices], jsonLD: JSONLDScript.practice(practice, entry, site)
    ).describe(to: &sink)
    describeHead(to: &sink)
    describeFigures(to: &sink)
    describeBody(to: &sink)
    PracticeSurroundings(page: self).describe(to: &sink)
  }

  private func describeHead(to sink: inout some ViewSink) {
    sink.text("kind", practice.sort.label.text(in: language))
    sink.text("title", practice.title.value)
    sink.text("summary", practice.summary.value)
    sink.text("contentLanguage", maker.foreignLanguage(of: entry))
    sink.view("status", Optional(BadgeView(practice.status.value, language)))
    sink.view("obligation", practice.obligation.map { BadgeView($0, language) })
    sink.view("owner", Optional(maker.organisation(practice.owner.value, addresses)))
    sink.text("checkedISO", practice.checked.value.description)
    sink.text("checked", maker.dates.text(practice.checked.value))
    sink.flag("isExample", site.reuse.organisation(practice.owner.value)?.isExample ?? false)
    sink.text("oldText", oldText)
  }

  private var oldText: String? {
    guard practice.checked.value.adding(months: 24) < site.reuse.asOf else { return nil }
    let date = maker.dates.text(practice.checked.value)
    return Phrase(
      nl:
        "De eigenaar keek deze beschrijving voor het laatst na op \(date). Dat is langer dan 24 maanden geleden.",
      en: "The owner last checked this description on \(date). That is more than 24 months ago."
    ).text(in: language)
  }

  private func describeFigures(to sink: inout some ViewSink) {
    sink.view("cost", Optional(CostView(costs: practice.costs, maker: maker)))
    sink.view("evidence", reuse.map { EvidenceView($0.evidence, language) })
    sink.view("usage", reuse.map { UsageView(reuse: $0, practice: practice, page: self) })
  }

  private func describeBody(to sink: inout some ViewSink) {
    sink.view("toc", maker.tableOfContents(of: entry))
    sink.html("body", maker.body(of: entry, addresses))
    sink.view("effects", ItemsView(practice.effects.map { EffectView(effect: $0, maker: maker) }))
    sink.view(
      "takeOver", Optional(TakeOverView(practice: practice, maker: maker, addresses: addresses)))
    sink.view("facts", ItemsView(facts))
    sink.view("tags", maker.tags(practice.subject.tags, addresses))
  }

  private var facts: [FactView] {
    let recognition = practice.recognition.map {
      FactView.Value(title: $0.title, url: $0.url.value)
    }
    return [
      maker.organisationFact(
        Phrase(nl: "Partners", en: "Partners"), practice.partners.map(\.value), addresses),
      FactView(
        Phrase(nl: "Begonnen", en: "Started").text(in: language),
        maker.dates.text(practice.started.value)),
      maker.productFact(practice.subject.products, addresses),
      maker.themeFact(practice.subject.themes, addresses),
      maker.textFact(
        Phrase(nl: "Voor wie", en: "For whom"),
        practice.audiences.map { $0.label.text(in: language) }),
      FactView(
        Phrase(nl: "Samenwerken", en: "Working together").text(in: language),
        practice.cooperation.label.text(in: language)),
      maker.textFact(Phrase(nl: "Proces", en: "Process"), practice.subject.processes),
      maker.textFact(
        Phrase(nl: "Grondslag in de wet", en: "Legal basis"), practice.subject.legalBases),
      maker.textFact(
        Phrase(nl: "Selectielijst", en: "Retention list"), practice.retentionCategories),
      maker.textFact(Phrase(nl: "Taakveld", en: "Task field"), practice.taskFields),
      FactView(
        Phrase(nl: "Software", en: "Software").text(in: language),
        practice.software.map { FactView.Value(title: $0.value, url: $0.value) }),
      FactView(
        Phrase(nl: "Oordeel van buiten", en: "Outside judgement").text(in: language),
        [recognition].compactMap(\.self)),
      FactView(
        Phrase(nl: "Licentie", en: "Licence").text(in: language),
        [.init(title: practice.licence, url: "https://spdx.org/licenses/\(practice.licence).html")]),
    ].compactMap(\.self)
  }
}

/// What the practice costs, or in words that it is not known.
private struct CostView: View {
  let costs: Costs?
  let maker: PageMaker

  func describe(to sink: inout some ViewSink) {
    let amounts = [
      costs?.once.map {
        "\(maker.numbers.euros($0)) \(Phrase(nl: "eenmalig", en: "once").text(in: maker.language))"
      },
      costs?.yearly.map {
        "\(maker.numbers.euros($0)) \(Phrase(nl: "per jaar", en: "a year").text(in: maker.language))"
      },
    ].compactMap(\.self)
    sink.flag("isUnknown", amounts.isEmpty)
    sink.text(
      "value",
      amounts.isEmpty
        ? Phrase(nl: "Niet bekend", en: "Not known").text(in: maker.language)
        : amounts.joined(separator: ", "))
    sink.text("detail", detail(isKnown: !amounts.isEmpty))
    sink.view("source", costs?.source.map { SourceView($0, maker.language) })
  }

  private func detail(isKnown: Bool) -> String? {
    guard isKnown else {
      return Phrase(nl: "De bronnen noemen geen kosten.", en: "The sources give no cost.").text(
        in: maker.language)
    }
    return costs?.priceYear.map {
      Phrase(nl: "Prijzen van \($0)", en: "Prices of \($0)").text(in: maker.language)
    }
  }
}

/// An effect before and after.
private struct EffectView: View {
  let effect: Effect
  let maker: PageMaker

  func describe(to sink: inout some ViewSink) {
    sink.text("measure", "\(effect.measure) (\(effect.unit))")
    sink.text("before", maker.numbers.text(effect.before))
    sink.text("after", maker.numbers.text(effect.after))
    sink.text("period", effect.period)
    sink.view("source", effect.source.map { SourceView($0, maker.language) })
  }
}

/// The box that says how to take the practice over.
private struct TakeOverView: View {
  let practice: Practice
  let maker: PageMaker
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    let language = maker.language
    let takingOver = practice.takingOver
    let effort = practice.effort?.days.map {
      Phrase(nl: "\(maker.numbers.text($0)) dagen", en: "\(maker.numbers.text($0)) days").text(
        in: language)
    }
    let facts = [
      FactView(
        Phrase(nl: "Vorm", en: "Form").text(in: language), takingOver.form?.label.text(in: language)
      ),
      FactView(Phrase(nl: "Duur", en: "Duration").text(in: language), takingOver.duration),
      FactView(Phrase(nl: "Eigen werk", en: "Own work").text(in: language), effort),
      maker.textFact(
        Phrase(nl: "Wie u nodig hebt", en: "Whom you need"), practice.effort?.roles ?? []),
    ].compactMap(\.self)
    sink.view("facts", ItemsView(facts))
    sink.view("conditions", ItemsView(takingOver.conditions.map(LineView.init)))
    sink.view("localFreedom", ItemsView(practice.localFreedom.map(LineView.init)))
    sink.view(
      "materials",
      ItemsView(takingOver.materials.map { LinkView(title: $0.title, url: $0.url.value) }))
    sink.view("contact", takingOver.contact.map { AddressView(url: $0.value) })
    sink.view("contribute", maker.contribute(addresses))
  }
}

/// How many use it: the figure with its fraction.
private struct UsageView: View {
  let reuse: PracticeReuse
  let practice: Practice
  let page: PracticePage

  func describe(to sink: inout some ViewSink) {
    let maker = page.maker
    sink.text("value", maker.numbers.fraction(reuse.coverage))
    let share = maker.numbers.percentage(reuse.coverage)
    let main = Phrase(nl: "gemeenten (\(share))", en: "municipalities (\(share))").text(
      in: maker.language)
    sink.text(
      "detail", [main, maker.usageDetail(reuse)].compactMap(\.self).joined(separator: ". "))
    sink.link("URL", page.addresses.link(to: .reuseOfPractice(practice.slug)))
    sink.text("permille", String(reuse.coverage.permille))
  }
}

extension PageMaker {
  /// Who else: named municipalities, other organisations.
  func usageDetail(_ reuse: PracticeReuse) -> String? {
    var parts: [String] = []
    let preparing = reuse.records.count {
      [.exploring, .decided, .introducing].contains($0.status) && $0.isHard && !$0.isStale
    }
    if preparing > 0 {
      parts.append(
        numbers.counted(
          preparing,
          Phrase(
            nl: "organisatie die het invoert of voorbereidt",
            en: "organisation that introduces or prepares it"),
          Phrase(
            nl: "organisaties die het invoeren of voorbereiden",
            en: "organisations that introduce or prepare it")))
    }
    if !reuse.otherAdopters.isEmpty {
      parts.append(
        numbers.counted(
          reuse.otherAdopters.count, Phrase(nl: "andere organisatie", en: "other organisation"),
          Phrase(nl: "andere organisaties", en: "other organisations")))
    }
    if !reuse.softAdopters.isEmpty {
      parts.append(
        numbers.counted(
          reuse.softAdopters.count,
          Phrase(nl: "gemeente alleen genoemd", en: "municipality only named"),
          Phrase(nl: "gemeenten alleen genoemd", en: "municipalities only named")))
    }
    guard !parts.isEmpty else { return nil }
    return Phrase(nl: "Daarnaast ", en: "Besides ").text(in: language)
      + parts.joined(separator: ", ")
  }
}
