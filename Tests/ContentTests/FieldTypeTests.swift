import Core
import Markdown
import Testing

@testable import Content

@Suite("Field types")
struct FieldTypeTests {
  /// What every type makes of a scalar: the letters of the types that accept it.
  ///
  /// t text, s slug, o organisation, d day, p partial day, i integer, n decimal, b boolean, u web address.
  static let scalars: [(text: String, acceptedBy: String)] = [
    ("no", "tso"), ("on", "tso"), ("yes", "tso"), ("off", "tso"), ("y", "tso"), ("n", "tso"),
    ("ja", "tsob"), ("nee", "tsob"), ("true", "tsob"), ("false", "tsob"), ("Ja", "t"),
    ("TRUE", "t"),
    ("~", "t"), ("null", "tso"), ("Null", "t"), ("0123456", "tsoin"), ("01234", "tsoin"),
    ("0o17", "tso"), ("0x1F", "t"), ("0b1", "tso"), ("1_000", "t"), ("1.000", "tn"), ("1e3", "tso"),
    (".5", "t"), ("5.", "t"), ("+1", "t"), ("-1", "tin"), ("12", "tsoin"), ("12.5", "tn"),
    ("12,5", "t"), (".inf", "t"), (".nan", "t"), ("1e400", "tso"), ("99999999999999999999", "tso"),
    ("3.10", "tn"), ("1:30", "t"), ("03:04", "t"), ("2024-02-29", "tsodp"), ("2024-02-30", "tso"),
    ("2024-13-45", "tso"), ("2024", "tsopin"), ("2024-05", "tsop"), ("20240102", "tsoin"),
    ("01/02/2024", "t"), ("1-2", "tso"), ("192.168.0.1", "t"), ("GM0715", "to"), ("gm0715", "ts"),
    ("zeeuws-archief", "tso"), ("Zeeuws Archief", "t"), ("https://example.org/", "tu"),
    ("http://example.org/", "t"), ("www.example.org", "t"), ("javascript:alert(1)", "t"),
    ("//example.org", "t"), ("mailto:info@example.org", "t"), ("a b", "t"), ("1:1:1:1:1:1:1", "t"),
  ]

