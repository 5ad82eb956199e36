import Gerede
import GeredeTesting
import Testing

/// Rows and acts as types of their own, written here as `gr swift` writes them.
@Suite struct DeclaredRecordTests {
  private struct Service: DeclaredRecord {
    static let declaration = "Service"
    var code: String
    var fee: Money?

    var record: Record {
      Record([(name: "code", value: code.cell), (name: "fee", value: fee.cell)])
    }
  }

  private struct ProvidesTo: DeclaredRecord {
    static let declaration = "provides to"
    var provider: String
    var service: String
    var consumer: String
    var from: Instant?
    var until: Instant?

    var record: Record {
      Record([
        (name: "party", value: provider.cell), (name: "service", value: service.cell),
        (name: "party2", value: consumer.cell), (name: "from", value: from.cell),
        (name: "until", value: until.cell),
      ])
    }
  }

  private struct Stop: DeclaredAct {
    static let declaration = "stop"
    var actor: String
    var service: String
    var time: Instant?

    var record: Record {
      Record([
        (name: "party", value: actor.cell), (name: "service", value: service.cell),
        (name: "time", value: time.cell),
      ])
    }
    var places: [Record.Cell] { [actor.cell, service.cell] }
  }

  private static let source = """
    kind Service { key code: Text. fee: Money. }
    relation Party provides Service to Party.
    event Party stop Service.
    party Acme. party Beta.
    regulation Rules {
      clause Stopping: p may stop s when p provides s to _ and s.fee < EUR 100.
      clause Announced: p must not stop s when Beta did stop s.
    }
    """

  private func world() -> World {
    let world = World(Program(sources: [SourceText(name: "rules.gr", text: Self.source)]))
    #expect(world.program.messages.map(\.text.english) == [])
    return world
  }

  @Test func rowsAndActsAsTypes() throws {
    var world = world()
    #expect(world.tell([Service(code: "s1", fee: Money("EUR 12.50")), Service(code: "s2")]) == [])
    let first = Instant(secondsSince1970: 1_767_225_600)
    let later = Instant(secondsSince1970: 1_798_761_600)
    let rows = [
      ProvidesTo(provider: "Acme", service: "s1", consumer: "Beta", until: first),
      ProvidesTo(provider: "Acme", service: "s2", consumer: "Beta"),
    ]
    #expect(world.tell(rows) == [])
    let stopping = Stop(actor: "Acme", service: "s1")
    #expect(world.decide(stopping, at: first).decision?.verdict == .permit)
    #expect(world.decide(stopping, at: later).decision?.verdict == .notRegulated)
    // What the fee is nobody knows: what is unknown permits nothing.
    let other = Stop(actor: "Acme", service: "s2")
    #expect(world.decide(other, at: first).decision?.verdict == .notRegulated)
    #expect(world.tell([Stop(actor: "Beta", service: "s1", time: first)]) == [])
    #expect(world.decide(stopping, at: first).decision?.verdict == .deny)
  }

  @Test func aDeciderTakesThemToo() throws {
    let decider = try Decider(world())
    let first = Instant(secondsSince1970: 1_767_225_600)
    var context = Facts([Service(code: "s1", fee: Money("EUR 12.50"))])
    context.add([ProvidesTo(provider: "Acme", service: "s1", consumer: "Beta")])
    let stopping = Stop(actor: "Acme", service: "s1")
    #expect(stopping.act == Act("Acme", "stop", ["s1"]))
    #expect(try decider.decide(stopping, at: first, context: context).verdict == .permit)
    #expect(throws: GeredeError.self) { try decider.decide(stopping, at: first) }
  }

  @Test func mistakesAreMessages() {
    var world = world()
    let rows = [ProvidesTo(provider: "Nobody", service: "s1", consumer: "Beta")]
    #expect(world.tell(rows).map(\.code.number).allSatisfy { (700...799).contains($0) })
    #expect(!world.tell(rows).isEmpty)
  }

  @Test func writtenValuesKeepTheirText() {
    #expect(Money("EUR 12.50") == Money(hundredths: 12_50, currency: "EUR"))
    #expect(Money("EUR 12.50")?.description == "EUR 12.50")
    #expect(Money("EUR 1.000") == nil)
    #expect(Money("12.50") == nil)
    #expect(Money("€ 12.50") == nil)
    #expect(Money(hundredths: .max, currency: "EUR") == nil)
    #expect(DecimalNumber("99.5%") == DecimalNumber(millionths: 995_000))
    #expect(DecimalNumber("0.9950000001") == nil)
    #expect(Seconds("72 uur")?.description == "PT72H")
    #expect(Seconds("3 days") == nil)
    #expect(CivilDate("2026-02-28")?.description == "2026-02-28")
    #expect(CivilDate("2026-02-30") == nil)
    #expect(Instant("2026-03-01T09:00Z")?.description == "2026-03-01T09:00:00Z")
    for text in ["P6M", "P2Y", "-P3D", "5 working days", "P1M-3D", "P6M + 5 working days"] {
      #expect(Period(text)?.description == text)
    }
    #expect(Period("6 months + ") == nil)
    #expect(Period("soon") == nil)
  }
}
