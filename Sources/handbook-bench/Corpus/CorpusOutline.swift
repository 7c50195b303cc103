import Core

/// The names and relations of a corpus, fixed before any text is written.
///
/// Every file is then a function of the outline and its own number, so files can be made in any order.
struct CorpusOutline: Sendable {
  let seed: UInt64
  /// The day that counts as today; nothing in the corpus lies after it but what is planned.
  let today: Day
  let lexicon: Lexicon
  let register: RegisterLists
  /// The municipalities that take part.
  let participants: [RegisterLists.Municipality]
  /// Ordered so that a broader tag stands before the narrower ones.
  let tags: [Tag]
  let terms: [Term]
  let practices: [Practice]
  /// Ordered by practice.
  let adoptions: [Adoption]
  let plans: [Plan]
  let rounds: [Round]
  let pages: [NameMaker.Name]

  /// A tag, and the subject that it stands for.
  struct Tag: Sendable {
    let name: NameMaker.Name
    let synonym: String?
    /// Index of the broader tag.
    let broader: Int?
    /// Numbers of words that texts on this subject use often.
    let subject: [Int]
  }

  struct Term: Sendable {
    let name: NameMaker.Name
    let synonym: String?
  }

  struct Practice: Sendable {
    let name: NameMaker.Name
    /// Indexes of tags; the first is the subject of the text.
    let tags: [Int]
    /// Index of a participant.
    let owner: Int
    let started: Day
    /// Indexes of its adoptions.
    let adoptions: Range<Int>
  }

  struct Adoption: Sendable {
    let practice: Int
    let participant: Int
  }

  struct Plan: Sendable {
    let name: NameMaker.Name
    let participant: Int
    let tags: [Int]
  }

  struct Round: Sendable {
    let name: NameMaker.Name
    let tag: Int
    /// Indexes of plans.
    let plans: [Int]
  }

  /// A stream of random numbers of one file.
  func random(for purpose: Purpose, _ index: Int) -> RandomNumbers {
    RandomNumbers(seed: seed, purpose: purpose.rawValue, index: index)
  }

  /// What a stream of random numbers is for; a change of one kind of file then leaves the others as they are.
  enum Purpose: UInt64 {
    case names = 2
    case practice
    case practiceBody
    case adoption
    case plan
    case round
    case term
    case tag
    case organisation
    case page
    case reaction
  }
}
