extension ValueText {
  /// The word of an Int: `160_757`, `-5`; in Dutch notation `160.757` as well.
  public static func int(
    _ bytes: ByteSpan, in notation: ValueNotation = .plain
  ) throws(ValueFailure) -> Word {
    let number = try ScannedNumber(bytes, in: notation)
    guard number.end == bytes.count, !number.hasFraction else { throw .malformed }
    return try number.word(decimals: 0)
  }

  /// The word of a Decimal: `99.5`, `5`, and `99.5%`, which is 0.995; in Dutch notation `1.234,5`.
  public static func decimal(
    _ bytes: ByteSpan, in notation: ValueNotation = .plain
  ) throws(ValueFailure) -> Word {
    let number = try ScannedNumber(bytes, in: notation)
    if number.end == bytes.count { return try number.word(decimals: 6) }
    guard number.end == bytes.count - 1, bytes[number.end] == UInt8(ascii: "%") else {
      throw .malformed
    }
    return try number.word(decimals: 4)
  }

  /// The word of an amount, with or without the code of `currency` before it: `EUR 500`,
  /// `EUR 0.25`, `12.50`. Three decimals are refused, because `1.000` may mean a thousand. In Dutch
  /// notation `1.234,56` and `€ 5` as well.
  public static func money(
    _ bytes: ByteSpan, currency: String, in notation: ValueNotation = .plain
  ) throws(ValueFailure) -> Word {
    let amount = bytes.extracting(try endOfCurrency(bytes, currency, notation)..<bytes.count)
    let number = try ScannedNumber(amount, in: notation)
    guard number.end == amount.count else { throw .malformed }
    guard number.writtenDecimals != 3 else { throw .thousandsOrDecimals }
    return try number.word(decimals: 4)
  }

  /// The length of the currency and the space before an amount; 0 without one.
  private static func endOfCurrency(
    _ bytes: ByteSpan, _ currency: String, _ notation: ValueNotation
  ) throws(ValueFailure) -> Int {
    guard let first = bytes.byte(0) else { throw .malformed }
    let euro: [UInt8] = [0xE2, 0x82, 0xAC]
    if first == 0xE2, notation == .dutch, currency == "EUR" {
      for index in 0..<3 where bytes.byte(index) != euro[index] { throw .malformed }
      return bytes.byte(3) == 0x20 ? 4 : 3
    }
    guard first >= 0x41, first <= 0x5A else { return 0 }
    var end = 0
    while let letter = bytes.byte(end), letter >= 0x41, letter <= 0x5A { end += 1 }
    guard end == 3, bytes.byte(3) == 0x20 else { throw .malformed }
    for (index, byte) in currency.utf8.enumerated() where bytes.byte(index) != byte {
      throw .otherCurrency
    }
    return 4
  }

  /// `int` of a text.
  public static func int(_ text: String) throws(ValueFailure) -> Word {
    let bytes = Array(text.utf8)
    return try int(bytes.span)
  }

  /// `decimal` of a text.
  public static func decimal(_ text: String) throws(ValueFailure) -> Word {
    let bytes = Array(text.utf8)
    return try decimal(bytes.span)
  }

  /// `money` of a text.
  public static func money(_ text: String, currency: String) throws(ValueFailure) -> Word {
    let bytes = Array(text.utf8)
    return try money(bytes.span, currency: currency)
  }
}

/// A number at the start of a stretch of bytes, digits taken but not yet scaled.
struct ScannedNumber {
  /// Where the number ends in the bytes.
  private(set) var end = 0
  /// The digits without separators, trailing zeros of the fraction left off.
  private var magnitude: UInt64 = 0
  private var isNegative = false
  /// Decimals as written, and as taken into `magnitude`.
  private(set) var writtenDecimals = 0
  private var takenDecimals = 0

  var hasFraction: Bool { writtenDecimals > 0 }

  /// Reads `-`, digits, a separator and decimals as far as they go.
  init(_ bytes: ByteSpan, in notation: ValueNotation) throws(ValueFailure) {
    if bytes.byte(0) == UInt8(ascii: "-") {
      isNegative = true
      end = 1
    }
    try scanWhole(bytes, in: notation)
    let separator = notation == .dutch ? UInt8(ascii: ",") : UInt8(ascii: ".")
    if bytes.byte(end) == separator { try scanDecimals(bytes) }
  }

  private mutating func scanWhole(
    _ bytes: ByteSpan, in notation: ValueNotation
  ) throws(ValueFailure) {
    let start = end
    var groupStart = end
    var isGrouped = false
    while let byte = bytes.byte(end) {
      if byte >= 0x30, byte <= 0x39 {
        try take(byte)
        end += 1
      } else if byte == UInt8(ascii: "_"), end > start, bytes.digit(end + 1) != nil {
        end += 1
      } else if byte == UInt8(ascii: "."), notation == .dutch {
        let length = end - groupStart
        guard isGrouped ? length == 3 : (1...3).contains(length) else { throw .malformed }
        isGrouped = true
        end += 1
        groupStart = end
      } else {
        break
      }
    }
    guard end > groupStart, !isGrouped || end - groupStart == 3 else { throw .malformed }
  }

  private mutating func scanDecimals(_ bytes: ByteSpan) throws(ValueFailure) {
    end += 1
    let start = end
    while let digit = bytes.digit(end) {
      end += 1
      guard digit != 0 else { continue }
      while takenDecimals < end - start - 1 {
        try take(0x30)
        takenDecimals += 1
      }
      try take(UInt8(digit) + 0x30)
      takenDecimals += 1
    }
    writtenDecimals = end - start
    guard writtenDecimals > 0 else { throw .malformed }
  }

  private mutating func take(_ byte: UInt8) throws(ValueFailure) {
    let (product, tooGreat) = magnitude.multipliedReportingOverflow(by: 10)
    let (sum, over) = product.addingReportingOverflow(UInt64(byte - 0x30))
    guard !tooGreat, !over else { throw takenDecimals > 6 ? .tooPrecise : .outOfRange }
    magnitude = sum
  }

  /// The number in steps of 10 to the power -`decimals`.
  func word(decimals: Int) throws(ValueFailure) -> Word {
    guard takenDecimals <= decimals else { throw .tooPrecise }
    var scaled = magnitude
    for _ in takenDecimals..<decimals {
      let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw .outOfRange }
      scaled = product
    }
    guard let word = Word(exactly: scaled) else {
      guard isNegative, scaled == Word.min.magnitude else { throw .outOfRange }
      return .min
    }
    return isNegative ? -word : word
  }
}
