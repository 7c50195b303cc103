import Builder
import Core
import Foundation

/// Builds a corpus several times from nothing, and each time again with nothing and with one page changed.
struct StageBench {
  let project: Project
  let options: BuildOptions
  /// A practice of the corpus; absolute path.
  let page: String

  private var builds: [MeasuredBuild] = []
  private var unchanged: [MeasuredBuild] = []
  private var changed: [MeasuredBuild] = []

  init(root: String, jobs: Int, today: Day) throws {
    do throws(BuildFailure) {
      project = try Project(root: root)
    } catch {
      throw BenchFailure(error.message.english)
    }
    options = BuildOptions(
      jobs: jobs, isStrict: true, includesDrafts: false, today: today,
      toolFingerprint: Fingerprint("handbook-bench"))
    let practices = project.root + "/content/praktijken"
    let names = try FileManager.default.contentsOfDirectory(atPath: practices).sorted()
    guard let name = names.first(where: { $0.hasSuffix(".md") }) else {
      throw BenchFailure("'\(practices)' holds no practice")
    }
    page = practices + "/" + name
  }

  mutating func run() async throws {
    for path in [project.output, project.root + "/.handbook"]
    where FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
    builds.append(try await MeasuredBuild(of: project, options: options))
    unchanged.append(try await MeasuredBuild(of: project, options: options))
    let before = try Data(contentsOf: URL(filePath: page))
    try (before + Data("\nDeze zin is nieuw.\n".utf8)).write(to: URL(filePath: page))
    changed.append(try await MeasuredBuild(of: project, options: options))
    try before.write(to: URL(filePath: page))
  }

  /// The stages in the order in which a build runs them, then whole builds.
  var figures: [StageFigures] {
    let stages = BuildStage.allCases.map { stage in
      StageFigures(
        stage.rawValue,
        builds.compactMap { build in build.stages.first { $0.stage == stage }?.cost })
    }
    return stages + [
      whole("whole build", builds), whole("again, nothing changed", unchanged),
      whole("again, one page changed", changed),
    ]
  }

  var pageCount: Int { builds.last?.report.pageCount ?? 0 }

  /// Files and bytes that stand published.
  func outputSize() throws -> (files: Int, bytes: Int) {
    let folder = URL(filePath: project.output)
    let keys: [URLResourceKey] = [.isRegularFileKey, .fileSizeKey]
    guard
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    else { throw BenchFailure("cannot read '\(project.output)'") }
    var size = (files: 0, bytes: 0)
    for case let file as URL in files {
      let values = try file.resourceValues(forKeys: Set(keys))
      guard values.isRegularFile == true else { continue }
      size = (size.files + 1, size.bytes + (values.fileSize ?? 0))
    }
    return size
  }

  private func whole(_ name: String, _ builds: [MeasuredBuild]) -> StageFigures {
    StageFigures(name, builds.map(\.whole), written: builds.last?.published.written)
  }
}
