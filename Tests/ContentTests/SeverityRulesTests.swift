import Content
import Core
import Testing

@Suite("Severities")
struct SeverityRulesTests {
  private let error = DiagnosticCode("an-error", .error, canBeLowered: true)
  private let fixed = DiagnosticCode("a-fixed-error", .error)
  private let warning = DiagnosticCode("a-warning", .warning)
  private let protecting = DiagnosticCode("a-danger", .error, inForeignText: .error)

  private func applied(
    _ codes: [DiagnosticCode], _ severities: [String: Severity?] = [:], isForeign: Bool = false,
    isStrict: Bool = false
  ) throws -> [String] {
    let path = try #require(SourcePath("content/paginas/a.md"))
    var settings = SiteSettings()
    settings.severities = severities
    let diagnostics = codes.map { Diagnostic($0, Phrase(same: "x"), at: Location(path)) }
    return applySeverities(
      diagnostics, settings: settings, isForeign: { $0 == path && isForeign }, isStrict: isStrict
    ).map { "\($0.code.name) \($0.severity)" }
  }

  @Test("Without settings each code has its own weight, in the order of showing")
  func plain() throws {
    #expect(try applied([error, warning]) == ["a-warning warning", "an-error error"])
  }

  @Test("The settings raise, lower and switch off")
  func settings() throws {
    let severities: [String: Severity?] = ["a-warning": .error, "an-error": Severity?.none]
    #expect(try applied([error, warning], severities) == ["a-warning error"])
    #expect(try applied([error], ["an-error": .notice]) == ["an-error notice"])
  }

  @Test("An error that left a value nobody wrote cannot be made lighter or switched off")
  func fixedErrors() throws {
    for severity in [Severity.notice, .warning, .error, nil] {
      #expect(try applied([fixed], ["a-fixed-error": severity]) == ["a-fixed-error error"])
    }
  }

  @Test("Strict makes warnings errors, also those the settings made warnings, but no notices")
  func strict() throws {
    #expect(try applied([warning], isStrict: true) == ["a-warning error"])
    #expect(try applied([error], ["an-error": .warning], isStrict: true) == ["an-error error"])
    #expect(try applied([error], ["an-error": .notice], isStrict: true) == ["an-error notice"])
  }

  @Test("In foreign text a finding is a notice unless it protects, and strict does not change that")
  func foreign() throws {
    #expect(
      try applied([error, warning, protecting], isForeign: true, isStrict: true) == [
        "a-danger error", "a-warning notice", "an-error notice",
      ])
    #expect(try applied([error], ["an-error": .error], isForeign: true) == ["an-error notice"])
    #expect(try applied([error], ["an-error": Severity?.none], isForeign: true) == [])
  }

  @Test("Findings come in the order of path, place, code and text")
  func order() throws {
    let first = try #require(SourcePath("a.md"))
    let second = try #require(SourcePath("b.md"))
    let places = [
      Location(second), Location(first, SourceRange(at: 9)), Location(first, SourceRange(at: 2)),
      nil,
    ]
    let diagnostics = places.map { Diagnostic(error, Phrase(same: "x"), at: $0) }
    let shown = applySeverities(
      diagnostics, settings: SiteSettings(), isForeign: { _ in false }, isStrict: false)
    #expect(shown.map(\.location) == [nil, places[2], places[1], places[0]])
  }
}
