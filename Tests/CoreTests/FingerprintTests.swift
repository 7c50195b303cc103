import Core
import Testing

@Suite("Fingerprints")
struct FingerprintTests {
  /// Computed by a second implementation that gives the reference code's vector for key 00…0f and no input
  /// (`a3817f04ba25a8e66df67214c7550293`).
  @Test(
    "The digest is SipHash-2-4 with 128 bits and key zero",
    arguments: [
      ("", "7de0a38047d74950f4f2ced447ab0242"), ("a", "bea0379c744eccff2573cd0e8904c4e6"),
      ("12345678", "e979231bcefdff18f1b7680d5bff4436"),
      ("Wielwijzer handboek", "b46e6c874e8a2eec4430ec071d19ebd8"),
    ])
  func vectors(text: String, expected: String) {
    #expect(Fingerprint(text).description == expected)
  }

  @Test("A description gives the fingerprint back")
  func descriptionRoundTrips() {
    let fingerprint = Fingerprint("Wielwijzer")
    #expect(Fingerprint(hexadecimal: fingerprint.description) == fingerprint)
    #expect(Fingerprint(hexadecimal: "zz") == nil)
  }

  @Test("Moving a letter from one piece to the next changes the digest")
  func piecesAreClosed() {
    var left = FingerprintDigest()
    left.add(piece: "ab")
    left.add(piece: "c")
    var right = FingerprintDigest()
    right.add(piece: "a")
    right.add(piece: "bc")
    #expect(left.finish() != right.finish())
  }

  @Test("Every one of many near texts has its own fingerprint")
  func nearTextsDiffer() {
    let prints = Set((0..<20_000).map { Fingerprint("pagina \($0)") })
    #expect(prints.count == 20_000)
  }
}
