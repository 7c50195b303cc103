import Builder
import Core

/// Writes an answer for people: a heading, facts with their labels, and a table whose columns stand
/// in line.
///
/// Where the table is wider than the terminal its widest columns become narrower and their cells
/// run on over more lines, broken between words. Sentences stand below the row that they belong to,
/// over the whole width.
struct TableReporter {
  /// How wide a line may be, in terminal columns.
  let columns: Int

  /// Between two columns.
  private let gap = "  "
  /// What stands below a row begins here.
  private let indent = "    "
  /// Sentences get at least this much room, however narrow the terminal.
  private let narrowest = 20
  /// No word is cut that is at most this long.
  private let longestWord = 24

  func report(_ answer: ReuseAnswer) -> String {
    var lines = [terminalText(answer.heading), ""]
    let labelWidth = answer.facts.map(\.label.count).max() ?? 0
    for fact in answer.facts {
      let label = padded(fact.label + ":", to: labelWidth + 1, isNumber: false)
      let room = max(columns - labelWidth - 2, narrowest)
      for (index, part) in wrapped(terminalText(fact.value), to: room).enumerated() {
        let margin = index == 0 ? label : String(repeating: " ", count: labelWidth + 1)
        lines.append("\(margin) \(part)")
      }
    }
    lines.append("")
    lines += answer.rows.isEmpty ? wrapped(answer.emptyNote, to: columns) : tableLines(answer)
    return lines.map { $0 + "\n" }.joined()
  }

  private func tableLines(_ answer: ReuseAnswer) -> [String] {
    let shown = answer.columns.indices.filter { answer.columns[$0].isCell }
    let header = shown.map { answer.columns[$0].label ?? "" }
    let isNumber = shown.map { answer.columns[$0].isNumber }
    let rows = answer.rows.map { row in shown.map { terminalText(row[$0].shown) } }
    let widths = fitted(
      shown.indices.map { column in [header[column]] + rows.map { $0[column] } })
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: gap)
    let body = zip(answer.rows, rows).flatMap { row, cells in
      lines(of: cells, widths, isNumber) + sentences(below: row, answer.columns)
    }
    return lines(of: header, widths, isNumber) + [rule] + body
  }

  private func sentences(
    below row: [ReuseAnswer.Cell], _ columns: [ReuseAnswer.Column]
  ) -> [String] {
    zip(columns, row).filter { $0.0.isBelow && !$0.1.shown.isEmpty }.flatMap { column, cell in
      let text = [column.label, terminalText(cell.shown)].compactMap(\.self)
        .joined(separator: ": ")
      return wrapped(text, to: max(self.columns - indent.count, narrowest)).map { indent + $0 }
    }
  }

  /// The widths at which a line fits, taken from the widest columns first; wider where that would
  /// cut words.
  private func fitted(_ texts: [[String]]) -> [Int] {
    var widths = texts.map { $0.map(\.count).max() ?? 0 }
    let least = texts.map { column in
      min(column.flatMap { $0.split(separator: " ").map(\.count) }.max() ?? 0, longestWord)
    }
    var excess = widths.reduce(0, +) + gap.count * max(widths.count - 1, 0) - columns
    while excess > 0,
      let widest = widths.indices.filter({ widths[$0] > least[$0] })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func lines(of cells: [String], _ widths: [Int], _ isNumber: [Bool]) -> [String] {
    let parts = zip(cells, widths).map(wrapped)
    return (0..<(parts.map(\.count).max() ?? 0)).map { line in
      let texts = parts.indices.map { column in
        padded(
          line < parts[column].count ? parts[column][line] : "", to: widths[column],
          isNumber: isNumber[column])
      }
      return String(texts.joined(separator: gap).trimmedEnd)
    }
  }

  /// A text as lines of at most a width; a longer word is cut.
  private func wrapped(_ text: String, to width: Int) -> [String] {
    guard text.count > width else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var rest = word
      if !line.isEmpty, line.count + 1 + rest.count > width {
        lines.append(line)
        line = ""
      }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line += line.isEmpty ? String(rest) : " \(rest)"
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private func padded(_ text: String, to width: Int, isNumber: Bool) -> String {
    let space = String(repeating: " ", count: max(width - text.count, 0))
    return isNumber ? space + text : text + space
  }
}

extension String {
  fileprivate var trimmedEnd: Substring {
    self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]
  }
}
