import GeredeSyntax
import GeredeText

/// Declarations: their two wordings change places.
extension Translator {
  mutating func translate(_ sentence: Sentence) {
    switch sentence {
    case .kind(let kind):
      if let parent = kind.parent { translate(parent.name, .type) }
      exchange(kind.name, nil, kind.wording)
      for field in kind.fields {
        translate(field.type)
        exchange(field.name, nil, field.wording)
      }
    case .enumeration(let enumeration):
      exchange(enumeration.name, nil, enumeration.wording)
      for value in enumeration.values { exchange(value.name, value.label, value.wording) }
    case .relation(let relation): exchange(relation.sentence, relation.wording)
    case .event(let event): exchange(event.sentence, event.wording)
    case .value(let value):
      for parameter in value.parameters { translate(parameter.type) }
      translate(value.type)
      callNames.insert(value.name.token.index)
      exchange(value.name, nil, value.wording)
    case .exception(let exception):
      callNames.insert(exception.value.token.index)
      translate(exception.value, .member)
    case .entity(let entity): translate(entity)
    case .requirement(let requirement): translate(requirement)
    case .data(let data):
      if case .kind(let name) = data.target { translate(name.name, .type) }
      for field in data.fields { translate(field.name, .member) }
    case .agreement(let agreement):
      exchange(agreement.name, agreement.label, agreement.wording)
      if let binder = agreement.binder { translate([binder]) }
      for case .every(let binder, _) in agreement.parties { translate([binder]) }
      translate(agreement.items)
    case .regulation(let regulation):
      exchange(regulation.name, regulation.label, regulation.wording)
      translate(regulation.items)
    case .scenario(let scenario): translate(scenario)
    case .query(let query):
      if case .decision(_, let action) = query.form { translate(action) }
    default: break
    }
  }

  private mutating func translate(_ entity: EntitySyntax) {
    translate(entity.noun, .noun)
    exchange(entity.name, entity.label, entity.wording)
    for field in entity.fields { translate(field.name, .member) }
  }

  private mutating func translate(_ requirement: RequirementSyntax) {
    exchange(requirement.name, requirement.label, requirement.wording)
    translate(requirement.binders)
    exchange(requirement.unlessBecause, requirement.unlessBecauseWording)
    exchange(requirement.because, requirement.becauseWording)
  }

  /// Exchanges a text with its wording in the other language, if it has that.
  private mutating func exchange(_ text: TextSyntax?, _ wording: TextWordingSyntax?) {
    guard let text, let wording, wording.language == target else { return }
    markOtherLanguage(before: wording.text.token)
    replace(text.token, with: original(wording.text.token))
    replace(wording.text.token, with: original(text.token))
  }

  private mutating func translate(_ items: [AgreementItemSyntax]) {
    for case .clause(let clause) in items {
      exchange(clause.name, clause.label, clause.wording)
      switch clause.form {
      case .duty(_, let action), .prohibition(_, let action), .permission(_, let action),
        .power(_, let action):
        translate(action)
      case .standingDuty, .provision: break
      }
      for otherwise in clause.otherwise { translate(otherwise.action) }
    }
  }

  private mutating func translate(_ scenario: ScenarioSyntax) {
    for item in scenario.items {
      switch item {
      case .entity(let entity): translate(entity)
      case .expect(let expect):
        switch expect.form {
        case .decision(_, _, let action): translate(action)
        case .outcome(_, let name, _): translate(name.name, .thing)
        default: break
        }
      default: break
      }
    }
  }

  private mutating func translate(_ type: TypeSyntax) { translate(type.name.name, .type) }

  /// Exchanges a name with its wording in the other language, if it has that, and the labels.
  private mutating func exchange(
    _ name: NameSyntax, _ label: TextSyntax?, _ wording: NameWordingSyntax?
  ) {
    guard let wording, wording.language == target else { return }
    markOtherLanguage(before: wording.name.token)
    replace(wording.name.token, with: name.text)
    replace(name.token, with: wording.name.text)
    guard let other = wording.label else { return }
    if let label {
      replace(label.token, with: original(other.token))
      replace(other.token, with: original(label.token))
    } else {
      replace(name.token, with: wording.name.text + " " + original(other.token))
      replace(other.token, with: "")
    }
  }

  /// Writes the mark before a wording for the language that the file had.
  private mutating func markOtherLanguage(before token: TokenID) {
    let mark = tree.tokens[..<token.index].lastIndex { !$0.kind.isTrivia }
    if let mark { replace(TokenID(mark), with: tree.language.rawValue) }
  }

  /// Exchanges a declared sentence with its wording: the types move with the slots.
  private mutating func exchange(
    _ sentence: SlotSentenceSyntax, _ wording: SentenceWordingSyntax?
  ) {
    let types = sentence.slots.compactMap(\.type)
    for type in types { translate(type) }
    guard let wording, wording.language == target else { return }
    for type in wording.sentence.slots.compactMap(\.type) { translate(type) }
    var main: [[Part]] = []
    for slot in wording.sentence.slots {
      if slot.type != nil {
        main.append([.tokens(slot.tokens)])
      } else if let name = slot.name,
        let type = sentence.slots.first(where: { $0.name?.text == name.text })?.type
      {
        main.append([.text("(" + quoted(name.text) + ":"), .tokens(type.tokens), .text(")")])
      } else {
        return
      }
    }
    let other = sentence.slots.map { slot -> [Part] in
      slot.name.map { [.text("(" + quoted($0.text) + ")")] } ?? [.tokens(slot.tokens)]
    }
    markOtherLanguage(before: wording.sentence.tokens.first)
    rewrite(sentence.tokens, as: joined(main, wording.sentence.words))
    rewrite(wording.sentence.tokens, as: joined(other, sentence.words))
  }

  /// Slots with the words between them.
  private func joined(_ slots: [[Part]], _ words: [WordSyntax]) -> [Part] {
    var parts: [Part] = []
    for place in 0..<max(slots.count, words.count) {
      if place < slots.count { parts += slots[place] }
      if place < words.count {
        let word = words[place]
        let participle = word.participle.map { "/" + quoted($0.text) } ?? ""
        parts.append(.text(quoted(word.base.text) + participle))
      }
    }
    return parts
  }
}
