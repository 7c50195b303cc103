import Glibc

/// The handbook on disk: where it is read and where it is published.
///
/// Absolute paths exist in this module only; everything else speaks of `SourcePath` and `SitePath`.
///
/// - Invariant: `root` and `outputParent` are absolute and free of symbolic links, `.` and `..` at
///   the time they were made; `outputName` is one name.
package struct Project: Hashable, Sendable {
  /// The folder that holds `content` and `templates`.
  package let root: String
  /// The folder in which the published folder lies.
  package let outputParent: String
  package let outputName: String
  package let surroundings: Surroundings

  /// What the program was started in; a value, so that nothing else asks the environment.
  package struct Surroundings: Hashable, Sendable {
    package let workingFolder: String
    /// The user's own folder, which is never published in.
    package let home: String?

    package init(workingFolder: String, home: String?) {
      self.workingFolder = workingFolder
      self.home = home
    }

    /// Those of this process.
    package static func current() -> Surroundings {
      let home = unsafe getenv("HOME").map { unsafe String(cString: $0) }
      return Surroundings(workingFolder: realPath(".") ?? "/", home: home)
    }
  }

  /// The folder in the root for what belongs to this computer only: lock and memory. Losing it
  /// costs nothing.
  static let workFolder: FileName = ".handbook"

  /// The published folder.
  package var output: String {
    outputParent == "/" ? "/" + outputName : outputParent + "/" + outputName
  }

  /// Finds the project's folders.
  ///
  /// - Parameters:
  ///   - root: seen from the working folder.
  ///   - output: seen from the working folder; nil for `public` in the root.
  /// - Throws: `wrongRoot` where the root is no folder, `refusedOutput` where the path of the
  ///   output cannot be one. What stands at the output is not looked at here, see
  ///   ``checkOutput(of:on:)``.
  package init(
    root: String, output: String? = nil, surroundings: Surroundings = .current()
  ) throws(BuildFailure) {
    guard !root.isEmpty,
      let real = realPath(Self.absolute(root, in: surroundings.workingFolder)), isFolder(real)
    else { throw .noRoot(root) }
    self.root = real
    self.surroundings = surroundings
    let wanted = output ?? real + "/public"
    try Self.checkSpelling(wanted)
    var components = Self.absolute(wanted, in: surroundings.workingFolder).split(separator: "/")
    components.removeAll { $0 == "." }
    guard let name = components.popLast() else { throw .outputIsTopLevel("/") }
    guard !components.isEmpty else { throw .outputIsTopLevel("/\(name)") }
    let parent = "/" + components.joined(separator: "/")
    guard let realParent = realPath(parent), isFolder(realParent) else {
      throw .outputHasNoParent(wanted, parent: parent)
    }
    guard realParent != "/" else { throw .outputIsTopLevel("/\(name)") }
    outputParent = realParent
    outputName = String(name)
  }

  private static func checkSpelling(_ output: String) throws(BuildFailure) {
    guard !output.isEmpty else { throw .outputIsEmpty() }
    let components = output.split(separator: "/")
    if components.contains("..") { throw .outputGoesUp(output) }
    if output.unicodeScalars.contains(where: isUnfitForNames) { throw .outputHasControls(output) }
    // Leaves room for the names that stand beside the output while it is made, and for the longest
    // path in it.
    let longest = components.map(\.utf8.count).max() ?? 0
    if output.utf8.count > 2000 || longest > 200 { throw .outputIsTooLong(output) }
  }

  private static func absolute(_ path: String, in workingFolder: String) -> String {
    path.hasPrefix("/") ? path : workingFolder + "/" + path
  }
}

/// The path without symbolic links, `.` and `..`; nil where it does not exist.
private func realPath(_ path: String) -> String? {
  guard let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(validatingCString: resolved)
}

private func isFolder(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
