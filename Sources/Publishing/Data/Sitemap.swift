import Content
import Core
import SiteModel

/// `sitemap.xml` and `robots.txt`: every page that a search engine may show.
let sitemapPublisher = Publisher("sitemap") { edition in
  let site = edition.site
  return [
    edition.wholeSiteOutput("sitemap.xml") { sitemap(of: site) },
    edition.wholeSiteOutput("robots.txt") {
      Array(
        "User-agent: *\nAllow: /\n\nSitemap: \(site.absoluteAddress(of: "sitemap.xml"))\n".utf8)
    },
  ].compactMap(\.self)
}

private func sitemap(of site: Site) -> [UInt8] {
  var writer = XMLWriter()
  writer.open("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")])
  for reference in site.allPages where reference.page != .notFound && reference.page != .search {
    writer.open("url")
    writer.element("loc", site.absoluteAddress(of: site.routes.route(to: reference).path))
    if let day = site.lastChange(of: reference) { writer.element("lastmod", day.description) }
    writer.close()
  }
  writer.close()
  return writer.bytes
}
