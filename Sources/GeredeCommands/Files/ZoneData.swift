import GeredeText
import Glibc

/// The time zones of this machine.
enum ZoneData {
  /// The folder of the compiled zones: `TZDIR`, or else that of the system.
  static var folder: String {
    if let value = unsafe getenv("TZDIR") {
      let text = unsafe String(cString: value)
      if !text.isEmpty { return text }
    }
    return "/usr/share/zoneinfo"
  }

  /// Whether this machine has zones at all.
  static var exists: Bool { FileSystem.entry(at: folder) == .folder }

  /// The rules of a zone by its name, `Europe/Amsterdam`; nil if this machine does not know it.
  static func rules(_ name: String) -> ZoneRules? {
    if name == "UTC" { return .utc }
    // A name is a path below the folder; nothing else is looked up.
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty && part.first != "."
        && part.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "+"):
            true
          default: false
          }
        }
    }
    guard isName, let bytes = try? FileSystem.read(Path.join(folder, name)) else { return nil }
    return ZoneRules(name: name, tzif: bytes)
  }
}
