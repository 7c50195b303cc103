package import Core

/// A text file as it was read: what the parse stage gets.
package struct SourceFile: Hashable, Sendable {
  package let path: SourcePath
  package let text: SourceText
  package let fingerprint: Fingerprint

  package init(path: SourcePath, text: SourceText) {
    self.path = path
    self.text = text
    self.fingerprint = Fingerprint(text.bytes)
  }
}

/// A file that is published as it is: an image or a document beside the text. Only its header is read.
package struct Attachment: Hashable, Sendable {
  package let path: SourcePath
  package let byteCount: Int
  package let fingerprint: Fingerprint
  /// Width and height in pixels where the file is an image (PNG, JPEG, GIF, WebP).
  package let imageSize: ImageSize?

  package struct ImageSize: Hashable, Sendable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  package init(path: SourcePath, byteCount: Int, fingerprint: Fingerprint, imageSize: ImageSize?) {
    self.path = path
    self.byteCount = byteCount
    self.fingerprint = fingerprint
    self.imageSize = imageSize
  }
}

/// Everything that was read from disk, in the order of the paths.
package struct Sources: Sendable {
  /// `content/site.yaml`, `content/trefwoorden.yaml` and the CSV files of the register.
  package var settings: [SourceFile]
  /// The Markdown files under `content`.
  package var content: [SourceFile]
  package var attachments: [Attachment]
  /// Templates and strings of the theme (`templates/**/*.html`, `templates/strings/*.json`).
  package var theme: [SourceFile]
  /// Assets of the theme with their bytes (`templates/assets/**`).
  package var assets: [ThemeAsset]

  package init(
    settings: [SourceFile] = [], content: [SourceFile] = [], attachments: [Attachment] = [],
    theme: [SourceFile] = [], assets: [ThemeAsset] = []
  ) {
    self.settings = settings
    self.content = content
    self.attachments = attachments
    self.theme = theme
    self.assets = assets
  }
}

/// A style sheet, script, font or picture of the theme.
package struct ThemeAsset: Hashable, Sendable {
  package let path: SourcePath
  package let bytes: [UInt8]

  package init(path: SourcePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
