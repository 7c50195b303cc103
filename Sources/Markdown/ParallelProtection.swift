import Core

/// How the parser's process-wide tables are kept from being changed by two threads at once.
package enum ParallelProtection: String, CaseIterable, Sendable {
  /// As every build does it: see `CMarkExtensions`.
  case permanentCharacters
  /// Not at all: pages go wrong without a word. For the proof that the test of the protection can
  /// fail.
  case none
}

/// Renders one text serially and then many times on several threads, and counts the results that
/// differ.
///
/// For tests and measurements. Only one kind of protection can be tried in one process, because the
/// C library cannot be put back.
///
/// - Returns: How many of the parallel renders differ from the serial one; nil where the process is
///   protected already and ``ParallelProtection/none`` therefore cannot be tried.
package func countDifferingRenders(
  protection: ParallelProtection, threads: Int, renders: Int
) async -> Int? {
  let extensions: CMarkExtensions
  switch protection {
  case .permanentCharacters: extensions = .protected
  case .none:
    guard !CMarkExtensions.isProtectionInForce() else { return nil }
    extensions = .unprotected
  }
  guard let path = SourcePath("proef.md") else { return nil }
  let paragraph =
    "Een ~~oude~~ alinea met www.voorbeeld.nl, https://voorbeeld.nl/pad en *nadruk*.\n\n"
  let text = SourceText(String(repeating: paragraph, count: 10))
  let render: @Sendable (Int) -> MarkdownBody = { _ in
    parseMarkdown(
      text, from: 0, at: path, language: .dutch, limits: Limits(), with: extensions
    ).value
  }
  let expected = render(0)
  let isDifferent = await parallelMap(Array(0..<renders), jobs: threads) { render($0) != expected }
  return isDifferent.count(where: \.self)
}
