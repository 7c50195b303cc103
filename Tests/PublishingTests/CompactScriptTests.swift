import Testing

@testable import Publishing

@Suite("Compact scripts")
struct CompactScriptTests {
  private func compact(_ script: String) -> String {
    String(decoding: compactScript(Array(script.utf8)), as: UTF8.self)
  }

  @Test("Comments of whole lines and indentation are left out")
  func leavesOutComments() {
    #expect(
      compact("// A\n/** B */\n/*\n * C\n */\nif (a) {\n  b('// c'); // d\n\n}\n")
        == "if (a) {\nb('// c'); // d\n}\n")
  }

  @Test(
    "A script in which a line may be something else stays as it is",
    arguments: [
      "a = `\n  // no comment\n`;\n", "a = 'b\\\n  // no comment';\n", "  /* a */ b();\n",
    ])
  func keepsOthers(_ script: String) {
    #expect(compact(script) == script)
  }
}
