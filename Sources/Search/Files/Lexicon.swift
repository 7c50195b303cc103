extension SearchIndex {
  /// The core lexicon: the forms on most pages, by which words are corrected and completed.
  func lexiconBytes(most: Int) -> [UInt8] {
    let useful = vocabulary.forms.indices.filter { form in
      let count = postings.count(of: form)
      return count >= 2 || count > 0 && isInTitle[form]
    }.filter { vocabulary.forms[$0].utf8.contains { !(0x30...0x39).contains($0) } }
    let chosen = useful.sorted { (-postings.count(of: $0), $0) < (-postings.count(of: $1), $1) }
      .prefix(most).sorted()
    var writer = ByteWriter(bytes: Array("ZOK1".utf8) + [2])
    writer.add(varint: chosen.count)
    var previous = ""
    for form in chosen {
      let display = vocabulary.displays[form]
      writer.add(key: vocabulary.forms[form], after: previous)
      writer.bytes.append(
        (vocabulary.isAcronym[form] ? KeyFlags.acronym : 0)
          | (display.isEmpty ? 0 : KeyFlags.display))
      if !display.isEmpty { writer.add(text: display) }
      writer.add(varint: postings.count(of: form))
      previous = vocabulary.forms[form]
    }
    return writer.bytes
  }
}

/// Sizes by which the index is cut into files.
package struct SearchIndexLimits: Sendable {
  /// Forms of the core lexicon; at most 48 KB packed.
  package var lexiconForms = 8_500
  /// Bytes of a shard before it is packed; about 24 KB after.
  package var shardBytes = 30_000
  /// A list of pages larger than this gets a file of its own.
  package var ownFileBytes = 8192
  /// The bundle of a small site, packed.
  package var bundleBytes = 160_000
  /// A bundle larger than this before it is packed is not tried.
  package var bundleContent = 900_000
  /// The routing moves to its own file above this.
  package var routingBytes = 6_000
  /// Sites up to this size can be searched from a disk.
  package var diskPages = 2_000

  static let cardPages = 16
  static let textPages = 8

  package init() {}
}
