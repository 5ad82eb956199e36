import Foundation

/// A program of 50 modules of 1 000 lines each: declarations, entities, facts, rules and
/// requirements in the proportions of a large set of agreements.
enum GeneratedProgram {
  private static let modules = 50

  static func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "project Lines \"Fifty thousand lines\".\n"
      .write(to: folder.appending(path: "project.gr"), atomically: true, encoding: .utf8)
    for number in 0..<modules {
      try text(of: number).write(
        to: folder.appending(path: "part\(number).gr"), atomically: true, encoding: .utf8)
    }
  }

  /// The text of one module; its declarations carry its number, so that all can stand in one world.
  private static func text(of number: Int) -> String {
    var random = SplitMix64(state: UInt64(number))
    var lines = ["module lines.part\(number)."]
    for kind in 0..<10 {
      lines.append(
        "kind Service\(number)K\(kind) { level: Int. owner: Text. fee: Money. since: Date. }")
    }
    for relation in 0..<20 {
      lines.append(
        "relation Thing depends\(number)r\(relation) Service\(number)K\(relation % 10).")
    }
    for relation in 0..<20 { lines.append("relation Thing reaches\(number)r\(relation) Thing.") }
    for value in 0..<20 {
      lines.append(
        "value weight\(number)v\(value)(s: Service\(number)K\(value % 10)): Int = s.level * "
          + "\(value + 2) + 1 except 0 when s.owner = \"nobody\".")
    }
    for rule in 0..<60 {
      let relation = rule % 20
      lines.append(
        rule < 20
          ? "rule a reaches\(number)r\(relation) b when a depends\(number)r\(relation) b."
          : "rule a reaches\(number)r\(relation) b when a depends\(number)r\(relation) b "
            + "and b.level > \(rule) and b.fee <= EUR \(rule * 10).50.")
    }
    for requirement in 0..<100 {
      let kind = requirement % 10
      lines.append(
        "requirement Part\(number)R\(requirement) for every service\(number)_k\(kind) s "
          + "where s.level > \(requirement % 7): weight\(number)v\(kind)(s) >= 1 and "
          + "count(t where t reaches\(number)r\(kind) s) <= 100_000.")
    }
    var entities = 0
    while lines.count < 1_000 {
      let kind = entities % 10
      lines.append(
        "service\(number)_k\(kind) Part\(number)E\(entities) { level: \(random.below(9)). "
          + "owner: \"owner \(random.below(50))\". fee: EUR \(random.below(900)).25. "
          + "since: 20\(10 + random.below(15))-0\(1 + random.below(9))-1\(random.below(9)). }")
      if entities > 10, lines.count < 1_000 {
        let target = entities - entities % 10 - 10 + random.below(10)
        lines.append(
          "Part\(number)E\(entities) depends\(number)r\(target % 10) Part\(number)E\(target).")
      }
      entities += 1
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
