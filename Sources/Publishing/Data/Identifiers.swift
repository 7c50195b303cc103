import Content
import Core
import ReuseIndex
import SiteModel

extension Site {
  /// The address by which other data sets know an organisation.
  ///
  /// That of the register of the Dutch government (TOOI,
  /// `https://identifier.overheid.nl/tooi/id/gemeente/gm0716`); for an organisation that is not in
  /// it, the address of its page here.
  func identifier(of code: OrganisationCode) -> String {
    guard let organisation = facts.register.organisation(code) else {
      return absoluteAddress(of: organisationPath(code))
    }
    return "https://identifier.overheid.nl/tooi/id/\(organisation.sort.rawValue)/\(code.slug)"
  }

  /// Where the page of an organisation stands in the site's own language.
  func organisationPath(_ code: OrganisationCode) -> String {
    path(of: organisationPage(code))
  }

  /// Where a page stands in the site's own language.
  func path(of page: PageID) -> String {
    routes.route(to: reference(to: page, preferring: settings.language)).path
  }

  /// The absolute address of a page in the site's own language.
  func address(of page: PageID) -> String { absoluteAddress(of: path(of: page)) }

  /// The address of a word that this site defines, such as `gebruiktDoor`.
  func termAddress(_ word: String) -> String {
    address(of: .reuseView(.terms)) + "#\(word)"
  }

  /// The licence as an address; nil where the settings name none.
  var licenceAddress: String? {
    settings.licence.map { "https://spdx.org/licenses/\($0)" }
  }
}
