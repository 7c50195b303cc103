import Content
import Core

/// What `[[…]]` can name: practices, terms, articles, organisations, tags, plans and rounds, by
/// slug.
///
/// A target is compared as a slug, so `[[E-depot]]` is `[[e-depot]]` and `[[gm0715/balie]]` is
/// `[[gm0715-balie]]`. A full name (the whole path of an article, a plan with its organisation)
/// wins from a short one (the last part of it).
struct WikiIndex: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case practice = "praktijk"
    case term = "begrip"
    case organisation = "organisatie"
    case tag = "trefwoord"
    case article = "pagina"
    case plan = "plan"
    case round = "ronde"
  }

  struct Target: Hashable, Sendable {
    let kind: Kind
    let page: PageID
    /// The full name, without prefix: `gm0715/balie`.
    let name: String

    /// The name that is never ambiguous: `plan:gm0715/balie`.
    var prefixedName: String { "\(kind.rawValue):\(name)" }
  }

  private var byFullName: [String: [Target]] = [:]
  private var byShortName: [String: [Target]] = [:]

  init(_ catalog: DocumentCatalog, _ register: Register, _ tags: TagIndex) {
    for position in catalog.principalPositions {
      guard let target = Self.target(catalog.documents[position].id) else { continue }
      add(target)
    }
    for organisation in register.organisations
    where !catalog.contains(.organisation(organisation.code)) {
      let page = PageID.organisation(organisation.code)
      add(Target(kind: .organisation, page: page, name: organisation.code.slug))
    }
    for entry in tags.entries {
      add(Target(kind: .tag, page: .tag(entry.tag.id), name: entry.tag.id.text))
    }
  }

  /// Everything that the written name can mean; more than one where it is ambiguous.
  func targets(named name: String, of kind: Kind?) -> [Target] {
    let key = Self.key(name)
    let full = (byFullName[key] ?? []).filter { kind == nil || $0.kind == kind }
    if !full.isEmpty { return full }
    return (byShortName[key] ?? []).filter { kind == nil || $0.kind == kind }
  }

  /// All names of a kind, or of all kinds, for suggestions; ordered.
  func names(of kind: Kind?) -> [String] {
    let all = byFullName.values.joined().filter { kind == nil || $0.kind == kind }
    return Set(all.map(\.name)).sorted()
  }

  /// Splits `begrip:e-depot`; the kind is nil where no known prefix stands before a colon.
  static func split(_ target: String) -> (kind: Kind?, name: String) {
    guard let colon = target.firstIndex(of: ":"),
      let kind = Kind(rawValue: target[..<colon].lowercased().trimmed)
    else { return (nil, target) }
    return (kind, String(target[target.index(after: colon)...]).trimmed)
  }

  private mutating func add(_ target: Target) {
    byFullName[Self.key(target.name), default: []].append(target)
    guard let slash = target.name.lastIndex(of: "/") else { return }
    let short = target.name[target.name.index(after: slash)...]
    byShortName[String(short), default: []].append(target)
  }

  private static func key(_ name: String) -> String {
    // Nearly every name is a slug already, and to see that costs least.
    if name.utf8.allSatisfy(isSlugByte) { return name }
    let name = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    return Slug(from: name)?.text ?? ""
  }

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }

  private static func target(_ id: DocumentID) -> Target? {
    let page = PageID.document(id)
    return switch id {
    case .practice(let slug): Target(kind: .practice, page: page, name: slug.text)
    case .term(let slug): Target(kind: .term, page: page, name: slug.text)
    case .round(let slug): Target(kind: .round, page: page, name: slug.text)
    case .organisation(let code): Target(kind: .organisation, page: page, name: code.slug)
    case .plan(let code, let slug): Target(kind: .plan, page: page, name: "\(code.slug)/\(slug)")
    case .article(let slugs): Target(kind: .article, page: page, name: articleName(slugs))
    case .adoption, .reaction: nil
    }
  }

  /// The page of a folder is named by its folder.
  private static func articleName(_ slugs: [Slug]) -> String {
    let isFolderPage = slugs.count > 1 && slugs.last?.text == "index"
    return (isFolderPage ? slugs.dropLast() : slugs[...]).map(\.text).joined(separator: "/")
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
