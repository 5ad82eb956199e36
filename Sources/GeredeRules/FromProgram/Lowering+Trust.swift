import GeredeProgram
import GeredeText

extension Program {
  /// The program with its trust as rules, after its own rules:
  ///
  ///     accepts(a, s)   ← says(a, s)
  ///     accepts(a, s)   ← says(b, s), when                        trust … from b that s
  ///     accepts(a, s)   ← accepts(b, s), when                     … onward
  ///     accepts(a, s)   ← depth(b, s, k), k ≤ n, when             … onward up to n steps
  ///     depth(a, s, 0)  ← says(a, s)
  ///     depth(a, s, j)  ← depth(b, s, k), step(k, j), when
  ///
  /// The depths are there only where some trust bounds them, and go up to the greatest bound; `step`
  /// is a finite relation, so that nothing is counted without end. Ids of the program stay as they
  /// are.
  ///
  /// - Complexity: linear in the program.
  func spellingOutTrust() -> Program {
    var work = TrustRules(program: self)
    work.run()
    return work.program
  }
}

/// The work of turning trust into rules.
private struct TrustRules {
  var program: Program
  /// The relation of steps from one depth to the next, with the greatest number of them.
  private var step: (relation: RelationID, count: Int)?

  init(program: Program) { self.program = program }

  mutating func run() {
    var says: [SpokenContent: RelationID] = [:]
    var accepts: [(SpokenContent, RelationID)] = []
    for (index, relation) in program.relations.enumerated() {
      switch relation.form {
      case .says(let content): says[content] = RelationID(index)
      case .accepts(let content): accepts.append((content, RelationID(index)))
      case .relation, .event: break
      }
    }
    for (content, id) in accepts {
      guard let said = says[content] else { continue }
      addStatementRule(said, to: id, depth: nil)
      let trusts = program.trusts.filter { $0.accepts == id }
      let bound = trusts.map(\.bound).max() ?? 0
      let depth = bound > 0 ? addDepths(of: id, said, upTo: bound) : nil
      for trust in trusts { add(trust, depth) }
    }
  }

  /// The relation of who accepts something at which depth, and the rule for depth 0.
  private mutating func addDepths(
    of accepts: RelationID, _ says: RelationID, upTo bound: Int
  ) -> RelationID {
    addSteps(upTo: bound, program[accepts].module)
    var relation = program[accepts]
    relation.slots.append(Slot(name: nil, type: .int))
    let id = RelationID(program.relations.count)
    program.relations.append(relation)
    addStatementRule(says, to: id, depth: 0)
    return id
  }

  /// Makes the steps from 0 to `bound`.
  private mutating func addSteps(upTo bound: Int, _ module: ModuleID) {
    if step == nil {
      let slot = Slot(name: nil, type: .int)
      step = (RelationID(program.relations.count), 0)
      program.relations.append(
        Relation(
          form: .relation, slots: [slot, slot], words: ["steps_to"], isComplete: true,
          module: module))
    }
    guard let (relation, count) = step, count < bound else { return }
    for depth in count..<bound {
      let arguments = [depth, depth + 1].map { Argument.expression(word(Word($0), .int)) }
      let always = add(.constant(true))
      add(
        Rule(
          frame: Frame(), head: relation, arguments: arguments, condition: always,
          module: module, span: Self.nowhere))
    }
    step = (relation, bound)
  }

  /// What somebody says, it accepts.
  private mutating func addStatementRule(
    _ says: RelationID, to head: RelationID, depth: Word?
  ) {
    let slots = program[says].slots
    var frame = Frame()
    let arguments = slots.map { Argument.expression(variable($0.type, in: &frame)) }
    let condition = add(.relation(says, arguments, moment: nil))
    let last = depth.map { [Argument.expression(word($0, .int))] } ?? []
    add(
      Rule(
        frame: frame, head: head, arguments: arguments + last, condition: condition,
        module: program[says].module, span: program[says].span ?? Self.nowhere))
  }

