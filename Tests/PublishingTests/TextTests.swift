import Content
import Core
import ReuseIndex
import Testing

@testable import Publishing

@Suite("Numbers, dates and letters as people read them")
struct TextTests {
  @Test(
    "Thousands are grouped by language",
    arguments: [
      (0, "0", "0"), (342, "342", "342"), (1000, "1.000", "1,000"),
      (-2_000_000, "-2.000.000", "-2,000,000"),
    ])
  func numbers(number: Int, dutch: String, english: String) {
    #expect(NumberText(language: .dutch).text(number) == dutch)
    #expect(NumberText(language: .english).text(number) == english)
  }

  @Test("A fraction is written whole, and its share is rounded to a tenth")
  func fractions() {
    let numbers = NumberText(language: .dutch)
    #expect(numbers.fraction(Fraction(count: 2, of: 342)) == "2 van de 342")
    #expect(numbers.percentage(Fraction(count: 2, of: 342)) == "0,6%")
    #expect(numbers.percentage(Fraction(count: 241, of: 388)) == "62,1%")
    #expect(numbers.percentage(Fraction(count: 0, of: 0)) == "0,0%")
    #expect(NumberText(language: .english).fraction(Fraction(count: 1, of: 3)) == "1 of 3")
  }

  @Test("Decimals keep their digits and get the sign of the language")
  func decimals() throws {
    let number = try #require(DecimalNumber("-0.50"))
    #expect(NumberText(language: .dutch).text(number) == "-0,50")
    #expect(NumberText(language: .english).text(number) == "-0.50")
  }

  @Test("Dates are written out as far as they are known")
  func dates() throws {
    let dates = DateText(language: .dutch)
    #expect(dates.text(try #require(Day("2026-11-24"))) == "24 november 2026")
    #expect(dates.text(try #require(PartialDay("2016-04"))) == "april 2016")
    #expect(dates.text(try #require(PartialDay("2016"))) == "2016")
    #expect(DateText(language: .english).text(try #require(Day("2019-04-10"))) == "10 April 2019")
  }

  @Test("Titles are grouped by first letter without marks, other signs apart")
  func letters() {
    let groups = letterGroups(of: ["zaak", "Één loket", "'s-Hertogenbosch", "42 taken", "e-depot"])
    { $0 }
    #expect(groups.map(\.letter) == ["0-9", "E", "S", "Z"])
    #expect(groups[1].items == ["e-depot", "Één loket"])
    #expect(groups[1].anchor == "letter-e")
  }
}
