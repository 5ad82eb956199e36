import GeredeText

/// A random world of duties under one agreement: who owes what is known by construction.
///
/// Guards change with time, windows are in hours and in days, a series runs, chains repair, agents
/// act for parties, payments settle one instance each, and the agreement may be ended by an act.
public struct DutyWorld: Sendable {
  /// A stretch of time, both ends included; nil: no bound.
  struct Stretch: Sendable {
    var from: Int64?
    var until: Int64?

    func contains(_ instant: Int64) -> Bool {
      (from ?? .min) <= instant && instant <= (until ?? .max)
    }
  }

  /// A row of a relation between two things, for a stretch of time.
  struct Row: Sendable {
    var left: Int
    var right: Int
    var during: Stretch
  }

  /// The rows of a relation, found by what they are about.
  struct Table: Sendable, Sequence {
    let rows: [Row]
    private var stretches: [Int: [Stretch]] = [:]

    init(_ rows: [Row]) {
      self.rows = rows
      for row in rows { stretches[Self.key(row.left, row.right), default: []].append(row.during) }
    }

    func makeIterator() -> IndexingIterator<[Row]> { rows.makeIterator() }

    /// Whether a row says that two things belong together at an instant.
    func holds(_ left: Int, _ right: Int, at instant: Int64) -> Bool {
      stretches[Self.key(left, right)]?.contains { $0.contains(instant) } ?? false
    }

    private static func key(_ left: Int, _ right: Int) -> Int { left * 1_000 + right }
  }

  /// How long a window lasts.
  enum Span: Sendable {
    case hours(Int)
    case days(Int)

    /// The last instant of a window that opens at an instant. Days end with the day.
    func end(from opening: Int64) -> Int64 {
      switch self {
      case .hours(let count): opening + Int64(count) * 3600
      case .days(let count): DutyWorld.day(of: opening) * 86_400 + Int64(count + 1) * 86_400 - 1
      }
    }
  }

  enum Event: String, CaseIterable, Sendable {
    case handle, answer, pay, refund, leak, repent, clear, renew, terminate
    case payFine = "pay_fine"
  }

  struct Act: Sendable {
    var event: Event
    var actor: Int
    /// An item, or for `clear` a part; 0 where the event has no second place.
    var object: Int
    var instant: Int64
  }

  /// The spans of the clauses, in the order of the text.
  struct Terms: Sendable {
    var handle, handlePay, handleRefund, answer, keep, keepPay, clear, repent, fine: Span
    var period: Int
    /// Days of each period in which to renew; nil: all of it.
    var renewal: Int?
    var handleSurvives: Bool
  }

  /// Parties of the agreement; who stands after them in `parties` only acts for them.
  let members = 5
  let agents = 3
  let itemCount: Int
  let partCount = 6
  let start: Int64
  let end: Int64?
  /// For each member the instants at which it signs; nil: the agreement is not signed.
  let signatures: [(actor: Int, instant: Int64)]?
  let terms: Terms
  /// For each item: when it was opened, and the day on which an answer is due.
  let opened: [Int64?]
  let due: [Int64?]
  /// Item, party.
  let touches: Table
  /// Item, part.
  let needs: Table
  /// Item.
  let exempt: Table
  let free: Table
  /// Party.
  let active: Table
  /// Agent, party.
  let actsFor: Table
  let acts: [Act]
  /// The instant of evaluation.
  public let now: Int64

  /// 2026-01-01T00:00Z.
  static let yearStart: Int64 = 20_454 * 86_400

  static func day(of instant: Int64) -> Int64 {
    (instant - ((instant % 86_400) + 86_400) % 86_400) / 86_400
  }

