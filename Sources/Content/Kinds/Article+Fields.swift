import Core

extension Article {
  /// The front matter of a page of our own, or what a foreign page says in the same words.
  ///
  /// - Parameter standIn: the title of a page that gives none.
  static func read(
    _ fields: inout FieldReader, path: [Slug], standIn: Located<String>, isForeign: Bool
  ) -> Article? {
    let foreignTitle = isForeign ? fields.quietTitle() : nil
    let title =
      isForeign
      ? foreignTitle ?? standIn
      : fields.required(
        "titel", .located(.text(max: 90)), or: standIn, nl: "Titel, hoogstens 90 tekens.",
        en: "Title, at most 90 characters.")
    return Article(
      path: path, title: title,
      summary: fields.optional(
        "samenvatting", .text(max: 160), nl: "Waar de pagina over gaat, hoogstens 160 tekens.",
        en: "What the page is about, at most 160 characters."),
      order: fields.optional(
        "volgorde", .integer(-9999...9999),
        nl: "Plaats tussen de andere pagina's; laag komt eerst.",
        en: "Place among the other pages; low comes first."),
      isInMenu: fields.optional(
        "in-menu", .boolean, nl: "Of de pagina in het menu staat.",
        en: "Whether the page stands in the menu.") ?? false)
  }
}

extension FieldReader {
  /// `title:` of a page that was written for another site, if it is one text; no finding otherwise.
  fileprivate mutating func quietTitle() -> Located<String>? {
    let found = scope.diagnostics
    let title = optional("title", .located(.text), nl: "", en: "")
    scope.diagnostics = found
    return title.flatMap { $0.value.isEmpty ? nil : $0 }
  }
}
