public import Foundation

/// The command `gr` as it was built beside the tests, run as its users run it.
public enum GrCommand {
  /// What a run printed and how it ended.
  public struct Outcome: Sendable {
    /// Standard output and standard error, as they came.
    public var output: String
    public var status: Int32
  }

  /// The root of the repository.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder that holds `gr`: the one in which the tests were built.
  static let products =
    Bundle.main.bundleURL.hasDirectoryPath
    ? Bundle.main.bundleURL : Bundle.main.bundleURL.deletingLastPathComponent()

  /// What every run of `gr` finds in its environment: a fixed locale, so that no message depends on
  /// the machine, and what measures the tests (`make coverage`, `make mutants`).
  static let environment: [String: String] = {
    let measuring = ["LLVM_PROFILE_FILE", "GEREDE_MUTANT", "GEREDE_MUTANTS_REACHED"]
    let measured = ProcessInfo.processInfo.environment.filter { measuring.contains($0.key) }
    return measured.merging(["LC_ALL": "C", "NO_COLOR": "1"]) { $1 }
  }()

  /// Runs a line of shell in which `gr` is the command of this build.
  public static func run(_ line: String, in folder: URL) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "{ \(line)\n} 2>&1"]
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = environment.merging(["PATH": "\(products.path):\(inherited)"]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: bytes, as: UTF8.self), status: process.terminationStatus)
  }

  /// Whether the expected texts are to be rewritten: `GR_UPDATE=1 swift test`.
  public static var isUpdating: Bool { ProcessInfo.processInfo.environment["GR_UPDATE"] == "1" }
}
