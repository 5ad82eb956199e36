import GeredeProgram
import GeredeText

/// A random world of two agreements that parties may end, join and leave while others keep or break
/// them, played once through in order of time.
///
/// The duties of each agreement rest on whether the other is in force, and the powers to end one
/// rest on duties that were not done.
public struct ExitWorld: Sendable {
  private enum Event: String, CaseIterable, Sendable {
    case serve, help, terminate, join
    case withdraw = "withdraw_from"
  }

  private struct Act: Hashable, Sendable {
    var event: Event
    var actor: String
    /// A job or an agreement.
    var object: String
    var instant: Int64
  }

  private struct Instance: Sendable {
    var clause: String
    var bearer: String
    var job: String
    var machine: DutyMachine
  }

  private let jobs: [(name: String, opened: Int64)]
  private let acts: [Act]
  private let ready: Set<String>
  private let serveHours: Int
  private let helpHours: Int
  /// The instant of evaluation.
  public let now: Int64

  private static let firms = ["A", "B", "C", "D", "E"]
  /// D acts for B.
  private static func principals(of actor: String) -> [String] {
    actor == "D" ? ["D", "B"] : [actor]
  }

  public init(seed: UInt64) {
    var random = RandomSource(seed: seed)
    func instant(_ days: Int) -> Int64 {
      DutyWorld.yearStart + Int64(random.below(days * 2)) * 43_200
    }
    serveHours = 12 * (1 + random.below(8))
    helpHours = 12 * (1 + random.below(8))
    jobs = (0..<(2 + random.below(5))).map { ("J\($0)", instant(20)) }
    ready = Set(Self.firms.filter { _ in random.chance(50) })
    var acts: Set<Act> = []
    for _ in 0..<(8 + random.below(30)) {
      let event = random.pick(Event.allCases) ?? .serve
      let actor = random.pick(Self.firms) ?? "A"
      let object: String
      switch event {
      case .serve, .help: object = random.pick(jobs)?.name ?? "J0"
      case .terminate: object = random.chance(50) ? "One" : "Two"
      case .join, .withdraw: object = "One"
      }
      acts.insert(Act(event: event, actor: actor, object: object, instant: instant(25)))
    }
    self.acts = acts.sorted {
      ($0.instant, $0.event.rawValue, $0.actor, $0.object)
        < ($1.instant, $1.event.rawValue, $1.actor, $1.object)
    }
    now = instant(26)
  }

