import GeredeProgram
import GeredeText

/// What becomes of the duties, by driving a state machine for each through all that happens.
extension DutyWorld {
  /// All instances at the instant of evaluation, with their states.
  public var instances: Set<DutyRow> {
    var simulation = DutySimulation(world: self)
    simulation.run()
    return simulation.rows
  }

  /// Whether the agreement was ended by an act that had the power to do so.
  public var isEnded: Bool { DutySimulation(world: self).ending != nil }
}

/// One pass over a world.
struct DutySimulation {
  let world: DutyWorld
  /// The instant at which the agreement was ended.
  let ending: Int64?
  private(set) var rows: Set<DutyRow> = []

  /// An instance that waits for acts.
  private struct Owed {
    var machine: DutyMachine
    var bearer: Int
    var object: Int
    var part = 0
  }

  init(world: DutyWorld) {
    self.world = world
    ending = Self.ending(of: world)
  }

  // MARK: - The agreement

  private static func begin(of world: DutyWorld) -> Int64 {
    max(world.start, world.signatures?.map(\.instant).max() ?? .min)
  }

  /// The first act that ends the agreement: of the first party or for it, while the second party
  /// has not handled something in time.
  private static func ending(of world: DutyWorld) -> Int64? {
    for act in world.acts where act.event == .terminate && act.instant <= world.now {
      let t = act.instant
      guard begin(of: world) <= t, t <= world.end ?? .max, performs(act, for: 0, in: world) else {
        continue
      }
      let isViolated = world.opened.indices.contains { item in
        guard let opened = world.opened[item], begin(of: world) <= opened,
          opened <= world.end ?? .max, opened <= t,
          applies(world.touches, item, 1, at: opened),
          !applies(world.exempt, item, 0, at: opened)
        else { return false }
        let deadline = world.terms.handle.end(from: opened)
        let isDone = world.acts.contains {
          $0.event == .handle && $0.object == item && opened <= $0.instant
            && $0.instant <= deadline && performs($0, for: 1, in: world)
        }
        return deadline < t && !isDone
      }
      if isViolated { return t }
    }
    return nil
  }

  private func isInForce(at instant: Int64) -> Bool {
    Self.begin(of: world) <= instant && instant <= world.end ?? .max
      && instant <= ending ?? .max
  }

  private static func applies(
    _ rows: DutyWorld.Table, _ left: Int, _ right: Int, at instant: Int64
  ) -> Bool { rows.holds(left, right, at: instant) }

  private func applies(
    _ rows: DutyWorld.Table, _ left: Int, _ right: Int = 0, at instant: Int64
  ) -> Bool { Self.applies(rows, left, right, at: instant) }

  private static func performs(
    _ act: DutyWorld.Act, for bearer: Int, in world: DutyWorld
  ) -> Bool {
    act.actor == bearer || applies(world.actsFor, act.actor, bearer, at: act.instant)
  }

  private func performs(_ act: DutyWorld.Act, for bearer: Int) -> Bool {
    Self.performs(act, for: bearer, in: world)
  }

  private var acts: [DutyWorld.Act] { world.acts.filter { $0.instant <= world.now } }

  // MARK: - The clauses

  mutating func run() {
    let acts = acts
    for item in world.opened.indices {
      let about = acts.filter { $0.object == item }
      for bearer in 0..<world.members {
        handle(item, bearer, about)
        answer(item, bearer, about)
        keep(item, bearer, about)
      }
    }
    clear(acts.filter { $0.event == .clear })
    for bearer in 0..<world.members { renew(bearer, acts) }
    ready()
    secret(acts)
  }

  private mutating func handle(_ item: Int, _ bearer: Int, _ acts: [DutyWorld.Act]) {
    let subject = "c = I\(item)"
    guard let opened = world.opened[item] else {
      note("Handle", bearer, subject, unknownOpening: item)
      return
    }
    let survives = world.terms.handleSurvives
    guard opened <= world.now, applies(world.touches, item, bearer, at: opened),
      !applies(world.exempt, item, at: opened), speaks(at: opened, survives)
    else { return }
    let duty = drive(
      opened, world.terms.handle.end(from: opened), acts, .handle, for: bearer)
    var chain = [("Handle", duty)]
    let links: [(String, DutyWorld.Span, DutyWorld.Event)] = [
      ("Handle.Otherwise", world.terms.handlePay, .pay),
      ("Handle.Otherwise2", world.terms.handleRefund, .refund),
    ]
    for (name, span, event) in links {
      let failed = chain[chain.count - 1].1
      guard failed.isViolated, speaks(at: failed.deadline, survives) else { break }
      let link = drive(
        failed.deadline, span.end(from: failed.deadline), acts, event, for: bearer)
      chain.append((name, link))
    }
    for (index, (name, machine)) in chain.enumerated() {
      let later = chain.dropFirst(index + 1)
      let opening = index == 0 ? opened : chain[index - 1].1.deadline
      note(
        name, bearer, subject, machine, opening: opening,
        isRepaired: later.contains { $0.1.phase == .fulfilled })
    }
  }

