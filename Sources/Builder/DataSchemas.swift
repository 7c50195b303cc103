import Publishing
import Search

/// The JSON Schema of a data file of the site: `search` or `hergebruik`; empty for another name.
package func dataSchema(named name: String) -> String {
  switch name {
  case "search": searchSchema
  case "hergebruik": reuseSchema
  default: ""
  }
}
