import Core

/// What a file in `content` or `templates` is for, by its place and name.
enum FileRole: Hashable, Sendable {
  case settings
  case text
  case attachment(FileKind)
  case theme
  case asset

  /// Why a file may not stand where it does.
  enum Refusal: Error, Hashable, Sendable {
    /// Can run a program in a reader's browser or on a reader's computer.
    case active
    /// Carries macros.
    case macros
    /// A picture or document that readers cannot open everywhere; with the kinds to use instead.
    case unusual(instead: String)
    /// Markdown under another name.
    case renamedMarkdown
    /// Settings that no stage reads.
    case unknownSettings
    case unknownKind
    /// Neither a template, strings nor an asset.
    case unknownThemeFile
  }

  static func of(_ path: SourcePath) -> Result<FileRole, Refusal> {
    path.components.first == "templates" ? theme(path) : content(path)
  }

  private static func theme(_ path: SourcePath) -> Result<FileRole, Refusal> {
    let folder = path.components.count > 2 ? path.components[1] : ""
    if folder == "assets" { return .success(.asset) }
    if path.fileExtension == "html" { return .success(.theme) }
    if folder == "strings", path.fileExtension == "json" { return .success(.theme) }
    return .failure(.unknownThemeFile)
  }

  private static func content(_ path: SourcePath) -> Result<FileRole, Refusal> {
    let suffix = path.fileExtension
    if suffix == "md" { return .success(.text) }
    if suffix == "csv", path.components.starts(with: ["content", "register"]) {
      return .success(.settings)
    }
    let isSettings =
      path.components == ["content", path.name]
      && ["site.yaml", "trefwoorden.yaml"].contains(path.name)
    if isSettings { return .success(.settings) }
    if let kind = FileKind.all[suffix] { return .success(.attachment(kind)) }
    return .failure(refusals[suffix] ?? .unknownKind)
  }

  private static let refusals: [String: Refusal] = {
    var table: [String: Refusal] = [:]
    let active = [
      "html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht", "svg", "svgz", "xml", "xsl", "xslt",
      "rdf", "js", "mjs", "cjs", "css", "wasm", "swf", "jar", "hta", "htc", "php", "asp", "aspx",
      "jsp", "cgi", "exe", "msi", "bat", "cmd", "com", "scr", "ps1", "vbs", "sh", "app", "dmg",
      "deb", "rpm", "apk", "htaccess", "webmanifest", "appcache",
    ]
    for suffix in active { table[suffix] = .active }
    for suffix in ["docm", "xlsm", "pptm", "dotm", "xltm", "xlsb"] { table[suffix] = .macros }
    for suffix in ["heic", "heif", "tif", "tiff", "bmp", "psd", "jxl", "jp2", "ico", "raw"] {
      table[suffix] = .unusual(instead: ".jpg, .png")
    }
    for suffix in ["doc", "rtf", "pages", "wpd"] {
      table[suffix] = .unusual(instead: ".pdf, .docx, .odt")
    }
    for suffix in ["xls", "numbers"] { table[suffix] = .unusual(instead: ".csv, .xlsx, .ods") }
    for suffix in ["ppt", "key"] { table[suffix] = .unusual(instead: ".pdf, .pptx, .odp") }
    for suffix in ["avi", "wmv", "mov", "mkv", "flv"] {
      table[suffix] = .unusual(instead: ".mp4, .webm")
    }
    for suffix in ["7z", "rar", "tar", "gz", "bz2", "xz", "zst"] {
      table[suffix] = .unusual(instead: ".zip")
    }
    for suffix in ["markdown", "mdown", "mkd", "mkdn", "mdx", "rmd"] {
      table[suffix] = .renamedMarkdown
    }
    for suffix in ["yaml", "yml", "toml", "ini"] { table[suffix] = .unknownSettings }
    return table
  }()
}
