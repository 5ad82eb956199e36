internal import GeredeEngine
internal import GeredeFacts
internal import GeredeProgram
internal import GeredeRules
internal import GeredeText

/// Acts that need a power, settled in order of time.
///
/// Whether an act had its power rests on effects of acts before it only. So the set of effective
/// acts is the one that evaluation gives back unchanged: each repetition settles at least one
/// instant more, and most programs are done after one or two.
struct Settling {
  /// The effective acts, by event: the slots and the instant.
  private(set) var tables: [RelationID: FactTable] = [:]

  /// What was settled earlier, if anything was, as the first guess; of the other events that need a
  /// power no act had it.
  init(_ program: GeredeProgram.Program, after earlier: Settling? = nil) {
    tables = earlier?.tables ?? [:]
    for (index, relation) in program.relations.enumerated()
    where relation.needsPower && tables[RelationID(index)] == nil {
      tables[RelationID(index)] = FactTable(arity: relation.slots.count + 1)
    }
  }

  /// Takes what an evaluation says of the acts that had their power. True if that changes nothing.
  mutating func take(_ powers: [LoweredPower], from database: Database) -> Bool {
    var isSame = true
    for power in powers {
      var rows = (0..<database.count(power.empowered)).map {
        database.row(power.empowered, $0)
      }
      rows.sort { $0.lexicographicallyPrecedes($1) }
      let known = tables[power.event].map { table in (0..<table.count).map { table.row($0) } }
      guard known != rows else { continue }
      isSame = false
      var table = FactTable(arity: rows.first?.count ?? tables[power.event]?.arity ?? 1)
      for row in rows { table.append(row) }
      tables[power.event] = table
    }
    return isSame
  }

  /// How often evaluation may be repeated: once per instant at which something can take effect.
  func repetitions(_ facts: FactBase, _ powers: [LoweredPower]) -> Int {
    powers.reduce(1) { $0 + (facts.table(for: .act($1.event))?.count ?? 0) }
  }
}
