import Foundation

/// The programs of others that colour a file for a test.
enum EditorTool {
  /// The interpreter for the tests: that of the virtual environment, or the machine's.
  static let python = ProcessInfo.processInfo.environment["GR_PYTHON"] ?? "python3"

  static let hasPygments = python("import pygments") != nil
  static let hasTextMate = python("import textmate_grammar") != nil
  /// Whether there is a vim that colours: the smallest one of Debian does not.
  static let hasVim = run(["vim", "--version"])?.contains("+syntax") ?? false

  /// The output of a Python program; nil if it fails.
  static func python(_ program: String, _ arguments: [String] = []) -> String? {
    run([python, "-B", "-c", program] + arguments)
  }

  /// The output of a command; nil if there is none such, or it fails.
  static func run(_ command: [String], environment: [String: String] = [:]) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  /// Does something in a folder of its own, which is removed afterwards.
  static func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
