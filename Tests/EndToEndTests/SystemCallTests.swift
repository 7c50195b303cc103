import Foundation
import TestSupport
import Testing

@Suite("What a build asks of the system")
struct SystemCallTests {
  @Test("It opens no connection and starts no other program")
  func noNetwork() async throws {
    let handbook = try SampleHandbook.small()
    let lines = try await calls(
      of: handbook, "trace=connect,socket,bind,sendto,execve,execveat,fork,vfork")
    // The first one starts our own program.
    #expect(lines.count == 1, "\(lines.joined(separator: "\n"))")
    #expect(lines.first?.contains("execve(") == true)
  }

  @Test("It opens for writing only below the root, in the folder of its own and beside the output")
  func writesNowhereElse() async throws {
    let handbook = try SampleHandbook.small()
    let lines = try await calls(
      of: handbook,
      "trace=openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlinkat,unlink,unlinkat,rmdir",
      showsPaths: true)
    let root = handbook.folder.path
    let writing = lines.filter { line in
      let isOpening = line.contains("openat(") || line.contains("open(")
      return !isOpening || line.contains("O_WRONLY") || line.contains("O_RDWR")
        || line.contains("O_CREAT")
    }
    #expect(writing.count > 50, "the trace has something in it")
    let elsewhere = writing.filter { !$0.contains(root) && !$0.contains("/dev/") }
    #expect(elsewhere.isEmpty, "\(elsewhere.prefix(20).joined(separator: "\n"))")
    let intoSources = writing.filter {
      $0.contains("\(root)/content") || $0.contains("\(root)/templates")
    }
    #expect(intoSources.isEmpty, "\(intoSources.prefix(20).joined(separator: "\n"))")
  }

  @Test("A check writes nothing, not even a folder")
  func checkWritesNothing() async throws {
    let handbook = try SampleHandbook.small()
    let before = handbook.folder.identities()
    let run = try await handbook.check()
    #expect(run.status == 0, "\(run.text)")
    #expect(handbook.folder.identities() == before)
  }

  private func calls(
    of handbook: SampleHandbook, _ filter: String, showsPaths: Bool = false
  ) async throws -> [String] {
    let trace = TemporaryFolder()
    let options = ["-f", "-qq", "-s", "300", "-o", trace.path("calls"), "-e", filter]
    let run = try await handbook.run(
      "build", wrapper: ["strace"] + (showsPaths ? ["-y"] : []) + options)
    #expect(run.status == 0, "\(run.text)")
    return (trace.read("calls") ?? "").split(separator: "\n").map(String.init)
      .filter { !$0.contains("+++ exited") && !$0.contains("--- SIG") && !$0.contains("resumed>") }
  }
}
