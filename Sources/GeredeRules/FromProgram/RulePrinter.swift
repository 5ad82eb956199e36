/// The text of a rule program, for tests and for people who read plans.
///
/// `breached Cheap(t) :- transaction.amount(t, amount), amount > 50000.` Words of constants stand as
/// numbers; rules stand by head, in the order in which they were made.
public enum RulePrinter {
  /// All relations that have rules, with their rules.
  public static func text(of program: RuleProgram) -> String {
    var lines: [String] = []
    let byHead = Dictionary(grouping: program.rules, by: \.head.relation)
    for head in byHead.keys.sorted() {
      for rule in byHead[head] ?? [] { lines.append(text(of: rule, in: program)) }
    }
    for share in program.apportionments {
      let output = name(share.output, program)
      let input = name(share.input, program)
      lines.append("\(output) :- share of \(input) in steps of \(share.unit).")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// One rule.
  public static func text(of rule: KernelRule, in program: RuleProgram) -> String {
    let head = text(of: rule.head, rule, program)
    if rule.body.isEmpty { return head + "." }
    return head + " :- " + rule.body.map { text(of: $0, rule, program) }.joined(separator: ", ")
      + "."
  }

  private static func name(_ id: KernelRelationID, _ program: RuleProgram) -> String {
    program.relations.indices.contains(id.index) ? program[id].name : "relation \(id.index)"
  }

  private static func text(of atom: Atom, _ rule: KernelRule, _ program: RuleProgram) -> String {
    name(atom.relation, program) + "(" + text(of: atom.arguments, rule) + ")"
  }

  private static func text(of terms: [KernelTerm], _ rule: KernelRule) -> String {
    terms.map { text(of: $0, rule) }.joined(separator: ", ")
  }

  /// A variable by its name, with its number where another has the same.
  private static func text(of term: KernelTerm, _ rule: KernelRule) -> String {
    switch term {
    case .any: return "_"
    case .constant(let word): return String(word)
    case .variable(let variable):
      let names = rule.variableNames
      guard names.indices.contains(variable.index), !names[variable.index].isEmpty else {
        return "x\(variable.index)"
      }
      let name = names[variable.index]
      let isRepeated = names.count { $0 == name } > 1
      return isRepeated ? "\(name)\(variable.index)" : name
    }
  }

  private static func text(
    of literal: Literal, _ rule: KernelRule, _ program: RuleProgram
  ) -> String {
    func shown(_ terms: [KernelTerm]) -> String { text(of: terms, rule) }
    func shown(_ term: KernelTerm) -> String { text(of: term, rule) }
    switch literal {
    case .positive(let atom):
      return text(of: atom, rule, program)
    case .negative(let atom):
      return "not " + text(of: atom, rule, program)
    case .comparison(let comparison, let left, let right):
      return "\(shown(left)) \(comparison.symbol) \(shown(right))"
    case .compute(let operation, let operands, let result):
      return "\(shown(result)) = \(operation)(\(shown(operands)))"
    case .fails(let operation, let operands):
      return "no \(operation)(\(shown(operands)))"
    case .aggregate(let function, let relation, let group, let result):
      return "\(shown(result)) = \(function) of \(name(relation, program))(\(shown(group)))"
    case .aggregateFails(let function, let relation, let group):
      return "no \(function) of \(name(relation, program))(\(shown(group)))"
    case .addPeriod(let date, let period, let holidays, let prefix, let result):
      return "\(shown(result)) = \(shown(date)) + \(shown(period)) around "
        + "\(name(holidays, program))(\(shown(prefix)))"
    case .addPeriodFails(let date, let period, let holidays, let prefix):
      return "no \(shown(date)) + \(shown(period)) around "
        + "\(name(holidays, program))(\(shown(prefix)))"
    }
  }
}

extension ComparisonOperator {
  /// The sign, as in the language.
  var symbol: String {
    switch self {
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}
