import Core

/// Which forms are inflections of one word, and which words are derived from one another.
struct StemClasses: Sendable {
  /// Per form its class.
  let classOfForm: [Int32]
  /// Per class its forms, ascending.
  let forms: [[Int32]]
  /// Per class the classes derived from the same stem, ascending.
  let derived: [[Int32]]
  /// Pairs with one stem that the guard kept apart.
  let rejected: [[Int32]]
  /// The algorithm that gave the stems; empty where there is none.
  let stemmer: String
}

/// Finds the classes of forms: evidence by stems and spelling, held back by a guard.
///
/// - Parameters:
///   - forms: ascending by bytes.
///   - isFixed: forms that have no inflections: stop words, acronyms.
func stemClasses(
  of forms: [String], isFixed: [Bool], language: Language, rules: WordRules
) -> StemClasses {
  var finder = StemClassFinder(forms: forms, isFixed: isFixed, rules: rules)
  var name = ""
  if let stemmer = Stemmer(language) {
    name = stemmer.name
    finder.joinByStem(stemmer, isDutch: language == .dutch)
  }
  if language == .dutch { finder.joinByRoot() }
  finder.joinByRules()
  return finder.classes(stemmer: name)
}

/// Two union-find structures over the forms: inflection within derivation.
private struct StemClassFinder {
  let forms: [String]
  let bytes: [[UInt8]]
  let isFree: [Bool]
  let numberOf: [String: Int32]
  let rules: WordRules
  private let forbidden: Set<[String]>
  private var inflected: Partition
  private var derived: Partition
  private var doubtful: [(Int32, Int32)] = []

  init(forms: [String], isFixed: [Bool], rules: WordRules) {
    self.forms = forms
    self.rules = rules
    bytes = forms.map { Array($0.utf8) }
    isFree = zip(bytes, isFixed).map { bytes, isFixed in
      !isFixed && bytes.count >= 3 && bytes.allSatisfy { (0x61...0x7A).contains($0) }
    }
    var numbers: [String: Int32] = [:]
    numbers.reserveCapacity(forms.count)
    for (index, form) in forms.enumerated() { numbers[form] = Int32(index) }
    numberOf = numbers
    forbidden = Set(rules.different.map { $0.sorted() })
    inflected = Partition(count: forms.count)
    derived = Partition(count: forms.count)
  }

  // MARK: Evidence

  /// Forms whose stems are equal after the bridge, pair by pair past the guard.
  mutating func joinByStem(_ stemmer: borrowing Stemmer, isDutch: Bool) {
    var groups: [String: [Int32]] = [:]
    groups.reserveCapacity(forms.count)
    for index in forms.indices where isFree[index] {
      groups[bridgedStem(of: index, stemmer, isDutch: isDutch), default: []].append(Int32(index))
    }
    for key in groups.keys.sorted() {
      guard let group = groups[key], group.count > 1 else { continue }
      for right in group.indices.dropFirst() {
        for left in group[max(0, right - 12)..<right] {
          judge(left, group[right], isDutch: isDutch)
        }
      }
    }
  }

  private func bridgedStem(
    of index: Int, _ stemmer: borrowing Stemmer, isDutch: Bool
  ) -> String {
    guard isDutch else { return stemmer.stem(forms[index]) }
    let form = bytes[index]
    let word =
      form.count > 5 && form.hasSuffix("ies") ? String(forms[index].dropLast()) : forms[index]
    var stem = Array(stemmer.stem(word).utf8)
    guard let last = stem.last, stem.count >= 3 else { return forms[index] }
    if last == UInt8(ascii: "v") { stem[stem.count - 1] = UInt8(ascii: "f") }
    if last == UInt8(ascii: "z") { stem[stem.count - 1] = UInt8(ascii: "s") }
    if stem[stem.count - 1] == stem[stem.count - 2] { stem.removeLast() }
    let count = stem.count
    if count >= 4, stem[count - 2] == stem[count - 3], DutchRoots.isVowel(stem[count - 2]),
      !DutchRoots.isVowel(stem[count - 1])
    {
      stem.remove(at: count - 2)
    }
    return String(decoding: stem, as: UTF8.self)
  }

  private mutating func judge(_ left: Int32, _ right: Int32, isDutch: Bool) {
    let (a, b) = (bytes[Int(left)], bytes[Int(right)])
    if isDutch ? Self.isDutchInflection(a, b) : Self.isEnglishInflection(a, b) {
      join(left, right, isInflection: true)
    } else if Self.sharesEnough(a, b) {
      join(left, right, isInflection: false)
    } else {
      doubtful.append((left, right))
    }
  }

