package import Core
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

  package init(
    site: Site, theme: Theme, wholeFingerprint: Fingerprint, toolFingerprint: Fingerprint, jobs: Int
  ) {
    self.site = site
    self.theme = theme
    self.wholeFingerprint = wholeFingerprint
    self.toolFingerprint = toolFingerprint
    self.jobs = jobs
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
