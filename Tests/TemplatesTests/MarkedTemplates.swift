import Core
import Templates
import Testing

/// Templates in which the places of the expected findings are marked: `<p {{«#a»}}>`.
///
/// Written as a text archive: every file starts with a line `-- name --`. Without such a line the
/// text is `pages/x`.
struct MarkedTemplates {
  struct Place: Hashable, CustomStringConvertible {
    let template: String
    let start: Int
    let end: Int
    var description: String { "\(template) \(start)..<\(end)" }
  }

  private(set) var files: [TemplateFile] = []
  private(set) var places: [Place] = []

  init(_ archive: String) {
    var name = "pages/x"
    var lines: [Substring] = []
    for line in archive.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        if !lines.isEmpty { add(name, lines.joined(separator: "\n") + "\n") }
        name = String(line.dropFirst(3).dropLast(3))
        lines = []
      } else {
        lines.append(line)
      }
    }
    add(name, lines.joined(separator: "\n"))
  }

  private mutating func add(_ name: String, _ marked: String) {
    var bytes: [UInt8] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = bytes.count
      case "»": places.append(Place(template: name, start: start, end: bytes.count))
      default: bytes += Array(String(scalar).utf8)
      }
    }
    files.append(
      TemplateFile(
        name: name, path: Self.path(of: name),
        text: SourceText(String(decoding: bytes, as: UTF8.self))))
  }

  static func path(of name: String) -> SourcePath {
    SourcePath("templates/\(name).html") ?? SourcePath(components: ["unnamed"])!
  }

  /// Compiles, and expects exactly the marked findings with these codes, in order of files and
  /// places.
  @discardableResult
  func expect(
    _ codes: [DiagnosticCode], limits: Limits = Limits(),
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> [Diagnostic] {
    let found = TemplateLibrary.compile(files, limits: limits).diagnostics
    Self.compare(found, places, codes, sourceLocation)
    return found
  }

  static func compare(
    _ found: [Diagnostic], _ places: [Place], _ codes: [DiagnosticCode],
    _ sourceLocation: Testing.SourceLocation
  ) {
    let wanted = zip(places, codes).map { "\($0) \($1.name)" }
    let actual = found.map { diagnostic in
      let location = diagnostic.location
      let name = location.map { "\($0.path)".dropFirst(10).dropLast(5) } ?? "nowhere"
      let range = location?.range ?? SourceRange(at: 0)
      return "\(name) \(range.start)..<\(range.end) \(diagnostic.code.name)"
    }
    #expect(places.count == codes.count, sourceLocation: sourceLocation)
    #expect(actual.sorted() == wanted.sorted(), sourceLocation: sourceLocation)
  }

  /// Compiles without findings, then renders the page and expects exactly the marked findings.
  @discardableResult
  func expectRendering(
    _ view: SampleView, of name: String = "pages/x", _ codes: [DiagnosticCode],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> [Diagnostic] {
    let library = TemplateLibrary.compile(files, limits: Limits())
    #expect(library.diagnostics == [], sourceLocation: sourceLocation)
    let page = library.value.render(name, view)
    Self.compare(page.diagnostics, places, codes, sourceLocation)
    #expect(page.value.isEmpty || codes.isEmpty, sourceLocation: sourceLocation)
    return page.diagnostics
  }

  /// Compiles and renders without findings.
  func render(
    _ view: SampleView, _ name: String = "pages/x",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> String {
    let library = TemplateLibrary.compile(files, limits: Limits())
    #expect(library.diagnostics == [], sourceLocation: sourceLocation)
    let page = library.value.render(name, view)
    #expect(page.diagnostics == [], sourceLocation: sourceLocation)
    return page.value.markup
  }
}
