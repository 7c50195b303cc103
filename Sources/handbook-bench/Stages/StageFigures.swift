/// The figures of one stage, or of whole builds, over all runs.
struct StageFigures {
  let name: String
  /// A build from nothing.
  let fresh: Costs
  /// A build with nothing changed since.
  let unchanged: Costs
  /// A build with one page changed since.
  let changed: Costs

  /// What one kind of build cost in all runs.
  struct Costs {
    let minimumSeconds: Double
    let medianSeconds: Double
    let medianProcessorSeconds: Double
    /// Of the first run: later ones start with what earlier ones gave back to the allocator but not to the system.
    let peakMebibytes: Double?

    init(_ costs: [Measurement]) {
      minimumSeconds = costs.map(\.seconds).min() ?? 0
      medianSeconds = Self.median(costs.map(\.seconds))
      medianProcessorSeconds = Self.median(costs.map(\.processorSeconds))
      peakMebibytes = costs.first?.peakMebibytes
    }

    /// The middle value, or the mean of the two in the middle.
    private static func median(_ values: [Double]) -> Double {
      guard !values.isEmpty else { return 0 }
      let sorted = values.sorted()
      let middle = sorted.count / 2
      guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
      return (sorted[middle - 1] + sorted[middle]) / 2
    }
  }
}
