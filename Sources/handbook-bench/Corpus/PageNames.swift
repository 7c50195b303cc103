/// The ordinary pages that every corpus has, because its settings lead to them.
enum PageNames {
  static let fixed: [(slug: String, title: String)] = [
    ("over", "Over dit handboek"),
    ("meedoen", "Meedoen"),
    ("toegankelijkheid", "Toegankelijkheid"),
  ]
}
