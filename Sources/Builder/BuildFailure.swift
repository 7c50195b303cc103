package import Core

/// Why a build could not be carried out: something that only whoever runs it can mend.
///
/// What an author can mend is a `Diagnostic` and is returned; this is thrown. Whatever is thrown,
/// the published folder holds one whole site: the one before the build or the one after it.
package struct BuildFailure: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The folder to build is none.
    case wrongRoot
    /// The folder to publish in would endanger something else.
    case refusedOutput
    case unreadable
    case unwritable
    /// A file was changed while the build ran.
    case changedDuringBuild
    /// Another build holds the lock.
    case anotherBuild
    /// A file that no build wrote stands where the site has a page, or is of a kind that cannot be
    /// carried over.
    case foreignFile
    /// What a killed build left behind holds files that exist nowhere else.
    case strandedFiles
    /// The command names something that the handbook does not have.
    case unknownName
  }

  package let kind: Kind
  /// The absolute path of what failed.
  package let path: String
  /// One line that says what failed, with the path and the system's reason, without a full stop.
  package let message: Phrase
  /// One imperative sentence: what to do.
  package let remedy: Phrase
  package let systemError: SystemError?

  package init(
    _ kind: Kind, path: String, _ message: Phrase, remedy: Phrase,
    systemError: SystemError? = nil
  ) {
    self.kind = kind
    self.path = path
    self.message = message
    self.remedy = remedy
    self.systemError = systemError
  }

  /// Whether the command was given wrong folders or names (exit code 2) rather than that the machine
  /// failed (exit code 3).
  package var isWrongUsage: Bool {
    kind == .wrongRoot || kind == .refusedOutput || kind == .unknownName
  }
}

extension BuildFailure {
  static func unreadable(_ path: String, _ error: SystemError) -> BuildFailure {
    let shown = displayedName(path)
    return BuildFailure(
      .unreadable, path: path,
      Phrase(
        nl: "kan ‘\(shown)’ niet lezen: \(error.explanation.dutch)",
        en: "cannot read ‘\(shown)’: \(error.explanation.english)"),
      remedy: Phrase(
        nl: "Controleer de rechten van het bestand en de schijf, en bouw opnieuw.",
        en: "Check the permissions of the file and the disk, and build again."),
      systemError: error)
  }

  static func unwritable(_ path: String, _ error: SystemError) -> BuildFailure {
    let shown = displayedName(path)
    return BuildFailure(
      .unwritable, path: path,
      Phrase(
        nl: "kan ‘\(shown)’ niet schrijven: \(error.explanation.dutch)",
        en: "cannot write ‘\(shown)’: \(error.explanation.english)"),
      remedy: Phrase(
        nl: "Controleer de ruimte op de schijf en de rechten van de map, en bouw opnieuw;"
          + " er staat nog steeds één hele site.",
        en: "Check the space on the disk and the permissions of the folder, and build again;"
          + " what stands is still one whole site."),
      systemError: error)
  }

  static func changed(_ path: String) -> BuildFailure {
    let shown = displayedName(path)
    return BuildFailure(
      .changedDuringBuild, path: path,
      Phrase(
        nl: "‘\(shown)’ is tijdens het bouwen veranderd",
        en: "‘\(shown)’ was changed during the build"),
      remedy: Phrase(
        nl: "Bouw opnieuw zodra er niets meer in de map geschreven wordt.",
        en: "Build again when nothing writes into the folder any more."))
  }
}
