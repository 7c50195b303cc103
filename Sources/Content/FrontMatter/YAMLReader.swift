package import Core
import Yams

extension DiagnosticCode {
  /// YAML with more keys than allowed.
  package static let frontMatterKeys = DiagnosticCode("front-matter-keys", .error)
  /// A value of more bytes than allowed.
  package static let valueSize = DiagnosticCode("value-size", .error)
}

/// Reads YAML into our own values. This file is the only one that knows the YAML library.
///
/// 1. Refuses a text that is too large, and takes out characters that nobody can see.
/// 2. Lets ``YAMLScreening`` refuse whatever could hang or crash the library.
/// 3. Composes the library's nodes; never loads or decodes, which guess types and can trap.
/// 4. Converts the nodes to ``YAMLValue``, with places in bytes (the library counts Unicode scalars).
///
/// - Returns: the root, which is a map; nil where the text cannot be read at all.
func readYAML(
  _ text: SourceText, in range: SourceRange, at path: SourcePath, limits: YAMLLimits
) -> Diagnosed<YAMLValue?> {
  guard range.end - range.start <= limits.bytes else {
    return Diagnosed(nil, [yamlTooLarge(range, at: path, limit: limits.bytes)])
  }
  let clean = replacingDisallowedCharacters(in: text, range: range, at: path)
  let refused = YAMLScreening.findings(
    in: clean.value, range: range, at: path, maximumDepth: limits.depth)
  var diagnostics = clean.diagnostics + refused
  guard refused.isEmpty else { return Diagnosed(nil, diagnostics) }

  var duplicates = DuplicateKeys(bytes: clean.value, text: text, range: range, path: path)
  while true {
    do throws(YAMLProblem) {
      let node = try composed(duplicates.yaml)
      var conversion = YAMLConversion(
        places: YAMLPlaces(text: text, start: range.start), text: text, path: path, limits: limits,
        ignoredKeys: duplicates.renamed)
      let root = conversion.root(node, emptyAt: range.start)
      return Diagnosed(root, diagnostics + conversion.diagnostics)
    } catch {
      if case .duplicateKeys(let names, let place) = error,
        let finding = duplicates.renameSecond(of: names, after: place)
      {
        diagnostics.append(finding)
        continue
      }
      let places = YAMLPlaces(text: text, start: range.start)
      return Diagnosed(nil, diagnostics + [error.diagnostic(in: places, at: path)])
    }
  }
}

/// The library's nodes. Types are never resolved (`Resolver.basic` has no rules), which also halves the time. The
/// encoding is given, because its default comes from the environment.
private func composed(_ yaml: String) throws(YAMLProblem) -> Node? {
  do {
    return try Yams.compose(yaml: yaml, .basic, .default, .utf8)
  } catch YamlError.scanner(let context, let problem, let mark, _) {
    throw .syntax(problem, at: YAMLPlace(mark), started: context.map { YAMLPlace($0.mark) })
  } catch YamlError.parser(let context, let problem, let mark, _) {
    throw .syntax(problem, at: YAMLPlace(mark), started: context.map { YAMLPlace($0.mark) })
  } catch YamlError.composer(let context, let problem, let mark, _) {
    throw .syntax(problem, at: YAMLPlace(mark), started: context.map { YAMLPlace($0.mark) })
  } catch YamlError.duplicatedKeysInMapping(let names, let context) {
    throw .duplicateKeys(names, first: YAMLPlace(context.mark))
  } catch {
    throw .syntax("", at: YAMLPlace(line: 1, column: 1), started: nil)
  }
}

extension YAMLPlace {
  init(_ mark: Mark) {
    self.init(line: mark.line, column: mark.column)
  }
}

/// Turns the library's nodes into values with ranges.
private struct YAMLConversion {
  let places: YAMLPlaces
  let text: SourceText
  let path: SourcePath
  let limits: YAMLLimits
  /// Offsets of second keys, which were reported and renamed to let the library read on.
  let ignoredKeys: Set<Int>
  var diagnostics: [Diagnostic] = []
  private var keyCount = 0

  init(
    places: YAMLPlaces, text: SourceText, path: SourcePath, limits: YAMLLimits,
    ignoredKeys: Set<Int>
  ) {
    self.places = places
    self.text = text
    self.path = path
    self.limits = limits
    self.ignoredKeys = ignoredKeys
  }

  mutating func root(_ node: Node?, emptyAt offset: Int) -> YAMLValue? {
    guard let node else { return YAMLValue(.map([]), at: SourceRange(at: offset)) }
    let value = value(node, depth: 1)
    if case .map = value.content { return value }
    if value.isEmpty { return YAMLValue(.map([]), at: SourceRange(at: offset)) }
    diagnostics.append(notAMap(at: Location(path, value.range)))
    return nil
  }

