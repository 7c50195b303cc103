import Content
import Core

extension Sources {
  /// What goes beyond limits that the settings lowered.
  ///
  /// Files are read before the settings are known, within the fixed limits; this looks at what was read once more.
  func findings(beyond limits: Limits) -> [Diagnostic] {
    guard limits != Limits() else { return [] }
    var findings: [Diagnostic] = []
    for attachment in attachments {
      if attachment.byteCount > limits.attachmentBytes {
        findings.append(
          .tooLarge(attachment.path, attachment.byteCount, limit: limits.attachmentBytes))
      }
      if let size = attachment.imageSize, size.width * size.height > limits.imagePixels {
        findings.append(.imageTooLarge(attachment.path, size, limit: limits.imagePixels))
      }
    }
    return findings + self.findings(limits: limits)
  }
}
