package import Core

/// Words that say too little to be looked for in running text; in titles, headings and tags they count.
package func stopWordList(of language: Language) -> [String] {
  switch language {
  case .dutch: words(in: dutchStopWords)
  case .english: words(in: englishStopWords)
  }
}

/// The words of a list that is written over several lines.
func words(in text: String) -> [String] {
  text.split(whereSeparator: \.isWhitespace).map(String.init)
}

private let dutchStopWords = """
  aan al als bij daar dan dat de den der deze die dit door doch een en er haar had heb hebben heeft
  hem het hij hoe hun ik in is je kan kunnen maar me met mijn moet moeten na naar niet nog nu of om
  omdat onder ons onze ook op over te tegen ter ten tot u uit uw van veel voor was wat we wel werd
  werden wie wij willen worden wordt zal ze zich zij zijn zo zodat zou zullen
  """

private let englishStopWords = """
  about after all also an and any are as at be because been but by can could do does for from had
  has have he her his how if in into is it its more no not of on or our she so some such than that
  the their them then there these they this to was we were what when which who will with would you
  your
  """
