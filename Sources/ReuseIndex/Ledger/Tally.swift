import Content
import Core

/// Who counts as a user of one practice on a day.
///
/// For each organisation one voice speaks: one that is in use before one that is not, hard before
/// soft, its own before a predecessor's. So an organisation counts once, however many records it
/// has.
struct Tally: Sendable {
  /// Places in the roll, ordered; see the properties of the same name of ``PracticeReuse``.
  private(set) var hardAdopters: [Int] = []
  private(set) var softAdopters: [Int] = []
  private(set) var otherAdopters: [Int] = []
  /// Which voice speaks for each organisation, former ones included; ordered by organisation.
  private(set) var speakers: [Speaker] = []

  struct Speaker: Sendable {
    let organisation: Int
    /// The place of the statement in its ledger.
    let statement: Int
    let isHard: Bool
    /// The statement says that it is in use, and the organisation answers for that on the day.
    let countsAsUse: Bool
    /// The organisation answers for the statement on the day.
    let carriesIt: Bool
  }

  /// - Parameter settled: one voice for each organisation, ordered by organisation.
  init(_ settled: [Voice], _ day: RollOnDay) {
    for (organisation, voice, carriesIt) in Self.speaking(settled, day) {
      let counts = voice.isInUse && carriesIt
      speakers.append(
        Speaker(
          organisation: organisation, statement: voice.statement, isHard: voice.isHard,
          countsAsUse: counts, carriesIt: carriesIt))
      guard counts else { continue }
      if day.isMunicipality[organisation] {
        if voice.isHard {
          hardAdopters.append(organisation)
        } else {
          softAdopters.append(organisation)
        }
      } else if voice.isHard {
        otherAdopters.append(organisation)
      }
    }
  }

  private typealias Candidate = (organisation: Int, voice: Voice, carriesIt: Bool)

  private static func speaking(_ settled: [Voice], _ day: RollOnDay) -> [Candidate] {
    var endings: [Int: Day]?
    var own: [Candidate] = []
    var inherited: [Candidate] = []
    own.reserveCapacity(settled.count)
    for voice in settled where day.roll.isKnown[voice.organisation] {
      var carriers = day.carriers[voice.organisation]
      own.append((voice.organisation, voice, carriers.contains(voice.organisation)))
      guard let end = day.roll.validTo[voice.organisation], !carriers.isEmpty,
        carriers != [voice.organisation]
      else { continue }
      let ended = endings ?? Self.endings(in: settled)
      endings = ended
      if !ended.isEmpty {
        carriers = day.carriers(of: voice.organisation) { ended[$0].map { $0 <= end } ?? true }
      }
      for carrier in carriers where carrier != voice.organisation {
        inherited.append((carrier, voice, true))
      }
    }
    guard !inherited.isEmpty else { return own }
    return best(of: own + inherited)
  }

  /// The organisations that say the use is over, with the day on which they confirmed it: what they
  /// said after taking over ends what they took over.
  private static func endings(in settled: [Voice]) -> [Int: Day] {
    var endings: [Int: Day] = [:]
    for voice in settled {
      if let ending = voice.ending { endings[voice.organisation] = ending }
    }
    return endings
  }

  private static func best(of candidates: [Candidate]) -> [Candidate] {
    func weight(_ candidate: Candidate) -> (Int, Int, Int, RecordRank, Int) {
      let voice = candidate.voice
      return (
        candidate.organisation, voice.isInUse ? (voice.isHard ? 0 : 1) : 2,
        voice.organisation == candidate.organisation ? 0 : 1, voice.rank, voice.organisation
      )
    }
    var best: [Candidate] = []
    for candidate in candidates.sorted(by: { weight($0) < weight($1) })
    where best.last?.organisation != candidate.organisation {
      best.append(candidate)
    }
    return best
  }
}
