package import Content
package import Core
package import ReuseIndex

/// All documents, linked: what every page is made from.
///
/// - Invariant: lists are ordered by document ID, then language; nothing depends on the order in
///   which files were read.
package struct Site: Sendable {
  package let facts: Facts
  package let routes: Routes
  /// Every document, adoptions and reactions included.
  package let entries: [Entry]
  package let tags: TagIndex
  package let themes: ThemeIndex
  package let reuse: ReuseIndex
  /// Reactions per practice.
  package let reactions: [Slug: [ReactionThread]]
  /// Former site path (without leading slash) → page that took its place; ordered by path.
  package let redirects: [Redirect]
  /// The attachments that a page links to or shows, ordered by source; unused ones are not
  /// published.
  package let attachments: [AttachmentRoute]
  /// Every page of the site with its address.
  package let pages: PageTable
  /// The main menu of the settings, in their order.
  package let navigation: [NavigationLink]
  /// Nil where the settings name none.
  package let accessibilityStatement: ResolvedLink?
  private let entryIndex: [PageReference: Int]
  private let attachmentIndex: [SourcePath: Int]

  package init(
    facts: Facts, routes: Routes, entries: [Entry], tags: TagIndex, themes: ThemeIndex,
    reuse: ReuseIndex, reactions: [Slug: [ReactionThread]], redirects: [Redirect],
    attachments: [AttachmentRoute], pages: PageTable = PageTable(siteLanguage: .dutch),
    navigation: [NavigationLink] = [], accessibilityStatement: ResolvedLink? = nil
  ) {
    self.facts = facts
    self.routes = routes
    self.entries = entries
    self.tags = tags
    self.themes = themes
    self.reuse = reuse
    self.reactions = reactions
    self.redirects = redirects
    self.attachments = attachments
    self.pages = pages
    self.navigation = navigation
    self.accessibilityStatement = accessibilityStatement
    self.attachmentIndex = Dictionary(
      attachments.enumerated().map { ($1.attachment.path, $0) },
      uniquingKeysWith: { first, _ in first })
    self.entryIndex = Dictionary(
      entries.enumerated().map {
        (PageReference(.document($1.document.id), $1.document.language), $0)
      }, uniquingKeysWith: { first, _ in first })
  }

  package var settings: SiteSettings { facts.settings }

  /// The document in this language, else in the site's own, else nil.
  package func entry(_ id: DocumentID, _ language: Language) -> Entry? {
    let index =
      entryIndex[PageReference(.document(id), language)]
      ?? entryIndex[PageReference(.document(id), settings.language)]
    return index.map { entries[$0] }
  }

  /// Where a published attachment stands.
  package func path(ofAttachment source: SourcePath) -> SitePath? {
    attachmentIndex[source].map { attachments[$0].path }
  }

  /// The page and anchor that show a document, in the wanted language where it exists; nil where no
  /// page shows it.
  package func place(
    of id: DocumentID, preferring language: Language
  ) -> (page: PageReference, fragment: String?)? {
    guard let entry = entry(id, language) else { return nil }
    let place = routes.place(of: entry.document)
    return pages.reference(to: place.page, preferring: language).map { ($0, place.fragment) }
  }

  /// The name of an organisation as pages show it: from its own file, else the register, else its
  /// code.
  package func organisationName(_ code: OrganisationCode) -> String {
    reuse.organisation(code)?.name ?? code.text
  }
}

