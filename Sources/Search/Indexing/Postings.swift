/// The pages of every form, one after another in flat arrays.
struct Postings: Sendable {
  /// Per form where its pages begin; one more at the end.
  let starts: [Int32]
  let pages: [Int32]
  let impacts: [UInt8]

  func count(of form: Int) -> Int { Int(starts[form + 1] - starts[form]) }

  func list(of form: Int) -> PostingList {
    let range = Int(starts[form])..<Int(starts[form + 1])
    return PostingList(pages: Array(pages[range]), impacts: Array(impacts[range]))
  }
}

/// Weighs every form on every page.
func postings(of batches: [WordBatch], in vocabulary: Vocabulary) -> Postings {
  let numbers = batches.map { batch in batch.forms.map { Int(vocabulary.numbers[$0] ?? 0) } }
  var starts = [Int32](repeating: 0, count: vocabulary.forms.count + 1)
  for (batch, numbers) in zip(batches, numbers) {
    for page in batch.pages {
      for (form, counts) in zip(page.forms, page.counts) {
        let number = numbers[Int(form)]
        if isListed(counts, isStopWord: vocabulary.isStopWord[number]) { starts[number + 1] += 1 }
      }
    }
  }
  for index in 1..<starts.count { starts[index] += starts[index - 1] }
  var next = starts
  var pages = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
  var impacts = [UInt8](repeating: 0, count: pages.count)
  let averages = averageLengths(batches)
  var pageNumber: Int32 = 0
  for (batch, numbers) in zip(batches, numbers) {
    for page in batch.pages {
      let factors = fieldFactors(lengths: page.lengths, averages: averages)
      for (form, counts) in zip(page.forms, page.counts) {
        let number = numbers[Int(form)]
        let isStopWord = vocabulary.isStopWord[number]
        guard isListed(counts, isStopWord: isStopWord) else { continue }
        let place = Int(next[number])
        next[number] += 1
        pages[place] = pageNumber
        impacts[place] = Impact.step(of: weight(counts, factors, isStopWord: isStopWord))
      }
      pageNumber += 1
    }
  }
  return Postings(starts: starts, pages: pages, impacts: impacts)
}

private func isListed(_ counts: FieldCounts, isStopWord: Bool) -> Bool {
  !isStopWord || counts[0] != 0 || counts[1] != 0 || counts[2] != 0
}

private func averageLengths(_ batches: [WordBatch]) -> [Double] {
  var sums = [Int](repeating: 0, count: SearchField.count)
  var pageCount = 0
  for batch in batches {
    pageCount += batch.pages.count
    for page in batch.pages {
      for field in sums.indices { sums[field] += Int(page.lengths[field]) }
    }
  }
  return sums.map { Double($0) / Double(max(1, pageCount)) }
}

/// Per field what one occurrence (a fifth of it) weighs on a page of these lengths: W / (1 − B + B × length / average).
private func fieldFactors(lengths: [Int32], averages: [Double]) -> SIMD8<Double> {
  var factors = SIMD8<Double>.zero
  for field in SearchField.allCases {
    let average = averages[field.rawValue]
    let ratio = average > 0 ? Double(lengths[field.rawValue]) / average : 1
    let share = field.lengthShare
    factors[field.rawValue] = field.weight / (1 - share + share * ratio) / 5
  }
  return factors
}

private func weight(
  _ counts: FieldCounts, _ factors: SIMD8<Double>, isStopWord: Bool
) -> Double {
  var sum = 0.0
  for field in 0..<(isStopWord ? 3 : SearchField.count) {
    sum += Double(counts[field]) * factors[field]
  }
  return sum
}
