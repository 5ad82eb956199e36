import Foundation
public import Gerede
import GeredeData
import GeredeFacts
import GeredeFormat
import GeredeProgram
import GeredeRules
import GeredeSyntax

/// Takes a case through the stages and prints its artefacts.
public struct GoldenRunner {
  private let golden: GoldenCase
  private let directives: GoldenDirectives
  private let bytes: [UInt8]
  /// The case with its facts.
  public let world: World

  /// - Throws: if a file cannot be read.
  public init(_ golden: GoldenCase) throws {
    self.golden = golden
    bytes = Array(try Data(contentsOf: golden.source))
    directives = GoldenDirectives(String(decoding: bytes, as: UTF8.self))
    let folder = golden.source.deletingLastPathComponent()
    var attachments: [String: DataFile] = [:]
    for attachment in directives.attachments {
      let file = try Data(contentsOf: folder.appending(path: attachment.file))
      attachments[attachment.name] = DataFile(name: attachment.file, bytes: Array(file))
    }
    let name = "\(golden.name).gr"
    let program = Program(
      sources: [SourceText(name: name, path: name, bytes: bytes)], host: .golden(folder))
    world = World(program, attachments: attachments)
  }

  /// The messages about the program, its data and its questions.
  public var messages: [Message] {
    let result = check
    return result.messages + replies.flatMap(\.messages).filter { !result.messages.contains($0) }
  }

  /// The instant that the case speaks about.
  public var instant: Instant { directives.instant(in: world.zone) }

  private var check: CheckResult { world.check(at: instant) }

  private var replies: [Reply] {
    directives.questions.map { world.ask($0, at: directives.instant(in: world.zone)) }
  }

  /// The text of an artefact.
  public func text(of artefact: GoldenCase.Artefact) -> String {
    switch artefact {
    case .messages: inBothLanguages(messages(in:))
    case .findings: inBothLanguages(findings(in:))
    case .scenarios: inBothLanguages(scenarios(in:))
    case .tokens: TreePrinter.tokens(tree, of: source)
    case .tree: TreePrinter.tree(tree)
    case .rules: rules
    case .format: Formatter.format(source) ?? ""
    }
  }

  private var source: Source { Source(name: "\(golden.name).gr", bytes: bytes) }

  private var tree: SyntaxTree { SyntaxTree.parse(source, id: SourceID(0)).tree }

  /// The kernel's rules of the case alone, without the standard library.
  private var rules: String {
    let module = ParsedModule(path: source.name, tree: tree, source: source)
    let (program, _) = Checker.check(sources: [module], standardLibrary: { _ in nil })
    let facts = FactBase(of: program, zone: .utc)
    return RulePrinter.text(of: Lowering.lower(program, shape: facts.shape, queries: []).rules)
  }

  private func inBothLanguages(_ text: (Language) -> String) -> String {
    text(.english) + "──────────────────────────────────────────────────────────────── nl\n\n"
      + text(.dutch)
  }

  private func messages(in language: Language) -> String {
    var text = TextReport(world.reportContext(in: language)).text(check.messages)
    for (question, reply) in zip(directives.questions, replies) {
      var context = world.reportContext(in: language)
      context.sources = reply.sources
      text += "ask \(question)\n\n" + TextReport(context).text(reply.messages)
    }
    return text
  }

  /// What `gr test --coverage` prints.
  private func scenarios(in language: Language) -> String {
    let result = world.test()
    let report = TextReport(world.reportContext(in: language))
    return report.text(result.messages) + report.text(result, coverage: .listed)
  }

  /// What `gr check` prints, or the answers where the case asks.
  private func findings(in language: Language) -> String {
    let context = world.reportContext(in: language)
    guard !directives.questions.isEmpty else {
      let report = TextReport(context)
      let notes = check.messages
      return report.text(notes) + report.text(check)
    }
    return zip(directives.questions, replies).map { question, reply in
      var asked = context
      asked.sources = reply.sources
      let messages = TextReport(asked).text(reply.messages)
      let answer = reply.answer.map { AnswerReport(asked).text($0) } ?? ""
      return "ask \(question)\n\n" + messages + answer
    }.joined(separator: "\n")
  }
}
