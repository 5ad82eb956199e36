import GeredeRules
import GeredeText

/// Divides totals over members by weight, conserving the total: the largest remainder method
/// (Hamilton), exact in 128 bits.
struct Apportioning {
  /// One member of a group.
  private struct Member {
    /// The words that name the member.
    var words: [Word]
    /// Its place among equal claims; lower first.
    var order: Word
    /// Its weight, not negative.
    var weight: Word
    /// Its part: first in whole units, at the end in words.
    var amount: Int128 = 0
    /// What the division by weights left over; the greatest remainders get the units that are
    /// left.
    var remainder: Int128 = 0
  }

  /// What is divided how.
  let share: Apportionment
  /// Groups, members, weights and totals.
  let input: Relation
  /// Receives the amounts.
  let output: Relation
  /// Counts the rows that are read.
  let meter: Meter

  /// Appends the amounts of all groups, in the order of their first rows.
  func run() throws(LimitReached) {
    let memberEnd = share.groupCount + share.memberCount
    guard share.groupCount >= 0, share.memberCount >= 0, share.unit > 0,
      input.schema.arity == memberEnd + 3, output.schema.arity == memberEnd + 1
    else { throw meter.reached(.notEvaluable) }
    let grouping = try Grouping(of: input, columns: share.groupCount, meter: meter)
    var rowsOfGroup = [[Int]](repeating: [], count: grouping.count)
    for row in 0..<input.count {
      if row & 0xffff == 0 { try meter.poll() }
      rowsOfGroup[grouping.group(ofRow: row)].append(row)
    }
    let view = input.log.view
    for rows in rowsOfGroup {
      try meter.examine(rows.count)
      let words = rows.map { row in (0..<input.schema.arity).map { view.word(row, $0) } }
      for part in Apportioning.parts(of: share, words) ?? [] { try output.append(part) }
    }
  }

  /// The rows of the output for the rows of one group; nil where the group gets none.
  static func parts(of share: Apportionment, _ rows: [[Word]]) -> [[Word]]? {
    let memberEnd = share.groupCount + share.memberCount
    let members = rows.map { row in
      Member(
        words: Array(row[share.groupCount..<memberEnd]), order: row[memberEnd],
        weight: row[memberEnd + 1])
    }
    let totals = Set(rows.map { $0[memberEnd + 2] })
    guard totals.count == 1, let total = totals.first, let group = rows.first,
      let shared = divide(total, over: members, in: share.unit)
    else { return nil }
    return shared.compactMap { member in
      ExactArithmetic.narrow(member.amount).map {
        Array(group.prefix(share.groupCount)) + member.words + [$0]
      }
    }
  }

  /// The members with their amounts; nil for a negative weight, no positive weight, or a member that
  /// stands there twice.
  private static func divide(
    _ total: Word, over members: [Member], in unit: Word
  ) -> [Member]? {
    guard members.allSatisfy({ $0.weight >= 0 }),
      Set(members.map(\.words)).count == members.count
    else { return nil }
    let weights = members.reduce(Int128(0)) { $0 + Int128($1.weight) }
    guard weights > 0, let units = ExactArithmetic.divideHalfEven(Int128(total), Int128(unit))
    else { return nil }
    // Divided by magnitude, so that a negative total mirrors a positive one.
    let sign: Int128 = units < 0 ? -1 : 1
    var result = members
    var left = units * sign
    for index in result.indices {
      let (whole, rest) = (units * sign * Int128(result[index].weight))
        .quotientAndRemainder(dividingBy: weights)
      result[index].amount = whole
      result[index].remainder = rest
      left -= whole
    }
    let byClaim = result.indices.sorted { a, b in
      let (first, second) = (result[a], result[b])
      if first.remainder != second.remainder { return first.remainder > second.remainder }
      if first.order != second.order { return first.order < second.order }
      return first.words.lexicographicallyPrecedes(second.words)
    }
    for index in byClaim.prefix(Int(clamping: left)) { result[index].amount += 1 }
    for index in result.indices { result[index].amount *= sign * Int128(unit) }
    return result
  }
}
