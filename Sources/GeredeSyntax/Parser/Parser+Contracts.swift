import GeredeText

/// Finds what contracts write in another way than clauses, trust and scenarios do.
extension Parser {
  /// `the provider must`, `every municipality m must`, `municipality m must`: who is meant stands
  /// before the modality as a noun. The bearer comes next.
  func bearerInWords() -> Message? {
    var modality = cursor
    while modality < cursor + 4, modality < kinds.count - 1, !isModality(modality) { modality += 1 }
    guard isModality(modality), modality > cursor + 1 else { return nil }
    let place = span(cursor).union(span(modality - 1))
    let text = source.text(place)
    let must = Keyword.must.spelling(in: language)
    let verb = kinds[modality] == .lowerName ? must : shown(modality)
    if let article = word(cursor), Parser.articles.contains(article) {
      return ParserMessages.bearerWithArticle(
        place, text: text, modality: verb, language: language)
    }
    var first = cursor
    switch kind {
    case .keyword(.every), .keyword(.some), .keyword(.no): first += 1
    default:
      if let word = word(cursor), ["each", "all", "any", "alle", "iedere", "ieder"].contains(word) {
        first += 1
      }
    }
    guard let noun = word(first), modality == first + 1 || word(first + 1) != nil,
      modality <= first + 2, modality > cursor + 1
    else { return nil }
    let variable = modality == first + 1 ? String(noun.prefix(1)) : shown(first + 1)
    let kindName = Parser.kindName(noun)
    let when = Keyword.when.spelling(in: language)
    let isWord = Keyword.is.spelling(in: language)
    return ParserMessages.bearerWithNoun(
      place, text: text,
      proposal: "\(variable) \(verb) … \(when) \(variable) \(isWord) \(kindName)")
  }

  private func isModality(_ index: Int) -> Bool {
    switch kinds[index] {
    case .keyword(.must), .keyword(.may), .keyword(.can): true
    default: word(index).map(Parser.shallWords.contains) ?? false
    }
  }

  /// Articles, which no sentence of the language has.
  private static let articles: Set<String> = ["the", "a", "an", "de", "het", "een"]

