import Foundation
import Publishing
import Testing

@Suite("The page of a practice")
struct PracticePageTests {
  private func page(_ path: String) async throws -> String {
    try #require(await SampleSite().outputs()[path])
  }

  /// The text without tags and with single spaces.
  private func words(_ markup: String) -> String {
    markup.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
  }

  @Test("It shows users with their fraction, and keeps reported totals and named users apart")
  func usage() async throws {
    let text = words(try await page("praktijken/balie/index.html"))
    #expect(text.contains("1 van de 2 gemeenten gebruiken dit, met een bevestiging (50,0%)."))
    #expect(text.contains("1 gemeente alleen genoemd"))
    #expect(text.contains("241 gemeenten van de 388 (2017)"))
    #expect(text.contains("Bevestigd: eigen opgave"))
    #expect(text.contains("Alleen genoemd door de eigenaar"))
  }

  @Test("It shows lineage both ways, reactions with their answers, and who links to it")
  func surroundings() async throws {
    let balie = words(try await page("praktijken/balie/index.html"))
    #expect(balie.contains("Gebaseerd op Het loket"))
    #expect(balie.contains("informatieadviseur"))
    #expect(balie.contains("Antwoord op reactie 1"))
    let loket = words(try await page("praktijken/loket/index.html"))
    #expect(loket.contains("Basis voor De balie"))
    #expect(loket.contains("Wordt genoemd in De balie"))
  }

  @Test("A term is linked at its first use with its definition")
  func glossary() async throws {
    let page = try await page("praktijken/balie/index.html")
    #expect(
      page.contains(
        #"<a class="begrip" href="../../begrippen/zaaksysteem/" title="Een systeem voor zaken.">zaaksysteem</a>"#
      ))
  }

  @Test("A former municipality leads to its successor, and an example says that it is one")
  func organisations() async throws {
    let former = words(try await page("organisaties/gm0900/index.html"))
    #expect(former.contains("bestond tot en met 31 december 2018"))
    #expect(former.contains("Terneuzen"))
    let example = words(try await page("organisaties/voorbeeld/index.html"))
    #expect(example.contains("Dit is een voorbeeld"))
  }

  @Test("A round shows what was promised against what was done")
  func rounds() async throws {
    let text = words(try await page("rondes/najaar/index.html"))
    #expect(text.contains("1 van de 1 toezeggingen zijn nagekomen"))
    #expect(text.contains("Ja, sinds 10 april 2019"))
  }
}