  /// The rules of one trust.
  private mutating func add(_ trust: Trust, _ depth: RelationID?) {
    var trust = trust
    for (index, argument) in trust.content.enumerated() where argument == .any {
      let type = program[trust.says].slots[index + 1].type
      trust.content[index] = .expression(variable(type, in: &trust.frame))
    }
    var conditions: [ConditionID] = []
    if let from = trust.from { conditions.append(self.now(.greaterOrEqual, from)) }
    if let until = trust.until { conditions.append(self.now(.lessOrEqual, until)) }
    if let condition = trust.condition { conditions.append(condition) }
    let spoken = [trust.speaker] + trust.content
    let head = [Argument.expression(trust.believer)] + trust.content
    let frame = trust.frame

    switch trust.reach {
    case .statement:
      let said = add(.relation(trust.says, spoken, moment: nil))
      add(trust, frame, to: trust.accepts, head, [said] + conditions)
      guard let depth else { return }
      add(trust, frame, to: depth, head + [.expression(word(1, .int))], [said] + conditions)
    case .anyDepth:
      let accepted = add(.relation(trust.accepts, spoken, moment: nil))
      add(trust, frame, to: trust.accepts, head, [accepted] + conditions)
      guard let depth else { return }
      addNext(trust, depth, spoken, head, conditions, limit: nil)
    case .steps(let limit):
      guard let depth else { return }
      var inner = frame
      let here = variable(.int, in: &inner)
      let had = add(.relation(depth, spoken + [.expression(here)], moment: nil))
      let isNear = add(.comparison(.lessOrEqual, here, word(Word(limit), .int)))
      add(trust, inner, to: trust.accepts, head, [had, isNear] + conditions)
      addNext(trust, depth, spoken, head, conditions, limit: limit)
    }
  }

  /// The rule that counts one step more.
  private mutating func addNext(
    _ trust: Trust, _ depth: RelationID, _ spoken: [Argument], _ head: [Argument],
    _ conditions: [ConditionID], limit: Int?
  ) {
    guard let step else { return }
    var frame = trust.frame
    let here = variable(.int, in: &frame)
    let next = variable(.int, in: &frame)
    var parts = [
      add(.relation(depth, spoken + [.expression(here)], moment: nil)),
      add(.relation(step.relation, [.expression(here), .expression(next)], moment: nil)),
    ]
    if let limit { parts.append(add(.comparison(.lessOrEqual, here, word(Word(limit), .int)))) }
    add(trust, frame, to: depth, head + [.expression(next)], parts + conditions)
  }

  // MARK: - Parts of rules

  private static let nowhere = Span(SourceID(0), 0, 0)

  private mutating func add(
    _ trust: Trust, _ frame: Frame, to head: RelationID, _ arguments: [Argument],
    _ parts: [ConditionID]
  ) {
    let condition = parts.count == 1 ? parts[0] : add(.and(parts))
    add(
      Rule(
        frame: frame, head: head, arguments: arguments, condition: condition,
        module: trust.module, documentation: trust.documentation, span: trust.span))
  }

  private mutating func add(_ rule: Rule) { program.rules.append(rule) }

  private mutating func add(_ form: ConditionForm) -> ConditionID {
    program.conditions.append(Condition(form, span: Self.nowhere))
    return ConditionID(program.conditions.count - 1)
  }

  private mutating func add(_ form: ExpressionForm, _ type: ValueType) -> ExpressionID {
    program.expressions.append(Expression(form, type: type, span: Self.nowhere))
    return ExpressionID(program.expressions.count - 1)
  }

  private mutating func word(_ word: Word, _ type: ValueType) -> ExpressionID {
    add(.word(word), type)
  }

  private mutating func variable(_ type: ValueType, in frame: inout Frame) -> ExpressionID {
    let id = VariableID(frame.variables.count)
    frame.variables.append(Variable(name: "x\(id.index)", type: type, span: Self.nowhere))
    return add(.variable(id), type)
  }

  /// The moment against a date or an instant: a date covers its whole day in the zone.
  private mutating func now(_ comparison: Comparison, _ moment: Moment) -> ConditionID {
    switch moment {
    case .date(let day):
      add(.comparison(comparison, add(.today, .date), word(day, .date)))
    case .instant(let instant):
      add(.comparison(comparison, add(.now, .instant), word(instant, .instant)))
    }
  }
}

extension Trust {
  /// The depth up to which it counts; 0 where it counts none.
  fileprivate var bound: Int {
    if case .steps(let steps) = reach { steps } else { 0 }
  }
}
