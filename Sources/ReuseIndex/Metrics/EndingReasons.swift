import Content
import Core

/// The reasons that organisations gave for stopping or for not taking a practice over.
///
/// Counted over the hard record that counts for each organisation. Most often given first; between
/// equals by their text; without a reason last.
func endingReasons(in ledger: PracticeLedger, _ day: RollOnDay) -> [EndingReason] {
  var reasons: [EndingReason] = []
  var places: [String?: Int] = [:]
  for statement in ledger.settled {
    let today = day.register.day
    let dates = statement.dates
    let isRejected = dates.status == .rejected && dates.hasEnded(on: today)
    guard dates.isHard, day.roll.isKnown[statement.organisation],
      isRejected || dates.hasStopped(on: today)
    else { continue }
    let key = statement.record.reason.flatMap(foldedReason)
    let place = places[key] ?? reasons.count
    let organisation = statement.record.organisation
    let former =
      place < reasons.count
      ? reasons[place]
      : EndingReason(text: key == nil ? nil : statement.record.reason, stopped: [], rejected: [])
    let next = EndingReason(
      text: former.text, stopped: former.stopped + (isRejected ? [] : [organisation]),
      rejected: former.rejected + (isRejected ? [organisation] : []))
    if place < reasons.count { reasons[place] = next } else { reasons.append(next) }
    places[key] = place
  }
  return reasons.sorted { left, right in
    func weight(_ reason: EndingReason) -> (Int, Int, String) {
      (
        reason.text == nil ? 1 : 0, -reason.stopped.count - reason.rejected.count,
        reason.text ?? ""
      )
    }
    return weight(left) < weight(right)
  }
}

/// A reason without what does not tell it from another one: letter case, spaces, closing marks. Nil
/// where nothing is left.
private func foldedReason(_ text: String) -> String? {
  let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  let end = words.lastIndex { !".!?;:,… ".contains($0) }
  return end.map { String(words[...$0]) }
}
