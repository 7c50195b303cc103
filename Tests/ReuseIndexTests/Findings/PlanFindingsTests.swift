import Content
import Core
import ReuseIndex
import Testing

struct PlanFindingsTests {
  private let about = subject(
    products: ["paspoort"], processes: ["Uitgifte"], laws: ["Paspoortwet"])

  private func findings(_ documents: [Document]) -> [Diagnostic] {
    indexReuse(register: smallRegister, documents: documents, asOf: today).diagnostics
  }

  @Test("A plan like a practice that is not named under ‘bekeken’ is a notice with its reasons")
  func likePractice() {
    let existing = practice(title: "Paspoort aan huis", subject: about)
    let found = findings([existing, plan("bezorgen", subject: about)])
    #expect(found.map(\.code) == [.planLikePractice])
    #expect(found[0].severity == .notice)
    #expect(found[0].message.dutch.contains("‘Paspoort aan huis’"))
    #expect(found[0].hint!.dutch.contains("Gaat over hetzelfde product: paspoort."))
    #expect(found[0].related.map(\.location.path.name) == ["balie.md"])
    #expect(findings([existing, plan("bezorgen", subject: about, considered: ["balie"])]).isEmpty)
    #expect(findings([existing, plan("bezorgen", subject: about, becomes: "balie")]).isEmpty)
    #expect(findings([existing, plan("bezorgen", status: .dropped, subject: about)]).isEmpty)
  }

  @Test(
    "Two live plans alike tell each author of the other, with the days left to join",
    arguments: [
      ("2026-07-12", "meedoen kan nog 12 dagen (tot en met 2026-07-12)"),
      ("2026-07-01", "meedoen kan nog 1 dag (tot en met 2026-07-01)"),
      ("2026-06-30", "vandaag is de laatste dag om mee te doen"),
      ("2026-06-29", "meedoen kon daar tot en met 2026-06-29"),
      (nil, "tot wanneer u kunt meedoen staat er niet bij"),
    ] as [(String?, String)])
  func alike(joinBefore: String?, says: String) {
    let found = findings([
      plan("een", of: "GM0002", title: "Eerste", subject: about, joinBefore: joinBefore),
      plan("twee", of: "GM0003", title: "Tweede", subject: about),
    ])
    #expect(found.map(\.code) == [.plansAlike, .plansAlike])
    #expect(found[1].location?.path.name == "twee.md")
    #expect(
      found[1].message.dutch == "Dit plan lijkt op ‘Eerste’ van Gemeente GM0002 (GM0002); \(says)")
    #expect(found[1].related.map(\.location.path.name) == ["een.md"])
  }

  @Test("Plans of example organisations are shown, and nobody is told")
  func examples() {
    let documents = [
      organisation("voorbeelddorp", isExample: true),
      practice(owner: "voorbeelddorp", subject: about),
      plan("een", of: "voorbeelddorp", subject: about),
      plan("twee", of: "voorbeelddorp", subject: about),
    ]
    #expect(findings(documents).isEmpty)
  }

  @Test("Plans in one round already know each other")
  func sameRound() {
    let plans = [
      plan("een", of: "GM0002", subject: about), plan("twee", of: "GM0003", subject: about),
    ]
    let both = round("ronde", plans: [("GM0002", "een"), ("GM0003", "twee")])
    let one = round("andere", plans: [("GM0002", "een")])
    #expect(findings(plans + [both]).isEmpty)
    #expect(findings(plans + [one]).count == 2)
  }
}
