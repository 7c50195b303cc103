import Content
import Core
import ReuseIndex
import Testing

struct RegisterOnDayTests {
  @Test(
    "The register holds the municipalities that official counts name for the day",
    arguments: [
      ("2016-01-01", 390), ("2017-01-01", 388), ("2018-01-01", 380), ("2019-01-01", 355),
      ("2021-01-01", 352), ("2022-01-01", 345), ("2023-01-01", 342), ("2026-11-24", 342),
    ])
  func officialCounts(on text: String, count: Int) {
    #expect(RegisterOnDay(realRegister, on: day(text)).municipalities.count == count)
  }

  @Test(
    "Former municipalities are carried to their successors",
    arguments: [
      ("GM0140", ["GM0080", "GM1900", "GM1949"], "Littenseradiel was split"),
      ("GM0017", ["GM0014"], "Haren went to Groningen"),
      ("GM0009", ["GM0014"], "Ten Boer went to Groningen"),
      ("GM0788", ["GM0757", "GM0824", "GM0855", "GM0865"], "Haaren was split"),
      ("GM0716", ["GM0716"], "Tholen exists"),
      ("GM9999", [], "nobody has this code"),
    ])
  func carriers(of text: String, expected: [String], story: Comment) {
    let carriers = RegisterOnDay(realRegister, on: today).carriers(of: code(text))
    #expect(carriers == expected.map(code), story)
  }

  @Test("On a day before the merger a municipality carries itself, its successor nothing")
  func beforeTheMerger() {
    let before = RegisterOnDay(realRegister, on: day("2018-12-31"))
    #expect(before.carriers(of: code("GM0017")) == [code("GM0017")])
    #expect(before.carriers(of: code("GM1979")) == [], "Eemsdelta began in 2021")
  }

  @Test("Every municipality that ever existed ends at municipalities of the day, on every New Year")
  func wholeHistory() {
    let former = realRegister.organisations.filter { $0.sort == .municipality }
    #expect(former.count == 605)
    for year in 2000...2026 {
      let register = RegisterOnDay(realRegister, on: Day(year: year, month: 1, day: 1)!)
      let current = Set(register.municipalities)
      for organisation in former where organisation.validFrom.map({ $0 <= register.day }) ?? true {
        let carriers = register.carriers(of: organisation.code)
        #expect(!carriers.isEmpty, "\(organisation.name) has no successor in \(year)")
        #expect(current.isSuperset(of: carriers), "\(organisation.name) in \(year)")
      }
      let inProvinces = register.provinces.map(\.municipalityCount).reduce(0, +)
      #expect(inProvinces == register.municipalities.count)
      #expect(register.provinces.count == 12)
    }
  }

  @Test("A chain of mergers is followed as far as the day asks")
  func chain() {
    let early = RegisterOnDay(smallRegister, on: day("2016-01-01"))
    #expect(early.carriers(of: code("GM0102")) == [code("GM0103")])
    let late = RegisterOnDay(smallRegister, on: today)
    #expect(late.carriers(of: code("GM0102")) == [code("GM0002")])
  }

  @Test("A register that names successors in a circle still gives an answer")
  func circle() {
    let circle = register([
      municipality("GM0001", to: "2010-12-31", successors: ["GM0002", "GM0003"]),
      municipality("GM0002", to: "2012-12-31", successors: ["GM0001", "GM0002"]),
      municipality("GM0003"),
    ])
    let carriers = RegisterOnDay(circle, on: today).carriers(of: code("GM0001"))
    #expect(carriers == [code("GM0003")])
  }

  @Test("A municipality without a province is counted apart, so that provinces sum to the whole")
  func withoutProvince() {
    let odd = register([municipality("GM0001"), municipality("GM0002", province: nil)])
    let provinces = RegisterOnDay(odd, on: today).provinces
    #expect(provinces.map(\.province) == [code("PV01"), nil])
    #expect(provinces.map(\.municipalityCount) == [1, 1])
  }
}
