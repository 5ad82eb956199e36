import GeredeEngine
import GeredeProgram
import GeredeRules
import GeredeText

/// How far along the derivation of everything a row stands: what a row rests on stands before it.
///
/// Strata first, then the round of the fixpoint in which the row came (its level): the height of the
/// least proof within the stratum. (Zhao, Subotić and Scholz, Debugging large-scale Datalog, TOPLAS
/// 42(2), 2020.)
struct DerivationRank: Hashable, Comparable {
  /// The number of the stratum; -1 for what is given.
  var stratum: Int
  var level: Int

  /// What is given, and what stands before everything that is derived.
  static let given = DerivationRank(stratum: -1, level: 0)

  static func < (a: Self, b: Self) -> Bool { (a.stratum, a.level) < (b.stratum, b.level) }

  /// Whether something at `other` may rest on this: a lower stratum, or an earlier round of the same.
  func precedes(_ other: DerivationRank) -> Bool { stratum != other.stratum || level < other.level }
}

extension Reading {
  /// The rank of a row of a set: that by which it certainly holds.
  func rank(_ found: RowSet, _ index: Int) -> DerivationRank {
    guard let certain = found.certain else { return rank(found.relation, row: found.rows[index]) }
    let rows = database.rows(of: certain, matching: row(found, index).map { $0 })
    return rows.first.map { rank(certain, row: $0) } ?? .given
  }

  /// The rank of a sentence that certainly holds at a moment.
  func rank(of relation: RelationID, _ words: [Word], at moment: Word) -> DerivationRank {
    let found = rows(of: relation, matching: words.map { $0 }, at: moment)
    for index in found.indices where truth(found, row(found, index)) == .yes {
      return rank(found, index)
    }
    return .given
  }

  /// The rule of the program that the engine noted for a sentence; nil where none gave it.
  func notedRule(_ relation: RelationID, _ words: [Word], at moment: Word) -> RuleID? {
    let found = rows(of: relation, matching: words.map { $0 }, at: moment)
    let certain = found.certain ?? found.relation
    for index in found.indices where truth(found, row(found, index)) == .yes {
      let row = database.rows(of: certain, matching: row(found, index).map { $0 }).first
      guard let row, let rule = database.rule(of: certain, row: row) else { return nil }
      guard case .rule(let number) = lowered.rules.rules[rule.index].origin else { return nil }
      return RuleID(number)
    }
    return nil
  }

  /// The result of a value as far as it was derived before a rank; nil where it was not.
  func result(
    of id: ValueID, _ words: [Word], at moment: Word, before ceiling: DerivationRank
  ) -> Word? {
    guard let found = lowered.values[id.index] else { return nil }
    let pattern: [Word?] = words + [nil] + (found.hasMoment ? [moment] : [])
    let row = database.rows(of: found.relation, matching: pattern).first
    guard let row, rank(found.relation, row: row).precedes(ceiling) else { return nil }
    return database.word(found.relation, row: row, column: words.count)
  }

  /// The rank of the result of a value.
  func rank(of id: ValueID, _ words: [Word], at moment: Word) -> DerivationRank {
    guard let found = lowered.values[id.index] else { return .given }
    let pattern: [Word?] = words + [nil] + (found.hasMoment ? [moment] : [])
    return database.rows(of: found.relation, matching: pattern).first
      .map { rank(found.relation, row: $0) } ?? .given
  }

  private func rank(_ relation: KernelRelationID, row: Int) -> DerivationRank {
    let stratum = strata[safe: relation.index] ?? -1
    return DerivationRank(
      stratum: stratum, level: stratum < 0 ? 0 : database.level(of: relation, row: row))
  }
}

extension RuleProgram {
  /// Per relation the number of the stratum that derives it; -1 for inputs.
  var stratumOfRelation: [Int] {
    var program = self
    if program.strata.isEmpty { _ = Stratification.stratify(&program) }
    var numbers = [Int](repeating: -1, count: relations.count)
    for (number, stratum) in program.strata.enumerated() {
      for rule in stratum.rules { numbers[rules[rule.index].head.relation.index] = number }
      for share in stratum.apportionments { numbers[apportionments[share].output.index] = number }
    }
    return numbers
  }
}
