/// Reads dates and instants from bytes.
enum CalendarText {
  /// Days since 1970-01-01 of the date `yyyy-mm-dd` at `start`; nil if there is no such day.
  static func days(_ bytes: [UInt8], _ start: Int) -> Int64? {
    guard start + 10 <= bytes.count, let year = number(bytes, start, 4),
      let month = number(bytes, start + 5, 2), let day = number(bytes, start + 8, 2),
      (1...12).contains(month), day >= 1, day <= length(month: month, year: year)
    else { return nil }
    return days(year: year, month: month, day: day)
  }

  /// Seconds since 1970-01-01T00:00:00Z of the instant in `start ..< end`; nil if there is none
  /// such, or if it has no zone.
  static func seconds(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int64? {
    guard let days = days(bytes, start), end >= start + 17, bytes[start + 13] == colon,
      let hour = number(bytes, start + 11, 2), hour < 24,
      let minute = number(bytes, start + 14, 2), minute < 60
    else { return nil }
    var position = start + 16
    var second: Int64 = 0
    if bytes[position] == colon {
      guard position + 3 < end, let written = number(bytes, position + 1, 2), written < 60 else {
        return nil
      }
      second = written
      position += 3
    }
    let local = days * 86_400 + hour * 3_600 + minute * 60 + second
    switch bytes[position] {
    case UInt8(ascii: "Z"):
      return position + 1 == end ? local : nil
    case let sign where sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"):
      guard position + 6 == end, bytes[position + 3] == colon,
        let hours = number(bytes, position + 1, 2), hours < 24,
        let minutes = number(bytes, position + 4, 2), minutes < 60
      else { return nil }
      let offset = hours * 3_600 + minutes * 60
      return sign == UInt8(ascii: "+") ? local - offset : local + offset
    default: return nil
    }
  }

  private static let colon = UInt8(ascii: ":")

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int64? {
    guard start + count <= bytes.count else { return nil }
    var result: Int64 = 0
    for byte in bytes[start..<start + count] {
      guard Lexer.isDigit(byte) else { return nil }
      result = result * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return result
  }

  private static func length(month: Int64, year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar, for the years 0 to 9999.
  ///
  /// After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil: the
  /// year begins in March, so that the leap day is its last.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = (month <= 2 ? year - 1 : year) + 400
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era - 1) * 146_097 + dayOfEra - 719_468
  }
}
