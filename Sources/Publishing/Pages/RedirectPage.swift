import Content
import Core
import SiteModel
import Templates

/// `pages/redirect`: stands at a former address and leads to the page that took its place.
struct RedirectPage: View {
  let redirect: Redirect
  let edition: Edition

  init(_ redirect: Redirect, _ edition: Edition) {
    self.redirect = redirect
    self.edition = edition
  }

  func describe(to sink: inout some ViewSink) {
    let site = edition.site
    let language = redirect.to.language
    let addresses = Addresses(site: site, from: redirect.from, language: language)
    let title = PageMaker(edition: edition, language: language).title(of: redirect.to.page)
    sink.shared(
      "strings", PageMaker(edition: edition, language: language).frame(for: redirect.from).strings)
    sink.text("language", language.tag)
    sink.text("pageTitle", "\(title) – \(site.settings.title)")
    sink.text("title", title)
    sink.link("targetURL", addresses.link(to: redirect.to))
    sink.link("canonicalURL", addresses.absolute(redirect.to))
  }
}
