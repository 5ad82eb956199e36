public import GeredeData
import Yams

/// Makes lines of JSON objects from YAML: a list of entries, each with names and one value per name.
///
/// References (`*name`, `&name`) are refused before anything is built from them, so that a small
/// file cannot stand for an endless one. The parser itself refuses more than a thousand levels.
public enum YAMLTranslator {
  /// The translator to give to a `DataLoader` for the endings `yaml` and `yml`.
  public static let translate: DataTranslator = { file in
    if let line = YAMLReferences(file.bytes).firstLine { return .failure(.references(line: line)) }
    let root: Node?
    do {
      root = try Yams.compose(yaml: String(decoding: file.bytes, as: UTF8.self))
    } catch {
      return .failure(.malformed(line: line(of: error)))
    }
    guard let root else { return .success([]) }
    guard case .sequence(let entries) = root else { return .failure(.notFlat(entry: nil)) }
    var lines: [UInt8] = []
    for (index, entry) in entries.enumerated() {
      guard case .mapping(let pairs) = entry else { return .failure(.notFlat(entry: index + 1)) }
      guard let object = line(of: pairs) else { return .failure(.notFlat(entry: index + 1)) }
      lines += object
      lines.append(0x0A)
    }
    return .success(lines)
  }

  /// An entry as one line of JSON; nil where a name or a value is no scalar.
  private static func line(of pairs: Node.Mapping) -> [UInt8]? {
    var line = Array("{".utf8)
    for (name, value) in pairs {
      guard case .scalar(let name) = name, case .scalar(let value) = value else { return nil }
      if line.count > 1 { line.append(UInt8(ascii: ",")) }
      appendString(name.string, to: &line)
      line.append(UInt8(ascii: ":"))
      if isMissing(value) {
        line += Array("null".utf8)
      } else {
        appendString(value.string, to: &line)
      }
    }
    line.append(UInt8(ascii: "}"))
    return line
  }

  /// Nothing, `~` or `null`, not in quotes.
  private static func isMissing(_ scalar: Node.Scalar) -> Bool {
    guard scalar.style == .any || scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  private static func appendString(_ text: String, to line: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    line.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        line.append(UInt8(ascii: "\\"))
        line.append(byte)
      case 0..<0x20:
        line += Array("\\u00".utf8)
        line.append(digits[Int(byte >> 4)])
        line.append(digits[Int(byte & 0xF)])
      default:
        line.append(byte)
      }
    }
    line.append(UInt8(ascii: "\""))
  }

  private static func line(of error: any Error) -> Int? {
    guard let error = error as? YamlError else { return nil }
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return mark.line
    default: return nil
    }
  }
}
