import Content
import Core
import ReuseIndex

extension AnswerMaker {
  /// - Throws: `unknownName` with the practice that was most likely meant.
  func practice(named text: String) throws(BuildFailure) -> PracticeReuse {
    if let slug = Slug(text), let practice = reuse.practice(slug) { return practice }
    let meant = nearestMatch(
      to: Slug(from: text)?.text ?? text, among: reuse.practices.map(\.practice.text))
    throw .unknownName(
      text, Phrase(nl: "geen praktijk van dit handboek", en: "no practice of this handbook"),
      meant: Slug(from: text).flatMap(reuse.practice)?.practice.text ?? meant,
      otherwise: Phrase(
        nl: "Gebruik de naam van het bestand in ‘content/praktijken’, zonder ‘.md’.",
        en: "Use the name of the file in ‘content/praktijken’, without ‘.md’."))
  }

  /// The organisation with a code, whatever the case of its letters.
  ///
  /// - Throws: `unknownName` with the organisation that was most likely meant: the one of that name,
  ///   else the one with the nearest code or name.
  func organisation(named text: String) throws(BuildFailure) -> OrganisationReuse {
    if let code = OrganisationCode(folder: text.lowercased()),
      let organisation = reuse.organisation(code)
    {
      return organisation
    }
    throw .unknownName(
      text, Phrase(nl: "geen organisatie", en: "no organisation"),
      meant: nearestOrganisation(to: text).map(label),
      otherwise: Phrase(
        nl: "Gebruik een code uit het register (GM0716) of de naam van de map in"
          + " ‘content/organisaties’.",
        en: "Use a code of the register (GM0716) or the name of the folder in"
          + " ‘content/organisaties’."))
  }

  private func nearestOrganisation(to text: String) -> OrganisationCode? {
    // Of a name that several bear, a current one before a former one.
    let order = reuse.organisations.sorted {
      ($0.successors.isEmpty ? 0 : 1, $0.code) < ($1.successors.isEmpty ? 0 : 1, $1.code)
    }
    var codes: [String: OrganisationCode] = [:]
    for organisation in order {
      for word in [organisation.code.slug, Slug(from: organisation.name)?.text].compactMap(\.self)
      where codes[word] == nil {
        codes[word] = organisation.code
      }
    }
    let wanted = Slug(from: text)?.text ?? text.lowercased()
    return codes[wanted] ?? nearestMatch(to: wanted, among: codes.keys).flatMap { codes[$0] }
  }
}

extension BuildFailure {
  /// - Parameter what: what it is not, as in ‘… is geen praktijk’.
  static func unknownName(
    _ text: String, _ what: Phrase, meant: String?, otherwise: Phrase
  ) -> BuildFailure {
    BuildFailure(
      .unknownName, path: text,
      Phrase(nl: "‘\(text)’ is \(what.dutch)", en: "‘\(text)’ is \(what.english)"),
      remedy: meant.map { Phrase(nl: "Bedoelde u ‘\($0)’?", en: "Did you mean ‘\($0)’?") }
        ?? otherwise)
  }
}
