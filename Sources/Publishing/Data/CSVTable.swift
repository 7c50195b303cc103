/// A table as CSV (RFC 4180: comma, CRLF, quotes where needed) that a spreadsheet opens safely.
///
/// A cell of free text that a spreadsheet could take for a formula gets an apostrophe in front (OWASP ASVS 1.2.10);
/// numbers stay numbers. The first bytes are a byte order mark, without which spreadsheets misread UTF-8.
package struct CSVTable: Sendable {
  package enum Cell: Sendable {
    case text(String)
    case number(Int)
    case empty

    package static func text(_ value: String?) -> Cell { value.map(Cell.text) ?? .empty }
    package static func number(_ value: Int?) -> Cell { value.map(Cell.number) ?? .empty }
  }

  package let header: [String]
  package var rows: [[Cell]] = []

  package init(header: [String]) { self.header = header }

  package func encoded() -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    appendRow(header.map(Cell.text), to: &bytes)
    for row in rows { appendRow(row, to: &bytes) }
    return bytes
  }

  private func appendRow(_ cells: [Cell], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .empty: break
      case .number(let value): bytes += String(value).utf8
      case .text(let text): append(text, to: &bytes)
      }
    }
    bytes += [0x0D, 0x0A]
  }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    let safe = Self.looksLikeFormula(text) ? "'" + text : text
    guard safe.utf8.contains(where: { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) }) else {
      bytes += safe.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in safe.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether the first sign after white space starts a formula, in its half or full width form. A separator counts too:
  /// a spreadsheet set to the other separator would start a new cell there.
  private static func looksLikeFormula(_ text: String) -> Bool {
    var sawSeparator = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\r", "\n", "\u{A0}": continue
      case ";", ",", "\"": sawSeparator = true
      case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
        if sawSeparator { return true }
      default: sawSeparator = false
      }
    }
    return false
  }
}
