import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeRules
import GeredeText

/// Whether one number means the same in two worlds.
public enum SharedNumbers: Sendable {
  /// One world went on where the other was: its entities and texts have the same numbers.
  case same
  /// Both went on on their own: only what they print can be compared.
  case different
}

extension EvaluatedWorld {
  /// What is otherwise here than in an earlier world of the same program.
  ///
  /// - Parameter numbers: whether entities, texts and relations have the same numbers in both.
  /// - Complexity: O(rows of the relations that were evaluated anew, and instances of duties).
  public func difference(since earlier: EvaluatedWorld, numbers: SharedNumbers) -> Difference {
    var result = Difference()
    switch numbers {
    case .same:
      compareRows(with: earlier, &result)
      compareFindings(with: earlier, &result)
    case .different:
      compareTexts(with: earlier, &result)
      let (found, before) = (check().findings, earlier.check().findings)
      result.appeared = found.without(before)
      result.went = before.without(found)
      result.duties = compareDuties(with: earlier, numbers).changes
    }
    return result
  }

  /// Sentences whose rows are in one world alone.
  private func compareRows(with earlier: EvaluatedWorld, _ result: inout Difference) {
    // A relation may be in one program alone: who says something is new with who says it first.
    let longer = [reading.program, earlier.reading.program].max {
      $0.relations.count < $1.relations.count
    }
    for subject in Subject.all(of: longer ?? reading.program) {
      if reading.shares(subject, with: earlier.reading), now == earlier.now { continue }
      let rows = reading.holding(subject, at: now)
      let others = earlier.reading.holding(subject, at: earlier.now)
      result.becameTrue += reading.texts(of: subject, rows.subtracting(others))
      result.becameFalse += earlier.reading.texts(of: subject, others.subtracting(rows))
    }
  }

  /// Sentences that are printed in one world alone.
  private func compareTexts(with earlier: EvaluatedWorld, _ result: inout Difference) {
    let texts = allTexts()
    let others = earlier.allTexts()
    let (known, current) = (Set(others), Set(texts))
    result.becameTrue = texts.filter { !known.contains($0) }
    result.becameFalse = others.filter { !current.contains($0) }
  }

  /// All that holds, as text.
  private func allTexts() -> [Bilingual] {
    Subject.all(of: reading.program).flatMap { subject in
      reading.texts(of: subject, reading.holding(subject, at: now))
    }
  }
}

extension [Finding] {
  /// The findings that others do not contain, whatever their because.
  func without(_ others: [Finding]) -> [Finding] {
    let known = Set(others.map(FindingIdentity.init))
    return filter { !known.contains(FindingIdentity($0)) }
  }
}

/// What makes two findings the same, whatever their because.
private struct FindingIdentity: Hashable {
  var code: DiagnosticCode
  var subject: FindingSubject
  var bindings: [Finding.Binding]
  var detail: Bilingual?
  var text: Bilingual

  init(_ finding: Finding) {
    code = finding.code
    subject = finding.subject
    bindings = finding.bindings
    detail = finding.detail
    text = finding.text
  }
}

/// A relation, an event or a value, of which rows hold.
enum Subject: Hashable {
  case relation(RelationID)
  case value(ValueID)

  /// All of a program: relations and events, then values.
  static func all(of program: Program) -> [Subject] {
    program.relations.indices.map { .relation(RelationID($0)) }
      + program.values.indices.map { .value(ValueID($0)) }
  }
}

