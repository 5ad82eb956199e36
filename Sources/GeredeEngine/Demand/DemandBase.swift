public import GeredeRules

/// What requests have in common: the relations of a program that depend on nothing that a request
/// gives, evaluated, and the rules for all others.
///
/// A request gives the rows of some inputs. Relations that rest on them are *open*: nothing of them is
/// kept, and a `DemandMachine` derives just the rows that are asked for. Of the others those are open
/// as well that no closed relation reads and that would take far more rows than there are facts:
/// products of small relations, of which a request needs one row.
public struct DemandBase: Sendable {
  /// The whole program, with its strata.
  let program: RuleProgram
  /// The closed relations with their rows, and the given rows of inputs.
  public let database: Database
  /// By relation: whether a request gives rows of it.
  let isGiven: [Bool]
  /// By relation: whether its rows are derived on demand.
  let isOpen: [Bool]
  /// By relation: the component of relations that rest on each other.
  let component: [Int]
  /// By relation: whether it rests on itself, through others or not.
  let isRecursive: [Bool]
  /// By relation: its rules.
  let rules: [[KernelRuleID]]
  /// By relation: the share that fills it, by its number.
  let share: [Int?]
  let context: EvaluationContext

  /// Evaluates what requests have in common.
  ///
  /// - Parameters:
  ///   - program: with its strata.
  ///   - given: inputs of which requests give rows, in addition to those of `inputs`.
  ///   - asking: relations that nothing but requests reads: they stay open, whatever they rest on.
  ///   - earlier: an evaluation that closed relations are taken over from.
  ///   - keeping: rows that a relation which only open ones read may be estimated to take, and still be
  ///     kept; nil: 50 000, and four times as many as there are rows of inputs.
  /// - Throws: `LimitReached`.
  /// - Complexity: that of an evaluation of the closed relations.
  public init(
    _ program: RuleProgram, inputs: [InputRelation], given: Set<KernelRelationID>,
    asking: Set<KernelRelationID> = [], context: EvaluationContext, limits: Limits = .init(),
    reusing earlier: Database? = nil, keeping: Int? = nil
  ) throws(LimitReached) {
    var program = program
    if program.strata.isEmpty { _ = Stratification.stratify(&program) }
    self.program = program
    self.context = context
    let count = program.relations.count
    var takes = [Bool](repeating: false, count: count)
    for id in given { takes[id.index] = true }
    isGiven = takes
    var rules = [[KernelRuleID]](repeating: [], count: count)
    for (number, rule) in program.rules.enumerated() {
      rules[rule.head.relation.index].append(KernelRuleID(number))
    }
    self.rules = rules
    var share = [Int?](repeating: nil, count: count)
    for (number, apportionment) in program.apportionments.enumerated() {
      share[apportionment.output.index] = number
    }
    self.share = share
    var stays = takes
    for id in asking { stays[id.index] = true }
    let shape = DemandShape(program, open: stays)
    component = shape.component
    isRecursive = shape.isRecursive
    // First without what might be too large, to estimate that from the rows below it.
    var open = shape.isOpen
    for relation in shape.candidates { open[relation] = true }
    let first = try Engine.evaluate(
      shape.closed(program, open), inputs: inputs, context: context, limits: limits,
      reusing: earlier)
    let facts = inputs.reduce(0) { $0 + $1.table.count }
    let limit = Double(keeping ?? max(50_000, 4 * facts))
    let small = first.withRelations { relations in
      shape.candidates.filter { candidate in
        let rows = rules[candidate].reduce(0.0) { rows, id in
          rows + DemandShape.estimate(program.rules[id.index], relations)
        }
        return rows <= limit
      }
    }
    for relation in small { open[relation] = false }
    isOpen = open
    database =
      small.isEmpty
      ? first
      : try Engine.evaluate(
        shape.closed(program, open), inputs: inputs, context: context, limits: limits,
        reusing: first)
  }

  /// Whether rows of a relation are derived on demand.
  public func isOpen(_ relation: KernelRelationID) -> Bool { isOpen[relation.index] }

  /// Whether open relations compare texts or entities by their order.
  public var readsOrder: Bool {
    program.rules.contains { rule in
      isOpen[rule.head.relation.index]
        && rule.body.contains { literal in
          switch literal {
          case .compute(let operation, _, _), .fails(let operation, _):
            operation == .textOrder || operation == .entityOrder
          default: false
          }
        }
    }
  }
}

