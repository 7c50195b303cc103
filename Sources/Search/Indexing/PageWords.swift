/// How often each word stands on one page, by field.
struct PageWords: Sendable {
  /// Numbers of forms, each once, in the order in which they first stand there.
  var forms: [Int32] = []
  /// Per form its occurrences in fifths: a whole word counts 5, a part of a word with hyphens 4.
  var counts: [FieldCounts] = []
  /// Words per field.
  var lengths: [Int32] = Array(repeating: 0, count: SearchField.count)
  /// The title as the index knows it by heart; empty when it is too long.
  var titleKey = ""
}

/// The words of consecutive pages, with numbers of their own.
struct WordBatch: Sendable {
  var forms: [String] = []
  /// Per form how often it stands there, and how often in capitals.
  var occurrences: [Int32] = []
  var capitals: [Int32] = []
  /// How a form is shown where that differs, as first seen.
  var displays: [Int32: String] = [:]
  var pages: [PageWords] = []
}

/// Counts the words of consecutive pages.
struct WordCounter {
  private var tokenizer = Tokenizer()
  private var batch = WordBatch()
  private var numbers: [String: Int32] = [:]
  /// Per form the page that saw it last and its place there.
  private var lastPage: [Int32] = []
  private var place: [Int32] = []

  static func count(_ pages: [SearchDocument.Page], labels: FacetLabels) -> WordBatch {
    var counter = WordCounter()
    for page in pages { counter.add(page, labels) }
    return counter.batch
  }

  private mutating func add(_ page: SearchDocument.Page, _ labels: FacetLabels) {
    batch.pages.append(PageWords())
    add(page.title, .title)
    batch.pages[batch.pages.count - 1].titleKey = tokenizer.titleKey(of: page.title)
    for synonym in page.synonyms { add(synonym, .tags) }
    for label in labels.labels(of: page) { add(label, .tags) }
    if let summary = page.summary { add(summary, .summary) }
    for section in page.sections {
      if !section.anchor.isEmpty { add(section.heading, .headings) }
      add(section.text, .body)
    }
  }

  private mutating func add(_ text: String, _ field: SearchField) {
    let kind: TextKind = field == .title ? .titleOrQuery : .running
    var tokens: [Token] = []
    tokenizer.forEachToken(in: text, as: kind) { tokens.append($0) }
    var bytes: [UInt8]?
    for token in tokens {
      let number = number(of: token)
      if token.end - token.start != token.form.utf8.count, batch.displays[number] == nil {
        let source = bytes ?? Array(text.utf8)
        bytes = source
        batch.displays[number] = Self.display(source[token.start..<token.end])
      }
      count(number, token, field)
    }
  }

  private mutating func number(of token: Token) -> Int32 {
    if let number = numbers[token.form] { return number }
    let number = Int32(batch.forms.count)
    numbers[token.form] = number
    batch.forms.append(token.form)
    batch.occurrences.append(0)
    batch.capitals.append(0)
    lastPage.append(-1)
    place.append(0)
    return number
  }

  private mutating func count(_ number: Int32, _ token: Token, _ field: SearchField) {
    let page = batch.pages.count - 1
    let form = Int(number)
    if lastPage[form] != Int32(page) {
      lastPage[form] = Int32(page)
      place[form] = Int32(batch.pages[page].forms.count)
      batch.pages[page].forms.append(number)
      batch.pages[page].counts.append(.zero)
    }
    let old = batch.pages[page].counts[Int(place[form])][field.rawValue]
    batch.pages[page].counts[Int(place[form])][field.rawValue] =
      old > 60_000 ? old : old + (token.isPart ? 4 : 5)
    if !token.isPart { batch.pages[page].lengths[field.rawValue] += 1 }
    batch.occurrences[form] += 1
    if token.isUpper { batch.capitals[form] += 1 }
  }

  /// Lower case, with marks, without signs that nobody sees.
  private static func display(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text.lowercased()
  }
}

extension Tokenizer {
  /// The whole tokens, each followed by a space; empty above 120 bytes.
  mutating func titleKey(of title: String) -> String {
    var key = ""
    forEachToken(in: title, as: .titleOrQuery) { token in
      if !token.isPart { key += token.form + " " }
    }
    return key.utf8.count <= 120 ? key : ""
  }
}

/// The labels of the facet values that are words of a page too: its tags, organisations, provinces, themes.
struct FacetLabels: Sendable {
  private let labels: [String: [String: String]]

  private static let searchedKeys = ["tag", "thema", "organisatie", "provincie"]

  init(_ facets: [SearchDocument.Facet]) {
    var labels: [String: [String: String]] = [:]
    for facet in facets {
      for value in facet.values { labels[facet.key, default: [:]][value.id] = value.label }
    }
    self.labels = labels
  }

  /// The labels in the order of the page's facets.
  func labels(of page: SearchDocument.Page) -> [String] {
    page.facets.filter { Self.searchedKeys.contains($0.key) }.flatMap { facet in
      facet.values.map { label(of: $0, in: facet.key) }
    }
  }

  func label(of value: String, in key: String) -> String { labels[key]?[value] ?? value }
}
