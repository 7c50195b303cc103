import Content
package import Core

extension DiagnosticCode {
  /// A reaction answers one that does not exist.
  package static let unknownReaction = DiagnosticCode("unknown-reaction", .error)
  /// Reactions answer each other in a circle.
  package static let reactionCycle = DiagnosticCode("reaction-cycle", .error)
}

/// Puts the reactions on every practice in threads, each level in the order of the numbers.
///
/// A reaction whose answered one is missing, or that lies on a circle, starts a thread of its own.
/// Answers more than sixteen levels deep stand beside the sixteenth, so that no page nests without
/// end.
func threaded(_ catalog: DocumentCatalog) -> Diagnosed<[Slug: [ReactionThread]]> {
  var notes: [Slug: [ReactionNote]] = [:]
  for position in catalog.principalPositions {
    guard case .reaction(let reaction) = catalog.documents[position].kind else { continue }
    notes[reaction.practice.value, default: []].append(
      ReactionNote(
        id: catalog.documents[position].id, number: reaction.number, answers: reaction.answers,
        source: catalog.documents[position].source))
  }
  var findings: [Diagnostic] = []
  var threads: [Slug: [ReactionThread]] = [:]
  for (practice, group) in notes.sorted(by: { $0.key < $1.key }) {
    let parents = parents(of: group, &findings)
    if catalog.contains(.practice(practice)) {
      threads[practice] = roots(of: group.sorted { $0.number < $1.number }, parents)
    }
  }
  return Diagnosed(threads, findings)
}

private struct ReactionNote {
  let id: DocumentID
  let number: Int
  let answers: Located<Int>?
  let source: SourcePath
}

/// Number of each reaction → number of the one under which it stands.
private func parents(
  of group: [ReactionNote], _ findings: inout [Diagnostic]
) -> [Int: Int] {
  let numbers = Set(group.map(\.number))
  var parents: [Int: Int] = [:]
  for note in group {
    guard let answered = note.answers else { continue }
    if numbers.contains(answered.value) {
      parents[note.number] = answered.value
    } else {
      findings.append(unknown(answered, known: numbers.sorted(), in: note.source))
    }
  }
  let circles = namesInCycles(parents.mapValues { [$0] })
  for note in group {
    guard circles[note.number] != nil, let answered = note.answers else { continue }
    parents[note.number] = nil
    findings.append(circle(at: Location(note.source, answered.range)))
  }
  return parents
}

/// The threads, made from the deepest level up.
private func roots(of group: [ReactionNote], _ parents: [Int: Int]) -> [ReactionThread] {
  let deepest = 16
  var levels: [Int: Int] = [:]
  var places: [Int: Int] = [:]
  for note in group {
    // Walk up to the first reaction whose level is known, then give levels on the way back.
    var path = [note.number]
    while levels[path[path.count - 1]] == nil, let parent = parents[path[path.count - 1]] {
      path.append(parent)
    }
    for number in path.reversed() where levels[number] == nil {
      guard let parent = parents[number] else {
        levels[number] = 1
        continue
      }
      let level = levels[parent] ?? 1
      levels[number] = min(level + 1, deepest)
      places[number] = level < deepest ? parent : places[parent]
    }
  }
  var answers: [Int: [ReactionThread]] = [:]
  for level in stride(from: deepest, through: 2, by: -1) {
    for note in group where levels[note.number] == level {
      let thread = ReactionThread(reaction: note.id, answers: answers[note.number] ?? [])
      answers[places[note.number] ?? 0, default: []].append(thread)
    }
  }
  return group.filter { levels[$0.number] == 1 }
    .map { ReactionThread(reaction: $0.id, answers: answers[$0.number] ?? []) }
}

private func unknown(
  _ answered: Located<Int>, known: [Int], in source: SourcePath
) -> Diagnostic {
  let list = known.prefix(12).map(String.init).joined(separator: ", ")
  return Diagnostic(
    .unknownReaction,
    Phrase(
      nl: "er is geen reactie \(answered.value) op deze praktijk",
      en: "there is no reaction \(answered.value) to this practice"),
    at: Location(source, answered.range),
    hint: Phrase(
      nl: "Kies het nummer van een reactie in dezelfde map: \(list).",
      en: "Choose the number of a reaction in the same folder: \(list)."))
}

private func circle(at location: Location) -> Diagnostic {
  Diagnostic(
    .reactionCycle,
    Phrase(
      nl: "deze reactie antwoordt, direct of via andere, op zichzelf",
      en: "this reaction answers itself, directly or by way of others"),
    at: location,
    hint: Phrase(
      nl: "Antwoord op een reactie die er eerder was.", en: "Answer a reaction that came earlier."))
}
