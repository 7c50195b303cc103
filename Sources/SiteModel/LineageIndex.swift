import Content
package import Core

extension DiagnosticCode {
  /// Practices that are, by way of others, based on or replace themselves.
  package static let lineageCycle = DiagnosticCode("lineage-cycle", .error)
}

/// Where practices come from, both ways.
struct LineageIndex: Sendable {
  private let lineages: [Slug: Lineage]

  subscript(practice: Slug) -> Lineage { lineages[practice] ?? Lineage() }

  /// Names that lead nowhere are left out; they are reported with the other dead references.
  init(_ catalog: DocumentCatalog, _ practices: [LineageNames]) {
    var lineages: [Slug: Lineage] = [:]
    for practice in practices {
      let slug = practice.slug
      func known(_ names: [Located<Slug>]) -> [Slug] {
        names.map(\.value).filter { $0 != slug && catalog.contains(.practice($0)) }
      }
      for other in known(practice.basedOn) {
        lineages[slug, default: Lineage()].basedOn.append(other)
        lineages[other, default: Lineage()].basisFor.append(slug)
      }
      for other in known(practice.replaces) {
        lineages[slug, default: Lineage()].replaces.append(other)
        lineages[other, default: Lineage()].replacedBy.append(slug)
      }
      for other in known(practice.belongsWith) {
        lineages[slug, default: Lineage()].belongsWith.append(other)
        lineages[other, default: Lineage()].belongsWith.append(slug)
      }
    }
    self.lineages = lineages.mapValues(\.ordered)
  }
}

extension Lineage {
  /// Each list sorted, each name once.
  fileprivate var ordered: Lineage {
    func unique(_ slugs: [Slug]) -> [Slug] { Set(slugs).sorted() }
    var result = Lineage()
    result.basedOn = unique(basedOn)
    result.basisFor = unique(basisFor)
    result.replaces = unique(replaces)
    result.replacedBy = unique(replacedBy)
    result.belongsWith = unique(belongsWith)
    return result
  }

  /// Every practice that is related by lineage, sorted.
  var all: [Slug] {
    Set(basedOn + basisFor + replaces + replacedBy + belongsWith).sorted()
  }
}

/// What one practice says of its lineage.
struct LineageNames {
  let slug: Slug
  let source: SourcePath
  let basedOn: [Located<Slug>]
  let replaces: [Located<Slug>]
  let belongsWith: [Located<Slug>]
}

extension DocumentCatalog {
  /// The practices that name others, each once, in the language whose front matter counts.
  var lineageNames: [LineageNames] {
    principalPositions.compactMap { position in
      guard case .practice(let practice) = documents[position].kind,
        !practice.basedOn.isEmpty || !practice.replaces.isEmpty || !practice.belongsWith.isEmpty
      else { return nil }
      return LineageNames(
        slug: practice.slug, source: documents[position].source, basedOn: practice.basedOn,
        replaces: practice.replaces, belongsWith: practice.belongsWith)
    }
  }
}

/// Finds practices that are, by way of others, based on or replace themselves; one finding for each
/// name that closes a circle. That a practice names itself is found where it is read.
func lineageCycles(among practices: [LineageNames]) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  for keyPath in [\LineageNames.basedOn, \LineageNames.replaces] {
    let named = Dictionary(
      practices.map { ($0.slug, $0[keyPath: keyPath].map(\.value)) },
      uniquingKeysWith: { first, _ in first })
    let circular = namesInCycles(named)
    for practice in practices {
      guard let circle = circular[practice.slug] else { continue }
      for name in practice[keyPath: keyPath] where circular[name.value] == circle {
        findings.append(cycle(by: name, in: practice.source))
      }
    }
  }
  return findings
}

private func cycle(by name: Located<Slug>, in source: SourcePath) -> Diagnostic {
  Diagnostic(
    .lineageCycle,
    Phrase(
      nl: "‘\(name.value)’ noemt, direct of via andere, deze praktijk weer terug",
      en: "‘\(name.value)’ names this practice in turn, directly or by way of others"),
    at: Location(source, name.range),
    hint: Phrase(
      nl: "Laat alleen de nieuwere praktijk de oudere noemen.",
      en: "Let only the newer practice name the older one."))
}
