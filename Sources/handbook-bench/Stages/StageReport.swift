import Foundation

/// Shows what was measured: a table for people, lines of JSON for programs.
struct StageReport {
  let practices: Int
  let seed: UInt64
  let jobs: Int
  let runs: Int
  let cores: Int
  let inputFiles: Int
  let inputBytes: Int
  let pages: Int
  let outputFiles: Int
  let outputBytes: Int
  let stages: [StageFigures]

  func table() -> String {
    var lines = [
      "\(practices) practices, seed \(seed): \(inputFiles) files, \(megabytes(inputBytes)) MB in; "
        + "\(pages) pages, \(outputFiles) files, \(megabytes(outputBytes)) MB out",
      "\(jobs) jobs on \(cores) cores, \(runs) runs; seconds are of this machine, as busy as it was",
      "",
      row(["stage", "min s", "median s", "CPU s", "peak MiB", "written"]),
    ]
    lines += stages.map { stage in
      row([
        stage.name, Figures.decimal(stage.minimumSeconds), Figures.decimal(stage.medianSeconds),
        Figures.decimal(stage.medianProcessorSeconds),
        stage.peakMebibytes.map { Figures.decimal($0, digits: 0) } ?? "?",
        stage.written.map(String.init) ?? "",
      ])
    }
    return lines.joined(separator: "\n")
  }

  /// One object a line; numbers are plain, so any JSON reader takes them.
  func jsonLines() -> String {
    stages.map { stage in
      let members = [
        "\"stage\":\"\(stage.name)\"", "\"practices\":\(practices)", "\"seed\":\(seed)",
        "\"jobs\":\(jobs)", "\"cores\":\(cores)", "\"runs\":\(runs)",
        "\"secondsMinimum\":\(Figures.decimal(stage.minimumSeconds, digits: 4))",
        "\"secondsMedian\":\(Figures.decimal(stage.medianSeconds, digits: 4))",
        "\"processorSecondsMedian\":\(Figures.decimal(stage.medianProcessorSeconds, digits: 4))",
        "\"peakMebibytes\":\(stage.peakMebibytes.map { Figures.decimal($0, digits: 1) } ?? "null")",
        "\"filesWritten\":\(stage.written.map(String.init) ?? "null")", "\"pages\":\(pages)",
        "\"inputBytes\":\(inputBytes)", "\"outputFiles\":\(outputFiles)",
        "\"outputBytes\":\(outputBytes)",
      ]
      return "{" + members.joined(separator: ",") + "}"
    }.joined(separator: "\n")
  }

  private func megabytes(_ bytes: Int) -> String {
    Figures.decimal(Double(bytes) / 1e6, digits: 1)
  }

  /// The first cell to the left, the others to the right.
  private func row(_ cells: [String]) -> String {
    let name = cells[0].padding(toLength: 26, withPad: " ", startingAt: 0)
    return name
      + cells.dropFirst().map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }
}