  private func accepts<Value>(_ type: FieldType<Value>, _ text: String) throws -> Bool {
    var scope = FieldScope(path: try #require(SourcePath("a.md")))
    scope.key = "sleutel"
    let value = YAMLValue(.scalar(text), at: SourceRange(0, text.utf8.count))
    let read = type.read(value, &scope)
    #expect(read != nil || !scope.diagnostics.isEmpty, "nothing read and nothing said")
    #expect(scope.diagnostics.allSatisfy { $0.hint != nil })
    return scope.diagnostics.isEmpty
  }

  @Test("Each of 58 scalars is accepted by the right types only", arguments: scalars)
  func scalar(_ text: String, _ acceptedBy: String) throws {
    var found = ""
    if try accepts(FieldType<String>.text(max: 90), text) { found += "t" }
    if try accepts(FieldType<Slug>.slug, text) { found += "s" }
    if try accepts(FieldType<OrganisationCode>.organisation, text) { found += "o" }
    if try accepts(FieldType<Day>.day, text) { found += "d" }
    if try accepts(FieldType<PartialDay>.partialDay, text) { found += "p" }
    if try accepts(FieldType<Int>.integer(), text) { found += "i" }
    if try accepts(FieldType<DecimalNumber>.decimal, text) { found += "n" }
    if try accepts(FieldType<Bool>.boolean, text) { found += "b" }
    if try accepts(FieldType<String>.webAddress, text) { found += "u" }
    #expect(found == acceptedBy)
  }

  static let suggestions: [(code: DiagnosticCode, type: String, text: String, meant: String)] = [
    (.unknownValue, "word", "In gebruik", "in-gebruik"), (.unknownValue, "word", "prof", "proef"),
    (.unknownValue, "boolean", "yes", "ja"), (.unknownValue, "boolean", "Nee", "nee"),
    (.badNumber, "integer", "€ 1.250.000,-", "1250000"), (.badNumber, "integer", "12_000", "12000"),
    (.badNumber, "decimal", "12,5", "12.5"), (.badDate, "day", "31-3-2026", "2026-03-31"),
    (.badDate, "day", "2026-3-31", "2026-03-31"), (.badDate, "day", "20260331", "2026-03-31"),
    (.badDate, "day", "31 maart 2026", "2026-03-31"),
    (.badDate, "day", "2026. 3. 31.", "2026-03-31"),
    (.badDate, "day", "2026-03-31T12:00:00+14:00", "2026-03-31"),
    (.badSlug, "slug", "Zeeuws e-Depot", "zeeuws-e-depot"),
    (.badSlug, "slug", "e-depot.md", "e-depot"),
    (.badOrganisationCode, "organisation", "gm0715", "GM0715"),
    (.badOrganisationCode, "organisation", "GM 715", "GM0715"),
    (.badOrganisationCode, "organisation", "Zeeuws Archief", "zeeuws-archief"),
    (.unknownLicence, "licence", "CC BY 4.0", "CC-BY-4.0"),
    (.unknownLicence, "licence", "cc0-1.0", "CC0-1.0"),
    (.unknownLicence, "licence", "EUPL1.2", "EUPL-1.2"),
    (.badSitePath, "path", "/Praktijken/Oud", "/praktijken/oud/"),
    (.badSitePath, "path", "praktijken/oud", "/praktijken/oud/"),
    (.refusedAddress, "address", "www.vng.nl", "https://www.vng.nl"),
    (.insecureAddress, "address", "http://vng.nl/", "https://vng.nl/"),
  ]

  @Test("A slip is told what was most likely meant, with a fix", arguments: suggestions)
  func suggestion(_ code: DiagnosticCode, _ type: String, _ text: String, _ meant: String) throws {
    var scope = FieldScope(path: try #require(SourcePath("a.md")))
    scope.key = "sleutel"
    let range = SourceRange(7, 7 + text.utf8.count)
    let value = YAMLValue(.scalar(text), at: range)
    switch type {
    case "word": _ = FieldType<PracticeStatus>.word().read(value, &scope)
    case "boolean": _ = FieldType<Bool>.boolean.read(value, &scope)
    case "integer": _ = FieldType<Int>.integer().read(value, &scope)
    case "decimal": _ = FieldType<DecimalNumber>.decimal.read(value, &scope)
    case "day": _ = FieldType<Day>.day.read(value, &scope)
    case "slug": _ = FieldType<Slug>.slug.read(value, &scope)
    case "organisation": _ = FieldType<OrganisationCode>.organisation.read(value, &scope)
    case "licence": _ = FieldType<String>.licence.read(value, &scope)
    case "path": _ = FieldType<String>.sitePath.read(value, &scope)
    default: _ = FieldType<String>.webAddress.read(value, &scope)
    }
    let finding = try #require(scope.diagnostics.first)
    #expect(finding.code == code)
    #expect(finding.location?.range == range)
    #expect(finding.fixes.map(\.replacement) == [meant])
  }

  @Test("A text that is too long is reported at the first character that does not fit")
  func tooLong() throws {
    var scope = FieldScope(path: try #require(SourcePath("a.md")))
    let text = String(repeating: "é", count: 12)
    let plain = YAMLValue(.scalar(text), at: SourceRange(100, 124))
    let quoted = YAMLValue(.scalar(text), at: SourceRange(100, 126))
    _ = FieldType<String>.text(max: 10).read(plain, &scope)
    _ = FieldType<String>.text(max: 10).read(quoted, &scope)
    _ = FieldType<String>.text(max: 12).read(plain, &scope)
    #expect(scope.diagnostics.map(\.code) == [.textTooLong, .textTooLong])
    #expect(scope.diagnostics[0].location?.range == SourceRange(120, 124))
    #expect(scope.diagnostics[1].location?.range == SourceRange(121, 125))
    #expect(scope.diagnostics[0].hint?.dutch.contains("2 tekens korter") ?? false)
  }

  @Test("Characters are counted as readers see them")
  func graphemes() throws {
    var scope = FieldScope(path: try #require(SourcePath("a.md")))
    let families = String(repeating: "👨‍👩‍👧‍👦", count: 10)
    let value = YAMLValue(.scalar(families), at: SourceRange(0, families.utf8.count))
    #expect(FieldType<String>.text(max: 10).read(value, &scope) == families)
    #expect(scope.diagnostics.isEmpty)
  }

  @Test("A list reports each wrong item at its place and keeps the right ones")
  func list() throws {
    var scope = FieldScope(path: try #require(SourcePath("a.md")))
    scope.key = "lijst"
    let items = ["GM0715", "x y z!", "", "GM0715", "WS0661"].enumerated().map {
      YAMLValue(.scalar($1), at: SourceRange($0 * 10, $0 * 10 + 6))
    }
    let value = YAMLValue(.list(items), at: SourceRange(0, 46))
    let read = FieldType.list(of: FieldType<OrganisationCode>.registerCode, atMost: 4)
      .read(value, &scope)
    #expect(read?.map(\.text) == ["GM0715", "GM0715", "WS0661"])
    #expect(
      scope.diagnostics.map { [$0.code.name, "\($0.location?.range.start ?? -1)"] } == [
        ["too-many-values", "40"], ["duplicate-value", "30"], ["bad-organisation-code", "10"],
        ["empty-item", "20"],
      ])
  }

  @Test("An address with any way round the allow list is refused")
  func addresses() throws {
    let refused = [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,x",
      "vbscript:x", "file:///etc/passwd", "blob:https://x.nl/1", "view-source:https://x.nl",
      "//x.nl",
      "https:x.nl", "https://", "https:///x", "https://x.nl\\@y.nl", "https://a b.nl",
      "https://user@x.nl/", "/praktijken/", "", " ", "#", "ftp://x.nl/", "https://x.nl/\u{202E}y",
    ]
    for text in refused {
      #expect(try !accepts(FieldType<String>.webAddress, text), "\(text)")
      #expect(try !accepts(FieldType<String>.contact, text), "\(text)")
    }
  }
}
