import CZlib

/// Packs bytes as gzip (RFC 1952) without time or name in the header, so that equal bytes give equal files.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  let bound = Int(compressBound(UInt(bytes.count)))
  var packed = [UInt8](repeating: 0, count: bound + 32)
  let count = unsafe packed.withUnsafeMutableBufferPointer { output in
    unsafe bytes.withUnsafeBufferPointer { input in unsafe deflateWhole(input, into: output) }
  }
  packed.removeLast(packed.count - count)
  // Byte 9 names the operating system; 255 is unknown (RFC 1952, 2.3.1), the same on every machine.
  if packed.count > 9 { packed[9] = 255 }
  return packed
}

/// Opens gzip; nil where the bytes are cut, changed, or larger than `limit` when opened.
package func gunzipped(_ bytes: [UInt8], limit: Int = 64 << 20) -> [UInt8]? {
  guard bytes.count >= 18, bytes[0] == 0x1F, bytes[1] == 0x8B else { return nil }
  let tail = bytes.suffix(4)
  let size = tail.reversed().reduce(0) { $0 << 8 | Int($1) }
  guard size <= limit else { return nil }
  var opened = [UInt8](repeating: 0, count: size + 1)
  let count = unsafe opened.withUnsafeMutableBufferPointer { output in
    unsafe bytes.withUnsafeBufferPointer { input in unsafe inflateWhole(input, into: output) }
  }
  guard count == size else { return nil }
  opened.removeLast()
  return opened
}

/// 15 bits of window; 16 more ask for a gzip header and its check sum.
private let gzipWindow: Int32 = 15 + 16

private func deflateWhole(
  _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
) -> Int {
  var stream = unsafe z_stream()
  guard
    unsafe deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return 0 }
  defer { _ = unsafe deflateEnd(&stream) }
  unsafe connect(&stream, input, output)
  guard unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END else { return 0 }
  return unsafe Int(stream.total_out)
}

/// The number of bytes that came out; -1 where the stream does not end as it should.
private func inflateWhole(
  _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
) -> Int {
  var stream = unsafe z_stream()
  guard
    unsafe inflateInit2_(
      &stream, gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return -1 }
  defer { _ = unsafe inflateEnd(&stream) }
  unsafe connect(&stream, input, output)
  guard unsafe inflate(&stream, Z_FINISH) == Z_STREAM_END, unsafe stream.avail_in == 0 else {
    return -1
  }
  return unsafe Int(stream.total_out)
}

private func connect(
  _ stream: inout z_stream, _ input: UnsafeBufferPointer<UInt8>,
  _ output: UnsafeMutableBufferPointer<UInt8>
) {
  unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
  unsafe stream.avail_in = UInt32(input.count)
  unsafe stream.next_out = output.baseAddress
  unsafe stream.avail_out = UInt32(output.count)
}
