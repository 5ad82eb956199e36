import Glibc
import Synchronization

/// A line on the terminal that tells a waiting person that work goes on, and for how long.
///
/// It appears after a second, on standard error, and only if that is a terminal. It is a class
/// because the thread that draws and the one that works share its end.
final class Progress: Sendable {
  private let isDone = Atomic(false)
  private let began = Environment.monotonic
  private let title: String

  private init(_ title: String) { self.title = title }

  /// Does `work` with the line in sight.
  static func during<Result>(_ title: String, _ work: () -> Result) -> Result {
    guard Output.standardError.isTerminal else { return work() }
    let progress = Progress(title)
    var thread = pthread_t()
    let shared = unsafe Unmanaged.passRetained(progress)
    let status = unsafe pthread_create(
      &thread, nil,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<Progress>.fromOpaque(argument).takeRetainedValue().draw()
        }
        return nil
      }, shared.toOpaque())
    guard status == 0 else {
      unsafe shared.release()
      return work()
    }
    let result = work()
    progress.isDone.store(true, ordering: .releasing)
    pthread_join(thread, nil)
    return result
  }

  /// Draws until the work is done, then clears the line and tells the time it took.
  private func draw() {
    let turns = ["⠋", "⠙", "⠸", "⠴", "⠦", "⠇"]
    var turn = 0
    var isShown = false
    while !isDone.load(ordering: .acquiring) {
      usleep(20_000)
      let elapsed = Environment.monotonic - began
      guard elapsed > 1 else { continue }
      turn += 1
      isShown = true
      if turn % 5 == 1 {
        Output.standardError.write("\r\(turns[turn / 5 % turns.count]) \(title) \(Int(elapsed)) s")
      }
    }
    guard isShown else { return }
    let tenths = Int((Environment.monotonic - began) * 10)
    Output.standardError.write("\r\u{1B}[K\(title): \(tenths / 10).\(tenths % 10) s\n")
  }
}
