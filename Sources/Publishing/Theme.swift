package import Content
package import Core
package import Templates

/// How the site looks: compiled templates, interface texts per language, and assets under their published names.
package struct Theme: Sendable {
  package let templates: TemplateLibrary
  package let strings: [Language: Strings]
  package let assets: AssetMap

  package init(templates: TemplateLibrary, strings: [Language: Strings], assets: AssetMap) {
    self.templates = templates
    self.strings = strings
    self.assets = assets
  }

  /// The interface texts of a language; the theme's compiler has reported a language without texts.
  package func strings(in language: Language) -> Strings {
    strings[language] ?? Strings(language: language, texts: [:])
  }
}

/// Compiles the theme's files: `templates/{layouts,partials,pages}/*.html`, `templates/strings/<language>.json` and
/// `templates/assets/**`.
package func compileTheme(
  _ sources: Sources, languages: [Language], limits: Limits
) -> Diagnosed<Theme> {
  let templateFiles = sources.theme.compactMap { file -> TemplateFile? in
    guard file.path.fileExtension == "html", let name = templateName(of: file.path) else {
      return nil
    }
    return TemplateFile(name: name, path: file.path, text: file.text)
  }
  let templates = TemplateLibrary.compile(templateFiles, limits: limits)
  let strings = readStrings(sources.theme, languages: languages)
  let pages = checkPageTemplates(templates.value.names, templateFiles)
  return Diagnosed(
    Theme(
      templates: templates.value, strings: strings.value, assets: AssetMap(sources.assets)),
    templates.diagnostics + strings.diagnostics + pages)
}

/// `pages/practice` for `templates/pages/practice.html`.
private func templateName(of path: SourcePath) -> String? {
  let inner = path.components.dropFirst()
  guard let last = inner.last, last.hasSuffix(".html") else { return nil }
  return (inner.dropLast() + [String(last.dropLast(".html".count))]).joined(separator: "/")
}

extension DiagnosticCode {
  package static let missingTemplate = DiagnosticCode(
    "missing-template", .error, inForeignText: .error)
  package static let unusedTemplate = DiagnosticCode("unused-template", .warning)
}

/// A page kind without its template, and a page template without a kind, are both findings.
private func checkPageTemplates(_ names: [String], _ files: [TemplateFile]) -> [Diagnostic] {
  let known = Set(names)
  let expected = PageTemplate.allCases.map { "pages/\($0.rawValue)" }
  let missing = expected.filter { !known.contains($0) }.map { name in
    Diagnostic(
      .missingTemplate,
      Phrase(
        nl: "het sjabloon '\(name).html' ontbreekt", en: "the template '\(name).html' is missing"),
      at: nil,
      hint: Phrase(
        nl: "Zet het bestand templates/\(name).html terug, bijvoorbeeld uit 'handbook init'.",
        en: "Put the file templates/\(name).html back, for instance from 'handbook init'."))
  }
  let unused = files.filter { $0.name.hasPrefix("pages/") && !expected.contains($0.name) }.map {
    file in
    Diagnostic(
      .unusedTemplate,
      Phrase(
        nl: "geen soort pagina gebruikt dit sjabloon", en: "no kind of page uses this template"),
      at: Location(file.path),
      hint: nearestMatch(to: file.name, among: expected).map {
        Phrase(nl: "Bedoelt u '\($0).html'?", en: "Did you mean '\($0).html'?")
      }
        ?? Phrase(
          nl:
            "Haal het bestand weg, of zet het onder templates/partials als een ander het gebruikt.",
          en: "Remove the file, or put it below templates/partials if another one uses it."))
  }
  return missing + unused
}
