import Content
import Core
import SiteModel
import Templates

/// What `layouts/base` shows round every page.
struct Layout: Sendable {
  let frame: PageFrame
  let addresses: Addresses
  let reference: PageReference
  /// The page's own title; the window's title has the site's name behind it.
  let title: String
  var summary: String?
  /// Not for search engines.
  var isUnlisted = false
  var jsonLD = HTML.empty
  /// The pages above this one, home first.
  var breadcrumbs: [LinkView] = []
  /// Atom feeds that a reader of the page could follow.
  var feeds: [LinkView] = []
  /// The languages in which the page exists.
  var languages: [Language] = []
  /// The title of any page in this page's language, for the menu.
  let pageTitle: @Sendable (PageID) -> String

  func describe(to sink: inout some ViewSink) {
    let site = addresses.site
    sink.shared("site", frame.site)
    sink.shared("assets", frame.assets)
    sink.shared("footer", frame.footer)
    sink.shared("strings", frame.strings)
    sink.text("language", addresses.language.tag)
    sink.text("pageTitle", isHome ? site.settings.title : "\(title) – \(site.settings.title)")
    sink.text("description", summary)
    sink.flag("isUnlisted", isUnlisted)
    sink.link("canonicalURL", isUnlisted ? nil : addresses.absolute(reference))
    sink.list("alternates", alternates)
    sink.list("feeds", feeds)
    sink.view("openGraph", isUnlisted ? nil : OpenGraphView(layout: self))
    sink.html("jsonLD", jsonLD)
    sink.link("searchPageURL", addresses.link(to: .search))
    sink.link("searchIndexURL", addresses.link(toFile: searchIndexPath))
    sink.list("navigation", navigation)
    sink.view("languageSwitch", ItemsView(languageItems))
    sink.view("breadcrumbs", breadcrumbsView)
  }

  /// The entry of the search index of this language.
  private var searchIndexPath: String {
    let language = addresses.language
    return (language == addresses.site.settings.language ? "" : language.tag + "/")
      + "zoek/index.json"
  }

  private var isHome: Bool { reference.page == .home }

  private var breadcrumbsView: BreadcrumbsView? {
    breadcrumbs.isEmpty ? nil : BreadcrumbsView(items: breadcrumbs, currentTitle: title)
  }

  private var alternates: [AlternateView] {
    guard languages.count > 1, !isUnlisted else { return [] }
    return languages.map {
      AlternateView(language: $0.tag, url: addresses.absolute(PageReference(reference.page, $0)))
    }
  }

  private var navigation: [NavigationItemView] {
    let site = addresses.site
    let own = site.routes.route(to: reference).path
    return site.navigation.compactMap { item in
      guard case .page(let target, let fragment, _) = item.target else { return externalItem(item) }
      let page = site.reference(to: target.page, preferring: addresses.language)
      let path = site.routes.route(to: page).path
      let isCurrent = path == own
      return NavigationItemView(
        title: translatedTitle(of: item, page), url: addresses.link(to: page, fragment: fragment),
        isCurrent: isCurrent, isWithin: !isCurrent && !path.isEmpty && own.hasPrefix(path))
    }
  }

  private func externalItem(_ item: NavigationLink) -> NavigationItemView? {
    guard case .external(let url) = item.target else { return nil }
    return NavigationItemView(title: item.title, url: url, isCurrent: false, isWithin: false)
  }

  /// The settings name the menu in the site's own language; in another one a page goes by its own title.
  private func translatedTitle(of item: NavigationLink, _ page: PageReference) -> String {
    addresses.language == addresses.site.settings.language ? item.title : pageTitle(page.page)
  }

  /// A switch between the languages of the site; a page that lacks one leads to that language's home.
  private var languageItems: [LanguageItemView] {
    let all = addresses.site.settings.languages
    guard all.count > 1 else { return [] }
    return all.map { language in
      let page = languages.contains(language) ? reference.page : .home
      return LanguageItemView(
        title: language == .dutch ? "Nederlands" : "English", language: language.tag,
        url: addresses.link(to: PageReference(page, language)),
        isCurrent: language == addresses.language)
    }
  }
}

private struct BreadcrumbsView: View {
  let items: [LinkView]
  let currentTitle: String

  func describe(to sink: inout some ViewSink) {
    sink.list("items", items)
    sink.text("currentTitle", currentTitle)
  }
}

private struct AlternateView: View {
  let language: String
  let url: String

  func describe(to sink: inout some ViewSink) {
    sink.text("language", language)
    sink.link("URL", url)
  }
}

private struct NavigationItemView: View {
  let title: String
  let url: String
  let isCurrent: Bool
  let isWithin: Bool

  func describe(to sink: inout some ViewSink) {
    sink.text("title", title)
    sink.link("URL", url)
    sink.flag("isCurrent", isCurrent)
    sink.flag("isWithin", isWithin)
  }
}

private struct LanguageItemView: View {
  let title: String
  let language: String
  let url: String
  let isCurrent: Bool

  func describe(to sink: inout some ViewSink) {
    sink.text("title", title)
    sink.text("language", language)
    sink.link("URL", url)
    sink.flag("isCurrent", isCurrent)
  }
}

/// Open Graph, by which other sites show a card of the page.
private struct OpenGraphView: View {
  let layout: Layout

  func describe(to sink: inout some ViewSink) {
    sink.text("title", layout.title)
    sink.text("type", layout.reference.page == .home ? "website" : "article")
    sink.text("locale", layout.addresses.language == .dutch ? "nl_NL" : "en_GB")
    sink.link("URL", layout.addresses.absolute(layout.reference))
    sink.text("summary", layout.summary)
    sink.link("imageURL", nil)
  }
}
