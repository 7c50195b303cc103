package import Core

/// What an organisation says of itself (`organisaties/<code>/index.md`).
package struct Organisation: Hashable, Sendable {
  package let code: OrganisationCode
  /// Required for the site's own organisations; a register organisation has its name from the register.
  package let name: Located<String>?
  package let sort: OrganisationSort?
  package let website: Located<String>?
  package let province: Located<OrganisationCode>?
  package let summary: String?
  package let contact: Located<String>?
  /// Invented to show how something works: shown as such everywhere, left out of all counts.
  package let isExample: Bool
  package let members: [Located<OrganisationCode>]
  package let sources: [SourceCitation]

  package init(
    code: OrganisationCode, name: Located<String>? = nil, sort: OrganisationSort? = nil,
    website: Located<String>? = nil, province: Located<OrganisationCode>? = nil,
    summary: String? = nil, contact: Located<String>? = nil, isExample: Bool,
    members: [Located<OrganisationCode>] = [], sources: [SourceCitation] = []
  ) {
    self.code = code
    self.name = name
    self.sort = sort
    self.website = website
    self.province = province
    self.summary = summary
    self.contact = contact
    self.isExample = isExample
    self.members = members
    self.sources = sources
  }
}
