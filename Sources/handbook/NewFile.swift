import Builder
import Core
import Foundation

/// Writes a file that does not exist yet, with the folders above it. An existing file is left as it is.
///
/// - Throws: `BuildFailure` of kind `unwritable`, or wrong usage where the file exists.
func writeNewFile(_ text: String, at path: SourcePath, in project: Project) throws {
  let absolute = "\(project.root)/\(path)"
  let folder = (absolute as NSString).deletingLastPathComponent
  do {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: absolute), options: .withoutOverwriting)
  } catch let error as CocoaError where error.code == .fileWriteFileExists {
    throw BuildFailure(
      .wrongRoot, path: absolute,
      Phrase(nl: "‘\(path)’ bestaat al", en: "‘\(path)’ exists already"),
      remedy: Phrase(
        nl: "Kies een andere naam, of open het bestand dat er is.",
        en: "Choose another name, or open the file that is there."))
  } catch {
    throw BuildFailure(
      .unwritable, path: absolute,
      Phrase(
        nl: "kan ‘\(path)’ niet schrijven: \(error.localizedDescription)",
        en: "cannot write ‘\(path)’: \(error.localizedDescription)"),
      remedy: Phrase(
        nl: "Kijk of u in deze map mag schrijven en of de schijf niet vol is.",
        en: "See whether you may write in this folder and whether the disk is full."))
  }
}
