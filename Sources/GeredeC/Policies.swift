import Gerede
import Synchronization

/// A policy that was loaded, with what its answers are written in.
struct Policy: Sendable {
  var decider: Decider
  var options: CheckOptions
  /// The language of the texts in answers.
  var language: Language
}

/// The policies that callers hold, by number. A number that was freed or never given finds nothing, so
/// that a stale one is an error in the answer and never a crash.
enum Policies {
  private struct Held: Sendable {
    var policies: [UInt64: Policy] = [:]
    var last: UInt64 = 0
  }

  private static let held = Mutex(Held())

  /// - Returns: its number, from 1, never given twice.
  static func add(_ policy: Policy) -> UInt64 {
    held.withLock { held in
      held.last += 1
      held.policies[held.last] = policy
      return held.last
    }
  }

  static func policy(_ number: UInt64) -> Policy? { held.withLock { $0.policies[number] } }

  /// - Returns: false where there is no policy of that number.
  static func replace(_ number: UInt64, with policy: Policy) -> Bool {
    held.withLock { held in
      guard held.policies[number] != nil else { return false }
      held.policies[number] = policy
      return true
    }
  }

  static func remove(_ number: UInt64) {
    // What it held is let go of after the lock.
    let removed = held.withLock { $0.policies.removeValue(forKey: number) }
    _ = consume removed
  }
}
