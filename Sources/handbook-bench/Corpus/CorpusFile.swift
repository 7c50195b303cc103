/// A file of a corpus: where it stands, and how its bytes are made from the outline.
struct CorpusFile: Sendable {
  /// Below the root of the handbook.
  let path: String
  let bytes: @Sendable (CorpusOutline) -> [UInt8]

  /// Every file that is generated; the register and the theme are copied.
  static func all(of outline: CorpusOutline) -> [CorpusFile] {
    let settings = [
      CorpusFile(path: "content/site.yaml") { _ in Array(SettingsMaker.site.utf8) },
      CorpusFile(path: "content/trefwoorden.yaml", bytes: SettingsMaker.tags),
    ]
    return settings + practices(of: outline) + organisations(of: outline) + smallFiles(of: outline)
  }

  private static func practices(of outline: CorpusOutline) -> [CorpusFile] {
    outline.practices.enumerated().flatMap { index, practice in
      let slug = practice.name.slug
      let file = CorpusFile(path: "content/praktijken/\(slug).md") {
        PracticeMaker.bytes(of: index, in: $0)
      }
      guard index % 25 == 0 else { return [file] }
      let reaction = CorpusFile(path: "content/reacties/\(slug)/1.md") {
        SmallFileMaker.reaction(toPractice: index, in: $0)
      }
      return [file, reaction]
    }
  }

  private static func organisations(of outline: CorpusOutline) -> [CorpusFile] {
    let folders = outline.participants.map { "content/organisaties/\($0.folder)" }
    let pages = folders.enumerated().map { index, folder in
      CorpusFile(path: "\(folder)/index.md") { SmallFileMaker.organisation(index, in: $0) }
    }
    let adoptions = outline.adoptions.enumerated().map { index, adoption in
      let slug = outline.practices[adoption.practice].name.slug
      return CorpusFile(path: "\(folders[adoption.participant])/gebruik/\(slug).md") {
        AdoptionMaker.bytes(of: index, in: $0)
      }
    }
    let plans = outline.plans.enumerated().map { index, plan in
      CorpusFile(path: "\(folders[plan.participant])/plannen/\(plan.name.slug).md") {
        PlanMaker.bytes(of: index, in: $0)
      }
    }
    return pages + adoptions + plans
  }

  private static func smallFiles(of outline: CorpusOutline) -> [CorpusFile] {
    let terms = outline.terms.enumerated().map { index, term in
      CorpusFile(path: "content/begrippen/\(term.name.slug).md") {
        SmallFileMaker.term(index, in: $0)
      }
    }
    let rounds = outline.rounds.enumerated().map { index, round in
      CorpusFile(path: "content/rondes/\(round.name.slug).md") {
        SmallFileMaker.round(index, in: $0)
      }
    }
    let pages = outline.pages.enumerated().map { index, page in
      CorpusFile(path: "content/paginas/\(page.slug).md") { SmallFileMaker.page(index, in: $0) }
    }
    return terms + rounds + pages
  }
}
