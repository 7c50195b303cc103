import Core

/// Follows templates through their partials, layouts and blocks, exactly as the engine will.
///
/// On the way it checks that everything named exists and ends, and that the markup is such that no
/// value can be taken for code. A template that is used in several places is checked in each of
/// them.
struct TemplateUnfolder {
  /// A template with all that it reaches.
  struct Unfolded {
    /// What it names, in order.
    let uses: [NameUse]
    /// The names of the templates that can change what it shows, itself included.
    let reached: Set<String>
    let isSound: Bool
  }

  /// Everything found so far, each thing once.
  private(set) var diagnostics: [Diagnostic] = []

  private let templates: [String: ParsedTemplate]
  private let limits: Limits
  private var reported: Set<Diagnostic> = []
  private var reportedCycles: Set<Set<Fragment>> = []
  /// The templates on the way to every place that was found to lie too deep.
  private var deepTemplates: Set<String> = []

  // What follows belongs to the template being unfolded.
  private var reached: Set<String> = []
  private var isSound = true
  /// How many parts could not be followed, so that blocks may be hidden in them.
  private var cuts = 0
  private var size = 0
  private var depth = 0
  private var path: [Fragment] = []
  private var fillings: [String: Filling] = [:]
  private var blocksSeen: Set<String> = []
  private var markup = MarkupReader()

  /// A template, or a block that fills a place in another one.
  private struct Fragment: Hashable {
    let template: String
    /// The offset of the block's tag; nil for the template itself.
    let block: Int?
  }

  private struct Filling {
    let block: TemplateBlock
    let template: ParsedTemplate
  }

  init(_ templates: [String: ParsedTemplate], limits: Limits) {
    self.templates = templates
    self.limits = limits
  }

  mutating func unfold(_ template: ParsedTemplate) -> Unfolded {
    reached = []
    isSound = true
    (size, depth) = (0, 0)
    (path, fillings, blocksSeen) = ([], [:], [])
    markup = MarkupReader()
    let uses = enter(Fragment(template: template.file.name, block: nil)) { unfolder in
      unfolder.unfoldContent(of: template)
    }
    let end = template.file.text.bytes.count
    markup.endName(at: end)
    if template.isWhole, markup.place != MarkupPlace(), isSound {
      report(
        MarkupProblem.unfinishedTemplate(markup.place).diagnostic(
          at: template.file.location(SourceRange(at: end))))
    }
    return Unfolded(uses: uses, reached: reached, isSound: isSound)
  }

  private mutating func unfoldContent(of template: ParsedTemplate) -> [NameUse] {
    reached.insert(template.file.name)
    if !template.isSound { isSound = false }
    guard template.isWhole else {
      cuts += 1
      return []
    }
    return unfold(template.nodes, in: template)
  }

  private mutating func unfold(_ nodes: [TemplateNode], in template: ParsedTemplate) -> [NameUse] {
    var uses: [NameUse] = []
    for node in nodes {
      size += 1
      guard size <= limits.templateBytes else {
        cuts += 1
        reportSize()
        return []
      }
      switch node {
      case .text(let range): readText(range, in: template)
      case .variable(let tag): uses.append(variable(tag, in: template))
      case .section(let tag, let content):
        if let section = section(tag, content, in: template) { uses.append(section) }
      case .partial(let tag): uses += partial(tag, in: template)
      case .parent(let tag, let blocks): uses += parent(tag, blocks, in: template)
      case .block(let block): uses += self.block(block, in: template)
      }
    }
    return uses
  }

  // MARK: Nodes

  private mutating func readText(_ range: SourceRange, in template: ParsedTemplate) {
    size += range.end - range.start
    markup.read(template.file.text.bytes, in: range)
    for finding in markup.takeFindings() {
      report(finding.kind.diagnostic(at: template.file.location(finding.range)))
    }
  }

  private mutating func variable(_ tag: TemplateTag, in template: ParsedTemplate) -> NameUse {
    let placement = markup.place.placement
    if placement == nil {
      report(
        MarkupProblem.unsafePlacement(markup.place, tag).diagnostic(
          at: template.file.location(tag.range)))
    }
    markup.passVariable()
    return .variable(NameReference(tag, in: template.file), placement ?? .markup)
  }

  private mutating func section(
    _ tag: TemplateTag, _ content: [TemplateNode], in template: ParsedTemplate
  ) -> NameUse? {
    descend(at: tag, in: template) { unfolder in
      let uses = unfolder.comingBack(to: tag, in: template) { $0.unfold(content, in: template) }
      let reference = NameReference(tag, in: template.file)
      return .section(reference, isInverted: tag.kind == .invertedSection, uses)
    }
  }

  private mutating func partial(_ tag: TemplateTag, in template: ParsedTemplate) -> [NameUse] {
    guard let partial = find(tag, in: template) else { return [] }
    let fragment = Fragment(template: tag.name, block: nil)
    return descend(at: tag, in: template, into: fragment) { $0.unfoldContent(of: partial) } ?? []
  }

