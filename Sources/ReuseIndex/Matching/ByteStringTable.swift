/// Different byte strings, numbered in the order in which they came.
///
/// A table of our own, because millions of words are looked up without making a `String` of each:
/// all bytes lie in one array, and slots are probed one after the other from the place that the
/// hash names (FNV-1a, Fowler, Noll and Vo).
struct ByteStringTable {
  private var bytes: [UInt8] = []
  /// Where each string ends; the first entry is the start of the first.
  private var ends: [Int] = [0]
  /// Number of the string in each slot; -1 for none. A power of two, at least twice `count`.
  private var slots = [Int32](repeating: -1, count: 1024)

  var count: Int { ends.count - 1 }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[ends[number]..<ends[number + 1]] }

  func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

  /// The number of a string that is there; nil for others.
  func number(of string: [UInt8]) -> Int? {
    let found = slots[slot(of: string)]
    return found < 0 ? nil : Int(found)
  }

  /// The number of a string, which is added where it is new.
  mutating func add(_ string: [UInt8]) -> Int {
    let slot = slot(of: string)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let number = count
    slots[slot] = Int32(number)
    bytes.append(contentsOf: string)
    ends.append(bytes.count)
    if count * 2 > slots.count { grow() }
    return number
  }

  /// The slot that holds the string, or the free one in which it belongs.
  private func slot(of string: [UInt8]) -> Int {
    var slot = Self.hash(string[...]) & (slots.count - 1)
    while slots[slot] >= 0, !holds(string, Int(slots[slot])) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func holds(_ string: [UInt8], _ number: Int) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == string.count else { return false }
    for index in string.indices where bytes[start + index] != string[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<count {
      var slot = Self.hash(self[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func hash(_ string: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in string { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }
}
