import Content
package import Core
import Publishing
package import Search
import SiteModel

/// The search index of a handbook as it would be published now, in memory; nothing is planned or written.
///
/// - Parameter language: whose pages are searched; nil for the language of the site.
package func searchIndex(
  of project: Project, in language: Language?, options: BuildOptions
) async throws(BuildFailure) -> SearchIndex {
  let site = try await link(project, options: options).site
  return await Publishing.searchIndex(
    of: site, in: language ?? site.settings.language, jobs: options.jobs)
}
