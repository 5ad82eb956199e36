import GeredeSyntax
import GeredeText

/// What was probably meant by a sentence that nothing declares.
extension Elaboration {
  /// The sentence as it was probably meant where a noun stands before a variable:
  /// `municipality m takes_part` for `m takes_part and m is Municipality`.
  func withoutNouns(
    _ syntax: SentenceSyntax, isAct: Bool
  ) -> (noun: String, span: Span, variable: String, text: String)? {
    var parts: [(text: String, name: NameSyntax?, span: Span)] = []
    for (place, argument) in syntax.arguments.enumerated() {
      var name: NameSyntax?
      if case .variable(let variable) = file.tree[argument].form { name = variable }
      let span = file.tree.span(argument)
      parts.append((text(span), name, span))
      if place < syntax.words.count {
        let word = syntax.words[place]
        parts.append((word.text, word, file.tree.span(word)))
      }
    }
    if let moment = syntax.moment {
      let span = file.tree.span(moment)
      parts.append((word(.at), nil, span))
      parts.append((text(span), nil, span))
    }
    var rest: [String] = []
    var found: (noun: String, span: Span, variable: String, kind: KindID)?
    var isTermNext = true
    for (place, part) in parts.enumerated() {
      if isTermNext, found == nil, let name = part.name, let kind = kind(ofNoun: name.text),
        place + 1 < parts.count, let variable = parts[place + 1].name
      {
        found = (name.text, part.span, variable.text, kind)
        continue
      }
      rest.append(part.text)
      isTermNext.toggle()
    }
    guard let found else { return nil }
    if isAct, rest.count > 1 { rest.insert(word(.did), at: 1) }
    let kindName = written(program[found.kind].name)
    let text =
      rest.joined(separator: " ") + " " + word(.and) + " " + found.variable + " " + word(.is) + " "
      + kindName
    return (found.noun, found.span, found.variable, text)
  }

  /// The declared sentence that fits the terms and shares a word, or else the only one that fits
  /// them; nil if none does. `candidates` are the words of the declared sentences.
  private func likeliest(
    _ syntax: SentenceSyntax, among candidates: [String], isAct: Bool
  ) -> String? {
    let words = Set(syntax.words.map(\.text))
    var fitting: [(words: String, isShared: Bool)] = []
    for key in candidates.sorted() {
      for module in file.sees {
        let table = names.modules[module.index]
        let entries = (isAct ? table.acts : table.phrases)[key] ?? []
        guard let entry = entries.first(where: \.isWhole), fits(syntax, entry),
          !fitting.contains(where: { $0.words == key })
        else { continue }
        let own = Set(key.split(separator: " ").map(String.init))
        fitting.append((key, !own.isDisjoint(with: words)))
      }
    }
    let shared = fitting.filter(\.isShared)
    if shared.count == 1 { return shared[0].words }
    return fitting.count == 1 && syntax.arguments.count > 1 ? fitting[0].words : nil
  }

  /// Whether the terms could stand in the slots of a declared sentence.
  private func fits(_ syntax: SentenceSyntax, _ entry: PhraseEntry) -> Bool {
    let slots = program[entry.relation].slots
    guard slots.count == syntax.arguments.count else { return false }
    for (place, argument) in syntax.arguments.enumerated() {
      guard let slot = slot(place, of: entry) else { return false }
      guard let type = quickType(argument) else { continue }
      guard areRelated(type, slots[slot].type) else { return false }
    }
    return true
  }

  /// Says what is wrong with a sentence whose words nothing declares, once per file.
  mutating func reportUnknownSentence(
    _ syntax: SentenceSyntax, isAct: Bool, _ span: Span
  ) {
    let key = syntax.words.map(\.text).joined(separator: " ")
    if let message = file.tree.missingFullStop(in: syntax, of: file.source) {
      report(message)
      return
    }
    if reportMissingSpace(syntax) || reportLongerSentence(syntax, isAct: isAct, span)
      || reportUnknownUnit(syntax, span)
    {
      return
    }
    if reportSplitWord(syntax, isAct: isAct) { return }
    guard isFirst(key) else { return }
    var candidates: [String] = []
    for module in file.sees {
      let table = names.modules[module.index]
      candidates += (isAct ? table.acts : table.phrases).keys
    }
    let near =
      nearest.search(key, among: candidates)
      ?? likeliest(syntax, among: candidates, isAct: isAct)
    var declaration = isAct ? word(.event) : word(.relation)
    for (place, argument) in syntax.arguments.enumerated() {
      declaration += " " + (quickType(argument).map { writtenTitle(of: $0) } ?? thingTitle)
      if place < syntax.words.count { declaration += " " + syntax.words[place].text }
    }
    let place = syntax.words.first.map { first in
      file.tree.span(first).union(file.tree.span(syntax.words[syntax.words.count - 1]))
    }
    report(
      NameMessages.unknownSentence(
        words(of: syntax), at: place ?? span,
        nearest: near?.split(separator: " ").joined(separator: " … "),
        declaration: declaration + "."))
  }

  /// Says that the word at the end was written as two, if the joined one is declared: `Utrecht takes
  /// part` for `Utrecht takes_part`.
  private mutating func reportSplitWord(_ syntax: SentenceSyntax, isAct: Bool) -> Bool {
    guard let word = syntax.words.last, syntax.words.count + 1 == syntax.arguments.count,
      let last = syntax.arguments.last, case .variable(let second) = file.tree[last].form
    else { return false }
    let joined = "\(word.text)_\(second.text)"
    let key = (syntax.words.dropLast().map(\.text) + [joined]).joined(separator: " ")
    let isDeclared = file.sees.contains { module in
      let table = names.modules[module.index]
      return (isAct ? table.acts : table.phrases)[key] != nil
    }
    guard isDeclared else { return false }
    report(
      NameMessages.splitWord(
        "\(word.text) \(second.text)", joined: joined,
        at: file.tree.span(word).union(file.tree.span(last))))
    return true
  }

