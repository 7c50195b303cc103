package import Core

/// Files as one text, with marks (1️⃣ to 9️⃣) at the places where findings are expected.
///
/// A line `-- content/praktijken/a.md --` starts a file; a text without such a line is one file at the path given. The
/// marks are taken out before the files are read, so they move nothing.
package struct MarkedText: Sendable {
  package let files: [(path: SourcePath, text: SourceText)]
  /// Where each mark stood.
  package let marks: [String: Location]

  package init(_ text: String, at path: String = "content/praktijken/a.md") {
    var files: [(path: SourcePath, text: SourceText)] = []
    var marks: [String: Location] = [:]
    for (name, content) in Self.archive(text, defaultPath: path) {
      guard let path = SourcePath(name) else { continue }
      let (plain, offsets) = Self.taking(marksOutOf: content)
      for (mark, offset) in offsets { marks[mark] = Location(path, SourceRange(at: offset)) }
      files.append((path, SourceText(plain)))
    }
    self.files = files
    self.marks = marks
  }

  private static func archive(
    _ text: String, defaultPath: String
  ) -> [(name: String, content: String)] {
    var files: [(name: String, content: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if files.isEmpty {
        files.append((defaultPath, line + "\n"))
      } else {
        files[files.count - 1].content += line + "\n"
      }
    }
    // The last line got a line break that the text does not have.
    if let last = files.indices.last { files[last].content.removeLast() }
    return files
  }

  /// A mark is a digit, a variation selector and an enclosing keycap.
  private static func taking(
    marksOutOf text: String
  ) -> (text: String, marks: [(String, Int)]) {
    var plain = String.UnicodeScalarView()
    var marks: [(String, Int)] = []
    var length = 0
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if index + 2 < scalars.count, scalars[index + 1] == "\u{FE0F}",
        scalars[index + 2] == "\u{20E3}"
      {
        let mark = String(String.UnicodeScalarView(scalars[index...(index + 2)]))
        marks.append((mark, length))
        index += 3
      } else {
        plain.append(scalars[index])
        length += UTF8.width(scalars[index])
        index += 1
      }
    }
    return (String(plain), marks)
  }
}

/// A finding that a test expects.
package struct ExpectedDiagnostic: Hashable, Sendable {
  /// The mark at which the finding starts; nil for a finding without a place.
  package let mark: String?
  package let code: String
  /// A part of the Dutch hint, such as the name it suggests.
  package let hint: String?

  package static func at(
    _ mark: String, _ code: DiagnosticCode, hint: String? = nil
  ) -> ExpectedDiagnostic {
    ExpectedDiagnostic(mark: mark, code: code.name, hint: hint)
  }

  package static func nowhere(_ code: DiagnosticCode, hint: String? = nil) -> ExpectedDiagnostic {
    ExpectedDiagnostic(mark: nil, code: code.name, hint: hint)
  }
}

/// How findings differ from what is expected: every mark needs a finding and every finding a mark. Empty where all is well.
///
/// A test writes `#expect(differences(in: text, found: findings, expected: […]) == [])`.
package func differences(
  in text: MarkedText, found: [Diagnostic], expected: [ExpectedDiagnostic]
) -> [String] {
  var unmatched = found.sorted(by: Diagnostic.isOrderedBefore)
  var differences: [String] = []
  for expectation in expected {
    let index = unmatched.firstIndex { matches($0, expectation, in: text) }
    if let index {
      unmatched.remove(at: index)
    } else {
      let hint = expectation.hint.map { " with hint '\($0)'" } ?? ""
      differences.append("missing: \(expectation.code) at \(expectation.mark ?? "no place")\(hint)")
    }
  }
  for diagnostic in unmatched {
    differences.append("unexpected: \(described(diagnostic, in: text))")
  }
  let named = Set(expected.compactMap(\.mark))
  for mark in text.marks.keys.sorted() where !named.contains(mark) {
    differences.append("mark \(mark) has no expectation")
  }
  return differences
}

private func matches(
  _ diagnostic: Diagnostic, _ expectation: ExpectedDiagnostic, in text: MarkedText
) -> Bool {
  guard diagnostic.code.name == expectation.code else { return false }
  if let hint = expectation.hint, !(diagnostic.hint?.dutch.contains(hint) ?? false) { return false }
  guard let mark = expectation.mark else { return diagnostic.location == nil }
  guard let place = text.marks[mark] else { return false }
  return diagnostic.location?.path == place.path
    && diagnostic.location?.range.start == place.range.start
}

private func described(_ diagnostic: Diagnostic, in text: MarkedText) -> String {
  let hint = diagnostic.hint.map { " (\($0.dutch))" } ?? ""
  let message = "\(diagnostic.code.name): \(diagnostic.message.dutch)\(hint)"
  guard let location = diagnostic.location else { return message }
  let file = text.files.first { $0.path == location.path }
  let position = file?.text.position(of: location.range.start)
  return "\(location.path):\(position?.line ?? 0):\(position?.column ?? 0): \(message)"
}
