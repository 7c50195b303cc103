import Content
import Core
import Markdown
import TestSupport
import Testing

/// The list of YAML crashes and surprises of hazards.md, section 4.4, as front matter of a term.
@Suite("Hostile front matter")
struct HostileFrontMatterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let yaml: String
    let code: DiagnosticCode
    /// Line in the file of the first finding with that code.
    let line: Int

    init(_ description: String, _ yaml: String, _ code: DiagnosticCode, line: Int) {
      self.testDescription = description
      self.yaml = yaml
      self.code = code
      self.line = line
    }
  }

  static func findings(_ yaml: String) -> [(code: String, line: Int)] {
    let sample = Sample.smallTerm
    let text = SourceText("---\n\(yaml)\n---\n\nTekst.\n")
    guard let path = SourcePath(sample.path) else { return [] }
    let parsed = parseDocument(SourceFile(path: path, text: text), settings: SiteSettings())
    return parsed.diagnostics.map {
      ($0.code.name, text.position(of: $0.location?.range.start ?? 0).line)
    }
  }

  /// Anchors in nine lists of nine aliases each.
  static func bomb(levels: Int, asKey: Bool) -> String {
    var lines = ["a0: &a0 [lol]"]
    for level in 1...levels {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    lines.append(asKey ? "? *a\(levels)\n: x" : "z: *a\(levels)")
    return lines.joined(separator: "\n")
  }

  static let references = [
    Case("alias bomb as a value", bomb(levels: 12, asKey: false), .yamlReference, line: 2),
    Case("alias bomb as a key", bomb(levels: 9, asKey: true), .yamlReference, line: 2),
    Case("self alias", "term: &a [*a]", .yamlReference, line: 2),
    Case("alias before anchor", "x: *a\ny: &a 1", .yamlReference, line: 2),
    Case(
      "anchor defined again and again",
      Array(repeating: "- &a x", count: 1500).joined(separator: "\n"),
      .yamlReference, line: 2),
    Case("merge bomb", "a: {x: 1}\n<<: [{a: 1}, {b: 2}]", .yamlReference, line: 3),
    Case("merge in flow", "a: {<<: {b: 1}}", .yamlReference, line: 2),
    Case("anchor in flow", "a: [b, &c d]", .yamlReference, line: 2),
    Case("alias behind a quoted key in flow", "a: {\"b\":*c}", .yamlReference, line: 2),
    Case("anchor on a key", "&a term: x", .yamlReference, line: 2),
    Case("alias on its own line", "term:\n  *a", .yamlReference, line: 3),
    Case(
      "alias behind text on more lines", "a: Het is\n  's avonds\nb: *x\nc: 's", .yamlReference,
      line: 4),
    Case("alias behind a block text", "- a: |\n  b: *x", .yamlReference, line: 3),
    Case("alias behind a folded text", "a: >-\n\n  tekst\nb: *x", .yamlReference, line: 5),
    Case(
      "alias behind a block text with an indicator", "a: |2\n   tekst\nb: *x", .yamlReference,
      line: 4),
    Case("text that starts with a star", "term: *Belangrijk* nieuws", .yamlReference, line: 2),
    Case("text that starts with an ampersand", "term: &co", .yamlReference, line: 2),
  ]

  static let tags = [
    Case("integer tag", "term: !!int \"x\"", .yamlTag, line: 2),
    Case("binary tag", "term: !!binary aGVsbG8=", .yamlTag, line: 2),
    Case("set tag", "term: !!set {a, b}", .yamlTag, line: 2),
    Case("ordered map tag", "term: !!omap [a: 1]", .yamlTag, line: 2),
    Case("Python tag", "term: !!python/object:os.system x", .yamlTag, line: 2),
    Case("local tag", "term: !local x", .yamlTag, line: 2),
    Case("verbatim tag", "term: !<tag:yaml.org,2002:str> x", .yamlTag, line: 2),
    Case("tag on a list item", "term:\n  - !x a", .yamlTag, line: 3),
    Case("exclamation mark in front", "term: !Let op", .yamlTag, line: 2),
    Case("version directive", "%YAML 1.1\nterm: x", .yamlDirective, line: 2),
    Case("unknown version", "term: x\n%YAML 9.9", .yamlDirective, line: 3),
    Case("tag directive", "%TAG ! tag:x,2000:\nterm: x", .yamlDirective, line: 2),
  ]

  static let keys = [
    Case("list as a key", "? [a, b]\n: c", .complexKey, line: 2),
    Case("map as a key", "? {a: b}\n: c", .complexKey, line: 2),
    Case("list as a simple key", "[a, b]: c", .complexKey, line: 2),
    Case("map as a simple key", "term: x\n{a: b}: c", .complexKey, line: 3),
    Case("question mark in flow", "a: [?b]", .complexKey, line: 2),
    Case("two equal keys", "term: a\nomschrijving: b\nterm: c", .duplicateKey, line: 4),
    Case(
      "two keys that differ in case", "term: a\nomschrijving: b\nTerm: c", .duplicateKey, line: 4),
    Case("plain and quoted key", "1: a\n\"1\": b", .duplicateKey, line: 3),
    Case("equal keys in flow", "bron: {titel: a, titel: b}", .duplicateKey, line: 2),
    Case("equal keys in a list", "bronnen:\n  - titel: a\n    titel: b", .duplicateKey, line: 4),
    Case(
      "composed and decomposed twins", "caf\u{E9}: a\ncafe\u{301}: b", .duplicateKey, line: 2),
    Case("null key", "~: a", .unknownKey, line: 2),
    Case("boolean key", "true: a", .unknownKey, line: 2),
  ]

  static let sizes = [
    Case("flow depth 9", "term: " + nested(9), .frontMatterDepth, line: 2),
    Case("flow depth 900", "term: " + nested(900), .frontMatterDepth, line: 2),
    Case("flow depth 6,000", "term: " + nested(6000), .frontMatterDepth, line: 2),
    Case("block depth 40", block(40), .frontMatterDepth, line: 10),
    Case("dashes 900 deep", String(repeating: "- ", count: 900) + "x", .frontMatterDepth, line: 2),
    Case(
      "dashes 5,000 deep", String(repeating: "- ", count: 5000) + "x", .frontMatterDepth, line: 2),
    Case(
      "lists without indentation in each other",
      "a:\n- b:\n  - c:\n    - d:\n      - e:\n        - x", .frontMatterDepth, line: 6),
    Case(
      "201 keys", (0...200).map { "k\($0): 1" }.joined(separator: "\n"), .frontMatterKeys, line: 202
    ),
    Case("100,000 keys", String(repeating: "a: 1\n", count: 100_000), .frontMatterSize, line: 2),
    Case(
      "a megabyte of text", "term: " + String(repeating: "a", count: 1 << 20), .frontMatterSize,
      line: 2),
    Case(
      "a megabyte of digits", "term: " + String(repeating: "1", count: 1 << 20), .frontMatterSize,
      line: 2),
    Case(
      "5,000 bytes of text", "term: " + String(repeating: "a", count: 5000), .valueSize, line: 2),
  ]

  static let syntax = [
    Case("tab for indentation", "bron:\n\ttitel: a", .yamlSyntax, line: 3),
    Case("mixed indentation", "bron:\n  titel: a\n url: b", .yamlSyntax, line: 4),
    Case("unclosed double quote", "term: \"a\nomschrijving: b", .yamlSyntax, line: 2),
    Case("unclosed single quote", "omschrijving: b\nterm: 'a", .yamlSyntax, line: 3),
    Case("unclosed list", "term: a\nsynoniemen: [a, b\nomschrijving: c", .yamlSyntax, line: 4),
    Case("colon in a text", "term: a: b", .yamlSyntax, line: 2),
    Case("at sign in front", "term: @x", .yamlSyntax, line: 2),
    Case("backtick in front", "term: `x`", .yamlSyntax, line: 2),
    Case("percent sign in front", "term: %x", .yamlSyntax, line: 2),
    Case("a line without a colon", "term: a\nomschrijving", .yamlSyntax, line: 3),
    Case("unknown escape", "term: \"\\q\"", .yamlSyntax, line: 2),
    Case("half a surrogate pair", "term: \"\\uD800\"", .yamlSyntax, line: 2),
    Case("block indicator 9", "term: |+9x\n  a", .yamlSyntax, line: 2),
    Case("block indicator 0", "term: |0\n  a", .yamlSyntax, line: 2),
    Case("only a text", "zomaar tekst", .yamlSyntax, line: 2),
    Case("only a list", "- a\n- b", .yamlSyntax, line: 2),
    Case("text behind a quoted text", "term: \"a\" b", .yamlSyntax, line: 2),
  ]

  static let characters = [
    Case("escape byte by an escape", "term: \"\\x1b[31m\"", .controlCharacter, line: 2),
    Case("NUL by an escape", "term: \"\\0\"", .controlCharacter, line: 2),
    Case("bell by an escape", "term: \"\\a\"", .controlCharacter, line: 2),
    Case("backspace by an escape", "term: \"\\b\"", .controlCharacter, line: 2),
    Case("carriage return by an escape", "term: \"\\r\"", .controlCharacter, line: 2),
    Case("next line by an escape", "term: \"\\N\"", .controlCharacter, line: 2),
    Case("line separator by an escape", "term: \"\\L\"", .controlCharacter, line: 2),
    Case("delete by an escape", "term: \"\\x7f\"", .controlCharacter, line: 2),
    Case("C1 control by an escape", "term: \"\\x9b\"", .controlCharacter, line: 2),
    Case("override by an escape", "term: \"\\u202e\"", .hiddenCharacter, line: 2),
    Case("isolate by an escape", "term: \"\\u2066\"", .hiddenCharacter, line: 2),
    Case("tag letter by an escape", "term: \"\\U000E0041\"", .hiddenCharacter, line: 2),
    Case("escape byte itself", "term: a\u{1B}[31m", .controlCharacter, line: 2),
    Case("override itself", "term: a\u{202E}b", .hiddenCharacter, line: 2),
    Case("override in a key", "te\u{202E}rm: a", .hiddenCharacter, line: 2),
    Case("next line itself", "term: a\u{85}omschrijving: b", .controlCharacter, line: 2),
    Case("line separator itself", "term: a\u{2028}b\nxyzzy: c", .controlCharacter, line: 2),
    Case("byte order mark inside", "term: a\u{FEFF}b", .invisibleCharacter, line: 2),
    Case("zero-width space", "term: a\u{200B}b", .invisibleCharacter, line: 2),
  ]

  @Test(
    "Each is refused with the right code at the right line",
    arguments: references + tags + keys + sizes + syntax + characters)
  func refused(_ example: Case) {
    let found = Self.findings(example.yaml)
    let first = found.first { $0.code == example.code.name }
    #expect(first?.line == example.line, "found \(found)")
  }

  static let harmless = [
    "a: 1:1:1:1:1:1:1:1:1:1:1:1:1", "a: [1:1:1:1:1:1:1:1:1:1:1:1:1]", "a: -1:1:1:1:1:1:1:1:1:1:1",
    "a: Jansen & Zn", "a: 3 * 4", "a: \"*x &y !z\"", "a: '&x'", "a: wat?", "a: [wat?, b!]",
    "a: |\n  *x\n  &y\n  !z", "a: >-\n  *x\n\n  &y", "a: tekst\n  *vervolg &van !de tekst",
    "a: b # *x &y", "# &x\na: b", "a: R&D", "a: \"b\" # &c", "a: {b: c, d: 'e, &f'}", "a: x#y",
    "a: 'it''s *x'", "a: \"b\\\" *x\"", "a: -x", "a: --- b", "a: b--- c", "a: ...b", "a: .inf",
    "a: 1e400", "a: 0x1F", "a:\n- &", "a: =", "a: <<", "a: \"<<\"", "- - - x", "a: !", "a: \"\"",
    "a: 'b\n\n  c'", "a:  \n\n\n", "a: |-\n\n\n  b\n\n\n", "\"a b\": c", "'a': b", "a : b", "{}",
    "[]",
    "a: [", "a: {", "]", "}", ":", "-", "?", "|", ">", "&", "*", "!", "%", "@", "\"", "'", "\t",
    "#",
    "a: [b, c", "a: {b: c", "a: [b: c]", "a: {b, c}", "a: [b,, c]", "a: {b: c,, d: e}", ",",
    "a,: b",
  ]

  @Test("None of a long list of odd texts crashes the reader", arguments: harmless)
  func noCrash(_ yaml: String) {
    #expect(!Self.findings(yaml).isEmpty)
  }

  @Test("Text that only looks like a reference is read as text")
  func noFalseAlarm() {
    let texts = [
      "Jansen & Zn", "\"*x &y !z\"", "'&x'", "R&D", "|\n  *x\n  &y", "tekst\n  *vervolg &van !de",
      "b # *x", "it's *x", "3 * 4", "Wat? En hoe!", "a <<b>> c", "ja ... nee", "a --- b",
      "-5 graden",
    ]
    for text in texts {
      #expect(
        Self.findings("term: \(text)\nomschrijving: b").map(\.code) == [], "\(text)")
    }
  }

  @Test("Random pieces of YAML never crash the reader, and a broken text is always a finding")
  func randomPieces() {
    let pieces = [
      "a", "term", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "\"",
      "'",
      "|", ">", "&x ", "*x", "!y ", "# z", "? ", "%", "\t", "é", "\u{202E}", "\\", "0123", "~",
      "<<",
    ]
    var generator = SeededGenerator(seed: 20_260_101)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...24, using: &generator)
      let yaml = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      // The term's required keys cannot both be right in such a text.
      #expect(!Self.findings(yaml).isEmpty, "\(yaml)")
    }
  }
}

private func nested(_ depth: Int) -> String {
  String(repeating: "[", count: depth) + "x" + String(repeating: "]", count: depth)
}

private func block(_ depth: Int) -> String {
  (0..<depth).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n") + " x"
}
