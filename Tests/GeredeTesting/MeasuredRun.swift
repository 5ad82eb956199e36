public import Foundation

/// A run of `gr` with what it took of time and memory.
public struct MeasuredRun: Sendable {
  /// Standard output, then standard error.
  public var output: String
  /// The exit status; nil where a signal ended it.
  public var status: Int32?
  /// The signal that ended it.
  public var signal: Int32?
  /// The most memory that the process had at once, in bytes.
  public var peakBytes: Int
  public var seconds: Double

  /// Why a run could not be made.
  public enum Failure: Error {
    case start(Int32)
    case wait(Int32)
  }

  /// Runs `gr` in a folder.
  ///
  /// - Parameters:
  ///   - input: a file in the folder to read as standard input; nil for none.
  ///   - interruptAfter: seconds after which the process gets the signal of Ctrl-C; `seconds` counts
  ///     from there then.
  public init(
    _ arguments: [String], in folder: URL, input: String? = nil,
    interruptAfter delay: Double? = nil
  ) throws {
    let log = folder.appending(path: ".run-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: log) }
    // The shell gives way to gr, so that the measured process is gr itself.
    let words = [
      "/bin/sh", "-c",
      "cd \"$1\" && out=$2 && in=$3 && shift 3 && exec \"$@\" <\"$in\" >\"$out\" 2>&1", "sh",
      folder.path, log.path, input ?? "/dev/null", GrCommand.products.appending(path: "gr").path,
    ]
    var process = pid_t()
    let all = words + arguments
    let status = MeasuredRun.spawn(all, &process)
    guard status == 0 else { throw Failure.start(status) }
    var began = ContinuousClock.now
    if let delay {
      Thread.sleep(forTimeInterval: delay)
      began = .now
      kill(process, SIGINT)
    }
    var ending: Int32 = 0
    peakBytes = 0
    var ended: pid_t = 0
    while ended == 0 {
      // What `wait4` tells includes the memory that the tests had when they started the process.
      peakBytes = max(peakBytes, MeasuredRun.peakBytes(of: process))
      usleep(2_000)
      ended = unsafe waitpid(process, &ending, WNOHANG)
    }
    guard ended == process else { throw Failure.wait(errno) }
    seconds = (ContinuousClock.now - began) / .seconds(1)
    signal = ending & 0x7f == 0 ? nil : ending & 0x7f
    self.status = signal == nil ? (ending >> 8) & 0xff : nil
    output = (try? String(decoding: Data(contentsOf: log), as: UTF8.self)) ?? ""
  }

  /// The most memory that a process had since it became what it is; 0 where the system does not tell.
  private static func peakBytes(of process: pid_t) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return 0 }
    return kilobytes * 1024
  }

  /// Starts a process with a fixed locale and no input.
  private static func spawn(_ words: [String], _ process: inout pid_t) -> Int32 {
    let variables =
      GrCommand.environment.map { "\($0.key)=\($0.value)" } + ["PATH=/usr/bin:/bin"]
    var pointers = unsafe words.map { (word: String) in unsafe strdup(word) } + [nil]
    var environment = unsafe variables.map { (word: String) in unsafe strdup(word) } + [nil]
    defer {
      for index in unsafe pointers.indices { unsafe free(pointers[index]) }
      for index in unsafe environment.indices { unsafe free(environment[index]) }
    }
    // Who runs the tests in the background may ignore the signal, and that is inherited.
    var attributes = posix_spawnattr_t()
    var signals = sigset_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    return unsafe posix_spawn(
      &process, words[0], nil, &attributes, &pointers, &environment)
  }
}
