import Content
import Core
import Testing

@Suite("The fields of every kind")
struct KindFieldsTests {
  @Test("A file with only the required keys has no finding", arguments: Sample.small)
  func smallSample(_ sample: Sample) {
    #expect(sample.findings().map(\.message.dutch) == [])
    #expect(sample.document() != nil)
  }

  @Test("A file with every key has no finding", arguments: Sample.full)
  func fullSample(_ sample: Sample) {
    #expect(sample.findings().map(\.message.dutch) == [])
    #expect(sample.document() != nil)
  }

  @Test(
    "A required key that is left out is the one finding, and the document stays",
    arguments: Sample.small)
  func missingKey(_ sample: Sample) {
    for key in sample.keys where key != "thema" && sample.name != "pagina, klein" {
      let text = sample.replacing(key, with: nil)
      let findings = sample.findings(text)
      #expect(findings.map(\.code) == [.missingKey], "without \(key)")
      #expect(findings.first?.message.dutch.contains("'\(key)'") ?? false)
      if key != "eigenaar" { #expect(sample.document(text) != nil, "without \(key)") }
    }
  }

  @Test("A required key without a value is reported at the key", arguments: Sample.small)
  func emptyValue(_ sample: Sample) {
    for key in sample.keys where key != "thema" && sample.name != "pagina, klein" {
      let text = sample.replacing(key, with: "\(key):")
      let findings = sample.findings(text)
      #expect(findings.map(\.code) == [.missingKey], "\(key) is empty")
    }
  }

  @Test(
    "One wrong letter in any key, however deep, suggests the right key and nothing else",
    arguments: Sample.full)
  func misspeltKey(_ sample: Sample) {
    let isNotice = sample.name == "pagina, vol"
    let lines = sample.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let (before, key) = keyOfLine(line), key.count > 2 else { continue }
      // Without its title a page is foreign; that has tests of its own.
      if isNotice, key == "titel" { continue }
      for typo in oneLetterTypos(of: key) {
        var changed = lines.map(String.init)
        changed[index] = before + typo + line.dropFirst(before.count + key.count)
        let findings = sample.findings(changed.joined(separator: "\n"))
        #expect(findings.map(\.code) == [.unknownKey], "\(typo) for \(key)")
        #expect(findings.first?.hint?.dutch == "Bedoelt u '\(key)'?", "\(typo) for \(key)")
        #expect(findings.first?.fixes.first?.replacement == key)
        #expect(findings.first?.severity == (isNotice ? .notice : .error))
      }
    }
  }

  @Test("A value of a wrong shape is a finding at the value, never a crash", arguments: Sample.full)
  func wrongShapes(_ sample: Sample) {
    let shapes = ["[a, [b]]", "{a: b}", "[{a: b}]", "\"\\u202e\"", "[[]]", "{a: {b: {c: d}}}"]
    for key in sample.keys where !(sample.name == "pagina, vol" && key == "titel") {
      for shape in shapes {
        let findings = sample.findings(sample.replacing(key, with: "\(key): \(shape)"))
        #expect(!findings.isEmpty, "\(key): \(shape)")
      }
    }
  }

  @Test("A misspelt key far from any other is told which keys exist")
  func unknownKey() {
    let sample = Sample.smallTerm
    let findings = sample.findings(
      sample.text.replacing("term: e-Depot", with: "term: e-Depot\nxyzzy: 1"))
    #expect(findings.map(\.code) == [.unknownKey])
    #expect(findings.first?.hint?.dutch.contains("zie-ook") ?? false)
  }

  @Test("A key in another letter case counts as the same key twice")
  func caseFolded() {
    let sample = Sample.smallTerm
    let findings = sample.findings(
      sample.text.replacing("term: e-Depot", with: "term: e-Depot\nTerm: e-Depot"))
    #expect(findings.map(\.code) == [.duplicateKey])
  }
}

extension String {
  func replacing(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return String(self[..<range.lowerBound]) + new + self[range.upperBound...]
  }

  private func firstRange(of other: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}

/// What stands before the key of a line, and the key; nil for a line without one.
private func keyOfLine(_ line: Substring) -> (before: String, key: String)? {
  let before = line.prefix { $0 == " " || $0 == "-" }
  let key = line.dropFirst(before.count).prefix { $0.isLetter || $0 == "-" }
  guard !key.isEmpty, line.dropFirst(before.count + key.count).first == ":", before != "---" else {
    return nil
  }
  return (String(before), String(key))
}

/// A letter left out, doubled, replaced, and two swapped.
private func oneLetterTypos(of key: String) -> [String] {
  let letters = Array(key)
  let middle = letters.count / 2
  var left = letters
  left.remove(at: middle)
  var doubled = letters
  doubled.insert(letters[middle], at: middle)
  var replaced = letters
  replaced[middle] = "x"
  var swapped = letters
  swapped.swapAt(0, 1)
  return [left, doubled, replaced, swapped].map { String($0) }.filter { $0 != key }
}
