import Core

/// The references that close a circle, each once, in the order of the starting points.
func closingReferences(
  _ starts: [String], _ next: [String: [Located<String>]]
) -> [Located<String>] {
  var finished: Set<String> = []
  var closing: [Located<String>] = []
  for start in starts where !finished.contains(start) {
    // A walk without recursion: a long chain of successors costs no stack.
    var trail = [(name: start, step: 0)]
    var onTrail: Set<String> = [start]
    while let last = trail.last {
      let references = next[last.name] ?? []
      guard last.step < references.count else {
        finished.insert(last.name)
        onTrail.remove(last.name)
        trail.removeLast()
        continue
      }
      trail[trail.count - 1].step += 1
      let reference = references[last.step]
      if onTrail.contains(reference.value) {
        closing.append(reference)
      } else if !finished.contains(reference.value) {
        trail.append((reference.value, 0))
        onTrail.insert(reference.value)
      }
    }
  }
  return closing
}
