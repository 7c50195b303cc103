import Content
import Core

/// Every organisation that a record may name: those of the register and those of the site's own
/// list.
struct OrganisationDirectory: Sendable {
  let register: Register
  private let files: [OrganisationCode: Authored<Organisation>]
  /// Names as slugs → code, for an author who wrote a name in the place of a code.
  private let codesByName: [String: OrganisationCode]

  init(_ register: Register, _ organisations: [Authored<Organisation>]) {
    self.register = register
    self.files = Dictionary(
      organisations.map { ($0.value.code, $0) }, uniquingKeysWith: { first, _ in first })
    var names: [String: OrganisationCode] = [:]
    for organisation in register.organisations.sorted(by: Self.isNamedBefore) {
      guard let name = Slug(from: organisation.name)?.text, names[name] == nil else { continue }
      names[name] = organisation.code
    }
    for organisation in organisations where !organisation.value.code.hasRegisterForm {
      names[organisation.value.code.text] = organisation.value.code
    }
    self.codesByName = names
  }

  /// All codes: the register's, and those that have a file. Ordered.
  var codes: [OrganisationCode] {
    let own = files.keys.filter { register.organisation($0) == nil }
    return (register.organisations.map(\.code) + own).sorted()
  }

  func isKnown(_ code: OrganisationCode) -> Bool {
    register.organisation(code) != nil || (!code.hasRegisterForm && files[code] != nil)
  }

  /// Invented to show how something works.
  func isExample(_ code: OrganisationCode) -> Bool {
    guard let organisation = files[code]?.value else { return false }
    return organisation.isExample || organisation.sort == .example
  }

  /// From its own file, else from the register, else the code.
  func name(of code: OrganisationCode) -> String {
    files[code]?.value.name?.value ?? register.organisation(code)?.name ?? code.text
  }

  /// The register's word first; an organisation whose file names no sort shows as a partnership.
  func sort(of code: OrganisationCode) -> OrganisationSort {
    if let known = register.organisation(code)?.sort ?? files[code]?.value.sort { return known }
    return isExample(code) ? .example : .partnership
  }

  /// Name and code as a message shows them: `Tholen (GM0716)`.
  func label(of code: OrganisationCode) -> String {
    let name = name(of: code)
    return name == code.text ? name : "\(name) (\(code))"
  }

  /// The organisation that somebody who wrote an unknown code most likely meant; one that exists
  /// before one that has ended.
  func nearest(to code: OrganisationCode) -> OrganisationCode? {
    if code.hasRegisterForm { return nearestInRegister(to: code.text) }
    return named(code.text) ?? nearestMatch(to: code.text, among: codesByName.keys).flatMap(named)
  }

  /// Of codes equally near, one with two neighbouring digits swapped is the likeliest slip.
  private func nearestInRegister(to text: String) -> OrganisationCode? {
    let sameSort = register.organisations.filter {
      $0.code.text.utf8.prefix(2).elementsEqual(text.utf8.prefix(2))
    }
    let current = sameSort.filter { $0.validTo == nil }.map(\.code.text)
    let swapped = current.first { isSwap($0, of: text) }
    let match =
      swapped ?? nearestMatch(to: text, among: current)
      ?? nearestMatch(to: text, among: sameSort.lazy.map(\.code.text))
    return match.flatMap { OrganisationCode($0) }
  }

  /// The organisation with exactly this name, written as a slug.
  func named(_ name: String) -> OrganisationCode? { codesByName[name] }

  /// Municipalities before others, current ones before former ones, then by code.
  private static func isNamedBefore(_ left: RegisterOrganisation, _ right: RegisterOrganisation)
    -> Bool
  {
    func weight(_ organisation: RegisterOrganisation) -> Int {
      (organisation.validTo == nil ? 0 : 2) + (organisation.sort == .municipality ? 0 : 1)
    }
    return (weight(left), left.code) < (weight(right), right.code)
  }
}

/// Whether two texts differ in nothing but two neighbouring bytes that changed places.
private func isSwap(_ left: String, of right: String) -> Bool {
  let left = Array(left.utf8)
  let right = Array(right.utf8)
  guard left.count == right.count,
    let first = left.indices.first(where: { left[$0] != right[$0] }), first + 1 < left.count
  else { return false }
  return left[first] == right[first + 1] && left[first + 1] == right[first]
    && left[(first + 2)...] == right[(first + 2)...]
}

extension OrganisationCode {
  /// Two capitals and digits, as the register's codes; else a slug of the site's own list.
  var hasRegisterForm: Bool {
    text.utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
  }
}
