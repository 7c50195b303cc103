package import Core

extension DiagnosticCode {
  /// More findings of a kind than are kept for one file.
  package static let tooManyFindings = DiagnosticCode("too-many-findings", .notice)
}

/// The findings on one text, at most a set number of each code, so that hostile input cannot fill
/// the memory with them.
struct FindingCollector: Sendable {
  let path: SourcePath
  private let limit: Int
  private var findings: [Diagnostic] = []
  private var counts: [DiagnosticCode: Int] = [:]
  private var heldBack = 0

  init(path: SourcePath, limit: Int) {
    self.path = path
    self.limit = max(limit, 1)
  }

  mutating func report(
    _ code: DiagnosticCode, _ message: @autoclosure () -> Phrase, at range: SourceRange,
    hint: @autoclosure () -> Phrase? = nil
  ) {
    counts[code, default: 0] += 1
    guard counts[code, default: 0] <= limit else {
      heldBack += 1
      return
    }
    findings.append(Diagnostic(code, message(), at: Location(path, range), hint: hint()))
  }

  /// All findings in the order of their places.
  ///
  /// - Parameter mentionsRest: whether a notice says how many were left out.
  func sorted(mentioningRest mentionsRest: Bool = true) -> [Diagnostic] {
    var result = findings
    if heldBack > 0, mentionsRest {
      result.append(
        Diagnostic(
          .tooManyFindings,
          Phrase(
            nl: "nog \(heldBack) bevindingen van dezelfde soorten zijn weggelaten",
            en: "\(heldBack) more findings of the same kinds are left out"),
          at: Location(path),
          hint: Phrase(
            nl: "Los eerst op wat hier genoemd is; daarna ziet u de rest.",
            en: "Mend what is named here first; the rest shows after that.")))
    }
    return result.sorted(by: Diagnostic.isOrderedBefore)
  }
}
