import Content
import Core

/// Reads the lines of a labelled set one by one.
struct LabelledSetReader {
  struct Misread: Error {
    let message: String
  }

  struct Verdict {
    let family: String
    let numbers: String
    let left: Int
    let right: Int
    let likeness: LabelledSet.Likeness
  }

  private(set) var verdicts: [Verdict] = []
  private var texts: [MatchText] = []
  private var family = ""
  /// Positions of the family's texts, by their number.
  private var positions: [Substring: Int] = [:]
  private var draft: Draft?

  private struct Draft {
    let target: MatchItem.Target
    let title: String
    var summary = ""
    var values: [Substring: [String]] = [:]
    var body: [String] = []
  }

  mutating func read(_ line: Substring) throws(Misread) {
    if line.isEmpty || line.hasPrefix("#") { return }
    let words = line.split(separator: " ", maxSplits: 2)
    if words.first == "familie" {
      finishText()
      family = words.dropFirst().joined(separator: " ")
      positions = [:]
    } else if words.count == 3, words[0].allSatisfy(\.isNumber) {
      finishText()
      try begin(words)
    } else if let colon = line.firstIndex(of: ":"), !line[..<colon].contains(" ") {
      try field(line[..<colon], String(line[line.index(after: colon)...].drop { $0 == " " }))
    } else if draft?.summary == "" {
      draft?.summary = String(line)
    } else {
      throw Misread(message: "belongs to nothing: \(line)")
    }
  }

  mutating func finished() -> [MatchText] {
    finishText()
    return texts
  }

  private mutating func begin(_ words: [Substring]) throws(Misread) {
    guard let slug = Slug("\(family)-\(words[0])"), let owner = OrganisationCode("proef") else {
      throw Misread(message: "no name for a family: \(family)")
    }
    let target: MatchItem.Target
    switch words[1] {
    case "plan": target = .plan(PlanReference(organisation: owner, slug: slug))
    case "praktijk": target = .practice(slug, isStopped: false)
    default: throw Misread(message: "neither plan nor praktijk: \(words[1])")
    }
    guard positions.updateValue(texts.count, forKey: words[0]) == nil else {
      throw Misread(message: "number \(words[0]) is there twice")
    }
    draft = Draft(target: target, title: String(words[2]))
  }

  private mutating func field(_ key: Substring, _ value: String) throws(Misread) {
    if let likeness = LabelledSet.Likeness(rawValue: String(key)) {
      finishText()
      for pair in value.split(separator: " ") { try judge(pair, likeness) }
    } else if key == "tekst" {
      draft?.body.append(value)
    } else if ["product", "thema", "proces", "grondslag", "trefwoorden"].contains(key) {
      let separator: Character = key == "trefwoorden" ? "," : ";"
      draft?.values[key] = value.split(separator: separator).map { part in
        String(part.drop { $0 == " " })
      }
    } else {
      throw Misread(message: "unknown key: \(key)")
    }
  }

  private mutating func judge(
    _ pair: Substring, _ likeness: LabelledSet.Likeness
  ) throws(Misread) {
    let numbers = pair.split(separator: "-")
    guard numbers.count == 2, let left = positions[numbers[0]], let right = positions[numbers[1]],
      left != right
    else { throw Misread(message: "no pair of this family: \(pair)") }
    verdicts.append(
      Verdict(
        family: family, numbers: String(pair), left: left, right: right, likeness: likeness))
  }

  private mutating func finishText() {
    guard let draft else { return }
    let located = { (key: Substring) in
      (draft.values[key] ?? []).map { Located($0, at: SourceRange(at: 0)) }
    }
    let subject = Subject(
      products: located("product"), themes: located("thema"),
      processes: draft.values["proces"] ?? [], legalBases: draft.values["grondslag"] ?? [],
      tags: located("trefwoorden"))
    texts.append(
      MatchText(
        target: draft.target, isExample: false, subject: subject, title: draft.title,
        summary: draft.summary, texts: draft.body, period: nil))
    self.draft = nil
  }
}
