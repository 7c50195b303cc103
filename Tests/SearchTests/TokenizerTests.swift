import Foundation
import Search
import Testing

@Suite("Tokens")
struct TokenizerTests {
  private struct Vector: Decodable {
    let `in`: String
    let title: Bool
    let out: [String]
  }

  private func vectors() throws -> [Vector] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/tokens.json")
    return try JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
  }

  @Test("Every vector gives its tokens")
  func everyVector() throws {
    var tokenizer = Tokenizer()
    let vectors = try vectors()
    #expect(vectors.count > 200)
    for vector in vectors {
      let tokens = tokenizer.tokens(in: vector.in, as: vector.title ? .titleOrQuery : .running)
      #expect(tokens.map { ($0.isPart ? "~" : "") + $0.form } == vector.out, "‘\(vector.in)’")
    }
  }

  @Test("A token stands where its text is, joiners inside and none around it")
  func places() {
    var tokenizer = Tokenizer()
    let text = "De «AI-verordening», foto’s én B.V."
    let found = tokenizer.tokens(in: text, as: .running).map { token in
      String(decoding: Array(text.utf8)[token.start..<token.end], as: UTF8.self)
    }
    #expect(found == ["De", "AI-verordening", "AI", "verordening", "foto’s", "én", "B.V"])
  }

  @Test("Capitals are told from ordinary words")
  func capitals() {
    var tokenizer = Tokenizer()
    let tokens = tokenizer.tokens(in: "AVG Gemeente I-Samenleving Ärzte ÄÖ 12", as: .running)
    #expect(tokens.filter(\.isUpper).map(\.form) == ["avg", "ao"])
  }
}
