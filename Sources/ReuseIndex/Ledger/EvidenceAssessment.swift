import Content
import Core

/// The steps of evidence that a practice has climbed, and the sentence that explains them.
///
/// A ladder: a step counts only when all steps below it are there, so that an award does not stand
/// in for a measurement.
///
/// 1. described: no fixed heading is missing or empty;
/// 2. measured: an effect with before, after and source;
/// 3. repeated: another organisation says itself that it is using the practice, and gives a measure
///    of its own; the record holds on the day;
/// 4. researched: a judgement from outside is linked (`erkenning`).
///
/// One step is lost when the practice was last checked more than 24 months before the day.
struct EvidenceAssessment {
  let practice: Practice
  /// Names of the other organisations that repeat the practice, ordered.
  let repeaters: [String]
  let day: Day

  var evidence: Evidence {
    let earned = earnedLevel
    let isOld = UseDates.isOld(practice.checked.value, on: day)
    guard isOld, let lowered = Evidence.Level(rawValue: earned.rawValue - 1) else {
      return Evidence(level: earned, reason: reason(for: earned), isAged: false)
    }
    let reason = reason(for: earned).followed(by: agedSentence(earned))
    return Evidence(level: lowered, reason: reason, isAged: true)
  }

  private var isMeasured: Bool { practice.effects.contains { $0.source != nil } }

  private var earnedLevel: Evidence.Level {
    if !practice.missingHeadings.isEmpty { return .incomplete }
    if !isMeasured { return .described }
    if repeaters.isEmpty { return .measured }
    return practice.recognition == nil ? .repeated : .researched
  }

  private func reason(for level: Evidence.Level) -> Phrase {
    switch level {
    case .incomplete: incompleteSentence
    case .described:
      Phrase(
        nl: """
          Alle vaste onderdelen zijn beschreven. Voor niveau 2 (Gemeten) is een effect nodig met \
          een meting vooraf, een meting achteraf en een bron.
          """,
        en: """
          All fixed parts are described. Level 2 (Measured) needs an effect with a measure before, \
          a measure after and a source.
          """)
    case .measured:
      Phrase(
        nl: """
          Een effect is vooraf en achteraf gemeten, met bron. Voor niveau 3 (Herhaald) is nodig \
          dat een andere organisatie zelf opgeeft dat zij de praktijk gebruikt, met een eigen \
          meting.
          """,
        en: """
          An effect was measured before and after, with a source. Level 3 (Repeated) needs another \
          organisation that states its own use of the practice, with a measure of its own.
          """)
    case .repeated:
      repeatedSentence.followed(
        by: Phrase(
          nl:
            "Voor niveau 4 (Onderzocht) is een onderzoek van buiten nodig, genoemd bij erkenning.",
          en: "Level 4 (Researched) needs an evaluation from outside, linked as its recognition."))
    case .researched: repeatedSentence.followed(by: researchedSentence)
    }
  }

  private var incompleteSentence: Phrase {
    let dutch = practice.missingHeadings.map { "‘\($0.rawValue)’" }.joined(separator: ", ")
    let english = practice.missingHeadings.map { "‘\($0.englishText)’" }.joined(separator: ", ")
    return Phrase(
      nl: """
        Deze vaste onderdelen ontbreken of zijn leeg: \(dutch). Niveau 1 (Beschreven) vraagt dat \
        ze zijn ingevuld.
        """,
      en: """
        These fixed parts are missing or empty: \(english). Level 1 (Described) needs them to be \
        filled in.
        """)
  }

  private var repeatedSentence: Phrase {
    let named = repeaters.prefix(3).joined(separator: ", ")
    let others = repeaters.count - min(repeaters.count, 3)
    return Phrase(
      nl: """
        Het effect is gemeten, en bevestigd met een eigen meting door: \
        \(named)\(others > 0 ? " en nog \(others)" : "").
        """,
      en: """
        The effect was measured, and confirmed with a measure of their own by: \
        \(named)\(others > 0 ? " and \(others) more" : "").
        """)
  }

  private var researchedSentence: Phrase {
    let title = practice.recognition?.title ?? ""
    return Phrase(
      nl: "Een oordeel van buiten is genoemd: \(title). Dit is het hoogste niveau.",
      en: "A judgement from outside is linked: \(title). This is the highest level.")
  }

  private func agedSentence(_ earned: Evidence.Level) -> Phrase {
    let checked = practice.checked.value
    return Phrase(
      nl: """
        Er gaat één niveau af van niveau \(earned.rawValue) (\(earned.label.dutch)), omdat de \
        laatste controle (\(checked)) ouder is dan 24 maanden. Na een nieuwe controle telt het weer.
        """,
      en: """
        One level is taken off level \(earned.rawValue) (\(earned.label.english)), because the \
        last check (\(checked)) is older than 24 months. A new check restores it.
        """)
  }
}

extension Phrase {
  /// This text, a space and the next one.
  func followed(by next: Phrase) -> Phrase {
    Phrase(nl: "\(dutch) \(next.dutch)", en: "\(english) \(next.english)")
  }
}
