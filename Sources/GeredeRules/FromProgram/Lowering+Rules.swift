import GeredeProgram
import GeredeText

extension Lowering {
  /// Makes the rules of a rule; the result has a row where it fired.
  mutating func lower(rule id: RuleID) -> KernelRelationID {
    let rule = program[id]
    origin = .rule(id.index)
    defer { origin = .lowering }
    let head = relation(rule.head)
    let certain = drafts(of: rule, head, .certain)
    add(certain, to: head.certain)
    if head.possible != head.certain {
      let more = drafts(of: rule, head, .possible).filter { !certain.contains($0) }
      add(more, to: head.possible)
    }
    let isOnlySource =
      reading.rulesOfRelation[rule.head.index].count == 1 && shape.filling(of: rule.head).isEmpty
    if isOnlySource { return head.certain }
    let fired = addRelation("fired \(rule.name ?? program[rule.head].title)", [])
    add(
      certain.map {
        BodyRewriting.renumbered($0.body, head: [], names: $0.names)
      }, to: fired)
    return fired
  }

  private mutating func drafts(
    of rule: Rule, _ head: LoweredRelation, _ certainty: Certainty
  ) -> [RuleDraft] {
    var parts = [Conjunct.Part(condition: rule.condition, sign: .positive, place: .open)]
    if let unless = rule.unless {
      parts.append(Conjunct.Part(condition: unless, sign: .negative, place: .guarded))
    }
    let start = Branch(frame: rule.frame, mode: .carried)
    var result: [RuleDraft] = []
    for branch in lower(all(parts), in: start, certainty) {
      var ends: [(branch: Branch, terms: [KernelTerm])] = [(branch, [])]
      for argument in rule.arguments {
        guard case .expression(let expression) = argument else { continue }
        var next: [(branch: Branch, terms: [KernelTerm])] = []
        for end in ends {
          for evaluated in evaluate(expression, in: end.branch, .present) {
            guard let term = evaluated.term else { continue }
            next.append((evaluated.branch, end.terms + [term]))
          }
        }
        ends = next
      }
      for end in ends where end.terms.count == program[rule.head].slots.count {
        let moment = head.hasMoment ? [end.branch.moment] : []
        if let draft = finish(end.branch, head: end.terms + moment, certainty) {
          result.append(draft)
        }
      }
    }
    return result
  }
}
