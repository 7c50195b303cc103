import Content
import Core
import Markdown

/// Where the parts of a made-up document stand, each in a place of its own.
enum Place {
  static let organisation = SourceRange(100, 106)
  static let practice = SourceRange(200, 208)
  static let status = SourceRange(300, 310)
  static let since = SourceRange(400, 410)
  static let confirmed = SourceRange(500, 510)
  static let title = SourceRange(600, 640)
  static let partner = SourceRange(700, 706)
  static let named = SourceRange(800, 806)
}

func code(_ text: String) -> OrganisationCode { OrganisationCode(text)! }
func slug(_ text: String) -> Slug { Slug(text)! }
func day(_ text: String) -> Day { Day(text)! }
func partialDay(_ text: String) -> PartialDay { PartialDay(text)! }

/// The day on which most tests look.
let today = day("2026-06-30")

func document(
  _ id: DocumentID, _ kind: DocumentKind, file: String, language: Language = .dutch
) -> Document {
  Document(
    id: id, language: language, kind: kind, body: .empty, source: SourcePath(file)!,
    fingerprint: Fingerprint(file))
}

func subject(
  products: [String] = [], themes: [String] = [], processes: [String] = [], laws: [String] = [],
  tags: [String] = []
) -> Subject {
  Subject(
    products: products.map { Located($0, at: Place.title) },
    themes: themes.map { Located($0, at: Place.title) }, processes: processes, legalBases: laws,
    tags: tags.map { Located($0, at: Place.title) })
}

/// A practice that earns level 1 and was checked a month before `today`.
func practice(
  _ name: String = "balie", title: String? = nil, summary: String = "", owner: String = "GM0001",
  partners: [String] = [], status: PracticeStatus = .inUse, checked: String = "2026-05-30",
  subject: Subject = subject(), effects: [Effect] = [], namedUse: [Practice.NamedUse] = [],
  recognition: String? = nil, missing: [PracticeHeading] = [], language: Language = .dutch,
  started: String = "2015", reportedUse: [Practice.ReportedUse] = []
) -> Document {
  let value = Practice(
    slug: slug(name), title: Located(title ?? name, at: Place.title),
    summary: Located(summary, at: Place.title), sort: .workingMethod,
    status: Located(status, at: Place.status), owner: Located(code(owner), at: Place.organisation),
    partners: partners.map { Located(code($0), at: Place.partner) },
    started: Located(partialDay(started), at: Place.since),
    checked: Located(day(checked), at: Place.confirmed), subject: subject, cooperation: .share,
    effects: effects, takingOver: Practice.TakingOver(), namedUse: namedUse,
    reportedUse: reportedUse, licence: "CC-BY-4.0",
    recognition: recognition.map {
      TitledLink(title: $0, url: Located("https://example.org/", at: Place.title))
    }, missingHeadings: missing)
  let suffix = language == .dutch ? "" : ".\(language.tag)"
  return document(
    .practice(slug(name)), .practice(value), file: "content/praktijken/\(name)\(suffix).md",
    language: language)
}

func namedUse(
  _ organisation: String, _ status: AdoptionStatus = .inUse, since: String? = nil,
  until: String? = nil
) -> Practice.NamedUse {
  Practice.NamedUse(
    organisation: Located(code(organisation), at: Place.named), status: status,
    since: since.map(partialDay), until: until.map(partialDay))
}

/// An adoption that counts on `today`, unless the arguments say otherwise.
func adoption(
  _ organisation: String, of practice: String = "balie", _ status: AdoptionStatus = .inUse,
  since: String = "2020-01-01", until: String? = nil, from provenance: Provenance = .ownStatement,
  confirmed: String = "2026-01-01", effects: [Effect] = [], number: Int = 1,
  reason: String? = nil, effort: Effort? = nil, costs: Costs? = nil,
  withoutReuse: Adoption.WithoutReuse? = nil
) -> Document {
  let value = Adoption(
    practice: Located(slug(practice), at: Place.practice),
    organisation: Located(code(organisation), at: Place.organisation),
    status: Located(status, at: Place.status), since: Located(partialDay(since), at: Place.since),
    until: until.map { Located(partialDay($0), at: Place.since) }, extent: .unchanged,
    reason: reason, provenance: Located(provenance, at: Place.status),
    confirmed: Located(day(confirmed), at: Place.confirmed), effort: effort, costs: costs,
    withoutReuse: withoutReuse, effects: effects)
  let stem = number == 1 ? practice : "\(practice)-\(number)"
  return document(
    .adoption(code(organisation), slug(stem)), .adoption(value),
    file: "content/organisaties/\(organisation.lowercased())/gebruik/\(stem).md")
}

/// A live plan of which the title and the summary say what it is about.
func plan(
  _ name: String, of organisation: String = "GM0002", title: String? = nil, summary: String = "",
  status: PlanStatus = .intended, subject: Subject = subject(), start: String? = nil,
  joinBefore: String? = nil, ready: String? = nil, considered: [String] = [],
  expires: String = "2027-01-01", becomes: String? = nil
) -> Document {
  let value = Plan(
    slug: slug(name), organisation: Located(code(organisation), at: Place.organisation),
    title: Located(title ?? name, at: Place.title), summary: Located(summary, at: Place.title),
    status: Located(status, at: Place.status), subject: subject, start: start.map(partialDay),
    joinBefore: joinBefore.map { Located(day($0), at: Place.since) },
    ready: ready.map(partialDay),
    consideredPractices: considered.map {
      Plan.ConsideredPractice(practice: Located(slug($0), at: Place.practice), whyNot: "Te duur")
    }, changed: Located(day("2026-01-01"), at: Place.confirmed), expires: day(expires),
    becomes: becomes.map { Located(slug($0), at: Place.practice) })
  return document(
    .plan(code(organisation), slug(name)), .plan(value),
    file: "content/organisaties/\(organisation.lowercased())/plannen/\(name).md")
}

func organisation(
  _ name: String, isExample: Bool = false, called title: String? = nil,
  sort: OrganisationSort? = nil, members: [String] = []
) -> Document {
  let value = Organisation(
    code: code(name), name: title.map { Located($0, at: Place.title) }, sort: sort,
    isExample: isExample, members: members.map { Located(code($0), at: Place.partner) })
  return document(
    .organisation(code(name)), .organisation(value),
    file: "content/organisaties/\(name.lowercased())/index.md")
}

func round(
  _ name: String, plans: [(String, String)] = [], promises: [String] = [],
  winners: [(String, String)] = [], of practice: String? = nil, on date: Day = today
) -> Document {
  let value = Round(
    slug: slug(name), title: Located(name, at: Place.title), summary: Located("", at: Place.title),
    subject: subject(), openUntil: Located(today, at: Place.since),
    plans: plans.map {
      Located(PlanReference(organisation: code($0.0), slug: slug($0.1)), at: Place.practice)
    },
    winners: winners.map {
      Located(PlanReference(organisation: code($0.0), slug: slug($0.1)), at: Place.practice)
    },
    commitments: promises.map {
      Round.Commitment(
        organisation: Located(code($0), at: Place.partner), date: date,
        practice: practice.map { Located(slug($0), at: Place.practice) })
    })
  return document(.round(slug(name)), .round(value), file: "content/rondes/\(name).md")
}

/// An effect with before and after, and with a source unless told otherwise.
func effect(hasSource: Bool = true) -> Effect {
  Effect(
    measure: "wachttijd", unit: "minuten", before: DecimalNumber(12), after: DecimalNumber(4),
    source: hasSource
      ? SourceCitation(title: "Meting", url: Located("https://example.org/", at: Place.title))
      : nil)
}
