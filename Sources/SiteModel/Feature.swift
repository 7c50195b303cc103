import Content
import Core

/// Something that two practices can share.
enum Feature: Hashable, Sendable {
  case product(Slug)
  case theme(Slug)
  case tag(Slug)
  case owner(OrganisationCode)

  /// In the order in which reasons are given.
  enum Kind: CaseIterable, Sendable {
    case product
    case theme
    case tag
    case owner
  }

  var kind: Kind {
    switch self {
    case .product: .product
    case .theme: .theme
    case .tag: .tag
    case .owner: .owner
    }
  }

  /// What it adds to the score of two practices, before rarity.
  var weight: Int32 {
    switch self {
    case .product: 12
    case .theme: 4
    case .tag: 5
    case .owner: 2
    }
  }

  /// What being related by lineage adds: more than shared features ever weigh together.
  static let lineageWeight: Int32 = 10_000
}