  /// - Parameter size: the number of items; a world has about ten instances for each.
  public init(seed: UInt64, size: Int) {
    var random = RandomSource(seed: seed)
    itemCount = size
    let parties = members + agents
    start = Self.yearStart + Int64(random.below(40)) * 86_400
    end = random.chance(50) ? start + Int64(150 + random.below(180)) * 86_400 - 1 : nil
    let year = Self.yearStart

    func instant(_ random: inout RandomSource, _ days: Int = 330) -> Int64 {
      year + Int64(random.below(days * 8)) * 10_800
    }
    func stretch(_ random: inout RandomSource) -> Stretch {
      let from = instant(&random, 300)
      return switch random.below(6) {
      case 0, 4, 5: Stretch(from: nil, until: nil)
      case 1: Stretch(from: from, until: nil)
      case 2: Stretch(from: nil, until: from)
      default: Stretch(from: from, until: from + Int64(random.below(900)) * 10_800)
      }
    }
    func span(_ random: inout RandomSource) -> Span {
      random.chance(50) ? .hours(3 * (1 + random.below(60))) : .days(random.below(25))
    }
    terms = Terms(
      handle: span(&random), handlePay: span(&random), handleRefund: span(&random),
      answer: span(&random), keep: span(&random), keepPay: span(&random), clear: span(&random),
      repent: span(&random), fine: span(&random), period: 4 + random.below(9),
      renewal: random.chance(50) ? 1 + random.below(5) : nil, handleSurvives: random.chance(40))
    opened = (0..<size).map { _ in random.chance(96) ? instant(&random, 300) : nil }
    due = opened.map { _ in
      random.chance(90) ? Self.day(of: instant(&random, 330)) : nil
    }
    touches = Table(
      (0..<(size * 3)).map { _ in
        Row(
          left: random.below(size), right: random.below(parties - 1), during: stretch(&random))
      })
    let parts = partCount
    needs = Table(
      (0..<(size * 3 / 2)).map { _ in
        Row(left: random.below(size), right: random.below(parts), during: stretch(&random))
      })
    exempt = Table(
      (0..<(size / 5)).map { _ in
        Row(left: random.below(size), right: 0, during: stretch(&random))
      })
    free = Table(
      (0..<(size / 3)).map { _ in
        Row(left: random.below(size), right: 0, during: stretch(&random))
      })
    active = Table(
      (0..<(parties * 3)).map { _ in
        Row(left: random.below(parties), right: 0, during: stretch(&random))
      })
    // Each agent acts for one member, so that an act is never a choice between two.
    let first = members
    actsFor = Table(
      (0..<6).map { index in
        Row(left: first + index % 3, right: index % 3, during: stretch(&random))
      })
    let agency = actsFor
    signatures =
      random.chance(50)
      ? (0..<members).map { member in
        let moment = year + Int64(random.below(60)) * 86_400
        let agent = agency.first { $0.right == member && $0.during.contains(moment) }?.left
        return (random.chance(60) ? member : agent ?? member, moment)
      } : nil
    now = year + Int64(150 + random.below(210)) * 86_400 + Int64(random.below(8)) * 10_800

    var acts: [Act] = []
    for _ in 0..<(size * 5) {
      let events: [Event] = [
        .handle, .handle, .answer, .pay, .pay, .refund, .leak, .repent, .clear, .clear,
      ]
      let event = random.pick(events) ?? .handle
      let item = random.below(size)
      // Most acts are near what they answer, so that windows are hit and just missed.
      let near = (opened[item] ?? year) + Int64(random.below(240)) * 10_800 - 21_600
      let spread = [.leak, .repent, .clear].contains(event) ? instant(&random) : near
      let known = random.chance(70) ? touches.first { $0.left == item }?.right : nil
      acts.append(
        Act(
          event: event, actor: known ?? random.below(parties),
          object: event == .clear ? random.below(parts) : item, instant: spread))
    }
    for _ in 0..<120 {
      let event: Event = random.chance(70) ? .renew : .payFine
      acts.append(
        Act(event: event, actor: random.below(parties), object: 0, instant: instant(&random)))
    }
    for _ in 0..<random.below(8) {
      acts.append(
        Act(
          event: .terminate, actor: random.chance(50) ? 0 : random.below(parties), object: 0,
          instant: instant(&random)))
    }
    self.acts = acts.sorted {
      ($0.instant, $0.actor, $0.object) < ($1.instant, $1.actor, $1.object)
    }
  }
}
