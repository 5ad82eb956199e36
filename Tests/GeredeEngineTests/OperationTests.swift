import GeredeEngine
import GeredeRules
import GeredeText
import Testing

@Suite struct OperationTests {
  private func result(
    _ operation: GeredeRules.Operation, _ operands: Word..., context: EvaluationContext = .init()
  ) -> Word? {
    operation.result(of: operands, in: context)
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) throws -> Word {
    try #require(CivilDate(year: year, month: month, day: day)).dayNumber
  }

  private func period(months: Int = 0, days: Int = 0, workingDays: Int = 0) throws -> Word {
    try #require(Period(months: months, days: days, workingDays: workingDays)).word
  }

  @Test func overflowHasNoResult() {
    #expect(result(.add, Word.max, 1) == nil)
    #expect(result(.add, Word.max, -1) == Word.max - 1)
    #expect(result(.subtract, Word.min, 1) == nil)
    #expect(result(.multiply, Word.max, 2) == nil)
    #expect(result(.multiply, Word.min, -1) == nil)
    #expect(result(.negate, Word.min) == nil)
    #expect(result(.decimalFromInt, Word.max) == nil)
    #expect(result(.decimalMultiply, Word.max, 2_000_000) == nil)
    #expect(result(.decimalMultiply, Word.max, 1_000_000) == Word.max)
    #expect(result(.moneyDivide, Word.max, 500_000) == nil)
  }

  @Test func divisionByZeroHasNoResult() {
    #expect(result(.ratio, 1, 0) == nil)
    #expect(result(.moneyDivide, 1, 0) == nil)
    #expect(result(.durationDivide, 0, 0) == nil)
  }

  @Test func halvesRoundToEvenOnBothSides() {
    #expect(result(.decimalMultiply, 1, 500_000) == 0)
    #expect(result(.decimalMultiply, 3, 500_000) == 2)
    #expect(result(.decimalMultiply, -1, 500_000) == 0)
    #expect(result(.decimalMultiply, -3, 500_000) == -2)
    #expect(result(.ratio, 1, 3) == 333_333)
    #expect(result(.ratio, -2, 3) == -666_667)
    #expect(result(.durationMultiply, 5, 500_000) == 2)
    #expect(result(.round(scale: 1_000_000), 2_500_000, 0) == 2_000_000)
    #expect(result(.round(scale: 1_000_000), -3_500_000, 0) == -4_000_000)
    #expect(result(.round(scale: 1_000_000), 1_234_567, 2) == 1_230_000)
    #expect(result(.round(scale: 10_000), 15_500_000, -3) == 20_000_000)
    #expect(result(.round(scale: 1), 7, 19) == nil)
  }

  @Test func smallestAndGreatest() {
    #expect(result(.minimum, -1, 1) == -1)
    #expect(result(.maximum, -1, 1) == 1)
  }

