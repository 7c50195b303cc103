import Core
import SiteModel

/// A data file that the site offers beside its pages, with what is in it.
///
/// The publisher, the page of words, and the catalogue (DCAT) are all made from ``allDownloads``.
struct Download: Sendable {
  /// Below the site's root; of a family of files with the part that differs between `<` and `>`.
  let path: String
  let mediaType: String
  let title: Phrase
  let meaning: Phrase
  /// The columns of a table.
  var words: [Word] = []
  /// The JSON Schema, below the site's root.
  var schemaPath: String?
  /// Nil where another publisher makes the file.
  var bytes: (@Sendable (Site) -> [UInt8])?

  /// Whether it stands for many files, one for each of something.
  var isFamily: Bool { path.utf8.contains(UInt8(ascii: "<")) }

  /// Where the page of words describes it: `bestand-data-praktijken-csv`.
  var anchor: String { "bestand-\(Slug(from: path)?.text ?? path)" }

  /// A word of a data file and what it means.
  struct Word: Sendable {
    let word: String
    let meaning: Phrase
  }
}

/// Every data file that is made from the whole site.
let downloadPublisher = Publisher("downloads") { edition in
  let site = edition.site
  return allDownloads.compactMap { download in
    download.bytes.flatMap { bytes in
      edition.wholeSiteOutput(download.path) { bytes(site) }
    }
  }
    + [
      edition.wholeSiteOutput("schema/hergebruik.schema.json") { Array(reuseSchema.utf8) }
    ].compactMap(\.self)
}

/// In the order in which a page lists them.
let allDownloads: [Download] =
  [
    Download(
      path: "hergebruik.json", mediaType: "application/json",
      title: Phrase(nl: "Hergebruik", en: "Reuse"),
      meaning: Phrase(
        nl: "Alles wat dit handboek van hergebruik weet, in één bestand.",
        en: "Everything that this handbook knows of reuse, in one file."),
      schemaPath: "schema/hergebruik.schema.json",
      bytes: { reuseExportShape.object($0).encoded() })
  ]
  + [
    practiceTable.download, useTable.download, organisationTable.download, planTable.download,
    sameWheelTable.download, productTable.download, whiteSpotTable.download, wornTable.download,
    notAdoptedTable.download, historyTable.download, spreadTable.download, promiseTable.download,
  ]
  + [
    Download(
      path: "search.json", mediaType: "application/json",
      title: Phrase(nl: "Zoekgegevens", en: "Search data"),
      meaning: Phrase(
        nl: "De tekst van alle pagina’s, om in te zoeken.",
        en: "The text of all pages, to search in."),
      schemaPath: "schema/search.schema.json"),
    Download(
      path: "feed.xml", mediaType: "application/atom+xml",
      title: Phrase(nl: "Nieuws", en: "News"),
      meaning: Phrase(
        nl: "Nieuwe praktijken, nieuw gebruik en plannen, het laatste eerst (Atom).",
        en: "New practices, new use and plans, latest first (Atom).")),
    topicFeedDownload, practiceMapDownload, softwareUsersDownload, conceptDownload,
    catalogueDownload,
  ]
