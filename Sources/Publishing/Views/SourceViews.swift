import Content
import Core
import Templates

/// A source with its date and the day on which it was last seen.
struct SourceView: View {
  let title: String
  let url: String
  let note: String?

  init(_ source: SourceCitation, _ language: Language) {
    title = source.title
    url = source.url.value
    let dates = DateText(language: language)
    let parts = [
      source.date.map { dates.text($0) },
      source.consulted.map {
        Phrase(nl: "gezien op \(dates.text($0))", en: "seen on \(dates.text($0))").text(
          in: language)
      },
    ].compactMap(\.self)
    note = parts.isEmpty ? nil : "(\(parts.joined(separator: ", ")))"
  }

  func describe(to sink: inout some ViewSink) {
    sink.text("title", title)
    sink.link("URL", url)
    sink.text("note", note)
  }
}

/// A total that a source reports without names.
struct ReportedView: View {
  let text: String
  let source: SourceView

  init(_ use: Practice.ReportedUse, _ language: Language) {
    let numbers = NumberText(language: language)
    let date = DateText(language: language).text(use.asOf)
    let unit = use.unit.label.text(in: language)
    let whole = use.total.map {
      Phrase(nl: " van de \(numbers.text($0))", en: " of \(numbers.text($0))").text(in: language)
    }
    text = "\(numbers.text(use.count)) \(unit)\(whole ?? "") (\(date))"
    source = SourceView(use.source, language)
  }

  func describe(to sink: inout some ViewSink) {
    sink.text("text", text)
    sink.view("source", source)
  }
}
