package import Content
package import Core
package import Publishing
import SiteModel

/// Builds the site once. Reads top to bottom; data flows in that direction only.
///
/// - Parameter progress: is told of each stage as it begins.
/// - Throws: what only whoever runs the build can mend. What authors can mend is in the report.
package func build(
  _ project: Project, options: BuildOptions, progress: @Sendable (BuildStage) -> Void = { _ in }
) async throws(BuildFailure) -> BuildReport {
  try checkOutput(of: project)
  let planned = try await prepare(project, options: options, progress: progress)
  guard planned.findings.permitPublishing else { return planned.report(.stopped) }

  progress(.render)
  let address = planned.site.settings.address
  let previous = try readManifest(of: project, site: address)
  let rendered = await render(planned.outputs, unlessIn: previous.value, jobs: options.jobs)
  let complete = planned.adding(
    previous.diagnostics + rendered.diagnostics, isStrict: options.isStrict)
  guard complete.findings.permitPublishing else { return complete.report(.stopped) }

  progress(.write)
  let published = try await publish(
    rendered.value, over: previous.value, site: address, to: project, jobs: options.jobs)
  return complete.report(.published(published))
}

/// Does everything that `build` does before anything is rendered, and writes nothing.
package func check(
  _ project: Project, options: BuildOptions, progress: @Sendable (BuildStage) -> Void = { _ in }
) async throws(BuildFailure) -> BuildReport {
  try await prepare(project, options: options, progress: progress).report(.checked)
}

/// The stages up to the plan.
package func prepare(
  _ project: Project, options: BuildOptions, progress: @Sendable (BuildStage) -> Void
) async throws(BuildFailure) -> PlannedSite {
  let linked = try await link(project, options: options, progress: progress)
  let settings = linked.site.settings
  progress(.check)
  let findings = SiteModel.check(linked.site)
  progress(.plan)
  let theme = compileTheme(
    linked.sources, languages: settings.languages, limits: settings.limits)
  let outputs = await plan(
    edition(of: linked.site, theme: theme.value, sources: linked.sources, options: options))
  return linked.planned(
    outputs.value, finding: findings + theme.diagnostics + outputs.diagnostics,
    isStrict: options.isStrict)
}

/// The stages up to the linked site: all that a command needs which only asks.
func link(
  _ project: Project, options: BuildOptions, progress: @Sendable (BuildStage) -> Void = { _ in }
) async throws(BuildFailure) -> LinkedSite {
  progress(.load)
  let sources = try await load(project, limits: Limits(), jobs: options.jobs)
  progress(.parse)
  let facts = readFacts(
    sources.value.settings, today: options.today, knownCodes: allDiagnosticCodes)
  let documents = await parse(
    sources.value.content, settings: facts.value.settings, options: options)
  progress(.resolve)
  let site = resolve(documents.value, facts.value, attachments: sources.value.attachments)
  return LinkedSite(
    sources: sources.value, site: site.value,
    diagnostics: sources.diagnostics + sources.value.findings(beyond: facts.value.settings.limits)
      + facts.diagnostics + documents.diagnostics + site.diagnostics)
}

/// Parses every Markdown file on its own; drafts are left out unless asked for.
package func parse(
  _ files: [SourceFile], settings: SiteSettings, options: BuildOptions
) async -> Diagnosed<[Document]> {
  let parsed = await parallelMap(files, jobs: options.jobs) {
    parseDocument($0, settings: settings)
  }
  let documents = parsed.compactMap(\.value).filter { options.includesDrafts || !$0.isDraft }
  return Diagnosed(documents, parsed.flatMap(\.diagnostics))
}

/// Renders every output whose inputs are not those of the file that is published already.
package func render(
  _ outputs: [Output], unlessIn previous: Manifest?, jobs: Int
) async -> Diagnosed<[PublishedFile]> {
  let rendered = await parallelMap(outputs, jobs: jobs) { output -> Diagnosed<PublishedFile> in
    if let previous, previous.isUpToDate(output.path, inputs: output.inputs) {
      return Diagnosed(PublishedFile(path: output.path, inputs: output.inputs, content: .unchanged))
    }
    switch output.content {
    case .copied(let path):
      return Diagnosed(
        PublishedFile(
          path: output.path, inputs: output.inputs,
          content: .copied(from: path, fingerprint: output.inputs)))
    case .rendered(let render):
      return render().map {
        PublishedFile(path: output.path, inputs: output.inputs, content: .bytes($0))
      }
    }
  }
  return Diagnosed(rendered.map(\.value), rendered.flatMap(\.diagnostics))
}

/// The fingerprints of everything that went in.
private func edition(
  of site: Site, theme: Publishing.Theme, sources: Sources, options: BuildOptions
) -> Edition {
  var digest = FingerprintDigest()
  digest.add(options.toolFingerprint)
  digest.add(piece: options.today.description)
  digest.add(word: options.includesDrafts ? 1 : 0)
  for file in sources.settings + sources.content + sources.theme {
    digest.add(piece: file.path.description)
    digest.add(file.fingerprint)
  }
  for asset in theme.assets.assets { digest.add(asset.fingerprint) }
  for attachment in sources.attachments {
    digest.add(piece: attachment.path.description)
    digest.add(attachment.fingerprint)
  }
  return Edition(
    site: site, theme: theme, wholeFingerprint: digest.finish(),
    toolFingerprint: options.toolFingerprint, jobs: options.jobs)
}
