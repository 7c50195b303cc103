import Builder
import Synchronization
import TestSupport

/// Something that happens at one call of a disk in a test.
enum Interference: Sendable {
  case error(Int32)
  /// As if the process was ended: this call and all later ones fail. Open files are closed, as the
  /// system does then.
  case kill
  /// One byte is written and no more.
  case shortWrite
}

/// Counts the calls that a disk gets.
final class CallCounter: Sendable {
  private let count = Atomic<Int>(0)
  private let calls: @Sendable (SystemCall) -> Bool

  init(_ calls: @escaping @Sendable (SystemCall) -> Bool = { _ in true }) { self.calls = calls }

  var value: Int { count.load(ordering: .sequentiallyConsistent) }

  /// The number of this call, from 1; 0 where it is not counted.
  func next(_ call: SystemCall) -> Int {
    calls(call) ? count.add(1, ordering: .sequentiallyConsistent).newValue : 0
  }
}

extension FileSystem {
  /// The real disk, without waiting for it: tests end with the process, not with the machine.
  static let quick: FileSystem = {
    var disk = FileSystem.disk
    disk.syncFileSystem = { _ in }
    disk.sync = { _ in }
    return disk
  }()

  func counting(_ counter: CallCounter) -> FileSystem {
    asking { call in _ = counter.next(call) }
  }

  /// Lets the n-th counted call go wrong.
  func interfering(
    _ interference: Interference, atCall number: Int, _ counter: CallCounter = CallCounter()
  ) -> FileSystem {
    switch interference {
    case .error(let error):
      return asking { (call) throws(SystemError) in
        if counter.next(call) == number { throw SystemError(call, error) }
      }
    case .kill:
      let real = close
      var disk = asking { (call) throws(SystemError) in
        if counter.next(call) >= number { throw SystemError(call, 5) }
      }
      disk.close = { (descriptor) throws(SystemError) in
        try real(descriptor)
        if counter.next(.close) >= number { throw SystemError(.close, 5) }
      }
      return disk
    case .shortWrite:
      var disk = self
      disk.write = { (descriptor, bytes) throws(SystemError) in
        try self.write(descriptor, counter.next(.write) == number ? bytes.prefix(1) : bytes)
      }
      return disk
    }
  }

  /// Does something else before the first call of a kind.
  func doing(atFirst call: SystemCall, _ body: @escaping @Sendable () -> Void) -> FileSystem {
    let counter = CallCounter { $0 == call }
    return asking { call in
      if counter.next(call) == 1, counter.value == 1 { body() }
    }
  }

  /// The same disk, which asks before every call whether it may be made.
  func asking(
    _ ask: @escaping @Sendable (SystemCall) throws(SystemError) -> Void
  ) -> FileSystem {
    let real = self
    var disk = self
    disk.open = { (place, opening) throws(SystemError) in
      try ask(.open)
      return try real.open(place, opening)
    }
    disk.close = { (descriptor) throws(SystemError) in
      try real.close(descriptor)
      try ask(.close)
    }
    disk.list = { (descriptor) throws(SystemError) in
      try ask(.list)
      return try real.list(descriptor)
    }
    disk.status = { (place) throws(SystemError) in
      try ask(.status)
      return try real.status(place)
    }
    disk.statusOfOpen = { (descriptor) throws(SystemError) in
      try ask(.status)
      return try real.statusOfOpen(descriptor)
    }
    disk.read = { (descriptor, limit) throws(SystemError) in
      try ask(.read)
      return try real.read(descriptor, limit)
    }
    disk.write = { (descriptor, bytes) throws(SystemError) in
      try ask(.write)
      return try real.write(descriptor, bytes)
    }
    disk.setMode = { (descriptor, mode) throws(SystemError) in
      try ask(.setMode)
      try real.setMode(descriptor, mode)
    }
    disk.sync = { (descriptor) throws(SystemError) in
      try ask(.sync)
      try real.sync(descriptor)
    }
    disk.syncFileSystem = { (descriptor) throws(SystemError) in
      try ask(.syncFileSystem)
      try real.syncFileSystem(descriptor)
    }
    disk.lock = { (descriptor) throws(SystemError) in
      try ask(.lock)
      return try real.lock(descriptor)
    }
    disk.askAboutNames(real, ask)
    return disk
  }

  private mutating func askAboutNames(
    _ real: FileSystem, _ ask: @escaping @Sendable (SystemCall) throws(SystemError) -> Void
  ) {
    makeFolder = { (place) throws(SystemError) in
      try ask(.makeFolder)
      try real.makeFolder(place)
    }
    link = { (from, to) throws(SystemError) in
      try ask(.link)
      try real.link(from, to)
    }
    makeSymbolicLink = { (target, place) throws(SystemError) in
      try ask(.makeSymbolicLink)
      try real.makeSymbolicLink(target, place)
    }
    readSymbolicLink = { (place) throws(SystemError) in
      try ask(.readSymbolicLink)
      return try real.readSymbolicLink(place)
    }
    removeFile = { (place) throws(SystemError) in
      try ask(.removeFile)
      try real.removeFile(place)
    }
    removeFolder = { (place) throws(SystemError) in
      try ask(.removeFolder)
      try real.removeFolder(place)
    }
    rename = { (from, to, renaming) throws(SystemError) in
      try ask(renaming == .exchanging ? .exchange : .rename)
      try real.rename(from, to, renaming)
    }
    checkWritable = { (place) throws(SystemError) in
      try ask(.checkWritable)
      try real.checkWritable(place)
    }
  }
}