  private mutating func value(_ node: Node, depth: Int) -> YAMLValue {
    let start = node.mark.map { places.offset(of: YAMLPlace($0)) } ?? places.start
    if depth > limits.depth {
      diagnostics.append(tooDeep(at: start))
      return YAMLValue(.scalar(""), at: SourceRange(at: start))
    }
    switch node {
    case .scalar(let scalar):
      return self.scalar(scalar.string, start: start)
    case .sequence(let sequence):
      let items = sequence.map { value($0, depth: depth + 1) }
      return YAMLValue(.list(items), at: firstLine(start, items.last?.range.end))
    case .mapping(let mapping):
      let entries = self.entries(mapping, depth: depth)
      return YAMLValue(.map(entries), at: firstLine(start, entries.last?.value.range.end))
    case .alias:
      return YAMLValue(.scalar(""), at: SourceRange(at: start))
    }
  }

  private mutating func entries(_ mapping: Node.Mapping, depth: Int) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var places: [String: SourceRange] = [:]
    entries.reserveCapacity(mapping.count)
    for (keyNode, valueNode) in mapping {
      keyCount += 1
      guard keyCount <= limits.keys else {
        if keyCount == limits.keys + 1 { diagnostics.append(tooManyKeys(at: keyNode)) }
        break
      }
      guard let scalar = keyNode.scalar else {
        diagnostics.append(keyIsNoText(at: keyNode))
        continue
      }
      let offset = keyNode.mark.map { self.places.offset(of: YAMLPlace($0)) } ?? self.places.start
      let key = self.scalar(scalar.string, start: offset)
      let value = value(valueNode, depth: depth + 1)
      guard !ignoredKeys.contains(offset), case .scalar(let name) = key.content else { continue }
      let folded = name.lowercased()
      if let first = places[folded] {
        diagnostics.append(
          duplicateKeyFinding(name, at: Location(path, key.range), first: Location(path, first)))
        continue
      }
      places[folded] = key.range
      entries.append(YAMLEntry(key: name, keyRange: key.range, value: value))
    }
    return entries
  }

  private mutating func scalar(_ string: String, start: Int) -> YAMLValue {
    let range = self.places.scalarRange(of: string, at: start)
    if string.utf8.count > limits.scalarBytes { diagnostics.append(tooLong(at: range)) }
    guard !string.isPlainASCII else { return YAMLValue(.scalar(string), at: range) }
    let found = string.disallowedCharacters
    guard !found.isEmpty else { return YAMLValue(.scalar(string), at: range) }
    // A character that stands in the file itself was reported where it stands; here remain those made by an escape.
    let isEscaped = text.bytes[range.start..<range.end].contains(UInt8(ascii: "\\"))
    if isEscaped {
      diagnostics += found.map {
        disallowedCharacterFinding($0, $1, at: Location(path, range))
      }
    }
    return YAMLValue(.scalar(string.withoutForbiddenCharacters), at: range)
  }

  private func firstLine(_ start: Int, _ end: Int?) -> SourceRange {
    SourceRange(start, min(end ?? start, places.endOfLine(start)))
  }

  private func location(of node: Node) -> Location {
    let start = node.mark.map { places.offset(of: YAMLPlace($0)) } ?? places.start
    return Location(path, SourceRange(start, places.endOfLine(start)))
  }

  private func tooDeep(at offset: Int) -> Diagnostic {
    Diagnostic(
      .frontMatterDepth,
      Phrase(
        nl: "de kenmerken zijn te diep genest; hoogstens \(limits.depth) niveaus",
        en: "the front matter is nested too deeply; at most \(limits.depth) levels"),
      at: Location(path, SourceRange(at: offset)),
      hint: Phrase(nl: "Maak het eenvoudiger.", en: "Make it simpler."))
  }

  private func tooManyKeys(at node: Node) -> Diagnostic {
    Diagnostic(
      .frontMatterKeys,
      Phrase(
        nl: "hier staan meer dan \(limits.keys) sleutels",
        en: "there are more than \(limits.keys) keys"),
      at: location(of: node),
      hint: Phrase(
        nl: "Verdeel de inhoud over meer bestanden.", en: "Split the content into several files."))
  }

  private func keyIsNoText(at node: Node) -> Diagnostic {
    Diagnostic(
      .complexKey,
      Phrase(nl: "een lijst of groep kan geen sleutel zijn", en: "a list or map cannot be a key"),
      at: location(of: node),
      hint: Phrase(
        nl: "Zet de tekst tussen aanhalingstekens.", en: "Put the text between quotes."))
  }

  private func tooLong(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueSize,
      Phrase(
        nl: "deze waarde is langer dan \(limits.scalarBytes) bytes",
        en: "this value is longer than \(limits.scalarBytes) bytes"),
      at: Location(path, range),
      hint: Phrase(
        nl: "Zet lange tekst onder de kenmerken.", en: "Move long text below the front matter."))
  }

  private func notAMap(at location: Location) -> Diagnostic {
    Diagnostic(
      .yamlSyntax,
      Phrase(
        nl: "hier horen regels met een sleutel, een dubbele punt en een waarde",
        en: "lines with a key, a colon and a value are expected here"),
      at: location,
      hint: Phrase(
        nl: "Schrijf bijvoorbeeld 'titel: Mijn titel'.", en: "Write for example 'titel: My title'.")
    )
  }
}
