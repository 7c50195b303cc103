import Content
import Core

/// One reason to take a practice over, with its points and its sentence.
enum ChanceGround: Sendable {
  case legalDuty([String])
  case compulsory
  case evidence(Evidence.Level)
  /// Names, the nearest first.
  case neighbours([String])
  /// Names, the nearest first, beside a number of neighbours in use.
  case secondNeighbours([String], besides: Int)
  case alike(count: Int)
  /// Names of organisations that are no municipality.
  case sameSort([String])
  case costs(Costs)
  case fresh(Day)
  /// The organisation looks at it already: no points, but said.
  case exploring

  var points: Int {
    switch self {
    case .legalDuty: ChanceWeights.legalDuty
    case .compulsory: ChanceWeights.compulsory
    case .evidence(let level): level.rawValue * ChanceWeights.evidenceLevel
    case .neighbours(let names): Self.neighbourPoints(names.count)
    case .secondNeighbours(let names, let neighbours):
      Self.secondNeighbourPoints(names.count, besides: neighbours)
    case .alike(let count): Self.alikePoints(count)
    case .sameSort(let names): Self.sameSortPoints(names.count)
    case .costs(let costs): ChanceWeights.costs((costs.once ?? 0) + (costs.yearly ?? 0))
    case .fresh: ChanceWeights.fresh
    case .exploring: 0
    }
  }

  /// Neighbours beyond the ceiling count as neighbours of neighbours, so that a nearer user is never
  /// worth less than a farther one.
  static func neighbourPoints(_ count: Int) -> Int {
    let near = min(count, ChanceWeights.mostNeighbours)
    return near * ChanceWeights.neighbour + secondNeighbourPoints(count - near, besides: 0)
  }

  static func secondNeighbourPoints(_ count: Int, besides neighbours: Int) -> Int {
    let taken = max(neighbours - ChanceWeights.mostNeighbours, 0)
    let most = ChanceWeights.mostSecondNeighbours
    return (min(taken + count, most) - min(taken, most)) * ChanceWeights.secondNeighbour
  }

  static func alikePoints(_ count: Int) -> Int {
    min(count, ChanceWeights.mostAlike) * ChanceWeights.alike
  }

  static func sameSortPoints(_ count: Int) -> Int {
    min(count, ChanceWeights.mostOfSameSort) * ChanceWeights.sameSort
  }

  /// Nil where there is nothing worth saying: costs that are neither low nor high.
  var sentence: Phrase? {
    switch self {
    case .legalDuty(let products):
      Phrase(
        nl: "Het gaat om een wettelijke taak: \(Self.listed(products).dutch).",
        en: "It is about a legal duty: \(Self.listed(products).english).")
    case .compulsory:
      Phrase(nl: "Gemeenten zijn hiertoe verplicht.", en: "Municipalities are obliged to do this.")
    case .evidence(let level): Self.sentence(of: level)
    case .neighbours(let names): Self.neighbourSentence(names)
    case .secondNeighbours(let names, _): Self.secondNeighbourSentence(names)
    case .alike(1):
      Phrase(
        nl: "1 gemeente van uw grootte gebruikt het.", en: "1 municipality of your size uses it.")
    case .alike(let count):
      Phrase(
        nl: "\(count) gemeenten van uw grootte gebruiken het.",
        en: "\(count) municipalities of your size use it.")
    case .sameSort(let names): Self.sameSortSentence(names)
    case .costs(let costs): Self.sentence(of: costs, points: points)
    case .fresh(let day):
      Phrase(
        nl: "De eigenaar heeft het op \(DateText(language: .dutch).text(day)) nagekeken.",
        en: "The owner checked it on \(DateText(language: .english).text(day)).")
    case .exploring:
      Phrase(
        nl: "Uw organisatie verkent het al.", en: "Your organisation is exploring it already.")
    }
  }
}

extension ChanceGround {
  private static func sentence(of level: Evidence.Level) -> Phrase? {
    switch level {
    case .incomplete: nil
    case .described:
      Phrase(
        nl: "Het is volledig beschreven (niveau 1 van 4).",
        en: "It is described in full (level 1 of 4).")
    case .measured:
      Phrase(
        nl: "Het effect is gemeten (niveau 2 van 4).", en: "Its effect was measured (level 2 of 4)."
      )
    case .repeated:
      Phrase(
        nl: "Het effect is gemeten, ook door een andere organisatie (niveau 3 van 4).",
        en: "Its effect was measured, by another organisation too (level 3 of 4).")
    case .researched:
      Phrase(
        nl: "Het effect is gemeten en van buiten onderzocht (niveau 4 van 4).",
        en: "Its effect was measured and evaluated from outside (level 4 of 4).")
    }
  }

  private static func neighbourSentence(_ names: [String]) -> Phrase {
    let list = listed(names)
    return names.count == 1
      ? Phrase(
        nl: "Uw buurgemeente \(list.dutch) gebruikt het.",
        en: "Your neighbour \(list.english) uses it.")
      : Phrase(
        nl: "Uw buurgemeenten \(list.dutch) gebruiken het.",
        en: "Your neighbours \(list.english) use it.")
  }

  private static func secondNeighbourSentence(_ names: [String]) -> Phrase {
    let list = listed(names)
    return names.count == 1
      ? Phrase(
        nl: "Een gemeente naast uw buren gebruikt het: \(list.dutch).",
        en: "A municipality next to your neighbours uses it: \(list.english).")
      : Phrase(
        nl: "\(names.count) gemeenten naast uw buren gebruiken het: \(list.dutch).",
        en: "\(names.count) municipalities next to your neighbours use it: \(list.english).")
  }

  private static func sameSortSentence(_ names: [String]) -> Phrase {
    let list = listed(names)
    return names.count == 1
      ? Phrase(
        nl: "Een organisatie van uw soort gebruikt het: \(list.dutch).",
        en: "An organisation of your sort uses it: \(list.english).")
      : Phrase(
        nl: "\(names.count) organisaties van uw soort gebruiken het: \(list.dutch).",
        en: "\(names.count) organisations of your sort use it: \(list.english).")
  }

  private static func sentence(of costs: Costs, points: Int) -> Phrase? {
    guard points != 0 else { return nil }
    func amounts(in language: Language) -> String {
      let numbers = NumberText(language: language)
      let once = Phrase(nl: "eenmalig", en: "once").text(in: language)
      let yearly = Phrase(nl: "per jaar", en: "a year").text(in: language)
      return [
        costs.once.map { "\(numbers.euros($0)) \(once)" },
        costs.yearly.map { "\(numbers.euros($0)) \(yearly)" },
      ].compactMap(\.self).joined(separator: ", ")
    }
    let word: Phrase =
      points < 0
      ? Phrase(nl: "hoog", en: "high")
      : points == ChanceWeights.lowCosts
        ? Phrase(nl: "laag", en: "low") : Phrase(nl: "te overzien", en: "moderate")
    return Phrase(
      nl: "De kosten zijn \(word.dutch): \(amounts(in: .dutch)).",
      en: "The costs are \(word.english): \(amounts(in: .english)).")
  }

  /// The first three, and how many more.
  private static func listed(_ names: [String]) -> Phrase {
    let shown = Array(names.prefix(3))
    let others = names.count - shown.count
    func list(_ and: String, _ rest: String) -> String {
      if others > 0 { return shown.joined(separator: ", ") + " \(rest)" }
      guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
      return shown.dropLast().joined(separator: ", ") + " \(and) \(last)"
    }
    return Phrase(nl: list("en", "en nog \(others)"), en: list("and", "and \(others) more"))
  }
}