  private mutating func answer(_ item: Int, _ bearer: Int, _ acts: [DutyWorld.Act]) {
    let subject = "c = I\(item)"
    guard let opened = world.opened[item] else {
      note("Answer", bearer, subject, unknownOpening: item, isExcusable: false)
      return
    }
    guard opened <= world.now, applies(world.touches, item, bearer, at: opened),
      isInForce(at: opened)
    else { return }
    guard let due = world.due[item] else {
      insert("Answer", bearer, subject, opened, .max, [.unproven])
      return
    }
    let deadline = min(world.terms.answer.end(from: opened), due * 86_400 + 86_399)
    note(
      "Answer", bearer, subject, drive(opened, deadline, acts, .answer, for: bearer),
      opening: opened)
  }

  private mutating func keep(_ item: Int, _ bearer: Int, _ acts: [DutyWorld.Act]) {
    let subject = "c = I\(item)"
    guard let opened = world.opened[item] else {
      note("Keep", bearer, subject, unknownOpening: item, isExcusable: false)
      return
    }
    guard opened <= world.now, applies(world.touches, item, bearer, at: opened),
      isInForce(at: opened)
    else { return }
    let deadline = world.terms.keep.end(from: opened)
    guard deadline < world.now else {
      insert("Keep", bearer, subject, opened, deadline, [.pending, .open])
      return
    }
    guard !applies(world.active, bearer, at: deadline) else {
      insert("Keep", bearer, subject, opened, deadline, [.fulfilled])
      return
    }
    var isRepaired = false
    if isInForce(at: deadline) {
      let link = drive(
        deadline, world.terms.keepPay.end(from: deadline), acts, .pay, for: bearer)
      isRepaired = link.phase == .fulfilled
      note("Keep.Otherwise", bearer, subject, link, opening: deadline)
    }
    insert(
      "Keep", bearer, subject, opened, deadline,
      isRepaired ? [.violated, .repaired] : [.violated, .open])
  }

  /// Each act settles one instance: the earliest that waits for it.
  private mutating func clear(_ acts: [DutyWorld.Act]) {
    var owed: [Owed] = []
    for item in world.opened.indices {
      for bearer in 0..<world.members {
        for part in 0..<world.partCount {
          guard let opened = world.opened[item] else {
            if applies(world.needs, item, part, at: world.now) {
              note(
                "Clear", bearer, "c = I\(item), q = Q\(part)", unknownOpening: item,
                isExcusable: false)
            }
            continue
          }
          guard opened <= world.now, applies(world.touches, item, bearer, at: opened),
            applies(world.needs, item, part, at: opened), isInForce(at: opened)
          else { continue }
          let machine = DutyMachine(opening: opened, deadline: world.terms.clear.end(from: opened))
          owed.append(Owed(machine: machine, bearer: bearer, object: item, part: part))
        }
      }
    }
    settle(&owed, acts) { $0.part == $1.object }
    for instance in owed {
      note(
        "Clear", instance.bearer, "c = I\(instance.object), q = Q\(instance.part)",
        instance.machine, opening: instance.machine.opening)
    }
  }

  private mutating func renew(_ bearer: Int, _ acts: [DutyWorld.Act]) {
    let length = Int64(world.terms.period) * 86_400
    var begin = world.start
    while begin <= world.now {
      let end = world.terms.renewal.map { begin + Int64($0) * 86_400 - 1 } ?? .max
      let deadline = min(begin + length - 1, end)
      if isInForce(at: begin), applies(world.active, bearer, at: begin) {
        let duty = drive(begin, deadline, acts, .renew, for: bearer)
        var isRepaired = false
        if duty.isViolated, isInForce(at: deadline) {
          let fine = drive(
            deadline, world.terms.fine.end(from: deadline), acts, .payFine, for: bearer)
          isRepaired = fine.phase == .fulfilled
          note("Renew.Otherwise", bearer, "", fine, opening: deadline)
        }
        note("Renew", bearer, "", duty, opening: begin, isRepaired: isRepaired)
      }
      begin += length
    }
  }

