import Core

// Why a folder cannot be built or published in: wrong usage of the command, with exit code 2.
extension BuildFailure {
  static func noRoot(_ path: String) -> BuildFailure {
    let shown = displayedName(path)
    return BuildFailure(
      .wrongRoot, path: path,
      Phrase(nl: "‘\(shown)’ is geen map", en: "‘\(shown)’ is not a folder"),
      remedy: Phrase(
        nl: "Geef met --root de map van het handboek, die ‘content’ bevat.",
        en: "Give the folder of the handbook, which holds ‘content’, with --root."))
  }

  static func outputIsEmpty() -> BuildFailure {
    refused(
      "", Phrase(nl: "de map voor de site is leeg gelaten", en: "the folder for the site is empty"))
  }

  static func outputGoesUp(_ path: String) -> BuildFailure {
    refused(
      path,
      Phrase(
        nl: "bevat ‘..’, zodat niet te zien is waar het uitkomt",
        en: "holds ‘..’, so that where it leads cannot be seen"))
  }

  static func outputHasControls(_ path: String) -> BuildFailure {
    refused(
      path,
      Phrase(nl: "bevat onzichtbare tekens", en: "holds invisible characters"))
  }

  static func outputIsTooLong(_ path: String) -> BuildFailure {
    refused(
      path,
      Phrase(
        nl: "is te lang (ten hoogste 200 bytes per naam en 2000 in totaal)",
        en: "is too long (at most 200 bytes a name and 2000 in all)"))
  }

  static func outputIsTopLevel(_ path: String) -> BuildFailure {
    refused(
      path,
      Phrase(
        nl: "ligt direct onder ‘/’; dat is zelden de bedoeling en vaak een lege variabele",
        en: "lies directly under ‘/’; that is rarely meant and often an unset variable"))
  }

  static func outputHasNoParent(_ path: String, parent: String) -> BuildFailure {
    refused(
      path,
      Phrase(
        nl: "kan niet gemaakt worden: de map ‘\(displayedName(parent))’ bestaat niet",
        en: "cannot be made: the folder ‘\(displayedName(parent))’ does not exist"),
      remedy: Phrase(nl: "Maak die map eerst.", en: "Make that folder first."))
  }

  static func outputHoldsProtected(_ path: String, _ what: Phrase) -> BuildFailure {
    refused(
      path,
      Phrase(nl: "is of bevat \(what.dutch)", en: "is or holds \(what.english)"))
  }

  static func outputIsInSources(_ path: String, _ folder: String) -> BuildFailure {
    refused(
      path,
      Phrase(
        nl: "ligt in ‘\(folder)’, waar de bronnen van het handboek staan",
        en: "lies in ‘\(folder)’, where the sources of the handbook are"))
  }

  static func outputIsRepository(_ path: String) -> BuildFailure {
    refused(
      path,
      Phrase(
        nl: "is een git-map; een build zou de geschiedenis kunnen wissen",
        en: "is a git folder; a build could erase its history"))
  }

  static func outputIsSymbolicLink(_ path: String) -> BuildFailure {
    refused(
      path,
      Phrase(
        nl: "is een symbolische koppeling naar iets anders",
        en: "is a symbolic link to something else"),
      remedy: Phrase(
        nl: "Geef met --output de map zelf op, of verwijder de koppeling.",
        en: "Give the folder itself with --output, or remove the link."))
  }

  static func outputIsNoFolder(_ path: String) -> BuildFailure {
    refused(path, Phrase(nl: "bestaat al en is geen map", en: "exists and is not a folder"))
  }

  static func outputIsMountPoint(_ path: String) -> BuildFailure {
    refused(
      path,
      Phrase(
        nl: "is een aangekoppelde schijf; die kan niet in één stap vervangen worden",
        en: "is a mounted disk; it cannot be exchanged in one step"),
      remedy: Phrase(
        nl: "Kies een map op die schijf, zoals ‘\(displayedName(path))/site’.",
        en: "Choose a folder on that disk, such as ‘\(displayedName(path))/site’."))
  }

  static func outputIsForeign(_ path: String, entry: String) -> BuildFailure {
    refused(
      path,
      Phrase(
        nl: "bevat ‘\(entry)’, en is niet door handbook gemaakt",
        en: "holds ‘\(entry)’, and was not made by handbook"),
      remedy: Phrase(
        nl: "Kies een lege map, of maak deze zelf leeg (bestanden als ‘.gitignore’ mogen blijven).",
        en: "Choose an empty folder, or empty this one (files such as ‘.gitignore’ may stay)."))
  }

  static func outputHasFalseMark(_ path: String) -> BuildFailure {
    refused(
      path,
      Phrase(
        nl: "bevat een ‘\(Manifest.name)’ die niet van handbook is",
        en: "holds a ‘\(Manifest.name)’ that is not handbook's"),
      remedy: Phrase(
        nl: "Is dit wel een site die handbook publiceerde, verwijder dan de map en bouw opnieuw.",
        en: "If this is a site that handbook published, remove the whole folder and build again."))
  }

  static func outputOfAnotherSite(_ path: String, owner: String) -> BuildFailure {
    refused(
      path,
      Phrase(
        nl: "bevat een andere site, ‘\(displayedName(owner))’",
        en: "holds another site, ‘\(displayedName(owner))’"),
      remedy: Phrase(
        nl: "Is dit toch deze site, met een nieuw adres, verwijder dan de map en bouw opnieuw.",
        en: "If it is this site after all, with a new address, remove the folder and build again."))
  }

  /// A refusal: the reason continues the sentence that starts with the path.
  static func refused(
    _ path: String, _ reason: Phrase, remedy: Phrase? = nil, systemError: SystemError? = nil
  ) -> BuildFailure {
    let shown = path.isEmpty ? "" : "‘\(displayedName(path))’ "
    return BuildFailure(
      .refusedOutput, path: path,
      Phrase(
        nl: "hier publiceert handbook niet: \(shown)\(reason.dutch)",
        en: "handbook does not publish here: \(shown)\(reason.english)"),
      remedy: remedy
        ?? Phrase(
          nl: "Kies met --output een eigen map voor de site, zoals ‘public’.",
          en: "Choose a folder of its own for the site with --output, such as ‘public’."),
      systemError: systemError)
  }
}
