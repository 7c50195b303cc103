import Core
import SiteModel
import TestSupport
import Testing

@Suite("Attachments")
struct AttachmentRouteTests {
  @Test("An attachment stands under bestanden, with its folders, in lower case")
  func paths() {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice())
      ![x](Afbeeldingen/Kaart%20van%20Tholen.PNG) [y](plan.v2.pdf)
      -- content/praktijken/Afbeeldingen/Kaart van Tholen.PNG --
      png
      -- content/praktijken/plan.v2.pdf --
      pdf
      """
    ).resolved()
    #expect(site.diagnostics == [])
    #expect(
      site.value.attachments.map(\.path.description) == [
        "bestanden/praktijken/afbeeldingen/kaart-van-tholen.png",
        "bestanden/praktijken/plan-v2.pdf",
      ])
    let source = SourcePath("content/praktijken/plan.v2.pdf")
    #expect(source.flatMap(site.value.path(ofAttachment:)) == site.value.attachments.last?.path)
  }

  @Test("What no page uses is not published, with a notice")
  func unused() {
    let site = SiteText(
      """
      -- content/praktijken/a.pdf --
      1️⃣pdf
      """)
    #expect(site.differences(.at("1️⃣", .unusedAttachment)) == [])
    #expect(site.site.attachments.isEmpty)
  }

  @Test(
    "Names that become one path are an error that names both",
    arguments: [
      ("plan.pdf", "Plan.pdf"), ("plan.pdf", "plan.PDF"), ("a b.pdf", "a-b.pdf"),
      ("caf\u{E9}.pdf", "cafe\u{301}.pdf"), ("x.y.pdf", "x-y.pdf"),
    ])
  func collision(_ one: String, _ other: String) {
    let site = SiteText(
      "-- content/praktijken/\(one) --\na\n-- content/praktijken/\(other) --\nb\n")
    let found = site.resolved().diagnostics.filter { $0.code == .duplicateAttachment }
    #expect(found.count == 1)
    #expect(found.first?.message.dutch.contains(one) == true)
    #expect(found.first?.message.dutch.contains(other) == true)
  }

  @Test("A name of which nothing can be made is an error", arguments: ["图.png", "한.pdf", "!.png"])
  func unfitName(_ name: String) {
    let site = SiteText("-- content/praktijken/\(name) --\na\n")
    #expect(site.resolved().diagnostics.map(\.code) == [.unfitPath])
  }
}
