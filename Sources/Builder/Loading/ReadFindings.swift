import Content
package import Core

extension DiagnosticCode {
  package static let invalidText = DiagnosticCode("invalid-text", .error, inForeignText: .warning)
  package static let fileTooLarge = DiagnosticCode(
    "file-too-large", .error, inForeignText: .warning)
  package static let fileKindMismatch = DiagnosticCode(
    "file-kind-mismatch", .error, inForeignText: .warning)
  package static let imageTooLarge = DiagnosticCode(
    "image-too-large", .error, inForeignText: .warning)
  package static let photoLocation = DiagnosticCode(
    "photo-location", .warning, inForeignText: .warning)
  package static let tooManyFiles = DiagnosticCode("too-many-files", .error)
  package static let siteTooLarge = DiagnosticCode("site-too-large", .error)
}

// Findings about the bytes of files.
extension Diagnostic {
  static func invalidText(
    _ path: SourcePath, _ defect: SourceText.Defect, in bytes: [UInt8]
  ) -> Diagnostic {
    let (offset, what) =
      switch defect {
      case .invalidUTF8(let offset):
        (offset, Phrase(nl: "geen geldige UTF-8", en: "not valid UTF-8"))
      case .nulByte(let offset): (offset, Phrase(nl: "een NUL-teken", en: "a NUL character"))
      }
    let line = bytes[..<min(offset, bytes.count)].count(where: { $0 == 0x0A }) + 1
    return onFile(
      .invalidText, path,
      Phrase(
        nl: "\(what.dutch) in regel \(line) (byte \(offset + 1))",
        en: "\(what.english) in line \(line) (byte \(offset + 1))"),
      hint: Phrase(
        nl: "Bewaar het bestand in de editor als ‘UTF-8’.",
        en: "Save the file as ‘UTF-8’ in the editor."), at: offset)
  }

  static func tooLarge(_ path: SourcePath, _ byteCount: Int, limit: Int) -> Diagnostic {
    onFile(
      .fileTooLarge, path,
      Phrase(
        nl: "\(size(byteCount).dutch) groot; ten hoogste \(size(limit).dutch) is toegestaan",
        en: "\(size(byteCount).english) in size; at most \(size(limit).english) is allowed"),
      hint: path.fileExtension == "md"
        ? Phrase(nl: "Verdeel de tekst over bestanden.", en: "Divide the text over files.")
        : Phrase(
          nl: "Verklein het bestand, of verwijs naar een plaats waar het staat.",
          en: "Make the file smaller, or link to a place that has it."))
  }

  static func kindMismatch(_ path: SourcePath) -> Diagnostic {
    onFile(
      .fileKindMismatch, path,
      Phrase(
        nl: "de inhoud is niet die van een ‘.\(path.fileExtension)’-bestand",
        en: "the content is not that of a ‘.\(path.fileExtension)’ file"),
      hint: Phrase(
        nl: "Bewaar het bestand opnieuw in de soort die de naam belooft.",
        en: "Save the file again as the kind that its name promises."))
  }

  static func brokenImage(_ path: SourcePath) -> Diagnostic {
    onFile(
      .fileKindMismatch, path,
      Phrase(
        nl: "de afbeelding is beschadigd: de grootte is niet te lezen",
        en: "the image is damaged: its size cannot be read"),
      hint: Phrase(nl: "Bewaar de afbeelding opnieuw.", en: "Save the image again."))
  }

  static func imageTooLarge(
    _ path: SourcePath, _ size: Attachment.ImageSize, limit: Int
  ) -> Diagnostic {
    let measure = "\(size.width) × \(size.height)"
    return onFile(
      .imageTooLarge, path,
      Phrase(
        nl: "\(measure) beeldpunten; ten hoogste \(limit / 1_000_000) miljoen is toegestaan",
        en: "\(measure) pixels; at most \(limit / 1_000_000) million are allowed"),
      hint: Phrase(nl: "Verklein de afbeelding.", en: "Make the image smaller."))
  }

  static func photoLocation(_ path: SourcePath) -> Diagnostic {
    onFile(
      .photoLocation, path,
      Phrase(
        nl: "de foto bevat de plaats waar die gemaakt is",
        en: "the photo holds the place where it was taken"),
      hint: Phrase(
        nl: "Verwijder de locatiegegevens (eigenschappen van de foto) en bewaar die opnieuw.",
        en: "Remove the location (properties of the photo) and save it again."))
  }

  static func tooManyFiles(_ count: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .tooManyFiles,
      Phrase(
        nl: "\(count) Markdown-bestanden; ten hoogste \(limit) is toegestaan",
        en: "\(count) Markdown files; at most \(limit) are allowed"),
      at: SourcePath("content").map { Location($0) },
      hint: Phrase(
        nl: "Verdeel het handboek over meer sites.", en: "Divide the handbook over several sites."))
  }

  static func siteTooLarge(_ byteCount: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .siteTooLarge,
      Phrase(
        nl: "de bijlagen zijn samen \(size(byteCount).dutch); ten hoogste \(size(limit).dutch)"
          + " is toegestaan",
        en: "the attachments are \(size(byteCount).english) together; at most"
          + " \(size(limit).english) is allowed"),
      at: SourcePath("content").map { Location($0) },
      hint: Phrase(
        nl: "Verwijs voor grote bestanden naar een plaats waar ze staan.",
        en: "Link to a place that has the large files."))
  }

  /// A size in the unit that people know it by; one decimal above 1 MB.
  private static func size(_ byteCount: Int) -> Phrase {
    if byteCount < 1024 { return Phrase(same: "\(byteCount) bytes") }
    if byteCount < 1024 * 1024 { return Phrase(same: "\((byteCount + 1023) / 1024) kB") }
    let tenths = byteCount * 10 / (1024 * 1024)
    let (whole, tenth) = (tenths / 10, tenths % 10)
    return Phrase(nl: "\(whole),\(tenth) MB", en: "\(whole).\(tenth) MB")
  }
}