  /// The kind with a noun: `market_party` is `MarketParty`.
  static func kindName(_ noun: String) -> String {
    noun.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// What stands where `of` should follow the length of a term, which began at an index.
  func termStart(from start: Int) -> Message? {
    let of = ContextualWord.of.spelling(in: language)
    switch kind {
    case .keyword(.from):
      return ParserMessages.termFrom(span(cursor), word: shown(cursor), of: of)
    case .lowerName:
      let words: Set<String> =
        language == .english
        ? ["after", "since", "following"] : ["van", "sinds", "nadat", "vanaf"]
      guard let word = word(cursor), words.contains(word) else { return nil }
      return ParserMessages.synonym(span(cursor), word: word, proposal: of, note: nil)
    case .fullStop, .endOfFile, .keyword(.under), .keyword(.when), .keyword(.unless),
      .keyword(.otherwise), .keyword(.because), .keyword(.survives), .keyword(.before),
      .keyword(.by):
      let place = span(start).union(span(cursor - 1))
      return ParserMessages.termWithoutStart(place, text: source.text(place), language: language)
    default: return nil
    }
  }

  /// `every month`: a period without its number comes next.
  func periodInWords() -> Message? {
    guard let word = word(cursor), peek(1) == .keyword(.from) || peek(1) == .fullStop else {
      return nil
    }
    let count: Int
    let unit: ContextualWord
    switch word {
    case "day", "dag": (count, unit) = (1, .days)
    case "week": (count, unit) = (1, .weeks)
    case "month", "maand": (count, unit) = (1, .months)
    case "quarter", "kwartaal": (count, unit) = (3, .months)
    case "year", "jaar": (count, unit) = (1, .years)
    default: return nil
    }
    let spellings = unit.spellings(in: language).map(\.description)
    let spelling = count == 1 ? spellings.min { $0.count < $1.count } : spellings.first
    return ParserMessages.periodWithoutNumber(
      span(cursor), word: word, proposal: "\(shown(cursor - 1)) \(count) \(spelling ?? word)")
  }

  /// `Acme may host Notify`, `allow Acme host Notify` after `expect`, which comes before the token at
  /// hand: the decision has words of its own.
  func decisionInWords() -> Message? {
    let expect = shown(cursor - 1)
    if kind == .upperName, peek(1) == .keyword(.may) || peek(1) == .keyword(.can) {
      let isDenied = peek(2) == .keyword(.not)
      let word: ContextualWord = isDenied ? .deny : .permit
      let place = span(cursor + 1).union(span(cursor + (isDenied ? 2 : 1)))
      return ParserMessages.decisionWithVerb(
        place, word: source.text(place),
        proposal: "\(expect) \(word.spelling(in: language)) \(shown(cursor)) …")
    }
    guard let word = word(cursor), peek(1) == .upperName, isLowerName(after: 2) else { return nil }
    let meant: ContextualWord
    switch word {
    case "allow", "allowed", "permitted", "permits", "allows", "toestaan", "toegelaten",
      "staat_toe":
      meant = .permit
    case "forbid", "forbidden", "denied", "denies", "prohibited", "refused", "verboden", "verbied",
      "weiger", "weigeren", "afgewezen":
      meant = .deny
    default: return nil
    }
    return ParserMessages.synonym(
      span(cursor), word: word, proposal: meant.spelling(in: language), note: nil)
  }

  /// `2026-03-01: …`, `on 2026-03-01: …` in a scenario: `at` is missing.
  func momentInWords() -> Message? {
    func isMoment(_ kind: TokenKind) -> Bool { kind == .date || kind == .instant }
    let at = Keyword.at.spelling(in: language)
    if isMoment(kind), peek(1) == .colon {
      return ParserMessages.momentWithoutAt(
        span(cursor), proposal: "\(at) \(shown(cursor)):", language: language)
    }
    guard word(cursor) != nil, isMoment(peek(1)), peek(2) == .colon else { return nil }
    return ParserMessages.momentWithoutAt(
      span(cursor), proposal: "\(at) \(shown(cursor + 1)):", language: language)
  }

  /// `for every municipality m` behind the colon of a requirement, where a name stands at an index.
  func forEveryAfterColon(name: Int) -> Message? {
    guard isNext(.for), peek(1) == .keyword(.every) else { return nil }
    var last = cursor + 1
    while last + 1 < kinds.count, word(last + 1) != nil { last += 1 }
    let place = span(cursor).union(span(last))
    let text = source.text(place)
    return ParserMessages.forEveryAfterColon(
      place, text: text, proposal: "\(shown(sentenceStart)) \(shown(name)) \(text): …")
  }

  /// `greater than 10` after `is`: the word that compares comes next, `is` is the one before.
  func comparisonInWords() -> Message? {
    guard let word = word(cursor) else { return nil }
    let sign: String
    switch word {
    case "greater", "more", "larger", "higher", "longer", "above", "over", "groter", "meer",
      "hoger",
      "langer", "boven":
      sign = ">"
    case "less", "fewer", "smaller", "lower", "shorter", "below", "kleiner", "minder", "lager",
      "korter", "onder":
      sign = "<"
    case "equal", "gelijk": sign = "="
    default: return nil
    }
    let joins: Set<String> = ["than", "to", "dan", "aan"]
    let hasJoin = self.word(cursor + 1).map(joins.contains) ?? false
    let last = cursor + (hasJoin ? 1 : 0)
    let place = span(cursor - 1).union(span(last))
    return ParserMessages.comparisonInWords(place, text: source.text(place), sign: sign)
  }

  /// `if`, where the condition of a rule or clause should begin with `when`.
  func ifForWhen() -> Message? {
    guard kind == .lowerName, cursor > sentenceStart + 1 else { return nil }
    let token = tokens[Int(significant[cursor])]
    // Most words are none of these: that shows before any text is made.
    guard [2, 3, 6].contains(token.end - token.start), let word = word(cursor) else { return nil }
    guard word == "if" || word == "indien" || word == "als" && language == .dutch && isCondition
    else { return nil }
    return ParserMessages.synonym(
      span(cursor), word: word, proposal: Keyword.when.spelling(in: language), note: nil)
  }

  /// Whether what follows the word at hand is a path with a comparison, or a thing that is of a kind:
  /// a condition, and no slot of a sentence.
  private var isCondition: Bool {
    guard isLowerName(after: 1) || peek(1) == .upperName else { return false }
    switch peek(2) {
    case .access: return peek(3) == .lowerName
    case .keyword(.is), .keyword(.has), .keyword(.did): return true
    case .lowerName: return peek(3) == .fullStop
    default: return false
    }
  }
}
