import Core
import Templates

extension Edition {
  /// A page: a view shown by a template.
  ///
  /// Its inputs are the program, the template with its partials, and everything the view says; a template can read nothing
  /// else, so equal inputs give an equal page.
  func pageOutput(_ template: PageTemplate, _ view: some View, at path: SitePath?) -> Output? {
    guard let path else { return nil }
    let name = "pages/\(template.rawValue)"
    let templates = theme.templates
    var digest = FingerprintDigest()
    digest.add(toolFingerprint)
    if let fingerprint = templates.fingerprint(of: name) { digest.add(fingerprint) }
    digest.add(fingerprint(of: view))
    return Output(
      path: path, inputs: digest.finish(),
      content: .rendered { templates.render(name, view).map { Array($0.markup.utf8) } })
  }

  private func fingerprint(of view: some View) -> Fingerprint { Templates.fingerprint(of: view) }
}
