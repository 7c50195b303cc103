import Content
import Core

@testable import ReuseIndex

/// The code of the municipality with a number in ``rowRegister``.
func inRow(_ number: Int) -> String { number < 10 ? "GM000\(number)" : "GM00\(number)" }

/// Thirty municipalities in a row from west to east, each touching the next one, 7 km apart; those
/// with an even number are of size class 3, the others of class 5. Two products, one a legal duty.
let rowRegister = Register(
  organisations: (1...30).map { number in
    located(
      inRow(number), longitude: "\(4 + number / 10).\(number % 10)",
      sizeClass: number % 2 == 0 ? 3 : 5)
  } + [
    municipality("GM0101", to: "2018-12-31", successors: ["GM0001"]),
    water("WS0001"), water("WS0002"), water("WS0003"),
  ],
  neighbours: (1...29).map {
    NeighbourPair(first: code(inRow($0)), second: code(inRow($0 + 1)), isByLand: true)
  },
  products: [
    product("paspoort", isLegalDuty: true), product("rijbewijs", isLegalDuty: true),
    product("fietstocht", isLegalDuty: false),
  ], themes: [])

/// Thirty-six municipalities in a square of six by six, row by row, each touching the eight around
/// it; otherwise as ``rowRegister``.
let squareRegister = Register(
  organisations: (1...36).map { number in
    located(
      inRow(number), latitude: "52.\((number - 1) / 6)", longitude: "5.\((number - 1) % 6)",
      sizeClass: number % 2 == 0 ? 3 : 5)
  } + [water("WS0001"), water("WS0002"), water("WS0003")],
  neighbours: (1...36).flatMap { first in
    (first + 1..<37).filter { squareSteps(first, $0) == 1 }.map {
      NeighbourPair(first: code(inRow(first)), second: code(inRow($0)), isByLand: true)
    }
  }, products: rowRegister.products, themes: [])

/// Steps between two municipalities of the square.
func squareSteps(_ left: Int, _ right: Int) -> Int {
  max(abs((left - 1) / 6 - (right - 1) / 6), abs((left - 1) % 6 - (right - 1) % 6))
}

func located(
  _ text: String, latitude: String = "52.0", longitude: String, sizeClass: Int?
) -> RegisterOrganisation {
  RegisterOrganisation(
    code: code(text), name: "Gemeente \(text)", sort: .municipality, province: code("PV01"),
    validFrom: nil, validTo: nil, successors: [], inhabitants: nil, area: nil,
    sizeClass: sizeClass,
    point: RegisterOrganisation.Point(
      longitude: DecimalNumber(longitude)!, latitude: DecimalNumber(latitude)!))
}

private func water(_ text: String) -> RegisterOrganisation {
  RegisterOrganisation(
    code: code(text), name: "Waterschap \(text)", sort: .waterBoard, province: nil, validFrom: nil,
    validTo: nil, successors: [], inhabitants: nil, area: nil, sizeClass: nil, point: nil)
}

/// What a practice that can be taken over is like; checked too long ago and incomplete, so that
/// nothing speaks for it, unless told otherwise.
struct Offer {
  var owner = "GM0030"
  var partners: [String] = []
  var status = PracticeStatus.inUse
  var started = "2015"
  var checked = "2024-01-01"
  var products = ["fietstocht"]
  var obligation: Obligation?
  var costs: Costs?
  var isDescribed = false
  var isMeasured = false

  func document(_ name: String) -> Document {
    let value = Practice(
      slug: slug(name), title: Located(name, at: Place.title),
      summary: Located("", at: Place.title), sort: .workingMethod,
      status: Located(status, at: Place.status),
      owner: Located(code(owner), at: Place.organisation),
      partners: partners.map { Located(code($0), at: Place.partner) },
      started: Located(partialDay(started), at: Place.since),
      checked: Located(day(checked), at: Place.confirmed), subject: subject(products: products),
      obligation: obligation, cooperation: .share, costs: costs,
      effects: isMeasured ? [effect()] : [], takingOver: Practice.TakingOver(),
      licence: "CC-BY-4.0", sources: [],
      missingHeadings: isDescribed ? [] : [PracticeHeading.allCases[0]])
    return ReuseIndexTests.document(
      .practice(slug(name)), .practice(value), file: "content/praktijken/\(name).md")
  }

  /// Checked within 24 months of `today`: 6 points.
  static let fresh = Offer(checked: "2026-05-30")
}

func finder(
  _ documents: [Document], in register: Register = rowRegister, asOf day: Day = today
) -> ChanceFinder {
  indexReuse(register: register, documents: documents, asOf: day).value.chances
}
