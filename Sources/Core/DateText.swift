/// Dates as people read them: `24 november 2026`, `24 November 2026`.
package struct DateText: Sendable {
  package let language: Language

  package init(language: Language) { self.language = language }

  package func text(_ day: Day) -> String { "\(day.day) \(month(day.month)) \(day.year)" }

  package func text(_ partial: PartialDay) -> String {
    switch partial {
    case .day(let day): text(day)
    case .month(let year, let number): "\(month(number)) \(year)"
    case .year(let year): "\(year)"
    }
  }

  private func month(_ number: Int) -> String {
    let names = language == .dutch ? Self.dutchMonths : Self.englishMonths
    return names[number - 1]
  }

  private static let dutchMonths = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
