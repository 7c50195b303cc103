import Content
import Core

/// Texts of plans and practices with people's judgement on pairs of them: what matching is judged
/// by.
///
/// The file is made of families of texts that share a subject or words. A family holds texts
/// (`1 plan Title` or `1 praktijk Title`, then a line of summary, then `key: value` lines as in
/// front matter, with `;` between values, `,` between tags) and judgements (`zelfde: 1-2 1-3`).
/// Lines that start with `#` are not read.
///
/// - Same wheel is what matching must find: positive.
/// - Different is what it must not list: negative, also where words or keys are the same.
/// - Related is neither: the same subject, but another thing. Two people would judge such a pair
///   differently, and a reader is not harmed by either; so a right answer does not exist. How many
///   of them are listed is told apart, and so is the precision when they count as wrong.
///
/// Families are ordered by name; the first, third and so on are the half that weights were tuned
/// on, the others are held out. So no text is in both halves.
package struct LabelledSet: Sendable {
  let texts: [MatchText]
  let pairs: [Pair]

  struct Pair: Sendable {
    /// As `afval 1-2`.
    let name: String
    /// Numbers of `texts`.
    let left: Int
    let right: Int
    let likeness: Likeness
    let isHeldOut: Bool
  }

  /// What people say of a pair.
  package enum Likeness: String, CaseIterable, Sendable {
    case same = "zelfde"
    case related = "verwant"
    case different = "anders"
  }

  /// A line that cannot be understood.
  package struct Problem: Error, Hashable, Sendable {
    /// Counted from 1.
    package let line: Int
    package let message: String
  }

  package init(_ file: String) throws(Problem) {
    var reader = LabelledSetReader()
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      do throws(LabelledSetReader.Misread) {
        try reader.read(line)
      } catch {
        throw Problem(line: index + 1, message: error.message)
      }
    }
    texts = reader.finished()
    let names = Set(reader.verdicts.map(\.family)).sorted()
    pairs = reader.verdicts.map { verdict in
      Pair(
        name: "\(verdict.family) \(verdict.numbers)", left: verdict.left, right: verdict.right,
        likeness: verdict.likeness,
        isHeldOut: names.firstIndex(of: verdict.family).map { $0 % 2 == 1 } ?? false)
    }
  }
}