  private mutating func ready() {
    guard isInForce(at: world.now) else { return }
    for bearer in 0..<world.members {
      let isActive = applies(world.active, bearer, at: world.now)
      insert(
        "Ready", bearer, "", world.now, world.now, isActive ? [.fulfilled] : [.violated, .open])
    }
  }

  private mutating func secret(_ acts: [DutyWorld.Act]) {
    var owed: [Owed] = []
    for act in acts where act.event == .leak && isInForce(at: act.instant) {
      for bearer in 0..<world.members where performs(act, for: bearer) {
        guard !applies(world.exempt, act.object, at: act.instant),
          !(bearer == 2 && applies(world.free, act.object, at: act.instant)),
          !owed.contains(where: {
            $0.machine.opening == act.instant && $0.bearer == bearer && $0.object == act.object
          })
        else { continue }
        let machine = DutyMachine(
          opening: act.instant, deadline: world.terms.repent.end(from: act.instant))
        owed.append(Owed(machine: machine, bearer: bearer, object: act.object))
      }
    }
    settle(&owed, acts.filter { $0.event == .repent }) { $0.object == $1.object }
    for instance in owed {
      let opening = instance.machine.opening
      let subject = "c = I\(instance.object)"
      note("Secret.Otherwise", instance.bearer, subject, instance.machine, opening: opening)
      let isRepaired = instance.machine.phase == .fulfilled
      insert(
        "Secret", instance.bearer, subject, opening, opening,
        isRepaired ? [.violated, .repaired] : [.violated, .open])
    }
  }

  // MARK: - Driving

  /// Acts in order of time, each for the earliest instance that waits for it, and for no other.
  private func settle(
    _ owed: inout [Owed], _ acts: [DutyWorld.Act], _ fits: (Owed, DutyWorld.Act) -> Bool
  ) {
    owed.sort { a, b in
      let left = [a.machine.opening, a.machine.deadline].map { Int($0) }
      let right = [b.machine.opening, b.machine.deadline].map { Int($0) }
      return (left + [a.bearer, a.part, a.object]).lexicographicallyPrecedes(
        right + [b.bearer, b.part, b.object])
    }
    var seen: Set<[Int]> = []
    for act in acts where seen.insert([act.actor, act.object, Int(act.instant)]).inserted {
      let matching = owed.indices.filter {
        fits(owed[$0], act) && performs(act, for: owed[$0].bearer)
      }
      if let first = matching.first(where: { owed[$0].machine.awaits(act.instant) }) {
        owed[first].machine.act(act.instant)
        continue
      }
      for index in matching where act.instant > owed[index].machine.deadline {
        owed[index].machine.act(act.instant)
      }
    }
    for index in owed.indices { owed[index].machine.tick(world.now) }
  }

  private func drive(
    _ opening: Int64, _ deadline: Int64, _ acts: [DutyWorld.Act], _ event: DutyWorld.Event,
    for bearer: Int
  ) -> DutyMachine {
    var machine = DutyMachine(opening: opening, deadline: deadline)
    for act in acts where act.event == event && performs(act, for: bearer) {
      machine.act(act.instant)
    }
    machine.tick(world.now)
    return machine
  }

  private func speaks(at instant: Int64, _ survives: Bool) -> Bool {
    isInForce(at: instant) || survives && Self.begin(of: world) <= instant
  }

  // MARK: - Rows

  private mutating func note(
    _ clause: String, _ bearer: Int, _ subject: String, _ machine: DutyMachine, opening: Int64,
    isRepaired: Bool = false
  ) {
    insert(
      clause, bearer, subject, opening, machine.deadline,
      machine.states(isRepaired: isRepaired))
  }

  /// An item without an opening: the guard is asked now, and the duty cannot be told.
  private mutating func note(
    _ clause: String, _ bearer: Int, _ subject: String, unknownOpening item: Int,
    isExcusable: Bool = true
  ) {
    guard applies(world.touches, item, bearer, at: world.now),
      Self.begin(of: world) <= world.end ?? .max, Self.begin(of: world) <= world.now,
      !(isExcusable && applies(world.exempt, item, at: world.now))
    else { return }
    insert(clause, bearer, subject, .min, .max, [.unproven])
  }

  private mutating func insert(
    _ clause: String, _ bearer: Int, _ subject: String, _ opening: Int64, _ deadline: Int64,
    _ states: Set<ClauseState>
  ) {
    rows.insert(
      DutyRow(
        clause: clause, bearer: DutyWorld.party(bearer), subject: subject, opening: opening,
        deadline: deadline, states: states))
  }
}