  /// Says that two sentences stand without a space between them: `Notify.Rotterdam uses …` reads as
  /// a qualified name.
  mutating func reportMissingSpace(_ syntax: SentenceSyntax) -> Bool {
    for argument in syntax.arguments {
      guard case .thing(let name) = file.tree[argument].form, let owner = name.qualifiers.last,
        case .entity(let id)? = things(named: owner.text).first, names.clauses[id] == nil
      else { continue }
      report(
        NameMessages.noSpaceAfterStop(
          at: file.tree.span(name), proposal: owner.text + ". " + name.name.text))
      return true
    }
    return false
  }

  private func isMoment(_ id: ExpressionSyntaxID) -> Bool {
    switch file.tree[id].form {
    case .literal(.date), .literal(.instant): true
    default: false
    }
  }

  /// Says that only the beginning of the sentence is declared, if that is so.
  private mutating func reportLongerSentence(
    _ syntax: SentenceSyntax, isAct: Bool, _ span: Span
  ) -> Bool {
    if let foreign = wordOfOtherLanguage(syntax) {
      report(foreign)
      return true
    }
    // No sentence that people declare has more words.
    let longest = min(syntax.words.count - 1, 64)
    for count in stride(from: longest, to: 0, by: -1) {
      guard case .one(let entry) = phrase(Array(syntax.words.prefix(count)), isAct: isAct),
        entry.isWhole
      else { continue }
      let first = file.tree.span(syntax.words[count])
      if let date = syntax.arguments.last, isMoment(date) {
        report(
          NameMessages.wordBeforeMoment(
            syntax.words[count].text, at: first,
            proposal: word(isAct ? .at : .from) + " " + text(file.tree.span(date))))
        return true
      }
      let end = syntax.arguments.last.map { file.tree.span($0) } ?? first
      report(
        NameMessages.tooManyTerms(
          at: end.start > first.start ? first.union(end) : first,
          pattern: pattern(entry.relation)))
      return true
    }
    return false
  }

  /// The message about a reserved word of the other language among the words of a sentence.
  private func wordOfOtherLanguage(_ syntax: SentenceSyntax) -> Message? {
    let other: Language = file.language == .english ? .dutch : .english
    for name in syntax.words {
      guard let keyword = Keyword(spelled: name.text, in: other),
        Keyword(spelled: name.text, in: file.language) != keyword
      else { continue }
      return NameMessages.otherLanguage(
        name.text, at: file.tree.span(name), proposal: keyword.spelling(in: file.language),
        in: file.language)
    }
    return nil
  }

  /// Says that `percent` is written `%`, if it stands after a number.
  private mutating func reportPercent(_ syntax: SentenceSyntax) -> Bool {
    guard let word = syntax.words.first, ["percent", "procent"].contains(word.text) else {
      return false
    }
    switch file.tree[syntax.arguments[0]].form {
    case .literal(.integer), .literal(.decimal):
      let number = text(file.tree.span(syntax.arguments[0]))
      report(
        NameMessages.wordForSign(
          word.text, at: file.tree.span(word), proposal: number + "%"))
      return true
    default: return false
    }
  }

  /// Says that a word after a number is no unit, if that is what was written.
  private mutating func reportUnknownUnit(_ syntax: SentenceSyntax, _ span: Span) -> Bool {
    if reportPercent(syntax) { return true }
    guard syntax.words.count == 1, syntax.arguments.count == 1,
      case .literal(.integer) = file.tree[syntax.arguments[0]].form
    else { return false }
    let units: [ContextualWord] = [
      .years, .months, .weeks, .days, .workingDays, .hours, .minutes, .seconds,
    ]
    let other: Language = file.language == .english ? .dutch : .english
    let unit = ContextualWord(spelled: syntax.words[0].text, in: other)
    if let unit, units.contains(unit) {
      report(
        NameMessages.otherLanguage(
          syntax.words[0].text, at: file.tree.span(syntax.words[0]),
          proposal: unit.spelling(in: file.language), in: file.language))
      return true
    }
    let words = units.map { $0.spelling(in: file.language) }
    let near = nearest.search(syntax.words[0].text, among: words)
    report(
      NameMessages.unknownUnit(
        syntax.words[0].text, at: file.tree.span(syntax.words[0]), nearest: near, units: words))
    return true
  }

  /// The sentence as it was written, with dots for what is missing: `Denbosch provides Notify to …`.
  func completed(_ syntax: SentenceSyntax, _ id: RelationID, isAct: Bool) -> String {
    let relation = program[id]
    let count = relation.slots.count
    var words = relation.words
    if file.language == .dutch, let dutch = relation.dutch { words = dutch.words }
    for (place, word) in syntax.words.enumerated() where place < words.count {
      words[place] = word.text
    }
    var parts: [String] = []
    for place in 0..<count {
      let isGiven = place < syntax.arguments.count
      let written = isGiven ? text(file.tree.span(syntax.arguments[place])) : "…"
      parts.append(written == "_" ? "…" : written)
      guard place < words.count else { continue }
      parts.append(place == 0 && isAct ? word(.did) + " " + words[place] : words[place])
    }
    return parts.joined(separator: " ")
  }

  /// The name of the kind Thing.
  private var thingTitle: String { written(program[program.builtins.thing].name) }
}
