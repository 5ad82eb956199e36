import GeredeRules

/// What the rows of an evaluation follow from.
struct EvaluationBasis: Sendable {
  /// The program, with its strata.
  let program: RuleProgram
  /// The table of each relation that was given.
  let tables: [FactTable?]
  let context: EvaluationContext
  /// The rules of each relation, in the order of the program.
  let rules: [[KernelRuleID]]

  init(_ program: RuleProgram, tables: [FactTable?], context: EvaluationContext) {
    self.program = program
    self.tables = tables
    self.context = context
    var rules = [[KernelRuleID]](repeating: [], count: program.relations.count)
    for (number, rule) in program.rules.enumerated() {
      rules[rule.head.relation.index].append(KernelRuleID(number))
    }
    self.rules = rules
  }

  /// Whether rows may depend on the order of texts or entities.
  fileprivate func readsOrder(_ stratum: Stratum) -> Bool {
    stratum.rules.contains { id in
      program.rules[id.index].body.contains { literal in
        switch literal {
        case .compute(let operation, _, _), .fails(let operation, _):
          operation == .textOrder || operation == .entityOrder
        default: false
        }
      }
    }
  }
}

/// The relations of an earlier evaluation that a new one need not compute: a stratum with the same
/// rules over the same rows has the same rows. The two programs may number their relations and rules
/// differently; relations are paired by their names.
struct Reuse {
  /// For each relation of the new program that of the earlier evaluation, where it is taken over.
  private var relations: [Relation?]
  /// The strata of the new program that need not run.
  private(set) var strata: Set<Int> = []

  subscript(number: Int) -> Relation? { relations[number] }

  /// - Complexity: O(size of the program), and of the inputs that are not copies of the earlier ones.
  init(of earlier: DatabaseStorage?, for basis: EvaluationBasis) {
    relations = [Relation?](repeating: nil, count: basis.program.relations.count)
    guard let earlier else { return }
    var pairing = Pairing(basis, earlier.basis)
    let hasOrder =
      basis.context.textOrder == earlier.basis.context.textOrder
      && basis.context.entityOrder == earlier.basis.context.entityOrder
    guard basis.context.zone == earlier.basis.context.zone else { return }
    pairing.pairInputs()
    for (number, stratum) in basis.program.strata.enumerated()
    where hasOrder || !basis.readsOrder(stratum) {
      if pairing.pair(stratum) { strata.insert(number) }
    }
    for (number, other) in pairing.same.enumerated() {
      if let other { relations[number] = earlier.relations[other] }
    }
  }
}

/// Which relations of two programs have the same rows.
private struct Pairing {
  private let new: EvaluationBasis
  private let old: EvaluationBasis
  /// The relation of the old program with the name and the columns of a new one.
  private let named: [Int?]
  /// The stratum of the old program that computes a relation.
  private let stratumOfOld: [Int?]
  /// For each new relation the old one that has the same rows.
  private(set) var same: [Int?]

  init(_ new: EvaluationBasis, _ old: EvaluationBasis) {
    self.new = new
    self.old = old
    same = [Int?](repeating: nil, count: new.program.relations.count)
    let partners = Pairing.partners(of: new.program.relations, among: old.program.relations)
    named = zip(new.program.relations, partners).map { relation, partner in
      guard let partner else { return nil }
      let known = old.program.relations[partner]
      return known.columns == relation.columns && known.keyCount == relation.keyCount
        ? partner : nil
    }
    var strata = [Int?](repeating: nil, count: old.program.relations.count)
    for (number, stratum) in old.program.strata.enumerated() {
      for head in old.program.heads(of: stratum) { strata[head] = number }
    }
    stratumOfOld = strata
  }

  /// For each relation the place of the one among others that has its name; those that share a name
  /// in their order.
  private static func partners(
    of relations: [KernelRelation], among others: [KernelRelation]
  ) -> [Int?] {
    // Mostly both programs come from one lowering.
    if relations.count == others.count, zip(relations, others).allSatisfy({ $0.name == $1.name }) {
      return Array(relations.indices)
    }
    var places: [String: [Int]] = [:]
    for (number, relation) in others.enumerated().reversed() {
      places[relation.name, default: []].append(number)
    }
    return relations.map { places[$0.name]?.popLast() }
  }

