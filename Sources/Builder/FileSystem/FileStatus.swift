/// What the disk says about an entry, without following a symbolic link.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file, folder, symbolicLink
    /// A pipe, socket or device.
    case special
  }

  package let kind: Kind
  /// Which entry of which disk this is: the same for every hard link of a file.
  package let identity: Identity
  package let byteCount: Int
  /// The permission bits.
  package let mode: UInt32
  /// When the content was last changed, in nanoseconds since 1970.
  package let contentChanged: Int
  /// When the content, the name count or the permissions were last changed, in nanoseconds since
  /// 1970.
  package let entryChanged: Int

  package struct Identity: Hashable, Sendable {
    package let device: UInt64
    package let number: UInt64

    package init(device: UInt64, number: UInt64) {
      self.device = device
      self.number = number
    }
  }

  package init(
    kind: Kind, identity: Identity, byteCount: Int, mode: UInt32, contentChanged: Int,
    entryChanged: Int
  ) {
    self.kind = kind
    self.identity = identity
    self.byteCount = byteCount
    self.mode = mode
    self.contentChanged = contentChanged
    self.entryChanged = entryChanged
  }

}
