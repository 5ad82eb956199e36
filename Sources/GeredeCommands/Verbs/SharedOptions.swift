public import ArgumentParser
public import GeredeReports
import GeredeText

/// A language on the command line.
enum LanguageOption: String, CaseIterable, ExpressibleByArgument {
  case en, nl

  var language: Language { self == .nl ? .dutch : .english }
}

/// `NAME=FILE`: a data source by name, and the file to read it from.
struct DataAttachment: ExpressibleByArgument, Hashable {
  let name: String
  /// A path from where the command was started; `-` is standard input.
  let file: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    name = String(argument[..<equals])
    file = String(argument[argument.index(after: equals)...])
    if name.isEmpty || file.isEmpty { return nil }
  }
}

/// A number of bytes: `800000000`, `800MB`, `2GB`.
struct ByteCount: ExpressibleByArgument, Hashable {
  let bytes: Int

  init?(argument: String) {
    let digits = argument.prefix { $0.isNumber }
    let factor: Int
    switch argument.dropFirst(digits.count).uppercased() {
    case "", "B": factor = 1
    case "KB": factor = 1_000
    case "MB": factor = 1_000_000
    case "GB": factor = 1_000_000_000
    default: return nil
    }
    guard let count = Int(digits), count > 0 else { return nil }
    let (bytes, isTooMuch) = count.multipliedReportingOverflow(by: factor)
    guard !isTooMuch else { return nil }
    self.bytes = bytes
  }
}

extension FailureThreshold: ExpressibleByArgument {}

/// What every verb that reads a program takes.
struct ProgramOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "Attach data: the name that the program gives it, and a file of CSV, JSON, NDJSON or YAML.",
      discussion: "\"-\" is standard input.", valueName: "NAME=FILE"))
  var attachments: [DataAttachment] = []

  @Option(
    help: ArgumentHelp(
      "The date or instant to speak about (default: now).",
      discussion: "As in 2026-03-01 or 2026-03-01T09:00Z; a date stands for its last second.",
      valueName: "date"))
  var at: String?

  @Option(
    help: ArgumentHelp(
      "The language of messages (default: that of the project, of the first file, or the locale).",
      valueName: "en|nl"))
  var lang: LanguageOption?

  @Option(help: ArgumentHelp("The most facts, given and following.", valueName: "count"))
  var limitFacts: Int = 50_000_000

  @Option(help: ArgumentHelp("The most memory to use, as in 500MB or 4GB.", valueName: "bytes"))
  var limitMemory = ByteCount(bytes: 4_000_000_000)

  @Option(
    help: ArgumentHelp("The most bytes of data files, all together.", valueName: "bytes"))
  var limitData = ByteCount(bytes: 2_000_000_000)

  @Option(help: ArgumentHelp("The longest time to work.", valueName: "seconds"))
  var limitTime: Int = 300

  func validate() throws {
    if limitFacts < 1 { throw ValidationError("--limit-facts needs a number from 1") }
    if limitTime < 1 { throw ValidationError("--limit-time needs a number of seconds from 1") }
  }
}

extension ByteCount: CustomStringConvertible {
  init(bytes: Int) { self.bytes = bytes }

  /// In the greatest unit that leaves nothing over: `4GB`.
  var description: String {
    for (unit, factor) in [("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000)]
    where bytes % factor == 0 {
      return "\(bytes / factor)\(unit)"
    }
    return String(bytes)
  }

  var defaultValueDescription: String { description }
}
