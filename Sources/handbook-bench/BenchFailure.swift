/// Why a command of the bench cannot go on; shown as it is.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
