import Content
import Core

/// Says in words why a practice is related to the one on whose page it is listed.
struct FeaturePhrases: Sendable {
  let facts: Facts
  let organisationName: @Sendable (OrganisationCode) -> String

  /// How the other practice is related by lineage.
  func reasons(_ lineage: Lineage, towards other: Slug) -> [Phrase] {
    let kinds: [(others: [Slug], reason: Phrase)] = [
      (
        lineage.basedOn,
        Phrase(nl: "Deze praktijk is hierop gebaseerd.", en: "This practice is based on it.")
      ),
      (
        lineage.basisFor,
        Phrase(nl: "Is op deze praktijk gebaseerd.", en: "Is based on this practice.")
      ),
      (
        lineage.replaces,
        Phrase(nl: "Is vervangen door deze praktijk.", en: "Was replaced by this practice.")
      ),
      (
        lineage.replacedBy,
        Phrase(nl: "Vervangt deze praktijk.", en: "Replaces this practice.")
      ),
      (
        lineage.belongsWith,
        Phrase(nl: "Hoort bij deze praktijk.", en: "Belongs with this practice.")
      ),
    ]
    return kinds.filter { $0.others.contains(other) }.map(\.reason)
  }

  /// What both share, in one sentence.
  ///
  /// - Parameter features: one or more, all of this kind.
  func reason(_ kind: Feature.Kind, _ features: [Feature]) -> Phrase {
    let isOne = features.count == 1
    let list = features.map(name).joined(separator: ", ")
    return switch kind {
    case .product:
      Phrase(
        nl: "Gaat over \(isOne ? "hetzelfde product" : "dezelfde producten"): \(list).",
        en: "Is about the same \(isOne ? "product" : "products"): \(list).")
    case .theme:
      Phrase(
        nl: "Valt onder \(isOne ? "hetzelfde thema" : "dezelfde thema’s"): \(list).",
        en: "Falls under the same \(isOne ? "theme" : "themes"): \(list).")
    case .tag:
      Phrase(
        nl: "Heeft \(isOne ? "hetzelfde trefwoord" : "dezelfde trefwoorden"): \(list).",
        en: "Has the same \(isOne ? "tag" : "tags"): \(list).")
    case .owner: Phrase(nl: "Heeft dezelfde eigenaar: \(list).", en: "Has the same owner: \(list).")
    }
  }

  private func name(_ feature: Feature) -> String {
    switch feature {
    case .product(let id): facts.register.product(named: id.text)?.name ?? id.text
    case .theme(let id): facts.register.theme(named: id.text)?.name ?? id.text
    case .tag(let id): facts.tags.tag(named: id.text)?.label ?? id.text
    case .owner(let code): organisationName(code)
    }
  }
}
