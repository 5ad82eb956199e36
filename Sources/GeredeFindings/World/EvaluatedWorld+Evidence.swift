import GeredeEngine
import GeredeFacts
public import GeredeProgram
import GeredeRules
public import GeredeText

/// Something that was found in a world, in the words of a file: what a scenario may expect.
public enum Evidence: Hashable, Sendable {
  /// A sentence that holds.
  case holds(String)
  /// A sentence that does not hold.
  case absent(String)
  /// A requirement that came out so for a binding, by its name and the terms of the binding.
  case breached(String, [String])
  /// How many bindings are unproven, and the first of them.
  case unproven(String, [String])
}

extension EvaluatedWorld {
  /// What was found: states of clauses, outcomes of requirements that are not met, and sentences that
  /// came or went since an earlier world; what cannot be written in a file is left out.
  ///
  /// - Parameters:
  ///   - language: that of the file.
  ///   - limit: the most of each sort.
  public func evidence(
    since earlier: EvaluatedWorld, in language: Language, limit: Int
  ) -> [Evidence] {
    let writer = EvidenceWriter(reading, language)
    return clauseStates(writer).prefix(limit) + outcomes(writer, limit)
      + changes(since: earlier, writer, limit)
  }

  /// `availability(Notify) = 0.9` in the words of a file: arguments and result of a value. Nil where
  /// something in it cannot be written.
  public func equation(_ value: ValueID, _ row: [Word], in language: Language) -> String? {
    EvidenceWriter(reading, language).sentences(.value(value), [row]).first
  }

  /// `Notices.Notice is_violated_by Denbosch`
  private func clauseStates(_ writer: EvidenceWriter) -> [Evidence] {
    let states = reading.program.builtins.clauseStates.filter { $0.key != .open }
    return states.values.sorted { $0.index < $1.index }.flatMap { id -> [Evidence] in
      let rows = reading.builtInRows(of: id, matching: [nil, nil], at: now)
      return rows.filter { $0.truth == .yes }.compactMap { found in
        writer.sentence(id, found.row).map { .holds($0) }
      }
    }
  }

  private func outcomes(_ writer: EvidenceWriter, _ limit: Int) -> [Evidence] {
    var result: [Evidence] = []
    for index in reading.program.requirements.indices {
      let requirement = reading.program.requirements[index]
      guard !isStandard(requirement.module), let found = reading.lowered.requirements[safe: index]
      else { continue }
      let types = found.binders.map { requirement.frame[$0].type }
      for row in sorted(reading.rows(of: found.breached), by: types).prefix(limit) {
        if let terms = writer.terms(row, types) {
          result.append(.breached(requirement.name.text(in: writer.language), terms))
        }
      }
      guard found.unfilled.isEmpty else { continue }
      for row in sorted(reading.rows(of: found.unproven), by: types).prefix(limit) {
        if let terms = writer.terms(row, types) {
          result.append(.unproven(requirement.name.text(in: writer.language), terms))
        }
      }
    }
    return Array(result.prefix(limit))
  }

  private func changes(
    since earlier: EvaluatedWorld, _ writer: EvidenceWriter, _ limit: Int
  ) -> [Evidence] {
    var came: [Evidence] = []
    var went: [Evidence] = []
    for subject in Subject.all(of: reading.program) {
      if case .relation(let id) = subject, reading.isBuiltIn(id) { continue }
      let rows = reading.holding(subject, at: now)
      let others = earlier.reading.holding(subject, at: earlier.now)
      came += writer.sentences(subject, rows.subtracting(others)).map { .holds($0) }
      guard case .relation(let id) = subject, reading.program[id].form != .event,
        !reading.isSilent(id)
      else { continue }
      let gone = others.subtracting(rows).filter { reading.truth(of: id, $0, at: now) == .no }
      went += writer.sentences(subject, gone).map { .absent($0) }
    }
    return Array(came.prefix(limit) + went.prefix(limit))
  }
}

/// Writes rows as sentences of a file.
private struct EvidenceWriter {
  private let reading: Reading
  let language: Language
  private let printer: SentencePrinter
  /// For each agreement that exists once per binding its name and its binding.
  private let made: [Word: (name: String, subject: Word)]

  init(_ reading: Reading, _ language: Language) {
    self.reading = reading
    self.language = language
    printer = reading.printer.written
    var made: [Word: (name: String, subject: Word)] = [:]
    for (index, agreement) in reading.program.agreements.enumerated() {
      for found in reading.made(AgreementID(index)) {
        guard let subject = found.subject else { continue }
        made[found.entity] = (agreement.name.english, subject)
      }
    }
    self.made = made
  }

  /// Rows of a subject as sentences, sorted.
  func sentences(_ subject: Subject, _ rows: Set<[Word]>) -> [String] {
    reading.sorted(rows, of: subject).compactMap { row in
      switch subject {
      case .relation(let id): sentence(id, row)
      case .value(let id): equation(id, row)
      }
    }
  }

  /// A sentence, or an act with its instant; nil where something in it has no name.
  func sentence(_ id: RelationID, _ row: [Word]) -> String? {
    let relation = reading.program[id]
    switch relation.form {
    case .relation, .event: break
    case .says, .accepts: return nil
    }
    guard let texts = terms(row, relation.slots.map(\.type)) else { return nil }
    let given = texts.map { _ in true }
    let sentence = printer.phrase(relation, texts, given: given, in: language)
    guard let instant = row[safe: relation.slots.count] else { return sentence }
    let at = language == .english ? "at" : "op"
    return "\(sentence) \(at) \(printer.value(instant, .instant, in: language))"
  }

  private func equation(_ id: ValueID, _ row: [Word]) -> String? {
    let value = reading.program[id]
    let types = value.parameters.map(\.type) + [value.result]
    guard let texts = terms(row, types), let result = texts.last else { return nil }
    return "\(printer.call(value, Array(texts.dropLast()), in: language)) = \(result)"
  }

  /// Words as terms; nil where one cannot be written.
  func terms(_ words: [Word], _ types: [ValueType]) -> [String]? {
    var texts: [String] = []
    for (word, type) in zip(words, types) {
      guard let text = term(word, type) else { return nil }
      texts.append(text)
    }
    return texts
  }

  private func term(_ word: Word, _ type: ValueType) -> String? {
    guard case .kind = type else { return printer.value(word, type, in: language) }
    guard let id = reading.names.id(of: word) else { return nil }
    if let (name, subject) = made[word] {
      return term(subject, type).map { "\(name)(\($0))" }
    }
    if let place = reading.clausePlaces[id] {
      let name = reading.name(of: place, in: language)
      if isOnly(name) { return name }
    }
    if let entity = reading.program.entities[safe: id.index], !entity.name.english.isEmpty {
      return entity.name.text(in: language)
    }
    let kind = reading.names.entities.kind(of: id)
    let title = reading.names.entity(word, in: language)
    guard let text = reading.names.texts.id(of: title),
      reading.names.entities.find(text, kind: kind) == .one(id)
    else { return nil }
    let noun = reading.program[kind].noun.text(in: language)
    return "\(noun) \(SentencePrinter.literal(title))"
  }

  /// Whether one clause alone has a name that its agreement was left off of.
  private func isOnly(_ name: String) -> Bool {
    reading.clausePlaces.values.count { reading.name(of: $0, in: language) == name } == 1
  }
}
