package import Core

extension DiagnosticCode {
  /// A file of a kind that needs front matter, without any.
  package static let missingFrontMatter = DiagnosticCode("missing-front-matter", .error)
  /// A fence that is not exactly three hyphens.
  package static let badFence = DiagnosticCode("bad-fence", .error)
  /// An opening fence without a closing one.
  package static let unclosedFrontMatter = DiagnosticCode("unclosed-front-matter", .error)
  /// Text or empty lines above the front matter.
  package static let textBeforeFrontMatter = DiagnosticCode("text-before-front-matter", .error)
}

/// Where the front matter of a Markdown file stands, and where its text begins.
///
/// Front matter starts at a first line that is exactly `---` and ends at the next line that is exactly `---`. Whatever
/// looks like a mistake against that rule is reported, and read as its author most likely meant it.
struct FrontMatterFences: Hashable, Sendable {
  /// The lines between the fences; nil where there is no front matter that can be read.
  var yaml: SourceRange?
  /// The opening fence: where a missing key is reported.
  var opening: SourceRange
  /// Where the Markdown begins.
  var bodyStart: Int
  var diagnostics: [Diagnostic] = []
}

/// Finds the fences of a file.
///
/// - Parameter isRequired: whether a file without front matter is a mistake, which makes it likelier that a later `---`
///   was meant as a fence.
func findFences(in text: SourceText, at path: SourcePath, isRequired: Bool) -> FrontMatterFences {
  FenceFinder(text: text, path: path).find(isRequired: isRequired)
}

private struct FenceFinder {
  let text: SourceText
  let path: SourcePath

  func find(isRequired: Bool) -> FrontMatterFences {
    let first = line(0)
    switch FenceLine(first) {
    case .exact:
      return closing(after: 0, [])
    case .nearly:
      return closing(after: 0, [badFence(0)])
    case .otherFormat:
      return otherFormat()
    case .none:
      if let late = lateOpening(isRequired: isRequired) {
        return closing(after: late, [textBefore(late)])
      }
      var result = FrontMatterFences(yaml: nil, opening: SourceRange(at: 0), bodyStart: 0)
      guard isRequired else { return result }
      result.diagnostics = [missing()]
      return result
    }
  }

  /// Looks for the closing fence behind an opening one.
  private func closing(after opening: Int, _ found: [Diagnostic]) -> FrontMatterFences {
    var index = opening + 1
    while index < text.lineCount {
      let sort = cannotClose(index) ? .none : FenceLine(line(index))
      if sort != .none {
        return FrontMatterFences(
          yaml: SourceRange(start(opening + 1), start(index)), opening: text.lineRange(opening),
          bodyStart: start(index + 1),
          diagnostics: found + (sort == .exact ? [] : [badFence(index)]))
      }
      index += 1
    }
    return FrontMatterFences(
      yaml: nil, opening: text.lineRange(opening), bodyStart: text.bytes.count,
      diagnostics: found + [unclosed(opening)])
  }

  /// Front matter in another language (`---js`, `+++`): reported, and skipped up to a line that closes it.
  private func otherFormat() -> FrontMatterFences {
    var result = FrontMatterFences(
      yaml: nil, opening: text.lineRange(0), bodyStart: text.bytes.count,
      diagnostics: [otherLanguage()]
    )
    let mark = line(0).prefix(3)
    for index in 1..<max(text.lineCount, 1) where line(index) == String(mark) {
      result.bodyStart = start(index + 1)
      break
    }
    return result
  }

  /// The line of a `---` that is not the first of the file and yet opens front matter: behind it come keys and a fence.
  private func lateOpening(isRequired: Bool) -> Int? {
    let last = min(text.lineCount, 40)
    guard
      let opening = (0..<last).first(where: { line($0) == "---" }), opening > 0,
      opening + 1 < text.lineCount, looksLikeKey(line(opening + 1))
    else { return nil }
    let isBlankBefore = (0..<opening).allSatisfy { index in
      line(index).unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    }
    if isBlankBefore || isRequired { return opening }
    var index = opening + 1
    while index < text.lineCount, line(index) != "---" {
      if line(index).hasPrefix("titel:") { return opening }
      index += 1
    }
    return nil
  }

  private func looksLikeKey(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return false }
    let after = line[line.index(after: colon)...]
    return line[..<colon].allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
    }
      && (after.isEmpty || after.first == " ")
  }

  private func line(_ index: Int) -> String { text.string(in: text.lineRange(index)) }

  /// Whether the line starts with a space or a letter: most lines do, and none of those closes front matter.
  private func cannotClose(_ index: Int) -> Bool {
    let start = text.lineStarts[index]
    guard start < text.bytes.count else { return true }
    let byte = text.bytes[start]
    return byte == UInt8(ascii: " ") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private func start(_ index: Int) -> Int {
    index < text.lineCount ? text.lineStarts[index] : text.bytes.count
  }

  private func location(_ index: Int) -> Location { Location(path, text.lineRange(index)) }
}

