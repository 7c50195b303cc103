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
  let size: StageBench.Size
  let stages: [StageFigures]

  func table() -> String {
    let head = """
      \(practices) practices, seed \(seed): \(inputFiles) files, \(megabytes(inputBytes)) MB in; \
      \(size.pages) pages, \(size.files) files, \(megabytes(size.bytes)) MB out
      \(jobs) jobs on \(cores) cores, median of \(runs) runs; seconds are of this machine, as busy as it was

      """
    let columns = row([
      "stage", "min s", "s", "CPU s", "peak MiB", "unchanged s", "one page s",
    ])
    let rows = stages.map { stage in
      row([
        stage.name, Figures.decimal(stage.fresh.minimumSeconds),
        Figures.decimal(stage.fresh.medianSeconds),
        Figures.decimal(stage.fresh.medianProcessorSeconds),
        stage.fresh.peakMebibytes.map { Figures.decimal($0, digits: 0) } ?? "?",
        Figures.decimal(stage.unchanged.medianSeconds),
        Figures.decimal(stage.changed.medianSeconds),
      ])
    }
    let written = row([
      "files written", "", String(size.written), "", "", String(size.writtenUnchanged),
      String(size.writtenChanged),
    ])
    return ([head, columns] + rows + [written]).joined(separator: "\n")
  }

  /// One object a line, the last for whole builds.
  func jsonLines() -> String {
    stages.map { stage in
      let members = [
        "\"stage\":\"\(stage.name)\"", "\"practices\":\(practices)", "\"seed\":\(seed)",
        "\"jobs\":\(jobs)", "\"cores\":\(cores)", "\"runs\":\(runs)",
        "\"secondsMinimum\":\(seconds(stage.fresh.minimumSeconds))",
        "\"secondsMedian\":\(seconds(stage.fresh.medianSeconds))",
        "\"processorSecondsMedian\":\(seconds(stage.fresh.medianProcessorSeconds))",
        "\"peakMebibytes\":\(mebibytes(stage.fresh.peakMebibytes))",
        "\"unchangedSecondsMedian\":\(seconds(stage.unchanged.medianSeconds))",
        "\"unchangedPeakMebibytes\":\(mebibytes(stage.unchanged.peakMebibytes))",
        "\"onePageSecondsMedian\":\(seconds(stage.changed.medianSeconds))",
        "\"onePagePeakMebibytes\":\(mebibytes(stage.changed.peakMebibytes))",
        "\"pages\":\(size.pages)", "\"inputFiles\":\(inputFiles)", "\"inputBytes\":\(inputBytes)",
        "\"outputFiles\":\(size.files)", "\"outputBytes\":\(size.bytes)",
        "\"filesWritten\":\(size.written)", "\"unchangedFilesWritten\":\(size.writtenUnchanged)",
        "\"onePageFilesWritten\":\(size.writtenChanged)",
      ]
      return "{" + members.joined(separator: ",") + "}"
    }.joined(separator: "\n")
  }

  private func megabytes(_ bytes: Int) -> String {
    Figures.decimal(Double(bytes) / 1e6, digits: 1)
  }

  private func seconds(_ value: Double) -> String { Figures.decimal(value, digits: 4) }

  private func mebibytes(_ value: Double?) -> String {
    value.map { Figures.decimal($0, digits: 1) } ?? "null"
  }

  /// The first cell to the left, the others to the right.
  private func row(_ cells: [String]) -> String {
    let name = cells[0].padding(toLength: 14, withPad: " ", startingAt: 0)
    return name
      + cells.dropFirst().map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined()
  }
}
