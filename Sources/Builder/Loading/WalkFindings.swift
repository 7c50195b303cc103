package import Core

extension DiagnosticCode {
  package static let missingContent = DiagnosticCode("missing-content", .error)
  package static let missingTemplates = DiagnosticCode("missing-templates", .error)
  package static let missingSettings = DiagnosticCode("missing-settings", .error)
  package static let symbolicLink = DiagnosticCode("symbolic-link", .error, inForeignText: .error)
  package static let specialFile = DiagnosticCode("special-file", .error, inForeignText: .error)
  package static let fileSkipped = DiagnosticCode("file-skipped", .notice)
  package static let invalidFileName = DiagnosticCode(
    "invalid-file-name", .error, inForeignText: .warning)
  package static let folderTooDeep = DiagnosticCode(
    "folder-too-deep", .error, inForeignText: .warning)
  package static let fileKindRefused = DiagnosticCode("file-kind-refused", .error)
}

// Findings about names and places, made before a file is opened.
extension Diagnostic {
  static func missingFolder(_ path: SourcePath) -> Diagnostic {
    let isContent = path.name == "content"
    return Diagnostic(
      isContent ? .missingContent : .missingTemplates,
      Phrase(nl: "geen map ‘\(path)’", en: "no folder ‘\(path)’"), at: Location(path),
      hint: .runInit)
  }

  static func missingSettings() -> Diagnostic {
    Diagnostic(
      .missingSettings,
      Phrase(
        nl: "geen bestand ‘content/site.yaml’ met de instellingen van de site",
        en: "no file ‘content/site.yaml’ with the settings of the site"),
      at: SourcePath("content/site.yaml").map { Location($0) }, hint: .runInit)
  }

  static func symbolicLink(_ path: SourcePath) -> Diagnostic {
    onFile(
      .symbolicLink, path,
      Phrase(
        nl: "symbolische koppeling; die worden niet gevolgd",
        en: "symbolic link; those are not followed"),
      hint: Phrase(
        nl: "Zet het bestand of de map zelf op deze plaats.",
        en: "Put the file or folder itself in this place."))
  }

  static func specialFile(_ path: SourcePath) -> Diagnostic {
    onFile(
      .specialFile, path,
      Phrase(
        nl: "geen gewoon bestand maar een pijp, socket of apparaat",
        en: "not a regular file but a pipe, socket or device"),
      hint: Phrase(nl: "Verwijder het uit deze map.", en: "Remove it from this folder."))
  }

  static func skipped(_ path: SourcePath, _ reason: Phrase) -> Diagnostic {
    onFile(
      .fileSkipped, path,
      Phrase(nl: "overgeslagen: \(reason.dutch)", en: "skipped: \(reason.english)"), hint: nil)
  }

  static func invalidName(_ name: FileName, in folder: SourcePath) -> Diagnostic {
    onFile(
      .invalidFileName, folder,
      Phrase(
        nl: "de naam ‘\(name.displayed)’ bevat tekens die niet in een bestandsnaam horen",
        en: "the name ‘\(name.displayed)’ holds characters that do not belong in a file name"),
      hint: Phrase(
        nl: "Hernoem het met letters, cijfers en streepjes.",
        en: "Rename it with letters, digits and hyphens."))
  }

  static func twinName(_ path: SourcePath) -> Diagnostic {
    onFile(
      .invalidFileName, path,
      Phrase(
        nl:
          "er zijn twee bestanden met deze naam, die alleen in de codering van letters verschillen",
        en: "there are two files of this name, which differ only in how letters are encoded"),
      hint: Phrase(nl: "Hernoem een van de twee.", en: "Rename one of the two."))
  }

  static func folderTooDeep(_ path: SourcePath, limit: Int) -> Diagnostic {
    onFile(
      .folderTooDeep, path,
      Phrase(
        nl: "meer dan \(limit) mappen diep; wat hierin staat, wordt niet gelezen",
        en: "more than \(limit) folders deep; what it holds is not read"),
      hint: Phrase(nl: "Zet de map hoger.", en: "Move the folder up."))
  }

