import Content
import Core
import Markdown
import ReuseIndex
import SiteModel
import Templates

extension PageMaker {
  func body(of entry: Entry, _ addresses: Addresses) -> HTML {
    BodyHTML(entry: entry, addresses: addresses).html()
  }

  /// The headings of the second and third level; nil where there are too few to need a table.
  func tableOfContents(of entry: Entry) -> ItemsView<ContentsItemView>? {
    let headings = entry.document.body.headings.filter { (2...3).contains($0.level) }
    guard headings.count > 1 else { return nil }
    return ItemsView(
      headings.map {
        ContentsItemView(title: $0.text, url: "#\($0.anchor)", isDeeper: $0.level == 3)
      })
  }

  func backlinks(of entry: Entry, _ addresses: Addresses) -> ItemsView<BacklinkView>? {
    ItemsView(
      entry.backlinks.filter { $0.language == language || $0.language == site.settings.language }
        .compactMap { backlink in
          guard let from = site.entry(backlink.from, backlink.language) else { return nil }
          return BacklinkView(
            backlink, from, kind: kindName(of: from.document.kind),
            url: addresses.link(to: backlink.from))
        })
  }

  func tags(_ tags: [Located<String>], _ addresses: Addresses) -> ItemsView<TagView>? {
    var seen: Set<Slug> = []
    return ItemsView(
      tags.compactMap { site.facts.tags.tag(named: $0.value) }.filter {
        seen.insert($0.id).inserted
      }
      .map { TagView(label: $0.label, url: addresses.link(to: .tag($0.id))) })
  }

  func organisation(_ code: OrganisationCode, _ addresses: Addresses) -> LinkView {
    LinkView(
      title: site.organisationName(code), url: addresses.link(to: site.organisationPage(code)))
  }

  func organisationFact(
    _ label: Phrase, _ codes: [OrganisationCode], _ addresses: Addresses
  ) -> FactView? {
    FactView(
      label.text(in: language),
      codes.map {
        FactView.Value(
          title: site.organisationName($0), url: addresses.link(to: site.organisationPage($0)))
      })
  }

  func themeFact(_ themes: [Located<String>], _ addresses: Addresses) -> FactView? {
    FactView(
      Phrase(nl: "Thema", en: "Theme").text(in: language),
      themes.compactMap { site.facts.register.theme(named: $0.value) }.map {
        FactView.Value(title: $0.name, url: addresses.link(to: .theme($0.id)))
      })
  }

  func productFact(_ products: [Located<String>], _ addresses: Addresses) -> FactView? {
    FactView(
      Phrase(nl: "Product", en: "Product").text(in: language),
      products.compactMap { site.facts.register.product(named: $0.value) }.map {
        FactView.Value(title: $0.name, url: addresses.link(to: .product($0.id)))
      })
  }

  func textFact(_ label: Phrase, _ texts: [String]) -> FactView? {
    FactView(label.text(in: language), texts.map { FactView.Value(title: $0) })
  }

  func card(of practice: Slug, reasons: [Phrase] = [], _ addresses: Addresses) -> CardView? {
    guard let entry = site.entry(.practice(practice), language),
      case .practice(let value) = entry.document.kind
    else { return nil }
    return CardView(
      title: entry.title, url: addresses.link(to: .practice(practice)),
      kind: kindName(of: entry.document.kind), summary: entry.summary,
      reasons: joined(reasons),
      isExample: site.reuse.organisation(value.owner.value)?.isExample ?? false,
      status: BadgeView(value.status.value, language),
      evidence: site.reuse.practice(practice).map { EvidenceView($0.evidence, language) })
  }

  func card(of plan: PlanReference, reasons: [Phrase] = [], _ addresses: Addresses) -> CardView? {
    let id = DocumentID.plan(plan.organisation, plan.slug)
    guard let entry = site.entry(id, language), case .plan(let value) = entry.document.kind else {
      return nil
    }
    return CardView(
      title: entry.title, url: addresses.link(to: id),
      kind: "\(kindName(of: entry.document.kind)), \(site.organisationName(plan.organisation))",
      summary: entry.summary, reasons: joined(reasons), note: joinText(value),
      isExample: site.reuse.organisation(plan.organisation)?.isExample ?? false,
      status: BadgeView(value.status.value, language))
  }

  /// A card for whatever carries a tag or a theme.
  func card(of id: DocumentID, _ addresses: Addresses) -> CardView? {
    switch id {
    case .practice(let slug): return card(of: slug, addresses)
    case .plan(let code, let slug):
      return card(of: PlanReference(organisation: code, slug: slug), addresses)
    default:
      guard let entry = site.entry(id, language) else { return nil }
      return CardView(
        title: entry.title, url: addresses.link(to: id), kind: kindName(of: entry.document.kind),
        summary: entry.summary)
    }
  }

  /// Until when others can join a plan, counted from the day of the build.
  func joinText(_ plan: Plan) -> String? {
    guard let last = plan.joinBefore?.value, plan.status.value != .dropped,
      plan.status.value != .finished
    else { return nil }
    let days = last.daysSinceEpoch - site.reuse.asOf.daysSinceEpoch
    let date = dates.text(last)
    if days < 0 {
      return Phrase(nl: "Meedoen kon tot \(date)", en: "Joining was possible until \(date)").text(
        in: language)
    }
    let left = numbers.counted(days, Phrase(nl: "dag", en: "day"), Phrase(nl: "dagen", en: "days"))
    return Phrase(
      nl: "Meedoen kan tot en met \(date), nog \(left)",
      en: "You can join until \(date), \(left) left"
    ).text(in: language)
  }

  /// Reasons as sentences on one line; nil where there are none.
  func joined(_ reasons: [Phrase]) -> String? {
    let sentences = reasons.map { $0.text(in: language) }.map { $0.hasSuffix(".") ? $0 : $0 + "." }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The last line of a page: where it can be improved.
  func pageFoot(of entry: Entry) -> PageFootView? {
    guard let template = site.settings.editAddress else { return nil }
    let path = percentEncoded(entry.document.source.description, keepsSlashes: true)
    return PageFootView(text: nil, editURL: filled(template, ["pad": path]))
  }

  /// The address at which a reader reacts to a page, with its title filled in.
  func reactLink(of entry: Entry) -> AddressView? {
    guard let template = site.settings.reactionAddress else { return nil }
    let slug: String = if case .practice(let slug) = entry.document.id { slug.text } else { "" }
    let values = [
      "titel": percentEncoded(entry.title, keepsSlashes: false), "slug": slug,
      "pad": percentEncoded(entry.document.source.description, keepsSlashes: true),
    ]
    return AddressView(url: filled(template, values))
  }

  private func filled(_ template: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// RFC 3986: all bytes but the unreserved ones become %XX.
  private func percentEncoded(_ text: String, keepsSlashes: Bool) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isLetter || (0x30...0x39).contains(byte) || "-._~".utf8.contains(byte)
        || keepsSlashes && byte == UInt8(ascii: "/")
      {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// An entry of a table of contents.
struct ContentsItemView: View {
  let title: String
  let url: String
  let isDeeper: Bool

  func describe(to sink: inout some ViewSink) {
    sink.text("title", title)
    sink.link("URL", url)
    sink.flag("isDeeper", isDeeper)
  }
}

/// What stands at the foot of a page.
struct PageFootView: View {
  let text: String?
  let editURL: String?

  func describe(to sink: inout some ViewSink) {
    sink.text("text", text)
    sink.link("editURL", editURL)
  }
}