  /// Pairs relations that nothing derives.
  mutating func pairInputs() {
    var derived = Set<Int>()
    for stratum in new.program.strata { derived.formUnion(new.program.heads(of: stratum)) }
    for number in same.indices where !derived.contains(number) {
      guard let other = named[number], stratumOfOld[other] == nil, hasSameInput(number, other)
      else { continue }
      same[number] = other
    }
  }

  /// Pairs the relations of a stratum, those below it being paired. True if they have the same rows.
  mutating func pair(_ stratum: Stratum) -> Bool {
    let heads = new.program.heads(of: stratum)
    guard let first = heads.first, let partner = named[first],
      let place = stratumOfOld[partner]
    else { return false }
    let other = old.program.strata[place]
    guard stratum.isRecursive == other.isRecursive, stratum.rules.count == other.rules.count,
      stratum.apportionments.count == other.apportionments.count
    else { return false }
    for head in heads {
      guard let partner = named[head], stratumOfOld[partner] == place, hasSameInput(head, partner)
      else { return false }
    }
    // Within the stratum the relations are taken to be the same, and that is what is checked.
    for head in heads { same[head] = named[head] }
    let areSame =
      zip(stratum.rules, other.rules).allSatisfy { isSame($0, $1) }
      && zip(stratum.apportionments, other.apportionments).allSatisfy { isSame($0, $1) }
    if !areSame { for head in heads { same[head] = nil } }
    return areSame
  }

  private func hasSameInput(_ number: Int, _ other: Int) -> Bool {
    switch (new.tables[number], old.tables[other]) {
    case (nil, nil): true
    case (let table?, let known?): table.isEqual(to: known)
    default: false
    }
  }

  private func isSame(_ number: Int, _ other: Int) -> Bool {
    var share = new.program.apportionments[number]
    guard let input = same[share.input.index], let output = same[share.output.index] else {
      return false
    }
    share.input = KernelRelationID(input)
    share.output = KernelRelationID(output)
    return share == old.program.apportionments[other]
  }

  private func isSame(_ id: KernelRuleID, _ other: KernelRuleID) -> Bool {
    let rule = new.program.rules[id.index]
    let known = old.program.rules[other.index]
    return rule.variableCount == known.variableCount && rule.body.count == known.body.count
      && renumbered(rule.head) == known.head
      && zip(rule.body, known.body).allSatisfy { renumbered($0) == $1 }
  }

  private func renumbered(_ id: KernelRelationID) -> KernelRelationID? {
    same[id.index].map { KernelRelationID($0) }
  }

  private func renumbered(_ atom: Atom) -> Atom? {
    renumbered(atom.relation).map { Atom($0, atom.arguments) }
  }

  /// A literal with the numbers of the old program; nil where it reads what is not the same.
  private func renumbered(_ literal: Literal) -> Literal? {
    switch literal {
    case .positive(let atom): renumbered(atom).map { .positive($0) }
    case .negative(let atom): renumbered(atom).map { .negative($0) }
    case .comparison, .compute, .fails: literal
    case .aggregate(let function, let relation, let group, let result):
      renumbered(relation).map {
        .aggregate(function, relation: $0, group: group, result: result)
      }
    case .aggregateFails(let function, let relation, let group):
      renumbered(relation).map { .aggregateFails(function, relation: $0, group: group) }
    case .addPeriod(let date, let period, let holidays, let prefix, let result):
      renumbered(holidays).map {
        .addPeriod(date: date, period: period, holidays: $0, prefix: prefix, result: result)
      }
    case .addPeriodFails(let date, let period, let holidays, let prefix):
      renumbered(holidays).map {
        .addPeriodFails(date: date, period: period, holidays: $0, prefix: prefix)
      }
    }
  }
}

extension RuleProgram {
  /// The relations that a stratum computes, by their numbers, ascending.
  func heads(of stratum: Stratum) -> [Int] {
    let numbers =
      stratum.rules.map { rules[$0.index].head.relation.index }
      + stratum.apportionments.map { apportionments[$0].output.index }
    let isOne = numbers.allSatisfy { $0 == numbers.first }
    return isOne ? Array(numbers.prefix(1)) : Set(numbers).sorted()
  }
}
