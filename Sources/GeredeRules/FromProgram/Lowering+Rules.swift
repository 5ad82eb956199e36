import GeredeProgram
import GeredeText

extension Lowering {
  /// Makes the rules of a rule; the result has a row where it fired.
  mutating func lower(rule id: RuleID) -> KernelRelationID {
    let rule = program[id]
    origin = .rule(id.index)
    defer { origin = .lowering }
    let head = relation(rule.head)
    var parts = [Conjunct.Part(condition: rule.condition, sign: .positive, place: .open)]
    if let unless = rule.unless {
      parts.append(Conjunct.Part(condition: unless, sign: .negative, place: .guarded))
    }
    let start = Branch(frame: rule.frame, mode: reading.mode(of: rule.head))
    let certain = lowerHead(rule.head, rule.arguments) { lowering, certainty in
      lowering.lower(lowering.all(parts), in: start, certainty)
    }
    let isOnlySource =
      reading.rulesOfRelation[rule.head.index].count == 1
      && reading.provisionsOfRelation[rule.head] == nil && shape.filling(of: rule.head).isEmpty
    if isOnlySource { return head.certain }
    let fired = addRelation("fired \(rule.name ?? program[rule.head].title)", [])
    add(
      certain.map {
        BodyRewriting.renumbered($0.body, head: [], names: $0.names)
      }, to: fired)
    return fired
  }

  /// A rule for rows of a head, of which some slots may be open.
  private struct HeadDraft {
    var draft: RuleDraft
    /// Indices of the slots whose values are not known.
    var open: [Int]
  }

  /// Adds the rules by which a relation holds in the branches given, for what is certain and what is
  /// possible; returns those of what is certain.
  @discardableResult
  mutating func lowerHead(
    _ id: RelationID, _ arguments: [Argument],
    _ branches: (inout Lowering, Certainty) -> [Branch]
  ) -> [RuleDraft] {
    let head = relation(id)
    let certain = drafts(of: id, head, arguments, branches(&self, .certain), .certain).map(\.draft)
    add(certain, to: head.certain)
    guard head.possible != head.certain else { return certain }
    for row in drafts(of: id, head, arguments, branches(&self, .possible), .possible) {
      if row.open.isEmpty {
        if !certain.contains(row.draft) { add(row.draft, to: head.possible) }
      } else if let open = head.openRows.first(where: { $0.slots == row.open }) {
        add(row.draft, to: open.relation)
      } else if newOpenSlots[id]?.contains(row.open) != true {
        newOpenSlots[id, default: []].append(row.open)
      }
    }
    return certain
  }

  private mutating func drafts(
    of id: RelationID, _ head: LoweredRelation, _ arguments: [Argument], _ branches: [Branch],
    _ certainty: Certainty
  ) -> [HeadDraft] {
    var result: [HeadDraft] = []
    for branch in branches {
      var ends = [PartialRow(branch: branch)]
      for argument in arguments {
        guard case .expression(let expression) = argument else { continue }
        var next: [PartialRow] = []
        for end in ends {
          for evaluated in evaluate(expression, in: end.branch, wanted(certainty)) {
            next.append(PartialRow(branch: evaluated.branch, terms: end.terms + [evaluated.term]))
          }
        }
        ends = next
      }
      for end in ends where end.terms.count == program[id].slots.count {
        let moment = head.time == .moment ? [end.branch.moment] : []
        let open = end.terms.indices.filter { end.terms[$0] == nil }
        let terms = end.terms.compactMap { $0 } + moment
        if let draft = finish(end.branch, head: terms, certainty) {
          result.append(HeadDraft(draft: draft, open: open))
        }
      }
    }
    return result
  }
}
