import Foundation

/// The most memory that this process held, as Linux counts it (`VmHWM` of `/proc/self/status`).
enum PeakMemory {
  /// The peak in MiB since the start of the process or the last ``restart()``; nil where the system does not tell.
  static func read() -> Double? {
    guard let file = FileHandle(forReadingAtPath: "/proc/self/status") else { return nil }
    let text = String(decoding: file.availableData, as: UTF8.self)
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kibibytes = Double(
        line.dropFirst(6).drop(while: \.isWhitespace).prefix(while: \.isNumber))
    else { return nil }
    return kibibytes / 1024
  }

  /// Makes what is held now the peak; false where the system does not allow it.
  static func restart() -> Bool {
    guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return false }
    do {
      try file.write(contentsOf: Data("5".utf8))
      return true
    } catch {
      return false
    }
  }
}
