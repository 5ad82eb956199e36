import GeredeEngine
import GeredeRules
import GeredeTesting
import GeredeText
import Testing

/// What a machine answers on demand, against an evaluation with the given rows among the inputs.
@Suite struct DemandTests {
  /// Asks everything that can be asked of a program, with some of its rows given by requests.
  @Test("random programs", arguments: 0..<60)
  func randomPrograms(ten: Int) throws {
    var compared = 0
    for seed in ten * 10..<ten * 10 + 10 {
      var maker = ProgramMaker(seed: UInt64(50_000 + seed))
      let (program, inputs) = maker.program()
      // A random program may never end.
      let limits = Limits(derivedRows: 500, fuel: 50_000)
      let given = Set(inputs.map(\.relation).filter { ($0.index + seed) % 3 != 0 })
      let base = inputs.map { input in
        InputRelation(
          input.relation, part(input.table) { !given.contains(input.relation) || $0 % 2 == 0 })
      }
      guard
        let shared = try? DemandBase(
          program, inputs: base, given: given, context: .init(), limits: limits,
          keeping: seed % 2 == 0 ? nil : 0)
      else { continue }
      let machine = DemandMachine(shared)
      for request in 0..<3 {
        // Of each given relation the request has some of the odd rows.
        func isAsked(_ row: Int) -> Bool { row % 2 == 1 && (row / 2 + request) % 3 != 0 }
        let all = inputs.map { input in
          InputRelation(
            input.relation,
            part(input.table) { !given.contains(input.relation) || $0 % 2 == 0 || isAsked($0) })
        }
        guard let whole = try? Engine.evaluate(program, inputs: all, limits: limits) else {
          continue
        }
        machine.begin()
        machine.refill(fuel: 20_000_000)
        for input in inputs where given.contains(input.relation) {
          for row in 0..<input.table.count where isAsked(row) {
            machine.give(input.relation, input.table.row(row)[...])
          }
        }
        check(program, machine, whole, seed)
        compared += 1
        if machine.failure != nil {
          Issue.record("seed \(seed): \(String(describing: machine.failure))")
        }
      }
    }
    // Few programs never end.
    #expect(compared > 20)
  }

  /// Asks each relation with every choice of known columns.
  private func check(
    _ program: RuleProgram, _ machine: DemandMachine, _ whole: Database, _ seed: Int
  ) {
    // Later relations first: what they ask stands in tables when the others are asked.
    for number in program.relations.indices.reversed() {
      let id = KernelRelationID(number)
      let rows = (0..<whole.count(id)).map { whole.row(id, $0) }
      let arity = program.relations[number].arity
      var samples = Array(rows.prefix(6))
      samples.append(Array(repeating: 1, count: arity))
      if let first = rows.first, arity > 0 { samples.append([first[0] + 1] + first.dropFirst()) }
      for sample in samples {
        if machine.contains(id, sample) != rows.contains(sample) {
          Issue.record("seed \(seed): \(program[id].name)\(sample)")
        }
        for mask in 0..<(1 << arity) {
          let pattern = sample.indices.map { mask >> $0 & 1 == 1 ? sample[$0] : nil }
          let found = machine.rows(of: id, matching: pattern).map { machine.row(id, $0) }
          let wanted = rows.filter { row in zip(row, pattern).allSatisfy { $1 == nil || $0 == $1 } }
          if Set(found) != Set(wanted) || found.count != wanted.count {
            Issue.record("seed \(seed): \(program[id].name) \(pattern): \(found), not \(wanted)")
          }
        }
      }
      if machine.count(id) != rows.count { Issue.record("seed \(seed): \(program[id].name)") }
    }
  }

  private func part(_ table: FactTable, _ isTaken: (Int) -> Bool) -> FactTable {
    var result = FactTable(arity: table.arity)
    for row in 0..<table.count where isTaken(row) { result.append(table.row(row)) }
    return result
  }

