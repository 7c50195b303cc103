import Content
import Core
import ReuseIndex
import SiteModel

extension AnswerMaker {
  /// Products without a practice, practices without a user, provinces and sizes without use.
  func whiteSpotsAnswer() -> ReuseAnswer {
    let spots = reuse.whiteSpots
    let products = spots.products.map { spot(.product, $0.text, productName($0), isLegalDuty($0)) }
    let practices = spots.practices.map { spot(.practice, $0.text, title(of: $0)) }
    let provinces = spots.provinces.map { spot(.province, $0.text, site.organisationName($0)) }
    let classes = spots.sizeClasses.map {
      spot(.sizeClass, String($0), say("Grootteklasse \($0)", "Size class \($0)"))
    }
    return answer(
      "whiteSpots", heading: Phrase(nl: "Witte vlekken", en: "White spots"),
      facts: [
        (
          Phrase(nl: "Let op", en: "Mind"),
          say(
            "wat hier ontbreekt, kan elders wel bestaan.",
            "what is missing here may exist all the same.")
        )
      ],
      columns: [
        .text("soort", say("Soort", "Sort")), .text("id", say("Naam", "Name")),
        .text("titel", say("Titel", "Title")),
        .text("wettelijke taak", say("Wettelijke taak", "Legal duty")),
      ], rows: products + practices + provinces + classes,
      emptyNote: Phrase(nl: "Geen witte vlekken.", en: "No white spots."),
      members: [
        (
          "products",
          .array(
            spots.products.map {
              .object([
                ("id", .string($0.text)), ("name", .string(productName($0))),
                ("legalDuty", .bool(isLegalDuty($0))),
              ])
            })
        ), ("practices", .slugs(spots.practices)), ("provinces", .codes(spots.provinces)),
        ("sizeClasses", .array(spots.sizeClasses.map { .number($0) })),
      ])
  }

  private enum Spot {
    case product, practice, province, sizeClass
  }

  private func spot(
    _ sort: Spot, _ id: String, _ title: String, _ isLegalDuty: Bool? = nil
  ) -> [ReuseAnswer.Cell] {
    let name: ReuseAnswer.Cell =
      switch sort {
      case .product: .word("product", shown: say("product", "product"))
      case .practice: .word("praktijk", shown: say("praktijk", "practice"))
      case .province: .word("provincie", shown: say("provincie", "province"))
      case .sizeClass: .word("grootteklasse", shown: say("grootteklasse", "size class"))
      }
    return [name, .text(id), .text(title), isLegalDuty.map(cell) ?? .empty]
  }

  private func productName(_ id: Slug) -> String {
    site.facts.register.product(named: id.text)?.name ?? id.text
  }

  private func isLegalDuty(_ id: Slug) -> Bool {
    site.facts.register.product(named: id.text)?.isLegalDuty ?? false
  }
}
