import Gerede
import Testing

/// Each limit ends in a message, and the result says that it is incomplete.
@Suite struct LimitTests {
  private static let text = """
    kind Unit { size: Int. }
    relation Unit borders Unit.
    relation Unit reaches Unit.
    rule Every: a borders b when a is Unit and b is Unit.
    rule Direct: a reaches b when a borders b.
    rule Further: a reaches c when a reaches b and b borders c.
    """ + (0..<200).map { "\nunit U\($0) { size: \($0). }" }.joined() + "\n"

  private func codes(_ options: CheckOptions) -> [String] {
    let world = World(Program(sources: [SourceText(name: "units.gr", text: Self.text)]))
    let result = world.check(at: Instant(secondsSince1970: 0), options: options)
    #expect(!result.isComplete)
    return result.messages.map(\.code.description)
  }

  @Test func facts() { #expect(codes(CheckOptions(facts: 100)) == ["GR0801"]) }

  @Test func memory() { #expect(codes(CheckOptions(memoryBytes: 1_000)) == ["GR0802"]) }

  @Test func steps() { #expect(codes(CheckOptions(steps: 100)) == ["GR0803"]) }

  @Test func time() { #expect(codes(CheckOptions(isCancelled: { true })) == ["GR0804"]) }

  @Test func aZoneThatNobodyGives() {
    let text = "zone \"Europe/Amsterdam\".\n"
    let world = World(Program(sources: [SourceText(name: "a.gr", text: text)]))
    #expect(world.messages.map(\.code.description) == ["GR0921"])
  }
}
