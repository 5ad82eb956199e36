import GeredeSyntax
import GeredeText

/// Relations and events: their slots, their words in both languages, and that no sentence can be
/// read as two of them.
extension Elaboration {
  /// Declares a relation and files its words.
  mutating func declareRelation(_ syntax: RelationSyntax) {
    guard let parts = phrase(syntax.sentence, syntax.wording, isEvent: false) else { return }
    var relation = parts
    relation.isComplete = syntax.isComplete
    relation.documentation = syntax.documentation
    fileRelation(relation)
  }

  /// Declares an event and files its words.
  mutating func declareEvent(_ syntax: EventSyntax) {
    guard let parts = phrase(syntax.sentence, syntax.wording, isEvent: true) else { return }
    var relation = parts
    relation.form = .event
    relation.needsPower = syntax.needsPower
    relation.documentation = syntax.documentation
    fileRelation(relation)
  }

  /// Adds the relation to the program and its words to the tables.
  private mutating func fileRelation(_ relation: Relation) {
    program.relations.append(relation)
    fileWords(of: RelationID(program.relations.count - 1))
  }

  /// Adds the words of a relation to the tables of its module.
  mutating func fileWords(of id: RelationID) {
    let relation = program[id]
    let module = relation.module.index
    let dutch = relation.dutch
    switch relation.form {
    case .says, .accepts:
      speech[relation.form] = id
      return
    case .relation, .event: break
    }
    if relation.form == .relation {
      Names.file(relation.words, id, isDutch: false, in: &names.modules[module].phrases)
      if let dutch, dutch.words != relation.words {
        Names.file(dutch.words, id, isDutch: true, in: &names.modules[module].phrases)
      }
      return
    }
    Names.file(relation.words, id, isDutch: false, in: &names.modules[module].baseActs)
    if let dutch, dutch.words != relation.words {
      Names.file(dutch.words, id, isDutch: true, in: &names.modules[module].baseActs)
    }
    let english = [relation.englishParticiple ?? relation.words[0]] + relation.words.dropFirst()
    Names.file(english, id, isDutch: false, in: &names.modules[module].acts)
    if let dutch {
      let words = [relation.dutchParticiple ?? dutch.words[0]] + dutch.words.dropFirst()
      if words != english {
        Names.file(words, id, isDutch: true, in: &names.modules[module].acts)
      }
    }
  }

  /// The slots and words of a declared sentence; nil after a message.
  private mutating func phrase(
    _ own: SlotSentenceSyntax, _ other: SentenceWordingSyntax?, isEvent: Bool
  ) -> Relation? {
    let span = file.tree.span(own.tokens)
    let slots = own.slots.map { slot -> Slot in
      guard let type = slot.type else {
        report(NameMessages.slotWithoutType(at: file.tree.span(slot.tokens)))
        return Slot(name: slot.name?.text, type: .unknown)
      }
      let resolved = self.type(type)
      if case .set = resolved {
        report(TypeMessages.setOutOfPlace(at: file.tree.span(type.tokens)))
        return Slot(name: slot.name?.text, type: .unknown)
      }
      return Slot(name: slot.name?.text, type: resolved)
    }
    guard !own.words.isEmpty else { return nil }
    let words = own.words.map(\.base.text)
    let participle = participle(of: own, isEvent: isEvent)
    var relation = Relation(
      form: .relation, slots: slots, words: words, module: file.module, span: span)
    guard let other, other.language != file.language else {
      relation.englishParticiple = participle
      relation.dutchParticiple = participle
      return relation
    }
    let otherParticiple = self.participle(of: other.sentence, isEvent: isEvent)
    guard let order = slotOrder(other.sentence, slots) else {
      // The declaration stands; only its wording has a mistake.
      relation.englishParticiple = participle
      relation.dutchParticiple = participle
      return relation
    }
    let otherWords = other.sentence.words.map(\.base.text)
    if file.language == .english {
      relation.englishParticiple = participle
      relation.dutchParticiple = otherParticiple
      relation.dutch = Phrase(words: otherWords, slotOrder: order)
      return relation
    }
    // The English order is the order of the slots.
    relation.slots = order.map { slots[$0] }
    relation.words = otherWords
    relation.englishParticiple = otherParticiple
    relation.dutchParticiple = participle
    var inverse = Array(repeating: 0, count: order.count)
    for (place, slot) in order.enumerated() { inverse[slot] = place }
    relation.dutch = Phrase(words: words, slotOrder: inverse)
    return relation
  }

  /// The form after `did`, where it differs; only the first word of an event has one.
  private mutating func participle(of sentence: SlotSentenceSyntax, isEvent: Bool) -> String? {
    for (place, word) in sentence.words.enumerated() {
      guard let participle = word.participle, place > 0 || !isEvent else { continue }
      report(NameMessages.participleOutOfPlace(participle.text, at: file.tree.span(participle)))
    }
    return isEvent ? sentence.words.first?.participle?.text : nil
  }

