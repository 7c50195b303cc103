/// The candidate that somebody who wrote `word` most likely meant, or nil where none is near.
///
/// Distance is optimal string alignment (a swap of neighbours counts as one) over case-folded Unicode scalars.
/// The cut-off grows with the word: one step up to 4 letters, two up to 8, three above. Ties go to the candidate that
/// sorts first, so the answer does not depend on the order of the candidates.
package func nearestMatch(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars)
  let cutOff = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
  var best: (distance: Int, candidate: String)?
  for candidate in candidates where candidate != word {
    let scalars = Array(candidate.lowercased().unicodeScalars)
    guard abs(scalars.count - wanted.count) <= cutOff else { continue }
    let distance = alignmentDistance(wanted, scalars)
    guard distance <= cutOff, distance < max(wanted.count, 1) else { continue }
    if let current = best, (current.distance, current.candidate) <= (distance, candidate) {
      continue
    }
    best = (distance, candidate)
  }
  return best?.candidate
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two words.
private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var twoBack = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  for row in 1...left.count {
    var current = [Int](repeating: row, count: right.count + 1)
    for column in 1...right.count {
      let isSame = left[row - 1] == right[column - 1]
      var cost = min(
        previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (isSame ? 0 : 1))
      if row > 1, column > 1, left[row - 1] == right[column - 2],
        left[row - 2] == right[column - 1]
      {
        cost = min(cost, twoBack[column - 2] + 1)
      }
      current[column] = cost
    }
    twoBack = previous
    previous = current
  }
  return previous[right.count]
}
