import Core

/// Names that editors and operating systems leave behind, and that are never published.
enum SkippedName {
  /// Why a file or folder of this name is passed over; nil where it is not.
  static func reason(for name: String, in folder: SourcePath) -> Phrase? {
    if name.hasPrefix(".") {
      return Phrase(nl: "verborgen (begint met een punt)", en: "hidden (starts with a dot)")
    }
    let isContent = folder.components.first == "content"
    if isContent, name.hasPrefix("_") {
      return Phrase(
        nl: "terzijde gezet (begint met een liggend streepje)",
        en: "set aside (starts with an underscore)")
    }
    let lower = name.lowercased()
    if leftovers.contains(lower) || endings.contains(where: lower.hasSuffix)
      || lower.hasPrefix("~$") || (lower.hasPrefix("#") && lower.hasSuffix("#"))
    {
      return Phrase(
        nl: "een reservekopie of hulpbestand", en: "a backup or a by-product of a program")
    }
    return nil
  }

  private static let leftovers: Set<String> = ["thumbs.db", "desktop.ini", "ehthumbs.db"]
  private static let endings = [
    "~", ".swp", ".swo", ".bak", ".tmp", ".temp", ".orig", ".rej", ".part", ".crdownload",
    ".download", ".lnk",
  ]
}
