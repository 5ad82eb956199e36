import GeredeEngine
public import GeredeFacts
public import GeredeProgram
public import GeredeText

/// A fact, an act or an equation that is stated, as a file writes it.
public struct StatedFact: Hashable, Sendable, Codable {
  /// Without its full stop: `Acme holds Iso27001 from 2026-01-01`.
  public var text: Bilingual
  /// Where it stands; nil for what nothing shows the place of.
  public var place: Place?

  /// A fact with the place where it is stated.
  public init(text: Bilingual, place: Place?) {
    self.text = text
    self.place = place
  }
}

/// What is stated, before any rule is applied.
public struct StatedFacts: Sendable {
  private let program: Program
  private let facts: FactBase
  private let printer: SentencePrinter

  /// The facts of a program and its base.
  public init(of program: Program, facts: FactBase) {
    self.program = program
    self.facts = facts
    printer = SentencePrinter(names: Names(program: program, facts: facts), style: .source)
  }

  /// Rows that a search looks at.
  private static let greatestSearch = 200_000

  /// The facts in which a text stands, in either language, whatever the case of its letters: by
  /// declaration, then as they came. An empty text stands in all.
  ///
  /// - Returns: at most `limit` facts, and how many there are; of very many only the first are
  ///   searched.
  public func containing(
    _ part: String, limit: Int
  ) -> (facts: [StatedFact], count: Int) {
    let wanted = part.lowercased()
    var found: [StatedFact] = []
    var count = 0
    var searched = 0
    for subject in subjects {
      for index in 0..<subject.rows {
        if wanted.isEmpty, found.count >= limit {
          count += subject.rows - index
          break
        }
        searched += 1
        guard searched <= StatedFacts.greatestSearch else { return (found, count) }
        let fact = subject.fact(index)
        guard
          wanted.isEmpty || fact.text.english.lowercased().contains(wanted)
            || fact.text.dutch.lowercased().contains(wanted)
        else { continue }
        count += 1
        if found.count < limit { found.append(fact) }
      }
    }
    return (found, count)
  }

  /// The rows of one relation, event or value that hold always, or for a time.
  private struct Rows {
    var rows: Int
    var fact: (Int) -> StatedFact
  }

  /// Relations and events, then values; of each first what always holds.
  private var subjects: [Rows] {
    var subjects: [Rows] = []
    func add(_ table: FactTable, dates: Int, _ text: @escaping ([Word], Language) -> String) {
      subjects.append(
        Rows(rows: table.count) { row in
          fact(table.row(row), source: table.source(ofRow: row), dates: dates, text)
        })
    }
    let ofAgreements = Set(
      program.builtins.clauseFeatures.values + [program.builtins.contains].compactMap { $0 })
    for (index, rows) in facts.relations.enumerated() where index < program.relations.count {
      let id = RelationID(index)
      if case .accepts = program[id].form { continue }
      // What the language itself says of agreements and clauses.
      if ofAgreements.contains(id) { continue }
      add(rows.undated, dates: 0) { sentence(id, $0, in: $1) }
      add(rows.dated, dates: 2) { sentence(id, $0, in: $1) }
    }
    for (index, rows) in facts.values.enumerated() where index < program.values.count {
      if program.values[index].span == nil { continue }
      let id = ValueID(index)
      add(rows.undated, dates: 0) { equation(id, $0, in: $1) }
      add(rows.dated, dates: 2) { equation(id, $0, in: $1) }
    }
    return subjects
  }

  /// A row; its last `dates` words are the first and the last second.
  private func fact(
    _ row: [Word], source: UInt32, dates: Int, _ text: ([Word], Language) -> String
  ) -> StatedFact {
    let words = Array(row.dropLast(dates))
    let bounds = Array(row.suffix(dates))
    return StatedFact(
      text: printer.bilingual { language in
        text(words, language) + period(bounds, in: language)
      }, place: facts.sources.place(source))
  }

  private func sentence(
    _ id: RelationID, _ words: [Word], in language: Language
  ) -> String {
    let slots = program[id].slots.count
    let sentence = printer.sentence(id, words.prefix(slots).map { $0 }, in: language)
    guard let instant = words[safe: slots] else { return sentence }
    let at = language == .english ? "at" : "op"
    return "\(sentence) \(at) \(printer.moment(instant, in: language))"
  }

  private func equation(_ id: ValueID, _ words: [Word], in language: Language) -> String {
    let call = printer.call(id, words.dropLast().map { $0 }, in: language)
    let result = words.last.map { printer.value($0, program[id].result, in: language) } ?? ""
    return "\(call) = \(result)"
  }

  /// ` from 2026-01-01 until 2026-12-31`; nothing for what has no bounds.
  private func period(_ bounds: [Word], in language: Language) -> String {
    guard let first = bounds.first, let last = bounds.last else { return "" }
    let words = language == .english ? ("from", "until") : ("vanaf", "tot_en_met")
    var text = ""
    if first != .min { text += " \(words.0) \(start(first, in: language))" }
    if last != .max { text += " \(words.1) \(printer.moment(last, in: language))" }
    return text
  }

  /// The date alone where an instant is the first second of one.
  private func start(_ instant: Word, in language: Language) -> String {
    if let day = facts.zone.day(ofInstant: instant),
      facts.zone.firstSecond(ofDay: day) == instant
    {
      return printer.value(day, .date, in: language)
    }
    return printer.value(instant, .instant, in: language)
  }
}
