import Core

// Why a site could not be published although the folder is the right one: the machine, with exit
// code 3.
extension BuildFailure {
  static func anotherBuild(_ path: String, process: String?) -> BuildFailure {
    let number = process.map { " (\($0))" } ?? ""
    return BuildFailure(
      .anotherBuild, path: path,
      Phrase(
        nl: "een andere build is hier bezig\(number)",
        en: "another build is at work here\(number)"),
      remedy: Phrase(
        nl: "Wacht tot die klaar is, of stop die, en bouw opnieuw.",
        en: "Wait until it is done, or stop it, and build again."))
  }

  /// A file that no build wrote stands where the site has a file, or a folder.
  static func foreignInTheWay(_ path: String, wantedFor page: SitePath) -> BuildFailure {
    let shown = displayedName(path)
    return BuildFailure(
      .foreignFile, path: path,
      Phrase(
        nl: "‘\(shown)’ is niet door handbook gemaakt, maar de site heeft daar ‘\(page)’",
        en: "‘\(shown)’ was not made by handbook, but the site has ‘\(page)’ there"),
      remedy: Phrase(
        nl: "Verplaats of verwijder dat bestand, of geef de pagina een ander adres.",
        en: "Move or remove that file, or give the page another address."))
  }

  static func foreignSpecial(_ path: String) -> BuildFailure {
    notCarried(
      path,
      Phrase(
        nl: "is een pijp, socket of apparaat",
        en: "is a pipe, socket or device"))
  }

  static func foreignMount(_ path: String) -> BuildFailure {
    notCarried(path, Phrase(nl: "is een aangekoppelde schijf", en: "is a mounted disk"))
  }

  static func tooDeep(_ path: String) -> BuildFailure {
    notCarried(
      path,
      Phrase(nl: "ligt meer dan 64 mappen diep", en: "lies more than 64 folders deep"))
  }

  static func reservedName(_ path: String) -> BuildFailure {
    notCarried(
      path,
      Phrase(nl: "heeft een naam die handbook zelf gebruikt", en: "has a name that handbook uses"))
  }

  private static func notCarried(_ path: String, _ reason: Phrase) -> BuildFailure {
    let shown = displayedName(path)
    return BuildFailure(
      .foreignFile, path: path,
      Phrase(
        nl: "‘\(shown)’ \(reason.dutch), en kan niet mee naar de nieuwe site",
        en: "‘\(shown)’ \(reason.english), and cannot be carried over to the new site"),
      remedy: Phrase(
        nl: "Verplaats het naar buiten de gepubliceerde map.",
        en: "Move it out of the published folder."))
  }

  /// Files of a build that was killed, or added while one ran, for which the site has no place.
  static func stranded(_ path: String) -> BuildFailure {
    let shown = displayedName(path)
    return BuildFailure(
      .strandedFiles, path: path,
      Phrase(
        nl: "‘\(shown)’ staat in een werkmap van handbook, maar nergens anders",
        en: "‘\(shown)’ stands in a working folder of handbook, and nowhere else"),
      remedy: Phrase(
        nl: "Zet het op een andere plaats, verwijder die werkmap en bouw opnieuw.",
        en: "Put it in another place, remove that working folder and build again."))
  }
}
