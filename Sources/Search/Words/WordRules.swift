/// What a site says itself of its words, over what the program finds.
package struct WordRules: Sendable, Hashable {
  /// Pairs of forms that are inflections of one word.
  package var same: [[String]]
  /// Pairs of forms that are not.
  package var different: [[String]]
  /// Compounds with their parts; a compound alone is not to be split.
  package var splits: [[String]]

  package init(
    same: [[String]] = [], different: [[String]] = [], splits: [[String]] = []
  ) {
    self.same = same
    self.different = different
    self.splits = splits
  }
}

/// What the index found out about words, for whoever looks after the handbook.
package struct WordReport: Sendable {
  /// Forms with one stem that were nevertheless kept apart.
  package let rejectedPairs: [[String]]
  /// Compounds and their parts.
  package let splits: [[String]]
}
