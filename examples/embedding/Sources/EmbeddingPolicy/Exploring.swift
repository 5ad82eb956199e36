public import Gerede

/// What would be found if a transaction were exempted: the findings that would be gone, and the
/// scenario that keeps the question with the policy. Nothing is told to the world itself.
public func exempting(
  _ id: String, among transactions: [Transaction], at instant: Instant
) -> (gone: [Finding], scenario: String) {
  var world = World(Program(sources: [SourceText(name: "policy.gr", text: policy)]))
  world.tell("Transaction", transactions.map(\.record))
  var session = Session(world, at: instant)
  let reply = session.suppose("transaction \"\(id)\" is_exempted")
  return (reply.difference?.went ?? [], session.scenario(named: "Exempting \(id)"))
}
