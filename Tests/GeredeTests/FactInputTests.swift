import Gerede
import Testing

/// The ways in which facts go in as Swift values, and that a copy of a world never knows of them.
@Suite struct FactInputTests {
  private static let policy = """
    module policy.
    enum Assurance: Low < Substantial < High.
    kind Transaction {
      key id: Text. assurance: Assurance. amount: Money. count: Int. share: Decimal. isUrgent: Bool.
      moment: Instant. day: Date. term: Duration.
    }
    relation (t: Transaction) is_signed_by (p: Party).
    event (p: Party) pay (t: Transaction).
    value score(t: Transaction): Int.
    party Acme. party Beta.
    requirement Strong for every transaction t: t.assurance >= Substantial and t.amount <= EUR 100.
    """

  private enum Assurance: String, Encodable {
    case low = "Low"
    case high = "High"
  }

  private struct Transaction: Encodable {
    var id: String
    var assurance: Assurance?
    var amount: String
    var count = 3
    var share = 0.25
    var isUrgent = true
    var cents = 1_250
    var moment = Instant(secondsSince1970: 1_772_323_200)

    enum CodingKeys: String, CodingKey { case id, assurance, amount, count, share, isUrgent }
  }

  private let instant = Instant(secondsSince1970: 1_772_323_200)

  private static let world = World(
    Program(sources: [SourceText(name: "policy.gr", text: policy)]))

  private static let values = [
    Transaction(id: "t1", assurance: .high, amount: "EUR 12.50"),
    Transaction(id: "t2", assurance: .low, amount: "EUR 12.50"),
    Transaction(id: "t3", assurance: nil, amount: "EUR 250"),
  ]

  private func outcomes(_ world: World) -> [String] {
    let summary = world.check(at: instant).requirements.first
    return ["met \(summary?.met ?? -1)", "breached \(summary?.breached ?? -1)"]
  }

