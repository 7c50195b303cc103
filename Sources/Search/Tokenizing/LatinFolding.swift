/// What letters of the Latin blocks become: lower case, without marks, ligatures spelled out.
///
/// Made from the Unicode Character Database by the rule in the article `SearchFormat`; a point stands for what is no letter.
struct LatinFolding: Sendable {
  /// UTF-8 per code point; empty for what is no letter.
  private let first: [[UInt8]]
  private let second: [[UInt8]]

  private static let firstBlock: UInt32 = 0xC0
  private static let secondBlock: UInt32 = 0x1E00

  init() {
    first = Self.table(latinLetters)
    second = Self.table(additionalLatinLetters)
  }

  /// The folded letter; empty for a sign that is no letter, nil outside the Latin blocks.
  func folded(_ codePoint: UInt32) -> [UInt8]? {
    if codePoint >= Self.firstBlock, codePoint < Self.firstBlock + UInt32(first.count) {
      return first[Int(codePoint - Self.firstBlock)]
    }
    if codePoint >= Self.secondBlock, codePoint < Self.secondBlock + UInt32(second.count) {
      return second[Int(codePoint - Self.secondBlock)]
    }
    return nil
  }

  private static func table(_ letters: String) -> [[UInt8]] {
    letters.split(separator: " ").map { $0 == "." ? [] : Array($0.utf8) }
  }
}

/// U+00C0 to U+024F.
private let latinLetters = """
  a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss a a a a a a ae c e e \
  e e i i i i d n o o o o o . o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e \
  e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l \
  l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t ŧ ŧ u u u u \
  u u u u u u u u w w y y y z z z z z z s ƀ ɓ ƃ ƃ ƅ ƅ ɔ ƈ ƈ ɖ ɗ ƌ ƌ ƍ ǝ ə ɛ f f ɠ ɣ ƕ ɩ ɨ \
  ƙ ƙ ƚ ƛ ɯ ɲ ƞ ɵ o o ƣ ƣ ƥ ƥ ʀ ƨ ƨ ʃ ƪ ƫ ƭ ƭ ʈ u u ʊ ʋ ƴ ƴ ƶ ƶ ʒ ƹ ƹ ƺ ƻ ƽ ƽ ƾ ƿ ǀ ǁ ǂ ǃ \
  dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u u u u u ǝ a a a a ae ae ǥ ǥ g g k k o \
  o o o ʒ ʒ j dz dz dz g g ƕ ƿ n n a a ae ae o o a a a a e e e e i i i i o o o o r r r r u \
  u u u s s t t ȝ ȝ h h ƞ ȡ ȣ ȣ ȥ ȥ a a e e o o o o o o o o y y ȴ ȵ ȶ ȷ ȸ ȹ ⱥ ȼ ȼ ƚ ⱦ ȿ ɀ \
  ɂ ɂ ƀ ʉ ʌ ɇ ɇ ɉ ɉ ɋ ɋ ɍ ɍ ɏ ɏ
  """

/// U+1E00 to U+1EFF.
private let additionalLatinLetters = """
  a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h \
  i i i i k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p \
  r r r r r r r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w \
  w w w w w w x x x x y y z z z z z z h t w y ẚ s ẜ ẝ ss ẟ a a a a a a a a a a a a a a a a \
  a a a a a a a a e e e e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o \
  o o o o o o o o u u u u u u u u u u u u u u y y y y y y y y ỻ ỻ ỽ ỽ ỿ ỿ
  """