  /// The world as a program.
  public var source: String {
    var lines = [
      "kind Firm is Party.", "kind Job { opened: Instant. }", "relation Party is_ready complete.",
      "event Party serve Job.", "event Party help Job.", "D acts_for B.",
    ]
    lines += Self.firms.map { "firm \($0)." }
    lines += jobs.map { "job \($0.name) { opened: \(ValueText.isoInstant($0.opened)). }" }
    lines += ready.sorted().map { "\($0) is_ready." }
    lines += acts.map {
      "\($0.actor) did \($0.event.rawValue) \($0.object) at \(ValueText.isoInstant($0.instant))."
    }
    lines.append(
      """
      agreement One between A, B {
        clause Serve: p must serve j within \(serveHours) hours of j.opened
          when j is Job and Two is_in_force.
        clause Exit: B can terminate One when Serve is_violated_by A.
        clause Leave: p can withdraw_from One unless Serve is_violated_by p.
      }
      agreement Two between B, C {
        clause Help: p must help j within \(helpHours) hours of j.opened
          when j is Job and One binds B.
        clause Out: C can terminate Two when Help is_violated_by B.
        clause Part: B can terminate Two when Serve is_violated_by A and not Help is_violated_by B.
      }
      regulation Law {
        clause Entry: p can join One when p is_ready and Two is_in_force.
      }
      """)
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - In order of time

  /// What has happened up to an instant.
  private struct Course {
    var isOneInForce = true
    var isTwoInForce = true
    /// The parties of One.
    var members: Set<String> = ["A", "B"]
    var instances: [Instance] = []
  }

  /// What the simulation ends with.
  public struct Result: Equatable, Sendable {
    public var isOneInForce: Bool
    public var isTwoInForce: Bool
    public var instances: Set<DutyRow>
  }

  /// Plays all that happens up to the instant of evaluation, one instant after the other. What needs
  /// a power takes effect just after its instant, so what is done now has none yet.
  public var result: Result {
    var course = Course()
    var standing = course
    let past = acts.filter { $0.instant <= now }
    let openings = jobs.filter { $0.opened <= now }
    for instant in Set(past.map(\.instant) + openings.map(\.opened)).sorted() {
      for index in course.instances.indices { course.instances[index].machine.tick(instant) }
      for job in openings where job.opened == instant { open(job.name, at: instant, in: &course) }
      let present = past.filter { $0.instant == instant }
      for act in present { perform(act, in: &course) }
      take(present.map { ($0, powers($0, in: course)) }, into: &course)
      if instant < now { standing = course }
    }
    for index in course.instances.indices { course.instances[index].machine.tick(now) }
    return Result(
      isOneInForce: standing.isOneInForce, isTwoInForce: standing.isTwoInForce,
      instances: Set(course.instances.map(row)))
  }

  private func open(_ job: String, at instant: Int64, in course: inout Course) {
    if course.isOneInForce && course.isTwoInForce {
      let machine = DutyMachine(
        opening: instant, deadline: instant + Int64(serveHours) * 3600)
      for bearer in course.members.sorted() {
        course.instances.append(
          Instance(clause: "Serve", bearer: bearer, job: job, machine: machine))
      }
    }
    if course.isTwoInForce && course.members.contains("B") {
      let machine = DutyMachine(opening: instant, deadline: instant + Int64(helpHours) * 3600)
      for bearer in ["B", "C"] {
        course.instances.append(
          Instance(clause: "Help", bearer: bearer, job: job, machine: machine))
      }
    }
  }

  private func perform(_ act: Act, in course: inout Course) {
    let clause = act.event == .serve ? "Serve" : "Help"
    guard act.event == .serve || act.event == .help else { return }
    for index in course.instances.indices {
      let instance = course.instances[index]
      if instance.clause == clause, instance.job == act.object,
        Self.principals(of: act.actor).contains(instance.bearer)
      {
        course.instances[index].machine.act(act.instant)
      }
    }
  }

  /// The parties whose power it was: the actor, those in whose name it acts, or both.
  private func powers(_ act: Act, in course: Course) -> [String] {
    func isViolated(_ clause: String, _ party: String) -> Bool {
      course.instances.contains {
        $0.clause == clause && $0.bearer == party && $0.machine.isViolated
      }
    }
    let parties = Self.principals(of: act.actor)
    switch (act.event, act.object) {
    case (.serve, _), (.help, _): return []
    case (.terminate, "One"):
      guard course.isOneInForce, isViolated("Serve", "A") else { return [] }
      return parties.filter { $0 == "B" && course.members.contains("B") }
    case (.terminate, _):
      guard course.isTwoInForce else { return [] }
      return parties.filter {
        $0 == "C" && isViolated("Help", "B")
          || $0 == "B" && isViolated("Serve", "A") && !isViolated("Help", "B")
      }
    case (.join, _): return course.isTwoInForce ? parties.filter(ready.contains) : []
    case (.withdraw, _):
      guard course.isOneInForce else { return [] }
      return parties.filter { course.members.contains($0) && !isViolated("Serve", $0) }
    }
  }

  private func take(_ acts: [(act: Act, parties: [String])], into course: inout Course) {
    for (act, parties) in acts where act.event == .withdraw { course.members.subtract(parties) }
    for (act, parties) in acts where act.event == .join { course.members.formUnion(parties) }
    for (act, parties) in acts where act.event == .terminate && !parties.isEmpty {
      if act.object == "One" { course.isOneInForce = false } else { course.isTwoInForce = false }
    }
  }

  private func row(_ instance: Instance) -> DutyRow {
    DutyRow(
      clause: instance.clause, bearer: instance.bearer, subject: "j = \(instance.job)",
      opening: instance.machine.opening, deadline: instance.machine.deadline,
      states: instance.machine.states(isRepaired: false))
  }
}
