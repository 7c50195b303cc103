extension Searcher {
  /// The letters between the parts of Dutch compounds.
  static let linkers = ["", "s", "e", "en", "n", "er"]

  /// More words than this are not looked for.
  private static let mostConcepts = 12

  /// The concepts of a query with all that is looked for in their place.
  mutating func concepts(
    of query: QueryWords, isAsTyped: Bool
  ) throws(SearchFailure) -> [Concept] {
    let places = conceptPlaces(query.words)
    var concepts = places.map {
      Concept(word: query.words[$0].form, isInPhrase: query.words[$0].isInPhrase)
    }
    var isExact: [Bool] = []
    for index in concepts.indices { isExact.append(try addExact(&concepts[index])) }
    try addJoined(&concepts, places, query.words)
    if query.isOpenEnded, let last = concepts.indices.last,
      places[last] == query.words.count - 1
    {
      try addCompletions(&concepts[last], strength: isExact[last] ? 35 : 60)
    }
    for index in concepts.indices where concepts[index].isEmpty && !concepts[index].isInPhrase {
      try addHalves(&concepts[index])
      if concepts[index].isEmpty, !isAsTyped { try addCorrection(&concepts[index]) }
    }
    return concepts
  }

  /// Where in the query the words stand that count: no stop words, none twice.
  private func conceptPlaces(_ words: [QueryWords.Word]) -> [Int] {
    let telling = words.indices.filter { !entry.stopWords.contains(words[$0].form) }
    var seen: Set<String> = []
    let places = (telling.isEmpty ? Array(words.indices) : telling).filter {
      seen.insert(words[$0].form).inserted
    }
    return Array(places.prefix(Self.mostConcepts))
  }

  /// Adds a form, its class and its parts list at a scale in percent; false where the index has no such form.
  @discardableResult
  mutating func add(
    _ form: String, scale: Int, to concept: inout Concept
  ) throws(SearchFailure) -> Bool {
    let number = shardNumber(of: form)
    let shard = try shard(number)
    guard let place = shard.place(of: form) else { return false }
    concept.put(form, scale)
    concept.ownForms.append(form)
    let classNumber = shard.classes[place]
    guard classNumber >= 0 else { return true }
    for link in shard.links[classNumber] where link.key != form {
      concept.put(link.key, link.strength * scale / 100)
      if link.strength == 75 { concept.ownForms.append(link.key) }
    }
    if shard.partLists[classNumber].count > 0 {
      concept.put(Concept.PartListID(shard: number, number: classNumber), 45 * scale / 100)
    }
    return true
  }

  private mutating func addExact(_ concept: inout Concept) throws(SearchFailure) -> Bool {
    if concept.isInPhrase {
      concept.put(concept.word, 100)
      return true
    }
    return try add(concept.word, scale: 100, to: &concept)
  }

  /// `informatie huishouding` also means `informatiehuishouding`.
  private mutating func addJoined(
    _ concepts: inout [Concept], _ places: [Int], _ words: [QueryWords.Word]
  ) throws(SearchFailure) {
    for left in concepts.indices.dropLast() {
      let right = left + 1
      guard places[right] == places[left] + 1, !concepts[left].isInPhrase,
        !concepts[right].isInPhrase
      else { continue }
      for linker in Self.linkers {
        let joined = concepts[left].word + linker + concepts[right].word
        guard try count(of: joined) > 0 else { continue }
        try add(joined, scale: 100, to: &concepts[left])
        try add(joined, scale: 100, to: &concepts[right])
        break
      }
    }
  }

  /// On how many pages a form stands.
  private mutating func count(of form: String) throws(SearchFailure) -> Int {
    let shard = try shard(shardNumber(of: form))
    return shard.place(of: form).map { shard.lists[$0].count } ?? 0
  }

  private mutating func addCompletions(
    _ concept: inout Concept, strength: Int
  ) throws(SearchFailure) {
    let word = concept.word
    guard word.utf8.count >= 3 else { return }
    let first = shardNumber(of: word)
    var found: [(form: String, count: Int)] = []
    for number in first..<min(first + 2, entry.shards.count) {
      let shard = try shard(number)
      var place = shard.lowerBound(word)
      while place < shard.keys.count, shard.keys[place].utf8.starts(with: word.utf8) {
        let key = shard.keys[place]
        if !shard.isTitle(place), shard.lists[place].count > 0, key.utf8.count > word.utf8.count {
          found.append((key, shard.lists[place].count))
        }
        place += 1
      }
      if place < shard.keys.count { break }
    }
    found.sort { $0.count == $1.count ? $0.form.precedes($1.form) : $0.count > $1.count }
    for (form, _) in found.prefix(20) { concept.put(form, strength) }
  }

  // MARK: Compounds that the index lacks

  private mutating func addHalves(_ concept: inout Concept) throws(SearchFailure) {
    let word = Array(concept.word.utf8)
    guard word.count >= 8, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return }
    for length in stride(from: word.count - 4, through: 4, by: -1) {
      let head = String(decoding: word[..<length], as: UTF8.self)
      guard try isPart(head) else { continue }
      for linker in Self.linkers {
        let rest = word[length...]
        guard rest.starts(with: linker.utf8), rest.count >= linker.utf8.count + 4 else { continue }
        let tail = String(decoding: rest.dropFirst(linker.utf8.count), as: UTF8.self)
        guard try isPart(tail) else { continue }
        var halves: [Concept] = []
        for half in [head, tail] {
          var part = Concept(word: half, isInPhrase: false)
          try add(half, scale: 100, to: &part)
          halves.append(part)
        }
        concept.halves = halves
        if try weights(of: concept).allSatisfy({ $0 == 0 }) { concept.halves = [] }
        return
      }
    }
  }

  private mutating func isPart(_ form: String) throws(SearchFailure) -> Bool {
    guard !entry.stopWords.contains(form) else { return false }
    let shard = try shard(shardNumber(of: form))
    guard let place = shard.place(of: form) else { return false }
    if shard.lists[place].count > 0 { return true }
    let number = shard.classes[place]
    return number >= 0 && shard.partLists[number].count > 0
  }

  // MARK: Weights

  /// What a concept weighs on every page, in hundred-thousandths.
  mutating func weights(of concept: Concept) throws(SearchFailure) -> [Int] {
    if concept.halves.count == 2 {
      let left = try weights(of: concept.halves[0])
      let right = try weights(of: concept.halves[1])
      return zip(left, right).map { min($0, $1) * 50 / 100 }
    }
    var weights = [Int](repeating: 0, count: entry.pageCount)
    func add(_ list: PostingList, _ strength: Int) {
      for (page, impact) in zip(list.pages, list.impacts) {
        weights[Int(page)] += strength * Impact.thousandths[Int(impact)]
      }
    }
    // Whole numbers: the order in which they are added changes nothing.
    for (form, strength) in concept.forms { add(try pages(of: form), strength) }
    for (list, strength) in concept.partLists {
      let shard = try shard(list.shard)
      add(try shard.list(shard.partLists[list.number]), strength)
    }
    return weights
  }
}
