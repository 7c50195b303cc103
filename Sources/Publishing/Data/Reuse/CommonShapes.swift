import Content
import Core
import ReuseIndex

let fractionShape = ExportShape<Fraction>(
  "fraction", nl: "Een aantal van een geheel.", en: "A count of a whole.",
  [
    .count("count", nl: "Het aantal.", en: "The count.") { $0.count },
    .count("total", nl: "Het geheel.", en: "The whole.") { $0.total },
  ])

let sourceShape = ExportShape<SourceCitation>(
  "source", nl: "Waar een gegeven vandaan komt.", en: "Where a statement comes from.",
  [
    .text("title", nl: "De titel van de bron.", en: "The title of the source.") { $0.title },
    .text("url", nl: "Het adres van de bron.", en: "The address of the source.") { $0.url.value },
    .optionalPartialDay(
      "date", nl: "Wanneer de bron verscheen.", en: "When the source appeared."
    ) { $0.date },
    .optionalDay(
      "consulted", nl: "Wanneer de bron het laatst is bekeken.", en: "When it was last seen."
    ) { $0.consulted },
  ])

let growthShape = ExportShape<GrowthPoint>(
  "growthPoint", nl: "Het aantal gemeenten dat iets gebruikte op een dag.",
  en: "How many municipalities used something on a day.",
  [
    .day("day", nl: "De dag.", en: "The day.") { $0.day },
    .part(
      "hardAdopters", fractionShape, nl: "Gemeenten die het toen gebruikten, van alle toen.",
      en: "Municipalities that used it then, of all at that time."
    ) { $0.hardAdopters },
  ])

let avoidedCostShape = ExportShape<AvoidedEffort.Cost>(
  "avoidedCost", nl: "Bespaarde kosten in prijzen van één jaar.",
  en: "Avoided costs in prices of one year.",
  [
    .optionalCount(
      "priceYear", nl: "Het jaar van de prijzen; ontbreekt als het niet bekend is.",
      en: "The year of the prices; absent where it is unknown."
    ) { $0.priceYear },
    .value(
      "euros", .integer, nl: "Hele euro’s; onder nul als overnemen meer kostte.",
      en: "Whole euros; negative where taking over took more."
    ) { .number($0.euros) },
    .count("recordCount", nl: "Over zoveel gegevens.", en: "Over so many records.") {
      $0.recordCount
    },
  ])

let avoidedShape = ExportShape<AvoidedEffort>(
  "avoided", nl: "Wat hergebruik bespaarde, voor zover gebruikers het vastlegden.",
  en: "What reuse saved, as far as users recorded it.",
  [
    .count(
      "recordCount", nl: "Gegevens die het hadden kunnen zeggen.",
      en: "Records that could have told."
    ) { $0.recordCount },
    .parts(
      "costs", avoidedCostShape, nl: "Per prijsjaar.", en: "Per price year."
    ) { $0.costs },
    .value(
      "days", .decimal, nl: "Werkdagen; onder nul als overnemen meer kostte.",
      en: "Working days; negative where taking over took more."
    ) { .decimal(tenths($0.tenthsOfDays)) },
    .count(
      "dayRecordCount", nl: "De werkdagen zijn van zoveel gegevens.",
      en: "The working days are of so many records."
    ) { $0.dayRecordCount },
  ])

/// `125` → `12.5`.
private func tenths(_ value: Int) -> String {
  let magnitude = value.magnitude
  return "\(value < 0 ? "-" : "")\(magnitude / 10).\(magnitude % 10)"
}
