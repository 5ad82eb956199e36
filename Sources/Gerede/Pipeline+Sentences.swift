internal import GeredeFacts
internal import GeredeProgram
internal import GeredeSyntax
import GeredeText

extension Pipeline {
  /// A sentence checked against a world, which it extends: a question or a told fact.
  struct Checked<Result> {
    var result: Result?
    var world: World
    /// The numbers of the sentence's texts.
    var texts = TextNumbering()
    var messages: [Message]
  }

  /// What is asked: for which bindings something holds, or whether somebody may do something.
  enum Question {
    case query(Query)
    case decision(DecisionQuestion)
  }

  /// A question; it extends a copy of the world's program.
  static func question(_ text: String, in world: World) -> Checked<Question> {
    checked(text, as: .query, named: "question", in: world) { program, parsed, module in
      let isDecision = parsed.tree.sentences.contains { sentence in
        guard case .query(let syntax) = sentence, case .decision = syntax.form else { return false }
        return true
      }
      if isDecision {
        let (question, messages) = Checker.checkDecision(
          parsed.tree, source: parsed.source, in: &program, module: module)
        return (question.map { .decision($0) }, messages)
      }
      let (index, messages) = Checker.checkQuery(
        parsed.tree, source: parsed.source, in: &program, module: module)
      return (index.map { .query(program.queries[$0]) }, messages)
    }
  }

  /// Whether somebody may do something; it extends a copy of the world's program.
  static func decision(_ text: String, in world: World) -> Checked<Question> {
    checked(text, as: .decision, named: "question", in: world) { program, parsed, module in
      let (question, messages) = Checker.checkDecision(
        parsed.tree, source: parsed.source, in: &program, module: module)
      return (question.map { .decision($0) }, messages)
    }
  }

  /// A fact to be told; it is not added to the facts yet.
  static func fact(_ text: String, in world: World) -> Checked<Fact> {
    var checked = checked(text, as: .statement, named: "told", in: world) {
      program, parsed, module in
      let (facts, messages) = Checker.checkFacts(
        parsed.tree, source: parsed.source, in: &program, module: module)
      return (facts.first.map { program.facts[$0] }, messages)
    }
    if let fact = checked.result {
      checked.result = checked.texts.renumbered(fact, in: checked.world.typed)
    }
    return checked
  }

  private struct Parsed {
    var tree: SyntaxTree
    var source: Source
  }

  /// Parses a sentence in the language of the program's first file and checks it.
  private static func checked<Result>(
    _ text: String, as entry: SyntaxTree.Entry, named name: String, in world: World,
    _ check: (inout GeredeProgram.Program, Parsed, ModuleID) -> (Result?, [Message])
  ) -> Checked<Result> {
    var checked = Checked<Result>(result: nil, world: world, messages: [])
    let main = world.program.mainModule
    let modules = world.typed.modules
    let language =
      modules.indices.contains(main.index) ? modules[main.index].language : world.typed.language
    let source = Source(name: name, text: text)
    let id = checked.world.sources.add(source)
    let (tree, messages) = SyntaxTree.parse(source, id: id, as: entry, language: language)
    checked.messages = messages
    guard !hasErrors(messages) else { return checked }
    let expressions = world.typed.expressions.count
    checked.texts.reserve(in: &checked.world)
    let (result, further) = check(
      &checked.world.typed, Parsed(tree: tree, source: source), main)
    checked.messages += further
    guard !hasErrors(further) else { return checked }
    checked.world.facts.makeRoom(for: checked.world.typed)
    checked.texts.adopt(in: &checked.world, from: expressions)
    checked.messages += checked.world.facts.findEntities(
      of: checked.world.typed, from: expressions)
    checked.result = hasErrors(checked.messages) ? nil : result
    return checked
  }

  /// Whether one of the messages is an error.
  static func hasErrors(_ messages: [Message]) -> Bool {
    messages.contains { $0.severity == .error }
  }
}