  @Test func datesAtMonthEndsAndLeapDays() throws {
    let lastOfJanuary = try date(2024, 1, 31)
    #expect(result(.dateAddPeriod, lastOfJanuary, try period(months: 1)) == (try date(2024, 2, 29)))
    #expect(
      result(.dateAddPeriod, lastOfJanuary, try period(months: 13)) == (try date(2025, 2, 28)))
    #expect(
      result(.dateAddPeriod, try date(2024, 2, 29), try period(months: -12))
        == (try date(2023, 2, 28)))
    #expect(
      result(.dateAddPeriod, lastOfJanuary, try period(months: 1, days: 1))
        == (try date(2024, 3, 1)))
    #expect(result(.dateAddPeriod, lastOfJanuary, try period(workingDays: 1)) == nil)
    #expect(result(.dateAddPeriod, try date(9999, 12, 31), try period(days: 1)) == nil)
    #expect(result(.makeDate, 2023, 2, 29) == nil)
    #expect(result(.makeDate, 2000, 2, 29) == (try date(2000, 2, 29)))
    #expect(result(.makeDate, Word.max, Word.min, 0) == nil)
    #expect(result(.year, lastOfJanuary) == 2024)
    #expect(result(.month, lastOfJanuary) == 1)
    #expect(result(.day, lastOfJanuary) == 31)
    #expect(result(.day, Word.max) == nil)
    #expect(
      result(.dateDifference, try date(2024, 3, 1), try date(2024, 2, 1))
        == (try period(days: 29)))
  }

  @Test func periodsCompareInOneUnit() throws {
    let month = try period(months: 1)
    let days = try period(days: 30)
    #expect(result(.periodCompare, month, days) == nil)
    #expect(result(.periodCompare, month, month) == 0)
    #expect(result(.periodCompare, days, try period(days: 31)) == -1)
    #expect(result(.periodAdd, month, days) == (try period(months: 1, days: 30)))
    #expect(result(.periodSubtract, month, month) == 0)
    #expect(result(.periodNegate, days) == (try period(days: -30)))
    #expect(result(.periodMultiply, month, 12) == (try period(months: 12)))
    #expect(result(.periodMultiply, month, Word.max) == nil)
  }

  @Test func instantsInAZone() throws {
    // One hour ahead from the first instant of 2024-06-01 UTC on.
    let change = try date(2024, 6, 1) * 86_400
    let zone = try #require(
      ZoneRules(name: "Test", transitions: [change], offsets: [3600], firstOffset: 0))
    let context = EvaluationContext(zone: zone)
    let day = try date(2024, 6, 2)
    #expect(result(.firstSecond, day, context: context) == day * 86_400 - 3600)
    #expect(result(.lastSecond, day, context: context) == day * 86_400 + 86_400 - 3601)
    #expect(result(.dateOfInstant, day * 86_400 - 3600, context: context) == day)
    #expect(result(.dateOfInstant, day * 86_400 - 3601, context: context) == day - 1)
    #expect(result(.dateOfInstant, Word.max, context: context) == nil)
    #expect(result(.firstSecond, Word.min, context: context) == nil)
  }

  @Test func orderOfIds() {
    let context = EvaluationContext(textOrder: [2, 0, 1], entityOrder: [5])
    #expect(result(.textOrder, 0, context: context) == 2)
    #expect(result(.textOrder, 3, context: context) == nil)
    #expect(result(.textOrder, -1, context: context) == nil)
    #expect(result(.entityOrder, 0, context: context) == 5)
  }

  @Test func aWrongNumberOfOperandsHasNoResult() {
    #expect(result(.add, 1) == nil)
    #expect(result(.makeDate, 1, 2) == nil)
  }

  @Test func insideRules() throws {
    let rules = try KernelCase(
      """
      relation v(entity, quantity) key 1.
      v(1, 5). v(2, 9223372036854775807). v(3, 6).
      next(x, y) :- v(x, a), y = add(a, 1).
      stuck(x) :- v(x, a), fails add(a, 1).
      six(x) :- v(x, a), 6 = add(a, 1).
      """)
    #expect(try rules.rows("next") == [[1, 6], [3, 7]])
    #expect(try rules.rows("stuck") == [[2]])
    #expect(try rules.rows("six") == [[1]])
  }

  @Test func workingDaysAroundHolidaysOfAGroup() throws {
    // 2024-05-08 is a Wednesday, the 9th a holiday in zone 1, the 11th a Saturday.
    let start = try date(2024, 5, 8)
    let two = try period(workingDays: 2)
    let far = try period(months: 100_000)
    let rules = try KernelCase(
      """
      relation holiday(entity, quantity).
      relation start(entity, quantity) key 1.
      holiday(1, \(start + 1)).
      start(1, \(start)). start(2, \(start)).
      due(x, d) :- start(x, s), d = addPeriod(s, \(two), holiday(x)).
      never(x) :- start(x, s), fails addPeriod(s, \(far), holiday(x)).
      one(d) :- start(2, s), d = addPeriod(s, \(two), holiday(1)).
      """)
    #expect(try rules.rows("due") == [[1, start + 5], [2, start + 2]])
    #expect(try rules.rows("never") == [[1], [2]])
    #expect(try rules.rows("one") == [[start + 5]])
  }
}
