import Content
import Core

/// A typed document with the file it stands in.
struct Authored<Value: Sendable>: Sendable {
  let id: DocumentID
  let value: Value
  let file: SourcePath
  /// The plain words below the front matter of a practice or a plan; empty for other kinds.
  var texts: [String] = []

  func location(_ range: SourceRange) -> Location { Location(file, range) }
}

/// The documents that the index is made from, one per ID, each list in the order of the files.
///
/// Of a document and its translations the original counts, because a figure has no language.
struct AuthoredDocuments: Sendable {
  private(set) var practices: [Authored<Practice>] = []
  private(set) var adoptions: [Authored<Adoption>] = []
  private(set) var plans: [Authored<Plan>] = []
  private(set) var rounds: [Authored<Round>] = []
  private(set) var organisations: [Authored<Organisation>] = []
  private(set) var reactions: [Authored<Reaction>] = []

  init(_ documents: [Document]) {
    for index in Self.originals(of: documents) {
      let id = documents[index].id
      let file = documents[index].source
      switch documents[index].kind {
      case .practice(let value):
        let texts = documents[index].plainTexts
        practices.append(Authored(id: id, value: value, file: file, texts: texts))
      case .adoption(let value): adoptions.append(Authored(id: id, value: value, file: file))
      case .plan(let value):
        let texts = documents[index].plainTexts
        plans.append(Authored(id: id, value: value, file: file, texts: texts))
      case .round(let value): rounds.append(Authored(id: id, value: value, file: file))
      case .organisation(let value):
        organisations.append(Authored(id: id, value: value, file: file))
      case .reaction(let value): reactions.append(Authored(id: id, value: value, file: file))
      case .term, .article: continue
      }
    }
  }

  /// Positions of the originals, by path; whatever the order of the documents.
  private static func originals(of documents: [Document]) -> [Int] {
    let paths = documents.map { $0.source.description }
    var chosen: [DocumentID: Int] = [:]
    chosen.reserveCapacity(documents.count)
    for index in documents.indices {
      switch documents[index].id {
      case .term, .article: continue
      default: break
      }
      guard let other = chosen[documents[index].id] else {
        chosen[documents[index].id] = index
        continue
      }
      let mine = (isTranslation(documents[index]) ? 1 : 0, paths[index])
      let theirs = (isTranslation(documents[other]) ? 1 : 0, paths[other])
      if mine < theirs { chosen[documents[index].id] = index }
    }
    return chosen.values.sorted { paths[$0] < paths[$1] }
  }

  /// Whether the file's name carries a language, as `e-depot.en.md` does.
  private static func isTranslation(_ document: Document) -> Bool {
    document.source.name.utf8.count(where: { $0 == UInt8(ascii: ".") }) > 1
  }
}