extension RuleProgram {
  /// Whether one of some relations rests on one of others, through rules and shares. The program has its
  /// strata.
  public func rests(_ relations: [KernelRelationID], on others: Set<KernelRelationID>) -> Bool {
    var given = [Bool](repeating: false, count: self.relations.count)
    for id in others { given[id.index] = true }
    let shape = DemandShape(self, open: given)
    return relations.contains { shape.isOpen[$0.index] }
  }
}

/// Which relations of a program rest on what requests give, and which rest on each other.
struct DemandShape {
  private(set) var component: [Int]
  private(set) var isRecursive: [Bool]
  /// By relation: whether it is open, or rests on one that is.
  private(set) var isOpen: [Bool]
  /// Relations that rest on nothing given, that no such relation reads, and that could stay open.
  private(set) var candidates: [Int] = []

  /// - Parameter open: by relation, whether it is open whatever it rests on.
  init(_ program: RuleProgram, open: [Bool]) {
    let count = program.relations.count
    component = Array(0..<count)
    isRecursive = [Bool](repeating: false, count: count)
    isOpen = open
    for (number, stratum) in program.strata.enumerated() {
      let heads = program.heads(of: stratum)
      for head in heads {
        component[head] = count + number
        isRecursive[head] = stratum.isRecursive
      }
      let rests =
        stratum.rules.contains { id in
          program.rules[id.index].body.contains { literal in
            literal.relation.map { isOpen[$0.index] } ?? false
          }
        }
        || stratum.apportionments.contains { isOpen[program.apportionments[$0].input.index] }
      if rests { for head in heads { isOpen[head] = true } }
    }
    var isRead = [Bool](repeating: false, count: count)
    for rule in program.rules where !isOpen[rule.head.relation.index] {
      for literal in rule.body { if let read = literal.relation { isRead[read.index] = true } }
    }
    for share in program.apportionments { isRead[share.input.index] = true }
    var found: Set<Int> = []
    let isShared = Set(program.apportionments.map(\.output.index))
    for rule in program.rules {
      let head = rule.head.relation.index
      guard !isOpen[head], !isRecursive[head], !isRead[head], !isShared.contains(head) else {
        continue
      }
      found.insert(head)
    }
    candidates = found.sorted()
  }

  /// The program with the rules of closed relations alone.
  func closed(_ program: RuleProgram, _ open: [Bool]) -> RuleProgram {
    var result = program
    result.strata = program.strata.compactMap { stratum in
      let rules = stratum.rules.filter { !open[program.rules[$0.index].head.relation.index] }
      let shares = stratum.apportionments.filter { !open[program.apportionments[$0].output.index] }
      return rules.isEmpty && shares.isEmpty
        ? nil
        : Stratum(rules: rules, apportionments: shares, isRecursive: stratum.isRecursive)
    }
    // A program with rules and without strata would get strata for all of them.
    if result.strata.isEmpty {
      result.rules = []
      result.apportionments = []
    }
    return result
  }

  /// How many rows a rule is estimated to give: its positive atoms joined one by one, each time the
  /// one with the fewest rows per row.
  static func estimate(_ rule: KernelRule, _ relations: [Relation]) -> Double {
    var atoms: [Atom] = []
    for case .positive(let atom) in rule.body { atoms.append(atom) }
    var bound: Set<KernelVariable> = []
    var rows = 1.0
    while !atoms.isEmpty {
      var best = (place: 0, rows: Double.infinity)
      for (place, atom) in atoms.enumerated() {
        var found = Double(relations[atom.relation.index].count)
        for (column, term) in atom.arguments.enumerated() {
          let isBound =
            switch term {
            case .constant: true
            case .variable(let variable): bound.contains(variable)
            case .any: false
            }
          if isBound {
            found /= max(1, relations[atom.relation.index].distinctEstimate(ofColumn: column))
          }
        }
        if found < best.rows { best = (place, found) }
      }
      rows *= best.rows
      atoms[best.place].forEachVariable { bound.insert($0) }
      atoms.remove(at: best.place)
    }
    return rows
  }
}

extension Literal {
  /// The relation that the literal reads, if it reads one.
  var relation: KernelRelationID? {
    switch self {
    case .positive(let atom), .negative(let atom): atom.relation
    case .comparison, .compute, .fails: nil
    case .aggregate(_, let relation, _, _), .aggregateFails(_, let relation, _),
      .addPeriod(_, _, let relation, _, _), .addPeriodFails(_, _, let relation, _):
      relation
    }
  }
}
