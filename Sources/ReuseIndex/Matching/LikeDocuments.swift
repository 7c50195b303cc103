package import Content
package import Core

/// A text of which somebody asks what resembles it.
package struct LikenessQuestion: Sendable {
  /// The document that it is, where the handbook holds it: it does not resemble itself.
  package let document: DocumentID?
  package let title: String
  let summary: String
  let texts: [String]
  let subject: Subject
  let period: ClosedRange<Day>?
  let owner: OrganisationCode?

  /// A plan or a practice with its keys; nil for other kinds.
  ///
  /// - Parameter isKnown: whether the document is one of the handbook.
  package init?(_ document: Document, isKnown: Bool) {
    switch document.kind {
    case .plan(let plan):
      title = plan.title.value
      summary = plan.summary.value
      subject = plan.subject
      period = plan.period
      owner = plan.organisation.value
    case .practice(let practice):
      title = practice.title.value
      summary = practice.summary.value
      subject = practice.subject
      period = nil
      owner = practice.owner.value
    case .adoption, .round, .organisation, .term, .reaction, .article: return nil
    }
    self.document = isKnown ? document.id : nil
    texts = document.plainTexts
  }

  /// Any text: its first paragraph counts as title and summary, the rest as the text below.
  package init(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isEmpty = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
    let body = lines.drop(while: isEmpty)
    let first = body.prefix { !isEmpty($0) }
    document = nil
    title = first.first.map(String.init) ?? ""
    summary = first.dropFirst().joined(separator: "\n")
    texts = [body.dropFirst(first.count).joined(separator: "\n")]
    subject = Subject()
    period = nil
    owner = nil
  }
}

/// A practice or a live plan that resembles a text.
package struct LikeDocument: Hashable, Sendable {
  package let document: DocumentID
  /// Higher is more alike; comparable only inside one list.
  package let score: Int
  package let reasons: [Phrase]
}

/// The practices and live plans that resemble a text, best first, with the reasons.
///
/// More is shown than in the lists of a build (``MatchWeights/asked``), because whoever asks judges
/// the answer. Practices and plans of example organisations come only with a question of one.
package func likeDocuments(
  _ question: LikenessQuestion, register: Register, documents: [Document],
  tags: TagVocabulary = TagVocabulary([]), asOf today: Day
) -> [LikeDocument] {
  let authored = AuthoredDocuments(documents)
  let directory = OrganisationDirectory(register, authored.organisations)
  let plans = livePlans(authored, on: today)
  let practices = authored.practices.sorted { $0.value.slug < $1.value.slug }
  var ids = plans.map(\.id) + practices.map(\.id)
  var texts =
    plans.map { MatchText($0, isExample: directory.isExample($0.value.organisation.value)) }
    + practices.map { MatchText($0, isExample: directory.isExample($0.value.owner.value)) }
  let known = question.document.flatMap { ids.firstIndex(of: $0) }
  if known == nil, let id = question.document ?? ids.first {
    ids.append(id)
    texts.append(
      MatchText(
        target: .question, isExample: question.owner.map(directory.isExample) ?? false,
        subject: question.subject, title: question.title, summary: question.summary,
        texts: question.texts, period: question.period))
  }
  guard let asked = known ?? texts.indices.last else { return [] }
  let collection = MatchCollection(texts, register: register, tags: tags)
  var board = collection.board()
  let chance = MatchWeights.chance(
    amongTexts: texts.count, askedWords: collection.items[asked].words.count)
  let like = collection.likeItems(
    of: asked, from: MatchWeights.asked, chance: chance, on: &board
  ).filter {
    collection.items[asked].isExample || !collection.items[$0.item].isExample
  }
  return like.sorted { ($1.score, ids[$0.item]) < ($0.score, ids[$1.item]) }.map { match in
    LikeDocument(
      document: ids[match.item], score: match.score,
      reasons: collection.reasons(from: asked, to: match.item))
  }
}

/// What each live plan resembles, and the groups of those alike: the part that matching has in
/// ``indexReuse(register:documents:tags:asOf:)``, for measuring it alone.
package func matchPlans(
  register: Register, documents: [Document], tags: TagVocabulary = TagVocabulary([]),
  asOf today: Day
) -> (lists: [LikePlans], groups: [PlanGroup]) {
  let authored = AuthoredDocuments(documents)
  let directory = OrganisationDirectory(register, authored.organisations)
  let likeness = PlanLikeness(
    livePlans(authored, on: today), authored.practices.sorted { $0.value.slug < $1.value.slug },
    register: register, tags: tags, isExample: directory.isExample)
  return (likeness.lists(), likeness.groups(on: today))
}

/// Plans that take part on a day, ordered by reference.
func livePlans(_ documents: AuthoredDocuments, on day: Day) -> [Authored<Plan>] {
  documents.plans.filter { $0.value.isLive(on: day) }
    .sorted { $0.value.reference < $1.value.reference }
}
