import Core

/// Everything that is known of the words of one language's pages, before it is cut into files.
package struct SearchIndex: Sendable {
  package let document: SearchDocument
  package let report: WordReport
  let vocabulary: Vocabulary
  let postings: Postings
  let classes: StemClasses
  /// Per class the pages on which it stands inside a compound.
  let parts: [Int32: PostingList]
  /// Per class what else is looked for: forms with their strength in percent.
  let links: [[ClassLink]]
  /// Titles with their pages, ascending by bytes.
  let titles: [(key: String, pages: [Int32])]
  /// Per form whether it stands in a title.
  let isInTitle: [Bool]

  struct ClassLink: Sendable {
    let form: Int32
    let strength: UInt8
  }
}

/// Makes the index of a language's pages.
///
/// 1. Count the words of each page, several pages at the same time.
/// 2. Take compounds apart, by the words that are known.
/// 3. Find the classes of inflected forms and what is derived from them.
/// 4. Weigh each form on each page; merge the pages of compounds into lists per part.
package func searchIndex(
  of document: SearchDocument, rules: WordRules = WordRules(), jobs: Int = 1
) async -> SearchIndex {
  let labels = FacetLabels(document.facets)
  let ranges = stride(from: 0, to: document.pages.count, by: 64).map {
    Array(document.pages[$0..<min($0 + 64, document.pages.count)])
  }
  let batches = await parallelMap(ranges, jobs: jobs) { WordCounter.count($0, labels: labels) }
  let stopWords = Set(stopWordList(of: document.language))
  let seen = vocabulary(of: batches, extra: [], stopWords: stopWords)
  let splits =
    document.language == .dutch ? await compounds(in: seen, rules: rules, jobs: jobs) : []
  // A common noun that no page has may still be an inflection of one that a page has.
  let nouns = document.language == .dutch ? dutchNouns : []
  let all = vocabulary(
    of: batches, extra: splits.flatMap { $0.dropFirst() } + nouns, stopWords: stopWords)
  let classes = stemClasses(
    of: all.forms, isFixed: all.forms.indices.map { !all.isPlain($0) },
    language: document.language, rules: rules)
  let postings = postings(of: batches, in: all)
  let parts = partLists(splits, all, postings, classes)
  let titled = titles(of: batches)
  return SearchIndex(
    document: document,
    report: WordReport(
      rejectedPairs: classes.rejected.map { $0.map { all.forms[Int($0)] } }, splits: splits),
    vocabulary: all, postings: postings, classes: classes, parts: parts,
    links: links(classes, all, postings, synonyms: synonyms(in: document, all)),
    titles: titled, isInTitle: formsInTitles(batches, all))
}

/// Each compound with its parts.
private func compounds(
  in vocabulary: Vocabulary, rules: WordRules, jobs: Int
) async -> [[String]] {
  let plain = vocabulary.forms.indices.filter(vocabulary.isPlain)
  let splitter = CompoundSplitter(
    frequencies: plain.map { (vocabulary.forms[$0], vocabulary.occurrences[$0]) }, rules: rules)
  let parts = await parallelMap(plain, jobs: jobs) {
    splitter.parts(of: vocabulary.forms[$0], frequency: vocabulary.occurrences[$0])
  }
  return zip(plain, parts).filter { !$1.isEmpty }.map { [vocabulary.forms[$0]] + $1 }
}

/// Per class the pages of the compounds of which a form is a part; a part that is not the last weighs 0.8.
private func partLists(
  _ splits: [[String]], _ vocabulary: Vocabulary, _ postings: Postings, _ classes: StemClasses
) -> [Int32: PostingList] {
  var compounds: [Int32: [(form: Int, percent: Int)]] = [:]
  for split in splits {
    guard let compound = vocabulary.numbers[split[0]] else { continue }
    for (place, part) in split.enumerated().dropFirst() {
      guard let number = vocabulary.numbers[part] else { continue }
      let percent = place == split.count - 1 ? 100 : 80
      compounds[classes.classOfForm[Int(number)], default: []].append((Int(compound), percent))
    }
  }
  return compounds.mapValues { list in
    var weights: [Int32: Int] = [:]
    for (form, percent) in list {
      let pages = postings.list(of: form)
      for (page, impact) in zip(pages.pages, pages.impacts) {
        weights[page, default: 0] += Impact.thousandths[Int(impact)] * percent
      }
    }
    let pages = weights.keys.sorted()
    return PostingList(
      pages: pages, impacts: pages.map { Impact.step(of: Double(weights[$0] ?? 0) / 100_000) })
  }
}

/// Pairs of forms that glossary terms call the same; only words that are one form each.
private func synonyms(in document: SearchDocument, _ vocabulary: Vocabulary) -> [(Int32, Int32)] {
  var tokenizer = Tokenizer()
  var pairs: [(Int32, Int32)] = []
  for page in document.pages where page.kind == "begrip" {
    let numbers = ([page.title] + page.synonyms).map { text -> Int32? in
      let tokens = tokenizer.tokens(in: text, as: .titleOrQuery).filter { !$0.isPart }
      return tokens.count == 1 ? vocabulary.numbers[tokens[0].form] : nil
    }
    guard let term = numbers[0] else { continue }
    for case .some(let synonym) in numbers.dropFirst() where synonym != term {
      pairs.append((term, synonym))
    }
  }
  return pairs
}

/// At most this many forms of derived words are looked for too.
private let mostDerivedForms = 16

/// Per class its own forms, its synonyms and what is derived from the same stem.
private func links(
  _ classes: StemClasses, _ vocabulary: Vocabulary, _ postings: Postings,
  synonyms: [(Int32, Int32)]
) -> [[SearchIndex.ClassLink]] {
  func listed(_ forms: [Int32]) -> [Int32] { forms.filter { postings.count(of: Int($0)) > 0 } }
  var links = classes.forms.indices.map { number -> [SearchIndex.ClassLink] in
    let own = classes.forms[number]
    let derived = classes.derived[number].flatMap { listed(classes.forms[Int($0)]) }
    return (own.count > 1 ? listed(own) : []).map { .init(form: $0, strength: 75) }
      + derived.prefix(mostDerivedForms).map { .init(form: $0, strength: 50) }
  }
  for (left, right) in synonyms {
    for (from, to) in [(left, right), (right, left)] {
      let target = classes.classOfForm[Int(to)]
      links[Int(classes.classOfForm[Int(from)])] += listed(classes.forms[Int(target)]).map {
        .init(form: $0, strength: 60)
      }
    }
  }
  return links
}

private func titles(of batches: [WordBatch]) -> [(key: String, pages: [Int32])] {
  var pages: [String: [Int32]] = [:]
  var number: Int32 = 0
  for batch in batches {
    for page in batch.pages {
      if !page.titleKey.isEmpty { pages[page.titleKey, default: []].append(number) }
      number += 1
    }
  }
  return pages.sorted { $0.key.precedes($1.key) }.map { ($0.key, $0.value) }
}

private func formsInTitles(_ batches: [WordBatch], _ vocabulary: Vocabulary) -> [Bool] {
  var isInTitle = [Bool](repeating: false, count: vocabulary.forms.count)
  for batch in batches {
    for page in batch.pages {
      for (form, counts) in zip(page.forms, page.counts) where counts[0] > 0 {
        if let number = vocabulary.numbers[batch.forms[Int(form)]] { isInTitle[Int(number)] = true }
      }
    }
  }
  return isInTitle
}
