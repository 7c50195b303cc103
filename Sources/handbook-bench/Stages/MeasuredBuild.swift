import Builder
import Core

/// One build with what each stage of it cost.
///
/// It is the same `build` that the program runs; the stages are told apart by its progress.
struct MeasuredBuild {
  let stages: [(stage: BuildStage, cost: Measurement)]
  let whole: Measurement
  let pageCount: Int
  let published: PublishReport

  /// - Throws: where the build fails, or where a finding of weight warning or error stops it: a corpus has none.
  init(of project: Project, options: BuildOptions) async throws {
    let (moments, continuation) = AsyncStream.makeStream(of: (BuildStage, Moment).self)
    let start = Moment.now()
    let report = try await Self.build(project, options) { continuation.yield(($0, Moment.now())) }
    let end = Moment.now()
    continuation.finish()
    var begun: [(stage: BuildStage, moment: Moment)] = []
    for await (stage, moment) in moments { begun.append((stage, moment)) }
    let ends = begun.dropFirst().map(\.moment) + [end]
    stages = zip(begun, ends).map { ($0.stage, $1.cost(since: $0.moment)) }
    let peaks = stages.compactMap(\.cost.peakMebibytes)
    whole = Measurement(
      seconds: (end.time - start.time).inSeconds,
      processorSeconds: end.processorSeconds - start.processorSeconds, peakMebibytes: peaks.max())
    guard case .published(let published) = report.outcome else {
      throw BenchFailure(Self.explanation(of: report.findings))
    }
    // Not the report itself: it holds every text, and would count as memory of the next build.
    pageCount = report.pageCount
    self.published = published
  }

  private static func build(
    _ project: Project, _ options: BuildOptions, progress: @Sendable (BuildStage) -> Void
  ) async throws -> BuildReport {
    do throws(BuildFailure) {
      return try await Builder.build(project, options: options, progress: progress)
    } catch {
      throw BenchFailure(error.message.english)
    }
  }

  private static func explanation(of findings: Findings) -> String {
    let lines = findings.diagnostics.filter { $0.severity == .error }.prefix(20).map { finding in
      let place = finding.location.map { "\($0.path):\($0.range.start): " } ?? ""
      return "\(place)\(finding.message.english) [\(finding.code.name)]"
    }
    return (["the corpus has \(findings.count(.error)) errors:"] + lines).joined(separator: "\n")
  }
}
