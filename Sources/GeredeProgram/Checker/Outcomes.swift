import GeredeSyntax
import GeredeText

/// Outcomes of requirements as sentences.
extension Elaboration {
  /// `R is_met`, `R is_breached_for t`, `R is_unproven_for t`; nil if it is none of these.
  mutating func outcome(_ syntax: SentenceSyntax, _ span: Span) -> ConditionID? {
    guard syntax.words.count == 1, case .thing(let name) = file.tree[syntax.arguments[0]].form
    else { return nil }
    let word = syntax.words[0].text
    let state: OutcomeState
    if matches(word, .isMet) {
      state = .met
    } else if matches(word, .isBreachedFor) {
      state = .breachedFor
    } else if matches(word, .isUnprovenFor) {
      state = .unprovenFor
    } else {
      return nil
    }
    let found = quickThings(name).first { if case .requirement = $0 { true } else { false } }
    guard case .requirement(let id)? = found else {
      // `is_unproven_for` may also speak of a clause.
      if state == .unprovenFor,
        !quickThings(name).isEmpty || !name.qualifiers.isEmpty || namesClause(name.name.text)
      {
        return nil
      }
      guard !isBroken(name.name.text), isFirst(name.name.text) else { return brokenCondition(span) }
      let near = nearest.search(
        name.name.text, among: thingNames { if case .requirement = $0 { true } else { false } })
      report(NameMessages.unknownRequirement(name.text, at: file.tree.span(name), nearest: near))
      return brokenCondition(span)
    }
    outcomesRead.append(id)
    let types = names.requirementBinders[id.index]
    let given = Array(syntax.arguments.dropFirst())
    if state == .met {
      guard given.isEmpty else {
        report(
          NameMessages.tooManyTerms(
            at: file.tree.span(given[0]), pattern: name.text + " " + word))
        return brokenCondition(span)
      }
      return add(.outcome(id, .met, []), span)
    }
    guard given.count <= types.count else {
      report(
        NameMessages.outcomeWithoutBinding(
          name.text, at: file.tree.span(given[0]),
          proposal: file.language == .dutch
            ? "niet " + name.text + " is_voldaan" : "not " + name.text + " is_met"))
      return brokenCondition(span)
    }
    var arguments: [Argument] = []
    for (place, type) in types.enumerated() {
      arguments.append(place < given.count ? argument(given[place], type) : .any)
    }
    return add(.outcome(id, state, arguments), span)
  }
}
