import Glibc

// The calls that move bytes and names between the system's buffers and Swift's arrays.
extension Disk {
  @Sendable static func read(
    _ descriptor: Descriptor, _ limit: Int
  ) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      do throws(SystemError) {
        count = try attempt(.read) {
          unsafe Glibc.read(descriptor.number, buffer.baseAddress, buffer.count)
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  @Sendable static func write(
    _ descriptor: Descriptor, _ bytes: ArraySlice<UInt8>
  ) throws(SystemError) -> Int {
    try attempt(.write) {
      unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor.number, buffer.baseAddress, buffer.count)
      }
    }
  }

  @Sendable static func list(_ descriptor: Descriptor) throws(SystemError) -> [FileName] {
    // A second opening of the same folder, because reading a folder moves its position and ends
    // with closing it.
    let own = try open((descriptor, "."), .folder)
    guard let stream = unsafe fdopendir(own.number) else {
      let error = SystemError(.list, errno)
      try close(own)
      throw error
    }
    defer { unsafe closedir(stream) }
    var names: [FileName] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw SystemError(.list, errno) }
        return names
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        FileName(bytes: unsafe Array(buffer.prefix(while: { $0 != 0 })))
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  @Sendable static func readSymbolicLink(_ place: Place) throws(SystemError) -> FileName {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = try attempt(.readSymbolicLink) {
      unsafe readlinkat(
        place.folder.number, place.name.terminated, &buffer, buffer.count)
    }
    return FileName(bytes: buffer[..<count].map { UInt8(bitPattern: $0) })
  }
}
