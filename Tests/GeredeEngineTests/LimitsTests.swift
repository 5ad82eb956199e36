import GeredeEngine
import GeredeRules
import GeredeTesting
import GeredeText
import Testing

@Suite struct LimitsTests {
  private func stopped(_ text: String, _ limits: Limits) throws -> LimitReached? {
    let notation = try KernelNotation(text)
    do {
      _ = try notation.evaluate(limits: limits)
      return nil
    } catch let error as LimitReached {
      return error
    }
  }

  private var product: String {
    (0..<200).map { "a(\($0))." }.joined(separator: " ") + " p(x, y, z) :- a(x), a(y), a(z)."
  }

  @Test func derivedRows() throws {
    let error = try #require(try stopped(product, Limits(derivedRows: 10_000)))
    #expect(error.kind == .derivedRows)
    #expect(error.rule?.index == 0)
    #expect(error.derivedRows > 10_000 && error.derivedRows < 20_000)
  }

  @Test func memory() throws {
    let error = try #require(try stopped(product, Limits(memoryBytes: 4 << 20)))
    #expect(error.kind == .memory)
    #expect(error.memoryBytes <= 4 << 20)
  }

  @Test func fuel() throws {
    let error = try #require(try stopped(product, Limits(fuel: 50_000)))
    #expect(error.kind == .fuel)
    #expect(error.tuplesExamined > 50_000 && error.tuplesExamined < 100_000)
  }

  @Test func cancellation() throws {
    let error = try #require(try stopped(product, Limits(stop: { .cancelled })))
    #expect(error.kind == .stopped(.cancelled))
  }

  @Test func countingInARecursionStops() throws {
    let text = """
      relation n(quantity).
      n(0). n(y) :- n(x), y = add(x, 1).
      """
    let error = try #require(try stopped(text, Limits(derivedRows: 1000)))
    #expect(error.kind == .derivedRows)
  }
}
