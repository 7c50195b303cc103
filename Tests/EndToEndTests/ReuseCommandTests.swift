import Foundation
import TestSupport
import Testing

/// `handbook reuse` on the small site that has one of everything.
@Suite("The reuse index on the command line")
struct ReuseCommandTests {
  /// Each view, with a row that its CSV must hold and a member that its JSON must have.
  struct View: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let name: String
    let member: String

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let views = [
    View(arguments: ["praktijk", "meldpunt-buitenruimte"], name: "practice", member: "adoptions"),
    View(arguments: ["organisatie", "GM0715"], name: "organisation", member: "neighbourhood"),
    View(arguments: ["kansen", "GM0716"], name: "chances", member: "chances"),
    View(arguments: ["witte-vlekken"], name: "whiteSpots", member: "products"),
    View(arguments: ["dubbel"], name: "doubling", member: "groups"),
    View(arguments: ["versleten"], name: "worn", member: "worn"),
  ]

  @Test("Every view is a table, JSON and CSV that other programs can read", arguments: views)
  func formats(view: View) async throws {
    let handbook = try SampleHandbook.small()
    let table = try await reuse(handbook, view.arguments)
    #expect(table.status == 0 && table.errors == "", "\(table.text)")
    #expect(table.output.contains("Peildatum:"))
    #expect(table.output.contains("2026-11-24"))
    let english = try await reuse(handbook, view.arguments + ["--lang", "en"])
    #expect(english.output.contains("As of:") && !english.output.contains("Peildatum"))

    let json = try object(try await reuse(handbook, view.arguments + ["--format", "json"]))
    #expect(json["schema"] as? String == "handbook-reuse-1")
    #expect(json["view"] as? String == view.name)
    #expect(json["asOf"] as? String == "2026-11-24")
    #expect((json["municipalityCount"] as? Int ?? 0) > 5)
    #expect(json[view.member] != nil)

    let csv = try await reuse(handbook, view.arguments + ["--format", "csv"])
    let rows = cells(csv.output)
    #expect(csv.status == 0 && csv.output.hasPrefix("\u{FEFF}"))
    #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(csv.output)")
    let again = try await reuse(handbook, view.arguments + ["--format", "csv"])
    #expect(again.output == csv.output)
    #expect(!handbook.folder.exists("public") && !handbook.folder.exists(".handbook"))
  }

  @Test("Every member of the JSON stands in the article on it", arguments: views)
  func documented(view: View) async throws {
    let article = try String(
      contentsOf: SampleHandbook.repository.appendingPathComponent(
        "Sources/Builder/Builder.docc/AskingTheReuseIndex.md"), encoding: .utf8)
    let json = try object(
      try await reuse(try .small(), view.arguments + ["--format", "json"]))
    for name in names(in: json) { #expect(article.contains("`\(name)`"), "no \(name)") }
  }

  @Test("A practice shows who uses it and who stopped, and counts as on the day that is asked")
  func practice() async throws {
    let handbook = try SampleHandbook.small()
    let arguments = ["praktijk", "meldpunt-buitenruimte"]
    let table = try await reuse(handbook, arguments).output
    let lines = table.split(separator: "\n").map(String.init)
    #expect(
      lines.contains { $0.hasPrefix("GM0715") && $0.contains("Terneuzen") && $0.hasSuffix("ja") })
    #expect(
      lines.contains { $0.hasPrefix("GM0718") && $0.contains("Gestopt") && $0.hasSuffix("nee") })
    #expect(lines.contains("    Reden: Het beheer kostte te veel tijd."))
    let rows = cells(try await reuse(handbook, arguments + ["--format", "csv"]).output)
    #expect(rows.map { $0[1] } == ["organisatie", "GM0715", "GM0718"])
    #expect(rows[1][5] == "2022-05-01")

