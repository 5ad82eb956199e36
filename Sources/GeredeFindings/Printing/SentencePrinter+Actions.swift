import GeredeProgram
import GeredeText

/// Acts in their base form: what somebody must, may, can or must not do.
extension SentencePrinter {
  /// `report B1 to Rotterdam`: what is done, without who does it.
  func action(_ id: RelationID, _ slots: [Word?], in language: Language) -> String {
    let relation = names.program[id]
    let texts = zip(relation.slots, slots).map { slot, word in
      word.map { value($0, slot.type, in: language) } ?? indefinite(slot.type, in: language)
    }
    return base(relation, texts, given: slots.map { $0 != nil }, after: nil, in: language)
  }

  /// `Denbosch must report B1 to Rotterdam`: a clause's act for what a walk has bound; without a role
  /// `Denbosch report B1 to Rotterdam`.
  func clause(
    _ action: ClauseAction, _ role: DecidingClause.Role?, _ frame: Frame,
    _ bound: PrintedBindings, in language: Language
  ) -> String {
    let (texts, given) = slots(of: action, [], frame, bound, in: language)
    return base(
      names.program[action.event], texts, given: given,
      after: role?.auxiliary.text(in: language) ?? "", in: language)
  }

  /// `pay EUR 500 to Rotterdam`: a clause's act for what a walk has bound, without who does it;
  /// `words`: what its slots come to, where that is known.
  func action(
    _ action: ClauseAction, _ words: [Word?], _ frame: Frame, _ bound: PrintedBindings,
    in language: Language
  ) -> String {
    let (texts, given) = slots(of: action, words, frame, bound, in: language)
    return base(names.program[action.event], texts, given: given, after: nil, in: language)
  }

  private func slots(
    of action: ClauseAction, _ words: [Word?], _ frame: Frame, _ bound: PrintedBindings,
    in language: Language
  ) -> (texts: [String], given: [Bool]) {
    var texts: [String] = []
    var given: [Bool] = []
    for (index, slot) in names.program[action.event].slots.enumerated() {
      guard case .expression(let id)? = action.arguments[safe: index] else {
        texts.append(indefinite(slot.type, in: language))
        given.append(false)
        continue
      }
      let lead =
        action.atLeast.contains(index)
        ? Bilingual(en: "at least ", nl: "ten minste ").text(in: language) : ""
      let word = words[safe: index].flatMap { $0 }
      texts.append(
        lead
          + (word.map { value($0, slot.type, in: language) }
            ?? expression(id, frame, bound, in: language)))
      given.append(true)
    }
    return (texts, given)
  }

  /// The words of an event in their base form around its slots; the actor stands before an auxiliary,
  /// or is left off without one.
  private func base(
    _ relation: Relation, _ texts: [String], given: [Bool], after auxiliary: String?,
    in language: Language
  ) -> String {
    var words = relation.words
    var order = Array(relation.slots.indices)
    if language == .dutch, let dutch = relation.dutch {
      words = dutch.words
      order = dutch.slotOrder
    }
    guard order.allSatisfy({ $0 < texts.count && $0 < given.count }) else { return relation.title }
    let last = order.lastIndex { given[$0] } ?? 0
    var parts: [String] = []
    for (position, slot) in order.enumerated() where position <= max(last, 0) {
      if position == 0 {
        if let auxiliary { parts += auxiliary.isEmpty ? [texts[slot]] : [texts[slot], auxiliary] }
      } else {
        parts.append(texts[slot])
      }
      if position < words.count, position < last || position == 0 || last == order.count - 1 {
        parts.append(spaced(words[position]))
      }
    }
    return parts.joined(separator: " ")
  }
}

extension DecidingClause.Role {
  /// The word between who and what.
  var auxiliary: Bilingual {
    switch self {
    case .prohibits: Bilingual(en: "must not", nl: "moet niet")
    case .permits: Bilingual(en: "may", nl: "mag")
    case .empowers: Bilingual(en: "can", nl: "kan")
    case .obliges: Bilingual(en: "must", nl: "moet")
    }
  }
}
