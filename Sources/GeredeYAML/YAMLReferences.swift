/// Finds references in YAML: a name that is given with `&` and used with `*`.
///
/// It looks at bytes alone, so that no text in quotes or over many lines can hide a reference; a file
/// in which the same name merely follows both signs is refused as well.
struct YAMLReferences {
  /// The first line, counted from 1, that uses a name; nil where none does.
  let firstLine: Int?

  /// - Complexity: O(n).
  init(_ bytes: [UInt8]) {
    var given: Set<ArraySlice<UInt8>> = []
    var used: [ArraySlice<UInt8>: Int] = [:]
    var line = 1
    var isAfterSpace = true
    for (index, byte) in bytes.enumerated() {
      if isAfterSpace, byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
        let rest = bytes[(index + 1)...]
        let name = rest[..<(rest.firstIndex(where: YAMLReferences.endsName) ?? rest.endIndex)]
        if name.isEmpty {
          isAfterSpace = false
          continue
        }
        if byte == UInt8(ascii: "&") {
          given.insert(name)
        } else if used[name] == nil {
          used[name] = line
        }
      }
      if byte == 0x0A { line += 1 }
      isAfterSpace = YAMLReferences.mayPrecede(byte)
    }
    firstLine = used.filter { given.contains($0.key) }.values.min()
  }

  /// Bytes after which a value may start.
  private static func mayPrecede(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "-"), UInt8(ascii: "?"), 0xBF:
      true
    default: false
    }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"),
      0x80...0xFF:
      false
    default: true
    }
  }
}