  static func kindRefused(_ path: SourcePath, _ refusal: FileRole.Refusal) -> Diagnostic {
    let suffix = displayedName("." + path.fileExtension)
    return onFile(.fileKindRefused, path, refusal.message(suffix), hint: refusal.hint)
  }

  /// A finding about a file as a whole. In `paginas`, where files of other handbooks come as they
  /// are, it weighs as there.
  static func onFile(
    _ code: DiagnosticCode, _ path: SourcePath, _ message: Phrase, hint: Phrase?, at offset: Int = 0
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      code, message, at: Location(path, SourceRange(at: offset)), hint: hint)
    if path.components.starts(with: ["content", "paginas"]) {
      diagnostic.severity = code.severityInForeignText
    }
    return diagnostic
  }
}

extension Phrase {
  fileprivate static let runInit = Phrase(
    nl: "Begin een handboek met ‘handbook init’, of geef de map ervan op met --root.",
    en: "Start a handbook with ‘handbook init’, or give its folder with --root.")
}

extension FileRole.Refusal {
  fileprivate func message(_ suffix: String) -> Phrase {
    switch self {
    case .active:
      Phrase(
        nl: "bestanden van de soort ‘\(suffix)’ kunnen bij lezers een programma uitvoeren",
        en: "files of kind ‘\(suffix)’ can run a program on a reader's computer")
    case .macros:
      Phrase(
        nl: "bestanden van de soort ‘\(suffix)’ bevatten macro's",
        en: "files of kind ‘\(suffix)’ hold macros")
    case .unusual:
      Phrase(
        nl: "bestanden van de soort ‘\(suffix)’ kan niet iedereen openen",
        en: "not everybody can open files of kind ‘\(suffix)’")
    case .renamedMarkdown:
      Phrase(
        nl: "Markdown heet hier ‘.md’, niet ‘\(suffix)’",
        en: "Markdown is ‘.md’ here, not ‘\(suffix)’")
    case .unknownSettings:
      Phrase(
        nl: "instellingen staan alleen in ‘content/site.yaml’ en ‘content/trefwoorden.yaml’",
        en: "settings stand in ‘content/site.yaml’ and ‘content/trefwoorden.yaml’ only")
    case .unknownKind where suffix == ".":
      Phrase(
        nl: "een bestand zonder achtervoegsel wordt niet gepubliceerd",
        en: "a file without a suffix is not published")
    case .unknownKind:
      Phrase(
        nl: "bestanden van de soort ‘\(suffix)’ worden niet gepubliceerd",
        en: "files of kind ‘\(suffix)’ are not published")
    case .unknownThemeFile:
      Phrase(
        nl: "geen sjabloon (.html), teksten (strings/*.json) of bestand in ‘assets’",
        en: "no template (.html), strings (strings/*.json) or file in ‘assets’")
    }
  }

  fileprivate var hint: Phrase {
    switch self {
    case .active, .unknownKind:
      Phrase(
        nl: "Verwijder het, of gebruik een van deze soorten: \(FileKind.list).",
        en: "Remove it, or use one of these kinds: \(FileKind.list).")
    case .macros:
      Phrase(
        nl: "Bewaar het zonder macro's (.docx, .xlsx, .pptx) of als .pdf.",
        en: "Save it without macros (.docx, .xlsx, .pptx) or as .pdf.")
    case .unusual(let kinds):
      Phrase(nl: "Bewaar het als \(kinds).", en: "Save it as \(kinds).")
    case .renamedMarkdown:
      Phrase(nl: "Hernoem het bestand.", en: "Rename the file.")
    case .unknownSettings:
      Phrase(
        nl: "Zet de instelling in een van die twee, of verwijder het bestand.",
        en: "Put the setting into one of those two, or remove the file.")
    case .unknownThemeFile:
      Phrase(
        nl: "Zet het in ‘templates/assets’ of verwijder het.",
        en: "Put it into ‘templates/assets’ or remove it.")
    }
  }
}
