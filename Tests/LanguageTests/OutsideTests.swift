import Foundation
import Gerede
import GeredeEngine
import GeredeFacts
import GeredeRules
import GeredeTesting
import GeredeText
import Testing

@testable import Gerede

/// Programs through clingo and DuckDB, where they stay within what these can say.
///
/// A quarter as many as go through the reference evaluator: `GR_RANDOM_PROGRAMS=20000` takes 5 000.
@Suite struct OutsideTests {
  private static let python =
    ProcessInfo.processInfo.environment["GR_PYTHON"]
    ?? GrCommand.root.appending(path: ".build-venv/bin/python").path

  private static let hasPython: Bool = {
    let check = Process()
    check.executableURL = URL(fileURLWithPath: python)
    check.arguments = ["-c", "import clingo, duckdb"]
    check.standardError = FileHandle.nullDevice
    guard (try? check.run()) != nil else { return false }
    check.waitUntilExit()
    return check.terminationStatus == 0
  }()

  @Test(.enabled(if: hasPython, "clingo and duckdb are not installed: run Scripts/setup"))
  func clingoAndDuckDBFindTheSameRows() throws {
    let encoder = JSONEncoder()
    var lines = Data()
    var count = 0
    for seed in 0..<ReferenceTests.count / 4 {
      let source = RandomProgram.source(seed: seed)
      let world = World(Program(sources: [SourceText(name: "random.gr", text: source)]))
      guard let lowered = try LoweredWorld(world, at: RandomSources.instant) else { continue }
      count += 1
      var now = FactTable(arity: 1)
      now.append(lowered.now)
      let inputs = lowered.lowered.inputs.map {
        InputRelation($0.relation, lowered.facts.table(for: $0.source) ?? now)
      }
      let outside = OutsideProgram(
        "seed \(seed)", lowered.lowered.rules, inputs: inputs, database: lowered.database)
      lines += try encoder.encode(outside) + Data([0x0A])
    }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gerede-outside-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "programs.ndjson")
    try lines.write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.python)
    process.arguments = [GrCommand.root.appending(path: "Scripts/outside.py").path]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(
      decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    print(output.suffix(4_000))
    #expect(process.terminationStatus == 0, "\(output.suffix(4_000))")
    // Something was compared with both, and not a little.
    let last = try #require(output.split(separator: "\n").last)
    let numbers = last.matches(of: /\d+/).compactMap { Int($0.0) }
    #expect(numbers[0] == count && numbers[1] > count * 5 && numbers[2] > count * 5, "\(last)")
  }
}
