/// Values for programs, after ISO 8601. Dates are written the same way in the language.
extension ValueText {
  /// `2026-03-01`.
  public static func isoDate(_ word: Word) -> String {
    guard let date = CivilDate(dayNumber: word) else { return String(word) }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  /// `2026-03-01T09:00:00Z`.
  public static func isoInstant(_ word: Word) -> String {
    guard let day = ZoneRules.utc.day(ofInstant: word),
      let second = ZoneRules.utc.secondOfDay(atInstant: word)
    else { return String(word) }
    return "\(isoDate(day))T\(clock(second))Z"
  }

  /// `PT72H`, `PT90M`, `PT30S`: in the greatest unit that leaves nothing over.
  public static func isoDuration(_ word: Word) -> String {
    let sign = word < 0 ? "-" : ""
    if word == 0 { return "PT0S" }
    if word % 3600 == 0 { return "\(sign)PT\((word / 3600).magnitude)H" }
    if word % 60 == 0 { return "\(sign)PT\((word / 60).magnitude)M" }
    return "\(sign)PT\(word.magnitude)S"
  }

  /// `P30D`, `P6M`, `P2Y`: the months and days of a period in the fewest units. Parts of different
  /// sign, which ISO 8601 cannot say, carry a sign each: `P1M-3D`.
  public static func isoPeriod(_ word: Word) -> String {
    let period = Period(word: word)
    guard period.months != 0 || period.days != 0 else { return "P0D" }
    let isNegative = period.months <= 0 && period.days <= 0
    let direction = isNegative ? -1 : 1
    var text = isNegative ? "-P" : "P"
    if period.months != 0 {
      let isYears = period.months % 12 == 0
      text += "\(direction * (isYears ? period.months / 12 : period.months))\(isYears ? "Y" : "M")"
    }
    if period.days != 0 { text += "\(direction * period.days)D" }
    return text
  }

  /// A period as a piece of JSON: `"P6M"`, `{"workingDays":5}`, or both in one object.
  public static func jsonPeriod(_ word: Word) -> String {
    let period = Period(word: word)
    guard period.hasWorkingDays else { return "\"\(isoPeriod(word))\"" }
    guard period.months != 0 || period.days != 0 else {
      return "{\"workingDays\":\(period.workingDays)}"
    }
    return "{\"period\":\"\(isoPeriod(word))\",\"workingDays\":\(period.workingDays)}"
  }
}
