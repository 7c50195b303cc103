import Core

/// A line through what was counted on a number of days.
struct LineChart {
  struct Point {
    let day: Day
    /// At least 0.
    let value: Int
  }

  let words: ChartWords
  /// In the order of days.
  let points: [Point]
  /// How a value is written beside the axis and at the end of the line.
  let label: (Int) -> String
  /// The highest value that can be; the axis never goes beyond it.
  var limit: Int?

  private static let width = 360
  private static let height = 190
  private static let left = 420
  private static let right = 3480
  private static let top = 240
  private static let bottom = 1640

  /// Nil where there are fewer than two days: a point is no line.
  func html() -> HTML? {
    guard let first = points.first?.day, let last = points.last, first < last.day else {
      return nil
    }
    let highest = axisEnd
    return words.chart("line", width: Self.width, height: Self.height) { svg in
      for value in [0, highest / 2, highest] { drawGridLine(value, highest, &svg) }
      drawYears(&svg)
      let places = points.map { (x: x($0.day), y: y($0.value, highest)) }
      let path = places.enumerated().map { index, place in
        "\(index == 0 ? "M" : "L")\(chartLength(place.x)) \(chartLength(place.y))"
      }
      svg.empty("path", [("class", "chart-stroke"), ("d", path.joined())])
      for place in places {
        svg.empty(
          "circle",
          [
            ("class", "chart-point"), ("cx", chartLength(place.x)), ("cy", chartLength(place.y)),
            ("r", "3"),
          ])
      }
      svg.element(
        "text",
        [
          ("class", "chart-end"), ("x", chartLength(Self.right)),
          ("y", chartLength(y(last.value, highest) + (isFalling ? 170 : -90))),
          ("text-anchor", "end"),
        ], label(last.value))
    }
  }

  /// Whether the line comes down to its end: then the value stands below it.
  private var isFalling: Bool {
    points.count > 1 && points[points.count - 2].value > points[points.count - 1].value
  }

  /// The end of the axis: an even number that is easy to read, not below any value.
  private var axisEnd: Int {
    let highest = points.map(\.value).max() ?? 0
    var size = 1
    while true {
      for step in [2, 4, 6, 10] where step * size >= highest {
        return min(step * size, limit ?? step * size)
      }
      size *= 10
    }
  }

  private func x(_ day: Day) -> Int {
    guard let first = points.first?.day.daysSinceEpoch, let last = points.last?.day.daysSinceEpoch,
      last > first
    else { return Self.left }
    return Self.left + (day.daysSinceEpoch - first) * (Self.right - Self.left) / (last - first)
  }

  private func y(_ value: Int, _ highest: Int) -> Int {
    Self.bottom - value * (Self.bottom - Self.top) / max(highest, 1)
  }

  private func drawGridLine(_ value: Int, _ highest: Int, _ svg: inout SVGMarkup) {
    let y = chartLength(y(value, highest))
    svg.empty(
      "path",
      [
        ("class", "chart-grid"),
        ("d", "M\(chartLength(Self.left)) \(y)H\(chartLength(Self.right))"),
      ])
    svg.element(
      "text",
      [
        ("x", chartLength(Self.left - 60)), ("y", y), ("dy", ".35em"), ("text-anchor", "end"),
      ], label(value))
  }

  /// At most five years below the axis, at even distances from the first.
  private func drawYears(_ svg: inout SVGMarkup) {
    let starts = points.map(\.day).filter { $0.month == 1 && $0.day == 1 }
    let step = max(1, (starts.count + 4) / 5)
    for index in stride(from: 0, to: starts.count, by: step) {
      svg.element(
        "text",
        [
          ("x", chartLength(x(starts[index]))), ("y", chartLength(Self.bottom + 180)),
          ("text-anchor", "middle"),
        ], String(starts[index].year))
    }
  }
}
