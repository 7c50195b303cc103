import Foundation

/// The built program `handbook`, run as a user or a script would run it.
///
/// Every run gets an environment of its own (nothing of the test's), no standard input, and at most five minutes; at most
/// one run per core goes on at the same time.
package struct BuiltBinary: Sendable {
  /// The absolute path of the program.
  package let path: String

  /// What a run left behind.
  package struct Run: Sendable {
    /// The exit code; 124 after five minutes, 128 and more where a signal ended the program.
    package let status: Int
    /// Standard output.
    package let output: String
    /// Standard error.
    package let errors: String

    /// Both, as a person would see them.
    package var text: String { output + errors }
  }

  package struct Missing: Error, CustomStringConvertible {
    package let description: String
  }

  /// The program that `HANDBOOK_BINARY` names, else the one that was built together with the running tests.
  package init() throws {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["HANDBOOK_BINARY"], !named.isEmpty {
      path = URL(fileURLWithPath: named).path
    } else {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      path =
        URL(fileURLWithPath: tests).deletingLastPathComponent()
        .appendingPathComponent("handbook").path
    }
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Missing(
        description: "no program at \(path): build it, or name one in HANDBOOK_BINARY")
    }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - folder: the working folder.
  ///   - environment: what is added to PATH, HOME, LC_ALL=C.UTF-8, TZ=UTC and no crash reporter.
  ///   - wrapper: a program with its arguments that starts ours, such as `["strace", "-f"]`.
  package func run(
    _ arguments: [String], in folder: String = "/", environment: [String: String] = [:],
    wrapper: [String] = []
  ) async throws -> Run {
    let surroundings = Self.environment.merging(environment) { _, new in new }
    let command =
      ["/usr/bin/timeout", "--kill-after=5", "300", "/usr/bin/env"] + wrapper + [path] + arguments
    return try await Turns.shared.take {
      try await Self.finish(command, in: folder, environment: surroundings)
    }
  }

  private static let environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
    "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
  ]

  /// Output goes to files, so that no pipe can fill up.
  private static func finish(
    _ command: [String], in folder: String, environment: [String: String]
  ) async throws -> Run {
    let scratch = TemporaryFolder()
    scratch.write("", to: "output")
    scratch.write("", to: "errors")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(
      forWritingTo: URL(fileURLWithPath: scratch.path("output")))
    process.standardError = try FileHandle(
      forWritingTo: URL(fileURLWithPath: scratch.path("errors")))
    let status: Int = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { ended in
        let code = Int(ended.terminationStatus)
        continuation.resume(returning: ended.terminationReason == .exit ? code : 128 + code)
      }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    return Run(
      status: status, output: scratch.read("output") ?? "", errors: scratch.read("errors") ?? "")
  }
}

/// Lets as many runs go on at the same time as there are cores, however many tests wait.
private actor Turns {
  static let shared = Turns(count: max(1, ProcessInfo.processInfo.activeProcessorCount))

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(count: Int) { free = count }

  nonisolated func take<Value: Sendable>(
    _ body: @Sendable () async throws -> Value
  ) async throws -> Value {
    await begin()
    do {
      let value = try await body()
      await end()
      return value
    } catch {
      await end()
      throw error
    }
  }

  private func begin() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Hands the turn to whoever waits longest.
  private func end() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
