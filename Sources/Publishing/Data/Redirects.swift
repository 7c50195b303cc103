import Core
import SiteModel
import Templates

/// A page at every former address that leads to the page that took its place.
let redirectPublisher = Publisher("redirects") { edition in
  edition.site.redirects.compactMap { redirect in
    edition.pageOutput(.redirect, RedirectPage(redirect, edition), at: redirect.from.outputPath)
  }
}
