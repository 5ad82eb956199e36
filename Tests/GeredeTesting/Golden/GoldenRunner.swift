import Foundation
public import Gerede
import GeredeData
import GeredeFacts
import GeredeFormat
import GeredeProgram
import GeredeRules
import GeredeSwift
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
    return result.messages
      + answers(in: .english).flatMap(\.messages).filter { !result.messages.contains($0) }
  }

  /// The instant that the case speaks about.
  public var instant: Instant { directives.instant(in: world.zone) }

  private var check: CheckResult { world.check(at: instant) }

  /// What came of a question.
  private struct Answered {
    var question: GoldenDirectives.Question
    var messages: [Message]
    var context: ReportContext
    var text: String
  }

  private func answers(in language: Language) -> [Answered] {
    directives.questions.map { question in
      var context = world.reportContext(in: language)
      var text: String?
      let messages: [Message]
      switch question.form {
      case .ask:
        let reply = world.ask(question.text, at: instant)
        (messages, context.sources) = (reply.messages, reply.sources)
        text = reply.answer.map { AnswerReport(context).text($0) }
      case .why:
        let reply = world.why(question.text, at: instant)
        (messages, context.sources) = (reply.messages, reply.sources)
        switch reply.answer {
        case .proof(let proof): text = ProofReport(context).text(proof)
        case .decision(let decision): text = DecisionReport(context).text(decision)
        case nil: break
        }
      case .whyNot:
        let reply = world.whyNot(question.text, at: instant)
        (messages, context.sources) = (reply.messages, reply.sources)
        switch reply.answer {
        case .sentence(let answer): text = WhyNotReport(context).text(answer)
        case .decision(let decision, let repairs):
          text = WhyNotReport(context).text(decision, repairs)
        case nil: break
        }
      }
      return Answered(question: question, messages: messages, context: context, text: text ?? "")
    }
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
    case .swift: SwiftTypes(world.program.typed, name: "Golden").file
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
    for answer in answers(in: language) {
      text +=
        "\(answer.question.form.rawValue) \(answer.question.text)\n\n"
        + TextReport(answer.context).text(answer.messages)
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
    return answers(in: language).map { answer in
      let messages = TextReport(answer.context).text(answer.messages)
      return "\(answer.question.form.rawValue) \(answer.question.text)\n\n" + messages + answer.text
    }.joined(separator: "\n")
  }
}
