/// What Dutch-like words are built from, each list with the common parts first.
///
/// Written for this project; the words that come out are mostly no words, and mean nothing.
enum WordParts {
  /// Words that hold Dutch sentences together, the most frequent first.
  static let functionWords: [String] = words(
    """
    de het een van en in is dat op te voor met die zijn niet aan er om ook als bij of door
    naar uit dan maar wordt nog hebben worden heeft over deze tot kan moet ze wel zo meer
    hun we dit al kunnen wie wat geen waar zij zich veel zelf daar als hoe elk alle andere
    eerst ieder samen tussen onder na per moeten wil willen mag mogen zal zullen gaat gaan
    komt komen doet doen maakt maken krijgt krijgen staat staan blijft blijven nu toen
    altijd vaak soms nooit weer steeds pas alleen zonder tegen binnen buiten boven achter
    tijdens sinds volgens vanaf omdat zodat doordat hoewel terwijl zodra totdat want dus
    toch immers echter daarom daardoor daarna daarbij hierbij hiervoor waarbij waarvoor
    waarmee waarin waarop waardoor iets niets iemand niemand iedereen beide enkele sommige
    genoeg minder meeste eigen nieuw nieuwe goed goede groot grote klein kleine lang lange
    kort korte eerste tweede derde laatste vorige volgende zelfde ongeveer bijna minstens
    ruim circa soort deel keer jaar jaren maand maanden week weken dag dagen uur
    """)

  static let onsets = words(
    """
    b d g h k l m n p r s t v w z st sch br dr gr kl kr pl pr sl sp str tr bl vl zw f j sn vr
    """)

  /// Vowels that stand before a consonant of the next syllable.
  static let openVowels = words("a e o i u ie oe ei ij ui ou eu aa ee oo au")

  static let closedVowels = words("a e o i u aa ee oo ie oe ei ij ui ou eu uu")

  static let codas = words(
    "n r l s t k m p ng nd rt st cht ld rk lk nt rs mp ns f g ch rd rm nk rg lt ks")

  static let prefixes = words(
    "ver be ge ont her voor uit op aan in over mee toe bij door om na af samen onder")

  static let nounEndings = words(
    "ing heid er atie schap ment iteit aar erij isme ling teit sel dom age nis ijn")

  static let adjectiveEndings = words("lijk ig isch baar zaam loos matig eel achtig")

  /// Stems with letters beyond ASCII, as Dutch has them now and then.
  static let accentedStems = words(
    """
    coördinatie geïntegreerd reünie ruïne efficiënt patiënt cliënt ingrediënt poëzie zeeën
    categorieën financiën industrieën coöperatie naïef ideeën egoïst beïnvloeding
    geërgerd reële officiële tweeënhalf cafébezoek privégebruik één hygiëne vacuüm
    """)

  /// Words that chance must not make.
  static let unwantedWords = words("kut lul hoer pik tiet kak poep slet flikker")

  /// The words of a text, each once.
  private static func words(_ text: String) -> [String] {
    var seen: Set<String> = []
    return text.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { seen.insert($0).inserted }
  }
}
