import Core
import ReuseIndex

/// Shares side by side: how much of each part does something.
struct BarChart {
  struct Bar {
    let label: String
    let share: Fraction
    /// The share in words, at the end of the bar.
    let value: String
  }

  let words: ChartWords
  let bars: [Bar]

  private static let width = 360
  private static let rowHeight = 22
  private static let barLeft = 1180
  private static let barWidth = 1560

  /// What a full bar stands for, in percent: the smallest round share that holds every bar.
  var fullPercentage: Int {
    let highest = bars.map(\.share.permille).max() ?? 0
    return [5, 10, 25, 50].first { $0 * 10 >= highest } ?? 100
  }

  /// Nil where there is nothing to compare, or nothing in any bar.
  func html() -> HTML? {
    guard bars.count > 1, bars.contains(where: { $0.share.count > 0 }) else { return nil }
    let full = fullPercentage * 10
    return words.chart("bars", width: Self.width, height: bars.count * Self.rowHeight) { svg in
      for (row, bar) in bars.enumerated() {
        let top = row * Self.rowHeight * 10
        let middle = chartLength(top + Self.rowHeight * 5)
        svg.element("text", [("x", "0"), ("y", middle), ("dy", ".35em")], bar.label)
        draw(Self.barWidth, "chart-whole", top, &svg)
        draw(length(of: bar.share, full: full), "chart-part", top, &svg)
        svg.element(
          "text",
          [
            ("x", chartLength(Self.barLeft + Self.barWidth + 60)), ("y", middle), ("dy", ".35em"),
          ], bar.value)
      }
    }
  }

  /// At least a sliver for a share that is not nothing.
  private func length(of share: Fraction, full: Int) -> Int {
    let exact = share.permille * Self.barWidth / max(full, 1)
    return share.count > 0 ? max(exact, 15) : 0
  }

  private func draw(_ length: Int, _ style: String, _ top: Int, _ svg: inout SVGMarkup) {
    guard length > 0 else { return }
    svg.empty(
      "rect",
      [
        ("class", style), ("x", chartLength(Self.barLeft)), ("y", chartLength(top + 50)),
        ("width", chartLength(length)), ("height", chartLength(Self.rowHeight * 10 - 100)),
      ])
  }
}
