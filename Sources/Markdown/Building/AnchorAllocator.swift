import Core

/// Hands out the `id`s of one page, each once.
///
/// An anchor is made of the words alone, so it stays the same when another heading is added
/// elsewhere; only the second of two equal headings gets a number.
struct AnchorAllocator: Sendable {
  private var taken: Set<String>
  private var nextNumbers: [String: Int] = [:]

  /// The `id`s that the theme gives to parts of every page.
  static let reserved: Set<String> = [
    "content", "footer", "header", "hoofdinhoud", "inhoud", "kruimelpad", "main", "main-content",
    "menu", "navigatie", "navigation", "reacties", "search", "taal", "thema", "toc", "top",
    "voettekst", "zoeken", "zoekveld",
  ]

  init() { taken = Self.reserved }

  /// An anchor for a heading; `kop` where its text has no letter or digit.
  mutating func anchor(forHeading text: String) -> String {
    unique(Slug(from: text)?.text ?? "kop")
  }

  /// The name itself, or with the first free number from 2 on.
  mutating func unique(_ name: String) -> String {
    guard !taken.insert(name).inserted else { return name }
    var number = nextNumbers[name] ?? 2
    while !taken.insert("\(name)-\(number)").inserted { number += 1 }
    nextNumbers[name] = number + 1
    return "\(name)-\(number)"
  }
}
