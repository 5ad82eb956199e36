import GeredeProgram
import GeredeText

/// The relations by which acts that settle one instance each are given to instances.
private struct OnceParts {
  /// The bearer and the slots that an act must equal: what instances share that one act could settle.
  var group: [ValueType]
  /// What tells acts at one instant apart: the actor and the slots.
  var identity: [ValueType]
  /// Group, instance.
  var members: KernelRelationID
  /// Group, instance, its place in the group from 0.
  var instanceRank: KernelRelationID
  /// Group, an act with its instant, its place in the group from 0.
  var placedActs: KernelRelationID
  /// Group, instant of an act, its place in the group.
  var actRank: KernelRelationID
  /// Instance, place of the first act at or after its opening.
  var firstAct: KernelRelationID
  /// Group, place of an instance, place of the first act that is still free for it.
  var free: KernelRelationID
  /// Instance, the place and the instant of the act that settles it.
  var matched: KernelRelationID
}

extension Lowering {
  /// Acts that settle one instance each, the earliest one open; and acts that settle none, for
  /// instances whose deadline has passed: an instance, then the instant.
  ///
  /// Instances that one act could settle are taken in the order of their openings, deadlines and
  /// variables, acts in order of time. Each instance takes the first act that is free from its
  /// opening on, if that lies within its window. The recursion counts up along the instances, so it
  /// ends.
  ///
  /// - Parameter performed: instance, an act, its instant.
  mutating func lowerOnce(
    of parts: DutyParts, _ action: ClauseAction, _ performed: KernelRelationID,
    _ identity: [ValueType]
  ) -> KernelRelationID {
    let named = action.arguments.indices.dropFirst().filter { index in
      if case .any = action.arguments[index] { false } else { !action.atLeast.contains(index) }
    }
    let group = [parts.types[0]] + named.map { program[action.event].slots[$0].type }
    func relation(_ title: String, _ types: [ValueType]) -> KernelRelationID {
      addRelation("\(title) \(parts.name)", types)
    }
    let once = OnceParts(
      group: group, identity: identity, members: relation("group of", group + parts.types),
      instanceRank: relation("place of", group + parts.types + [.int]),
      placedActs: relation("place of each act for", group + identity + [.instant, .int]),
      actRank: relation("place of act for", group + [.instant, .int]),
      firstAct: relation("first act for", parts.types + [.int]),
      free: relation("free act for", group + [.int, .int]),
      matched: relation("settled", parts.types + [.int, .instant]))
    lowerGroups(once, parts, action, named)
    lowerRanks(once, parts, performed)
    lowerMatching(once, parts)
    return lowerSettled(once, parts, performed)
  }

  private mutating func lowerGroups(
    _ once: OnceParts, _ parts: DutyParts, _ action: ClauseAction, _ named: [Int]
  ) {
    var branch = Branch(frame: program[parts.clause].frame, mode: .carried)
    let instance = parts.columns(in: &branch)
    branch.literals.append(.positive(Atom(parts.lowered.instances, instance)))
    branch.moment = instance[instance.count - 2]
    var exact = action
    for index in action.atLeast where exact.arguments.indices.contains(index) {
      // An amount that is only bounded tells no group apart, and nothing here binds it.
      exact.arguments[index] = .any
    }
    for slots in actionSlots(exact, in: branch) {
      let key = [instance[0]] + named.map { slots.terms[$0 - 1] }
      add(slots.branch, key + instance, to: once.members)
    }
  }

  /// A branch with variables for the group and an instance.
  private func grouped(
    _ once: OnceParts, _ parts: DutyParts
  ) -> (branch: Branch, key: [KernelTerm], instance: [KernelTerm]) {
    var branch = Branch(frame: Frame(), mode: .carried)
    let key = once.group.map { branch.fresh($0, named: "key") }
    let instance = parts.columns(in: &branch)
    return (branch, key, instance)
  }

  private mutating func lowerRanks(
    _ once: OnceParts, _ parts: DutyParts, _ performed: KernelRelationID
  ) {
    let earlier = addRelation(
      "earlier than \(parts.name)", once.group + parts.types + parts.types)
    let (start, key, instance) = grouped(once, parts)
    var pairs = start
    let other = parts.columns(in: &pairs)
    pairs.literals = [
      .positive(Atom(once.members, key + instance)), .positive(Atom(once.members, key + other)),
    ]
    let last = instance.count - 1
    let order = [last - 1, last] + (0..<(last - 1))
    for depth in order.indices {
      var branch = pairs
      for index in order[..<depth] {
        branch.literals.append(.comparison(.equal, instance[index], other[index]))
      }
      branch.literals.append(.comparison(.less, other[order[depth]], instance[order[depth]]))
      add(branch, key + instance + other, to: earlier)
    }
    var ranked = start
    let place = ranked.fresh(.int, named: "place")
    ranked.literals = [
      .positive(Atom(once.members, key + instance)),
      .aggregate(.count, relation: earlier, group: key + instance, result: place),
    ]
    add(ranked, key + instance + [place], to: once.instanceRank)
    lowerActRanks(once, parts, performed)
  }

