/// What one file, one page and one build may cost at most, so that hostile or broken input ends in a message.
///
/// The settings may lower a limit, never raise it. Sizes are bytes unless said otherwise.
package struct Limits: Hashable, Sendable {
  /// A Markdown file.
  package var markdownBytes = 256 * 1024
  /// One line of a Markdown file.
  package var lineBytes = 16 * 1024
  /// Quotes and lists inside each other.
  package var containerDepth = 32
  /// Columns of one table.
  package var tableColumns = 64
  /// Rows of one table.
  package var tableRows = 2000
  /// Cells of all tables of a page, by columns times rows.
  package var tableCells = 20_000
  /// Delimiter rows (tables) of a page.
  package var tables = 64
  /// Links, reference definitions and footnotes of a page.
  package var links = 5000
  /// Bytes that reference links may add to a page.
  package var referenceExpansion = 1024 * 1024
  /// HTML of a page: this, or twenty times its source where that is more.
  package var htmlBytes = 1024 * 1024
  /// Front matter of a file.
  package var frontMatterBytes = 16 * 1024
  /// Keys in the front matter of a file.
  package var frontMatterKeys = 200
  /// Maps and lists inside each other in front matter.
  package var frontMatterDepth = 8
  /// One value in front matter.
  package var scalarBytes = 4 * 1024
  /// One attachment.
  package var attachmentBytes = 10 * 1024 * 1024
  /// All attachments together.
  package var siteBytes = 2 * 1024 * 1024 * 1024
  /// Pixels of one image.
  package var imagePixels = 50_000_000
  /// Markdown files of a site. Each record of use is one: 5,000 practices with ten records each are
  /// within it.
  package var pages = 100_000
  /// Findings shown in one run.
  package var findings = 2000
  /// Findings shown for one file.
  package var findingsPerFile = 200
  /// Partials and sections of templates inside each other.
  package var templateDepth = 32
  /// One template.
  package var templateBytes = 1024 * 1024

  package init() {}
}
