import Gerede
import Testing

@Suite struct WorldTests {
  private static let policy = """
    module policy.
    enum Assurance: Low < Substantial < High.
    kind Transaction { key id: Text. assurance: Assurance. amount: Money. }
    relation (p: Party) provides (c: Thing) to (q: Party).
    relation Transaction is_exempted complete.
    party Acme.
    party Beta.
    requirement Strong for every transaction t: t.assurance >= Substantial
      unless t is_exempted because "registered".
    """

  private let instant = Instant(secondsSince1970: 1_772_323_200)

  private func world() -> World {
    let program = Program(sources: [SourceText(name: "policy.gr", text: Self.policy)])
    #expect(program.messages.map(\.text.english) == [])
    return World(program)
  }

  @Test func recordsBecomeEntities() throws {
    var world = world()
    let messages = world.tell(
      "Transaction",
      [
        ["id": "t1", "assurance": "Low"], ["id": "t2", "assurance": "High"], ["id": "t3"],
      ])
    #expect(messages.map(\.text.english) == [])
    let result = world.check(at: instant)
    let summary = try #require(result.requirements.first)
    #expect(summary.met == 1 && summary.breached == 1 && summary.unproven == 1)
    #expect(
      result.findings.map(\.text.english) == [
        "requirement Strong is breached for t1", "requirement Strong is unproven for t3",
      ])
  }

  @Test func aCopyDoesNotKnowWhatTheOtherIsTold() {
    var one = world()
    one.tell("Transaction", [["id": "t1", "assurance": "Low"]])
    var other = one
    other.tell("transaction \"t1\" is_exempted")
    #expect(one.check(at: instant).findings.count == 1)
    #expect(other.check(at: instant).findings.isEmpty)
    #expect(other.check(at: instant).requirements.first?.excepted == 1)
  }

  @Test func dataInCSV() {
    var world = world()
    let text = "id,assurance,amount\nt1,Low,EUR 5\nt2,Wrong,EUR 5\n"
    let messages = world.tell("Transaction", DataFile(name: "t.csv", bytes: Array(text.utf8)))
    #expect(messages.count == 1)
    #expect(world.data.first?.rows == 2 && world.data.first?.rejected == 1)
  }

  @Test func aMistakeIsAMessage() {
    var world = world()
    #expect(world.tell("Acme prvides Beta to Beta").contains { $0.severity == .error })
    #expect(world.tell("Nothing", [["id": "x"]]).first?.code.number == 920)
  }

  @Test func questions() {
    var world = world()
    world.tell("Acme provides Beta to Beta")
    world.tell("Transaction", [["id": "t1", "assurance": "Low"]])
    let table = world.ask("Acme provides x to y?", at: instant)
    #expect(table.messages.map(\.text.english) == [])
    #expect(
      table.answer
        == .table(columns: ["x", "y"], rows: [[.entity("Beta"), .entity("Beta")]], unknown: []))
    let closed = world.ask("Beta provides Acme to Beta", at: instant)
    guard case .closed(.no, let because) = closed.answer else {
      Issue.record("not a closed answer: \(closed)")
      return
    }
    #expect(because.map(\.text.english) == ["nothing says that Beta provides Acme to Beta"])
  }

  @Test func labelsOfRecords() {
    var world = world()
    world.tell(
      "Transaction",
      [["id": "t1", "assurance": "Low", "label": "Renewal of a permit"], ["id": "t2"]])
    #expect(
      world.ask("t.assurance = Low?", at: instant).answer
        == .table(
          columns: ["t"], rows: [[.entity("t1", label: "Renewal of a permit")]],
          unknown: [[.entity("t2")]]))
    let finding = world.check(at: instant).findings.first
    #expect(
      finding?.bindings == [.init("t", .entity("t1", label: "Renewal of a permit"))])
    #expect(finding?.text.english == "requirement Strong is breached for t1")
  }

  @Test func textsOfLaterSentencesAreThoseOfData() {
    var world = world()
    world.tell("Transaction", [["id": "t1", "assurance": "Low"]])
    let reply = world.ask("t.id = \"t1\" and t is Transaction", at: instant)
    #expect(reply.messages.map(\.text.english) == [])
    #expect(
      reply.answer == .table(columns: ["t"], rows: [[.entity("t1")]], unknown: []))
  }

  @Test func aLimitIsAMessage() {
    var world = world()
    world.tell("Transaction", [["id": "t1", "assurance": "Low"]])
    let result = world.check(at: instant, options: CheckOptions(facts: 0))
    #expect(!result.isComplete)
    #expect(result.messages.map(\.code.number) == [801])
  }

  @Test func instantsOfTexts() {
    #expect(Instant("2026-03-01T09:00Z")?.secondsSince1970 == 1_772_355_600)
    #expect(Instant("2026-03-01")?.secondsSince1970 == 1_772_409_599)
    #expect(Instant("1 March") == nil)
  }
}
