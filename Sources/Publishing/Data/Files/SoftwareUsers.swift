import Content
import Core
import ReuseIndex
import SiteModel

/// `data/publiccode/<slug>.yml`: the `usedBy` list that publiccode.yml asks for, of a practice that names its software.
///
/// A maintainer can take the list over as it is: names of organisations that confirmed use, with the practice in a remark.
let softwareUserPublisher = Publisher("software users") { edition in
  let site = edition.site
  return site.exportedPractices.filter { !$0.practice.software.isEmpty }.compactMap { practice in
    edition.wholeSiteOutput(softwareUsersPath(practice.practice.slug.text)) {
      softwareUsers(of: practice, site)
    }
  }
}

func softwareUsersPath(_ practice: String) -> String { "data/publiccode/\(practice).yml" }

let softwareUsersDownload = Download(
  path: softwareUsersPath("<praktijk>"), mediaType: "application/yaml",
  title: Phrase(nl: "Gebruikers van software", en: "Users of software"),
  meaning: Phrase(
    nl: "Wie de software gebruikt, om over te nemen in publiccode.yml.",
    en: "Who uses the software, to be taken over in publiccode.yml."),
  words: [
    Download.Word(
      word: "usedBy",
      meaning: Phrase(
        nl: "Namen van organisaties die het gebruiken (hard).",
        en: "Names of organisations that use it (hard)."))
  ])

private func softwareUsers(of item: ExportedPractice, _ site: Site) -> [UInt8] {
  let codes = (item.reuse.hardAdopters + item.reuse.otherAdopters).sorted()
  var lines = [
    "# \(site.absoluteAddress(of: site.path(of: .reuseOfPractice(item.practice.slug))))",
    "# \(site.reuse.asOf)",
  ]
  // An empty list has to be written as one: nothing at all would mean null.
  lines.append(codes.isEmpty ? "usedBy: []" : "usedBy:")
  lines += codes.map { "  - \(YAMLText.quoted(site.organisationName($0)))" }
  return Array(lines.map { "\($0)\n" }.joined().utf8)
}

/// Text in YAML 1.2.
enum YAMLText {
  /// A double-quoted scalar: whatever the text holds, it is read back as the same text.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      default:
        if isPrintable(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          result += escape(scalar)
        }
      }
    }
    return result + "\""
  }

  /// As YAML 1.2.2 section 5.1 says, without line breaks of any kind and the byte order mark.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2028, 0x2029, 0xFEFF: false
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
