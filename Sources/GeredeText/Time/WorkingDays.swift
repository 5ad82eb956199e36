/// Days that are no Saturday, no Sunday and no holiday.
public struct WorkingDays: Sendable {
  /// Holidays from Monday to Friday, sorted, each once.
  private let holidays: [Word]

  /// - Complexity: O(n log n) in the number of holidays.
  public init(holidays: [Word] = []) {
    var sorted: [Word] = []
    sorted.reserveCapacity(holidays.count)
    for day in holidays.sorted() where sorted.last != day && CivilDate.weekday(ofDay: day) <= 5 {
      sorted.append(day)
    }
    self.holidays = sorted
  }

  /// Whether a day is a working day.
  public func contains(_ day: Word) -> Bool {
    guard CivilDate.weekday(ofDay: day) <= 5 else { return false }
    let position = lowerBound(day)
    return position == holidays.count || holidays[position] != day
  }

  /// The `count`-th working day after `start`, which is not counted itself; before it for a negative
  /// count. Nil outside the years 0001 ... 9999.
  ///
  /// Weekdays are counted in one step, then as many again as there were holidays among them.
  public func add(_ count: Int, to start: Word) -> Word? {
    var day = start
    var rest = count
    while rest != 0 {
      guard let target = WorkingDays.addWeekdays(rest, to: day),
        CivilDate.dayRange.contains(target)
      else { return nil }
      let passed =
        rest > 0
        ? lowerBound(target + 1) - lowerBound(day + 1)
        : lowerBound(target) - lowerBound(day)
      // Negative when counting back: the rest keeps the direction.
      day = target
      rest = passed
    }
    return day
  }

  /// The `count`-th working day after `start`, asking about each day on the way.
  public static func add(
    _ count: Int, to start: Word, isHoliday: (Word) -> Bool
  ) -> Word? {
    let step: Word = count < 0 ? -1 : 1
    var day = start
    var rest = count.magnitude
    while rest > 0 {
      day += step
      guard CivilDate.dayRange.contains(day) else { return nil }
      if CivilDate.weekday(ofDay: day) <= 5, !isHoliday(day) { rest -= 1 }
    }
    return day
  }

  /// The `count`-th day from Monday to Friday after `start`, before it for a negative count.
  private static func addWeekdays(_ count: Int, to start: Word) -> Word? {
    guard CivilDate.dayRange.contains(start), abs(count) <= 10_000_000 else { return nil }
    var day = start + Word(count / 5) * 7
    var rest = count % 5
    let weekday = CivilDate.weekday(ofDay: day)
    // From a weekend whole weeks were counted from the weekday that the count itself would leave.
    if weekday > 5 {
      day += count > 0 ? Word(5 - weekday) : Word(8 - weekday)
    }
    while rest != 0 {
      let step: Word = rest > 0 ? 1 : -1
      day += step
      if CivilDate.weekday(ofDay: day) <= 5 { rest -= Int(step) }
    }
    return day
  }

  /// The number of holidays before `day`.
  private func lowerBound(_ day: Word) -> Int {
    var low = 0
    var high = holidays.count
    while low < high {
      let middle = (low + high) / 2
      if holidays[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
