import Content
import Core

/// One key of a plan or a practice: what its front matter says that it is about.
struct Feature: Hashable {
  let kind: Kind
  /// What is compared: an ID of the register, or a folded name.
  let text: String

  /// Ordered by weight.
  enum Kind: Int, CaseIterable, Comparable {
    case product
    case process
    case legalBasis
    case theme
    case tag

    /// Whether texts that share nothing of a strong kind, and no rare word, are never alike; see
    /// ``MatchWeights``.
    var isStrong: Bool { self != .theme && self != .tag }

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }
}

/// All keys of a collection, numbered in the order in which they came.
struct FeatureTable {
  private(set) var kinds: [Feature.Kind] = []
  /// How each is shown.
  private(set) var names: [String] = []
  private var numbers: [Feature: Int] = [:]
  private var numbersAsWritten: [Feature: Int] = [:]
  private let register: Register
  private let tags: TagVocabulary

  init(_ register: Register, _ tags: TagVocabulary) {
    self.register = register
    self.tags = tags
  }

  /// The keys of one text as ascending numbers.
  mutating func keys(of subject: Subject) -> [Int] {
    var found: Set<Int> = []
    for name in subject.products { found.insert(number(.product, asWritten: name.value)) }
    for name in subject.processes { found.insert(number(.process, asWritten: name)) }
    for name in subject.legalBases { found.insert(number(.legalBasis, asWritten: name)) }
    for name in subject.themes { found.insert(number(.theme, asWritten: name.value)) }
    for name in subject.tags { found.insert(number(.tag, asWritten: name.value)) }
    return found.sorted()
  }

  /// The number of a name in front matter; another spelling of the same name has the same number.
  private mutating func number(_ kind: Feature.Kind, asWritten name: String) -> Int {
    let written = Feature(kind: kind, text: name)
    if let known = numbersAsWritten[written] { return known }
    let (text, label) = identity(of: written)
    let number = number(kind, text, label)
    numbersAsWritten[written] = number
    return number
  }

  /// What a name is compared by, and how it is shown.
  private func identity(of written: Feature) -> (text: String, label: String) {
    let name = written.text
    let folded = TagVocabulary.folded(name)
    switch written.kind {
    case .product:
      return register.product(named: name).map { ($0.id.text, $0.name) } ?? (folded, name)
    case .theme: return register.theme(named: name).map { ($0.id.text, $0.name) } ?? (folded, name)
    case .tag: return tags.tag(named: name).map { ($0.id.text, $0.label) } ?? (folded, name)
    case .process, .legalBasis: return (folded, name)
    }
  }

  private mutating func number(_ kind: Feature.Kind, _ text: String, _ name: String) -> Int {
    let feature = Feature(kind: kind, text: text)
    if let known = numbers[feature] { return known }
    let number = kinds.count
    numbers[feature] = number
    kinds.append(kind)
    names.append(name)
    return number
  }
}
