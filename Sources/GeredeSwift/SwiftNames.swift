/// Names as Swift writes them, each given once among those of one scope.
struct SwiftNames {
  private var taken: Set<String>

  /// A scope in which some names have a meaning already.
  init(reserved: Set<String> = []) { taken = reserved }

  /// The name, with the first free number from 2 behind it where it is taken.
  /// - Complexity: O(names that begin the same).
  mutating func take(_ name: String) -> String {
    var free = name
    var number = 2
    while !taken.insert(free).inserted {
      free = "\(name)\(number)"
      number += 1
    }
    return free
  }

  /// The name of a type for words: `provides to` and `provides_to` give `ProvidesTo`.
  static func type(_ words: String) -> String {
    let name = parts(of: words).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return wordsOfTypes.contains(name) ? name + "_" : name
  }

  /// The name of a property, a case or a constant: `kept_until` gives `keptUntil`, `Denbosch` gives
  /// `denbosch`, `IBANCheck` gives `ibanCheck`.
  static func member(_ words: String) -> String {
    let parts = parts(of: words)
    guard let first = parts.first else { return "_" }
    let rest = parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let name = ([lowercasedAtStart(first)] + rest).joined()
    return wordsOfTypes.contains(name) || name == "self" || name == "init" ? name + "_" : name
  }

  /// A name as it stands in a declaration: between backquotes where it is a word of Swift.
  static func quoted(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

  /// A string literal.
  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case let control where control.value < 0x20 || control.value == 0x7F:
        result += "\\u{\(String(control.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func parts(of words: String) -> [String] {
    var parts: [String] = []
    var part = ""
    for scalar in words.unicodeScalars {
      if scalar == "_" || scalar == " " || scalar == "-" || scalar == "." {
        if !part.isEmpty { parts.append(part) }
        part = ""
      } else {
        part.unicodeScalars.append(scalar)
      }
    }
    if !part.isEmpty { parts.append(part) }
    return parts
  }

  /// Capitals at the start made small, but for one that begins the next word.
  private static func lowercasedAtStart(_ part: String) -> String {
    let capitals = part.prefix { $0.isUppercase }
    guard capitals.count > 1 else { return capitals.lowercased() + part.dropFirst(capitals.count) }
    let rest = part.dropFirst(capitals.count)
    guard let next = rest.first, next.isLowercase else { return capitals.lowercased() + rest }
    return capitals.dropLast().lowercased() + capitals.suffix(1) + rest
  }

  /// Names that mean something behind a full stop in Swift, or of any type, even between backquotes.
  private static let wordsOfTypes: Set<String> = ["Self", "Type", "Protocol"]

  /// The reserved words of Swift 6 that could be the name of something in a program.
  private static let keywords: Set<String> = [
    "Any", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default",
    "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate",
    "for", "func", "guard", "if", "import", "in", "inout", "internal", "is", "let", "nil",
    "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows",
    "return", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true",
    "try", "typealias", "var", "where", "while",
  ]
}
