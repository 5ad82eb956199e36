import EmbeddingPolicy
import Gerede
import Testing

/// How an embedder tests decisions by agreements of its own: requests in, verdicts out.
@Suite struct SharingTests {
  private static let folder = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
  private static let agreements = readAgreements(in: folder + "/Agreements")

  private static func request(
    _ id: String, at: String, actor: String, dossier: String
  ) -> String {
    """
    {"id":"\(id)","at":"\(at)","actor":"\(actor)","recipient":"Rotterdam","dossier":\(dossier)}
    """
  }

  private static let permit = #"{"id":"D1","purpose":"Permit","assurance":"High"}"#

  @Test func theAgreementsAreSound() {
    let program = Program(sources: Self.agreements)
    #expect(Self.agreements.count == 2)
    #expect(program.messages.isEmpty)
  }

  /// The scenarios in the agreement are the tests of those who wrote it.
  @Test func theScenariosPass() {
    let result = World(Program(sources: Self.agreements)).test()
    #expect(result.scenarios.count == 1)
    #expect(result.scenarios.allSatisfy { $0.outcome == .passed })
  }

  @Test(arguments: [
    ("2026-03-01T09:00Z", "Denbosch", permit, "\"decision\":\"Permit\""),
    ("2026-03-01T09:00Z", "Denbosch", #"{"id":"D1","purpose":"Permit"}"#, "NotRegulated"),
    (
      "2026-03-01T09:00Z", "Denbosch", #"{"id":"D1","purpose":"Tax","assurance":"High"}"#,
      "NotRegulated"
    ),
    ("2026-03-01T09:00Z", "Acme", permit, "\"decision\":\"Deny\",\"reason\":\"prohibited\""),
    // After the last day of the agreement, without a reload.
    ("2027-03-01T09:00Z", "Denbosch", permit, "NotRegulated"),
    ("2026-03-01T09:00Z", "Nobody", permit, "\"decision\":\"Deny\",\"problems\":[\"GR0923"),
    ("yesterday", "Denbosch", permit, "\"decision\":\"Deny\",\"problems\":["),
  ])
  func decisions(at: String, actor: String, dossier: String, expected: String) throws {
    let service = try SharingService(Self.agreements)
    let answer = service.answer(Self.request("r", at: at, actor: actor, dossier: dossier))
    #expect(answer.contains(expected), "\(answer)")
  }

  @Test func aMistakeLeavesTheOldAgreementsInPlace() throws {
    let service = try SharingService(Self.agreements)
    let broken = [SourceText(name: "sharing.gr", text: "agreement between.")]
    #expect(throws: GeredeError.self) { try service.reload(broken) }
    let line = Self.request("r", at: "2026-03-01T09:00Z", actor: "Denbosch", dossier: Self.permit)
    #expect(service.answer(line).contains("Permit"))
  }

  @Test func noLineIsTooStrange() throws {
    let service = try SharingService(Self.agreements)
    for line in [
      "", "{", "[]", "null", #"{"id":1}"#, "\u{0}", String(repeating: "[", count: 10_000),
    ] {
      #expect(service.answer(line).contains("\"decision\":\"Deny\""))
    }
  }
}
