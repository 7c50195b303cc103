package import Content
package import Core

/// The theme's assets by their name in the theme, with the name under which they are published.
///
/// The published name carries eight digits of the content's fingerprint, so that a browser may keep it for ever and never
/// shows an old style with a new page.
package struct AssetMap: Sendable {
  /// Ordered by published path.
  package let assets: [PublishedAsset]
  private let pathByName: [String: SitePath]

  package struct PublishedAsset: Sendable {
    /// Below `templates/assets`: `css/style.css`.
    package let name: String
    package let path: SitePath
    package let fingerprint: Fingerprint
    package let bytes: [UInt8]
  }

  package init(_ sources: [ThemeAsset]) {
    let assets = sources.compactMap(Self.publish).sorted { $0.path < $1.path }
    self.assets = assets
    self.pathByName = Dictionary(
      assets.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where `css/style.css` is published.
  package func path(of name: String) -> SitePath? { pathByName[name] }

  private static func publish(_ source: ThemeAsset) -> PublishedAsset? {
    let inner = Array(source.path.components.dropFirst(2))
    guard let file = inner.last, let dot = file.lastIndex(of: "."), dot != file.startIndex else {
      return nil
    }
    let bytes = file.hasSuffix(".js") ? compactScript(source.bytes) : source.bytes
    let fingerprint = Fingerprint(bytes)
    let digits = fingerprint.description.prefix(8)
    let published = "\(file[..<dot]).\(digits)\(file[dot...])".lowercased()
    guard
      let path = SitePath(
        components: ["assets"] + inner.dropLast().map { $0.lowercased() } + [published])
    else { return nil }
    return PublishedAsset(
      name: inner.joined(separator: "/"), path: path, fingerprint: fingerprint, bytes: bytes)
  }
}
