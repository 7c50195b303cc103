import Core
import Testing

@Suite("Parallel map")
struct ParallelMapTests {
  @Test(
    "The result has the order of the list, whatever the number of jobs",
    arguments: [1, 2, 3, 8, 64])
  func orderIsKept(jobs: Int) async {
    for count in [0, 1, 2, 7, 100, 1001] {
      let inputs = Array(0..<count)
      #expect(await parallelMap(inputs, jobs: jobs) { $0 * 3 } == inputs.map { $0 * 3 })
    }
  }
}
