import Content
package import Core
import Publishing
package import Search
import SiteModel

/// The search index of a handbook as it would be published now, in memory; nothing is written.
///
/// - Parameter language: whose pages are searched; nil for the language of the site.
package func searchStore(
  of project: Project, in language: Language?, options: BuildOptions
) async throws(BuildFailure) -> SearchStore {
  let planned = try await prepare(project, options: options, progress: { _ in })
  let own = planned.site.settings.language
  let folder = (language ?? own) == own ? "zoek/" : (language ?? own).tag + "/zoek/"
  var outputs: [String: Output] = [:]
  for output in planned.outputs where output.path.description.hasPrefix(folder) {
    outputs[String(output.path.description.dropFirst(folder.count))] = output
  }
  let files = outputs
  return SearchStore { name in
    guard let output = files[name], case .rendered(let render) = output.content else { return nil }
    return render().value
  }
}

/// The compounds that were taken apart and the forms that were kept apart in the handbook's search.
package func searchWordReport(
  of project: Project, in language: Language?, options: BuildOptions
) async throws(BuildFailure) -> WordReport {
  let site = try await prepare(project, options: options, progress: { _ in }).site
  return await Publishing.searchWordReport(
    of: site, in: language ?? site.settings.language, jobs: options.jobs)
}
