import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// What all pages of one language at one depth share: name and home of the site, assets, footer and interface texts.
///
/// Links are relative, so pages at the same depth have the same ones; each frame is described once per build.
struct PageFrame: Sendable {
  let site: SharedView
  let assets: SharedView
  let footer: SharedView
  let strings: SharedView

  /// - Parameter root: what comes before a path below the site's root: `../../`, or `/` for a page that is shown anywhere.
  init(site: Site, theme: Theme, language: Language, root: String) {
    let addresses = RootedAddresses(site: site, root: root, language: language)
    self.site = SharedView(SiteView(site: site, homeURL: addresses.page(.home)))
    self.assets = SharedView(AssetsView(assets: theme.assets, root: root))
    self.footer = SharedView(FooterView(site: site, addresses: addresses))
    self.strings = SharedView(theme.strings(in: language))
  }
}

/// Links from any page that lies a number of folders deep.
struct RootedAddresses: Sendable {
  let site: Site
  /// `../../`, empty at the top.
  let root: String
  let language: Language

  func page(_ page: PageID) -> String {
    path(site.routes.route(to: site.reference(to: page, preferring: language)).path)
  }

  func path(_ path: String) -> String {
    let link = root + path
    return link.isEmpty ? "./" : link
  }
}

private struct SiteView: View {
  let site: Site
  let homeURL: String

  func describe(to sink: inout some ViewSink) {
    sink.text("title", site.settings.title)
    sink.text("subtitle", site.settings.subtitle)
    sink.link("homeURL", homeURL)
  }
}

/// Every asset under the name that templates use: `css/style.css` is `cssStyleURL`.
private struct AssetsView: View {
  let assets: AssetMap
  let root: String

  func describe(to sink: inout some ViewSink) {
    for asset in assets.assets {
      sink.link(Self.key(of: asset.name), root + asset.path.description)
    }
  }

  private static func key(of name: String) -> String {
    let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
    let words = stem.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    let joined = words.enumerated().map { index, word in
      index == 0 ? word.lowercased() : word.prefix(1).uppercased() + word.dropFirst()
    }
    return joined.joined() + "URL"
  }
}

private struct FooterView: View {
  let site: Site
  let addresses: RootedAddresses

  func describe(to sink: inout some ViewSink) {
    let settings = site.settings
    let day = DateText(language: addresses.language).text(site.reuse.asOf)
    sink.text("summary", settings.summary)
    sink.text("publisher", settings.publisher)
    sink.view("licence", settings.licence.map(licence))
    sink.text(
      "asOf",
      Phrase(nl: "Stand van \(day).", en: "As of \(day).").text(in: addresses.language))
    sink.list("links", pageLinks)
    sink.view("accessibility", accessibility.map(AddressView.init))
    sink.view("contact", settings.contact.map(AddressView.init))
    sink.view("feed", Optional(AddressView(url: addresses.path("feed.xml"))))
    sink.list("dataFiles", dataFiles)
    sink.view("dataSources", article("bronnen").map(AddressView.init))
  }

  private func licence(_ id: String) -> LinkView {
    LinkView(title: id, url: "https://spdx.org/licenses/\(id).html")
  }

  /// Pages that readers look for in a footer, where the site has them.
  private var pageLinks: [LinkView] {
    ["over", "meedoen", "zo-telt-hergebruik", "privacy"].compactMap { slug in
      guard let id = articleID(slug), let entry = site.entry(id, addresses.language) else {
        return nil
      }
      return LinkView(title: entry.title, url: addresses.page(.document(id)))
    }
  }

  private func articleID(_ slug: String) -> DocumentID? { Slug(slug).map { .article([$0]) } }

  private func article(_ slug: String) -> String? {
    guard let id = articleID(slug), site.entry(id, addresses.language) != nil else { return nil }
    return addresses.page(.document(id))
  }

  private var accessibility: String? {
    switch site.accessibilityStatement {
    case .page(let statement, _, _): return addresses.page(statement.page)
    case .external(let url): return url
    case .attachment, .unresolved, nil: return nil
    }
  }

  private var dataFiles: [LinkView] {
    let files = [
      "search.json", "hergebruik.json", "data/praktijken.csv", "data/gebruik.csv",
      "data/plannen.csv",
    ].map {
      LinkView(title: $0.split(separator: "/").last.map(String.init) ?? $0, url: addresses.path($0))
    }
    let all = Phrase(nl: "Alle bestanden", en: "All files").text(in: addresses.language)
    return files + [LinkView(title: all, url: addresses.page(.reuseView(.terms)))]
  }
}
