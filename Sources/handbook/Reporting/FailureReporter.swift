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
  FileHandle.standardError.write(Data(text.utf8))
}
