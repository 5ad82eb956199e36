public import GeredeEngine
public import GeredeRules
public import GeredeText

/// The part of an evaluated kernel program that other engines can say: its relations, rules and given
/// rows as texts for them, and the rows that this engine found.
///
/// Words have to be small, since clingo computes in 32 bits; periods, dates in a zone and shares are no
/// part of what others know. A relation is left out with all that rests on it.
public struct OutsideProgram: Codable, Sendable {
  /// What the program is called in a report.
  public var name: String
  /// The program as an answer set program.
  public var clingo: String
  /// The relations that DuckDB can compute, in an order in which each reads earlier ones; each as a
  /// statement that makes its table.
  public var statements: [String]
  /// The relations that each of the two can compute.
  public var clingoRelations: [String]
  public var duckRelations: [String]
  /// All rows, by relation.
  public var rows: [String: [[Word]]]

  /// - Parameters:
  ///   - inputs: the rows that were given.
  ///   - database: what this engine made of them.
  public init(
    _ name: String, _ program: RuleProgram, inputs: [InputRelation], database: Database
  ) {
    self.name = name
    let reach = OutsideReach(program, database)
    var given: [Int: Set<[Word]>] = [:]
    for input in inputs {
      for row in 0..<input.table.count {
        given[input.relation.index, default: []].insert(input.table.row(row))
      }
    }
    rows = [:]
    for relation in reach.sayable {
      let id = KernelRelationID(relation)
      rows["r\(relation)"] = (0..<database.count(id)).map { database.row(id, $0) }
    }
    let derived = reach.sayable.filter { !reach.rules[$0].isEmpty }
    clingoRelations = derived.map { "r\($0)" }
    clingo = ClingoText(program, reach).text(given: given)
    let sql = SQLText(program, reach)
    (statements, duckRelations) = sql.statements(given: given)
  }
}

/// Which relations other engines can compute.
struct OutsideReach {
  /// The rules of each relation.
  let rules: [[KernelRule]]
  /// The relations, ascending.
  let sayable: [Int]

  /// Words from here on are too large to compute with in 32 bits.
  private static let bound: Word = 1 << 26

  init(_ program: RuleProgram, _ database: Database) {
    var rules = [[KernelRule]](repeating: [], count: program.relations.count)
    for rule in program.rules { rules[rule.head.relation.index].append(rule) }
    self.rules = rules
    let shared = Set(program.apportionments.map(\.output.index))
    var isSayable = program.relations.indices.map { index in
      let id = KernelRelationID(index)
      guard !shared.contains(index) else { return false }
      let areSmall = (0..<database.count(id)).allSatisfy { row in
        database.row(id, row).allSatisfy { abs($0 / 2) < OutsideReach.bound / 2 }
      }
      return areSmall && rules[index].allSatisfy(OutsideReach.isSayable)
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in isSayable.indices where isSayable[index] {
        let reads = rules[index].flatMap { $0.body.compactMap(OutsideReach.relation) }
        guard !reads.allSatisfy({ isSayable[$0] }) else { continue }
        isSayable[index] = false
        hasChanged = true
      }
    }
    sayable = isSayable.indices.filter { isSayable[$0] }
  }

  /// The relation that a literal reads.
  static func relation(_ literal: Literal) -> Int? {
    switch literal {
    case .positive(let atom), .negative(let atom): atom.relation.index
    case .aggregate(_, let relation, _, _), .aggregateFails(_, let relation, _): relation.index
    case .comparison, .compute, .fails: nil
    case .addPeriod(_, _, let relation, _, _), .addPeriodFails(_, _, let relation, _):
      relation.index
    }
  }

  private static func isSayable(_ rule: KernelRule) -> Bool {
    rule.head.arguments.allSatisfy(isSmall)
      && rule.body.allSatisfy { literal in
        switch literal {
        case .positive(let atom), .negative(let atom): atom.arguments.allSatisfy(isSmall)
        case .comparison(_, let left, let right): isSmall(left) && isSmall(right)
        case .compute(let operation, let operands, let result):
          isSayable(operation) && (operands + [result]).allSatisfy(isSmall)
        case .fails(let operation, let operands):
          isSayable(operation) && operands.allSatisfy(isSmall)
        case .aggregate(let function, _, let group, let result):
          isSayable(function) && (group + [result]).allSatisfy(isSmall)
        case .aggregateFails(let function, _, let group):
          isSayable(function) && group.allSatisfy(isSmall)
        case .addPeriod, .addPeriodFails: false
        }
      }
  }

  private static func isSmall(_ term: KernelTerm) -> Bool {
    if case .constant(let word) = term { return abs(word / 2) < bound / 2 }
    return true
  }

  /// Operations that every engine has, on words that stay small.
  private static func isSayable(_ operation: Operation) -> Bool {
    switch operation {
    case .add, .subtract, .negate, .minimum, .maximum: true
    default: false
    }
  }

  private static func isSayable(_ function: AggregateFunction) -> Bool {
    if case .average = function { return false }
    return true
  }
}
