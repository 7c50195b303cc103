import Core
import Testing

@testable import Content

@Suite("Dates")
struct DateFieldsTests {
  private func read(_ text: String) throws -> (day: Day?, findings: [Diagnostic]) {
    var scope = FieldScope(path: try #require(SourcePath("a.md")))
    scope.key = "datum"
    let day = FieldType<Day>.day.read(YAMLValue(.scalar(text), at: SourceRange(0, 1)), &scope)
    return (day, scope.diagnostics)
  }

  @Test("Every day from 1900 to 2100 reads and writes as itself")
  func everyDay() throws {
    var scope = FieldScope(path: try #require(SourcePath("a.md")))
    let first = try #require(Day(year: 1900, month: 1, day: 1)).daysSinceEpoch
    let last = try #require(Day(year: 2100, month: 12, day: 31)).daysSinceEpoch
    var count = 0
    for number in first...last {
      let text = try #require(Day(daysSinceEpoch: number)).description
      let value = YAMLValue(.scalar(text), at: SourceRange(at: 0))
      let day = FieldType<Day>.day.read(value, &scope)
      if day?.daysSinceEpoch == number, day?.description == text { count += 1 }
      guard case .day(day) = FieldType<PartialDay>.partialDay.read(value, &scope) else { continue }
    }
    #expect(count == 73_414)
    #expect(scope.diagnostics.isEmpty)
  }

  static let bad = [
    "2024-02-30", "2023-02-29", "2024-13-45", "2024-00-10", "2024-01-00", "2024-04-31",
    "0000-01-01",
    "0999-12-31", "10000-01-01", "2024-1-2", "2024-01-2", "24-01-02", "20240102", "01/02/2024",
    "2024/01/02", "01-02-2024", "2024. 1. 2.", "2024-01-02T03:04:05+14:00", "2024-01-02 ",
    "2024-01",
    "2024", "2 januari 2024", "jan 2024", "gisteren", "2024-W05", "2024-060", "2024–01–02",
    "2024-01-02Z",
    "+2024-01-02", "２０２４-01-02", "1704153600", "-2024-01-02", "2100-02-29",
  ]

  @Test(
    "Every other form is refused with a hint, and none rolls over to another day", arguments: bad)
  func badForm(_ text: String) throws {
    let (day, findings) = try read(text)
    #expect(day == nil)
    #expect(findings.map(\.code) == [.badDate])
    #expect(findings.first?.hint != nil)
  }

  @Test("A day that does not exist is told how long the month is")
  func impossibleDay() throws {
    #expect(try read("2024-02-30").findings.first?.message.dutch.contains("29 dagen") ?? false)
    #expect(try read("2023-02-29").findings.first?.message.dutch.contains("28 dagen") ?? false)
    #expect(try read("2024-13-01").findings.first?.message.dutch.contains("12 maanden") ?? false)
  }

  @Test(
    "A month or a year fits where a date may be partial",
    arguments: [
      ("2016", true), ("2016-04", true), ("2016-04-12", true), ("2016-13", false), ("16", false),
      ("2016-4", false), ("2016-04-31", false), ("voorjaar 2016", false),
    ])
  func partial(_ text: String, _ fits: Bool) throws {
    var scope = FieldScope(path: try #require(SourcePath("a.md")))
    let value = YAMLValue(.scalar(text), at: SourceRange(at: 0))
    let day = FieldType<PartialDay>.partialDay.read(value, &scope)
    #expect((day != nil) == fits)
    #expect(scope.diagnostics.isEmpty == fits)
  }
}
