import Core

/// Writes the elements of a chart; text and attribute values are escaped.
///
/// There is no way to write a `style` attribute's content other than by name: colours belong to
/// classes in `charts.css`, because the site allows no style of its own in a page.
struct SVGMarkup {
  private var text = ""
  private var openElements: [String] = []

  /// What was written so far.
  var html: HTML { HTML(safe: text) }

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    text += "<\(name)\(Self.markup(of: attributes))>"
    openElements.append(name)
  }

  mutating func close() {
    guard let name = openElements.popLast() else { return }
    text += "</\(name)>"
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    text += "<\(name)\(Self.markup(of: attributes))/>"
  }

  mutating func element(_ name: String, _ attributes: [(String, String)], _ content: String) {
    text += "<\(name)\(Self.markup(of: attributes))>\(HTML(escaping: content).markup)</\(name)>"
  }

  private static func markup(of attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(HTML(escaping: $0.1).markup)\"" }.joined()
  }
}

/// What every chart has for people who cannot see it: a name, and the numbers in words.
struct ChartWords {
  /// Unique on the page: the ids of the name and of the text are made from it.
  let id: String
  let title: String
  /// Holds every number that the chart shows.
  let text: String

  /// A chart of a size in its own units, with its name and text.
  func chart(
    _ sort: String, width: Int, height: Int, _ draw: (inout SVGMarkup) -> Void
  ) -> HTML {
    var svg = SVGMarkup()
    svg.open(
      "svg",
      [
        ("class", "chart-drawing chart-\(sort)"), ("role", "img"),
        ("viewBox", "0 0 \(width) \(height)"),
        ("aria-labelledby", "\(id)-titel \(id)-tekst"),
      ])
    svg.element("title", [("id", "\(id)-titel")], title)
    svg.element("desc", [("id", "\(id)-tekst")], text)
    draw(&svg)
    svg.close()
    return svg.html
  }
}

/// A length in tenths of a unit of the chart, as SVG writes it: `12.3`, `12`.
///
/// All drawing is done in whole tenths, so that every machine writes the same bytes.
func chartLength(_ tenths: Int) -> String {
  let whole = tenths.magnitude / 10
  let part = tenths.magnitude % 10
  return (tenths < 0 ? "-" : "") + (part == 0 ? "\(whole)" : "\(whole).\(part)")
}
