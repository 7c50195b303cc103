import Content
import Core
import SiteModel
import Testing

@testable import Publishing

@Suite("The shapes of hergebruik.json")
struct ExportShapeTests {
  @Test("Every shape that a member names is defined, once, and is named by another one")
  func shapesAreClosed() {
    let all = [reuseExportShape.outline] + reuseExportParts
    let defined = reuseExportParts.map(\.name)
    #expect(Set(defined).count == defined.count)
    #expect(Set(all.flatMap(\.members).compactMap { shapeName(in: $0.sort) }) == Set(defined))
  }

  private func shapeName(in sort: ExportSort) -> String? {
    switch sort {
    case .object(let name): name
    case .list(let element): shapeName(in: element)
    default: nil
    }
  }

  @Test("No two members of a shape share a name, and each is explained in both languages")
  func membersAreExplained() {
    for outline in [reuseExportShape.outline] + reuseExportParts {
      let names = outline.members.map(\.name)
      #expect(Set(names).count == names.count, "\(outline.name)")
      for member in outline.members {
        let phrase = member.meaning
        #expect(phrase.dutch.hasSuffix("."), "\(outline.name).\(member.name)")
        #expect(phrase.english.hasSuffix("."), "\(outline.name).\(member.name)")
        #expect(phrase.dutch != phrase.english, "\(outline.name).\(member.name)")
      }
    }
  }

  @Test("Every data file has a place, an anchor and columns of its own")
  func downloadsAreDistinct() {
    #expect(Set(allDownloads.map(\.path)).count == allDownloads.count)
    #expect(Set(allDownloads.map(\.anchor)).count == allDownloads.count)
    for download in allDownloads {
      #expect(Set(download.words.map(\.word)).count == download.words.count, "\(download.path)")
    }
  }
}

@Suite("Feeds per topic")
struct TopicFeedTests {
  @Test(
    "A record of use is told to the organisation, its practice's owner and subjects, and no others")
  func topicsOfUse() throws {
    let edition = try SampleSite().edition
    let site = edition.site
    let tholen = try #require(OrganisationCode("GM0716"))
    let owner = try #require(OrganisationCode("archief"))
    let oldTown = try #require(OrganisationCode("GM0900"))
    let living = try #require(Slug("wonen"))
    let tag = try #require(Slug("zaken"))
    let wider = try #require(Slug("dienstverlening"))
    func isTold(on page: PageID) -> Bool {
      edition.topicFeeds.events(of: page).contains {
        site.newsItem($0, in: .dutch)?.title == "Tholen gebruikt: De balie"
      }
    }
    #expect(isTold(on: site.organisationPage(tholen)))
    #expect(isTold(on: site.organisationPage(owner)))
    #expect(isTold(on: .theme(living)))
    #expect(isTold(on: .tag(tag)))
    #expect(!edition.topicFeeds.hasFeed(.tag(wider)))
    #expect(!edition.topicFeeds.hasFeed(site.organisationPage(oldTown)))
    #expect(!isTold(on: .plans))
  }

  @Test(
    "What the owner alone says of another organisation is no news",
    arguments: [Language.dutch, .english])
  func ownersWordIsNoNews(language: Language) throws {
    let edition = try SampleSite().edition
    let titles = edition.topicFeeds.latest.compactMap {
      edition.site.newsItem($0, in: language)?.title
    }
    #expect(titles.count == 4)
    #expect(!titles.contains { $0.contains("Terneuzen") })
  }

  @Test(
    "A plan is told as one to join until its last day, and not after it",
    arguments: [
      ("2026-12-01", true), ("2026-12-02", false),
    ])
  func plansToJoin(today: String, isOpen: Bool) throws {
    let edition = try SampleSite(today: today).edition
    let titles = edition.topicFeeds.events(of: .plans).compactMap {
      edition.site.newsItem($0, in: .dutch)?.title
    }
    #expect(titles == (isOpen ? ["Een app"] : []))
  }

  @Test(
    "A feed stands in the folder of its page, whatever the style of addresses",
    arguments: ["mappen", "bestanden"])
  func feedPaths(style: String) throws {
    let site = try SampleSite(
      """
      -- content/site.yaml --
      titel: Proefboek
      adres: https://proef.example/
      taal: nl
      adressen: \(style)
      """
    ).edition.site
    let tholen = try #require(OrganisationCode("GM0716"))
    #expect(site.feedPath(of: site.organisationPage(tholen)) == "organisaties/gm0716/feed.xml")
  }
}
