package import Core

/// What resolving needs besides the documents: settings, tags, the register, and the day that counts as today.
package struct Facts: Sendable {
  package let settings: SiteSettings
  package let tags: TagVocabulary
  package let register: Register
  /// From `--date` or SOURCE_DATE_EPOCH, never from the clock inside a build.
  package let today: Day

  package init(settings: SiteSettings, tags: TagVocabulary, register: Register, today: Day) {
    self.settings = settings
    self.tags = tags
    self.register = register
    self.today = today
  }
}
