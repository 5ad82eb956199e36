import Foundation

/// One run of a command: how long it took, and the most memory that it held.
struct Run {
  var seconds: Double
  var peakBytes: Int

  /// Runs a command with its output thrown away.
  /// - Throws: `Failure` if it ends with a status other than 0 or 1.
  static func measure(_ command: String, _ arguments: [String]) throws -> Run {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var argv: [UnsafeMutablePointer<CChar>?] = ([command] + arguments).map { strdup($0) }
    argv.append(nil)
    defer { for pointer in argv { free(pointer) } }
    var process = pid_t()
    let clock = ContinuousClock()
    let began = clock.now
    guard posix_spawn(&process, command, &actions, nil, argv, environ) == 0 else {
      throw Failure(description: "\(command) cannot be started: make build")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    let elapsed = clock.now - began
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    guard code == 0 || code == 1 else {
      throw Failure(description: "gr \(arguments.joined(separator: " ")) ended with status \(code)")
    }
    return Run(
      seconds: Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18,
      peakBytes: usage.ru_maxrss * 1024)
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }
}
