public import GeredeText

extension JSON {
  /// Why bytes are no JSON, and where.
  public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    public var line: Int
    /// In bytes, from 1.
    public var column: Int
    /// One sentence without a full stop.
    public var text: Bilingual

    /// The line, the column and the sentence in English.
    public var description: String { "\(line):\(column): \(text.english)" }
  }

  /// Reads one document, after RFC 8259.
  ///
  /// Stricter than others where leniency could change a decision: a name that comes twice in an object
  /// is refused, and so is text that is not UTF-8. Numbers that do not fit a whole number of 64 bits keep
  /// their text.
  ///
  /// ```swift
  /// let request = try JSON(reading: Array(#"{"id": "t1", "amount": 12.50}"#.utf8))
  /// request["id"]?.text == "t1"
  /// ```
  ///
  /// - Throws: the first mistake; values nested deeper than 128 are one.
  /// - Complexity: O(bytes).
  public init(reading bytes: [UInt8]) throws(Mistake) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }

  /// The member of an object by its name; nil for one that is not there, and for what is no object.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string; nil for anything else.
  public var text: String? { if case .string(let text) = self { text } else { nil } }
}

/// Reads a document of JSON from its bytes.
private struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0

  /// Values may be nested this deep: the reader calls itself.
  private static let greatestDepth = 128

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSON.Mistake) -> JSON {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw mistake(en: "this is not UTF-8", nl: "dit is geen UTF-8")
    }
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else {
      throw mistake(en: "something follows the value", nl: "er staat iets achter de waarde")
    }
    return value
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func mistake(en: String, nl: String) -> JSON.Mistake {
    let before = bytes[..<position]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSON.Mistake(line: line, column: position - start + 1, text: Bilingual(en: en, nl: nl))
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(JSON.Mistake) {
    guard take(UInt8(ascii: character)) else {
      throw mistake(en: "expected \"\(character)\"", nl: "hier hoort \"\(character)\"")
    }
  }

  private mutating func value(depth: Int) throws(JSON.Mistake) -> JSON {
    guard depth < JSONReader.greatestDepth else {
      throw mistake(en: "this is nested too deep", nl: "dit zit te diep in elkaar")
    }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return try number()
    default: throw mistake(en: "expected a value", nl: "hier hoort een waarde")
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSON.Mistake) -> JSON {
    guard bytes[position...].starts(with: word.utf8) else {
      throw mistake(en: "expected a value", nl: "hier hoort een waarde")
    }
    position += word.utf8.count
    return value
  }

  private mutating func object(_ depth: Int) throws(JSON.Mistake) -> JSON {
    var members: [(name: String, value: JSON)] = []
    var names: Set<String> = []
    position += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else {
        throw mistake(
          en: "expected a name in quotes", nl: "hier hoort een naam in aanhalingstekens")
      }
      let start = position
      let name = try string()
      guard names.insert(name).inserted else {
        position = start
        throw mistake(en: "this name comes twice", nl: "deze naam staat er twee keer")
      }
      skipSpace()
      try expect(":")
      members.append((name, try value(depth: depth + 1)))
      skipSpace()
    } while take(UInt8(ascii: ","))
    try expect("}")
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(JSON.Mistake) -> JSON {
    var items: [JSON] = []
    position += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      items.append(try value(depth: depth + 1))
      skipSpace()
    } while take(UInt8(ascii: ","))
    try expect("]")
    return .array(items)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func number() throws(JSON.Mistake) -> JSON {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let hasZero = next == UInt8(ascii: "0")
    let whole = digits()
    var isSound = whole > 0 && !(hasZero && whole > 1)
    if take(UInt8(ascii: ".")) { isSound = digits() > 0 && isSound }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      isSound = digits() > 0 && isSound
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard isSound else {
      position = start
      throw mistake(en: "this is no number", nl: "dit is geen getal")
    }
    return Int64(text).map { .int($0) } ?? .number(text)
  }

  private mutating func string() throws(JSON.Mistake) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else {
        throw mistake(en: "a control character in a text", nl: "een stuurteken in een tekst")
      }
      position += 1
      if byte == UInt8(ascii: "\\") { text += try escaped() } else { text.append(byte) }
    }
    try expect("\"")
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of what follows a backslash.
  private mutating func escaped() throws(JSON.Mistake) -> [UInt8] {
    guard let byte = next else {
      throw mistake(en: "the text has no end", nl: "de tekst heeft geen einde")
    }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
        let low = try hexadecimal()
        code =
          (0xDC00..<0xE000).contains(low)
          ? 0x1_0000 + (code - 0xD800) << 10 + (low - 0xDC00) : 0xD800
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw mistake(en: "half of a pair of surrogates", nl: "de helft van een paar surrogaten")
      }
      return Array(String(scalar).utf8)
    default:
      position -= 1
      throw mistake(en: "there is no such escape", nl: "zo'n teken na \"\\\" bestaat niet")
    }
  }

  private mutating func hexadecimal() throws(JSON.Mistake) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    let isHexadecimal = digits.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
    guard digits.count == 4, isHexadecimal,
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      throw mistake(
        en: "expected four hexadecimal digits", nl: "hier horen vier hexadecimale cijfers")
    }
    position += 4
    return code
  }
}
