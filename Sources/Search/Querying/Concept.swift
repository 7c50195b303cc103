/// One word of a query with everything that is looked for in its place.
struct Concept {
  let word: String
  let isInPhrase: Bool
  /// Forms with their strength in percent.
  var forms: [String: Int] = [:]
  /// Lists of pages where the word is part of a compound, with their strength.
  var partLists: [PartListID: Int] = [:]
  /// The word's own forms, which are marked inside compounds.
  var ownForms: [String] = []
  /// A compound that the index lacks: both halves must be found.
  var halves: [Concept] = []
  /// What the word was corrected to.
  var correction: String?
  /// Pages on which it was found, from the halves or from the lists.
  var pageCount = 0
  var idf = 0.0

  struct PartListID: Hashable {
    let shard: Int
    let number: Int
  }

  init(word: String, isInPhrase: Bool) {
    self.word = word
    self.isInPhrase = isInPhrase
  }

  var isEmpty: Bool { forms.isEmpty && partLists.isEmpty && halves.isEmpty }

  mutating func put(_ form: String, _ strength: Int) {
    forms[form] = max(forms[form] ?? 0, strength)
  }

  mutating func put(_ list: PartListID, _ strength: Int) {
    partLists[list] = max(partLists[list] ?? 0, strength)
  }

  /// What of a token is marked: all of it, or a part of a compound; nil where the token is something else.
  func match(in form: String) -> Match? {
    if forms[form] != nil { return .whole }
    if !partLists.isEmpty,
      ownForms.contains(where: { $0.utf8.count >= 4 && form.utf8.holds($0.utf8) })
    {
      return .part
    }
    return halves.lazy.compactMap { $0.match(in: form) }.first
  }

  enum Match { case whole, part }
}

extension String.UTF8View {
  /// Whether these bytes stand somewhere inside.
  func holds(_ other: String.UTF8View) -> Bool {
    var rest = self[...]
    while rest.count >= other.count {
      if rest.starts(with: other) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