  /// A product is not kept: a question of one row looks at what it needs.
  @Test func aProductStaysOpen() throws {
    var text = "reads(u, d) :- member(u, g), grants(g, f), lies(d, f).\n"
    text += "closure(x, y) :- lies(x, y).\nclosure(x, z) :- closure(x, y), lies(y, z).\n"
    for user in 0..<400 { text += "member(\(user), \(user % 20)).\n" }
    for group in 0..<20 { for folder in 0..<20 { text += "grants(\(group), \(folder)).\n" } }
    for document in 100..<1_100 { text += "lies(\(document), \(document % 20)).\n" }
    let kernel = try KernelNotation(text)
    let base = try DemandBase(
      kernel.program, inputs: kernel.inputs, given: [], context: .init())
    let reads = try kernel.relation("reads")
    #expect(base.isOpen(reads))
    #expect(!base.isOpen(try kernel.relation("closure")))
    #expect(base.database.count(reads) == 0)
    let machine = DemandMachine(base)
    machine.begin()
    machine.refill(fuel: 400)
    #expect(machine.contains(reads, [7, 105]))
    #expect(!machine.contains(reads, [7, 5]))
    #expect(machine.failure == nil)
    machine.begin()
    machine.refill(fuel: 100)
    _ = machine.rows(of: reads)
    #expect(machine.failure == .fuel)
  }

  /// A long chain of calls of one recursive relation does not take a long stack.
  @Test func aLongChainOfQuestions() throws {
    var text = "far(x, y) :- near(x, y).\nfar(x, z) :- near(x, y), far(y, z).\n"
    for place in 0..<400 { text += "near(\(place), \(place + 1)).\n" }
    let kernel = try KernelNotation(text)
    let near = try kernel.relation("near")
    let base = try DemandBase(
      kernel.program, inputs: kernel.inputs, given: [near], context: .init())
    let machine = DemandMachine(base)
    let far = try kernel.relation("far")
    machine.begin()
    machine.refill(fuel: 100_000_000)
    #expect(machine.contains(far, [0, 400]))
    #expect(!machine.contains(far, [400, 0]))
    machine.give(near, [400, 401])
    machine.begin()
    machine.refill(fuel: 100_000_000)
    machine.give(near, [400, 401])
    #expect(machine.contains(far, [390, 401]))
    #expect(!machine.contains(far, [390, 402]))
    #expect(machine.failure == nil)
  }

  /// A question whether there is a row, within which more questions are asked than there was memory for.
  @Test func manyQuestionsWithinOne() throws {
    var text = """
      leaf(y) :- chosen(y).
      wide(x) :- fan(x, y), leaf(y).
      some(x) :- start(x), wide(x).
      none(x) :- start(x), !wide(x).
      start(1).

      """
    for place in 0..<500 { text += "fan(1, \(place)).\n" }
    let kernel = try KernelNotation(text)
    let chosen = try kernel.relation("chosen")
    let base = try DemandBase(
      kernel.program, inputs: kernel.inputs, given: [chosen], context: .init())
    let (some, none) = (try kernel.relation("some"), try kernel.relation("none"))
    for (relation, isExpected) in [(some, true), (none, false)] {
      let machine = DemandMachine(base)
      machine.begin()
      machine.give(chosen, [499])
      machine.refill(fuel: 1_000_000)
      #expect(machine.contains(relation, [1]) == isExpected)
    }
  }

  @Test func cancelled() throws {
    let kernel = try KernelNotation("all(x, y) :- some(x), some(y).\nsome(1). some(2).")
    let base = try DemandBase(
      kernel.program, inputs: kernel.inputs, given: [try kernel.relation("some")],
      context: .init())
    let machine = DemandMachine(base)
    machine.begin()
    machine.refill(fuel: 1_000) { .cancelled }
    #expect(machine.rows(of: try kernel.relation("all")).isEmpty)
    #expect(machine.failure == .stopped(.cancelled))
  }
}
