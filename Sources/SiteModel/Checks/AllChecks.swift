package import Core

/// Every rule over the whole site. To add one: a file in this folder with the check, and its name
/// here.
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

/// Runs all checks; the findings in order, with the weight of their codes.
package func check(_ site: Site) -> [Diagnostic] {
  allChecks.flatMap { $0.run(site) }.sorted(by: Diagnostic.isOrderedBefore)
}