/// A document with everything that other files say about it.
///
/// A class, because it is handed on for every page that names it, and copying its forty parts took
/// more time than all else. Nothing of it can change.
package final class Entry: Sendable {
  package let document: Document
  /// Nil for adoptions and reactions, which have no page of their own.
  package let route: Route?
  package let title: String
  package let summary: String?
  /// What each link of the body leads to, in the order of `document.body.links`.
  package let links: [ResolvedLink]
  /// What each image of the body shows, in the order of `document.body.images`.
  package let images: [ResolvedImage]
  /// Pages that link here, ordered by document.
  package let backlinks: [Backlink]
  /// Related practices, best first; only for practices.
  package let related: [RelatedPractice]
  /// Only for practices.
  package let lineage: Lineage
  /// Other languages in which the document exists.
  package let translations: [Language]
  /// Products, themes and tags by their ids; empty for kinds that have none.
  package let subject: ResolvedSubject
  private let glossary: Glossary

  /// Glossary terms in the body's text segments, in reading order.
  ///
  /// Looked for when asked: of all that resolving finds, this takes the most time, and pages are
  /// prepared on all cores while a site is resolved on one.
  package var glossaryLinks: [GlossaryLink] { glossary.links(in: document, links: links) }

  init(
    document: Document, route: Route?, title: String, summary: String?, links: [ResolvedLink],
    images: [ResolvedImage], backlinks: [Backlink], related: [RelatedPractice], lineage: Lineage,
    translations: [Language], subject: ResolvedSubject, glossary: Glossary
  ) {
    self.document = document
    self.route = route
    self.title = title
    self.summary = summary
    self.links = links
    self.images = images
    self.backlinks = backlinks
    self.related = related
    self.lineage = lineage
    self.translations = translations
    self.subject = subject
    self.glossary = glossary
  }
}

/// What stands in the hole of a link.
package enum ResolvedLink: Hashable, Sendable {
  /// `title` is what a titled wiki link shows.
  case page(PageReference, fragment: String?, title: String)
  case attachment(SourcePath)
  case external(String)
  /// Already reported; its text is shown without a link.
  case unresolved
}

/// What stands in the hole of an image.
package enum ResolvedImage: Hashable, Sendable {
  case attachment(SourcePath, size: Attachment.ImageSize?)
  /// Already reported; its alternative text is shown in its place.
  case unresolved
}

/// A glossary term in running text.
package struct GlossaryLink: Hashable, Sendable {
  /// Index into `document.body.segments` of a `.text` segment.
  package let segment: Int
  /// UTF-8 bytes inside that segment's text.
  package let range: Range<Int>
  package let term: Slug

  package init(segment: Int, range: Range<Int>, term: Slug) {
    self.segment = segment
    self.range = range
    self.term = term
  }
}

/// A page that links here, with the sentence around the link.
package struct Backlink: Hashable, Sendable {
  package let from: DocumentID
  package let language: Language
  package let sentence: String
  /// UTF-8 bytes of the link's text inside the sentence.
  package let highlight: Range<Int>

  package init(from: DocumentID, language: Language, sentence: String, highlight: Range<Int>) {
    self.from = from
    self.language = language
    self.sentence = sentence
    self.highlight = highlight
  }
}

/// A practice that resembles this one, with the reason in words.
package struct RelatedPractice: Hashable, Sendable {
  package let practice: Slug
  package let score: Int
  package let reasons: [Phrase]

  package init(practice: Slug, score: Int, reasons: [Phrase]) {
    self.practice = practice
    self.score = score
    self.reasons = reasons
  }
}

/// Where a practice comes from and what came from it; each list ordered.
package struct Lineage: Hashable, Sendable {
  package var basedOn: [Slug] = []
  package var basisFor: [Slug] = []
  package var replaces: [Slug] = []
  package var replacedBy: [Slug] = []
  /// Both ways: named here or naming this one.
  package var belongsWith: [Slug] = []

  package init() {}
}

/// A reaction with the reactions that answer it.
package struct ReactionThread: Sendable {
  package let reaction: DocumentID
  package let answers: [ReactionThread]

  package init(reaction: DocumentID, answers: [ReactionThread]) {
    self.reaction = reaction
    self.answers = answers
  }
}

/// A former address and the page that took its place.
package struct Redirect: Hashable, Sendable {
  /// Folders below the root, as in ``Route``.
  package let from: Route
  package let to: PageReference

  package init(from: Route, to: PageReference) {
    self.from = from
    self.to = to
  }
}

/// An attachment and where it is published.
package struct AttachmentRoute: Hashable, Sendable {
  package let attachment: Attachment
  package let path: SitePath

  package init(attachment: Attachment, path: SitePath) {
    self.attachment = attachment
    self.path = path
  }
}
