import GeredeText
import Testing

@Suite struct ApportionmentTests {
  private func amounts(_ parts: [[Word]], unit: Int = 1) throws -> [[Word]] {
    let facts = parts.map { row in "parts(\(row.map(String.init).joined(separator: ", "))).\n" }
    let result = try KernelCase(
      """
      relation parts(entity, entity, quantity, quantity, quantity).
      relation amounts(entity, entity, quantity).
      share amounts from parts group 1 member 1 unit \(unit).
      """ + "\n" + facts.joined())
    return try result.rows("amounts")
  }

  @Test func largestRemainderThenOrder() throws {
    // group, member, order, weight, total
    let rows = try amounts([[1, 1, 2, 1, 100], [1, 2, 1, 1, 100], [1, 3, 0, 1, 100]])
    #expect(rows == [[1, 1, 33], [1, 2, 33], [1, 3, 34]])
  }

  @Test func conservesCents() throws {
    let rows = try amounts(
      [[1, 1, 0, 3, 1_000_000], [1, 2, 1, 3, 1_000_000], [1, 3, 2, 1, 1_000_000]], unit: 100)
    #expect(rows.map { $0[2] }.reduce(0, +) == 1_000_000)
    #expect(rows == [[1, 1, 428_600], [1, 2, 428_600], [1, 3, 142_800]])
  }

  @Test func negativeTotalsMirror() throws {
    let rows = try amounts([[1, 1, 0, 2, -10], [1, 2, 1, 1, -10]])
    #expect(rows == [[1, 1, -7], [1, 2, -3]])
  }

  @Test func groupsWithoutAnAnswer() throws {
    let rows = try amounts([
      [1, 1, 0, 0, 10], [1, 2, 1, 0, 10],  // no positive weight
      [2, 1, 0, -1, 10], [2, 2, 1, 3, 10],  // a negative weight
      [3, 1, 0, 1, 10], [3, 2, 1, 1, 11],  // two totals
      [4, 1, 0, 1, 10], [4, 2, 1, 0, 10],  // a weight of zero is a member without a part
    ])
    #expect(rows == [[4, 1, 10], [4, 2, 0]])
  }

  @Test func greatWeightsAreExact() throws {
    let great = Word.max
    let rows = try amounts([[1, 1, 0, great, great], [1, 2, 1, great, great]])
    #expect(rows == [[1, 1, great / 2 + 1], [1, 2, great / 2]])
  }
}
