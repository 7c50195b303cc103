/// The value of a stage together with what was found while making it.
///
/// A stage never gives up on an author's mistake: it returns the best value it can make and says what is wrong.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package func map<Result>(_ transform: (Value) -> Result) -> Diagnosed<Result> {
    Diagnosed<Result>(transform(value), diagnostics)
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
extension Diagnosed: Equatable where Value: Equatable {}
