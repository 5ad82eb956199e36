import GeredeText
import Glibc
import Synchronization

/// Watches how long the command works and how much memory its process has, from a thread of its own.
///
/// Work that asks `reason` now and then ends by itself, with a message about what it was doing. What
/// does not ask in time is ended by the watchdog, so that no input can take more than it may.
///
/// A class, and one for the process: the thread that watches and the one that works share its state.
final class Watchdog: Sendable {
  /// The watchdog of this process.
  static let shared = Watchdog()

  private enum State {
    static let fine = 0
    static let late = 1
    static let large = 2
  }

  private let state = Atomic(State.fine)
  private let isWatching = Atomic(false)
  private let isLateFatal = Atomic(true)
  /// When the time is over, in milliseconds of the monotonic clock.
  private let deadline = Atomic(Int.max)
  private let seconds = Atomic(0)
  private let memoryBytes = Atomic(Int.max)
  private let isDutch = Atomic(false)

  /// The share of the memory at which work is asked to stop, in hundredths; the rest is for telling.
  private static let asked = 85
  /// The share at which the process is ended.
  private static let fatal = 97
  /// Milliseconds that work has after its time to end by itself.
  private static let grace = 2_000
  /// Microseconds between two looks.
  private static let interval: UInt32 = 5_000

  /// Begins to watch, or begins anew.
  ///
  /// - Parameters:
  ///   - seconds: the time that may be taken from now on; nil where something else sees to it.
  ///   - language: that of the message if the process has to be ended.
  func begin(seconds limit: Int?, memoryBytes bytes: Int, language: Language) {
    state.store(State.fine, ordering: .relaxed)
    seconds.store(limit ?? 0, ordering: .relaxed)
    memoryBytes.store(bytes, ordering: .relaxed)
    isDutch.store(language == .dutch, ordering: .relaxed)
    isLateFatal.store(true, ordering: .relaxed)
    let end = limit.flatMap { limit -> Int? in
      let (milliseconds, isTooLong) = limit.multipliedReportingOverflow(by: 1_000)
      return isTooLong ? nil : Watchdog.milliseconds + milliseconds
    }
    deadline.store(end ?? .max, ordering: .releasing)
    let began = isWatching.compareExchange(
      expected: false, desired: true, ordering: .relaxed)
    guard began.exchanged else { return }
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread, nil,
      { _ in
        Watchdog.shared.watch()
        return nil
      }, nil)
    if status == 0 { pthread_detach(thread) }
  }

  /// The time does not count any more: what remains is to write what was found.
  func endTime() {
    deadline.store(.max, ordering: .relaxed)
    isLateFatal.store(false, ordering: .relaxed)
  }

  /// Why work has to stop; nil while it need not.
  var reason: StopReason? {
    switch state.load(ordering: .relaxed) {
    case State.late: .time(seconds: seconds.load(ordering: .relaxed))
    case State.large: .memory(bytes: Watchdog.residentBytes)
    default: nil
    }
  }

  /// Bytes that an evaluation may add to what the process has now.
  func memoryLeft(of limit: Int) -> Int {
    max(1, limit / 100 * Watchdog.asked - Watchdog.residentBytes)
  }

  private func watch() {
    while true {
      usleep(Watchdog.interval)
      let late = Watchdog.milliseconds - deadline.load(ordering: .acquiring)
      let hundredth = memoryBytes.load(ordering: .relaxed) / 100
      let bytes = Watchdog.residentBytes
      if bytes > hundredth * Watchdog.fatal { end(.memory(bytes: bytes)) }
      if late > Watchdog.grace, isLateFatal.load(ordering: .relaxed) {
        end(.time(seconds: seconds.load(ordering: .relaxed)))
      }
      if bytes > hundredth * Watchdog.asked {
        state.store(State.large, ordering: .relaxed)
      } else if late > 0 {
        state.store(State.late, ordering: .relaxed)
      }
    }
  }

  /// Tells why, and ends the process.
  private func end(_ reason: StopReason) {
    let language: Language = isDutch.load(ordering: .relaxed) ? .dutch : .english
    HostReport(language).write([reason.message(at: .host)])
    _exit(ExitStatus.limit.rawValue)
  }

  private static var milliseconds: Int { Int(Environment.monotonic * 1_000) }

  /// Bytes of memory that the process has; 0 where the system does not tell.
  static var residentBytes: Int {
    let descriptor = unsafe open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = unsafe max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    let fields = bytes.split(separator: UInt8(ascii: " "))
    guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else {
      return 0
    }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
