package import Content
package import Core

/// How well matching finds what people call the same wheel, on both halves of a labelled set.
package struct MatchingJudgement: Sendable {
  /// The half that weights and threshold were chosen on.
  package let tuning: Half
  /// The half that nothing was chosen on: the figures that count.
  package let heldOut: Half
  /// The pairs of the tuning half, best first. Those of the other half are not told, so that nobody
  /// tunes on them.
  package let tuningPairs: [Verdict]

  package struct Half: Hashable, Sendable {
    /// Pairs that are the same wheel and listed, of all pairs of that sort.
    package let same: Fraction
    /// Related pairs that are listed, of all.
    package let related: Fraction
    /// Different pairs that are listed, of all.
    package let different: Fraction

    /// Same wheels among the pairs listed, the related ones left out.
    package var precision: Fraction {
      Fraction(count: same.count, of: same.count + different.count)
    }
    /// Same wheels among the pairs listed when related pairs count as wrong.
    package var strictPrecision: Fraction {
      Fraction(count: same.count, of: same.count + different.count + related.count)
    }
    /// Pairs listed among the same wheels.
    package var recall: Fraction { same }
    /// The harmonic mean of precision and recall (F1).
    package var balance: Fraction {
      Fraction(count: 2 * same.count, of: same.count + different.count + same.total)
    }
  }

  package struct Verdict: Sendable {
    /// As `afval 1-2`.
    package let name: String
    package let likeness: LabelledSet.Likeness
    /// 0 where the pair shares nothing strong.
    package let score: Int
    package let isListed: Bool
    package let reasons: [Phrase]
  }
}

/// Matches all texts of the set as one collection, by the same code and threshold as every build
/// (``MatchWeights/listed``), and compares what is listed with what people say.
package func judgeMatching(_ set: LabelledSet, register: Register) -> MatchingJudgement {
  let collection = MatchCollection(set.texts, register: register, tags: TagVocabulary([]))
  var board = collection.board()
  let scores = set.texts.indices.map { index in
    let like = collection.likeItems(of: index, from: 1, on: &board)
    return Dictionary(like.map { ($0.item, $0.score) }, uniquingKeysWith: { first, _ in first })
  }
  let verdicts = set.pairs.map { pair in
    let score = scores[pair.left][pair.right] ?? 0
    return MatchingJudgement.Verdict(
      name: pair.name, likeness: pair.likeness, score: score,
      isListed: score >= MatchWeights.listed,
      reasons: collection.reasons([pair.left, pair.right]))
  }
  let heldOut = zip(set.pairs, verdicts).filter(\.0.isHeldOut).map(\.1)
  let tuning = zip(set.pairs, verdicts).filter { !$0.0.isHeldOut }.map(\.1)
  return MatchingJudgement(
    tuning: half(of: tuning), heldOut: half(of: heldOut),
    tuningPairs: tuning.sorted { ($1.score, $0.name) < ($0.score, $1.name) })
}

private func half(of verdicts: [MatchingJudgement.Verdict]) -> MatchingJudgement.Half {
  func listed(_ likeness: LabelledSet.Likeness) -> Fraction {
    let all = verdicts.filter { $0.likeness == likeness }
    return Fraction(count: all.count(where: \.isListed), of: all.count)
  }
  return MatchingJudgement.Half(
    same: listed(.same), related: listed(.related), different: listed(.different))
}
