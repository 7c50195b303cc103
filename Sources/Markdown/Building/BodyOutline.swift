import Core

/// What must be known of a whole text before its first byte is written: its headings and footnotes,
/// and its size.
///
/// Anchors of headings are given out before those of footnotes, so that a heading keeps its own.
struct BodyOutline: Sendable {
  struct HeadingOutline: Sendable {
    /// As shown: never 1, which is the page's title.
    let level: Int
    let anchor: String
    let text: String
    let html: HTML
  }

  struct Footnote: Sendable {
    let anchor: String
    /// The anchors of the places that refer to it, in reading order.
    var uses: [String] = []
  }

  private(set) var headings: [HeadingOutline] = []
  /// In the order of their numbers.
  private(set) var footnotes: [Footnote] = []
  /// Where in the events the reading must stop, and why.
  private(set) var breach: (breach: LimitBreach, event: Int)?

  /// Emphasis, links and images inside each other.
  private static let inlineDepth = 100

  /// - Parameter sourceBytes: how long the text is that was parsed.
  init(_ document: CMarkDocument, sourceBytes: Int, limits: Limits) {
    var anchors = AnchorAllocator()
    var uses: [Int] = []
    var imageDepth = 0
    var counter = DepthCounter(limits, sourceBytes: sourceBytes)
    for (index, event) in document.events.enumerated() {
      if let found = counter.count(event, inlineDepth: Self.inlineDepth) {
        breach = (found, index)
        return
      }
      switch event.kind {
      case .heading where event.isEnter:
        var words = HeadingWords(document, headingAt: index)
        words.read()
        headings.append(
          HeadingOutline(
            level: max(2, Int(event.number)), anchor: anchors.anchor(forHeading: words.text),
            text: words.text, html: words.html))
      case .image: imageDepth += event.isEnter ? 1 : -1
      case .footnoteReference where event.isEnter && imageDepth == 0:
        uses.append(Int(event.number))
      case .footnoteDefinition where event.isEnter:
        footnotes.append(Footnote(anchor: ""))
      default: break
      }
    }
    giveFootnotesAnchors(uses, &anchors)
  }

  private mutating func giveFootnotesAnchors(_ uses: [Int], _ anchors: inout AnchorAllocator) {
    footnotes = footnotes.indices.map { index in
      Footnote(anchor: anchors.unique("voetnoot-\(index + 1)"))
    }
    for number in uses where footnotes.indices.contains(number - 1) {
      let anchor = anchors.unique("voetnoot-\(number)-tekst")
      footnotes[number - 1].uses.append(anchor)
    }
  }
}

/// Counts depth and links on the way through the events.
private struct DepthCounter {
  private let limits: Limits
  private let sourceBytes: Int
  private var containers = 0
  private var inlines = 0
  private var links = 0
  /// Of all addresses and titles.
  private var addressBytes = 0

  init(_ limits: Limits, sourceBytes: Int) {
    self.limits = limits
    self.sourceBytes = sourceBytes
  }

  mutating func count(_ event: CMarkEvent, inlineDepth: Int) -> LimitBreach? {
    let step = event.isEnter ? 1 : -1
    switch event.kind {
    case .blockQuote, .list, .footnoteDefinition: containers += step
    case .emphasis, .strong, .strikethrough: inlines += step
    case .link, .image:
      inlines += step
      if event.isEnter { links += 1 }
      addressBytes += event.first.count + event.second.count
    case .footnoteReference: if event.isEnter { links += 1 }
    default: return nil
    }
    if containers > limits.containerDepth { return .nestingTooDeep(limit: limits.containerDepth) }
    if inlines > inlineDepth { return .nestingTooDeep(limit: inlineDepth) }
    // What stands in the source itself adds nothing.
    if addressBytes - sourceBytes > limits.referenceExpansion {
      return .referencesTooLarge(
        bytes: addressBytes - sourceBytes, limit: limits.referenceExpansion)
    }
    if links > limits.links { return .tooManyLinks(count: links, limit: limits.links) }
    return nil
  }
}
