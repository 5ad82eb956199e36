internal import GeredeText
internal import Glibc
internal import Synchronization

/// What ends an evaluation before its end: Ctrl-C, or the time that it may take.
enum Interruption {
  private static let isAsked = Atomic(false)
  /// The seconds that an evaluation may take.
  private static let limit = Atomic(0)
  /// Seconds of the monotonic clock after which an evaluation has to end.
  private static let deadline = Atomic(Int.max)

  /// Whether Ctrl-C was pressed since `watch` began.
  static var isRequested: Bool { isAsked.load(ordering: .relaxed) }

  /// Whether an evaluation has to end now.
  static var isDue: Bool { reason != nil }

  /// Why an evaluation has to end now; nil while it need not.
  static var reason: StopReason? {
    if isRequested { return .cancelled }
    guard seconds > deadline.load(ordering: .relaxed) else { return nil }
    return .time(seconds: limit.load(ordering: .relaxed))
  }

  /// Does work during which Ctrl-C sets the flag and ends nothing; what it evaluates may take so
  /// many seconds.
  static func watch<Result>(seconds longest: Int, _ work: () -> Result) -> Result {
    isAsked.store(false, ordering: .relaxed)
    let (end, isForEver) = seconds.addingReportingOverflow(longest)
    limit.store(longest, ordering: .relaxed)
    deadline.store(isForEver ? .max : end, ordering: .relaxed)
    let before = signal(SIGINT) { _ in Interruption.isAsked.store(true, ordering: .relaxed) }
    defer { signal(SIGINT, before) }
    return work()
  }

  private static var seconds: Int {
    var moment = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &moment)
    return Int(moment.tv_sec)
  }
}
