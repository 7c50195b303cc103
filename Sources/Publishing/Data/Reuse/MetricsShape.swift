import Content
import Core
import ReuseIndex

let metricsShape = ExportShape<PracticeMetrics>(
  "metrics", nl: "Wat er van een praktijk is geteld, naast wie haar nu gebruikt.",
  en: "What is counted of a practice beside who uses it today.",
  [
    .part(
      "inhabitants", fractionShape, nl: "Inwoners van gemeenten die het gebruiken, van alle.",
      en: "Inhabitants of the municipalities that use it, of all."
    ) { $0.inhabitants },
    .parts(
      "sizeClasses", sizeClassShape, nl: "Gebruik per grootteklasse.", en: "Use per size class."
    ) { $0.sizeClasses },
    .parts(
      "growth", growthShape, nl: "Het gebruik door de jaren.", en: "Use through the years."
    ) { $0.growth },
    .part("pace", paceShape, nl: "Hoe snel het ging.", en: "How fast it went.") { $0.pace },
    .part(
      "loyalty", fractionShape,
      nl: "Organisaties die het gebruiken, van wie het gebruikt of ermee stopte.",
      en: "Organisations that use it, of those that use it or stopped."
    ) { $0.loyalty },
    .part(
      "confirmedRecords", fractionShape,
      nl: "Gegevens die de laatste 24 maanden zijn bevestigd, van alle.",
      en: "Records confirmed within 24 months, of all."
    ) { $0.confirmedRecords },
    .part("avoided", avoidedShape, nl: "Wat hergebruik bespaarde.", en: "What reuse saved.") {
      $0.avoided
    },
    .parts(
      "endings", endingShape, nl: "Waarom organisaties stopten of het niet overnamen.",
      en: "Why organisations stopped or did not take it over."
    ) { $0.endings },
  ])

let sizeClassShape = ExportShape<PracticeMetrics.SizeClassCoverage>(
  "sizeClassCoverage", nl: "Gebruik in één grootteklasse.", en: "Use in one size class.",
  [
    .optionalCount(
      "sizeClass",
      nl: "1 tot en met 8, de indeling van het CBS; ontbreekt waar zij niet bekend is.",
      en: "1 to 8, the scheme of Statistics Netherlands (CBS); absent where it is unknown."
    ) { $0.sizeClass },
    .part(
      "coverage", fractionShape, nl: "Gemeenten die het gebruiken, van alle in de klasse.",
      en: "Municipalities that use it, of all in the class."
    ) { $0.coverage },
  ])

let paceShape = ExportShape<Pace>(
  "pace", nl: "Hoe snel een praktijk zich verspreidde.", en: "How fast a practice spread.",
  [
    .part(
      "dated", fractionShape, nl: "Gebruikers met een bekend begin, van alle.",
      en: "Users with a known beginning, of all."
    ) { $0.dated },
    .optionalDay("first", nl: "Het eerste begin.", en: "The first beginning.") { $0.first },
    .optionalCount(
      "daysToFifth", nl: "Dagen tot de vijfde gebruiker.", en: "Days to the fifth user."
    ) { $0.daysToFifth },
    .optionalCount(
      "daysToTenth", nl: "Dagen tot de tiende gebruiker.", en: "Days to the tenth user."
    ) { $0.daysToTenth },
    .optionalCount(
      "daysToFiftieth", nl: "Dagen tot de vijftigste gebruiker.", en: "Days to the fiftieth user."
    ) { $0.daysToFiftieth },
    .optionalCount(
      "medianLag", nl: "De middelste afstand in dagen tussen de eerste en elke latere gebruiker.",
      en: "The median of the days between the first user and each later one."
    ) { $0.medianLag },
  ])

let endingShape = ExportShape<EndingReason>(
  "ending", nl: "Een reden om te stoppen of niet over te nemen.",
  en: "A reason for stopping or not taking over.",
  [
    .optionalText(
      "text", nl: "De reden; ontbreekt waar er geen is genoemd.",
      en: "The reason; absent where none was given."
    ) { $0.text },
    .codes("stopped", nl: "Wie stopte.", en: "Who stopped.") { $0.stopped },
    .codes("rejected", nl: "Wie het niet overnam.", en: "Who did not take it over.") {
      $0.rejected
    },
  ])
