import Content
import Core
import ReuseIndex
import Testing

struct EndingReasonsTests {
  @Test("Equal reasons are one, most often given first, and those without a reason last")
  func reasons() throws {
    let index = indexReuse(
      register: smallRegister,
      documents: [
        practice(namedUse: [namedUse("GM0009", .stopped, until: "2020")]),
        adoption("GM0001", .stopped, until: "2024", reason: "Te duur."),
        adoption("GM0002", .rejected, reason: "te  duur"),
        adoption("GM0003", .rejected, reason: "TE DUUR!"),
        adoption("GM0004", .rejected, reason: "Geen tijd"),
        adoption("GM0005", .stopped, until: "2024", reason: " . "),
        adoption("GM0006", since: "2019", until: "2024"), adoption("GM0007", reason: "In gebruik"),
        adoption("GM0008", .stopped, until: "2024", confirmed: "2019-01-01"),
        adoption("GM0010", .rejected, reason: "Anders"),
        adoption("GM9999", .rejected, reason: "Anders"),
      ], asOf: today
    ).value
    let endings = try #require(index.practices.first).metrics.endings
    #expect(endings.map(\.text) == ["Te duur.", "Anders", "Geen tijd", nil])
    #expect(endings[0].stopped == [code("GM0001")])
    #expect(endings[0].rejected == [code("GM0002"), code("GM0003")])
    #expect(endings[3].stopped == ["GM0005", "GM0006", "GM0008"].map(code))
    #expect(endings[3].rejected.isEmpty)
  }

  @Test("An organisation that uses it again has no ending, nor one before its last day")
  func usesAgain() throws {
    let documents = [
      practice(), adoption("GM0001", .stopped, since: "2015", until: "2018", reason: "Te duur"),
      adoption("GM0001", since: "2020", number: 2),
      adoption("GM0002", .stopped, since: "2015", until: "2018", reason: "Te duur"),
    ]
    func endings(_ text: String) throws -> [EndingReason] {
      let index = indexReuse(register: smallRegister, documents: documents, asOf: day(text)).value
      return try #require(index.practices.first).metrics.endings
    }
    #expect(try endings("2018-12-31").isEmpty)
    #expect(try endings("2019-01-01").map(\.stopped) == [[code("GM0001"), code("GM0002")]])
    #expect(try endings("2026-06-30").map(\.stopped) == [[code("GM0002")]])
  }
}
