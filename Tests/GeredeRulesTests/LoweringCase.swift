import GeredeProgram
import GeredeRules
import GeredeSyntax
import GeredeText

/// A source text with the rules that it lowers to.
struct LoweringCase {
  let program: Program
  let messages: [Message]
  let lowered: LoweredProgram

  /// Checks and lowers the text. Facts in it count, data files have no rows.
  init(_ text: String) {
    let source = Source(name: "case.gr", text: text)
    var sources = SourceMap()
    let (tree, parsing) = SyntaxTree.parse(source, id: sources.add(source))
    let module = ParsedModule(path: "case.gr", tree: tree, source: source)
    let prelude = Source(name: "std.prelude", text: "module std.prelude.\n")
    let preludeTree = SyntaxTree.parse(prelude, id: sources.add(prelude)).tree
    let (program, checking) = Checker.check(
      sources: [module],
      standardLibrary: { name in
        name == "std.prelude"
          ? ParsedModule(name: name, tree: preludeTree, source: prelude) : nil
      })
    self.program = program
    messages = parsing + checking
    lowered = Lowering.lower(program, shape: FactShape(of: program), queries: program.queries)
  }

  /// The rules whose heads begin with one of the names, in their order.
  func rules(_ names: String...) -> [String] {
    lowered.rules.rules.filter { rule in
      names.contains { lowered.rules[rule.head.relation].name.hasPrefix($0) }
    }.map { RulePrinter.text(of: $0, in: lowered.rules) }
  }
}
