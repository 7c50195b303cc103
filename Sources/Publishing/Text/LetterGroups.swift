import Core

/// What starts with one letter of the alphabet, in the order of titles.
struct LetterGroup<Item> {
  /// `A` to `Z`, or `0-9` for what starts with anything else.
  let letter: String
  let anchor: String
  let items: [Item]
}

/// Groups by the first letter of the title, marks left out (`é` stands under E).
func letterGroups<Item>(of items: [Item], title: (Item) -> String) -> [LetterGroup<Item>] {
  var groups: [String: [(key: String, item: Item)]] = [:]
  for item in items {
    let key = Slug(from: title(item))?.text ?? ""
    let first = key.first.map { $0.uppercased() } ?? ""
    let letter = first.first?.isLetter ?? false ? first : "0-9"
    groups[letter, default: []].append((key, item))
  }
  return groups.sorted { $0.key < $1.key }.map { letter, members in
    let sorted = members.enumerated().sorted {
      ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
    }
    return LetterGroup(
      letter: letter, anchor: "letter-\(letter.lowercased())", items: sorted.map(\.element.item))
  }
}
