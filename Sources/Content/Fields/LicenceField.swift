package import Core

extension DiagnosticCode {
  /// A licence that is not on the SPDX list.
  package static let unknownLicence = DiagnosticCode("unknown-licence", .error)
}

extension FieldType where Value == String {
  /// The SPDX identifier of a licence for texts, data or software.
  static let licence = FieldType(
    expectation: {
      Phrase(nl: "een licentie als CC-BY-4.0", en: "a licence such as CC-BY-4.0")
    },
    example: "CC-BY-4.0",
    schema: { .members(["enum": .texts(spdxIdentifiers)]) },
    readText: { text, range, scope in
      if spdxIdentifiers.contains(text) { return text }
      let folded = Slug(from: text)?.text ?? text
      let meant =
        spdxIdentifiers.first { Slug(from: $0)?.text == folded }
        ?? nearestMatch(to: text, among: spdxIdentifiers)
      scope.report(
        .unknownLicence,
        Phrase(
          nl: "de licentie \(text.quotedInMessage) staat niet in de lijst van SPDX",
          en: "the licence \(text.quotedInMessage) is not on the SPDX list"),
        at: range, meant: meant,
        otherwise: Phrase(
          nl: "Gebruik bijvoorbeeld CC-BY-4.0, CC0-1.0 of EUPL-1.2.",
          en: "Use for example CC-BY-4.0, CC0-1.0 or EUPL-1.2."))
      return meant
    })
}

/// The licences of the SPDX list that texts, data and software of governments carry, sorted.
private let spdxIdentifiers = [
  "0BSD", "AGPL-3.0-only", "AGPL-3.0-or-later", "Apache-2.0", "Artistic-2.0", "BSD-2-Clause",
  "BSD-3-Clause", "BSL-1.0", "CC-BY-2.0", "CC-BY-2.5", "CC-BY-3.0", "CC-BY-3.0-NL", "CC-BY-4.0",
  "CC-BY-NC-3.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-3.0", "CC-BY-NC-ND-4.0", "CC-BY-NC-SA-3.0",
  "CC-BY-NC-SA-4.0", "CC-BY-ND-3.0", "CC-BY-ND-4.0", "CC-BY-SA-3.0", "CC-BY-SA-4.0", "CC-PDDC",
  "CC0-1.0", "CDLA-Permissive-2.0", "CECILL-2.1", "ECL-2.0", "EPL-1.0", "EPL-2.0", "EUPL-1.1",
  "EUPL-1.2", "GFDL-1.3-only", "GFDL-1.3-or-later", "GPL-2.0-only", "GPL-2.0-or-later",
  "GPL-3.0-only", "GPL-3.0-or-later", "ISC", "LGPL-2.1-only", "LGPL-2.1-or-later",
  "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-0", "MPL-1.1", "MPL-2.0", "MS-PL", "NCSA",
  "ODC-By-1.0", "ODbL-1.0", "OFL-1.1", "OGL-UK-3.0", "OSL-3.0", "PDDL-1.0", "PostgreSQL",
  "Python-2.0", "Unlicense", "W3C", "Zlib",
]
