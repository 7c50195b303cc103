package import Core

extension DiagnosticCode {
  /// A template names something that its view does not have.
  package static let unknownTemplateName = DiagnosticCode("unknown-template-name", .error)
  /// A value of a kind that cannot be shown where the template shows it.
  package static let unfitValue = DiagnosticCode("unfit-value", .error)
  /// An address of a kind that may not be linked.
  package static let unsafeLink = DiagnosticCode("unsafe-link", .error)
}

/// Compares what a template names with what a view describes, without rendering.
///
/// Parts that are not shown are checked too, as far as the view tells what they would see: not
/// inside a list without elements or a view that is absent. The order of lookups is that of the
/// engine.
struct NameCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private var stack: [TemplateValue]
  /// One finding for one place is enough, however many elements a list has.
  private var reported: Set<Location> = []

  init(_ uses: [NameUse], against view: TemplateView) {
    stack = [.view(view)]
    check(uses)
  }

  private mutating func check(_ uses: [NameUse]) {
    for use in uses {
      switch use {
      case .variable(let name, let placement):
        if let value = value(of: name) { check(value, shownBy: name, placement) }
      case .section(let name, let isInverted, let content):
        guard let value = value(of: name) else { continue }
        if isInverted { check(content) } else { check(content, inside: value) }
      }
    }
  }

  private mutating func check(_ content: [NameUse], inside value: TemplateValue) {
    switch value {
    case .flag: check(content)
    case .simple, .view: check(content, on: value)
    case .list(let views): for view in views { check(content, on: .view(view)) }
    case .texts(let texts): check(content, on: .simple(texts.first ?? TemplateText("", .text)))
    case .absent: break
    }
  }

  private mutating func check(_ content: [NameUse], on value: TemplateValue) {
    stack.append(value)
    check(content)
    stack.removeLast()
  }

  /// The value of a name; nil where it is unknown, which is then reported.
  private mutating func value(of name: NameReference) -> TemplateValue? {
    guard let first = name.keys.first else { return stack.last }
    guard var value = lookUp(first) else {
      report(name, key: 0, known: stack.reversed().flatMap(Self.keys))
      return nil
    }
    for (index, key) in name.keys.enumerated().dropFirst() {
      switch value {
      case .view(let view):
        guard let inner = view.value(of: key) else {
          report(name, key: index, known: view.keys)
          return nil
        }
        value = inner
      case .absent: return .absent
      default:
        report(name, key: index, known: [])
        return nil
      }
    }
    return value
  }

  private func lookUp(_ key: String) -> TemplateValue? {
    for value in stack.reversed() {
      if case .view(let view) = value, let found = view.value(of: key) { return found }
    }
    return nil
  }

  private static func keys(of value: TemplateValue) -> [String] {
    if case .view(let view) = value { view.keys } else { [] }
  }

  private mutating func check(
    _ value: TemplateValue, shownBy name: NameReference, _ placement: Placement
  ) {
    switch value {
    case .simple(let text):
      if text.kind == .refusedLink {
        reportLink(name)
      } else if let reason = Self.misfit(text.kind, placement) {
        reportMisfit(name, reason)
      }
    case .absent where name.keys.count > 1: break
    case .flag, .view, .absent, .list, .texts:
      reportMisfit(
        name,
        Phrase(
          nl: "is geen tekst maar een deel, een lijst of een keuze",
          en: "is no text but a part, a list or a choice"))
    }
  }

  private static func misfit(_ kind: TemplateText.Kind, _ placement: Placement) -> Phrase? {
    switch (placement, kind) {
    case (.markup, .text), (.markup, .html), (.markup, .link), (.markup, .number),
      (.plainText, .text), (.plainText, .link), (.plainText, .number),
      (.link, .link), (.link, .number), (.json, .json):
      nil
    case (.plainText, .html):
      Phrase(
        nl: "is opmaak en kan alleen tussen elementen staan",
        en: "is markup and can only stand between tags")
    case (.link, _):
      Phrase(
        nl: "is geen adres en kan niet in een verwijzing staan",
        en: "is no address and cannot stand in a link")
    case (.json, _):
      Phrase(
        nl: "bestaat niet uit gegevens (JSON) en kan niet in een script staan",
        en: "is no data (JSON) and cannot stand in a script")
    default:
      Phrase(
        nl: "bestaat uit gegevens (JSON) en kan alleen in een script staan",
        en: "is data (JSON) and can only stand in a script")
    }
  }

  private mutating func report(_ name: NameReference, key index: Int, known: [String]) {
    let location = name.location(ofKey: index)
    guard reported.insert(location).inserted else { return }
    let key = name.keys[index]
    let owner = name.keys[..<index].joined(separator: ".")
    let hint: Phrase
    if let nearest = nearestMatch(to: key, among: known) {
      hint = Phrase(nl: "Bedoelt u '\(nearest)'?", en: "Did you mean '\(nearest)'?")
    } else {
      hint = Phrase(
        nl: "Gebruik een naam die deze pagina kent, of haal de code weg.",
        en: "Use a name that this page knows, or remove the tag.")
    }
    let message =
      owner.isEmpty
      ? Phrase(nl: "onbekende naam '\(key)'", en: "unknown name '\(key)'")
      : Phrase(
        nl: "onbekende naam '\(key)' in '\(owner)'", en: "unknown name '\(key)' in '\(owner)'")
    diagnostics.append(Diagnostic(.unknownTemplateName, message, at: location, hint: hint))
  }

  private mutating func reportMisfit(_ name: NameReference, _ reason: Phrase) {
    guard reported.insert(name.location).inserted else { return }
    let shown = name.keys.isEmpty ? "." : name.keys.joined(separator: ".")
    diagnostics.append(
      Diagnostic(
        .unfitValue,
        Phrase(nl: "'\(shown)' \(reason.dutch)", en: "'\(shown)' \(reason.english)"),
        at: name.location,
        hint: Phrase(
          nl:
            "Kies een andere naam of plaats; voor een lijst of deel: {{#\(shown)}}…{{/\(shown)}}.",
          en: "Choose another name or place; for a list or part: {{#\(shown)}}…{{/\(shown)}}.")))
  }

  private mutating func reportLink(_ name: NameReference) {
    guard reported.insert(name.location).inserted else { return }
    let shown = name.keys.isEmpty ? "." : name.keys.joined(separator: ".")
    diagnostics.append(
      Diagnostic(
        .unsafeLink,
        Phrase(
          nl: "'\(shown)' is een adres dat niet gelinkt mag worden",
          en: "'\(shown)' is an address that may not be linked"),
        at: name.location,
        hint: Phrase(
          nl: "Gebruik een adres binnen de site, of een dat begint met https://, mailto: of tel:.",
          en: "Use an address inside the site, or one that starts with https://, mailto: or tel:."))
    )
  }
}
