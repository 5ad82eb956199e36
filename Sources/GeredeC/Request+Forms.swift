import Gerede

extension Request {
  /// A file in memory.
  struct File: Decodable {
    var name: String
    var text: String
  }

  struct Limits: Decodable {
    var facts: Int?
    var memoryBytes: Int?
    var dataBytes: Int?
    var steps: Int?

    var options: CheckOptions {
      let usual = CheckOptions()
      return CheckOptions(
        facts: facts ?? usual.facts, memoryBytes: memoryBytes ?? usual.memoryBytes,
        dataBytes: dataBytes ?? usual.dataBytes,
        steps: steps ?? usual.steps)
    }
  }

  struct Load: Decodable {
    var sources: [File]
    /// By the name in a `data` sentence, or that of a kind, relation or value.
    var data: [String: File]?
    var facts: Facts?
    var language: Language?
    var limits: Limits?
  }

  struct Decide: Decodable {
    var act: Act?
    var sentence: String?
    var at: String
    var context: Facts?
    var reasons: Bool?
  }

  struct Check: Decodable {
    var at: String
    var context: Facts?
  }

  struct Why: Decodable {
    var sentence: String
    var at: String
    /// What would make it so, in place of why it is.
    var not: Bool?
    var depth: Int?
    var context: Facts?
  }
}