  /// For each place of a wording, the slot of the declaration that stands there; nil after a
  /// message.
  private mutating func slotOrder(_ wording: SlotSentenceSyntax, _ slots: [Slot]) -> [Int]? {
    var order: [Int] = []
    for slot in wording.slots {
      let place: Int?
      if let name = slot.name?.text {
        place = slots.firstIndex { $0.name == name }
      } else {
        place =
          slots.indices.first { slots[$0].name == nil && !order.contains($0) }
          ?? slots.indices.first { !order.contains($0) }
      }
      guard let place, !order.contains(place) else {
        report(
          NameMessages.wordingMismatch(
            at: file.tree.span(slot.tokens), slots: slots.compactMap(\.name)))
        return nil
      }
      if let type = slot.type {
        let other = self.type(type)
        if other != slots[place].type, other != .unknown, slots[place].type != .unknown {
          report(
            TypeMessages.mismatch(
              at: file.tree.span(type.tokens), expected: title(of: slots[place].type),
              found: title(of: other)))
          return nil
        }
      }
      order.append(place)
    }
    guard order.count == slots.count else {
      report(
        NameMessages.wordingMismatch(
          at: file.tree.span(wording.tokens), slots: slots.compactMap(\.name)))
      return nil
    }
    return order
  }

  /// Says where two sentences that the current file sees have the same words, or the words of one
  /// begin those of another.
  mutating func checkPhrases(_ declared: [[RelationID]]) {
    var reported: Set<Set<RelationID>> = []
    for (place, module) in file.sees.enumerated() {
      for id in declared[module.index] {
        for (words, acts) in wordings(of: id) {
          let key = words.joined(separator: " ")
          for (otherPlace, other) in file.sees.enumerated() {
            // What one of two used modules sees in the other is reported in its own file.
            if place >= file.ownCount, otherPlace >= file.ownCount,
              files[module.index].sees.contains(other) || files[other.index].sees.contains(module)
            {
              continue
            }
            for table in tables(acts, other) {
              for entry in table[key] ?? [] where entry.relation != id {
                guard reported.insert([id, entry.relation]).inserted else { continue }
                reportClash(
                  id, entry.relation, inUse: place >= file.ownCount && otherPlace >= file.ownCount)
              }
            }
          }
        }
      }
    }
  }

  /// The tables in which words could be taken for others.
  private func tables(_ acts: Bool, _ module: ModuleID) -> [[String: [PhraseEntry]]] {
    let table = names.modules[module.index]
    return acts ? [table.acts] : [table.phrases, table.baseActs]
  }

  /// The words of a relation in each language; for an event also those after `did`.
  private func wordings(of id: RelationID) -> [(words: [String], acts: Bool)] {
    let relation = program[id]
    var found: [(words: [String], acts: Bool)] = [(relation.words, false)]
    if let dutch = relation.dutch { found.append((dutch.words, false)) }
    guard relation.form == .event else { return found }
    if let form = relation.englishParticiple {
      found.append(([form] + relation.words.dropFirst(), true))
    }
    if let form = relation.dutchParticiple, let dutch = relation.dutch {
      found.append(([form] + dutch.words.dropFirst(), true))
    }
    return found
  }

  /// Says that two sentences can be read as each other.
  private mutating func reportClash(_ id: RelationID, _ other: RelationID, inUse: Bool) {
    // The later declaration is the one to change; that of the prelude never.
    let isOwn = program[id].module == file.module
    let otherIsOwn = program[other].module == file.module
    let isLater = isOwn == otherIsOwn ? other < id : isOwn
    let (later, earlier) = isLater ? (id, other) : (other, id)
    guard inUse || reportedClashes.insert(later).inserted else { return }
    let place = inUse ? useSpan(of: program[later].module) : program[later].span
    if program[later].title == program[earlier].title {
      report(
        NameMessages.sameWords(
          program[later].title, at: place ?? file.tree.span(SyntaxRange.start),
          first: program[earlier].span))
      return
    }
    report(
      NameMessages.clashingWords(
        program[later].title, program[earlier].title,
        at: place ?? file.tree.span(SyntaxRange.start),
        first: program[earlier].span))
  }

  /// Where the current file names a module in `use`.
  private func useSpan(of module: ModuleID) -> Span? {
    for case .use(let sentence) in file.tree.sentences
    where file.aliases[sentence.name.text] == module { return file.tree.span(sentence.name.tokens) }
    return nil
  }
}

/// Places in a file that belong to no sentence.
enum SyntaxRange {
  /// The first token.
  static let start = TokenRange(TokenID(0))
}
