extension ValueText {
  /// The word of a Date: `2026-12-31`; in Dutch notation `31-12-2026` and `1-2-2026` as well.
  public static func date(
    _ bytes: ByteSpan, in notation: ValueNotation = .plain
  ) throws(ValueFailure) -> Word {
    let (date, end) = try leadingDate(bytes, notation)
    guard end == bytes.count else { throw .malformed }
    return date
  }

  /// The word of an Instant: `2026-01-01T09:00Z`, `2026-01-01T09:00:30+01:00`; a space may stand for
  /// the `T`. In Dutch notation `31-12-2026 09:00` as well: by the clocks in `zone`.
  public static func instant(
    _ bytes: ByteSpan, in notation: ValueNotation = .plain, zone: ZoneRules = .utc
  ) throws(ValueFailure) -> Word {
    let (date, dateEnd) = try leadingDate(bytes, notation)
    guard let separator = bytes.byte(dateEnd), separator == 0x54 || separator == 0x20,
      let hour = bytes.twoDigits(dateEnd + 1), bytes.byte(dateEnd + 3) == UInt8(ascii: ":"),
      let minute = bytes.twoDigits(dateEnd + 4)
    else { throw .malformed }
    var end = dateEnd + 6
    var second = 0
    if bytes.byte(end) == UInt8(ascii: ":") {
      guard let value = bytes.twoDigits(end + 1) else { throw .malformed }
      second = value
      end += 3
      end = try skipZeroFraction(bytes, end)
    }
    guard hour < 24, minute < 60, second < 60 else { throw .noSuchDate }
    let local = date * CivilDate.secondsPerDay + Word(hour * 3600 + minute * 60 + second)
    guard end < bytes.count else {
      guard notation == .dutch else { throw .noOffset }
      guard let instant = zone.instant(ofLocalSecond: local) else { throw .clockChange }
      return instant
    }
    return local - (try offset(bytes, end))
  }

  /// The word of a Duration: `PT90M`, `PT1H30M`, `72 hours`, `72 uur`.
  public static func duration(_ bytes: ByteSpan) throws(ValueFailure) -> Word {
    var total: Word = 0
    try eachTerm(bytes) { (count, unit) throws(ValueFailure) in
      guard let seconds = unit.seconds else { throw .malformed }
      guard let part = ExactArithmetic.multiply(count, seconds),
        let sum = ExactArithmetic.add(total, part)
      else { throw .outOfRange }
      total = sum
    }
    return total
  }

  /// The word of a Period: `P30D`, `P6M`, `P1Y6M`, `P2W`, `6 months`, `5 werkdagen`.
  public static func period(_ bytes: ByteSpan) throws(ValueFailure) -> Word {
    var total = Period.zero
    try eachTerm(bytes) { (count, unit) throws(ValueFailure) in
      guard let one = unit.period else { throw .malformed }
      guard let part = one.multiplied(by: count), let sum = total.adding(part) else {
        throw .outOfRange
      }
      total = sum
    }
    return total.word
  }

  /// `date` of a text.
  public static func date(_ text: String) throws(ValueFailure) -> Word {
    let bytes = Array(text.utf8)
    return try date(bytes.span)
  }

  /// `instant` of a text.
  public static func instant(_ text: String) throws(ValueFailure) -> Word {
    let bytes = Array(text.utf8)
    return try instant(bytes.span)
  }

  /// `duration` of a text.
  public static func duration(_ text: String) throws(ValueFailure) -> Word {
    let bytes = Array(text.utf8)
    return try duration(bytes.span)
  }

  /// `period` of a text.
  public static func period(_ text: String) throws(ValueFailure) -> Word {
    let bytes = Array(text.utf8)
    return try period(bytes.span)
  }

  /// The date at the start of the bytes, and where it ends.
  private static func leadingDate(
    _ bytes: ByteSpan, _ notation: ValueNotation
  ) throws(ValueFailure) -> (Word, Int) {
    let hyphen = UInt8(ascii: "-")
    if bytes.byte(4) == hyphen, bytes.byte(7) == hyphen, let century = bytes.twoDigits(0),
      let year = bytes.twoDigits(2), let month = bytes.twoDigits(5), let day = bytes.twoDigits(8)
    {
      return (try day4(century * 100 + year, month, day), 10)
    }
    guard notation == .dutch else { throw .malformed }
    var position = 0
    let day = try shortNumber(bytes, &position)
    let month = try shortNumber(bytes, &position)
    guard let century = bytes.twoDigits(position), let year = bytes.twoDigits(position + 2),
      bytes.digit(position + 4) == nil
    else { throw .malformed }
    return (try day4(century * 100 + year, month, day), position + 4)
  }

