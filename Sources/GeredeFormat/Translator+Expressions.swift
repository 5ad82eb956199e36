import GeredeSyntax
import GeredeText

/// Names and sentences inside expressions, and acts.
extension Translator {
  mutating func translate(_ node: ExpressionSyntax) {
    switch node.form {
    case .sentence(let sentence): translate(sentence, .plain, node)
    case .act(let sentence): translate(sentence, .act, node)
    case .isKind(_, let kind, _): translate(kind.name, .type)
    case .has(_, let name): translate(name, .member)
    case .nounThing(let noun, let name):
      translate(noun, .noun)
      translate(name.name, .thing)
    case .nounText(let noun, _): translate(noun, .noun)
    case .thing(let name):
      for qualifier in name.qualifiers where qualifier.text.first?.isUppercase == true {
        translate(qualifier, .thing)
      }
      translate(name.name, .thing)
    case .path(_, let fields): for field in fields { translate(field, .member) }
    case .call(let name, _):
      callNames.insert(name.token.index)
      translate(name, .member)
    case .some(let quantifier), .every(let quantifier), .no(let quantifier):
      translate(quantifier.binders)
    case .aggregate(let aggregate): translate(aggregate.binders)
    case .share(let share): translate(share.binders)
    default: break
    }
  }

  mutating func translate(_ binders: [BinderSyntax]) {
    for binder in binders { if let noun = binder.noun { translate(noun, .noun) } }
  }

  /// Plans the new text of a name, if it has one.
  mutating func translate(_ name: NameSyntax, _ role: NameRole) {
    // Nouns of built-in kinds are reserved words: these have been replaced.
    if case .keyword = tree[name.token].kind { return }
    if let wording = lookup.name(name.text, role) ?? builtin(name.text, role) {
      replace(name.token, with: wording)
    }
  }

  /// The English name of something built in. English names are understood in Dutch files, so the
  /// other way nothing needs to change.
  private func builtin(_ name: String, _ role: NameRole) -> String? {
    guard target == .english, role == .type || role == .member else { return nil }
    return BuiltinName.allCases.first { $0.spelling(in: .dutch) == name }?.spelling(in: .english)
  }

  private mutating func translate(
    _ sentence: SentenceSyntax, _ form: SentenceUse.Form, _ node: ExpressionSyntax
  ) {
    let use = SentenceUse(
      form: form, words: sentence.words.map(\.text), argumentCount: sentence.arguments.count)
    let ranges = sentence.arguments.map { tree[$0].tokens }
    guard let wording = wording(for: use) else { return }
    if isSameOrder(wording, use) {
      for (name, word) in zip(sentence.words, wording.words) { replace(name.token, with: word) }
      return
    }
    guard let last = sentence.words.last?.token, let first = sentence.words.first?.token else {
      return
    }
    var parts: [Part] = []
    for place in 0..<max(wording.order.count, wording.words.count) {
      if place < wording.order.count { parts.append(part(wording.order[place], ranges)) }
      // What stands between who acts and the act: `did`.
      if place == 0, ranges[0].end.index < first.index {
        parts += gap(from: ranges[0].end.index, to: first.index)
      }
      if place < wording.words.count { parts.append(.text(quoted(wording.words[place]))) }
    }
    let end = max(ranges.last?.end ?? last, TokenID(last.index + 1))
    rewrite(TokenRange(node.tokens.first, end), as: parts)
  }

  /// The tokens that count between two, `did` among them.
  private func gap(from start: Int, to end: Int) -> [Part] {
    (start..<end).filter { !tree.tokens[$0].kind.isTrivia }
      .map { .tokens(TokenRange(TokenID($0))) }
  }

  mutating func translate(_ action: ActionSyntax) {
    let use = SentenceUse(
      form: .action, words: action.words.map(\.text), argumentCount: action.slots.count + 1)
    guard let wording = wording(for: use), wording.order.first == .some(0) else { return }
    if isSameOrder(wording, use) {
      for (name, word) in zip(action.words, wording.words) { replace(name.token, with: word) }
      return
    }
    guard let first = action.words.first?.token, let last = action.words.last?.token else { return }
    let ranges = action.slots.map { slot in
      // `at_least` stands between the word and its term.
      slot.isAtLeast
        ? TokenRange(
          TokenID(atLeast(before: tree[slot.term].tokens.first)), tree[slot.term].tokens.end)
        : tree[slot.term].tokens
    }
    var parts: [Part] = []
    for (place, word) in wording.words.enumerated() {
      parts.append(.text(quoted(word)))
      if place + 1 < wording.order.count {
        parts.append(part(wording.order[place + 1].map { $0 - 1 }, ranges))
      }
    }
    let end = max(ranges.last?.end ?? last, TokenID(last.index + 1))
    rewrite(TokenRange(first, end), as: parts)
  }

  private func atLeast(before token: TokenID) -> Int {
    tree.tokens[..<token.index].lastIndex { !$0.kind.isTrivia } ?? token.index
  }

  /// The wording of a sentence, if it has one that fits what is written.
  private func wording(for use: SentenceUse) -> SentenceWording? {
    if let wording = lookup.sentence(use) {
      let written = wording.order.compactMap { $0 }
      guard Set(written) == Set(0..<use.argumentCount), written.count == use.argumentCount,
        [0, 1].contains(wording.order.count - wording.words.count), !wording.words.isEmpty
      else { return nil }
      return wording
    }
    guard target == .english, use.words.count == 1,
      let state = BuiltinName.allCases.first(where: { $0.spelling(in: .dutch) == use.words[0] })
    else { return nil }
    return SentenceWording(
      words: [state.spelling(in: .english)], order: Array(0..<use.argumentCount))
  }

  private func isSameOrder(_ wording: SentenceWording, _ use: SentenceUse) -> Bool {
    wording.order == Array(0..<use.argumentCount) && wording.words.count == use.words.count
  }

  private func part(_ argument: Int?, _ ranges: [TokenRange]) -> Part {
    guard let argument, ranges.indices.contains(argument) else { return .text("_") }
    return .tokens(ranges[argument])
  }

  /// A word with backquotes where it would be reserved.
  func quoted(_ word: String) -> String {
    guard let keyword = Keyword(spelled: word, in: target), keyword != .in else { return word }
    return "`\(word)`"
  }
}
