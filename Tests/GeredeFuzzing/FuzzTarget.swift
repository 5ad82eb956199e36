/// A reader of input that nobody vouches for, with the laws that hold for whatever it reads.
///
/// `Fuzz/` feeds it what libFuzzer makes up, `FuzzCorpusTests` what `Fuzz/corpus` keeps.
public enum FuzzTarget: String, CaseIterable, Sendable {
  case lexer, parser, formatter, checker
  case csv, json, ndjson, yaml
  case interface, facts, questions
  case arguments, session

  /// Reads an input, whatever it is.
  /// - Throws: the law that does not hold of it. A crash ends the process.
  public func run(_ bytes: [UInt8]) throws(BrokenLaw) {
    switch self {
    case .lexer: try TextTargets.lex(bytes)
    case .parser: try TextTargets.parse(bytes)
    case .formatter: try TextTargets.format(bytes)
    case .checker: try TextTargets.check(bytes)
    case .csv, .json, .ndjson: try DataTargets.read(bytes, as: rawValue)
    case .yaml: try DataTargets.translate(bytes)
    case .interface: try InterfaceTargets.call(bytes)
    case .facts: try InterfaceTargets.decode(bytes)
    case .questions: try InterfaceTargets.ask(bytes)
    case .arguments: ShellTargets.parseArguments(bytes)
    case .session: ShellTargets.explore(bytes)
    }
  }
}

/// What should hold of every input and does not hold of one.
public struct BrokenLaw: Error, CustomStringConvertible {
  /// One sentence.
  public let law: String
  public var description: String { law }

  /// Throws a law unless it holds.
  public static func unless(
    _ holds: Bool, _ law: @autoclosure () -> String
  ) throws(BrokenLaw) {
    if !holds { throw BrokenLaw(law: law()) }
  }
}
