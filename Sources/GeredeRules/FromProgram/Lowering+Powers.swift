import GeredeProgram
import GeredeText

extension Lowering {
  /// For each event that needs a power: the acts that had it at their instant, as acts of the party
  /// whose power it was. What an agent does with a power of its principal, the principal does.
  mutating func lowerPowers() -> [LoweredPower] {
    var result: [LoweredPower] = []
    for index in program.relations.indices {
      let event = RelationID(index)
      guard program[event].form == .event, program[event].needsPower,
        !shape.filling(of: event).isEmpty
      else { continue }
      result.append(LoweredPower(event: event, empowered: lowerPower(event)))
    }
    return result
  }

  private mutating func lowerPower(_ event: RelationID) -> KernelRelationID {
    let slots = program[event].slots
    let empowered = addRelation(
      "power to \(program[event].title)", slots.map(\.type) + [.instant])
    for index in program.clauses.indices {
      origin = .clause(index)
      let clause = program.clauses[index]
      if case .power(let action) = clause.form, action.event == event {
        for found in applyingToActs(ClauseID(index), action, .certain) {
          add(
            found.branch, [found.bearer] + found.terms.dropFirst() + [found.done], to: empowered)
        }
      }
      for link in clause.links where link.modality == .can && link.action.event == event {
        lowerPower(of: link, clause, to: empowered)
      }
    }
    origin = .lowering
    return empowered
  }

  /// A link that gives a power: from just after its opening until its deadline.
  private mutating func lowerPower(
    of link: ClauseLink, _ clause: Clause, to empowered: KernelRelationID
  ) {
    guard let parts = duties[link.entity] else { return }
    let event = link.action.event
    var branch = Branch(frame: clause.frame, mode: .carried)
    let instance = parts.columns(in: &branch)
    let opening = instance[instance.count - 2]
    branch.literals.append(.positive(Atom(parts.lowered.instances, instance)))
    branch.moment = opening
    for slots in actionSlots(link.action, in: branch) {
      var acting = slots.branch
      let actor = acting.fresh(partyType, named: "actor")
      let done = acting.fresh(.instant, named: "done")
      var terms = [actor]
      for (slot, term) in zip(program[event].slots.dropFirst(), slots.terms) {
        terms.append(term == .any ? acting.fresh(slot.type, named: slot.name ?? "slot") : term)
      }
      acting.literals += [
        .positive(Atom(rawActs(event), terms + [done])), .comparison(.less, opening, done),
        .comparison(.lessOrEqual, done, instance[instance.count - 1]),
      ]
      acting.moment = done
      for (performing, party) in principals(of: actor, in: acting) {
        add(
          performing.adding(.comparison(.equal, party, instance[0])),
          [party] + terms.dropFirst() + [done], to: empowered)
      }
    }
  }
}
