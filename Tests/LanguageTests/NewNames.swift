import Foundation

/// The table in the README of an example that says which names a newcomer replaces by which.
///
///     | in the example | yours |
///     |---|---|
///     | `Denbosch` | `Lakeside` |
struct NewNames {
  /// What stands in the example, and what takes its place, in the order of the table.
  var pairs: [(old: String, new: String)] = []

  private static let heads = ["| in the example | yours |", "| in het voorbeeld | van u |"]

  /// Reads the table; `nil` if there is none or a row of it is no pair of texts in backquotes.
  init?(readme: String) {
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    guard let head = lines.firstIndex(where: { Self.heads.contains(String($0)) }) else {
      return nil
    }
    for line in lines[(head + 1)...].dropFirst().prefix(while: { $0.hasPrefix("|") }) {
      let texts = line.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
      guard texts.count == 5, !texts[1].isEmpty, !texts[3].isEmpty else { return nil }
      pairs.append((texts[1], texts[3]))
    }
    if pairs.isEmpty { return nil }
  }

  /// The text with the new names: whole words only, all of them at once.
  func replaced(in text: String) -> String {
    // The longest first, so that a name within another one does not come before it.
    let sorted = pairs.sorted { $0.old.count > $1.old.count }
    var result = ""
    var rest = Substring(text)
    var previous: Character?
    while let next = rest.first {
      if let pair = sorted.first(where: { Self.stands($0.old, at: rest, after: previous) }) {
        result += pair.new
        rest = rest.dropFirst(pair.old.count)
        previous = pair.old.last
      } else {
        result.append(next)
        rest = rest.dropFirst()
        previous = next
      }
    }
    return result
  }

  /// Gives every file of the folder the new names. Returns what is wrong with the table: a name that
  /// does not occur, or a new one that is there already.
  func apply(to folder: URL) throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    for (file, text) in zip(files, texts) {
      try replaced(in: text).write(to: file, atomically: true, encoding: .utf8)
    }
    return pairs.flatMap { pair in
      var problems: [String] = []
      if !texts.contains(where: { Self.occurs(pair.old, in: $0) }) {
        problems.append("`\(pair.old)` does not occur")
      }
      if !pairs.contains(where: { $0.old == pair.new }),
        texts.contains(where: { Self.occurs(pair.new, in: $0) })
      {
        problems.append("`\(pair.new)` occurs already")
      }
      return problems
    }
  }

  private static func occurs(_ name: String, in text: String) -> Bool {
    var previous: Character?
    var rest = Substring(text)
    while let next = rest.first {
      if stands(name, at: rest, after: previous) { return true }
      previous = next
      rest = rest.dropFirst()
    }
    return false
  }

  /// Whether the text begins with the name, as a word of its own.
  private static func stands(
    _ name: String, at text: Substring, after previous: Character?
  ) -> Bool {
    guard text.hasPrefix(name) else { return false }
    // With the slash, so that the zone Europe/Amsterdam is one word.
    let isPart = { (character: Character?) in
      character.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "/" } ?? false
    }
    return !(isPart(previous) && isPart(name.first))
      && !(isPart(name.last) && isPart(text.dropFirst(name.count).first))
  }
}
