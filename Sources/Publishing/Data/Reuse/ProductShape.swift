import Content
import Core
import ReuseIndex
import SiteModel

let productShape = ExportShape<(reuse: ProductReuse, name: String)>(
  "product", nl: "Een gemeentelijk product, met de praktijken ervoor.",
  en: "A municipal product, with the practices for it.",
  [
    .text("id", nl: "De naam in adressen.", en: "The name in addresses.") {
      $0.reuse.product.text
    },
    .text(
      "name", nl: "De naam in de Uniforme Productnamenlijst.",
      en: "Its name in the Dutch list of product names (UPL)."
    ) { $0.name },
    .flag("legalDuty", nl: "Of de wet het vraagt.", en: "Whether national law asks for it.") {
      $0.reuse.isLegalDuty
    },
    .slugs("practices", nl: "De praktijken.", en: "The practices.") { $0.reuse.practices },
    .texts("plans", nl: "De plannen die lopen.", en: "The live plans.") {
      $0.reuse.plans.map(\.text)
    },
    .codes(
      "hardAdopters", nl: "Gemeenten die er ten minste één gebruiken.",
      en: "Municipalities that use at least one."
    ) { $0.reuse.hardAdopters },
    .part(
      "coverage", fractionShape, nl: "Zij, van alle gemeenten.", en: "Those, of all municipalities."
    ) { $0.reuse.coverage },
    .parts(
      "convergence", convergenceShape, nl: "Hoe de gebruikers over de praktijken zijn verdeeld.",
      en: "How the users are spread over the practices."
    ) { $0.reuse.convergence },
  ])

let convergenceShape = ExportShape<ProductReuse.ConvergencePoint>(
  "convergencePoint", nl: "Hoe de gebruikers van een product op een dag waren verdeeld.",
  en: "How the users of a product were spread on a day.",
  [
    .day("day", nl: "De dag.", en: "The day.") { $0.day },
    .count(
      "practicesInUse", nl: "Praktijken met een gebruiker.", en: "Practices with a user."
    ) { $0.practicesInUse },
    .part(
      "largestShare", fractionShape, nl: "Gebruikers van de meest gebruikte, van alle.",
      en: "Users of the most used one, of all."
    ) { $0.largestShare },
  ])

let wornShape = ExportShape<WornRecord>(
  "worn", nl: "Een gegeven dat opnieuw bevestigd moet worden.",
  en: "A record that has to be confirmed again.",
  [
    .text("practice", nl: "De praktijk.", en: "The practice.") { $0.practice.text },
    .code("organisation", nl: "De organisatie.", en: "The organisation.") {
      $0.record.organisation
    },
    .codes("askedOf", nl: "Wie het kan bevestigen.", en: "Who can confirm it.") { $0.askedOf },
    .word("provenance", nl: "Wie het zegt.", en: "Who says so.") { $0.record.provenance },
    .day("confirmed", nl: "Wanneer het is bevestigd.", en: "When it was confirmed.") {
      $0.record.confirmed
    },
    .day(
      "countsUntil", nl: "De laatste dag waarop het telt.", en: "The last day on which it counts."
    ) { $0.countsUntil },
    .flag(
      "leftCounts", nl: "Of het al niet meer telt.", en: "Whether it has left the counts already."
    ) { $0.hasLeftCounts },
  ])

let whiteSpotsShape = ExportShape<WhiteSpots>(
  "whiteSpots", nl: "Waar geen hergebruik bekend is.", en: "Where no reuse is known.",
  [
    .slugs(
      "products", nl: "Producten zonder praktijk, wettelijke taken eerst.",
      en: "Products without a practice, legal duties first."
    ) { $0.products },
    .slugs("practices", nl: "Praktijken zonder gebruiker.", en: "Practices without a user.") {
      $0.practices
    },
    .codes(
      "provinces", nl: "Provincies waar geen gemeente iets gebruikt.",
      en: "Provinces in which no municipality uses anything."
    ) { $0.provinces },
    .value(
      "sizeClasses", .list(.count), nl: "Grootteklassen waarin geen gemeente iets gebruikt.",
      en: "Size classes in which no municipality uses anything."
    ) { .array($0.sizeClasses.map { .number($0) }) },
  ])

let figuresShape = ExportShape<ReuseFigures>(
  "figures", nl: "Wat over het hele handboek is geteld.",
  en: "What is counted over the whole handbook.",
  [
    .part(
      "users", fractionShape, nl: "Gemeenten die iets gebruiken, van alle.",
      en: "Municipalities that use something, of all."
    ) { $0.users },
    .parts("growth", growthShape, nl: "Hetzelfde door de jaren.", en: "The same over the years.") {
      $0.growth
    },
    .part(
      "usedPractices", fractionShape, nl: "Praktijken met een gebruiker, van alle.",
      en: "Practices with a user, of all."
    ) { $0.usedPractices },
    .part(
      "products", fractionShape, nl: "Producten met een praktijk, van alle.",
      en: "Products with a practice, of all."
    ) { $0.products },
    .part(
      "legalDuties", fractionShape, nl: "Hetzelfde voor wettelijke taken.",
      en: "The same for legal duties."
    ) { $0.legalDuties },
    .part(
      "doubling", fractionShape, nl: "Lopende plannen die op een ander lijken, van alle.",
      en: "Live plans that resemble another, of all."
    ) { $0.doubling },
    .part(
      "promises", fractionShape, nl: "Toezeggingen die zijn nagekomen, van alle.",
      en: "Promises that were kept, of all."
    ) { $0.promises },
    .part(
      "confirmedRecords", fractionShape,
      nl: "Gegevens die de laatste 24 maanden zijn bevestigd, van alle.",
      en: "Records confirmed within 24 months, of all."
    ) { $0.confirmedRecords },
    .part("avoided", avoidedShape, nl: "Wat hergebruik bespaarde.", en: "What reuse saved.") {
      $0.avoided
    },
  ])
