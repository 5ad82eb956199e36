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

  @Test func factsThatFollow() { #expect(codes(CheckOptions(facts: 1000)) == ["GR0801"]) }

  @Test func memory() { #expect(codes(CheckOptions(memoryBytes: 1_000)) == ["GR0802"]) }

  @Test func steps() { #expect(codes(CheckOptions(steps: 100)) == ["GR0803"]) }

  @Test func cancellation() {
    #expect(codes(CheckOptions(isCancelled: { true })) == ["GR0804"])
  }

  @Test func time() {
    #expect(codes(CheckOptions(stop: { .time(seconds: 3) })) == ["GR0804"])
  }

  @Test func memoryOfTheProcess() {
    #expect(codes(CheckOptions(stop: { .memory(bytes: 1 << 30) })) == ["GR0802"])
  }

  /// Of a requirement with more findings than may be listed the others are counted.
  @Test func findings() {
    let text = Self.text + "requirement Small for every unit a: a.size < 0.\n"
    let world = World(Program(sources: [SourceText(name: "units.gr", text: text)]))
    let result = world.check(
      at: Instant(secondsSince1970: 0), options: CheckOptions(findings: 50))
    #expect(result.findings.count == 50)
    #expect(result.unlisted == 150)
    #expect(result.messages.map(\.code.description) == ["GR0808"])
    #expect(result.messages.first?.text.english.contains("\"Small\": 200") == true)
    #expect(result.isComplete)
  }

  /// The message says which rule was running, and where most rows come from.
  @Test func whatGrewIsNamed() throws {
    let world = World(Program(sources: [SourceText(name: "units.gr", text: Self.text)]))
    let result = world.check(
      at: Instant(secondsSince1970: 0), options: CheckOptions(steps: 200_000))
    let message = try #require(result.messages.last)
    guard case .span(let span) = message.place else {
      Issue.record("no place: \(message)")
      return
    }
    #expect(result.messages.last?.labels.isEmpty == false)
    #expect(world.sources[span.source].text(span).hasPrefix("rule"))
  }

  @Test func aZoneThatNobodyGives() {
    let text = "zone \"Europe/Amsterdam\".\n"
    let world = World(Program(sources: [SourceText(name: "a.gr", text: text)]))
    #expect(world.messages.map(\.code.description) == ["GR0921"])
  }
}