  private mutating func parent(
    _ tag: TemplateTag, _ blocks: [TemplateBlock], in template: ParsedTemplate
  ) -> [NameUse] {
    guard let parent = find(tag, in: template) else { return [] }
    let (outerFillings, outerBlocks, cutsBefore) = (fillings, blocksSeen, cuts)
    blocksSeen = []
    // As in the engine, what an outer template fills stays filled.
    for block in blocks where fillings[block.tag.name] == nil {
      fillings[block.tag.name] = Filling(block: block, template: template)
    }
    let fragment = Fragment(template: tag.name, block: nil)
    let uses = descend(at: tag, in: template, into: fragment) { $0.unfoldContent(of: parent) }
    if cuts == cutsBefore {
      for block in blocks where !blocksSeen.contains(block.tag.name) {
        reportUnknownBlock(block.tag, of: tag, in: template)
      }
    }
    fillings = outerFillings
    blocksSeen.formUnion(outerBlocks)
    return uses ?? []
  }

  private mutating func block(_ block: TemplateBlock, in template: ParsedTemplate) -> [NameUse] {
    blocksSeen.insert(block.tag.name)
    guard let filling = fillings[block.tag.name] else {
      return descend(at: block.tag, in: template) { unfolder in
        unfolder.comingBack(to: block.tag, in: template) { $0.unfold(block.nodes, in: template) }
      } ?? []
    }
    let tag = filling.block.tag
    let fragment = Fragment(template: filling.template.file.name, block: tag.range.start)
    return descend(at: block.tag, in: template, into: fragment) { unfolder in
      unfolder.comingBack(to: tag, in: filling.template) { unfolder in
        unfolder.unfold(filling.block.nodes, in: filling.template)
      }
    } ?? []
  }

  // MARK: Going in and coming back

  /// Goes one level deeper, unless that is too deep or goes round in a circle.
  private mutating func descend<Result>(
    at tag: TemplateTag, in template: ParsedTemplate, into fragment: Fragment? = nil,
    _ body: (inout TemplateUnfolder) -> Result
  ) -> Result? {
    if let fragment, let start = path.firstIndex(of: fragment) {
      cuts += 1
      reportCycle(Array(path[start...]), at: tag, in: template)
      return nil
    }
    guard depth < limits.templateDepth else {
      cuts += 1
      reportDepth(at: tag, in: template)
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    guard let fragment else { return body(&self) }
    return enter(fragment, body)
  }

  private mutating func enter<Result>(
    _ fragment: Fragment, _ body: (inout TemplateUnfolder) -> Result
  ) -> Result {
    path.append(fragment)
    defer { path.removeLast() }
    return body(&self)
  }

  /// Checks that the markup is at the same place after a part as before it: the part may be left
  /// out or come again.
  private mutating func comingBack<Result>(
    to tag: TemplateTag, in template: ParsedTemplate,
    _ body: (inout TemplateUnfolder) -> Result
  ) -> Result {
    markup.endName(at: tag.range.start)
    let before = markup.place
    let result = body(&self)
    markup.endName(at: tag.range.end)
    if markup.place != before {
      report(
        MarkupProblem.unfinishedPart(tag, before, markup.place).diagnostic(
          at: template.file.location(tag.range)))
      markup.goBack(to: before)
    }
    return result
  }

  private mutating func find(_ tag: TemplateTag, in template: ParsedTemplate) -> ParsedTemplate? {
    if let found = templates[tag.name] { return found }
    let problem = UnfoldingProblem.unknownPartial(tag.name, known: templates.keys.sorted())
    report(problem.diagnostic(at: template.file.location(tag.nameRange)))
    cuts += 1
    return nil
  }

  // MARK: Findings

  private mutating func report(_ diagnostic: Diagnostic) {
    isSound = false
    if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  private mutating func reportCycle(
    _ cycle: [Fragment], at tag: TemplateTag, in template: ParsedTemplate
  ) {
    isSound = false
    guard reportedCycles.insert(Set(cycle)).inserted else { return }
    let problem = UnfoldingProblem.cycle((cycle + cycle.prefix(1)).map(\.template))
    report(problem.diagnostic(at: template.file.location(tag.range)))
  }

  private mutating func reportDepth(at tag: TemplateTag, in template: ParsedTemplate) {
    isSound = false
    let names = path.map(\.template)
    let isNew = deepTemplates.isDisjoint(with: names)
    deepTemplates.formUnion(names)
    guard isNew else { return }
    report(TemplateNodeBuilder.tooDeep(tag, in: template.file, limit: limits.templateDepth))
  }

  private mutating func reportSize() {
    isSound = false
    guard let root = path.first.flatMap({ templates[$0.template] }) else { return }
    let problem = UnfoldingProblem.tooLarge(limit: limits.templateBytes)
    report(problem.diagnostic(at: Location(root.file.path)))
  }

  private mutating func reportUnknownBlock(
    _ block: TemplateTag, of parent: TemplateTag, in template: ParsedTemplate
  ) {
    let problem = UnfoldingProblem.unknownBlock(
      block.name, parent: parent.name, known: blocksSeen.sorted())
    report(problem.diagnostic(at: template.file.location(block.nameRange)))
  }
}
