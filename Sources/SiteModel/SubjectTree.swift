import Core

/// Documents, by position, gathered under subjects that have broader and narrower ones: the shape
/// that tags and themes share.
struct SubjectTree: Sendable {
  /// Subjects in use or with a narrower one in use, ordered.
  let used: [Slug]
  private let documents: [Slug: [Int]]
  private let broaderOf: [Slug: [Slug]]
  private let narrowerOf: [Slug: [Slug]]

  /// - Parameters:
  ///   - broader: the direct broader subjects of every subject; unknown names and circles are
  ///     harmless.
  ///   - uses: the positions of the documents of each subject, in order.
  init(broader: [Slug: [Slug]], uses: [Slug: [Int]]) {
    var used = Set(uses.keys)
    var waiting = Array(uses.keys)
    while let subject = waiting.popLast() {
      for parent in broader[subject] ?? []
      where broader[parent] != nil && used.insert(parent).inserted {
        waiting.append(parent)
      }
    }
    self.used = used.sorted()
    self.documents = uses
    var narrower: [Slug: [Slug]] = [:]
    for subject in self.used {
      for parent in broader[subject] ?? [] where parent != subject && used.contains(parent) {
        narrower[parent, default: []].append(subject)
      }
    }
    self.broaderOf = broader.mapValues { parents in Set(parents.filter(used.contains)).sorted() }
    self.narrowerOf = narrower
  }

  func documents(of subject: Slug) -> [Int] { documents[subject] ?? [] }

  func broader(than subject: Slug) -> [Slug] {
    (broaderOf[subject] ?? []).filter { $0 != subject }
  }

  func narrower(than subject: Slug) -> [Slug] { narrowerOf[subject] ?? [] }

  /// Documents of all narrower subjects, however far, that are not documents of the subject itself;
  /// ordered.
  func narrowerDocuments(of subject: Slug) -> [Int] {
    guard narrowerOf[subject] != nil else { return [] }
    var seen: Set<Slug> = [subject]
    var waiting = narrower(than: subject)
    var found: Set<Int> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      found.formUnion(documents(of: next))
      waiting += narrower(than: next)
    }
    found.subtract(documents(of: subject))
    return found.sorted()
  }
}
