import GeredeText

/// How the bytes of a data file stand for letters.
enum DataEncoding: Equatable {
  /// UTF-8; the text starts at the offset, behind a byte order mark.
  case utf8(start: Int)
  case utf16
  /// Not UTF-8, and nearly always the encoding of older Windows programs; the first line that shows
  /// it, counted from 1.
  case singleByte(line: Int)

  /// - Complexity: O(n); ASCII passes eight bytes at a time.
  init(of bytes: ByteSpan) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.count >= 2 {
      let first = (bytes[0], bytes[1])
      if first == (0xFF, 0xFE) || first == (0xFE, 0xFF) || bytes[0] == 0 || bytes[1] == 0 {
        self = .utf16
        return
      }
    }
    let hasMark = bytes.count >= 3 && (0..<3).allSatisfy { bytes[$0] == mark[$0] }
    guard let wrong = DataEncoding.firstMalformed(bytes) else {
      self = .utf8(start: hasMark ? 3 : 0)
      return
    }
    var line = 1
    for index in 0..<wrong where bytes[index] == 0x0A { line += 1 }
    self = .singleByte(line: line)
  }

  /// Where the bytes first break the rules of UTF-8 (Unicode, table 3-7); nil where they never do.
  private static func firstMalformed(_ bytes: ByteSpan) -> Int? {
    let raw = unsafe bytes.bytes
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let length = sequenceLength(bytes, index)
      guard length > 0 else { return index }
      index += length
    }
    return nil
  }

  /// The length of the well-formed sequence at an index; 0 where there is none.
  private static func sequenceLength(_ bytes: ByteSpan, _ index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    let second: ClosedRange<UInt8>
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index + offset]) {
      return 0
    }
    return length
  }
}
