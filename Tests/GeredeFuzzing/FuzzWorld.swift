public import Gerede
import GeredeYAML

/// The program that data, requests, questions and sessions are about, and how much they may use.
public enum FuzzWorld {
  static let limits = CheckOptions(
    facts: 10_000, memoryBytes: 50_000_000, dataBytes: 1_000_000, steps: 300_000)
  static let instant = Instant(secondsSince1970: 1_776_254_400)

  /// A column of every type, and every form of sentence that takes rows.
  static let text = """
    kind Unit is Party { key code: Text. size: Int. share: Decimal. price: Money. made: Date.
      seen: Instant. term: Period. time: Duration. level: Level. flag: Bool. owner: Unit. }
    enum Level: Low < High.
    relation Unit uses Unit.
    event Unit report Unit.
    value availability(u: Unit): Decimal.
    rule Chain: a uses c when a uses b and b uses c.
    requirement Few: count(u where u is Unit) < 5.
    requirement Used for every unit u: u.size > 0 and some v where u uses v.
    """
  static let facts = """

    unit Acme { code: "Acme". size: 1. level: High. }
    unit Bolt { code: "Bolt". price: EUR 5. owner: Acme. }
    Acme uses Bolt.
    availability(Acme) = 99.5%.
    Acme did report Bolt at 2026-03-01T09:00Z.
    regulation R {
      clause May: u may report v when u uses v.
      clause MayNot: Bolt must not report Acme.
      clause Must: Acme must report Bolt within 30 days of 2026-04-01T09:00Z.
    }
    """
  static let data = """

    data Unit from "rows" key code.
    data unit uses other from "rows".
    data unit did report other at seen from "rows".
    data availability(unit) = share from "rows".
    """

  /// A world without data files.
  static let world = World(program(text + facts), options: limits)
  /// Decides in that world; nil if its text were not sound, which a test looks at.
  static let decider = try? Decider(world, options: limits)
  /// A program that reads everything from one file.
  static let reading = program(text + data)

  private static func program(_ text: String) -> Program {
    Program(
      sources: [SourceText(name: "fuzz.gr", text: text)],
      host: Host(translators: ["yaml": YAMLTranslator.translate]))
  }

  /// What is wrong with the programs above: nothing, or targets do not get as far as they should.
  public static var mistakes: [Message] {
    world.program.messages + world.messages + reading.messages
  }
}
