package import Core

/// A Markdown text, understood on its own: HTML with holes where other files decide what stands
/// there.
///
/// The text is parsed and walked once. What a link leads to, which size an image has and which
/// words are glossary terms is decided later, by filling the holes; so a body depends on nothing
/// but its own file.
///
/// - Invariant: every ID in `segments` is an index into the list it names; `linkStart` and
///   `linkEnd` come in pairs and never inside each other.
package struct MarkdownBody: Hashable, Sendable {
  package var segments: [Segment]
  package var headings: [Heading]
  package var links: [LinkReference]
  package var images: [ImageReference]
  /// The same text as plain words, one section per heading; the first holds what stands before any
  /// heading.
  package var sections: [TextSection]
  /// Anchors other than headings that a link may name (footnotes).
  package var otherAnchors: [String]

  package static let empty = MarkdownBody(
    segments: [], headings: [], links: [], images: [], sections: [], otherAnchors: [])

  package init(
    segments: [Segment], headings: [Heading], links: [LinkReference], images: [ImageReference],
    sections: [TextSection], otherAnchors: [String]
  ) {
    self.segments = segments
    self.headings = headings
    self.links = links
    self.images = images
    self.sections = sections
    self.otherAnchors = otherAnchors
  }
}

/// A piece of a page, in reading order.
package enum Segment: Hashable, Sendable {
  /// Finished markup.
  case html(HTML)
  /// Plain text (not yet escaped) in which glossary terms may be linked: never inside a heading,
  /// link, code or table head. `section` is the index into `sections`.
  case text(String, section: Int)
  /// Where `<a …>` of a link comes; the segments up to the matching `linkEnd` are its content.
  case linkStart(LinkID)
  case linkEnd(LinkID)
  /// A wiki link without a text of its own: the whole link comes here, with the title of what it
  /// leads to.
  case titledLink(LinkID)
  /// Where `<img …>` comes.
  case image(ImageID)
}

/// The place of a link in ``MarkdownBody/links``.
package struct LinkID: Hashable, Sendable {
  package let index: Int
  package init(_ index: Int) { self.index = index }
}

/// The place of an image in ``MarkdownBody/images``.
package struct ImageID: Hashable, Sendable {
  package let index: Int
  package init(_ index: Int) { self.index = index }
}

/// A heading of the text.
package struct Heading: Hashable, Sendable {
  /// 2 to 6, as shown: level 1 is the page's title, so the author's level 1 counts as 2.
  package let level: Int
  /// The `id` in the page; unique in the body, made from the text.
  package let anchor: String
  package let text: String
  /// The heading's markup (code and emphasis kept, links dropped), for tables of contents.
  package let html: HTML
  package let range: SourceRange
  /// Whether anything but headings of a deeper level follows before the next heading of this level
  /// or above.
  package let hasContent: Bool

  package init(
    level: Int, anchor: String, text: String, html: HTML, range: SourceRange, hasContent: Bool
  ) {
    self.level = level
    self.anchor = anchor
    self.text = text
    self.html = html
    self.range = range
    self.hasContent = hasContent
  }
}

/// A link as the author wrote it.
package struct LinkReference: Hashable, Sendable {
  package enum Destination: Hashable, Sendable {
    /// A scheme of the allow list (`https`, `http`, `mailto`, `tel`), decoded.
    case external(String)
    /// A path of another file, as written but percent-decoded, with the fragment apart:
    /// `../begrippen/e-depot.md`, `kop`. An empty path means this page.
    case relative(path: String, fragment: String?)
    /// `[[target#kop]]`; a prefix such as `begrip:` is part of `target`.
    case wiki(target: String, fragment: String?)
    /// Refused (a scheme outside the allow list, `//host`, backslashes); already reported, shown as
    /// plain text.
    case refused
  }

  package let destination: Destination
  package let title: String?
  /// The link's text in plain words; empty for a titled wiki link.
  package let text: String
  /// The sentence around the link in plain words, and where in it the link's text stands (in UTF-8
  /// bytes). For a link without a text of its own (`titledLink`) the name of its target stands
  /// there.
  package let sentence: String
  package let sentenceHighlight: Range<Int>
  /// The section that holds the link: index into ``MarkdownBody/sections``.
  package let section: Int
  /// The destination in the file, or the block around it where the parser does not know better.
  package let range: SourceRange

  package init(
    destination: Destination, title: String?, text: String, sentence: String,
    sentenceHighlight: Range<Int>, section: Int, range: SourceRange
  ) {
    self.destination = destination
    self.title = title
    self.text = text
    self.sentence = sentence
    self.sentenceHighlight = sentenceHighlight
    self.section = section
    self.range = range
  }
}

/// An image as the author wrote it.
package struct ImageReference: Hashable, Sendable {
  package let destination: LinkReference.Destination
  package let alternativeText: String
  package let title: String?
  /// Whether the image stands alone in its paragraph and has a title: then `title` is the caption
  /// of a figure.
  package let isFigure: Bool
  package let range: SourceRange

  package init(
    destination: LinkReference.Destination, alternativeText: String, title: String?, isFigure: Bool,
    range: SourceRange
  ) {
    self.destination = destination
    self.alternativeText = alternativeText
    self.title = title
    self.isFigure = isFigure
    self.range = range
  }
}

/// The plain words under one heading.
package struct TextSection: Hashable, Sendable {
  /// Index into ``MarkdownBody/headings``; nil before the first heading.
  package let heading: Int?
  /// Words in reading order; blocks separated by a line break, code included, URLs and alternative
  /// texts not.
  package let text: String

  package init(heading: Int?, text: String) {
    self.heading = heading
    self.text = text
  }
}
