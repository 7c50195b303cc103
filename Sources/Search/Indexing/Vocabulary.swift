import Core

/// All forms of a site, ascending by bytes.
struct Vocabulary: Sendable {
  let forms: [String]
  /// Per form how often it stands on all pages together.
  let occurrences: [Int]
  let isAcronym: [Bool]
  let isStopWord: [Bool]
  /// How a form is shown; empty where as it is.
  let displays: [String]
  let numbers: [String: Int32]

  /// Whether a form may be corrected to, inflected and split.
  func isPlain(_ form: Int) -> Bool { !isAcronym[form] && !isStopWord[form] }
}

extension String {
  /// The order of the index: by bytes.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

/// Puts the words of all batches into one vocabulary, and gives every batch its numbers there.
///
/// - Parameter extra: forms that stand on no page: parts of compounds.
func vocabulary(
  of batches: [WordBatch], extra: [String], stopWords: Set<String>
) -> Vocabulary {
  var counts: [String: (all: Int, capitals: Int)] = [:]
  var shown: [String: String] = [:]
  for batch in batches {
    for index in batch.forms.indices {
      counts[batch.forms[index], default: (0, 0)].all += Int(batch.occurrences[index])
      if batch.capitals[index] > 0 {
        counts[batch.forms[index], default: (0, 0)].capitals += Int(batch.capitals[index])
      }
    }
    for (number, display) in batch.displays where shown[batch.forms[Int(number)]] == nil {
      shown[batch.forms[Int(number)]] = display
    }
  }
  for form in extra where counts[form] == nil { counts[form] = (0, 0) }
  let forms = counts.keys.sorted { $0.precedes($1) }
  var numbers: [String: Int32] = [:]
  numbers.reserveCapacity(forms.count)
  for (index, form) in forms.enumerated() { numbers[form] = Int32(index) }
  return Vocabulary(
    forms: forms, occurrences: forms.map { counts[$0]?.all ?? 0 },
    isAcronym: forms.map { form in
      guard let count = counts[form], count.all > 0 else { return false }
      return count.capitals * 5 >= count.all * 4
    },
    isStopWord: forms.map(stopWords.contains), displays: forms.map { shown[$0] ?? "" },
    numbers: numbers)
}
