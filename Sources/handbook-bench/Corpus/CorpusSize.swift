/// How many of each thing a corpus has.
struct CorpusSize: Sendable {
  let practices: Int
  /// So many for each practice, as far as there are municipalities to spread them over.
  let adoptions: Int
  let plans: Int
  let terms: Int
  let tags: Int
  let pages: Int
  /// Municipalities that take part: they own, adopt and plan, and have a page of their own.
  let municipalities: Int

  init(practices: Int, adoptionsPerPractice: Int, availableMunicipalities: Int) {
    self.practices = practices
    adoptions = practices * adoptionsPerPractice
    plans = min(max(practices / 5, 4), 2000)
    terms = 300
    // Every tag is used: a small corpus has fewer.
    tags = min(150, max(12, practices))
    pages = 20
    municipalities = min(availableMunicipalities, max(20, practices / 2))
  }
}
