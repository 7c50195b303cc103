package import Core
package import Markdown

/// One authored file, fully understood, knowing nothing of any other file.
package struct Document: Sendable {
  package let id: DocumentID
  package let language: Language
  package let kind: DocumentKind
  package let body: MarkdownBody
  package let source: SourcePath
  package let fingerprint: Fingerprint
  /// Former site paths that lead here, as `/praktijken/oud/`.
  package let aliases: [Located<String>]
  /// Left out of the site unless drafts are asked for.
  package let isDraft: Bool
  /// Markdown that was not written for this handbook: every author's finding on it is a notice.
  package let isForeign: Bool

  package init(
    id: DocumentID, language: Language, kind: DocumentKind, body: MarkdownBody, source: SourcePath,
    fingerprint: Fingerprint, aliases: [Located<String>] = [], isDraft: Bool = false,
    isForeign: Bool = false
  ) {
    self.id = id
    self.language = language
    self.kind = kind
    self.body = body
    self.source = source
    self.fingerprint = fingerprint
    self.aliases = aliases
    self.isDraft = isDraft
    self.isForeign = isForeign
  }

  /// The plain words of the body, one text for each heading, without the headings themselves.
  package var plainTexts: [String] { body.sections.map(\.text) }
}

/// The name of a document that stays the same when its title changes. A translation has the ID of its original.
package enum DocumentID: Hashable, Sendable, Comparable {
  case practice(Slug)
  case adoption(OrganisationCode, Slug)
  case plan(OrganisationCode, Slug)
  case round(Slug)
  case organisation(OrganisationCode)
  case term(Slug)
  case reaction(practice: Slug, number: Int)
  /// Path below `paginas`, slugged, without the file's extension; `["over"]`, `["handboek", "index"]`.
  case article([Slug])

  /// A text that is unique among all documents and sorts them: `praktijk:e-depot`, `gebruik:GM0716/e-depot`.
  package var name: String {
    switch self {
    case .practice(let slug): "praktijk:\(slug)"
    case .adoption(let code, let slug): "gebruik:\(code)/\(slug)"
    case .plan(let code, let slug): "plan:\(code)/\(slug)"
    case .round(let slug): "ronde:\(slug)"
    case .organisation(let code): "organisatie:\(code)"
    case .term(let slug): "begrip:\(slug)"
    case .reaction(let practice, let number): "reactie:\(practice)/\(number)"
    case .article(let slugs): "pagina:\(slugs.map(\.text).joined(separator: "/"))"
    }
  }

  package static func < (left: DocumentID, right: DocumentID) -> Bool {
    if case .reaction(let leftPractice, let leftNumber) = left,
      case .reaction(let rightPractice, let rightNumber) = right, leftPractice == rightPractice
    {
      return leftNumber < rightNumber
    }
    return left.name < right.name
  }
}

/// What a document is, with its front matter as typed fields.
package enum DocumentKind: Sendable {
  case practice(Practice)
  case adoption(Adoption)
  case plan(Plan)
  case round(Round)
  case organisation(Organisation)
  case term(Term)
  case reaction(Reaction)
  case article(Article)
}

/// A register code (`GM0715`, `PV29`, `WS0661`, upper case) or the slug of an organisation of the site's own list.
///
/// - Invariant: `text` is one of both forms.
package struct OrganisationCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  package init?(_ text: String) {
    if let slug = Slug(text), !Self.isRegisterCode(text.uppercased()) {
      self.text = slug.text
    } else if Self.isRegisterCode(text) {
      self.text = text
    } else {
      return nil
    }
  }

  /// The code of a folder name such as `gm0715`.
  package init?(folder: String) {
    self.init(Self.isRegisterCode(folder.uppercased()) ? folder.uppercased() : folder)
  }

  /// The code as it stands in addresses and folder names.
  package var slug: String { text.lowercased() }
  package var description: String { text }

  package static func < (left: OrganisationCode, right: OrganisationCode) -> Bool {
    left.text < right.text
  }

  private static func isRegisterCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (4...6).contains(bytes.count) else { return false }
    return bytes.prefix(2).allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      && bytes.dropFirst(2).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
