package import Core

extension DiagnosticCode {
  /// Two files make a template of the same name.
  package static let duplicateTemplate = DiagnosticCode("duplicate-template", .error)
  /// A page asks for a template that does not exist or has errors.
  package static let unusableTemplate = DiagnosticCode("unusable-template", .error)
}

/// All templates of a site, checked once and then rendered any number of times, on any thread.
///
/// 1. ``compile(_:limits:)`` scans every file for tags (`TemplateScanner`) and nests them
///    (`ParsedTemplate`).
/// 2. It follows every template through its partials, layouts and blocks (`TemplateUnfolder`):
///    everything named exists, nothing goes in circles, no value stands where it could be taken for
///    code (`MarkupReader`).
/// 3. Sound templates go to the engine (`TemplateEngine`), the one file that knows the library.
/// 4. ``render(_:_:)`` describes the view, compares the names of the template with it (`NameCheck`)
///    and lets the engine write the page.
package struct TemplateLibrary: Sendable {
  /// The names of all templates, also those with errors, in order.
  package let names: [String]
  private let pages: [String: Page]
  private let engine: TemplateEngine

  /// A template with all that it reaches.
  private struct Page: Sendable {
    let uses: [NameUse]
    let fingerprint: Fingerprint
    let isSound: Bool
  }

  package static func compile(_ files: [TemplateFile], limits: Limits) -> Diagnosed<TemplateLibrary>
  {
    var templates: [String: ParsedTemplate] = [:]
    var diagnostics: [Diagnostic] = []
    for file in files.sorted(by: { ($0.name, $0.path) < ($1.name, $1.path) }) {
      if let first = templates[file.name] {
        diagnostics.append(duplicate(file, first: first.file))
        continue
      }
      let parsed = ParsedTemplate.parse(file, limits: limits)
      templates[file.name] = parsed.value
      diagnostics += parsed.diagnostics
    }
    let names = templates.keys.sorted()
    var unfolder = TemplateUnfolder(templates, limits: limits)
    var engine = TemplateEngine()
    var pages: [String: Page] = [:]
    for name in names {
      guard let template = templates[name] else { continue }
      let unfolded = unfolder.unfold(template)
      var isSound = unfolded.isSound
      if template.isSound, !engine.add(template.engineSource, named: name) {
        diagnostics.append(unreadable(template.file))
        isSound = false
      }
      let fingerprint = digest(unfolded.reached, templates)
      pages[name] = Page(uses: unfolded.uses, fingerprint: fingerprint, isSound: isSound)
    }
    let library = TemplateLibrary(names: names, pages: pages, engine: engine)
    let all = (diagnostics + unfolder.diagnostics).sorted(by: Diagnostic.isOrderedBefore)
    return Diagnosed(library, all)
  }

  /// The fingerprint of a template and of all partials and layouts that it can reach; nil for an
  /// unknown name.
  package func fingerprint(of name: String) -> Fingerprint? {
    pages[name]?.fingerprint
  }

  /// The markup of a page, or what is wrong with the template and empty markup.
  ///
  /// A name that the view does not describe, a value that does not fit its place and an address
  /// that may not be linked are errors at their place in the template; the same errors for every
  /// page that shows the same template.
  package func render(_ name: String, _ view: some View) -> Diagnosed<HTML> {
    guard let page = pages[name], page.isSound else { return unusable(name) }
    let values = TemplateView(describing: view)
    let check = NameCheck(page.uses, against: values)
    guard check.diagnostics.isEmpty else { return Diagnosed(.empty, check.diagnostics) }
    guard let markup = engine.render(name, values) else { return unusable(name) }
    return Diagnosed(HTML(safe: markup))
  }

  private static func digest(
    _ names: Set<String>, _ templates: [String: ParsedTemplate]
  ) -> Fingerprint {
    var digest = FingerprintDigest()
    for name in names.sorted() {
      digest.add(piece: name)
      if let template = templates[name] { digest.add(Fingerprint(template.file.text.bytes)) }
    }
    return digest.finish()
  }

  private func unusable(_ name: String) -> Diagnosed<HTML> {
    let message =
      pages[name] == nil
      ? Phrase(nl: "er is geen sjabloon '\(name)'", en: "there is no template '\(name)'")
      : Phrase(nl: "sjabloon '\(name)' heeft fouten", en: "template '\(name)' has errors")
    let hint = nearestMatch(to: name, among: pages[name] == nil ? names : []).map {
      Phrase(nl: "Bedoelt u '\($0)'?", en: "Did you mean '\($0)'?")
    }
    return Diagnosed(.empty, [Diagnostic(.unusableTemplate, message, at: nil, hint: hint)])
  }

  private static func duplicate(_ file: TemplateFile, first: TemplateFile) -> Diagnostic {
    Diagnostic(
      .duplicateTemplate,
      Phrase(
        nl: "sjabloon '\(file.name)' bestaat al in \(first.path)",
        en: "template '\(file.name)' exists already in \(first.path)"),
      at: Location(file.path),
      hint: Phrase(nl: "Hernoem een van de twee.", en: "Rename one of the two."))
  }

  private static func unreadable(_ file: TemplateFile) -> Diagnostic {
    Diagnostic(
      .templateSyntax,
      Phrase(
        nl: "het sjabloon kan niet worden gelezen", en: "the template cannot be read"),
      at: Location(file.path),
      hint: Phrase(
        nl: "Vereenvoudig de codes in dit bestand.", en: "Simplify the tags in this file."))
  }
}