extension Reading {
  /// The rows of a subject that certainly hold at a moment: slots, for an event with the instant of
  /// the act; or arguments and result.
  func holding(_ subject: Subject, at moment: Word) -> Set<[Word]> {
    switch subject {
    case .relation(let id):
      guard program.relations.indices.contains(id.index) else { return [] }
      if isBuiltIn(id) {
        let any = [Word?](repeating: nil, count: program[id].slots.count)
        let rows = builtInRows(of: id, matching: any, at: moment)
        return Set(rows.lazy.filter { $0.truth == .yes }.map(\.row))
      }
      let isAct = program[id].form == .event
      // An act that needs a power is seen just after its instant.
      let lastSeen = program[id].needsPower && moment > .min ? moment - 1 : moment
      guard let found = lowered.relations[safe: id.index] ?? nil else {
        guard let rows = facts.relations[safe: id.index] else { return [] }
        return isAct ? acts(rows.undated, by: lastSeen) : stated(rows, at: moment)
      }
      let width = program[id].slots.count
      if isAct {
        return Set(rows(of: found.certain).filter { ($0.last ?? .max) <= lastSeen })
      }
      return Set(
        rows(of: found.certain).lazy.filter { row in
          switch found.time {
          case .always: true
          case .moment: row.last == moment
          case .interval: row[width] <= moment && moment <= row[width + 1]
          }
        }.map { Array($0.prefix(width)) })
    case .value(let id):
      guard let found = lowered.values[safe: id.index] ?? nil else {
        return facts.values[safe: id.index].map { stated($0, at: moment) } ?? []
      }
      let width = program[id].parameters.count + 1
      let rows = rows(of: found.relation)
      guard found.hasMoment else { return Set(rows) }
      return Set(rows.lazy.filter { $0.last == moment }.map { Array($0.prefix(width)) })
    }
  }

  /// Acts that were done by a moment, as far as facts state them.
  private func acts(_ table: FactTable, by moment: Word) -> Set<[Word]> {
    Set((0..<table.count).lazy.map { table.row($0) }.filter { ($0.last ?? .max) <= moment })
  }

  /// Rows that facts state of a moment.
  private func stated(_ rows: FactBase.Rows, at moment: Word) -> Set<[Word]> {
    var result = Set((0..<rows.undated.count).lazy.map { rows.undated.row($0) })
    for index in 0..<rows.dated.count {
      let row = rows.dated.row(index)
      guard row[row.count - 2] <= moment, moment <= row[row.count - 1] else { continue }
      result.insert(Array(row.dropLast(2)))
    }
    return result
  }

  /// Whether a subject has the same rows in two worlds because neither computed them anew.
  func shares(_ subject: Subject, with other: Reading) -> Bool {
    switch subject {
    case .relation(let id):
      guard !isBuiltIn(id), let found = lowered.relations[safe: id.index] ?? nil,
        let known = other.lowered.relations[safe: id.index] ?? nil, found.time == known.time
      else { return false }
      return database.shares(found.certain, with: other.database, known.certain)
    case .value(let id):
      guard let found = lowered.values[safe: id.index] ?? nil,
        let known = other.lowered.values[safe: id.index] ?? nil,
        found.hasMoment == known.hasMoment
      else { return false }
      return database.shares(found.relation, with: other.database, known.relation)
    }
  }

  /// Rows of a subject as sentences, sorted.
  func texts(of subject: Subject, _ rows: Set<[Word]>) -> [Bilingual] {
    sorted(rows, of: subject).map { row in
      printer.bilingual { text(of: subject, row, in: $0) }
    }
  }

  /// Rows of a subject in the order in which they are listed.
  func sorted(_ rows: Set<[Word]>, of subject: Subject) -> [[Word]] {
    guard !rows.isEmpty else { return [] }
    let types: [ValueType]
    switch subject {
    case .relation(let id): types = program[id].slots.map(\.type)
    case .value(let id): types = program[id].parameters.map(\.type) + [program[id].result]
    }
    let keyed = rows.map { row in
      (key: zip(row, types + [.instant]).map { order($0, $1) }, row: row)
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.row)
  }

  private func text(of subject: Subject, _ row: [Word], in language: Language) -> String {
    switch subject {
    case .relation(let id):
      let slots = program[id].slots.count
      let sentence = printer.sentence(id, row.prefix(slots).map { $0 }, in: language)
      guard let instant = row[safe: slots] else { return sentence }
      let at = language == .english ? "at" : "op"
      return "\(sentence) \(at) \(printer.value(instant, .instant, in: language))"
    case .value(let id):
      let call = printer.call(id, row.dropLast().map { $0 }, in: language)
      let result = row.last.map { printer.value($0, program[id].result, in: language) } ?? ""
      return "\(call) = \(result)"
    }
  }
}
