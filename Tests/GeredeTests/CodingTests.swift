import Foundation
import Gerede
import Testing

/// Results as values that can be kept and sent.
@Suite struct CodingTests {
  private static let policy = """
    kind Component. component Notify.
    relation Party hosts Component. relation Party is_certified.
    event Party host Component.
    party Acme. party Beta. Acme hosts Notify. Beta is_certified.
    rule Trusted: p is_certified when p hosts _ and p is_certified.
    requirement Certified for every party p where p hosts _: p is_certified because "policy 4".
    agreement Service between Acme, Beta from 2026-01-01 until 2026-12-31 {
      clause Hosting: Acme may host c when Acme is_certified.
      clause Fee: Acme must host Notify by 2026-02-01. clause Help: Beta may host c.
    }
    """

  private let instant = Instant(secondsSince1970: 1_772_323_200)
  private let world = World(
    Program(sources: [SourceText(name: "policy.gr", text: policy)]))

  /// What comes back from JSON.
  private func throughJSON<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value))
  }

  private func expectSame<Value: Codable & Hashable>(_ value: Value?) throws {
    let value = try #require(value)
    let back = try throughJSON(value)
    #expect(back == value)
    #expect(back.hashValue == value.hashValue)
  }

  @Test func resultsComeBack() throws {
    #expect(world.program.messages.map(\.text.english) == [])
    let checked = world.check(at: instant)
    #expect(checked.findings.count == 2)
    try expectSame(checked)
    try expectSame(world.ask("p hosts c?", at: instant).answer)
    try expectSame(world.why("Acme hosts Notify", at: instant).answer)
    try expectSame(world.whyNot("Acme is_certified", at: instant).answer)
    try expectSame(world.decide("Acme host Notify", at: instant).decision)
    try expectSame(world.owed(at: instant).residual)
    try expectSame(world.test())
    var session = Session(world, at: instant)
    try expectSame(session.suppose("Acme is_certified").difference)
    try expectSame(session.history)
    try expectSame(world.ask("Acme hots Notify?", at: instant).messages)
  }

  @Test func questionsComeBack() throws {
    try expectSame(Act("Acme", "share with", ["t1", 3, true, nil]))
    try expectSame(["Transaction": [["amount": 5, "id": "t1"]]] as Facts)
    try expectSame(GeredeError(.limit, []))
    let text = #"{"bearer":"Acme","event":"host","arguments":["Notify"]}"#
    let act = try JSONDecoder().decode(Act.self, from: Data(text.utf8))
    #expect(act == Act("Acme", "host", ["Notify"]))
    let facts = try JSONDecoder().decode(
      Facts.self, from: Data(#"{"Component":[{"name":"Chat","big":true,"size":null}]}"#.utf8))
    #expect(facts.groups.map(\.name) == ["Component"])
    #expect(
      facts.groups[0].records == [["big": true, "name": "Chat", "size": nil]])
  }
}
