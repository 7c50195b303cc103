import CLinux
import Glibc

extension FileSystem {
  /// The real disk. Calls that a signal interrupts are made again.
  package static let disk = FileSystem(
    open: Disk.open, close: Disk.close, list: Disk.list, status: Disk.status,
    statusOfOpen: Disk.statusOfOpen, read: Disk.read, write: Disk.write,
    makeFolder: Disk.makeFolder, setMode: Disk.setMode, link: Disk.link,
    makeSymbolicLink: Disk.makeSymbolicLink, readSymbolicLink: Disk.readSymbolicLink,
    removeFile: Disk.removeFile, removeFolder: Disk.removeFolder, rename: Disk.rename,
    sync: Disk.sync, syncFileSystem: Disk.syncFileSystem, lock: Disk.lock,
    checkWritable: Disk.checkWritable, isMountPoint: Disk.isMountPoint)
}

/// The system calls behind ``FileSystem/disk``.
enum Disk {
  typealias Descriptor = FileSystem.Descriptor
  typealias Place = FileSystem.Place

  @Sendable static func open(
    _ place: Place, _ opening: FileSystem.Opening
  ) throws(SystemError) -> Descriptor {
    let flags: Int32 =
      switch opening {
      case .folder: O_RDONLY | O_DIRECTORY
      case .file: O_RDONLY | O_NONBLOCK | O_NOCTTY
      case .newFile: O_WRONLY | O_CREAT | O_EXCL
      case .lockFile: O_RDWR | O_CREAT
      }
    let mode: mode_t = opening == .lockFile ? 0o644 : 0o600
    return Descriptor(
      try attempt(.open) {
        unsafe openat(
          place.folder.number, place.name.terminated, flags | O_NOFOLLOW | O_CLOEXEC, mode)
      })
  }

  @Sendable static func close(_ descriptor: Descriptor) throws(SystemError) {
    // Linux has closed the file even where the call was interrupted.
    guard Glibc.close(descriptor.number) != 0, errno != EINTR else { return }
    throw SystemError(.close, errno)
  }

  @Sendable static func status(_ place: Place) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try attempt(.status) {
      unsafe fstatat(
        place.folder.number, place.name.terminated, &status, AT_SYMLINK_NOFOLLOW)
    }
    return FileStatus(status)
  }

  @Sendable static func statusOfOpen(_ descriptor: Descriptor) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try attempt(.status) { unsafe fstat(descriptor.number, &status) }
    return FileStatus(status)
  }

  @Sendable static func makeFolder(_ place: Place) throws(SystemError) {
    _ = try attempt(.makeFolder) {
      unsafe mkdirat(place.folder.number, place.name.terminated, 0o700)
    }
  }

  @Sendable static func setMode(_ descriptor: Descriptor, _ mode: UInt32) throws(SystemError) {
    _ = try attempt(.setMode) { fchmod(descriptor.number, mode) }
  }

  @Sendable static func link(_ from: Place, _ to: Place) throws(SystemError) {
    _ = try attempt(.link) {
      unsafe linkat(
        from.folder.number, from.name.terminated, to.folder.number, to.name.terminated, 0)
    }
  }

  @Sendable static func makeSymbolicLink(
    _ target: FileName, _ place: Place
  ) throws(SystemError) {
    _ = try attempt(.makeSymbolicLink) {
      unsafe symlinkat(target.terminated, place.folder.number, place.name.terminated)
    }
  }

  @Sendable static func removeFile(_ place: Place) throws(SystemError) {
    _ = try attempt(.removeFile) {
      unsafe unlinkat(place.folder.number, place.name.terminated, 0)
    }
  }

  @Sendable static func removeFolder(_ place: Place) throws(SystemError) {
    _ = try attempt(.removeFolder) {
      unsafe unlinkat(place.folder.number, place.name.terminated, AT_REMOVEDIR)
    }
  }

  @Sendable static func rename(
    _ from: Place, _ to: Place, _ renaming: FileSystem.Renaming
  ) throws(SystemError) {
    let (old, new) = (from.name.terminated, to.name.terminated)
    let (oldFolder, newFolder) = (from.folder.number, to.folder.number)
    switch renaming {
    case .replacing:
      _ = try attempt(.rename) { unsafe renameat(oldFolder, old, newFolder, new) }
    case .keeping:
      try check(.rename) { unsafe clinux_rename_new(oldFolder, old, newFolder, new) }
    case .exchanging:
      try check(.exchange) { unsafe clinux_exchange(oldFolder, old, newFolder, new) }
    }
  }

  @Sendable static func sync(_ descriptor: Descriptor) throws(SystemError) {
    _ = try attempt(.sync) { fsync(descriptor.number) }
  }

  @Sendable static func syncFileSystem(_ descriptor: Descriptor) throws(SystemError) {
    try check(.syncFileSystem) { clinux_sync_file_system(descriptor.number) }
  }

  @Sendable static func lock(_ descriptor: Descriptor) throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try attempt(.lock) { flock(descriptor.number, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.number == EWOULDBLOCK { return false }
      throw error
    }
  }

  @Sendable static func checkWritable(_ place: Place) throws(SystemError) {
    _ = try attempt(.checkWritable) {
      unsafe faccessat(place.folder.number, place.name.terminated, W_OK | X_OK, AT_EACCESS)
    }
  }

  @Sendable static func isMountPoint(_ descriptor: Descriptor) -> Bool {
    clinux_is_mount_root(descriptor.number) == 1
  }

  /// Makes a call that gives -1 and sets `errno` where it fails.
  static func attempt<Result: SignedInteger>(
    _ call: SystemCall, _ body: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = body()
      if result >= 0 { return result }
      let number = errno
      if number != EINTR { throw SystemError(call, number) }
    }
  }

  /// Makes a call that gives an error number, or 0.
  private static func check(_ call: SystemCall, _ body: () -> Int32) throws(SystemError) {
    while true {
      let number = body()
      if number == 0 { return }
      if number != EINTR { throw SystemError(call, number) }
    }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .special
      }
    self.init(
      kind: kind, identity: Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)),
      byteCount: Int(status.st_size), mode: status.st_mode & 0o7777,
      contentChanged: Self.nanoseconds(status.st_mtim),
      entryChanged: Self.nanoseconds(status.st_ctim))
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }
}
