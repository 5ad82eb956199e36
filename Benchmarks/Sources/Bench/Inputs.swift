import Foundation

/// The work that is measured, with its generated inputs.
struct Inputs {
  struct Work {
    var name: String
    var arguments: [String]
    /// What it must stay under.
    var limit: String
  }

  let works: [Work]

  /// Generates what is not there yet, in Benchmarks/.build/inputs.
  init(root: URL) throws {
    let folder = root.appending(path: "Benchmarks/.build/inputs")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let transactions = folder.appending(path: "transactions.csv")
    if !FileManager.default.fileExists(atPath: transactions.path) {
      try Inputs.generateTransactions(
        1_000_000, by: root.appending(path: "examples/transactions/generate.py"), to: transactions)
    }
    let lines = folder.appending(path: "lines")
    if !FileManager.default.fileExists(atPath: lines.path) {
      try GeneratedProgram.write(to: lines)
    }
    let agreement = folder.appending(path: "agreement")
    if !FileManager.default.fileExists(atPath: agreement.path) {
      try GeneratedAgreement.write(to: agreement)
    }
    let moment = ["--at", "2026-11-01"]
    let fixed = [
      Work(name: "start", arguments: ["--version"], limit: "5 ms"),
      Work(
        name: "municipalities",
        arguments: ["check"] + moment + [root.appending(path: "examples/municipalities").path],
        limit: "50 ms"),
      Work(
        name: "one million transactions",
        arguments: ["check"] + moment + [
          "--data", "transactions.csv=\(transactions.path)",
          root.appending(path: "examples/transactions").path,
        ],
        limit: "5 s, 1 GB"),
      Work(
        name: "50 000 lines", arguments: ["check"] + moment + [lines.path], limit: "2 s"),
      Work(
        name: "40 clauses, 10 000 acts",
        arguments: ["check", "--limit-findings", "10"] + moment + [agreement.path], limit: "1 s"),
    ]
    works = fixed + (try Self.examples(of: root))
  }

  /// `gr check` and `gr test` of every project among the examples.
  private static func examples(of root: URL) throws -> [Work] {
    let folder = root.appending(path: "examples")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("/project.gr") }.map { String($0.dropLast("/project.gr".count)) }
    return names.sorted().flatMap { name in
      let path = folder.appending(path: name).path
      return [
        Work(
          name: "check \(name)", arguments: ["check", "--at", "2026-11-01", path], limit: "200 ms"),
        Work(name: "test \(name)", arguments: ["test", path], limit: "200 ms"),
      ]
    }
  }

  private static func generateTransactions(_ count: Int, by script: URL, to file: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "python3 '\(script.path)' \(count) > '\(file.path)'"]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Run.Failure(description: "\(script.path) failed")
    }
  }
}
