import Foundation
import Gerede
import Measuring

func micro(_ seconds: Double) -> String { String(format: "%.2f µs", seconds * 1e6) }

/// Decisions one by one: the median and the 99th percentile in seconds, and how many are permits.
///
/// Each request is one second later than the one before, so that nothing of it is known.
func measure(
  _ decider: Decider, _ requests: [(act: Act, context: Facts)], count: Int, from start: Instant,
  step: Int64 = 1
) throws -> (median: Double, tail: Double, permits: Int) {
  var times: [Double] = []
  times.reserveCapacity(count)
  var permits = 0
  for index in 0..<count {
    let request = requests[index % requests.count]
    let instant = Instant(secondsSince1970: start.secondsSince1970 + Int64(index) * step)
    var decision: Decision?
    times.append(
      try seconds {
        decision = try decider.decide(request.act, at: instant, context: request.context)
      })
    if decision?.verdict == .permit { permits += 1 }
  }
  times.sort()
  return (times[count / 2], times[count * 99 / 100], permits)
}

/// Decisions a second by a number of threads at once.
func throughput(
  _ decider: Decider, _ requests: [(act: Act, context: Facts)], threads: Int, each: Int,
  from start: Instant
) -> Double {
  let group = DispatchGroup()
  let elapsed = seconds {
    for thread in 0..<threads {
      Thread.detachNewThread(in: group) {
        for index in 0..<each {
          let request = requests[(index &+ thread &* 17) % requests.count]
          let instant = Instant(secondsSince1970: start.secondsSince1970 + Int64(index))
          _ = try? decider.decide(request.act, at: instant, context: request.context)
        }
      }
    }
    group.wait()
  }
  return Double(threads * each) / elapsed
}

extension Thread {
  /// Runs `body` on a thread of its own.
  static func detachNewThread(in group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
    group.enter()
    let thread = Thread {
      body()
      group.leave()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }
}

/// The bytes that the process keeps in memory, and the most that it ever did.
func memory() -> (now: Int, peak: Int) {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  func field(_ name: String) -> Int {
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
    return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) << 10
  }
  return (field("VmRSS:"), field("VmHWM:"))
}
