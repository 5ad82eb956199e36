import GeredeProgram
import GeredeText

extension Lowering {
  /// The states of instances that an act performs, as intervals. Nothing is so before the start: the
  /// opening, or for a link the instant at which what stands before it has failed.
  mutating func lowerStates(
    of parts: DutyParts, performed: KernelRelationID,
    start: (inout Branch, _ instance: [KernelTerm]) -> KernelTerm = { $1[$1.count - 2] }
  ) {
    let timely = addRelation("timely \(parts.name)", parts.types + [.instant])
    let tardy = addRelation("tardy \(parts.name)", parts.types + [.instant])
    for (order, target) in [(ComparisonOperator.lessOrEqual, timely), (.greater, tardy)] {
      var branch = Branch(frame: Frame(), mode: .carried)
      let instance = parts.columns(in: &branch)
      let done = branch.fresh(.instant, named: "done")
      branch.literals = [
        .positive(Atom(performed, instance + [done])),
        .comparison(order, done, instance[instance.count - 1]),
      ]
      add(branch, instance + [done], to: target)
    }
    var branch = Branch(frame: Frame(), mode: .carried)
    let instance = parts.columns(in: &branch)
    let deadline = instance[instance.count - 1]
    branch.literals = [.positive(Atom(parts.lowered.instances, instance))]
    let start = start(&branch, instance)
    for (found, first) in withFirst(of: timely, instance, in: branch) {
      var found = found
      guard let first else {
        addPending(parts, instance, from: start, until: deadline, in: found)
        let missed = found.compute(.add, [deadline, .constant(1)], .instant)
        let after = found.compute(.maximum, [missed, start], .instant)
        add(found, instance + [after, .constant(.max)], to: parts.state(.violated))
        continue
      }
      let settled = found.compute(.maximum, [first, start], .instant)
      add(found, instance + [settled, .constant(.max)], to: parts.state(.fulfilled))
      let before = found.compute(.subtract, [first, .constant(1)], .instant)
      addPending(parts, instance, from: start, until: before, in: found)
    }
    var late = branch
    let violated = late.fresh(.instant, named: "violated")
    late.literals = [.positive(Atom(parts.state(.violated), instance + [violated, .any]))]
    let first = late.fresh(.instant, named: "first")
    late.literals.append(
      .aggregate(.minimum, relation: tardy, group: instance, result: first))
    let tardily = late.compute(.maximum, [first, violated], .instant)
    add(late, instance + [tardily, .constant(.max)], to: parts.state(.late))
    lowerOpen(parts)
  }

  private mutating func addPending(
    _ parts: DutyParts, _ instance: [KernelTerm], from: KernelTerm, until: KernelTerm,
    in branch: Branch
  ) {
    let branch = branch.adding(.comparison(.lessOrEqual, from, until))
    add(branch, instance + [from, until], to: parts.state(.pending))
  }

  /// Open: pending, or violated and neither late nor repaired.
  mutating func lowerOpen(_ parts: DutyParts) {
    var branch = Branch(frame: Frame(), mode: .carried)
    let instance = parts.columns(in: &branch)
    let from = branch.fresh(.instant, named: "from")
    let until = branch.fresh(.instant, named: "until")
    branch.literals = [.positive(Atom(parts.state(.pending), instance + [from, until]))]
    add(branch, instance + [from, until], to: parts.state(.open))
    let closed = addRelation("closed \(parts.name)", parts.types + [.instant])
    for state in [ClauseState.late, .repaired] {
      var closing = branch
      closing.literals = [.positive(Atom(parts.state(state), instance + [from, .any]))]
      add(closing, instance + [from], to: closed)
    }
    var violated = branch
    violated.literals = [.positive(Atom(parts.state(.violated), instance + [from, until]))]
    for (found, first) in withFirst(of: closed, instance, in: violated) {
      var found = found
      var last = until
      if let first {
        last = found.compute(.subtract, [first, .constant(1)], .instant)
        found.literals.append(.comparison(.lessOrEqual, from, last))
      }
      add(found, instance + [from, last], to: parts.state(.open))
    }
  }

  /// The chain of `otherwise`: each link opens where what stands before it fails, and repairs all
  /// that stands before it once it is fulfilled.
  mutating func lowerLinks(of id: ClauseID) {
    let clause = program[id]
    guard let root = duties[clause.entity] else { return }
    var chain = [root]
    for link in clause.links {
      guard let parts = duties[link.entity], let before = chain.last else { continue }
      lowerLinkInstances(of: clause, link, parts, after: before)
      guard link.modality == .must else { continue }
      let performed = lowerPerformances(
        of: parts, link.action, event: relation(link.action.event).certain)
      var opensAtOnce = false
      if case .prohibition = clause.form { opensAtOnce = chain.count == 1 }
      lowerStates(of: parts, performed: performed) { branch, instance in
        let opening = instance[instance.count - 2]
        // A violating act is known at once, a deadline that was missed from the second after it.
        guard !opensAtOnce else { return opening }
        let after = branch.compute(.add, [opening, .constant(1)], .instant)
        return branch.compute(.maximum, [after, instance[instance.count - 3]], .instant)
      }
      for failed in chain { lowerRepair(of: failed, by: parts) }
      chain.append(parts)
    }
  }

  private mutating func lowerLinkInstances(
    of clause: Clause, _ link: ClauseLink, _ parts: DutyParts, after before: DutyParts
  ) {
    guard case .expression(let bearer)? = link.action.arguments.first else { return }
    var branch = Branch(frame: clause.frame, mode: .carried)
    let failed = before.columns(in: &branch)
    let opening = failed[failed.count - 1]
    let from = branch.fresh(.instant, named: "from")
    branch.literals = [.positive(Atom(before.state(.violated), failed + [from, .any]))]
    branch = notAfterNow(from, in: branch)
    branch.moment = opening
    for evaluated in evaluate(bearer, in: branch, .present) {
      guard let term = evaluated.term else { continue }
      for timed in deadlines(
        link.window, opening: opening, clause.agreement, periodEnd: nil, in: evaluated.branch,
        .present)
      {
        guard let deadline = timed.deadline else { continue }
        let instance =
          [term] + failed[1..<(failed.count - 2)] + [opening, deadline]
        // Signatures of parties by condition were looked at when the clause itself opened.
        add(withinTerm(of: clause, in: timed.branch), instance, to: parts.lowered.instances)
      }
    }
  }

  /// A violated instance is repaired once a link of its chain is fulfilled in its window.
  private mutating func lowerRepair(of failed: DutyParts, by link: DutyParts) {
    var branch = Branch(frame: Frame(), mode: .carried)
    let instance = failed.columns(in: &branch)
    let from = branch.fresh(.instant, named: "from")
    let shared = Array(instance[1..<(instance.count - 2)])
    branch.literals = [
      .positive(Atom(failed.state(.violated), instance + [.any, .any])),
      .positive(
        Atom(link.state(.fulfilled), [.any] + shared + [.any, .any] + [from, .any])),
    ]
    add(branch, instance + [from, .constant(.max)], to: failed.state(.repaired))
  }
}
