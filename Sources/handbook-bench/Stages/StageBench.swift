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
      figures(stage.rawValue) { build in build.stages.first { $0.stage == stage }?.cost }
    }
    return stages + [figures("whole build") { $0.whole }]
  }

  private func figures(
    _ name: String, _ cost: (MeasuredBuild) -> Measurement?
  ) -> StageFigures {
    StageFigures(
      name: name, fresh: StageFigures.Costs(builds.compactMap(cost)),
      unchanged: StageFigures.Costs(unchanged.compactMap(cost)),
      changed: StageFigures.Costs(changed.compactMap(cost)))
  }

  /// What stands published, and how much of it each kind of build wrote.
  struct Size {
    let pages: Int
    var files = 0
    var bytes = 0
    let written: Int
    let writtenUnchanged: Int
    let writtenChanged: Int
  }

  func size() throws -> Size {
    let folder = URL(filePath: project.output)
    let keys: [URLResourceKey] = [.isRegularFileKey, .fileSizeKey]
    guard
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    else { throw BenchFailure("cannot read '\(project.output)'") }
    var size = Size(
      pages: builds.last?.pageCount ?? 0, written: builds.last?.published.written ?? 0,
      writtenUnchanged: unchanged.last?.published.written ?? 0,
      writtenChanged: changed.last?.published.written ?? 0)
    for case let file as URL in files {
      let values = try file.resourceValues(forKeys: Set(keys))
      guard values.isRegularFile == true else { continue }
      size.files += 1
      size.bytes += values.fileSize ?? 0
    }
    return size
  }
}
