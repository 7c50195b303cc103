import Builder
import Core
import Foundation

/// The theme and the register that every handbook starts with.
struct StartingKit {
  let folder: URL

  /// Finds the kit: the folder asked for, else one above the program (a checkout), else `share/handbook` beside its `bin`.
  static func find(explicit: String?) throws -> StartingKit {
    let candidates = explicit.map { [URL(filePath: $0)] } ?? candidatesBesideProgram()
    if let found = candidates.first(where: isKit) { return StartingKit(folder: found) }
    let place = candidates.first?.path(percentEncoded: false) ?? "?"
    throw BuildFailure(
      .wrongRoot, path: place,
      Phrase(
        nl: "geen beginpakket gevonden (een map met templates en content/register)",
        en: "no starting kit found (a folder with templates and content/register)"),
      remedy: Phrase(
        nl: "Noem de map met --kit, bijvoorbeeld een kopie van de broncode van handbook.",
        en: "Name the folder with --kit, for instance a checkout of handbook."))
  }

  private static func candidatesBesideProgram() -> [URL] {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
    var folder = program.deletingLastPathComponent()
    var result: [URL] = []
    while folder.path(percentEncoded: false) != "/" {
      result.append(folder.appending(path: "share/handbook"))
      result.append(folder)
      folder = folder.deletingLastPathComponent()
    }
    return result
  }

  private static func isKit(_ folder: URL) -> Bool {
    ["templates/layouts/base.html", "content/register/organisaties.csv"].allSatisfy {
      FileManager.default.fileExists(atPath: folder.appending(path: $0).path(percentEncoded: false))
    }
  }

  /// Copies what is not there yet.
  func copy(into root: String) throws {
    for name in ["templates", "content/register"] {
      let source = folder.appending(path: name)
      let target = URL(filePath: root).appending(path: name)
      guard !FileManager.default.fileExists(atPath: target.path(percentEncoded: false)) else {
        continue
      }
      do {
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: source, to: target)
      } catch {
        throw BuildFailure(
          .unwritable, path: target.path(percentEncoded: false),
          Phrase(
            nl: "kan ‘\(name)’ niet kopiëren: \(error.localizedDescription)",
            en: "cannot copy ‘\(name)’: \(error.localizedDescription)"),
          remedy: Phrase(
            nl: "Kijk of u in deze map mag schrijven en of de schijf niet vol is.",
            en: "See whether you may write in this folder and whether the disk is full."))
      }
    }
  }
}
