import Core
import Testing

@Suite("Days")
struct DayTests {
  @Test("Every day from 1900 to 2100 keeps its text and its number")
  func roundTrip() throws {
    let first = try #require(Day("1900-01-01"))
    let last = try #require(Day("2100-12-31"))
    var previous: Day?
    for number in first.daysSinceEpoch...last.daysSinceEpoch {
      let day = try #require(Day(daysSinceEpoch: number))
      #expect(day.daysSinceEpoch == number)
      #expect(Day(day.description) == day)
      if let previous { #expect(previous < day) }
      previous = day
    }
    #expect(Day(daysSinceEpoch: 0)?.description == "1970-01-01")
    #expect(Day(daysSinceEpoch: 20_781)?.description == "2026-11-24")
  }

  @Test(
    "Other forms and impossible days are refused",
    arguments: [
      "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-1-2", "20240102",
      "01/02/2024", "2024-01-02T03:04:05", "2024-01-02 ", " 2024-01-02", "0000-01-01", "24-01-02",
      "2024-01-00",
      "2024-04-31", "+024-01-02", "２０２４-01-02", "2024--1-02", "2024-01-32", "",
    ])
  func badForms(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(
    "Months later is the same day or the last of the month",
    arguments: [
      ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
      ("2024-11-30", 24, "2026-11-30"),
      ("2026-11-24", -24, "2024-11-24"), ("2024-12-15", 1, "2025-01-15"),
      ("2024-03-31", -1, "2024-02-29"),
    ])
  func months(start: String, months: Int, expected: String) throws {
    #expect(try #require(Day(start)).adding(months: months).description == expected)
  }

  @Test("A partial day spans its year or month")
  func partialDays() throws {
    #expect(PartialDay("2016")?.lastDay?.description == "2016-12-31")
    #expect(PartialDay("2024-02")?.lastDay?.description == "2024-02-29")
    #expect(PartialDay("2024-02")?.firstDay?.description == "2024-02-01")
    #expect(PartialDay("2024-02-10")?.description == "2024-02-10")
    for text in ["24", "2024-2", "2024-13", "2024-02-30", "nu"] { #expect(PartialDay(text) == nil) }
  }
}
