/// A stretch of bytes that somebody else holds; `Span` in this package is a place in a source.
public typealias ByteSpan = Swift.Span<UInt8>

/// Reading values from text and printing them: the one place that knows how values look.
///
/// Functions read a whole stretch, without spaces around it; nothing is skipped and nothing is
/// rounded in silence.
public enum ValueText {}

/// How numbers and dates are written in a text.
public enum ValueNotation: Sendable, Hashable {
  /// As in the language itself: `1_234.56`, `2026-12-31`.
  case plain
  /// As in Dutch data: `1.234,56`, `31-12-2026`; `2026-12-31` as well, which cannot be misread.
  case dutch
}

/// Why a text is no value of the type that was asked for.
public enum ValueFailure: Error, Sendable, Hashable {
  /// It does not look like one.
  case malformed
  /// It does not fit: a number beyond 64 bits, a year beyond 9999.
  case outOfRange
  /// It has more decimals, or a finer time, than the type keeps.
  case tooPrecise
  /// An amount with three decimals, which may be meant as thousands: `1.000`.
  case thousandsOrDecimals
  /// An amount in another currency.
  case otherCurrency
  /// There is no such day or time of day: `2026-02-30`.
  case noSuchDate
  /// A time without `Z` or `+01:00`.
  case noOffset
  /// A local time that clocks show twice or never, when they change.
  case clockChange
}

extension ByteSpan {
  /// The byte at an index, or nil past the end.
  @inline(__always)
  func byte(_ index: Int) -> UInt8? { index >= 0 && index < count ? self[index] : nil }

  /// Whether the bytes are those of `text`.
  @inline(__always)
  func equals(_ text: StaticString) -> Bool {
    guard text.utf8CodeUnitCount == count else { return false }
    for index in 0..<count where unsafe text.utf8Start[index] != self[index] { return false }
    return true
  }

  /// The text of the bytes, malformed UTF-8 repaired.
  public var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in 0..<count { bytes.append(self[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The two digits at an index as a number; nil where there are none.
  @inline(__always)
  func twoDigits(_ index: Int) -> Int? {
    guard let tens = digit(index), let ones = digit(index + 1) else { return nil }
    return tens * 10 + ones
  }

  /// The digit at an index; nil where there is none.
  @inline(__always)
  func digit(_ index: Int) -> Int? {
    guard let byte = byte(index), byte >= 0x30, byte <= 0x39 else { return nil }
    return Int(byte - 0x30)
  }
}
