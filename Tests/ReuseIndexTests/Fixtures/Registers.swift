import Content
import Core
import Foundation

/// A municipality of a made-up register.
func municipality(
  _ text: String, _ name: String? = nil, province: String? = "PV01", from: String? = nil,
  to: String? = nil, successors: [String] = [], inhabitants: Int? = nil, sizeClass: Int? = nil
) -> RegisterOrganisation {
  RegisterOrganisation(
    code: code(text), name: name ?? "Gemeente \(text)", sort: .municipality,
    province: province.map(code), validFrom: from.map(day), validTo: to.map(day),
    successors: successors.map(code), inhabitants: inhabitants, area: nil, sizeClass: sizeClass,
    point: nil)
}

func register(_ organisations: [RegisterOrganisation], products: [Product] = []) -> Register {
  Register(organisations: organisations, neighbours: [], products: products, themes: [])
}

func product(_ name: String, isLegalDuty: Bool = false) -> Product {
  Product(
    id: slug(name), name: name, isForResidents: true, isForCompanies: false,
    isLegalDuty: isLegalDuty, legalBases: [])
}

/// Ten current municipalities in two provinces, and three former ones:
/// GM0101 went to GM0001; GM0102 to GM0103 and that to GM0002; GM0104 was split over GM0003 and
/// GM0004.
let smallRegister = register(
  (1...10).map { number in
    municipality(
      number < 10 ? "GM000\(number)" : "GM0010", province: number <= 4 ? "PV01" : "PV02")
  } + [
    municipality("GM0101", to: "2018-12-31", successors: ["GM0001"]),
    municipality("GM0102", to: "2014-12-31", successors: ["GM0103"]),
    municipality("GM0103", from: "2015-01-01", to: "2020-12-31", successors: ["GM0002"]),
    municipality("GM0104", to: "2017-12-31", successors: ["GM0003", "GM0004"]),
    RegisterOrganisation(
      code: code("WS0001"), name: "Waterschap Een", sort: .waterBoard, province: nil,
      validFrom: nil, validTo: nil, successors: [], inhabitants: nil, area: nil, sizeClass: nil,
      point: nil),
  ])

/// The register of the repository, `content/register/organisaties.csv`.
let realRegister: Register = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let file = root.appending(path: "content/register/organisaties.csv")
  let text = String(decoding: FileManager.default.contents(atPath: file.path)!, as: UTF8.self)
  return register(
    text.split(separator: "\n").dropFirst().map { organisation(inRow: fields(of: $0)) })
}()

private func organisation(inRow fields: [String]) -> RegisterOrganisation {
  RegisterOrganisation(
    code: code(fields[0]), name: fields[1], sort: OrganisationSort(rawValue: fields[2])!,
    province: OrganisationCode(fields[3]), validFrom: Day(fields[4]), validTo: Day(fields[5]),
    successors: fields[6].split(separator: " ").map { code(String($0)) },
    inhabitants: Int(fields[7]), area: nil, sizeClass: Int(fields[9]), point: nil)
}

/// The fields of a row in which a quoted field holds commas but no quotes.
private func fields(of row: Substring) -> [String] {
  var fields = [""]
  var isQuoted = false
  for character in row {
    if character == "\"" {
      isQuoted.toggle()
    } else if character == ",", !isQuoted {
      fields.append("")
    } else {
      fields[fields.count - 1].append(character)
    }
  }
  return fields
}
