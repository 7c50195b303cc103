import Content
import Core
import Markdown

extension LinkResolver {
  /// Whether a document's page has the anchor: a heading, a footnote, or a reaction under a
  /// practice.
  func hasAnchor(_ fragment: String, on position: Int) -> Bool {
    let headings = catalog.documents[position].body.headings
    let isInBody =
      headings.indices.contains { headings[$0].anchor == fragment }
      || catalog.documents[position].body.otherAnchors.contains(fragment)
    return isInBody || reactionAnchors(on: position).contains(fragment)
  }

  /// Reports an anchor that the page does not have.
  mutating func checkAnchor(
    _ fragment: String, on position: Int, at place: DestinationPlace
  ) -> Bool {
    if hasAnchor(fragment, on: position) { return true }
    let headings = catalog.documents[position].body.headings
    let bySlug = Slug(from: fragment).flatMap { slug in
      headings.first { $0.anchor == slug.text || Slug(from: $0.text) == slug }?.anchor
    }
    let nearest =
      bySlug
      ?? nearestMatch(to: fragment, among: headings.map(\.anchor) + reactionAnchors(on: position))
    findings.append(
      LinkFindings.unknownAnchor(
        fragment, on: titles.title(at: position), nearest: nearest, at: place))
    return false
  }

  /// Reports an anchor on a page that no file holds; only pages of reuse have anchors that can be
  /// known here.
  mutating func checkAnchor(
    _ fragment: String, on page: PageID, at place: DestinationPlace
  ) -> Bool {
    var anchors: [String] = []
    if case .reuseOfPractice(let slug) = page {
      let known = recordAnchors ?? allRecordAnchors()
      recordAnchors = known
      anchors = known[slug] ?? []
    }
    if anchors.contains(fragment) { return true }
    findings.append(
      LinkFindings.unknownAnchor(
        fragment, on: titles.title(of: page), nearest: nearestMatch(to: fragment, among: anchors),
        at: place))
    return false
  }

  private func allRecordAnchors() -> [Slug: [String]] {
    var anchors: [Slug: [String]] = [:]
    for position in catalog.documents.indices {
      guard case .adoption(let adoption) = catalog.documents[position].kind,
        let anchor = routes.place(of: catalog.documents[position]).fragment
      else { continue }
      anchors[adoption.practice.value, default: []].append(anchor)
    }
    return anchors
  }

  private func reactionAnchors(on position: Int) -> [String] {
    guard case .practice(let slug) = catalog.documents[position].id else { return [] }
    return reactionNumbers[slug]?.map { "reactie-\($0)" } ?? []
  }
}
