package import Core

extension DiagnosticCode {
  /// A template has more bytes than allowed, by itself or with its partials filled in.
  package static let templateTooLarge = DiagnosticCode("template-too-large", .error)
}

/// A piece of a template.
enum TemplateNode: Sendable {
  case text(SourceRange)
  case variable(TemplateTag)
  /// A section or an inverted section.
  case section(TemplateTag, [TemplateNode])
  case partial(TemplateTag)
  case parent(TemplateTag, [TemplateBlock])
  case block(TemplateBlock)
}

/// `{{$name}}…{{/name}}`: in a layout a place with its default, in a page what fills the place.
struct TemplateBlock: Sendable {
  let tag: TemplateTag
  let nodes: [TemplateNode]
}

/// One template, read by itself.
struct ParsedTemplate: Sendable {
  let file: TemplateFile
  let tags: [TemplateTag]
  let nodes: [TemplateNode]
  /// Whether its tags could be read and are nested well; only then `nodes` is the whole template.
  let isWhole: Bool
  /// Whether nothing was wrong with it.
  let isSound: Bool

  static func parse(_ file: TemplateFile, limits: Limits) -> Diagnosed<ParsedTemplate> {
    if let problem = nameProblem(file) ?? sizeProblem(file, limits: limits) {
      let broken = ParsedTemplate(file: file, tags: [], nodes: [], isWhole: false, isSound: false)
      return Diagnosed(broken, [problem])
    }
    let scanner = TemplateScanner(file)
    var diagnostics = scanner.diagnostics
    var nodes: [TemplateNode] = []
    var isWhole = scanner.isNestingKnown
    if isWhole {
      var builder = TemplateNodeBuilder(file, limits: limits)
      nodes = builder.build(scanner.tags)
      diagnostics += builder.diagnostics
      isWhole = builder.diagnostics.isEmpty
    }
    if isWhole, let problem = tagProblem(file, count: scanner.tags.count) {
      diagnostics.append(problem)
      isWhole = false
    }
    let template = ParsedTemplate(
      file: file, tags: scanner.tags, nodes: nodes, isWhole: isWhole, isSound: diagnostics.isEmpty)
    return Diagnosed(template, diagnostics)
  }

  private static func nameProblem(_ file: TemplateFile) -> Diagnostic? {
    guard !TemplateName.isValid(file.name, for: .partial) else { return nil }
    return Diagnostic(
      .templateSyntax,
      Phrase(
        nl: "'\(file.name)' kan geen naam van een sjabloon zijn",
        en: "'\(file.name)' cannot be the name of a template"),
      at: Location(file.path),
      hint: Phrase(
        nl: "Hernoem het bestand met letters, cijfers en streepjes.",
        en: "Rename the file with letters, digits and hyphens."))
  }

  private static func sizeProblem(_ file: TemplateFile, limits: Limits) -> Diagnostic? {
    let count = file.text.bytes.count
    guard count > limits.templateBytes else { return nil }
    return tooLarge(
      file,
      Phrase(
        nl: "het sjabloon telt \(count) bytes, meer dan de grens van \(limits.templateBytes)",
        en: "the template has \(count) bytes, more than the limit of \(limits.templateBytes)"))
  }

  /// The engine reads the rest of the text again at every tag, so the product of tags and bytes is
  /// its cost; this bound keeps one template under a second.
  private static func tagProblem(_ file: TemplateFile, count: Int) -> Diagnostic? {
    guard count * file.text.bytes.count > 200_000_000 else { return nil }
    return tooLarge(
      file,
      Phrase(
        nl: "het sjabloon heeft \(count) codes, te veel voor een tekst van deze lengte",
        en: "the template has \(count) tags, too many for a text of this length"))
  }

  private static func tooLarge(_ file: TemplateFile, _ message: Phrase) -> Diagnostic {
    Diagnostic(
      .templateTooLarge, message, at: Location(file.path),
      hint: Phrase(nl: "Verdeel het over onderdelen.", en: "Divide it into partials."))
  }
}
