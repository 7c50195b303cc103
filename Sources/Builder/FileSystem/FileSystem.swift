/// The disk, as a value of functions: the only way in which this module reads and writes files.
///
/// Every call names an entry relative to an open folder and never follows a symbolic link at that
/// name, so a folder that is swapped for a link between two calls cannot lead elsewhere. Tests
/// replace single functions to let a call fail; ``FileSystem/disk`` is the real one.
package struct FileSystem: Sendable {
  /// An open file or folder.
  package struct Descriptor: Hashable, Sendable {
    package let number: Int32

    package init(_ number: Int32) { self.number = number }
  }

  package enum Opening: Hashable, Sendable {
    /// A folder that exists.
    case folder
    /// A file that exists, for reading; does not wait for the other end of a pipe.
    case file
    /// A file that does not exist yet, for writing; only its owner may read it.
    case newFile
    /// A file that is made where it does not exist, for reading and writing.
    case lockFile
  }

  package enum Renaming: Hashable, Sendable {
    /// Takes the place of a file or an empty folder at the new name.
    case replacing
    /// Fails with `EEXIST` where the new name is taken.
    case keeping
    /// Exchanges the two names in one step.
    case exchanging
  }

  package typealias Place = (folder: Descriptor, name: FileName)

  package var open: @Sendable (Place, Opening) throws(SystemError) -> Descriptor
  package var close: @Sendable (Descriptor) throws(SystemError) -> Void
  /// The names in a folder, in no order, without `.` and `..`.
  package var list: @Sendable (Descriptor) throws(SystemError) -> [FileName]
  package var status: @Sendable (Place) throws(SystemError) -> FileStatus
  package var statusOfOpen: @Sendable (Descriptor) throws(SystemError) -> FileStatus
  /// The next bytes, at most so many; empty at the end.
  package var read: @Sendable (Descriptor, Int) throws(SystemError) -> [UInt8]
  /// Writes bytes and says how many: it may be fewer than given.
  package var write: @Sendable (Descriptor, ArraySlice<UInt8>) throws(SystemError) -> Int
  /// Makes a folder that only its owner may enter.
  package var makeFolder: @Sendable (Place) throws(SystemError) -> Void
  package var setMode: @Sendable (Descriptor, UInt32) throws(SystemError) -> Void
  /// Gives a file a second name on the same disk.
  package var link: @Sendable (_ from: Place, _ to: Place) throws(SystemError) -> Void
  package var makeSymbolicLink:
    @Sendable (_ target: FileName, _ at: Place) throws(SystemError) -> Void
  package var readSymbolicLink: @Sendable (Place) throws(SystemError) -> FileName
  package var removeFile: @Sendable (Place) throws(SystemError) -> Void
  package var removeFolder: @Sendable (Place) throws(SystemError) -> Void
  package var rename: @Sendable (_ from: Place, _ to: Place, Renaming) throws(SystemError) -> Void
  /// Waits until one file or folder is safe on the disk.
  package var sync: @Sendable (Descriptor) throws(SystemError) -> Void
  /// Waits until everything on the disk that holds the open file is safe.
  package var syncFileSystem: @Sendable (Descriptor) throws(SystemError) -> Void
  /// Takes the lock of an open file or folder until it is closed; false where another holds it.
  package var lock: @Sendable (Descriptor) throws(SystemError) -> Bool
  /// Fails where this user may not write in the folder.
  package var checkWritable: @Sendable (Place) throws(SystemError) -> Void
  /// Whether another disk, or another part of one, is attached at this folder.
  package var isMountPoint: @Sendable (Descriptor) -> Bool
}

extension FileSystem.Descriptor {
  /// Stands for the folder from which absolute paths start: the name is then an absolute path.
  package static let absolute = FileSystem.Descriptor(-100)
}
