/// The examples of the specification that we show otherwise on purpose, each with the reason.
enum SpecificationDeviations {
  static func reason(of example: Int) -> String? {
    all.first { $0.examples.contains(example) }?.reason
  }

  private static let all: [(reason: String, examples: Set<Int>)] = [
    (
      "blocks of raw HTML are an error and never shown",
      Set(118...151).union([152, 153, 154, 155, 157, 158, 159, 160, 653])
    ),
    ("a comment between lists is not shown", [288, 289]),
    (
      "raw HTML inside a text is an error and never shown",
      [
        156, 170, 317, 327, 354, 484, 485, 486, 500, 503, 532, 544, 632, 633, 634, 635, 636, 642,
        647, 648, 649, 650, 651, 663, 664,
      ]
    ),
    ("a comment inside a text is not shown", [644]),
    (
      "the language of a code block is a class only if it is made of letters, digits and _+.#-",
      [114, 330]
    ),
    ("an address without anything in it is reported and not shown", [169, 495, 496, 575]),
    ("a backslash in an address is refused", [171, 316, 510, 611]),
    ("a space of another kind in an address is refused", [515]),
    ("a host that is not made of letters, digits, points and hyphens is refused", [356]),
    ("only https, http, mailto and tel are allowed", [604, 606, 607, 609, 628]),
    ("[[slug]] is a wiki link", [556, 598]),
    (
      "bare addresses are links in all of our texts, not only in the examples of that extension",
      [610, 614, 616, 619, 620]
    ),
    ("www. without a scheme leads to https", [621, 622, 623, 624, 625, 626, 627]),
  ]
}
