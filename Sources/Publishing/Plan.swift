package import Core

extension DiagnosticCode {
  package static let outputCollision = DiagnosticCode(
    "output-collision", .error, inForeignText: .error)
}

/// Every file of the site, ordered by path, before the first byte is rendered.
///
/// 1. Each publisher says which files it makes.
/// 2. The files are sorted by path.
/// 3. A path that two publishers claim is an error: nobody may decide by chance which file wins.
package func plan(_ edition: Edition) async -> Diagnosed<[Output]> {
  var claims: [(output: Output, publisher: String)] = []
  for publisher in allPublishers {
    claims += await publisher.outputs(edition).map { ($0, publisher.name) }
  }
  claims.sort { ($0.output.path, $0.publisher) < ($1.output.path, $1.publisher) }
  var outputs: [Output] = []
  var diagnostics: [Diagnostic] = []
  var previous: (output: Output, publisher: String)?
  for claim in claims {
    if let previous, isCollision(previous.output.path, claim.output.path) {
      diagnostics.append(collision(previous, claim))
    } else {
      outputs.append(claim.output)
      previous = claim
    }
  }
  return Diagnosed(outputs, diagnostics)
}

/// The same path, or a file where the other needs a folder.
private func isCollision(_ left: SitePath, _ right: SitePath) -> Bool {
  right.components.starts(with: left.components)
}

private func collision(
  _ first: (output: Output, publisher: String), _ second: (output: Output, publisher: String)
) -> Diagnostic {
  Diagnostic(
    .outputCollision,
    Phrase(
      nl: "twee onderdelen willen hetzelfde bestand maken: '\(second.output.path)' "
        + "(\(first.publisher) en \(second.publisher))",
      en: "two parts want to make the same file: '\(second.output.path)' "
        + "(\(first.publisher) and \(second.publisher))"),
    at: nil,
    hint: Phrase(
      nl: "Geef een van beide een andere naam (slug).", en: "Give one of them another name (slug).")
  )
}
