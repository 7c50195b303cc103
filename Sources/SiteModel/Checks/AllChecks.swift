import Content
package import Core

/// Every rule over the whole site. To add one: a file in this folder with the check, and its name here.
let allChecks: [Check] = [
  .emptyArticle,
  .expiredPlan,
  .imageWithoutText,
  .nearTwinTags,
  .orphanPage,
  .skippedHeading,
  .stalePractice,
  .unusedTag,
  .vagueLinkText,
]

/// Runs all checks; the findings in order, those on foreign Markdown with the weight they have there.
package func check(_ site: Site) -> [Diagnostic] {
  let foreign = Set(
    site.entries.indices.filter { site.entries[$0].document.isForeign }
      .map { site.entries[$0].document.source })
  return weighed(allChecks.flatMap { $0.run(site) }, foreign: foreign)
}
