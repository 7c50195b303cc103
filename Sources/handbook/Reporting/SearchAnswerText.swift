import Core
import Search

extension SearchAnswer {
  /// One line of JSON: the query, the number of pages found, and the results.
  func json(for query: String) -> [UInt8] {
    let value = JSONValue.compact([
      ("query", .string(query)), ("total", .number(total)), ("withAllWords", .number(withAllWords)),
      ("corrections", corrections.isEmpty ? .null : .array(corrections.map(pair))),
      ("suggestions", suggestions.isEmpty ? .null : .array(suggestions.map(pair))),
      ("results", .array(results.map(resultValue))),
    ])
    // Line breaks inside texts are escaped, so every one that is left is layout.
    return value.encoded().filter { $0 != 0x0A } + [0x0A]
  }

  private func pair(_ pair: (word: String, meant: String)) -> JSONValue {
    .object([("word", .string(pair.word)), ("meant", .string(pair.meant))])
  }

  private func resultValue(_ result: Result) -> JSONValue {
    .object([
      ("url", .string(result.url)), ("title", .string(result.title)),
      ("section", .text(result.sections.first?.anchor)), ("excerpt", .string(result.excerpt)),
      ("score", .decimal(decimal(result.score))),
    ])
  }

  /// Four digits after the point.
  private func decimal(_ score: Double) -> String {
    let whole = Int((score * 10_000).rounded())
    let digits = String(whole % 10_000)
    return "\(whole / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// For reading: what was found, then address, title and excerpt of each result.
  func table(in language: Language) -> String {
    var text = ""
    for correction in corrections {
      text += Phrase(
        nl: "Resultaten voor ‘\(correction.meant)’; ‘\(correction.word)’ is niet gevonden.\n",
        en: "Results for ‘\(correction.meant)’; ‘\(correction.word)’ was not found.\n"
      ).text(in: language)
    }
    for suggestion in suggestions {
      text += Phrase(
        nl: "Bedoelde u ‘\(suggestion.meant)’ in plaats van ‘\(suggestion.word)’?\n",
        en: "Did you mean ‘\(suggestion.meant)’ instead of ‘\(suggestion.word)’?\n"
      ).text(in: language)
    }
    text += countLine(in: language)
    for (number, result) in results.enumerated() {
      let anchor = result.sections.first.map { "#" + $0.anchor } ?? ""
      text += "\n\(number + 1). \(plain(result.title))\n   /\(plain(result.url + anchor))\n"
      text += "   \(plain(result.excerpt))\n"
    }
    return text
  }

  private func countLine(in language: Language) -> String {
    if total == 0 {
      return Phrase(nl: "Niets gevonden.\n", en: "Nothing found.\n").text(in: language)
    }
    return Phrase(
      nl:
        "\(total) \(total == 1 ? "pagina" : "pagina's"), waarvan \(withAllWords) met alle woorden.\n",
      en: "\(total) \(total == 1 ? "page" : "pages"), \(withAllWords) of them with all words.\n"
    ).text(in: language)
  }

  /// One line without signs that would steer a terminal.
  private func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
  }
}
