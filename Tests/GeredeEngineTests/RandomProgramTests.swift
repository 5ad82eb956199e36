import GeredeEngine
import GeredeRules
import GeredeTesting
import GeredeText
import Testing

/// Programs made at random, evaluated by the engine and by `NaiveKernel`.
@Suite struct RandomProgramTests {
  @Test(arguments: 0..<400)
  func bothWitnessesAgree(seed: Int) throws {
    var maker = ProgramMaker(seed: UInt64(seed))
    let (program, inputs) = maker.program()
    let naive = NaiveKernel(program, inputs: inputs)
    let database = try Engine.evaluate(program, inputs: inputs)
    for number in program.relations.indices {
      let relation = KernelRelationID(number)
      let rows = (0..<database.count(relation)).map { database.row(relation, $0) }
      #expect(Set(rows).count == rows.count, "seed \(seed), \(program[relation].name)")
      #expect(Set(rows) == naive.rows[number], "seed \(seed), \(program[relation].name)")
    }
    try checkProofs(program, database, naive)
  }

  @Test(arguments: 400..<440)
  func everyRunIsAlike(seed: Int) throws {
    var maker = ProgramMaker(seed: UInt64(seed))
    let (program, inputs) = maker.program()
    let runs = try (0..<2).map { _ in try Engine.evaluate(program, inputs: inputs) }
    for number in program.relations.indices {
      let relation = KernelRelationID(number)
      let both = runs.map { database in
        (0..<database.count(relation)).map { row in
          let rule = database.rule(of: relation, row: row)?.index ?? -1
          let level = database.level(of: relation, row: row)
          return database.row(relation, row) + [Word(rule), Word(level)]
        }
      }
      #expect(both[0] == both[1])
    }
    #expect(runs[0].cost == runs[1].cost)
  }

  /// Sequences of edits; each test takes a hundred, so that they run side by side.
  private static let edits = 0..<100

  @Test(
    "taking over what an edit does not touch gives what a fresh evaluation gives", arguments: edits)
  func reuse(hundred: Int) {
    for seed in hundred * 100..<hundred * 100 + 100 {
      var maker = ProgramMaker(seed: UInt64(20_000 + seed))
      var (program, inputs) = maker.program()
      // A random program may never end.
      let limits = Limits(derivedRows: 1_000, fuel: 100_000)
      var known = try? Engine.evaluate(program, inputs: inputs, limits: limits)
      for _ in 0..<3 {
        guard let earlier = known else { break }
        maker.edit(&program, &inputs)
        let fresh = try? Engine.evaluate(program, inputs: inputs, limits: limits)
        known = try? Engine.evaluate(program, inputs: inputs, limits: limits, reusing: earlier)
        guard let fresh, let database = known else {
          #expect((fresh == nil) == (known == nil), "seed \(seed)")
          break
        }
        for number in program.relations.indices {
          let relation = KernelRelationID(number)
          let (one, other) = (Self.rows(fresh, relation), Self.rows(database, relation))
          // Only a difference is worth the time that an expectation takes.
          if one != other { #expect(one == other, "seed \(seed), \(program[relation].name)") }
        }
      }
    }
  }

  /// Rows in their order, each with its rule and its level.
  private static func rows(_ database: Database, _ relation: KernelRelationID) -> [[Word]] {
    (0..<database.count(relation)).map { row in
      let rule = database.rule(of: relation, row: row)?.index ?? -1
      return database.row(relation, row)
        + [Word(rule), Word(database.level(of: relation, row: row))]
    }
  }

  /// Each derived row follows by its rule from rows of lower strata or smaller levels.
  private func checkProofs(
    _ program: RuleProgram, _ database: Database, _ naive: NaiveKernel
  ) throws {
    var stratified = program
    #expect(Stratification.stratify(&stratified) == nil)
    for stratum in stratified.strata {
      let heads = Set(stratum.rules.map { program.rules[$0.index].head.relation })
      for relation in heads {
        for row in database.inputCount(relation)..<database.count(relation) {
          let rule = try #require(database.rule(of: relation, row: row))
          let level = database.level(of: relation, row: row)
          let isProven = naive.derives(
            database.row(relation, row), by: program.rules[rule.index]
          ) { other, words in
            guard heads.contains(other) else { return true }
            let found = database.rows(of: other, matching: words.map { .some($0) })
            return found.contains { database.level(of: other, row: $0) < level }
          }
          #expect(isProven)
        }
      }
    }
  }
}

/// Makes programs from a seed: splitmix64 (Steele, Lea and Flood, OOPSLA 2014).
struct ProgramMaker {
  private var state: UInt64
  private var relations: [KernelRelation] = []

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  private mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }

