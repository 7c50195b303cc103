import Builder
import Core
import Foundation

/// Tells on standard error what failed and what to do.
struct FailureReporter {
  let language: Language

  func report(_ failure: BuildFailure) {
    let label = Phrase(nl: "handbook: mislukt", en: "handbook: failed").text(in: language)
    let message = terminalText(failure.message.text(in: language))
    let remedy = terminalText(failure.remedy.text(in: language))
    writeToStandardError("\(label): \(message)\n  = \(remedy)\n")
  }
}

func writeToStandardError(_ text: String) {
  // Nobody can be told where standard error itself cannot be written.
  _ = writeAll(text, to: STDERR_FILENO)
}

/// Writes findings and answers to standard output.
///
/// - Throws: `BuildFailure` of kind `unwritable` where the output is closed or full, such as a pipe that ended.
func writeToStandardOutput(_ text: String) throws {
  guard let error = writeAll(text, to: STDOUT_FILENO) else { return }
  let reason = unsafe String(cString: strerror(error))
  throw BuildFailure(
    .unwritable, path: "/dev/stdout",
    Phrase(
      nl: "kan niet naar de standaarduitvoer schrijven: \(reason)",
      en: "cannot write to standard output: \(reason)"),
    remedy: Phrase(
      nl: "Kijk waar de uitvoer heen gaat: een volle schijf of een programma dat al klaar is.",
      en: "See where the output goes: a full disk, or a program that has ended already."))
}

/// Writes all bytes; returns the error number where that fails.
private func writeAll(_ text: String, to descriptor: Int32) -> Int32? {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return errno }
    bytes = bytes.dropFirst(count)
  }
  return nil
}
