package import Core

/// What `content/site.yaml` says of the site as a whole.
package struct SiteSettings: Hashable, Sendable {
  package var title: String
  package var subtitle: String?
  package var summary: String?
  /// Absolute address of the site's root, with a slash at the end: `https://wielwijzer.example/`.
  package var address: String
  /// The language of the content.
  package var language: Language
  /// The languages whose interface is built; holds `language`.
  package var languages: [Language]
  package var addressStyle: AddressStyle
  package var publisher: String?
  /// A `mailto:` or `https:` address.
  package var contact: String?
  /// SPDX id of the site's texts and data.
  package var licence: String?
  package var navigation: [NavigationItem]
  /// A site path such as `/toegankelijkheid/` or an `https:` address.
  package var accessibilityStatement: Located<String>?
  /// Template of the edit link; `{pad}` is the path in the repository.
  package var editAddress: String?
  /// Template of the link to react; `{titel}`, `{pad}` and `{slug}` are filled in percent-encoded.
  package var reactionAddress: String?
  /// Weight per diagnostic code; nil switches the finding off.
  package var severities: [String: Severity?]
  package var limits: Limits
  package var searchWords: SearchWords

  /// How addresses end.
  package enum AddressStyle: String, CaseIterable, Hashable, Sendable {
    /// `/praktijken/e-depot/`
    case folders = "mappen"
    /// `/praktijken/e-depot.html`, so that the site can be read from a disk.
    case files = "bestanden"
  }

  /// An entry of the main menu.
  package struct NavigationItem: Hashable, Sendable {
    package let title: String
    /// A site path (`/praktijken/`) or the slug of an ordinary page.
    package let target: Located<String>

    package init(title: String, target: Located<String>) {
      self.title = title
      self.target = target
    }
  }

  /// The settings of a site whose file cannot be read; the file was reported.
  package init(title: String = "Handboek", address: String = "https://example.org/") {
    self.title = title
    self.address = address
    self.language = .dutch
    self.languages = [.dutch]
    self.addressStyle = .folders
    self.navigation = []
    self.severities = [:]
    self.limits = Limits()
    self.searchWords = SearchWords()
  }

  /// What the handbook says itself of words in search; each entry is words with spaces between.
  package struct SearchWords: Hashable, Sendable {
    /// Forms of one word: `blad bladeren`.
    package var same: [String] = []
    /// Forms of different words: `raad rad`.
    package var different: [String] = []
    /// A compound and its parts; a compound alone stays whole.
    package var splits: [String] = []

    package init() {}
  }
}
