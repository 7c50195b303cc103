/// A term shard, opened and checked.
struct Shard: Sendable {
  let name: String
  let pageCount: Int
  private(set) var keys: [String] = []
  private(set) var flags: [UInt8] = []
  private(set) var displays: [Int: String] = [:]
  /// Per key its class, -1 where it has none.
  private(set) var classes: [Int] = []
  private(set) var lists: [StoredList] = []
  /// Per key the name of the file of its pages, where it has its own.
  private(set) var ownFiles: [Int: String] = [:]
  private(set) var links: [[(strength: Int, key: String)]] = []
  private(set) var partLists: [StoredList] = []
  private let bytes: [UInt8]

  /// Where the pages and impacts of a list lie in the file.
  struct StoredList: Sendable {
    let count: Int
    var pages: Range<Int>
    var impacts = 0..<0
  }

  init(_ bytes: [UInt8], name: String, pageCount: Int) throws(SearchFailure) {
    var reader = ByteReader(bytes, name: name)
    self.bytes = bytes
    self.name = name
    self.pageCount = pageCount
    try reader.magic(1)
    guard try reader.varint() == pageCount else { throw reader.damage }
    let keyCount = try reader.count(size: 5)
    let classCount = try reader.count(size: 3)
    let pageBytes = try reader.varint()
    try readKeys(keyCount, classCount, &reader)
    try readClasses(classCount, &reader)
    try placeLists(pageBytes, reader)
  }

  func isTitle(_ place: Int) -> Bool { flags[place] & KeyFlags.title != 0 }
  func isAcronym(_ place: Int) -> Bool { flags[place] & KeyFlags.acronym != 0 }

