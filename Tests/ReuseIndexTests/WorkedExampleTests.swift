import Content
import Core
import Foundation
import Testing

@testable import ReuseIndex

/// The page that explains how reuse is counted says what the program does: every outcome in its worked
/// examples is counted again, and its points are those of the program.
@Suite("Worked examples on the page about counting")
struct WorkedExampleTests {
  private static let page: [Substring] = {
    var root = URL(filePath: #filePath)
    for _ in 1...3 { root.deleteLastPathComponent() }
    let file = root.appending(path: "content/paginas/zo-telt-hergebruik.md")
    let text = String(decoding: FileManager.default.contents(atPath: file.path)!, as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }()

  @Test("Every outcome of every example is what the index counts")
  func outcomes() throws {
    let examples = try Self.examples()
    #expect(examples.count >= 3)
    #expect(examples.map(\.outcomes.count).reduce(0, +) >= 9)
    for example in examples {
      for outcome in example.outcomes {
        let index = indexReuse(
          register: realRegister, documents: example.documents, asOf: outcome.day
        ).value
        let use = try #require(index.practice(slug("voorbeeld")))
        #expect(
          use.hardAdopters.count == outcome.hard && use.coverage.total == outcome.total
            && use.softAdopters.count == outcome.soft && use.otherAdopters.count == outcome.others,
          "\(example.title), \(outcome.day): \(use.coverage), \(use.softAdopters.count) soft")
      }
    }
  }

  @Test("The points on the page are those by which chances are ranked")
  func points() throws {
    let rows = Self.tables(in: Self.section("Wat u kunt overnemen"))[0].rows
    let written = try rows.map { try #require(Int($0[1])) }
    #expect(
      written == [
        ChanceWeights.legalDuty, ChanceWeights.compulsory, ChanceWeights.evidenceLevel,
        ChanceWeights.neighbour, ChanceWeights.secondNeighbour, ChanceWeights.alike,
        ChanceWeights.lowCosts, ChanceWeights.moderateCosts, ChanceWeights.highCosts,
        ChanceWeights.fresh,
      ])
    let ceilings = rows.flatMap { $0[0].matches(of: /hoogstens (\d+)\)/).map { Int($0.output.1) } }
    #expect(
      ceilings == [
        ChanceWeights.mostNeighbours, ChanceWeights.mostSecondNeighbours, ChanceWeights.mostAlike,
      ])
    let limits = rows.flatMap { row in
      row[0].matches(of: /([\d.]+) euro/).map { Int($0.output.1.filter(\.isNumber)) }
    }
    #expect(
      limits == [
        ChanceWeights.lowCostLimit, ChanceWeights.moderateCostLimit, ChanceWeights.highCostLimit,
      ])
  }
}

// MARK: - Reading the page

private struct WorkedExample {
  let title: String
  let documents: [Document]
  let outcomes: [Outcome]

  struct Outcome {
    let day: Day
    let hard: Int
    let total: Int
    let soft: Int
    let others: Int
  }
}

private struct PageTable {
  let header: [String]
  let rows: [[String]]
}

extension WorkedExampleTests {
  /// The lines under a heading of the second level.
  private static func section(_ title: String) -> [Substring] {
    let after = page.drop { $0 != "## \(title)" }.dropFirst()
    return Array(after.prefix { !$0.hasPrefix("## ") })
  }

  private static func tables(in lines: some Collection<Substring>) -> [PageTable] {
    lines.split { !$0.hasPrefix("|") }.map { lines in
      let rows = lines.map { line in
        line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
      return PageTable(header: rows[0], rows: Array(rows.dropFirst(2)))
    }
  }

  private static func examples() throws -> [WorkedExample] {
    let lines = section("Rekenvoorbeelden")
    return try lines.split { $0.hasPrefix("### ") }.dropFirst().map { part in
      let title = String(lines[part.startIndex - 1].dropFirst(4))
      let tables = tables(in: part)
      try #require(tables.count == 2, "\(title) has records and outcomes")
      return WorkedExample(
        title: title, documents: try documents(tables[0]), outcomes: try outcomes(tables[1]))
    }
  }

  private static func documents(_ table: PageTable) throws -> [Document] {
    try #require(
      table.header == ["Organisatie", "Status", "Sinds", "Tot", "Bevestigd", "Gezegd door"])
    var named: [Practice.NamedUse] = []
    var checked = "2026-01-01"
    var documents: [Document] = []
    for (number, row) in table.rows.enumerated() {
      let code = String(row[0].prefix { $0 != " " })
      #expect(
        realRegister.organisation(OrganisationCode(code)!)?.name
          == String(row[0].dropFirst(code.count + 1)))
      let status = try #require(
        AdoptionStatus(rawValue: row[1].replacingOccurrences(of: " ", with: "-")))
      let until = row[3].isEmpty ? nil : row[3]
      switch row[5] {
      case "eigenaar":
        checked = row[4]
        named.append(namedUse(code, status, since: row[2], until: until))
      case "gebruiker", "openbare bron":
        documents.append(
          adoption(
            code, of: "voorbeeld", status, since: row[2], until: until,
            from: row[5] == "gebruiker" ? .ownStatement : .publicSource, confirmed: row[4],
            number: number + 1))
      default: Issue.record("who says it: \(row[5])")
      }
    }
    return documents + [practice("voorbeeld", owner: "GM0518", checked: checked, namedUse: named)]
  }

  private static func outcomes(_ table: PageTable) throws -> [WorkedExample.Outcome] {
    try #require(table.header == ["Op", "Hard", "Zacht", "Andere organisaties"])
    return try table.rows.map { row in
      let fraction = row[1].components(separatedBy: " van de ")
      return WorkedExample.Outcome(
        day: try #require(day(inDutch: row[0])), hard: try #require(Int(fraction[0])),
        total: try #require(Int(fraction[1])), soft: try #require(Int(row[2])),
        others: try #require(Int(row[3])))
    }
  }

  /// `2 juni 2022`.
  private static func day(inDutch text: String) -> Day? {
    let months = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 3, let number = Int(parts[0]), let year = Int(parts[2]),
      let month = months.firstIndex(of: parts[1])
    else { return nil }
    return Day(year: year, month: month + 1, day: number)
  }
}
