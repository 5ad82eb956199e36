import Gerede
import Glibc

/// The time zones of the machine.
enum SystemZones {
  private static let folder = "/usr/share/zoneinfo"

  /// The rules of a zone by its name, `Europe/Amsterdam`.
  @Sendable static func rules(_ name: String, at place: Place) -> Result<ZoneRules, Refusal> {
    // A name is a path below the folder; nothing else is looked up.
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty && part.first != "."
        && part.utf8.allSatisfy { byte in
          byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
        }
    }
    guard isName, let bytes = read("\(folder)/\(name)"),
      let rules = ZoneRules(name: name, tzif: bytes)
    else { return Host.none.zone(name, place) }
    return .success(rules)
  }

  /// The bytes of a file; nil where it cannot be read.
  private static func read(_ path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rbe") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return unsafe ferror(file) == 0 ? bytes : nil }
      bytes += chunk[..<count]
    }
  }
}