  /// The first key that is not before this one.
  func lowerBound(_ key: String) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle].precedes(key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of a form; titles are none.
  func place(of form: String) -> Int? {
    let place = lowerBound(form)
    guard place < keys.count, keys[place].utf8.elementsEqual(form.utf8), !isTitle(place) else {
      return nil
    }
    return place
  }

  func list(_ stored: StoredList) throws(SearchFailure) -> PostingList {
    try Self.list(
      count: stored.count, pages: bytes[stored.pages], impacts: bytes[stored.impacts],
      pageCount: pageCount, name: name)
  }

  /// The pages of a list from its two areas.
  static func list(
    count: Int, pages: ArraySlice<UInt8>, impacts: ArraySlice<UInt8>, pageCount: Int, name: String
  ) throws(SearchFailure) -> PostingList {
    var list = PostingList()
    guard count > 0 else { return list }
    list.pages.reserveCapacity(count)
    if count * 8 <= pageCount {
      var reader = ByteReader(Array(pages), name: name)
      var page = -1
      for _ in 0..<count {
        page += try reader.varint() + 1
        guard page < pageCount else { throw .damaged(name) }
        list.pages.append(Int32(page))
      }
      guard reader.remaining == 0 else { throw .damaged(name) }
    } else {
      guard pages.count == (pageCount + 7) / 8 else { throw .damaged(name) }
      for (index, byte) in pages.enumerated() where byte != 0 {
        for bit in 0..<8 where byte >> UInt8(bit) & 1 != 0 {
          list.pages.append(Int32(index * 8 + bit))
        }
      }
      guard list.pages.count == count, Int(list.pages[count - 1]) < pageCount else {
        throw .damaged(name)
      }
    }
    guard impacts.count == (count + 1) / 2 else { throw .damaged(name) }
    for byte in impacts {
      list.impacts.append(byte & 15)
      if list.impacts.count < count { list.impacts.append(byte >> 4) }
    }
    return list
  }

  // MARK: Reading

  private mutating func readKeys(
    _ count: Int, _ classCount: Int, _ reader: inout ByteReader
  ) throws(SearchFailure) {
    var previous: [UInt8] = []
    for place in 0..<count {
      let key = try reader.key(after: previous)
      guard place == 0 || previous.lexicographicallyPrecedes(key) else { throw reader.damage }
      keys.append(try reader.string(key))
      previous = key
      let flag = try reader.byte()
      guard flag < 16 else { throw reader.damage }
      flags.append(flag)
      if flag & KeyFlags.display != 0 { displays[place] = try reader.text() }
      let number = try reader.varint()
      guard number <= classCount else { throw reader.damage }
      classes.append(number - 1)
      let pages = try reader.varint()
      guard pages <= pageCount else { throw reader.damage }
      if flag & KeyFlags.ownFile != 0 {
        ownFiles[place] = try reader.text()
        lists.append(StoredList(count: pages, pages: 0..<0))
      } else {
        lists.append(StoredList(count: pages, pages: 0..<(try reader.varint())))
      }
    }
  }

  private mutating func readClasses(
    _ count: Int, _ reader: inout ByteReader
  ) throws(SearchFailure) {
    for _ in 0..<count {
      var entries: [(Int, String)] = []
      for _ in 0..<(try reader.count(size: 2)) {
        let strength = Int(try reader.byte())
        let place = try reader.varint()
        guard strength <= 100, place <= keys.count else { throw reader.damage }
        entries.append((strength, place == 0 ? try reader.text() : keys[place - 1]))
      }
      links.append(entries)
      let pages = try reader.varint()
      guard pages <= pageCount else { throw reader.damage }
      partLists.append(StoredList(count: pages, pages: 0..<(try reader.varint())))
    }
  }

  /// Gives every list its places in the two areas, which together fill the rest of the file.
  private mutating func placeLists(
    _ pageBytes: Int, _ reader: ByteReader
  ) throws(SearchFailure) {
    var nextPage = reader.position
    let pagesEnd = reader.position + pageBytes
    var nextImpact = pagesEnd
    func place(_ list: inout StoredList) throws(SearchFailure) {
      let length = list.pages.count
      guard length <= pagesEnd - nextPage else { throw reader.damage }
      list.pages = nextPage..<nextPage + length
      list.impacts = nextImpact..<nextImpact + (list.count + 1) / 2
      nextPage += length
      nextImpact = list.impacts.upperBound
    }
    guard pageBytes <= reader.remaining else { throw reader.damage }
    for index in lists.indices where ownFiles[index] == nil { try place(&lists[index]) }
    for index in partLists.indices { try place(&partLists[index]) }
    guard nextPage == pagesEnd, nextImpact == bytes.count else { throw reader.damage }
  }
}

extension ByteReader {
  /// A key by what it shares with the key before.
  mutating func key(after previous: [UInt8]) throws(SearchFailure) -> [UInt8] {
    let shared = try varint()
    guard shared <= previous.count else { throw damage }
    let length = try varint()
    return Array(previous[..<shared]) + (try slice(length))
  }
}

/// The core lexicon, opened and checked.
struct Lexicon: Sendable {
  private(set) var forms: [String] = []
  private(set) var counts: [Int] = []
  private(set) var isAcronym: [Bool] = []

  init(_ bytes: [UInt8], name: String) throws(SearchFailure) {
    var reader = ByteReader(bytes, name: name)
    try reader.magic(2)
    var previous: [UInt8] = []
    for place in 0..<(try reader.count(size: 4)) {
      let key = try reader.key(after: previous)
      guard place == 0 || previous.lexicographicallyPrecedes(key) else { throw reader.damage }
      forms.append(try reader.string(key))
      previous = key
      let flag = try reader.byte()
      if flag & KeyFlags.display != 0 { _ = try reader.text() }
      isAcronym.append(flag & KeyFlags.acronym != 0)
      counts.append(try reader.varint())
    }
    guard reader.remaining == 0 else { throw reader.damage }
  }

  init(_ shard: Shard) {
    for place in shard.keys.indices where !shard.isTitle(place) && shard.lists[place].count > 0 {
      forms.append(shard.keys[place])
      counts.append(shard.lists[place].count)
      isAcronym.append(shard.isAcronym(place))
    }
  }
}
