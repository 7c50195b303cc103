import Core

/// Quotes, alerts and lists.
extension BodyBuilder {
  mutating func enterQuote(_ event: CMarkEvent) {
    writer.newLine()
    if let alert = readAlertLabel(event) {
      containers.append(.alert)
      writer.html(
        "<div class=\"melding melding-\(alert.rawValue)\" role=\"note\">\n<p class=\"melding-titel\">"
      )
      writer.html(HTML(escaping: alert.title.text(in: language)))
      writer.html("</p>\n")
    } else {
      containers.append(.quote)
      writer.html("<blockquote>\n")
    }
  }

  mutating func leaveQuote() {
    writer.newLine()
    writer.html(containers.popLast() == .alert ? "</div>\n" : "</blockquote>\n")
  }

  /// Reads `[!NOTE]` alone on the first line of a quote, and skips the events it takes.
  private mutating func readAlertLabel(_ event: CMarkEvent) -> Alert? {
    guard kind(at: 1) == .paragraph, kind(at: 2) == .text, let after = kind(at: 3),
      let word = Alert.word(in: document.bytes[document.events[index + 2].first])
    else { return nil }
    switch after {
    case .softBreak, .lineBreak: break
    case .paragraph: break
    default: return nil
    }
    guard let alert = Alert(rawValue: word.lowercased()) else {
      reportUnknownAlert(word, event)
      return nil
    }
    skipped = after == .paragraph ? (index + 1)..<(index + 4) : (index + 2)..<(index + 4)
    return alert
  }

  private mutating func reportUnknownAlert(_ word: String, _ event: CMarkEvent) {
    let names = Alert.allCases.map { $0.rawValue.uppercased() }
    let near = nearestMatch(to: word.uppercased(), among: names)
    let list = names.joined(separator: ", ")
    findings.report(
      .unknownAlert,
      Phrase(
        nl: "'[!\(word.prefix(20))]' is geen soort melding",
        en: "'[!\(word.prefix(20))]' is not a kind of alert"),
      at: places.firstLine(of: event),
      hint: near.map { Phrase(nl: "Bedoelt u [!\($0)]?", en: "Did you mean [!\($0)]?") }
        ?? Phrase(nl: "Kies uit \(list).", en: "Choose from \(list)."))
  }

  mutating func enterList(_ event: CMarkEvent) {
    let isOrdered = event.number >= 0
    containers.append(.list(isTight: event.isTight, isOrdered: isOrdered))
    writer.newLine()
    let holdsTasks = kind(at: 1) == .item && document.events[index + 1].number > 0
    let attribute = holdsTasks ? " class=\"takenlijst\"" : ""
    switch event.number {
    case ..<0: writer.html("<ul\(attribute)>\n")
    case 1: writer.html("<ol\(attribute)>\n")
    default: writer.html("<ol start=\"\(event.number)\"\(attribute)>\n")
    }
  }

  mutating func leaveList() {
    guard case .list(_, let isOrdered) = containers.popLast() else { return }
    writer.html(isOrdered ? "</ol>\n" : "</ul>\n")
  }

  mutating func enterItem(_ event: CMarkEvent) {
    var isTight = false
    if case .list(let listIsTight, _) = containers.last { isTight = listIsTight }
    containers.append(.item(isTight: isTight))
    writer.newLine()
    guard event.number > 0 else {
      writer.html("<li>")
      return
    }
    let isDone = event.number == 2
    let label = (isDone ? BodyWords.taskDone : BodyWords.taskOpen).text(in: language)
    writer.html("<li class=\"taak\"><input type=\"checkbox\" disabled\(isDone ? " checked" : "")")
    writer.html(" aria-label=\"\(HTML(escaping: label).markup)\"> ")
  }

  mutating func leaveItem() {
    containers.removeLast()
    writer.html("</li>\n")
  }
}
