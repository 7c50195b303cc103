import Foundation
import TestSupport
import Testing

@Suite("What must not get into a site")
struct LeakTests {
  private let canary = "Kanarie7391"

  @Test("No environment variable and no file outside the root gets into output, findings or memory")
  func canaries() async throws {
    let outer = TemporaryFolder()
    let handbook = try SampleHandbook.small()
    outer.write("\(canary) in een bestand\n", to: "geheim.txt")
    outer.write("---\ntitel: \(canary)\n---\n\n\(canary)\n", to: "geheim.md")
    let up = String(repeating: "../", count: 12)
    handbook.folder.write(
      """
      ---
      title: Poging
      bestand: \(outer.path)/geheim.txt
      invoegen: "{{ env.GEHEIM_1 }} ${GEHEIM_1} $GEHEIM_1 %GEHEIM_1%"
      ---

      # Poging

      [uit](\(up)\(outer.path.dropFirst())/geheim.md) ![uit](\(up)\(outer.path.dropFirst())/geheim.txt)
      [bestand](file://\(outer.path)/geheim.txt) [[\(up)\(outer.path.dropFirst())/geheim]]
      {{ env.GEHEIM_1 }} {{> \(outer.path)/geheim.txt}} ${GEHEIM_1} {% include \(outer.path)/geheim.txt %}
      """, to: "content/paginas/elders/poging.md")
    let environment = Dictionary(
      uniqueKeysWithValues: (1...50).map { ("GEHEIM_\($0)", "\(canary)-\($0)") })
    let run = try await handbook.run("build", ["--format", "json"], environment: environment)
    #expect(!run.text.contains(canary))
    #expect(run.text.contains("elders/poging.md"), "the attempts are reported: \(run.text)")
    for command in [["build"], ["check", "--format", "sarif"]] {
      handbook.folder.remove("content/paginas/elders/poging.md")
      handbook.folder.write(
        "# Poging\n\n{{ env.GEHEIM_1 }}\n", to: "content/paginas/elders/poging.md")
      let run = try await handbook.run(
        command[0], Array(command.dropFirst()), environment: environment)
      #expect(run.status == 0, "\(run.text)")
      #expect(!run.text.contains(canary))
    }
    let files = handbook.folder.snapshot()
    #expect(files.keys.contains("public/elders/poging/index.html"))
    #expect(files.filter { $0.value.contains(canary) }.keys.sorted() == [])
  }

  @Test(
    "A symbolic link is an error, wherever it leads and whatever it is called",
    arguments: [
      "content/praktijken/link.md", "content/paginas/map", "content/paginas/plaatje.png",
      "content/organisaties/gm0664", "content/register/extra.csv", "templates/partials/link.html",
    ])
  func symbolicLinks(place: String) async throws {
    let outer = TemporaryFolder()
    outer.write("\(canary)\n", to: "doel/geheim.md")
    let handbook = try SampleHandbook.small()
    handbook.folder.link(place, to: outer.path("doel"))
    let run = try await handbook.build()
    #expect(run.status == 1, "\(run.text)")
    #expect(
      run.output.contains("\(place)") && run.output.contains("[symbolic-link]"), "\(run.output)")
    #expect(!handbook.folder.exists("public"))
    #expect(!run.text.contains(canary))
  }

  @Test("Text of authors never becomes markup, in pages, data and findings")
  func markup() async throws {
    let handbook = try SampleHandbook.small()
    let attack = #""><script>alert(1)</script><img src=x onerror=alert(2)>'"#
    let quoted = "'" + attack.replacing("'", with: "''") + "'"
    try handbook.replace(
      "titel: Samen archiveren met één archivaris", with: "titel: \(quoted)",
      in: "content/praktijken/samen-archiveren.md")
    try handbook.replace(
      "term: zaaksysteem", with: "term: \(quoted)", in: "content/begrippen/zaaksysteem.md")
    try handbook.replace(
      "naam: Zeeuws Netwerk", with: "naam: \(quoted)",
      in: "content/organisaties/zeeuws-netwerk/index.md")
    try handbook.replace("label: Archief", with: "label: \(quoted)", in: "content/trefwoorden.yaml")
    try handbook.replace("titel: Klein handboek", with: "titel: \(quoted)", in: "content/site.yaml")
    let run = try await handbook.build()
    #expect(run.status == 0, "\(run.text)")
    for (path, page) in try PublishedSite(of: handbook).pages {
      let scripts = page.elements.filter { $0.name == "script" }
      #expect(
        scripts.allSatisfy { $0.value("src") != nil || $0.value("type") == "application/ld+json" },
        "\(path)")
      #expect(
        page.elements.allSatisfy { !$0.attributes.contains { $0.name.hasPrefix("on") } }, "\(path)")
    }
    let feed = handbook.folder.read("public/feed.xml") ?? ""
    #expect(feed.contains("&lt;script&gt;") && !feed.contains("<script>"))
  }
}
