/// A query, cut into the words that are looked for.
struct QueryWords {
  struct Word: Equatable {
    let form: String
    let isInPhrase: Bool
  }

  /// In the order of the query, stop words and repetitions too.
  private(set) var words: [Word] = []
  private(set) var phrases: [[String]] = []
  private(set) var excluded: [String] = []
  /// The whole tokens, each followed by a space; empty where the query is more than words.
  private(set) var titleKey = ""
  /// Whether the last word may be only a beginning.
  private(set) var isOpenEnded = false

  /// - Parameter isForm: whether the index has a form; only asked for words with hyphens.
  init(
    _ query: String, isForm: (String) throws(SearchFailure) -> Bool
  ) throws(SearchFailure) {
    var tokenizer = Tokenizer()
    let pieces = Self.pieces(of: query)
    for piece in pieces {
      switch piece.kind {
      case .phrase:
        let tokens = tokenizer.tokens(in: piece.text, as: .titleOrQuery).filter { !$0.isPart }
        if tokens.isEmpty { continue }
        phrases.append(tokens.map(\.form))
        words += tokens.map { Word(form: $0.form, isInPhrase: true) }
      case .excluded:
        excluded += tokenizer.tokens(in: piece.text, as: .titleOrQuery).filter { !$0.isPart }
          .map(\.form)
      case .plain:
        words += try Self.words(
          of: tokenizer.tokens(in: piece.text, as: .titleOrQuery), isForm: isForm)
      }
    }
    if pieces.allSatisfy({ $0.kind == .plain }) {
      for piece in pieces {
        for token in tokenizer.tokens(in: piece.text, as: .titleOrQuery) where !token.isPart {
          titleKey += token.form + " "
        }
      }
    }
    isOpenEnded = pieces.last?.kind == .plain && pieces.last?.isClosed == false
  }

  /// A word with hyphens is one word where the index has it, and its parts elsewhere.
  private static func words(
    of tokens: [Token], isForm: (String) throws(SearchFailure) -> Bool
  ) throws(SearchFailure) -> [Word] {
    var words: [Word] = []
    var index = 0
    while index < tokens.count {
      var end = index + 1
      while end < tokens.count, tokens[end].isPart,
        tokens[index].isPart || tokens[end].start < tokens[index].end
      {
        end += 1
      }
      let parts = tokens[index..<end].filter(\.isPart)
      var isWhole = !tokens[index].isPart
      if isWhole, !parts.isEmpty { isWhole = try isForm(tokens[index].form) }
      if isWhole {
        words.append(Word(form: tokens[index].form, isInPhrase: false))
      } else {
        words += parts.map { Word(form: $0.form, isInPhrase: false) }
      }
      index = end
    }
    return words
  }

  // MARK: Pieces

  private struct Piece {
    enum Kind { case plain, phrase, excluded }
    var kind: Kind
    var text: String
    /// Whether white space or a quote follows.
    var isClosed: Bool
  }

  private static func pieces(of query: String) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    var isInPhrase = false
    func close(_ isClosed: Bool) {
      if text.isEmpty {
        return
      } else if isInPhrase {
        pieces.append(Piece(kind: .phrase, text: text, isClosed: isClosed))
      } else if text.unicodeScalars.first == "-", text.unicodeScalars.count > 1 {
        pieces.append(
          Piece(
            kind: .excluded, text: String(text.unicodeScalars.dropFirst()), isClosed: isClosed))
      } else {
        pieces.append(Piece(kind: .plain, text: text, isClosed: isClosed))
      }
      text = ""
    }
    for scalar in query.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x201C, 0x201D, 0x201E:
        close(true)
        isInPhrase.toggle()
      case 0x09...0x0D, 0x20, 0xA0:
        if isInPhrase { text.unicodeScalars.append(scalar) } else { close(true) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    close(false)
    return pieces
  }
}
