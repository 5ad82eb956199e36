public import Gerede

/// What the policy says of transactions at an instant; the messages are about the policy itself or
/// about records that do not fit it.
public func check(
  _ transactions: [Transaction], at instant: Instant
) -> (result: CheckResult, messages: [Message]) {
  let program = Program(sources: [SourceText(name: "policy.gr", text: policy)])
  var world = World(program)
  let messages = world.tell("Transaction", transactions.map(\.record))
  let result = world.check(at: instant)
  return (result, messages + result.messages)
}
