package import Core

/// A view that many pages hold, described once.
///
/// Its cost is paid once per build and not once per page: a page digests its fingerprint and reuses
/// its values.
package struct SharedView: Sendable {
  package let fingerprint: Fingerprint
  let values: TemplateView
  let json: JSONValue

  package init(_ view: some View) {
    fingerprint = Templates.fingerprint(of: view)
    values = TemplateView(describing: view)
    json = jsonValue(of: view)
  }
}