  private static func day4(
    _ year: Int, _ month: Int, _ day: Int
  ) throws(ValueFailure) -> Word {
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDate }
    return date.dayNumber
  }

  /// One or two digits and the hyphen after them.
  private static func shortNumber(
    _ bytes: ByteSpan, _ position: inout Int
  ) throws(ValueFailure) -> Int {
    guard let first = bytes.digit(position) else { throw .malformed }
    position += 1
    var value = first
    if let second = bytes.digit(position) {
      value = value * 10 + second
      position += 1
    }
    guard bytes.byte(position) == UInt8(ascii: "-") else { throw .malformed }
    position += 1
    return value
  }

  /// Past `.000`, which says nothing; any other fraction is finer than an Instant.
  private static func skipZeroFraction(
    _ bytes: ByteSpan, _ start: Int
  ) throws(ValueFailure) -> Int {
    guard bytes.byte(start) == UInt8(ascii: ".") else { return start }
    var end = start + 1
    var isZero = true
    while let digit = bytes.digit(end) {
      if digit != 0 { isZero = false }
      end += 1
    }
    guard end > start + 1 else { throw .malformed }
    guard isZero else { throw .tooPrecise }
    return end
  }

  /// `Z`, `+01:00`, `+0100` or `+01` up to the end of the bytes, in seconds.
  private static func offset(_ bytes: ByteSpan, _ start: Int) throws(ValueFailure) -> Word {
    if bytes[start] == UInt8(ascii: "Z"), start + 1 == bytes.count { return 0 }
    let isWest = bytes[start] == UInt8(ascii: "-")
    guard isWest || bytes[start] == UInt8(ascii: "+"), let hours = bytes.twoDigits(start + 1) else {
      throw .malformed
    }
    var end = start + 3
    var minutes = 0
    if end < bytes.count {
      if bytes[end] == UInt8(ascii: ":") { end += 1 }
      guard let value = bytes.twoDigits(end) else { throw .malformed }
      minutes = value
      end += 2
    }
    guard end == bytes.count else { throw .malformed }
    guard hours <= 25, minutes < 60 else { throw .noSuchDate }
    let seconds = Word(hours * 3600 + minutes * 60)
    return isWest ? -seconds : seconds
  }

  /// Calls `body` for every number with its unit: in ISO 8601, or one number, a space and a word.
  private static func eachTerm(
    _ bytes: ByteSpan, _ body: (Word, TermUnit) throws(ValueFailure) -> Void
  ) throws(ValueFailure) {
    let isNegative = bytes.byte(0) == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    if bytes.byte(start) == UInt8(ascii: "P") {
      return try eachISOTerm(bytes.extracting((start + 1)..<bytes.count), isNegative, body)
    }
    let number = try ScannedNumber(bytes, in: .plain)
    guard !number.hasFraction, bytes.byte(number.end) == 0x20,
      let unit = TermUnit(bytes.extracting((number.end + 1)..<bytes.count))
    else { throw .malformed }
    try body(try number.word(decimals: 0), unit)
  }

  private static func eachISOTerm(
    _ bytes: ByteSpan, _ isNegative: Bool,
    _ body: (Word, TermUnit) throws(ValueFailure) -> Void
  ) throws(ValueFailure) {
    var position = 0
    var isTime = false
    var last: TermUnit?
    while position < bytes.count {
      if !isTime, bytes[position] == UInt8(ascii: "T") {
        isTime = true
        position += 1
      }
      let rest = bytes.extracting(position..<bytes.count)
      let number = try ScannedNumber(rest, in: .plain)
      guard !number.hasFraction, let letter = rest.byte(number.end),
        let unit = isTime ? TermUnit(timeLetter: letter) : TermUnit(dateLetter: letter),
        last.map({ $0 > unit }) ?? true
      else { throw .malformed }
      let count = try number.word(decimals: 0)
      try body(isNegative ? -count : count, unit)
      last = unit
      position += number.end + 1
    }
    guard last != nil else { throw .malformed }
  }
}

extension ZoneRules {
  /// The instant at which clocks in this zone show a local time (seconds since 1970-01-01T00:00 by
  /// these clocks); nil where they show it twice or never.
  public func instant(ofLocalSecond local: Word) -> Word? {
    let before = local - offset(at: local - ZoneRules.greatestOffset)
    let after = local - offset(at: local + ZoneRules.greatestOffset)
    let isBefore = before + offset(at: before) == local
    let isAfter = after + offset(at: after) == local
    switch (isBefore, isAfter) {
    case (true, true): return before == after ? before : nil
    case (true, false): return before
    case (false, true): return after
    case (false, false): return nil
    }
  }
}
