import Content
import Core

/// Voices settled to one for each organisation.
///
/// The best ``RecordRank`` speaks. But a use that stopped is no word against another one of the same
/// organisation that began after it and goes on: it is history, whoever states it.
struct SettledVoices: Sendable {
  /// The best of each organisation, ordered by organisation.
  private(set) var best: [Voice] = []
  /// The others, ordered by organisation, best first.
  private(set) var others: [Voice] = []

  var all: [Voice] { best + others }

  /// Between equals the place of the statement decides.
  init(_ voices: [Voice], on day: Day) {
    let sorted = voices.sorted { left, right in
      left.organisation == right.organisation
        ? (left.rank, left.statement) < (right.rank, right.statement)
        : left.organisation < right.organisation
    }
    best.reserveCapacity(sorted.count)
    var start = 0
    while start < sorted.count {
      let organisation = sorted[start].organisation
      let end = sorted[start...].firstIndex { $0.organisation != organisation } ?? sorted.count
      settle(sorted[start..<end], on: day)
      start = end
    }
  }

  /// - Parameter voices: of one organisation, best first, not empty.
  private mutating func settle(_ voices: ArraySlice<Voice>, on day: Day) {
    let speaker = voices.firstIndex { !$0.isPast(among: voices, on: day) } ?? voices.startIndex
    best.append(voices[speaker])
    others += voices[..<speaker] + voices[(speaker + 1)...]
  }
}

extension Voice {
  /// Whether it tells of a use that stopped before another one began that goes on.
  fileprivate func isPast(among voices: ArraySlice<Voice>, on day: Day) -> Bool {
    voices.count > 1 && dates.hasStopped(on: day)
      && voices.contains { $0.isInUse && $0.dates.mayBegin(afterEndOf: dates) }
  }
}
