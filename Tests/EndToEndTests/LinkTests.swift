import Foundation
import TestSupport
import Testing

@Suite("Links in the output")
struct LinkTests {
  @Test(
    "Every link and anchor leads to an output and an existing anchor",
    arguments: ["mappen", "bestanden"])
  func links(style: String) async throws {
    let handbook = try SampleHandbook.small()
    try handbook.replace("adressen: mappen", with: "adressen: \(style)", in: "content/site.yaml")
    let run = try await handbook.build()
    #expect(run.status == 0, "\(run.text)")
    let check = LinkCheck(
      try PublishedSite(of: handbook), address: "https://klein.example/handboek/")
    #expect(check.count > 1000)
    #expect(check.problems == [])
  }

  @Test("Addresses and anchors in the data files exist too")
  func dataFiles() async throws {
    let handbook = try SampleHandbook.small()
    _ = try await handbook.build()
    let site = try PublishedSite(of: handbook)
    let check = LinkCheck(site, address: "https://klein.example/handboek/")
    for name in ["search.json", "en/search.json"] {
      let search = try JSONDecoder().decode(Search.self, from: try #require(site.files[name]))
      #expect(search.pages.count == search.pageCount)
      for page in search.pages {
        #expect(check.problem(with: page.url, at: "") == nil, "\(name): \(page.url)")
        for section in page.sections where !section.anchor.isEmpty {
          #expect(
            check.problem(with: "\(page.url)#\(section.anchor)", at: "") == nil,
            "\(page.url)#\(section.anchor)")
        }
      }
    }
    for name in [
      "feed.xml", "sitemap.xml", "hergebruik.json", "data/praktijken.csv", "data/plannen.csv",
    ] {
      let text = try #require(site.text(name))
      let addresses = text.matches(of: /https:\/\/klein\.example\/[^<"\s,]*/).map {
        String($0.output)
      }
      #expect(!addresses.isEmpty, "\(name)")
      for address in addresses where !address.contains("/#") {
        #expect(check.problem(with: address, at: "") == nil, "\(name): \(address)")
      }
    }
  }

  @Test("No page loads anything from elsewhere, and none holds a script or a style of its own")
  func noThirdParty() async throws {
    let handbook = try SampleHandbook.small()
    _ = try await handbook.build()
    let pages = try PublishedSite(of: handbook).pages
    #expect(pages.count > 40)
    for (path, page) in pages {
      for element in page.elements {
        if ["img", "script", "iframe", "source", "video", "audio", "embed"].contains(element.name),
          let source = element.value("src")
        {
          #expect(!source.contains(":") && !source.hasPrefix("//"), "\(path): \(source)")
        }
        if element.name == "link",
          ["stylesheet", "icon", "preload"].contains(element.value("rel") ?? "")
        {
          #expect(element.value("href")?.contains(":") == false, "\(path)")
        }
        let isData = element.value("type") == "application/ld+json"
        #expect(
          element.name != "style"
            && (element.name != "script" || isData || element.value("src") != nil), "\(path)")
        for attribute in element.attributes {
          #expect(
            attribute.name != "style" && !attribute.name.hasPrefix("on"), "\(path): \(attribute)")
        }
      }
    }
  }

  private struct Search: Decodable {
    let pageCount: Int
    let pages: [Page]
    struct Page: Decodable {
      let url: String
      let sections: [Section]
    }
    struct Section: Decodable { let anchor: String }
  }
}

/// Follows every link of a site within the site.
struct LinkCheck {
  private let site: PublishedSite
  private let address: String
  private let anchors: [String: Set<String>]
  /// How many links were followed.
  private(set) var count = 0
  /// Links that lead nowhere, and anchors that stand on a page twice.
  private(set) var problems: [String] = []

  /// - Parameter address: the site's own; links that start with it lead into the site.
  init(_ site: PublishedSite, address: String) {
    self.site = site
    self.address = address
    let pages = site.pages
    anchors = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set($0.page.anchors)) })
    for (path, page) in pages {
      if page.anchors.count != anchors[path]?.count {
        problems.append("\(path): an anchor stands twice")
      }
      for link in page.links {
        count += 1
        if let problem = problem(with: link, at: path) {
          problems.append("\(path): \(link): \(problem)")
        }
      }
    }
  }

  /// Why a link on a page leads nowhere; nil where it does, or leads out of the site.
  func problem(with link: String, at page: String) -> String? {
    var link = link
    var base = page.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(
      String.init)
    // The page for what is missing shows at any address, so its links start at the top of the host.
    let top =
      address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).last ?? ""
    if page.hasSuffix("404.html"), link.hasPrefix("/\(top)") {
      link = address + link.dropFirst(top.count + 1)
    }
    let isAbsolute = link.hasPrefix(address)
    if isAbsolute {
      link = String(link.dropFirst(address.count))
      base = []
    } else if link.contains(":") || link.hasPrefix("//") {
      let scheme = link.prefix { $0 != ":" }
      return ["https", "http", "mailto", "tel"].contains(scheme) ? nil : "an odd scheme"
    }
    if link.hasPrefix("/") { return "is not relative" }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].prefix { $0 != "?" }
    let isSamePage = path.isEmpty && !page.isEmpty && !isAbsolute
    guard let target = isSamePage ? page : resolved(String(path), base) else {
      return "leaves the site"
    }
    guard site.files[target] != nil else { return "no file \(target)" }
    guard parts.count == 2, let anchor = String(parts[1]).removingPercentEncoding, !anchor.isEmpty
    else {
      return nil
    }
    return anchors[target]?.contains(anchor) == true ? nil : "no anchor \(anchor) in \(target)"
  }

  private func resolved(_ path: String, _ base: [String]) -> String? {
    var components = base
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..": if components.popLast() == nil { return nil }
      case ".", "": break
      default: components.append(part.removingPercentEncoding ?? String(part))
      }
    }
    let isFolder = path.isEmpty || path.hasSuffix("/") || path.hasSuffix(".")
    return (components + (isFolder ? ["index.html"] : [])).joined(separator: "/")
  }
}
