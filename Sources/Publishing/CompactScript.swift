/// A script without its comments of whole lines and without indentation: what readers download needs neither.
///
/// Nothing else is touched, so that no grammar is needed: a line that begins with `//` is a comment everywhere but inside a
/// template literal or text that goes on over lines. A script that has one of those is given back as it is.
func compactScript(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var isInComment = false
  for line in bytes.split(separator: newline, omittingEmptySubsequences: true) {
    let text = trimmed(line)
    if isInComment || text.starts(with: "/*".utf8) {
      guard let end = commentEnd(text) else {
        isInComment = true
        continue
      }
      guard end == text.endIndex else { return bytes }
      isInComment = false
      continue
    }
    if text.isEmpty || text.starts(with: "//".utf8) { continue }
    let hasOpenText = text.count { $0 == UInt8(ascii: "`") } % 2 == 1
    if hasOpenText || text.last == UInt8(ascii: "\\") { return bytes }
    result += text
    result.append(newline)
  }
  return result
}

private let newline = UInt8(ascii: "\n")

private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let isBlank = { (byte: UInt8) in
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 13
  }
  guard let start = line.firstIndex(where: { !isBlank($0) }),
    let end = line.lastIndex(where: { !isBlank($0) })
  else { return [] }
  return line[start...end]
}

/// Where a comment ends in a line: behind its `*/`.
private func commentEnd(_ text: ArraySlice<UInt8>) -> Int? {
  text.indices.dropLast().first {
    text[$0] == UInt8(ascii: "*") && text[$0 + 1] == UInt8(ascii: "/")
  }.map { $0 + 2 }
}
