package import Core
import Publishing

/// An answer of the reuse index: the same facts for people, for spreadsheets and for programs.
package struct ReuseAnswer: Sendable {
  /// What was asked, in the language of the answer.
  package let heading: String
  /// What holds for the answer as a whole, each with its label.
  package let facts: [Fact]
  package let columns: [Column]
  /// As many cells in each row as there are columns.
  package let rows: [[Cell]]
  /// What to say where there are no rows.
  package let emptyNote: String
  /// The whole answer with the keys of `hergebruik.json`.
  package let json: JSONValue
  /// Errors in the handbook, because of which something may be missing.
  package let errorCount: Int
  package let language: Language

  package struct Fact: Hashable, Sendable {
    package let label: String
    package let value: String
  }

  package struct Column: Hashable, Sendable {
    /// The header in a CSV file: Dutch, as in the site's own tables, whatever the language.
    package let key: String
    /// The header for people, where the column has one.
    package let label: String?
    package let place: Place

    /// How people see a column.
    package enum Place: Hashable, Sendable {
      case text, number
      /// Sentences, below the row.
      case below
      /// Only in files.
      case hidden
    }

    package var isNumber: Bool { place == .number }
    package var isBelow: Bool { place == .below }
    package var isCell: Bool { place == .text || place == .number }
  }

  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(Int)
    /// A word of a vocabulary: as it stands in files, and as people read it.
    case word(String, shown: String)
    case empty

    /// As people read it.
    package var shown: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .word(_, let shown): shown
      case .empty: ""
      }
    }
  }

  /// As a CSV file, written as the tables of the site are.
  package var csv: [UInt8] {
    var table = CSVTable(header: columns.map(\.key))
    table.rows = rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .word(let word, _): .text(word)
        case .empty: .empty
        }
      }
    }
    return table.encoded()
  }
}

extension ReuseAnswer.Column {
  /// - Parameter label: nil for a column that only programs need.
  static func text(_ key: String, _ label: String? = nil) -> ReuseAnswer.Column {
    ReuseAnswer.Column(key: key, label: label, place: label == nil ? .hidden : .text)
  }

  static func number(_ key: String, _ label: String) -> ReuseAnswer.Column {
    ReuseAnswer.Column(key: key, label: label, place: .number)
  }

  /// - Parameter label: stands in front of the sentences; nil where they speak for themselves.
  static func below(_ key: String, _ label: String? = nil) -> ReuseAnswer.Column {
    ReuseAnswer.Column(key: key, label: label, place: .below)
  }
}
