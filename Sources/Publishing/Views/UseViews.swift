import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// What every view of a use record says in words.
struct UseWords {
  let maker: PageMaker
  let record: UseRecord

  private var language: Language { maker.language }

  var status: BadgeView { BadgeView(record.status, language) }

  /// Since when, and until when where it ended.
  var period: String? {
    guard let since = record.since else { return nil }
    let start = maker.dates.text(since)
    guard let until = record.until else { return start }
    return Phrase(
      nl: "\(start) tot \(maker.dates.text(until))", en: "\(start) to \(maker.dates.text(until))"
    ).text(in: language)
  }

  var certainty: String {
    let phrase =
      switch record.provenance {
      case .ownStatement: Phrase(nl: "Bevestigd: eigen opgave", en: "Confirmed: own statement")
      case .publicSource: Phrase(nl: "Bevestigd: openbare bron", en: "Confirmed: public source")
      case .namedByOwner:
        Phrase(nl: "Alleen genoemd door de eigenaar", en: "Named by the owner only")
      }
    return phrase.text(in: language)
  }

  var confirmed: String {
    let date = maker.dates.text(record.confirmed)
    return Phrase(nl: "nagekeken op \(date)", en: "checked on \(date)").text(in: language)
  }

  var staleText: String? {
    guard record.isStale else { return nil }
    return Phrase(
      nl: "Langer dan 24 maanden niet bevestigd, telt niet mee",
      en: "Not confirmed for over 24 months, not counted"
    ).text(in: language)
  }

  /// Who carries the record of a municipality that no longer exists.
  var carriedBy: String? {
    guard record.carriedBy != [record.organisation], !record.carriedBy.isEmpty else { return nil }
    let names = record.carriedBy.map { maker.site.organisationName($0) }.joined(separator: ", ")
    return Phrase(nl: "Nu: \(names)", en: "Now: \(names)").text(in: language)
  }

  var anchor: String { "gebruik-\(record.organisation.slug)" }

  var facts: ItemsView<FactView>? {
    ItemsView(
      [
        FactView(Phrase(nl: "Sinds", en: "Since").text(in: language), period),
        FactView(
          Phrase(nl: "Hoe overgenomen", en: "How taken over").text(in: language),
          record.extent?.label.text(in: language)),
        FactView(
          Phrase(nl: "Vorm", en: "Form").text(in: language),
          record.joiningForm?.label.text(in: language)),
        FactView(
          Phrase(nl: "Nagekeken", en: "Checked").text(in: language),
          maker.dates.text(record.confirmed)),
      ].compactMap(\.self))
  }
}

/// A row of the table of users on a practice's page.
struct UseRowView: View {
  let words: UseWords
  let organisation: LinkView
  let recordURL: String

  func describe(to sink: inout some ViewSink) {
    sink.view("organisation", Optional(organisation))
    sink.text("carriedBy", words.carriedBy)
    sink.view("status", Optional(words.status))
    sink.text("since", words.period)
    sink.text("extent", words.record.extent?.label.text(in: words.maker.language))
    sink.flag("isHard", words.record.isHard)
    sink.text("certainty", words.certainty)
    sink.text("confirmed", words.confirmed)
    sink.text("staleText", words.staleText)
    sink.link("recordURL", recordURL)
  }
}

/// A record with everything it says, on the page of a practice's reuse.
struct UseRecordView: View {
  let words: UseWords
  let organisation: LinkView
  /// Distinguishes a second record of the same organisation.
  let anchor: String

  func describe(to sink: inout some ViewSink) {
    let record = words.record
    sink.text("anchor", anchor)
    sink.view("organisation", Optional(organisation))
    sink.view("status", Optional(words.status))
    sink.flag("isHard", record.isHard)
    sink.text("certainty", words.certainty)
    sink.text("carriedBy", words.carriedBy)
    sink.text("staleText", words.staleText)
    sink.view("facts", words.facts)
    sink.text("reason", record.reason)
    sink.text("changes", record.changes)
    sink.text("lessons", record.lessons)
    sink.view("source", record.source.map { SourceView($0, words.maker.language) })
  }
}
