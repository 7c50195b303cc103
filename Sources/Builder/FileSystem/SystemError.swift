package import Core
import Glibc

/// A call to the operating system that failed.
package struct SystemError: Error, Hashable, Sendable {
  package let call: SystemCall
  /// The system's error number, such as `ENOSPC`.
  package let number: Int32

  package init(_ call: SystemCall, _ number: Int32) {
    self.call = call
    self.number = number
  }

  /// Whether the entry simply is not there.
  var isAbsence: Bool { number == ENOENT }

  /// Whether the entry is there already.
  var isPresence: Bool { number == EEXIST }

  /// Whether this user may not do it.
  var isRefusal: Bool { number == EACCES }

  /// Whether something on the way to the entry is no folder.
  var isNoFolder: Bool { number == ENOTDIR }

  /// Whether a symbolic link stands where a file or a folder was to be opened.
  var isSymbolicLink: Bool { number == ELOOP }

  /// A write that took no byte and named no error.
  static let noProgress = SystemError(.write, EIO)

  /// Whether this disk cannot do what was asked at all, so that another way must be taken.
  var isLackOfSupport: Bool {
    [ENOSYS, EINVAL, EOPNOTSUPP, ENOTTY, EBADF, ENOLCK].contains(number)
  }

  /// Whether a file cannot get a second name here, so that it must be copied.
  var forbidsLinking: Bool {
    isLackOfSupport || [EXDEV, EPERM, EMLINK].contains(number)
  }

  /// What went wrong, for people; with the name of the error for whoever looks it up.
  package var explanation: Phrase {
    guard let (name, phrase) = Self.known[number] else {
      return Phrase(same: unsafe String(cString: strerror(number)))
    }
    return Phrase(nl: "\(phrase.dutch) (\(name))", en: "\(phrase.english) (\(name))")
  }

  private static let known: [Int32: (String, Phrase)] = [
    ENOSPC: (
      "ENOSPC", Phrase(nl: "geen ruimte meer op de schijf", en: "no space left on the disk")
    ),
    EDQUOT: ("EDQUOT", Phrase(nl: "uw schijfruimte is op", en: "your disk quota is used up")),
    EACCES: ("EACCES", Phrase(nl: "geen toestemming", en: "permission denied")),
    EPERM: ("EPERM", Phrase(nl: "niet toegestaan", en: "operation not permitted")),
    EROFS: ("EROFS", Phrase(nl: "de schijf is alleen-lezen", en: "the disk is read-only")),
    EIO: ("EIO", Phrase(nl: "lees- of schrijffout van de schijf", en: "input or output error")),
    ENOENT: ("ENOENT", Phrase(nl: "bestaat niet", en: "does not exist")),
    EEXIST: ("EEXIST", Phrase(nl: "bestaat al", en: "exists already")),
    ENOTDIR: ("ENOTDIR", Phrase(nl: "is geen map", en: "is not a folder")),
    EISDIR: ("EISDIR", Phrase(nl: "is een map", en: "is a folder")),
    ENOTEMPTY: ("ENOTEMPTY", Phrase(nl: "de map is niet leeg", en: "the folder is not empty")),
    ELOOP: ("ELOOP", Phrase(nl: "is een symbolische koppeling", en: "is a symbolic link")),
    ENAMETOOLONG: ("ENAMETOOLONG", Phrase(nl: "de naam is te lang", en: "the name is too long")),
    EMFILE: ("EMFILE", Phrase(nl: "te veel open bestanden", en: "too many open files")),
    ENFILE: ("ENFILE", Phrase(nl: "te veel open bestanden", en: "too many open files")),
    EBUSY: ("EBUSY", Phrase(nl: "is in gebruik", en: "is in use")),
    EXDEV: ("EXDEV", Phrase(nl: "staat op een andere schijf", en: "is on another disk")),
    EMLINK: ("EMLINK", Phrase(nl: "te veel verwijzingen", en: "too many links")),
    EFBIG: ("EFBIG", Phrase(nl: "het bestand is te groot", en: "the file is too large")),
    ENOMEM: ("ENOMEM", Phrase(nl: "geen geheugen meer", en: "out of memory")),
  ]
}

/// The calls that ``FileSystem`` makes, by their names in the operating system.
package enum SystemCall: String, Hashable, Sendable, CaseIterable {
  case open, close, list, status, read, write, makeFolder, setMode, link, makeSymbolicLink
  case readSymbolicLink, removeFile, removeFolder, rename, exchange, sync, syncFileSystem, lock
  case checkWritable
}
