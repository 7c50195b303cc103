import Content
package import Core
import ReuseIndex
package import SiteModel

/// What publishers get: the linked site, the theme, and the fingerprints that tell one build from another.
package struct Edition: Sendable {
  package let site: Site
  package let theme: Theme
  /// Digest of the running program, of every file that was read and of the day: what a file depends on that is made
  /// from the whole site.
  package let wholeFingerprint: Fingerprint
  /// Digest of the running program: a rebuilt tool never trusts an older build.
  package let toolFingerprint: Fingerprint
  /// How many pages are prepared at the same time.
  package let jobs: Int
  /// What pages share, per language and by the number of folders above the page.
  let frames: [Language: [PageFrame]]
  let connections: Connections
  /// Where municipalities stand on maps.
  let mapGround: DotMapGround
  /// What feeds and the home page tell.
  let topicFeeds: TopicFeeds

  package init(
    site: Site, theme: Theme, wholeFingerprint: Fingerprint, toolFingerprint: Fingerprint, jobs: Int
  ) {
    self.site = site
    self.theme = theme
    self.wholeFingerprint = wholeFingerprint
    self.toolFingerprint = toolFingerprint
    self.jobs = jobs
    var frames: [Language: [PageFrame]] = [:]
    for language in site.settings.languages {
      frames[language] = (0...SitePath.deepest).map {
        PageFrame(
          site: site, theme: theme, language: language, root: String(repeating: "../", count: $0))
      }
    }
    self.frames = frames
    self.connections = Connections(site)
    self.mapGround = DotMapGround(site.facts.register, on: site.reuse.asOf)
    self.topicFeeds = TopicFeeds(site)
  }

  /// The pages of every language of the site.
  func pages(_ make: @Sendable (PageMaker) async -> [Output?]) async -> [Output] {
    var outputs: [Output] = []
    for language in site.settings.languages {
      outputs += await make(PageMaker(edition: self, language: language)).compactMap(\.self)
    }
    return outputs
  }

  /// A file that is made from the whole site, such as a feed.
  func wholeSiteOutput(
    _ path: String, _ render: @escaping @Sendable () -> [UInt8]
  ) -> Output? {
    SitePath(path).map { sitePath in
      var digest = FingerprintDigest()
      digest.add(piece: path)
      digest.add(wholeFingerprint)
      return Output(
        path: sitePath, inputs: digest.finish(), content: .rendered { Diagnosed(render()) })
    }
  }
}

extension Edition {
  /// The pages of documents, in every language in which a document exists; several at the same time.
  func documentPages(
    _ make: @escaping @Sendable (PageMaker, Entry) -> Output?
  ) async -> [Output] {
    await pages { maker in
      // A document whose address another page has was reported, and has no page.
      let entries = site.entries.filter {
        $0.document.language == maker.language
          && site.pages.contains(PageReference(.document($0.document.id), $0.document.language))
      }
      return await parallelMap(entries, jobs: jobs) { make(maker, $0) }
    }
  }
}
