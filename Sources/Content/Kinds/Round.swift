package import Core

/// An open contest of plans (`rondes/<slug>.md`).
package struct Round: Hashable, Sendable {
  package let slug: Slug
  package let title: Located<String>
  package let summary: Located<String>
  package let subject: Subject
  package let openUntil: Located<Day>
  package let plans: [Located<PlanReference>]
  package let shortlist: [Located<PlanReference>]
  package let winners: [Located<PlanReference>]
  package let agreement: Agreement?
  package let commitments: [Commitment]

  package init(
    slug: Slug, title: Located<String>, summary: Located<String>, subject: Subject,
    openUntil: Located<Day>, plans: [Located<PlanReference>] = [],
    shortlist: [Located<PlanReference>] = [], winners: [Located<PlanReference>] = [],
    agreement: Agreement? = nil, commitments: [Commitment] = []
  ) {
    self.slug = slug
    self.title = title
    self.summary = summary
    self.subject = subject
    self.openUntil = openUntil
    self.plans = plans
    self.shortlist = shortlist
    self.winners = winners
    self.agreement = agreement
    self.commitments = commitments
  }

  /// What the participants agreed (`afspraak`).
  package struct Agreement: Hashable, Sendable {
    package let text: String
    package let date: Day
    package let source: SourceCitation?

    package init(
      text: String, date: Day, source: SourceCitation? = nil
    ) {
      self.text = text
      self.date = date
      self.source = source
    }
  }

  /// An organisation's promise to take the result over (`toezeggingen`).
  package struct Commitment: Hashable, Sendable {
    package let organisation: Located<OrganisationCode>
    package let date: Day
    package let practice: Located<Slug>?

    package init(
      organisation: Located<OrganisationCode>, date: Day, practice: Located<Slug>? = nil
    ) {
      self.organisation = organisation
      self.date = date
      self.practice = practice
    }
  }
}

/// A plan by its owner and slug: `voorbeeldgemeente/slimme-balie`.
package struct PlanReference: Hashable, Sendable, Comparable {
  package let organisation: OrganisationCode
  package let slug: Slug

  package init(organisation: OrganisationCode, slug: Slug) {
    self.organisation = organisation
    self.slug = slug
  }

  package static func < (left: PlanReference, right: PlanReference) -> Bool {
    (left.organisation, left.slug) < (right.organisation, right.slug)
  }
}
