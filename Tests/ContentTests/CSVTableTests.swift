import Core
import Testing

@testable import Content

@Suite("CSV")
struct CSVTableTests {
  private func read(_ text: String) throws -> (rows: [[String]], codes: [String]) {
    let path = try #require(SourcePath("a.csv"))
    let table = CSVTable.read(SourceText(text), at: path)
    let rows = [table.value.header] + table.value.rows
    return (rows.map { $0.map(\.value) }, table.diagnostics.map(\.code.name))
  }

  @Test("Cells may hold commas, quotes and line breaks")
  func quoted() throws {
    let (rows, codes) = try read("a,b\n\"x, y\",\"zeg \"\"ja\"\"\"\n\"een\ntwee\",\n")
    #expect(rows == [["a", "b"], ["x, y", "zeg \"ja\""], ["een\ntwee", ""]])
    #expect(codes == [])
  }

  @Test("The last line may lack its line break, and empty lines are passed over")
  func lines() throws {
    #expect(try read("a,b\n\n1,2\n\n3,4").rows == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(try read("a\n1").rows == [["a"], ["1"]])
    #expect(try read("").rows == [[]])
    #expect(try read("a,b").rows == [["a", "b"]])
  }

  @Test("A cell has the place where it stands, quotes included")
  func places() throws {
    let text = SourceText("a,b\nx,\"y z\"\n")
    let path = try #require(SourcePath("a.csv"))
    let table = CSVTable.read(text, at: path).value
    #expect(table.rows[0].map { text.string(in: $0.range) } == ["x", "\"y z\""])
  }

  @Test("A quote that is not closed, or has text behind it, is a finding")
  func broken() throws {
    #expect(try read("a,b\n\"x,y\n").codes == ["bad-quoting", "cell-count"])
    #expect(try read("a,b\n\"x\" z,y\n").codes == ["bad-quoting"])
    #expect(try read("a,b\nx \"y\",z\n").codes == [])
  }
}