  private mutating func lowerActRanks(
    _ once: OnceParts, _ parts: DutyParts, _ performed: KernelRelationID
  ) {
    let columns = once.identity + [.instant]
    let acts = addRelation("acts for \(parts.name)", once.group + columns)
    let earlier = addRelation("earlier acts for \(parts.name)", once.group + columns + columns)
    let (start, key, instance) = grouped(once, parts)
    var branch = start
    let act = columns.map { branch.fresh($0, named: "act") }
    branch.literals = [
      .positive(Atom(once.members, key + instance)),
      .positive(Atom(performed, instance + act)),
    ]
    add(branch, key + act, to: acts)
    var pairs = start
    let later = columns.map { pairs.fresh($0, named: "act") }
    let other = columns.map { pairs.fresh($0, named: "earlier") }
    pairs.literals = [
      .positive(Atom(acts, key + later)), .positive(Atom(acts, key + other)),
    ]
    // In order of time, those at one instant by their slots.
    let order = [columns.count - 1] + columns.indices.dropLast()
    for depth in order.indices {
      var branch = pairs
      for index in order[..<depth] {
        branch.literals.append(.comparison(.equal, later[index], other[index]))
      }
      branch.literals.append(.comparison(.less, other[order[depth]], later[order[depth]]))
      add(branch, key + later + other, to: earlier)
    }
    var ranked = start
    let counted = columns.map { ranked.fresh($0, named: "act") }
    let place = ranked.fresh(.int, named: "place")
    ranked.literals = [
      .positive(Atom(acts, key + counted)),
      .aggregate(.count, relation: earlier, group: key + counted, result: place),
    ]
    add(ranked, key + counted + [place], to: once.placedActs)
    add(ranked, key + [counted[counted.count - 1], place], to: once.actRank)
    let places = addRelation("places of acts for \(parts.name)", parts.types + [.int])
    var placed = branch
    let index = placed.fresh(.int, named: "place")
    placed.literals.append(.positive(Atom(once.placedActs, key + act + [index])))
    add(placed, instance + [index], to: places)
    var found = start
    let lowest = found.fresh(.int, named: "place")
    found.literals = [
      .positive(Atom(parts.lowered.instances, instance)),
      .aggregate(.minimum, relation: places, group: instance, result: lowest),
    ]
    add(found, instance + [lowest], to: once.firstAct)
  }

  /// Gives acts to instances, one instance after the other.
  private mutating func lowerMatching(_ once: OnceParts, _ parts: DutyParts) {
    let (start, key, instance) = grouped(once, parts)
    var first = start
    first.literals = [.positive(Atom(once.members, key + instance))]
    add(first, key + [.constant(0), .constant(0)], to: once.free)
    var step = start
    let place = step.fresh(.int, named: "place")
    let free = step.fresh(.int, named: "free")
    step.literals = [
      .positive(Atom(once.free, key + [place, free])),
      .positive(Atom(once.instanceRank, key + instance + [place])),
    ]
    let next = step.compute(.add, [place, .constant(1)], .int)
    let idle = step.adding(.negative(Atom(once.firstAct, instance + [.any])))
    add(idle, key + [next, free], to: once.free)
    let candidate = step.fresh(.int, named: "first")
    step.literals.append(.positive(Atom(once.firstAct, instance + [candidate])))
    let act = step.compute(.maximum, [candidate, free], .int)
    let none = step.adding(.negative(Atom(once.actRank, key + [.any, act])))
    add(none, key + [next, free], to: once.free)
    let done = step.fresh(.instant, named: "done")
    step.literals.append(.positive(Atom(once.actRank, key + [done, act])))
    let deadline = instance[instance.count - 1]
    let missed = step.adding(.comparison(.greater, done, deadline))
    add(missed, key + [next, free], to: once.free)
    var taken = step.adding(.comparison(.lessOrEqual, done, deadline))
    add(taken, instance + [act, done], to: once.matched)
    let after = taken.compute(.add, [act, .constant(1)], .int)
    add(taken, key + [next, after], to: once.free)
  }

  /// What settles an instance, and what settles none and comes after the deadline.
  private mutating func lowerSettled(
    _ once: OnceParts, _ parts: DutyParts, _ performed: KernelRelationID
  ) -> KernelRelationID {
    let result = addRelation("settling \(parts.name)", parts.types + [.instant])
    let used = addRelation("used acts for \(parts.name)", once.group + [.int])
    let (start, key, instance) = grouped(once, parts)
    var using = start
    let done = using.fresh(.instant, named: "done")
    let place = using.fresh(.int, named: "place")
    var spare = using
    using.literals = [.positive(Atom(once.matched, instance + [place, done]))]
    add(using, instance + [done], to: result)
    using.literals.append(.positive(Atom(once.members, key + instance)))
    add(using, key + [place], to: used)
    let act = once.identity.map { spare.fresh($0, named: "act") } + [done]
    spare.literals = [
      .positive(Atom(performed, instance + act)),
      .positive(Atom(once.members, key + instance)),
      .comparison(.greater, done, instance[instance.count - 1]),
      .positive(Atom(once.placedActs, key + act + [place])),
      .negative(Atom(used, key + [place])),
    ]
    add(spare, instance + [done], to: result)
    return result
  }
}
