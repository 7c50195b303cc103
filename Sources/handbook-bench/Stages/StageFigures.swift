/// The figures of one stage over all runs.
struct StageFigures {
  let name: String
  let minimumSeconds: Double
  let medianSeconds: Double
  let medianProcessorSeconds: Double
  /// The highest of all runs.
  let peakMebibytes: Double?
  /// Files written; nil for a stage that is part of a build.
  let written: Int?

  init(_ name: String, _ costs: [Measurement], written: Int? = nil) {
    self.name = name
    minimumSeconds = costs.map(\.seconds).min() ?? 0
    medianSeconds = Self.median(costs.map(\.seconds))
    medianProcessorSeconds = Self.median(costs.map(\.processorSeconds))
    peakMebibytes = costs.compactMap(\.peakMebibytes).max()
    self.written = written
  }

  /// The middle value, or the mean of the two in the middle.
  private static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
