import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// Figures over the whole handbook, each with the page of the records behind it.
extension PageMaker {
  /// The three that stand on home and on every overview.
  func siteFigures(_ addresses: Addresses) -> [FigureView] {
    let figures = site.reuse.figures
    return [
      FigureView(
        label: say(nl: "Praktijken", en: "Practices"),
        value: numbers.text(site.reuse.practices.count), url: addresses.link(to: .practices)),
      figure(
        say(nl: "Praktijken met een bevestigde gebruiker", en: "Practices with a confirmed user"),
        figures.usedPractices, addresses.link(to: .reuse, fragment: "deel-praktijken")),
      figure(
        say(nl: "Gemeenten die iets gebruiken", en: "Municipalities that use something"),
        figures.users, addresses.link(to: .reuseView(.matrix)),
        detail: say(
          nl: "bevestigd, \(numbers.percentage(figures.users))",
          en: "confirmed, \(numbers.percentage(figures.users))")),
    ]
  }

  /// What is missing, what is made twice, what was promised and what still holds.
  func sharingFigures(_ addresses: Addresses) -> [FigureView] {
    let figures = site.reuse.figures
    let whole: [(label: String, fraction: Fraction, url: String)] = [
      (
        say(nl: "Producten met een praktijk", en: "Products with a practice"), figures.products,
        addresses.link(to: .products)
      ),
      (
        say(nl: "Wettelijke taken met een praktijk", en: "Legal duties with a practice"),
        figures.legalDuties, addresses.link(to: .reuseView(.whiteSpots))
      ),
      (
        say(nl: "Plannen die op elkaar lijken", en: "Plans that are alike"), figures.doubling,
        addresses.link(to: .reuseView(.sameWheel))
      ),
      (
        say(nl: "Toezeggingen die zijn nagekomen", en: "Promises that were kept"),
        figures.promises, addresses.link(to: .rounds)
      ),
      (
        say(nl: "Gegevens die nog vers zijn", en: "Records that are still fresh"),
        figures.confirmedRecords, addresses.link(to: .reuseView(.worn))
      ),
    ]
    return whole.filter { $0.fraction.total > 0 }.map { figure($0.label, $0.fraction, $0.url) }
  }

  private func figure(
    _ label: String, _ fraction: Fraction, _ url: String, detail: String? = nil
  ) -> FigureView {
    FigureView(
      label: label, value: numbers.fraction(fraction), url: url, detail: detail,
      bar: BarView(permille: fraction.permille))
  }

  /// Every view of the reuse index with what it answers.
  func viewLinks(_ addresses: Addresses) -> [NotedLinkView] {
    let views: [(PageID, String)] = [
      (
        .organisations,
        say(
          nl: "Zoek uw organisatie: wat gebruikt zij, en wat kan zij overnemen?",
          en: "Find your organisation: what does it use, and what can it take over?")
      ),
      (
        .reuseView(.matrix),
        say(
          nl: "Per provincie: alle gemeenten naast alle praktijken.",
          en: "By province: all municipalities beside all practices.")
      ),
      (
        .products,
        say(
          nl: "Per product: welke praktijken zijn er, en wie heeft er nog geen?",
          en: "By product: which practices exist, and who has none yet?")
      ),
      (
        .reuseView(.sameWheel),
        say(
          nl: "Wie maakt hetzelfde, en tot wanneer kunt u meedoen?",
          en: "Who makes the same, and until when can you join?")
      ),
      (
        .reuseView(.whiteSpots),
        say(
          nl: "Waarvoor is er nog niets? Wettelijke taken eerst.",
          en: "What is there nothing for yet? Legal duties first.")
      ),
      (
        .reuseView(.history),
        say(nl: "Hoe groeide het gebruik?", en: "How did use grow?")
      ),
      (
        .reuseView(.notAdopted),
        say(
          nl: "Waarom stopten anderen, of namen zij iets niet over?",
          en: "Why did others stop, or not take something over?")
      ),
      (
        .reuseView(.worn),
        say(
          nl: "Welke gegevens moeten opnieuw worden bevestigd, en door wie?",
          en: "Which records have to be confirmed again, and by whom?")
      ),
      (
        .reuseView(.terms),
        say(
          nl: "Alle bestanden met gegevens, en wat de woorden erin betekenen.",
          en: "All data files, and what the words in them mean.")
      ),
    ]
    return views.map { page, text in
      NotedLinkView(title: title(of: page), url: addresses.link(to: page), note: text)
    }
  }
}
