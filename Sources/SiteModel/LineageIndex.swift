import Content
import Core

extension DiagnosticCode {
  /// A practice that, by way of others, is based on itself, replaces itself or belongs with itself.
  package static let lineageCycle = DiagnosticCode("lineage-cycle", .error)
}

/// Where practices come from, both ways.
struct LineageIndex: Sendable {
  private let lineages: [Slug: Lineage]

  subscript(practice: Slug) -> Lineage { lineages[practice] ?? Lineage() }

  /// Names that lead nowhere are left out; they are reported with the other dead references.
  init(_ catalog: DocumentCatalog) {
    var lineages: [Slug: Lineage] = [:]
    for practice in catalog.principalPractices {
      let slug = practice.value.slug
      func known(_ names: [Located<Slug>]) -> [Slug] {
        names.map(\.value).filter { $0 != slug && catalog.contains(.practice($0)) }
      }
      for other in known(practice.value.basedOn) {
        lineages[slug, default: Lineage()].basedOn.append(other)
        lineages[other, default: Lineage()].basisFor.append(slug)
      }
      for other in known(practice.value.replaces) {
        lineages[slug, default: Lineage()].replaces.append(other)
        lineages[other, default: Lineage()].replacedBy.append(slug)
      }
      for other in known(practice.value.belongsWith) {
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

extension DocumentCatalog {
  /// The practices, each once, in the language whose front matter counts.
  var principalPractices: [(value: Practice, source: SourcePath)] {
    principalPositions.compactMap { position in
      guard case .practice(let practice) = documents[position].kind else { return nil }
      return (practice, documents[position].source)
    }
  }
}

/// Finds practices that are, by way of others, based on or replace themselves; one finding for each name that closes a
/// circle.
func lineageCycles(in catalog: DocumentCatalog) -> [Diagnostic] {
  let practices = catalog.principalPractices
  var findings: [Diagnostic] = []
  for keyPath in [\Practice.basedOn, \Practice.replaces] {
    let named = Dictionary(
      practices.map { ($0.value.slug, $0.value[keyPath: keyPath].map(\.value)) },
      uniquingKeysWith: { first, _ in first })
    let circular = namesInCycles(named)
    for practice in practices {
      for name in practice.value[keyPath: keyPath] {
        guard let own = circular[practice.value.slug], own == circular[name.value] else { continue }
        findings.append(cycle(from: practice.value.slug, by: name, in: practice.source))
      }
    }
  }
  for practice in practices {
    for name in practice.value.belongsWith where name.value == practice.value.slug {
      findings.append(cycle(from: practice.value.slug, by: name, in: practice.source))
    }
  }
  return findings
}

private func cycle(from slug: Slug, by name: Located<Slug>, in source: SourcePath) -> Diagnostic {
  let isItself = name.value == slug
  return Diagnostic(
    .lineageCycle,
    isItself
      ? Phrase(nl: "de praktijk noemt hier zichzelf", en: "the practice names itself here")
      : Phrase(
        nl: "‘\(name.value)’ noemt, direct of via andere, deze praktijk weer terug",
        en: "‘\(name.value)’ names this practice in turn, directly or by way of others"),
    at: Location(source, name.range),
    hint: Phrase(
      nl: "Laat alleen de nieuwere praktijk de oudere noemen.",
      en: "Let only the newer practice name the older one."))
}
