import GeredeRules
import GeredeText

/// A kernel program as an answer set program for clingo.
struct ClingoText {
  private let program: RuleProgram
  private let reach: OutsideReach

  init(_ program: RuleProgram, _ reach: OutsideReach) {
    self.program = program
    self.reach = reach
  }

  /// Facts, rules and what to show.
  func text(given: [Int: Set<[Word]>]) -> String {
    var lines: [String] = ["#show."]
    for relation in reach.sayable {
      for row in (given[relation] ?? []).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        lines.append(ClingoText.atom(relation, row.map(String.init)) + ".")
      }
      for rule in reach.rules[relation] {
        if let text = self.rule(rule) { lines.append(text) }
      }
      guard !reach.rules[relation].isEmpty else { continue }
      let arity = program.relations[relation].arity
      let variables = (0..<arity).map { "V\($0)" }
      let atom = ClingoText.atom(relation, variables)
      lines.append("#show o(\((["\(relation)"] + variables).joined(separator: ","))) : \(atom).")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A rule; nil for one that never applies, since small words never overflow.
  private func rule(_ rule: KernelRule) -> String? {
    var body: [String] = []
    var fresh = 0
    func places(_ relation: Int, after count: Int) -> [String] {
      (count..<program.relations[relation].arity).map { _ in
        fresh += 1
        return "F\(fresh)"
      }
    }
    for literal in rule.body {
      switch literal {
      case .positive(let atom): body.append(self.atom(atom))
      case .negative(let atom): body.append("not " + self.atom(atom))
      case .comparison(let comparison, let left, let right):
        body.append("\(term(left)) \(ClingoText.sign(comparison)) \(term(right))")
      case .compute(let operation, let operands, let result):
        body.append("\(term(result)) = \(ClingoText.computed(operation, operands.map(term)))")
      case .fails: return nil
      case .aggregate(let function, let relation, let group, let result):
        let rest = places(relation.index, after: group.count)
        let members = ClingoText.atom(relation.index, group.map(term) + rest)
        let tuple = Array(rest.reversed()).joined(separator: ",")
        switch function {
        case .count:
          body.append("\(term(result)) = #count { \(tuple.isEmpty ? "1" : tuple) : \(members) }")
        case .sum: body.append("\(term(result)) = #sum { \(tuple) : \(members) }")
        case .minimum, .maximum:
          let name = function == .minimum ? "#min" : "#max"
          body.append("\(term(result)) = \(name) { \(tuple) : \(members) }")
          body.append(
            ClingoText.atom(relation.index, group.map(term) + rest.map { _ in "_" }))
        case .average: return nil
        }
      case .aggregateFails(let function, let relation, let group):
        guard function == .minimum || function == .maximum else { return nil }
        let rest = places(relation.index, after: group.count)
        body.append(
          "not " + ClingoText.atom(relation.index, group.map(term) + rest.map { _ in "_" }))
      case .addPeriod, .addPeriodFails: return nil
      }
    }
    let head = atom(rule.head)
    return body.isEmpty ? head + "." : "\(head) :- \(body.joined(separator: ", "))."
  }

  private func atom(_ atom: Atom) -> String {
    ClingoText.atom(atom.relation.index, atom.arguments.map(term))
  }

  private static func atom(_ relation: Int, _ terms: [String]) -> String {
    terms.isEmpty ? "r\(relation)" : "r\(relation)(\(terms.joined(separator: ",")))"
  }

  private func term(_ term: KernelTerm) -> String {
    switch term {
    case .variable(let variable): "X\(variable.index)"
    case .constant(let word): String(word)
    case .any: "_"
    }
  }

  static func sign(_ comparison: ComparisonOperator) -> String {
    switch comparison {
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }

  private static func computed(_ operation: Operation, _ terms: [String]) -> String {
    let (a, b) = (terms[0], terms.count > 1 ? terms[1] : "0")
    return switch operation {
    case .add: "(\(a))+(\(b))"
    case .subtract: "(\(a))-(\(b))"
    case .negate: "0-(\(a))"
    case .minimum: "((\(a))+(\(b))-|(\(a))-(\(b))|)/2"
    default: "((\(a))+(\(b))+|(\(a))-(\(b))|)/2"
    }
  }
}
