import Content
import Core
import Foundation

/// What a corpus needs of the register: municipalities, products and themes that exist.
struct RegisterLists: Sendable {
  /// The municipalities of the day, ordered by code.
  let municipalities: [Municipality]
  let products: [Product]
  /// Ids of themes.
  let themes: [String]

  struct Municipality: Hashable, Sendable {
    let code: String
    let name: String
    /// Nil where it is older than the register.
    let validFrom: Day?

    var folder: String { code.lowercased() }
  }

  struct Product: Sendable {
    let id: String
    /// Empty where the list names none.
    let legalBases: [String]
  }

  /// Reads the CSV files of a folder such as `content/register`.
  init(folder: String, on day: Day) throws {
    let names = ["organisaties", "buren", "producten", "themas"]
    let files = try names.map { try Self.file("\($0).csv", in: folder) }
    let register = readFacts(files, today: day).value.register
    municipalities = register.organisations
      .filter { $0.sort == .municipality && $0.isValid(on: day) }
      .map { Municipality(code: $0.code.text, name: $0.name, validFrom: $0.validFrom) }
    products = register.products.map { Product(id: $0.id.text, legalBases: $0.legalBases) }
    themes = register.themes.map(\.id.text)
    guard municipalities.count >= 20, products.count >= 20, themes.count >= 10 else {
      throw BenchFailure("the register in '\(folder)' is too small for a corpus")
    }
  }

  private static func file(_ name: String, in folder: String) throws -> SourceFile {
    let path = folder + "/" + name
    guard let bytes = FileManager.default.contents(atPath: path),
      let sourcePath = SourcePath("content/register/" + name)
    else { throw BenchFailure("cannot read '\(path)'") }
    return SourceFile(path: sourcePath, text: try SourceText(decoding: Array(bytes)))
  }
}