    let now = try await practiceJSON(handbook, asOf: "2026-11-24")
    #expect(now["hardAdopters"] as? [String] == ["GM0715"])
    let before = try await practiceJSON(handbook, asOf: "2022-04-30")
    #expect(before["hardAdopters"] as? [String] != ["GM0715"])
    let total = (now["coverage"] as? [String: Any])?["total"] as? Int
    #expect(total == 13, "Zeeland has thirteen municipalities")
    let past = try await practiceJSON(handbook, asOf: "2002-12-31")
    let pastTotal = (past["coverage"] as? [String: Any])?["total"] as? Int ?? 0
    #expect(pastTotal > 13, "the municipalities that merged in 2003 were there")
  }

  @Test("An organisation shows what it carries on, gives and plans, and who lies around it")
  func organisation() async throws {
    let handbook = try SampleHandbook.small()
    let rows = cells(
      try await reuse(handbook, ["organisatie", "gm0715", "--format", "csv"]).output)
    let relations = rows.dropFirst().map { [$0[1], $0[2], $0[4]] }
    #expect(relations.contains(["gebruik", "meldpunt-buitenruimte", "GM0715"]))
    #expect(relations.contains(["gebruik", "samen-archiveren", "GM0650"]))
    #expect(relations.contains(["plan", "balie-zonder-rij", "GM0715"]))
    let json = try object(
      try await reuse(handbook, ["organisatie", "GM0716", "--format", "json"]))
    let around = json["neighbourhood"] as? [String: [String]]
    #expect(around?["neighbours"]?.contains("GM0703") == true, "\(around ?? [:])")
    let former = try await reuse(handbook, ["organisatie", "GM0650"]).output
    #expect(former.contains("Opgegaan in: Terneuzen (GM0715)"))
  }

  @Test("Chances leave out what is in use, come with reasons, and are as many as asked")
  func chances() async throws {
    let handbook = try SampleHandbook.small()
    let json = try object(try await reuse(handbook, ["kansen", "GM0716", "--format", "json"]))
    let chances = json["chances"] as? [[String: Any]] ?? []
    #expect(!chances.isEmpty)
    #expect(chances.allSatisfy { ($0["reasons"] as? [String])?.isEmpty == false })
    let scores = chances.compactMap { $0["score"] as? Int }
    #expect(scores == scores.sorted(by: >))
    let names = chances.compactMap { $0["practice"] as? String }
    #expect(!names.contains("digitaal-verhuizen"), "Tholen uses that")
    let one = cells(
      try await reuse(handbook, ["kansen", "GM0716", "--top", "1", "--format", "csv"]).output)
    #expect(one.count == 2 && one[1][2] == names[0])
    let former = try await reuse(handbook, ["kansen", "GM0650"])
    #expect(former.output.contains("opgegaan in Terneuzen (GM0715)"))
  }

  @Test("A plan like a practice that it does not name is told, and a plan's own words are escaped")
  func doubling() async throws {
    let handbook = try SampleHandbook.small()
    let json = try object(try await reuse(handbook, ["dubbel", "--format", "json"]))
    let csv = cells(try await reuse(handbook, ["dubbel", "--format", "csv"]).output)
    let overlooked = json["overlooked"] as? [[String: Any]] ?? []
    let groups = json["groups"] as? [[String: Any]] ?? []
    let plans = groups.reduce(0) { $0 + (($1["plans"] as? [Any])?.count ?? 0) }
    #expect(csv.count - 1 == plans + overlooked.count)
    #expect(csv[0][0] == "soort")
  }

  @Test("No table is wider than a hundred columns where words fit", arguments: views)
  func width(view: View) async throws {
    let handbook = try SampleHandbook.small()
    let table = try await reuse(handbook, view.arguments).output
    #expect(table.split(separator: "\n").allSatisfy { $0.count <= 100 }, "\(table)")
  }

  @Test("An error in the handbook is told beside the answer, on standard error")
  func errors() async throws {
    let handbook = try SampleHandbook.small()
    try handbook.replace(
      "status: opgeschaald", with: "status: opgeschald",
      in: "content/praktijken/digitaal-verhuizen.md")
    let run = try await reuse(handbook, ["versleten"])
    #expect(run.status == 0 && run.errors.contains("het handboek heeft 1 fout"), "\(run.text)")
    let quiet = try await reuse(handbook, ["versleten", "--quiet"])
    #expect(quiet.status == 0 && quiet.errors == "")
  }

  @Test(
    "What is not there is wrong usage, with the nearest that is",
    arguments: [
      (["praktijk", "digital-verhuizen"], "‘digitaal-verhuizen’"),
      (["praktijk", "Digitaal verhuizen"], "‘digitaal-verhuizen’"),
      (["praktijk", "iets-heel-anders"], "content/praktijken"),
      (["organisatie", "GM0176"], "GM0716"), (["organisatie", "Tholen"], "‘Tholen (GM0716)’"),
      (["kansen", "zeuws-netwerk"], "zeeuws-netwerk"), (["kansen", "../a"], "register"),
      (["praktijk", "digital-verhuizen", "--lang", "en"], "Did you mean"),
    ])
  func unknownNames(arguments: [String], hint: String) async throws {
    let run = try await reuse(try SampleHandbook.small(), arguments)
    #expect(run.status == 2 && run.output == "", "\(run.text)")
    #expect(run.errors.contains(hint), "\(run.errors)")
  }

  @Test(
    "Wrong options are wrong usage",
    arguments: [
      ["praktijk"], ["kansen"], ["kansen", "GM0716", "--top", "0"], ["versleten", "extra"],
      ["versleten", "--format", "xml"], ["oud"],
    ])
  func wrongUsage(arguments: [String]) async throws {
    let run = try await reuse(try SampleHandbook.small(), arguments)
    #expect(run.status == 2 && run.output == "" && !run.errors.isEmpty, "\(run.text)")
    let day = try await BuiltBinary().run(["reuse", "versleten", "--as-of", "24-11-2026"])
    #expect(day.status == 2 && day.errors.contains("--as-of"))
  }

  @Test("Every view explains itself with examples whose options exist", arguments: views)
  func help(view: View) async throws {
    let run = try await BuiltBinary().run(["reuse", view.arguments[0], "--help"])
    #expect(run.status == 0)
    let parts = run.output.components(separatedBy: "USAGE:")
    #expect(parts[0].matches(of: /\n +handbook reuse [a-z-]+/).count >= 2)
    for option in parts[0].matches(of: /--[a-z-]+/) {
      #expect(parts[1].contains(String(option.output)), "no \(option.output)")
    }
  }

  private func reuse(
    _ handbook: SampleHandbook, _ arguments: [String]
  ) async throws -> BuiltBinary.Run {
    let day = arguments.contains("--as-of") ? [] : ["--as-of", SampleHandbook.today]
    return try await handbook.program.run(
      ["reuse"] + arguments + ["--root", handbook.folder.path] + day, in: handbook.folder.path)
  }

  private func practiceJSON(
    _ handbook: SampleHandbook, asOf: String
  ) async throws -> [String: Any] {
    let run = try await reuse(
      handbook,
      ["praktijk", "meldpunt-buitenruimte", "--format", "json", "--as-of", asOf])
    return try object(run)["practice"] as? [String: Any] ?? [:]
  }

  private func names(in value: Any) -> Set<String> {
    if let members = value as? [String: Any] {
      return members.values.reduce(Set(members.keys)) { $0.union(names(in: $1)) }
    }
    return (value as? [Any])?.reduce([]) { $0.union(names(in: $1)) } ?? []
  }

  private func object(_ run: BuiltBinary.Run) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(value as? [String: Any])
  }

  /// The cells of a CSV file (RFC 4180).
  private func cells(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
      let last = rows.count - 1
      switch scalar {
      case "\"":
        // A doubled quotation mark closes and opens again.
        isQuoted.toggle()
      case "," where !isQuoted: rows[last].append("")
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted: rows.append([""])
      default: rows[last][rows[last].count - 1].unicodeScalars.append(scalar)
      }
    }
    if rows.last == [""] { rows.removeLast() }
    return rows
  }
}