  @Test func encodableValues() throws {
    #expect(Self.world.program.messages.map(\.text.english) == [])
    var world = Self.world
    #expect(world.tell("Transaction", values: Self.values).map(\.text.english) == [])
    #expect(outcomes(world) == ["met 1", "breached 2"])
    #expect(
      world.ask("t.count = 3 and t.share = 0.25 and t.isUrgent?", at: instant).answer
        == .table(
          columns: ["t"], rows: [[.entity("t1")], [.entity("t2")], [.entity("t3")]], unknown: []))
    struct Nested: Encodable {
      var id = "t9"
      var signers = ["Acme"]
    }
    let refused = world.tell("Transaction", values: [Nested()])
    #expect(refused.map(\.code.description) == ["GR0925"])
    #expect(world.tell("Transaction", values: ["t9"]).map(\.code.description) == ["GR0925"])
    #expect(throws: GeredeError.self) { try Record(["a", "b"]) }
  }

  @Test func keyPaths() {
    var world = Self.world
    let messages = world.tell(
      "Transaction", values: Self.values,
      columns: [
        .text("id", \.id), .int("count", \.count), .bool("isUrgent", \.isUrgent),
        .money("amount", cents: \.cents), .instant("moment", \.moment),
        ValueColumn("assurance") { $0.assurance.map { .text($0.rawValue) } ?? .missing },
      ])
    #expect(messages.map(\.text.english) == [])
    #expect(outcomes(world) == ["met 1", "breached 1"])
    #expect(
      world.ask("t.moment = 2026-03-01T00:00Z and t.amount = EUR 12.50?", at: instant).answer
        == .table(
          columns: ["t"], rows: [[.entity("t1")], [.entity("t2")], [.entity("t3")]], unknown: []))
  }

  @Test func json() {
    var world = Self.world
    #expect(
      world.tell("Transaction", json: #"[{"id": "t1", "assurance": "High", "amount": "EUR 5"}]"#)
        .isEmpty)
    #expect(
      world.tell(
        "is_signed_by", json: #"{"t": "t1", "p": "Acme"}"# + "\n" + #"{"t": "t1", "p": "Beta"}"#
      )
      .isEmpty)
    #expect(outcomes(world) == ["met 1", "breached 0"])
    #expect(
      world.ask("t is_signed_by p?", at: instant).answer
        == .table(
          columns: ["t", "p"],
          rows: [[.entity("t1"), .entity("Acme")], [.entity("t1"), .entity("Beta")]], unknown: []))
  }

  @Test func wholeColumns() {
    var world = Self.world
    let messages = world.tell(
      "Transaction",
      columns: [
        "id": .texts(["t1", "t2"]), "assurance": .texts(["High", "Low"]),
        "amount": .amounts([125_000, 50_000]), "count": .ints([1, 2]),
        "share": .decimals([250_000, 1_000_000]), "isUrgent": .bools([true, false]),
        "moment": .instants([1_772_323_200, 0]), "day": .dates([20_513, 0]),
        "term": .durations([3_600, 0]),
      ])
    #expect(messages.map(\.text.english) == [])
    #expect(outcomes(world) == ["met 1", "breached 1"])
    #expect(
      world.ask(
        "t.amount = EUR 12.50 and t.share = 0.25 and t.day = 2026-03-01 and t.term = 1 hours?",
        at: instant
      ).answer == .table(columns: ["t"], rows: [[.entity("t1")]], unknown: []))
    #expect(
      world.tell(
        "is_signed_by", columns: ["t": .texts(["t1", "t2"]), "p": .texts(["Acme", "Acme"])]
      ).isEmpty)
    #expect(
      world.tell("score", columns: ["t": .texts(["t2"]), "score": .ints([7])]).isEmpty)
    #expect(
      world.tell(
        "pay", columns: ["p": .texts(["Acme"]), "t": .texts(["t1"]), "time": .instants([0])]
      ).isEmpty)
    #expect(
      world.ask("t is_signed_by Acme and score(t) = 7?", at: instant).answer
        == .table(columns: ["t"], rows: [[.entity("t2")]], unknown: [[.entity("t1")]]))

    func codes(_ name: String, _ columns: [String: FactColumn]) -> [String] {
      world.tell(name, columns: columns).map(\.code.description)
    }
    #expect(codes("Nothing", [:]) == ["GR0920"])
    #expect(codes("score", ["t": .texts(["t1"]), "score": .ints([1, 2])]) == ["GR0927"])
    #expect(codes("score", ["t": .texts(["t1"]), "score": .dates([1])]) == ["GR0927"])
    #expect(codes("score", ["t": .texts(["t1"])]) == ["GR0927"])
    #expect(
      codes("score", ["t": .texts(["t1"]), "score": .ints([1]), "scor": .ints([1])])
        == ["GR0927"])
    // A text that means nothing gets the message that a row of a file gets.
    #expect(codes("score", ["t": .texts(["t8"]), "score": .ints([1])]) == ["GR0714"])
  }

  @Test func aCopyNeverKnows() {
    func changes(_ change: (inout World) -> Void) {
      var one = Self.world
      one.tell("Transaction", [["id": "t0", "assurance": "High", "amount": "EUR 1"]])
      let before = outcomes(one)
      var other = one
      change(&other)
      #expect(outcomes(one) == before)
      #expect(outcomes(other) != before)
      // And the other way round: what the first is told, the second does not know.
      let after = outcomes(other)
      one.tell("Transaction", [["id": "t7", "assurance": "Low", "amount": "EUR 1"]])
      #expect(outcomes(other) == after)
      #expect(other.ask("transaction \"t7\".amount = EUR 1?", at: instant).answer == nil)
    }
    changes { $0.tell("Transaction", values: Self.values) }
    changes {
      $0.tell(
        "Transaction", values: Self.values, columns: [.text("id", \.id), .text("amount", \.amount)])
    }
    changes {
      $0.tell("Transaction", json: #"{"id": "t1", "assurance": "Low", "amount": "EUR 1"}"#)
    }
    changes {
      $0.tell(
        "Transaction",
        columns: ["id": .texts(["t1"]), "assurance": .texts(["Low"]), "amount": .amounts([0])])
    }
    changes { $0.tell(["Transaction": [["id": "t1", "assurance": "High", "amount": "EUR 1"]]]) }
    changes { $0.tell("transaction \"t0\".assurance = Low") }
  }

  @Test func suppositionsAndDifferences() throws {
    var world = Self.world
    world.tell("Transaction", values: Self.values)
    let supposed = world.suppose("transaction \"t1\" is_signed_by Acme", at: instant)
    let other = try #require(supposed.world)
    #expect(supposed.difference?.becameTrue.map(\.english) == ["t1 is signed by Acme"])
    let reply = other.difference(from: world, at: instant)
    #expect(reply.difference?.becameTrue.map(\.english) == ["t1 is signed by Acme"])
    #expect(world.difference(from: other, at: instant).difference?.becameFalse.count == 1)
    #expect(world.difference(from: world, at: instant).difference?.isEmpty == true)
    #expect(world.suppose("Acme flies", at: instant).world == nil)
    let elsewhere = World(Program(sources: [SourceText(name: "b.gr", text: "party Acme.")]))
    #expect(
      world.difference(from: elsewhere, at: instant).messages.map(\.code.description)
        == ["GR0926"])
  }

  @Test func aConditionIsNoFact() {
    var world = Self.world
    let conditions = [
      "not transaction \"t1\" is_signed_by Acme",
      "transaction \"t1\" is_signed_by Acme and transaction \"t1\" is_signed_by Beta",
    ]
    for condition in conditions {
      #expect(world.tell(condition).map(\.code.description) == ["GR0223"], "\(condition)")
    }
  }
}
