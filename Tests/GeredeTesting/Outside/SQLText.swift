import GeredeRules
import GeredeText

/// A kernel program as statements of SQL for DuckDB, a table for each relation.
///
/// A relation that is computed from itself has one rule that reads it, once: of a query that reads
/// itself twice DuckDB gives a wrong answer without a word.
struct SQLText {
  private let program: RuleProgram
  private let reach: OutsideReach

  init(_ program: RuleProgram, _ reach: OutsideReach) {
    self.program = program
    self.reach = reach
  }

  /// The statements, and the relations with rules that they compute.
  func statements(given: [Int: Set<[Word]>]) -> (texts: [String], relations: [String]) {
    var texts: [String] = []
    var names: [String] = []
    var made: Set<Int> = []
    var left = reach.sayable
    while true {
      let ready = left.filter { relation in
        reads(of: relation).subtracting([relation]).isSubset(of: made)
      }
      if ready.isEmpty { break }
      for relation in ready {
        if let text = table(relation, given[relation] ?? []) {
          texts.append(text)
          made.insert(relation)
          if !reach.rules[relation].isEmpty { names.append("r\(relation)") }
        }
      }
      left.removeAll { ready.contains($0) }
    }
    return (texts, names)
  }

  private func reads(of relation: Int) -> Set<Int> {
    Set(reach.rules[relation].flatMap { $0.body.compactMap(OutsideReach.relation) })
  }

  /// Columns of a table; one without columns has a mark.
  private func columns(_ relation: Int) -> [String] {
    let arity = program.relations[relation].arity
    return arity == 0 ? ["mark"] : (0..<arity).map { "c\($0)" }
  }

  /// The statement that makes a table; nil where the recursion is none that DuckDB can do.
  private func table(_ relation: Int, _ given: Set<[Word]>) -> String? {
    let columns = columns(relation)
    let none = columns.map { "CAST(0 AS BIGINT) AS \($0)" }.joined(separator: ", ")
    var parts = ["SELECT \(none) WHERE false"]
    for row in given.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let words = row.isEmpty ? ["1"] : row.map(String.init)
      parts.append("SELECT \(words.map { "CAST(\($0) AS BIGINT)" }.joined(separator: ", "))")
    }
    var recursive: [String] = []
    for rule in reach.rules[relation] {
      let own = rule.body.count { OutsideReach.relation($0) == relation }
      guard let text = select(rule) else { continue }
      if own == 0 {
        parts.append(text)
      } else if own == 1 {
        recursive.append(text)
      } else {
        return nil
      }
    }
    let names = columns.joined(separator: ", ")
    let base = parts.joined(separator: " UNION ")
    guard recursive.count <= 1 else { return nil }
    guard let step = recursive.first else {
      return "CREATE TABLE r\(relation) AS SELECT DISTINCT * FROM (\(base)) AS t(\(names))"
    }
    return "CREATE TABLE r\(relation) AS WITH RECURSIVE r\(relation)(\(names)) AS "
      + "((\(base)) UNION (\(step))) SELECT * FROM r\(relation)"
  }

  /// A rule as a query; nil for one that never applies.
  private func select(_ rule: KernelRule) -> String? {
    var sources: [String] = []
    var conditions: [String] = []
    var values: [Int: String] = [:]
    for (number, literal) in rule.body.enumerated() {
      guard case .positive(let atom) = literal else { continue }
      sources.append("r\(atom.relation.index) AS a\(number)")
      for (column, term) in atom.arguments.enumerated() {
        let place = "a\(number).c\(column)"
        switch term {
        case .any: break
        case .constant(let word): conditions.append("\(place) = \(word)")
        case .variable(let variable):
          if let known = values[variable.index] {
            conditions.append("\(place) = \(known)")
          } else {
            values[variable.index] = place
          }
        }
      }
    }
    var left = rule.body.filter { if case .positive = $0 { false } else { true } }
    while !left.isEmpty {
      guard
        let next = left.firstIndex(where: { literal in
          literal.inputs.allSatisfy { values[$0.index] != nil }
        })
      else { return nil }
      let literal = left.remove(at: next)
      guard let found = conditionTexts(literal, &values) else { return nil }
      conditions += found
    }
    let heads = rule.head.arguments.map { "CAST(\(text($0, values)) AS BIGINT)" }
    let from = sources.isEmpty ? "" : " FROM \(sources.joined(separator: ", "))"
    let filter = conditions.isEmpty ? "" : " WHERE \(conditions.joined(separator: " AND "))"
    return
      "SELECT \(heads.isEmpty ? "CAST(1 AS BIGINT)" : heads.joined(separator: ", "))\(from)\(filter)"
  }

  /// What a literal that is no positive atom demands; nil where it is never true.
  private func conditionTexts(_ literal: Literal, _ values: inout [Int: String]) -> [String]? {
    switch literal {
    case .positive: return []
    case .negative(let atom):
      return ["NOT EXISTS (\(rows(atom.relation.index, atom.arguments, "1", values)))"]
    case .comparison(let comparison, let left, let right):
      return [
        "\(text(left, values)) \(ClingoText.sign(comparison)) \(text(right, values))"
      ]
    case .compute(let operation, let operands, let result):
      return bind(result, SQLText.computed(operation, operands.map { text($0, values) }), &values)
    case .fails: return nil
    case .aggregate(let function, let relation, let group, let result):
      let last = "s.c\(program[relation].arity - 1)"
      let asked =
        switch function {
        case .count: "count(*)"
        case .sum: "coalesce(sum(\(last)), 0)"
        case .minimum: "min(\(last))"
        default: "max(\(last))"
        }
      let value = "(\(rows(relation.index, group, asked, values)))"
      return ["\(value) IS NOT NULL"] + bind(result, value, &values)
    case .aggregateFails(let function, let relation, let group):
      guard function == .minimum || function == .maximum else { return nil }
      return ["NOT EXISTS (\(rows(relation.index, group, "1", values)))"]
    case .addPeriod, .addPeriodFails: return nil
    }
  }

  /// A query over the rows of a relation whose first columns are given.
  private func rows(
    _ relation: Int, _ terms: [KernelTerm], _ asked: String, _ values: [Int: String]
  ) -> String {
    let conditions = terms.enumerated().compactMap { column, term -> String? in
      if case .any = term { return nil }
      return "s.c\(column) = \(text(term, values))"
    }
    let filter = conditions.isEmpty ? "" : " WHERE \(conditions.joined(separator: " AND "))"
    return "SELECT \(asked) FROM r\(relation) AS s\(filter)"
  }

  private func bind(
    _ term: KernelTerm, _ value: String, _ values: inout [Int: String]
  ) -> [String] {
    if case .variable(let variable) = term, values[variable.index] == nil {
      values[variable.index] = value
      return []
    }
    return ["\(value) = \(text(term, values))"]
  }

  private func text(_ term: KernelTerm, _ values: [Int: String]) -> String {
    switch term {
    case .variable(let variable): values[variable.index] ?? "NULL"
    case .constant(let word): "(\(word))"
    case .any: "NULL"
    }
  }

  private static func computed(_ operation: Operation, _ terms: [String]) -> String {
    let (a, b) = (terms[0], terms.count > 1 ? terms[1] : "0")
    return switch operation {
    case .add: "(\(a) + \(b))"
    case .subtract: "(\(a) - \(b))"
    case .negate: "(-\(a))"
    case .minimum: "least(\(a), \(b))"
    default: "greatest(\(a), \(b))"
    }
  }
}
