import GeredeProgram
import GeredeSyntax
import GeredeText

/// A text taken through parser and checker, without a standard library but for a small prelude.
struct CheckedText {
  var program: Program
  var messages: [Message]
  private let module: ModuleID

  /// - Parameter others: Further files by their path.
  init(_ text: String, others: [(path: String, text: String)] = []) {
    var messages: [Message] = []
    var count = 0
    func parsed(_ path: String, _ text: String) -> ParsedModule {
      let source = Source(name: path, text: text)
      let (tree, mistakes) = SyntaxTree.parse(source, id: SourceID(count))
      count += 1
      messages += mistakes
      return ParsedModule(path: path, tree: tree, source: source)
    }
    let modules = [parsed("main.gr", text)] + others.map { parsed($0.path, $0.text) }
    let (program, found) = Checker.check(sources: modules, standardLibrary: { _ in nil })
    self.program = program
    self.messages = messages + found
    module = ModuleID(program.modules.firstIndex { $0.name == modules[0].name } ?? 0)
  }

  /// The codes of the messages, in their order.
  var codes: [String] { messages.map(\.code.description) }

  /// The help lines of all messages, in English.
  var help: [String] { messages.flatMap { $0.help.map(\.english) } }

  /// Asks a question; the names of its columns, or nil.
  mutating func columns(of question: String) -> [String]? {
    let source = Source(name: "question", text: question)
    let (tree, _) = SyntaxTree.parse(source, id: SourceID(90), as: .query)
    let (index, found) = Checker.checkQuery(tree, source: source, in: &program, module: module)
    messages += found
    return index.map { index in
      let query = program.queries[index]
      return query.columns.map { query.frame[$0].name }
    }
  }

  /// Tells a fact; how many facts it adds.
  mutating func tell(_ text: String) -> Int {
    let source = Source(name: "told", text: text)
    let (tree, mistakes) = SyntaxTree.parse(source, id: SourceID(91))
    let (facts, found) = Checker.checkFacts(tree, source: source, in: &program, module: module)
    messages += mistakes + found
    return facts.count
  }
}
