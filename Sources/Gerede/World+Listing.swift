public import GeredeFindings
internal import GeredeProgram
import GeredeText

extension World {
  /// The facts, acts and equations in which a text stands, in either language, whatever the case of
  /// its letters; without the standard library's. At most `limit`, and how many there are.
  public func statedFacts(
    containing part: String = "", limit: Int = 200
  ) -> (facts: [StatedFact], count: Int) {
    StatedFacts(of: typed, facts: facts).containing(part, limit: limit)
  }

  /// The rules, requirements and clauses in which a text stands, whatever the case of its letters,
  /// by place; without the standard library's.
  public func writtenRules(containing part: String = "") -> [WrittenRule] {
    var found: [WrittenRule] = []
    func add(_ form: WrittenRule.Form, _ name: String?, _ span: Span, _ module: ModuleID) {
      let isStandard =
        typed.modules.indices.contains(module.index) && typed[module].name.hasPrefix("std.")
      guard !isStandard else { return }
      found.append(WrittenRule(form: form, name: name, text: sources.text(span), place: span))
    }
    for rule in typed.rules { add(.rule, rule.name, rule.span, rule.module) }
    for trust in typed.trusts { add(.trust, nil, trust.span, trust.module) }
    for requirement in typed.requirements {
      add(
        .requirement, requirement.name.text(in: program.language), requirement.span,
        requirement.module)
    }
    for clause in typed.clauses {
      add(.clause, clause.name.text(in: program.language), clause.span, clause.module)
    }
    let wanted = part.lowercased()
    return found.filter { wanted.isEmpty || $0.text.lowercased().contains(wanted) }
      .sorted { $0.place < $1.place }
  }
}
