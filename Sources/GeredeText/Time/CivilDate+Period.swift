extension CivilDate {
  /// The day after `months`, rounded down to the last day of a shorter month; nil outside the years
  /// 0001 ... 9999.
  public func adding(months: Int) -> CivilDate? {
    let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return nil }
    let year = index.flooredQuotient(by: 12)
    let month = index - year * 12 + 1
    guard (1...9999).contains(year) else { return nil }
    let length = CivilDate.monthLength(year: year, month: month)
    return CivilDate(year: year, month: month, day: min(day, length))
  }

  /// `day + period`: months first, rounded down to the last day of a shorter month, then days, then
  /// working days by `addWorkingDays`. Nil where a step leaves the years 0001 ... 9999.
  public static func adding(
    _ period: Period, to day: Word, workingDays addWorkingDays: (Word, Int) -> Word?
  ) -> Word? {
    guard let start = CivilDate(dayNumber: day), let moved = start.adding(months: period.months)
    else { return nil }
    let sum = moved.dayNumber + Word(period.days)
    guard dayRange.contains(sum) else { return nil }
    guard period.workingDays != 0 else { return sum }
    return addWorkingDays(sum, period.workingDays)
  }

  /// `day + period`, where a working day is no Saturday, Sunday or day for which `isHoliday`.
  /// - Complexity: O(number of days passed) when the period has working days.
  public static func adding(
    _ period: Period, to day: Word, isHoliday: (Word) -> Bool
  ) -> Word? {
    adding(period, to: day) { start, count in
      WorkingDays.add(count, to: start, isHoliday: isHoliday)
    }
  }

  /// `day + period`, with holidays known in advance.
  public static func adding(
    _ period: Period, to day: Word, workingDays: WorkingDays
  ) -> Word? {
    adding(period, to: day) { start, count in workingDays.add(count, to: start) }
  }
}