  /// Four input relations, then three layers of two derived ones: positive atoms reach down to the
  /// own layer, all else below it.
  mutating func program() -> (RuleProgram, [InputRelation]) {
    var program = RuleProgram()
    for index in 0..<10 {
      let columns = (0..<(index < 4 ? 1 + number(below: 3) : number(below: 4))).map { _ in
        [ColumnDomain.entity, .entity, .ordinal(count: 6), .quantity][number(below: 4)]
      }
      let keyCount = columns.count > 1 && number(below: 3) == 0 ? 1 : nil
      relations.append(KernelRelation(name: "r\(index)", columns: columns, keyCount: keyCount))
    }
    program.relations = relations
    var inputs: [InputRelation] = []
    for index in 0..<6 where index < 4 || number(below: 3) == 0 {
      inputs.append(InputRelation(KernelRelationID(index), table(index)))
    }
    for index in 4..<10 {
      for _ in 0...number(below: 3) {
        if let rule = rule(for: index) { program.rules.append(rule) }
      }
    }
    return (program, inputs)
  }

  /// Changes something: mostly rows, sometimes the rules.
  mutating func edit(_ program: inout RuleProgram, _ inputs: inout [InputRelation]) {
    switch number(below: 8) {
    case 0:
      let head = 4 + number(below: 6)
      if let rule = rule(for: head) { program.rules.insert(rule, at: 0) }
    case 1 where program.rules.count > 1:
      program.rules.remove(at: number(below: program.rules.count))
    default:
      let index = number(below: inputs.count)
      let relation = inputs[index].relation.index
      if number(below: 2) == 0 {
        inputs[index].table.append(
          relations[relation].columns.map { _ in Word(number(below: 6)) })
      } else {
        inputs[index].table = table(relation)
      }
    }
  }

  private mutating func table(_ relation: Int) -> FactTable {
    var table = FactTable(arity: relations[relation].arity)
    for _ in 0..<number(below: 14) {
      table.append(relations[relation].columns.map { _ in Word(number(below: 6)) })
    }
    return table
  }

  private mutating func rule(for head: Int) -> KernelRule? {
    let layer = (head - 4) / 2
    let below = 4 + 2 * layer
    var body: [Literal] = []
    var isRecursive = false
    for _ in 0...number(below: 3) {
      let relation = number(below: number(below: 3) == 0 ? below + 2 : below)
      if relation >= below { isRecursive = true }
      body.append(.positive(atom(relation, anyShare: 6)))
    }
    if number(below: 3) == 0 { body.append(.negative(atom(number(below: below), anyShare: 3))) }
    if number(below: 3) == 0 {
      let operators: [ComparisonOperator] = [.equal, .notEqual, .less, .greaterOrEqual]
      body.append(.comparison(operators[number(below: 4)], term(), term()))
    }
    if number(below: 3) == 0 { body.append(aggregate(below)) }
    if number(below: 3) == 0 {
      let result = isRecursive ? term() : .variable(KernelVariable(6))
      body.append(.compute([.add, .multiply][number(below: 2)], [term(), term()], result: result))
    }
    if number(below: 6) == 0 { body.append(.fails(.ratio, [term(), term()])) }
    shuffle(&body)
    let arguments = relations[head].columns.map { _ -> KernelTerm in
      isRecursive || number(below: 5) > 0 ? term() : .variable(KernelVariable(6))
    }
    let rule = KernelRule(
      head: Atom(KernelRelationID(head), arguments), body: body, variableCount: 7)
    guard Safety.unboundVariables(of: rule).isEmpty else { return nil }
    return rule
  }

  private mutating func aggregate(_ below: Int) -> Literal {
    let relation = number(below: below)
    let arity = relations[relation].arity
    let isCount = arity == 0 || number(below: 2) == 0
    let group = (0..<number(below: isCount ? arity + 1 : arity)).map { _ in term() }
    let function: AggregateFunction =
      isCount ? .count : [.sum, .minimum, .maximum, .average(resultScale: 10)][number(below: 4)]
    let id = KernelRelationID(relation)
    if number(below: 3) == 0 { return .aggregateFails(function, relation: id, group: group) }
    return .aggregate(function, relation: id, group: group, result: term())
  }

  private mutating func atom(_ relation: Int, anyShare: Int) -> Atom {
    let arguments = relations[relation].columns.map { _ -> KernelTerm in
      number(below: anyShare) == 0 ? .any : term()
    }
    return Atom(KernelRelationID(relation), arguments)
  }

  private mutating func term() -> KernelTerm {
    number(below: 8) == 0
      ? .constant(Word(number(below: 6))) : .variable(KernelVariable(number(below: 4)))
  }

  private mutating func shuffle(_ literals: inout [Literal]) {
    for index in literals.indices.reversed() {
      literals.swapAt(index, number(below: index + 1))
    }
  }
}
