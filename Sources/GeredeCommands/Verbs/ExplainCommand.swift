import ArgumentParser
import GeredeReports
import GeredeText

/// `gr explain GR0203`: the page of a diagnostic.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows what a message means, with a wrong example and the right one.")

  /// How the page is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "A code as in \"error[GR0203]\"; without one, the list of all codes.")
  var code: String?

  @Option(help: "The form of the page.")
  var format: Format = .text

  @Option(help: ArgumentHelp("The language of messages.", valueName: "en|nl"))
  var lang: LanguageOption?

  func run() throws {
    guard let code else {
      Output.standardOutput.write(list)
      return
    }
    let wanted = ExplainCommand.normal(code)
    guard let page = DiagnosticPages.all.first(where: { $0.code == wanted }) else {
      let language = lang?.language ?? Environment.language
      HostReport(language).write(
        [HostMessages.unknownCode(code, nearest: ExplainCommand.nearest(to: wanted))])
      throw ExitStatus.usage.code
    }
    switch format {
    case .text: Output.standardOutput.write(page.text)
    case .json:
      let document = JSON.object([
        ("schema", .string("gerede.explain/1")), ("code", .string(page.code)),
        ("title", .string(ExplainCommand.title(of: page.text))), ("text", .string(page.text)),
      ])
      Output.standardOutput.write(document.document)
    }
  }

  /// The list of codes with their titles.
  private var list: String {
    switch format {
    case .text:
      return DiagnosticPages.all.map { "\($0.code)  \(ExplainCommand.title(of: $0.text))\n" }
        .joined()
    case .json:
      let pages = DiagnosticPages.all.map { page in
        JSON.object([
          ("code", .string(page.code)),
          ("title", .string(ExplainCommand.title(of: page.text))),
        ])
      }
      return JSON.object([
        ("schema", .string("gerede.explain/1")), ("pages", .array(pages)),
      ]).document
    }
  }

  /// A code as people type it, `203` or `gr203`, in its full form.
  static func normal(_ code: String) -> String {
    let digits = code.uppercased().drop { !$0.isNumber }
    guard let number = Int(digits), (0...9999).contains(number) else { return code }
    return DiagnosticCode(number).description
  }

  /// The existing code with the nearest number.
  static func nearest(to code: String) -> String? {
    guard let number = Int(code.dropFirst(2)) else { return nil }
    return DiagnosticPages.all.map(\.code).min { a, b in
      let distances = [a, b].map { abs((Int($0.dropFirst(2)) ?? 0) - number) }
      return distances[0] < distances[1]
    }
  }

  /// The words of a page's heading after the code: `# GR0203: an unknown name`.
  static func title(of page: String) -> String {
    let heading = page.prefix { $0 != "\n" }
    guard let colon = heading.firstIndex(of: ":") else { return String(heading.dropFirst(2)) }
    return String(heading[heading.index(after: colon)...].drop { $0 == " " })
  }
}
