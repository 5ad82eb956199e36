public import GeredeProgram
public import GeredeText

extension WordingLookup {
  /// The wording that the declarations of a program give.
  ///
  /// A name that two declarations word differently stays as it is: both languages' names are
  /// understood in every file.
  public init(_ program: Program, to target: Language) {
    let names = NameTable(program, to: target)
    let sentences = SentenceTable(program, to: target)
    self.init(name: { names.wording($0, $1) }, sentence: { sentences.wording($0) })
  }
}

/// The names of a program in another language, by what they stand for.
private struct NameTable {
  private var wordings: [NameRole: [String: String]] = [:]
  /// Names with more than one wording.
  private var ambiguous: [NameRole: Set<String>] = [:]
  private let target: Language

  init(_ program: Program, to target: Language) {
    self.target = target
    for kind in program.kinds {
      add(kind.name, .type)
      add(kind.name, .thing)
      add(kind.noun, .noun)
    }
    for enumeration in program.enumerations {
      add(enumeration.name, .type)
      add(enumeration.name, .thing)
      add(enumeration.noun, .noun)
      for value in enumeration.values { add(value.name, .thing) }
    }
    for entity in program.entities { add(entity.name, .thing) }
    for requirement in program.requirements { add(requirement.name, .thing) }
    // Their entities have the qualified name.
    for clause in program.clauses { add(clause.name, .thing) }
    for value in program.values {
      add(value.name, .member)
      add(value.name, .thing)
    }
  }

  func wording(_ name: String, _ role: NameRole) -> String? {
    ambiguous[role]?.contains(name) == true ? nil : wordings[role]?[name]
  }

  private mutating func add(_ wording: Wording, _ role: NameRole) {
    let dutch = wording.dutch ?? wording.english
    let (from, to) = target == .dutch ? (wording.english, dutch) : (dutch, wording.english)
    let known = wordings[role, default: [:]].updateValue(to, forKey: from)
    if let known, known != to { ambiguous[role, default: []].insert(from) }
  }
}

/// The sentences of a program in another language, by their words.
private struct SentenceTable {
  /// What a sentence says, in one language's order.
  private struct Form {
    let words: [String]
    let participle: String?
    let slotOrder: [Int]

    /// The words where the sentence is used in a form.
    func words(in form: SentenceUse.Form) -> [String] {
      guard form == .act, let participle else { return words }
      return [participle] + words.dropFirst()
    }
  }

  private struct Key: Hashable {
    let isEvent: Bool
    let isAct: Bool
    let words: ArraySlice<String>
  }

  private var pairs: [(from: Form, to: Form)] = []
  /// The relations by their words, and by each beginning of their words.
  private var found: [Key: Int] = [:]
  private var ambiguous: Set<Key> = []
  private var whole: Set<Key> = []

  init(_ program: Program, to target: Language) {
    for relation in program.relations {
      guard relation.form == .relation || relation.form == .event, let dutch = relation.dutch else {
        continue
      }
      let english = Form(
        words: relation.words, participle: relation.englishParticiple,
        slotOrder: Array(relation.slots.indices))
      let other = Form(
        words: dutch.words, participle: relation.dutchParticiple, slotOrder: dutch.slotOrder)
      pairs.append(target == .dutch ? (english, other) : (other, english))
      let isEvent = relation.form == .event
      for form in isEvent ? [SentenceUse.Form.act, .action] : [.plain] {
        add(pairs.count - 1, form, isEvent: isEvent)
      }
    }
  }

  private mutating func add(_ pair: Int, _ form: SentenceUse.Form, isEvent: Bool) {
    let words = pairs[pair].from.words(in: form)
    for count in 1...max(1, words.count) {
      let key = Key(isEvent: isEvent, isAct: form == .act, words: words.prefix(count))
      if count == words.count {
        // Whole sentences win from the beginnings of others.
        found[key] = pair
        whole.insert(key)
      } else if !whole.contains(key) {
        if let known = found[key], known != pair { ambiguous.insert(key) }
        found[key] = pair
      }
    }
  }

  /// The sentence in the other language, without the end that is left off.
  func wording(_ use: SentenceUse) -> SentenceWording? {
    let key = Key(isEvent: use.form != .plain, isAct: use.form == .act, words: use.words[...])
    guard let index = found[key], whole.contains(key) || !ambiguous.contains(key) else {
      return nil
    }
    let pair = pairs[index]
    var words = pair.to.words(in: use.form)
    var order = pair.to.slotOrder.map { slot in
      pair.from.slotOrder.firstIndex(of: slot).flatMap { $0 < use.argumentCount ? $0 : nil }
    }
    while order.count > 1, order[order.count - 1] == nil, order.count > words.count {
      order.removeLast()
      if words.count > 1 { words.removeLast() }
    }
    return SentenceWording(words: words, order: order)
  }
}
