/// What one can ask the reuse index from the command line.
package enum ReuseQuestion: Hashable, Sendable {
  /// Who uses a practice; its slug.
  case practice(String)
  /// What an organisation uses, gives and plans; its code.
  case organisation(String)
  /// What an organisation could take over, at most a number of practices.
  case chances(String, count: Int)
  /// Where nothing is known to be reused.
  case whiteSpots
  /// Plans that make the same wheel, and plans for something that exists already.
  case doubling
  /// Records that have to be confirmed again.
  case worn
}
