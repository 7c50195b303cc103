import CStemmer
import Core

/// Stems of a language by libstemmer, which names its algorithms differently from release to release: Porter's Dutch
/// is `dutch` up to 2.2 and `dutch_porter` from 3.0 on, where `dutch` is Kraaij and Pohlmann's.
@safe struct Stemmer: ~Copyable {
  /// What answered, and what it makes of a word on which the Dutch algorithms differ.
  let name: String
  private let algorithm: OpaquePointer

  /// Nil for a language without an algorithm; search then goes by the forms themselves.
  init?(_ language: Language) {
    let names = language == .dutch ? ["dutch_porter", "dutch"] : ["english"]
    for name in names {
      guard let algorithm = unsafe sb_stemmer_new(name, "UTF_8") else { continue }
      unsafe self.algorithm = algorithm
      self.name = unsafe Self.describe(name, algorithm)
      return
    }
    return nil
  }

  deinit { unsafe sb_stemmer_delete(algorithm) }

  func stem(_ word: String) -> String { unsafe Self.stem(word, algorithm) }

  /// Porter's Dutch leaves `publicaties` whole, Kraaij and Pohlmann's does not.
  private static func describe(_ name: String, _ algorithm: OpaquePointer) -> String {
    guard name.hasPrefix("dutch") else { return name }
    return unsafe name
      + (stem("publicaties", algorithm) == stem("publicatie", algorithm)
        ? " (Kraaij-Pohlmann)" : " (Porter)")
  }

  private static func stem(_ word: String, _ algorithm: OpaquePointer) -> String {
    let bytes = Array(word.utf8)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let result = unsafe sb_stemmer_stem(algorithm, buffer.baseAddress, Int32(buffer.count))
      else { return word }
      let length = unsafe Int(sb_stemmer_length(algorithm))
      return unsafe String(
        decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
  }
}
