import Content
import Core
import SiteModel
import Templates

/// `pages/reuse-terms`: every data file, every word in it, and the word that the site itself adds to linked data.
let reuseTermsPublisher = Publisher("reuse terms") { edition in
  await edition.pages { maker in
    let page = PageID.reuseView(.terms)
    return [
      maker.output(
        .reuseTerms, page, ReuseTermsPage(maker: maker, addresses: maker.addresses(on: page)))
    ]
  }
}

private struct ReuseTermsPage: View {
  let maker: PageMaker
  let addresses: Addresses

  private var site: Site { maker.site }

  func describe(to sink: inout some ViewSink) {
    let page = PageID.reuseView(.terms)
    let summary = text(
      Phrase(
        nl: "Alle gegevensbestanden van dit handboek, en wat de woorden erin betekenen.",
        en: "All data files of this handbook, and what the words in them mean."))
    maker.layout(page, title: maker.title(of: page), summary: summary, above: [.home, .reuse])
      .describe(to: &sink)
    sink.text("kind", nil)
    sink.text("title", maker.title(of: page))
    sink.text("summary", summary)
    sink.text("contentLanguage", nil)
    let sections = [files, exportWords, ownTerm]
    sink.view("toc", ItemsView(sections.flatMap(\.contents)))
    sink.list("sections", sections)
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: maker.language) }

  private var files: TermsSectionView {
    TermsSectionView(
      anchor: "bestanden", title: text(Phrase(nl: "Bestanden", en: "Files")),
      text: text(
        Phrase(
          nl: "U mag ze gebruiken onder de licentie die onderaan de pagina staat. In een CSV staan "
            + "komma’s tussen de kolommen. Een apostrof voor een tekst voorkomt dat een rekenblad "
            + "die als formule leest.",
          en: "You may use them under the licence at the foot of the page. In a CSV there are "
            + "commas between columns. An apostrophe before a text keeps a spreadsheet from "
            + "reading it as a formula.")),
      words: nil, parts: allDownloads.map(part))
  }

  private func part(of download: Download) -> TermsPartView {
    TermsPartView(
      anchor: download.anchor, name: download.path, title: text(download.title),
      text: text(download.meaning),
      url: download.isFamily ? nil : addresses.link(toFile: download.path),
      schemaURL: download.schemaPath.map { addresses.link(toFile: $0) },
      words: ItemsView(
        download.words.map { WordView(word: $0.word, text: text($0.meaning), isCode: true) }))
  }

  private var exportWords: TermsSectionView {
    TermsSectionView(
      anchor: "hergebruik-json",
      title: text(Phrase(nl: "Woorden in hergebruik.json", en: "Words in hergebruik.json")),
      text: text(reuseExportShape.outline.meaning),
      words: words(of: reuseExportShape.outline),
      parts: reuseExportParts.map { outline in
        TermsPartView(
          anchor: "woord-\(outline.name)", name: outline.name, title: nil,
          text: text(outline.meaning), url: nil, schemaURL: nil, words: words(of: outline))
      })
  }

  private func words(of outline: ShapeOutline) -> ItemsView<WordView>? {
    ItemsView(
      outline.members.map { member in
        let absent = Phrase(nl: " Niet altijd aanwezig.", en: " Not always there.")
        return WordView(
          word: member.name,
          text: text(member.meaning) + (member.isRequired ? "" : text(absent)), isCode: true)
      })
  }

  /// The definition that the address of `gebruiktDoor` in the JSON-LD of practices leads to.
  private var ownTerm: TermsSectionView {
    TermsSectionView(
      anchor: "gebruiktDoor", title: "gebruiktDoor",
      text: text(
        Phrase(
          nl: "Een organisatie die de praktijk gebruikt, volgens haarzelf of een openbare bron. "
            + "Dit woord staat in de JSON-LD van praktijken, omdat schema.org er geen voor heeft.",
          en: "An organisation that uses the practice, said by itself or a public source. "
            + "This word stands in the JSON-LD of practices, because schema.org has none for it.")),
      words: ItemsView([
        fact(Phrase(nl: "Adres", en: "Address"), site.termAddress("gebruiktDoor")),
        fact(
          Phrase(nl: "Van wat (domain)", en: "Of what (domain)"), "https://schema.org/TechArticle"),
        fact(
          Phrase(nl: "Naar wat (range)", en: "To what (range)"), "https://schema.org/Organization"),
        fact(
          Phrase(nl: "Voorbeeld", en: "Example"),
          #""gebruiktDoor": ["https://identifier.overheid.nl/tooi/id/gemeente/gm0716"]"#),
      ]), parts: [])
  }

  private func fact(_ label: Phrase, _ value: String) -> WordView {
    WordView(word: text(label), text: value, isCode: false)
  }
}

/// A part of the page under a heading.
private struct TermsSectionView: View {
  let anchor: String
  let title: String
  let text: String
  let words: ItemsView<WordView>?
  let parts: [TermsPartView]

  /// Its lines in the table of contents: itself, and the parts that have a title.
  var contents: [ContentsItemView] {
    [ContentsItemView(title: title, url: "#\(anchor)", isDeeper: false)]
      + parts.compactMap { part in
        part.title.map { ContentsItemView(title: $0, url: "#\(part.anchor)", isDeeper: true) }
      }
  }

  func describe(to sink: inout some ViewSink) {
    sink.text("anchor", anchor)
    sink.text("title", title)
    sink.text("text", text)
    sink.view("words", words)
    sink.list("parts", parts)
  }
}

/// A file or a sort of object, with its words.
private struct TermsPartView: View {
  let anchor: String
  let name: String
  /// For the table of contents.
  let title: String?
  let text: String
  let url: String?
  let schemaURL: String?
  let words: ItemsView<WordView>?

  func describe(to sink: inout some ViewSink) {
    sink.text("anchor", anchor)
    sink.text("name", name)
    sink.text("text", text)
    sink.link("URL", url)
    sink.link("schemaURL", schemaURL)
    sink.view("words", words)
  }
}

/// A word and what it means.
private struct WordView: View {
  let word: String
  let text: String
  let isCode: Bool

  func describe(to sink: inout some ViewSink) {
    sink.text("word", word)
    sink.text("text", text)
    sink.flag("isCode", isCode)
  }
}