/// How far a line is a fence.
private enum FenceLine: Equatable {
  /// `---`
  case exact
  /// Meant as a fence: spaces around it, more dashes, the long dashes of a word processor, or `...`.
  case nearly
  /// A fence with a word behind it, or of another format: `---js`, `+++`, `;;;`.
  case otherFormat
  case none

  init(_ line: String) {
    if line == "---" {
      self = .exact
      return
    }
    guard let first = line.unicodeScalars.first, Self.openers.contains(first) else {
      self = .none
      return
    }
    let scalars = Array(
      line.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" })
    let word = String(String.UnicodeScalarView(scalars))
    if word == "+++" || word == ";;;" || Self.isFenceWithWord(line) {
      self = .otherFormat
    } else if word == "..." || Self.isRowOfDashes(scalars) {
      self = .nearly
    } else {
      self = .none
    }
  }

  private static let openers: Set<Unicode.Scalar> = [
    "-", "+", ";", ".", " ", "\t", "\u{2013}", "\u{2014}", "\u{FEFF}",
  ]

  /// Three hyphens or more, or fewer where a word processor joined some into a long dash.
  private static func isRowOfDashes(_ scalars: [Unicode.Scalar]) -> Bool {
    let long: Set<Unicode.Scalar> = ["\u{2013}", "\u{2014}"]
    guard scalars.allSatisfy({ $0 == "-" || long.contains($0) }) else { return false }
    return scalars.count >= 3 || scalars.contains(where: long.contains)
  }

  /// `---js`, `--- yaml`, `---json`.
  private static func isFenceWithWord(_ line: String) -> Bool {
    guard line.hasPrefix("---") else { return false }
    let rest = line.dropFirst(3).drop(while: { $0 == " " })
    return !rest.isEmpty && rest.utf8.count <= 12 && rest.allSatisfy { $0.isASCII && $0.isLetter }
  }
}

extension FenceFinder {
  private func badFence(_ index: Int) -> Diagnostic {
    let location = location(index)
    let fix = TextFix(
      Phrase(nl: "vervang door ---", en: "replace by ---"), replacing: location, with: "---")
    return Diagnostic(
      .badFence,
      Phrase(
        nl: "de regel boven en onder de kenmerken bestaat uit precies drie streepjes (---)",
        en: "the line above and below the front matter is exactly three hyphens (---)"),
      at: location,
      hint: Phrase(nl: "Typ hier alleen ---.", en: "Type only --- here."), fixes: [fix])
  }

  private func otherLanguage() -> Diagnostic {
    Diagnostic(
      .badFence,
      Phrase(
        nl: "kenmerken staan als YAML tussen twee regels met precies drie streepjes (---)",
        en: "front matter stands as YAML between two lines of exactly three hyphens (---)"),
      at: location(0),
      hint: Phrase(
        nl: "Begin met --- en schrijf elke regel als 'sleutel: waarde'.",
        en: "Start with --- and write each line as 'key: value'."))
  }

  private func unclosed(_ index: Int) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter,
      Phrase(
        nl: "de kenmerken die hier beginnen, worden niet afgesloten",
        en: "the front matter that starts here is not closed"),
      at: location(index),
      hint: Phrase(
        nl: "Zet onder de laatste sleutel een regel met alleen ---.",
        en: "Put a line with only --- below the last key."))
  }

  private func textBefore(_ opening: Int) -> Diagnostic {
    let first = (0..<opening).first { !line($0).isEmpty } ?? 0
    let before = Location(path, SourceRange(0, start(opening)))
    return Diagnostic(
      .textBeforeFrontMatter,
      Phrase(
        nl: "boven de kenmerken mag niets staan, ook geen lege regel",
        en: "nothing may stand above the front matter, not even an empty line"),
      at: location(first),
      hint: Phrase(
        nl: "Maak --- de eerste regel van het bestand.",
        en: "Make --- the first line of the file."),
      related: [
        RelatedLocation(
          Phrase(nl: "hier beginnen de kenmerken", en: "the front matter starts here"),
          at: location(opening))
      ],
      fixes: first == 0 && !line(0).isEmpty
        ? []
        : [
          TextFix(
            Phrase(nl: "verwijder de lege regels", en: "remove the empty lines"), replacing: before,
            with: "")
        ])
  }

  private func missing() -> Diagnostic {
    Diagnostic(
      .missingFrontMatter,
      Phrase(
        nl:
          "boven de tekst ontbreken de kenmerken (titel en andere sleutels tussen twee regels ---)",
        en: "the front matter (title and other keys between two lines ---) is missing"),
      at: Location(path),
      hint: Phrase(
        nl: "Begin het bestand met een regel --- en maak met 'handbook new' een voorbeeld.",
        en: "Start the file with a line ---; 'handbook new' makes an example."))
  }
}