  /// Forms that spelling derives from a form on the pages: plurals and participles that a stem misses.
  mutating func joinByRoot() {
    var verbs: [[UInt8]: Int32] = [:]
    for index in forms.indices where isFree[index] && bytes[index].hasSuffix("en") {
      let root = DutchRoots.closed(bytes[index].dropLast(2), before: Array("en".utf8))
      if verbs[root] == nil { verbs[root] = Int32(index) }
    }
    for index in forms.indices where isFree[index] {
      for root in DutchRoots.roots(of: bytes[index], endings: Self.nominal) where root.count >= 4 {
        join(index, attested: root, isInflection: true)
      }
      for root in DutchRoots.participleRoots(of: bytes[index]) {
        guard let verb = verbs[root] else { continue }
        join(verb, Int32(index), isInflection: true)
      }
      for root in DutchRoots.roots(of: bytes[index], endings: DutchRoots.derivations)
      where root.count >= 4 {
        join(index, attested: root, isInflection: false)
        if let verb = verbs[root] { join(verb, Int32(index), isInflection: false) }
      }
    }
  }

  private static let nominal = ["s", "en", "n", "e"].map { Array($0.utf8) }

  private mutating func join(_ index: Int, attested root: [UInt8], isInflection: Bool) {
    guard let other = numberOf[String(decoding: root, as: UTF8.self)], isFree[Int(other)] else {
      return
    }
    join(other, Int32(index), isInflection: isInflection)
  }

  mutating func joinByRules() {
    for pair in rules.same where pair.count == 2 {
      guard let left = numberOf[pair[0]], let right = numberOf[pair[1]] else { continue }
      join(left, right, isInflection: true)
    }
  }

  private mutating func join(_ left: Int32, _ right: Int32, isInflection: Bool) {
    if left == right { return }
    if !forbidden.isEmpty,
      forbidden.contains([forms[Int(left)], forms[Int(right)]].sorted())
    {
      return
    }
    derived.join(left, right)
    if isInflection { inflected.join(left, right) }
  }

  // MARK: Guard

  /// Whether one root and two endings of inflection give both forms.
  private static func isDutchInflection(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let left = DutchRoots.roots(of: a, endings: DutchRoots.inflections) + [a]
    let right = DutchRoots.roots(of: b, endings: DutchRoots.inflections) + [b]
    return left.contains { root in root.count >= 3 && right.contains(root) }
  }

  private static func isEnglishInflection(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let shared = zip(a, b).prefix { $0 == $1 }.count
    let endings: [StaticString] = ["", "s", "es", "ed", "d", "ing", "e", "y", "ies", "ied"]
    func isEnding(_ rest: ArraySlice<UInt8>) -> Bool {
      endings.contains { rest.elementsEqual(Array($0.description.utf8)) }
    }
    return shared >= 3 && isEnding(a.dropFirst(shared)) && isEnding(b.dropFirst(shared))
  }

  /// Whether the shared beginning is at least 62% of the longer form (measured on Dutch handbooks).
  private static func sharesEnough(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let shared = zip(a, b).prefix { $0 == $1 }.count
    return shared * 100 >= 62 * max(a.count, b.count)
  }

  // MARK: Result

  consuming func classes(stemmer: String) -> StemClasses {
    var numberOfRoot = [Int32](repeating: -1, count: forms.count)
    var classOfForm = [Int32](repeating: 0, count: forms.count)
    var members: [[Int32]] = []
    var groups: [Int32: [Int32]] = [:]
    for form in forms.indices {
      let root = Int(inflected.root(of: Int32(form)))
      if numberOfRoot[root] < 0 {
        numberOfRoot[root] = Int32(members.count)
        groups[derived.root(of: Int32(form)), default: []].append(Int32(members.count))
        members.append([])
      }
      classOfForm[form] = numberOfRoot[root]
      members[Int(numberOfRoot[root])].append(Int32(form))
    }
    var related = [[Int32]](repeating: [], count: members.count)
    for group in groups.values where group.count > 1 {
      for number in group { related[Int(number)] = group.filter { $0 != number } }
    }
    var rejected: [[Int32]] = []
    for (left, right) in doubtful where derived.root(of: left) != derived.root(of: right) {
      rejected.append([left, right])
    }
    return StemClasses(
      classOfForm: classOfForm, forms: members, derived: related, rejected: rejected,
      stemmer: stemmer)
  }
}

/// Disjoint sets of numbers (union-find; the root of a set is its smallest number).
private struct Partition {
  private var parents: [Int32]

  init(count: Int) { parents = Array(0..<Int32(count)) }

  mutating func root(of element: Int32) -> Int32 {
    var root = element
    while parents[Int(root)] != root { root = parents[Int(root)] }
    var next = element
    while parents[Int(next)] != root {
      let parent = parents[Int(next)]
      parents[Int(next)] = root
      next = parent
    }
    return root
  }

  mutating func join(_ left: Int32, _ right: Int32) {
    let (a, b) = (root(of: left), root(of: right))
    if a != b { parents[Int(max(a, b))] = min(a, b) }
  }
}
