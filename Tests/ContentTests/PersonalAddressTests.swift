import Content
import Core
import Testing

@Suite("Personal addresses")
struct PersonalAddressTests {
  @Test(
    "An address of a person gets a warning wherever it stands",
    arguments: [
      "jan.jansen@example.org", "j.jansen@example.org", "Jan.de.Vries@tholen.nl",
      "josé.pérez@example.org",
      "anne-marie.bakker@example.org", "[mail](mailto:jan.jansen@example.org)",
    ])
  func personal(_ text: String) {
    let sample = Sample.smallTerm
    let findings = sample.findings(sample.text + text + "\n")
    #expect(findings.map(\.code) == [.personalAddress])
    let inFields = sample.text.replacing("Een voorziening.", with: "\"Vraag \(text)\"")
    #expect(sample.findings(inFields).map(\.code) == [.personalAddress])
  }

  @Test(
    "A shared mailbox gets none",
    arguments: [
      "info@example.org", "informatie.archief@example.org", "team.data@example.org",
      "archief@tholen.nl",
      "jan.jansen@", "@jan.jansen", "jan@localhost", "versie.2@example.org", "a..b@example.org",
      "https://example.org/@jan.jansen/1", "Newtonsoft.Json@13.0.3",
    ])
  func shared(_ text: String) {
    let sample = Sample.smallTerm
    #expect(sample.findings(sample.text + text + "\n").map(\.code) == [])
  }
}
