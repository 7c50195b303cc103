package import Core

extension DiagnosticCode {
  /// The list of published files cannot be read; everything is built anew.
  package static let damagedManifest = DiagnosticCode("damaged-manifest", .notice)
  /// Published files were changed or removed by hand; they are written again.
  package static let alteredOutput = DiagnosticCode("altered-output", .notice)
}

extension Diagnostic {
  static func damagedManifest(_ project: Project) -> Diagnostic {
    let path = displayedName(project.output)
    return Diagnostic(
      .damagedManifest,
      Phrase(
        nl: "‘\(Manifest.name)’ in ‘\(path)’ is beschadigd of van een andere versie;"
          + " alles wordt opnieuw gebouwd",
        en: "‘\(Manifest.name)’ in ‘\(path)’ is damaged or of another version;"
          + " everything is built anew"),
      at: nil,
      hint: Phrase(
        nl: "Verwijder de map en bouw opnieuw als er oude pagina's in blijven staan.",
        en: "Remove the folder and build again if old pages remain in it."))
  }

  static func alteredOutput(
    _ first: SitePath?, count: Int, in project: Project
  ) -> Diagnostic {
    let path = displayedName(project.output) + "/" + (first?.description ?? "")
    let others = count - 1
    let dutch = others > 0 ? " en \(others) andere zijn" : " is"
    let english = others > 0 ? " and \(others) more were" : " was"
    return Diagnostic(
      .alteredOutput,
      Phrase(
        nl: "‘\(path)’\(dutch) buiten handbook om veranderd of verwijderd",
        en: "‘\(path)’\(english) changed or removed by something else than handbook"),
      at: nil,
      hint: Phrase(
        nl: "Verander de bron in ‘content’; wat gepubliceerd is, wordt opnieuw geschreven.",
        en: "Change the source in ‘content’; what is published is written again."))
  }
}
