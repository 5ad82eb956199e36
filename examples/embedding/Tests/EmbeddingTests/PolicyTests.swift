import EmbeddingPolicy
import Gerede
import Testing

/// How an embedder tests a policy of its own: transactions in, outcomes out.
@Suite struct PolicyTests {
  private func check(_ transactions: [Transaction]) throws -> CheckResult {
    let instant = try #require(Instant("2026-03-01"))
    let (result, messages) = EmbeddingPolicy.check(transactions, at: instant)
    #expect(messages.isEmpty)
    return result
  }

  @Test func aPrivateTransactionNeedsAStrongIdentity() throws {
    let result = try check([
      Transaction(id: "weak", isPrivate: true, assurance: "Low", amount: 1_00),
      Transaction(id: "strong", isPrivate: true, assurance: "High", amount: 1_00),
      Transaction(id: "public", isPrivate: false, assurance: "Low", amount: 1_00),
    ])
    #expect(result.findings.map(\.outcome) == [.breached])
    #expect(result.findings.first?.bindings.first?.value == .entity("weak"))
    #expect(result.findings.first?.source?.english == "eIDAS art. 8(2)")
  }

  @Test func whatIfATransactionWereExempted() throws {
    let instant = try #require(Instant("2026-03-01"))
    let weak = Transaction(id: "weak", isPrivate: true, assurance: "Low", amount: 1_00)
    let (gone, scenario) = EmbeddingPolicy.exempting("weak", among: [weak], at: instant)
    #expect(gone.map(\.text.english) == ["requirement StrongIdentity is breached for weak"])
    #expect(scenario.hasPrefix("scenario \"Exempting weak\" {\n  at 2026-03-01:\n"))
    #expect(scenario.contains("    transaction \"weak\" is_exempted.\n"))
  }

  @Test func whatIsNotRecordedIsUnprovenNeverMet() throws {
    let result = try check([
      Transaction(id: "silent", isPrivate: true, assurance: nil, amount: 1_00)
    ])
    #expect(result.findings.map(\.outcome) == [.unproven])
    #expect(
      result.findings.first?.because.map(\.text.english) == ["silent.assurance is not given"])
  }
}
