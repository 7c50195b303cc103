import Core

/// Many names among which the nearest to a misspelt one is wanted, prepared so that few need a
/// close look.
///
/// Gives the same answer as ``nearestMatch(to:among:)`` over all names: a name is passed over only
/// when its length or its set of letters already differs by more than the cut-off allows (a
/// replaced letter changes the set by at most two).
struct NearestIndex: Sendable {
  private let names: [String]
  private let signatures: [Signature]

  /// How many scalars a name has in lower case, and which ones, folded into 64 bits.
  private struct Signature: Sendable {
    let count: Int
    let letters: UInt64

    init(_ name: String) {
      var count = 0
      var letters: UInt64 = 0
      for scalar in name.lowercased().unicodeScalars {
        count += 1
        letters |= 1 << UInt64(scalar.value & 63)
      }
      self.count = count
      self.letters = letters
    }
  }

  init(_ names: some Sequence<String>) {
    self.names = Array(names)
    self.signatures = self.names.map(Signature.init)
  }

  func nearest(to word: String) -> String? {
    let wanted = Signature(word)
    let cutOff = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
    let candidates = names.indices.lazy.filter { index in
      let signature = signatures[index]
      return abs(signature.count - wanted.count) <= cutOff
        && (signature.letters ^ wanted.letters).nonzeroBitCount <= 2 * cutOff
    }
    return nearestMatch(to: word, among: candidates.map { names[$0] })
  }
}
