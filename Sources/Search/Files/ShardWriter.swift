/// What stands in a shard under one key.
enum ShardEntry: Sendable {
  case form(Int)
  case title(Int)
}

/// Flags of a key in a shard and in the lexicon.
enum KeyFlags {
  static let acronym: UInt8 = 1
  static let title: UInt8 = 2
  static let display: UInt8 = 4
  static let ownFile: UInt8 = 8
}

/// Writes one term shard, as laid out in the article `SearchFormat`.
struct ShardWriter {
  private let index: SearchIndex
  private let pageCount: Int
  private var forms = ByteWriter()
  private var classes = ByteWriter()
  private var pages: [UInt8] = []
  private var impacts: [UInt8] = []
  /// Forms whose pages lie in a file of their own.
  private(set) var ownFiles: [SearchIndexFile] = []
  private var places: [Int32: Int] = [:]
  private var classNumbers: [Int32: Int] = [:]
  private var classOrder: [Int32] = []

  private let limits: SearchIndexLimits

  init(_ index: SearchIndex, _ limits: SearchIndexLimits) {
    self.index = index
    self.limits = limits
    pageCount = index.document.pages.count
  }

  mutating func bytes(of entries: ArraySlice<ShardEntry>) -> [UInt8] {
    for (place, entry) in entries.enumerated() {
      if case .form(let form) = entry { places[Int32(form)] = place }
    }
    var previous = ""
    for entry in entries {
      switch entry {
      case .form(let form): addForm(form, after: previous)
      case .title(let title): addTitle(index.titles[title], after: previous)
      }
      previous = index.key(of: entry)
    }
    for number in classOrder { addClass(number) }
    var all = ByteWriter(bytes: Array("ZOK1".utf8) + [1])
    all.add(varint: pageCount)
    all.add(varint: entries.count)
    all.add(varint: classOrder.count)
    all.add(varint: pages.count)
    return all.bytes + forms.bytes + classes.bytes + pages + impacts
  }

  private mutating func addForm(_ form: Int, after previous: String) {
    let vocabulary = index.vocabulary
    let list = index.postings.list(of: form)
    let pageBytes = list.pages.isEmpty ? [] : list.pageBytes(of: pageCount)
    let isOwn = pageBytes.count + list.impacts.count / 2 > limits.ownFileBytes
    let display = vocabulary.displays[form]
    forms.add(key: vocabulary.forms[form], after: previous)
    forms.bytes.append(
      (vocabulary.isAcronym[form] ? KeyFlags.acronym : 0)
        | (display.isEmpty ? 0 : KeyFlags.display) | (isOwn ? KeyFlags.ownFile : 0))
    if !display.isEmpty { forms.add(text: display) }
    forms.add(varint: classNumber(of: form))
    forms.add(varint: list.pages.count)
    if isOwn {
      let content = pageBytes + list.impactBytes
      let name = FileHash.text(of: content, count: 10)
      forms.add(text: name)
      ownFiles.append(SearchIndexFile(name: "p/\(name).zok", content: content, form: .packed))
    } else {
      forms.add(varint: pageBytes.count)
      pages += pageBytes
      impacts += list.impactBytes
    }
  }

  private mutating func addTitle(_ title: (key: String, pages: [Int32]), after previous: String) {
    let list = PostingList(
      pages: title.pages, impacts: Array(repeating: 0, count: title.pages.count))
    let pageBytes = list.pageBytes(of: pageCount)
    forms.add(key: title.key, after: previous)
    forms.bytes.append(KeyFlags.title)
    forms.add(varint: 0)
    forms.add(varint: title.pages.count)
    forms.add(varint: pageBytes.count)
    pages += pageBytes
    impacts += list.impactBytes
  }

  /// 0 for a form that stands alone.
  private mutating func classNumber(of form: Int) -> Int {
    let number = index.classes.classOfForm[form]
    guard index.hasClass(number) else { return 0 }
    if let known = classNumbers[number] { return known }
    classOrder.append(number)
    classNumbers[number] = classOrder.count
    return classOrder.count
  }

  private mutating func addClass(_ number: Int32) {
    let links = index.links[Int(number)]
    classes.add(varint: links.count)
    for link in links {
      classes.bytes.append(link.strength)
      if let place = places[link.form] {
        classes.add(varint: place + 1)
      } else {
        classes.add(varint: 0)
        classes.add(text: index.vocabulary.forms[Int(link.form)])
      }
    }
    let list = index.parts[number] ?? PostingList()
    let pageBytes = list.pages.isEmpty ? [] : list.pageBytes(of: pageCount)
    classes.add(varint: list.pages.count)
    classes.add(varint: pageBytes.count)
    pages += pageBytes
    impacts += list.impactBytes
  }
}

extension SearchIndex {
  /// Whether a class says more than the form itself.
  func hasClass(_ number: Int32) -> Bool {
    !links[Int(number)].isEmpty || !(parts[number]?.pages.isEmpty ?? true)
  }

  func key(of entry: ShardEntry) -> String {
    switch entry {
    case .form(let form): vocabulary.forms[form]
    case .title(let title): titles[title].key
    }
  }

  /// Everything that can be looked up, ascending by bytes: forms on pages or with a class, and titles.
  func shardEntries() -> [ShardEntry] {
    var entries: [ShardEntry] = []
    var nextTitle = 0
    func addTitles(before key: String?) {
      while nextTitle < titles.count, key.map({ titles[nextTitle].key.precedes($0) }) ?? true {
        entries.append(.title(nextTitle))
        nextTitle += 1
      }
    }
    for form in vocabulary.forms.indices {
      guard postings.count(of: form) > 0 || hasClass(classes.classOfForm[form]) else { continue }
      addTitles(before: vocabulary.forms[form])
      entries.append(.form(form))
    }
    addTitles(before: nil)
    return entries
  }
}
