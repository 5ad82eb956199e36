public import GeredeText

/// The one error that the library throws: why there is no answer, as messages that can be shown.
///
/// Mistakes of the user are never thrown by `Program` and `World`, which hand them back beside what
/// they found. `Decider` and the `async` variants throw, since they have nothing else to give then.
///
/// ```swift
/// do throws(GeredeError) {
///   let decision = try decider.decide(act, at: now)
/// } catch {
///   if error.cause == .request { reply(400, error.messages) }
/// }
/// ```
public struct GeredeError: Error, Hashable, Sendable, Codable {
  /// Whose mistake it is, or what ran out.
  public enum Cause: String, Hashable, Sendable, Codable {
    /// The program has errors, or the rules of its time zone are not there.
    case program
    /// The facts that came with the world have errors.
    case facts
    /// The act or its context is not what the program speaks of.
    case request
    /// A limit was reached: facts, memory, steps.
    case limit
    /// The task was cancelled, or `CheckOptions.isCancelled` said so.
    case cancelled
  }

  /// Whose mistake it is, or what ran out.
  public var cause: Cause
  /// At least one, each with its code, its place, English and Dutch text, and help.
  public var messages: [Message]

  /// An error with its messages.
  public init(_ cause: Cause, _ messages: [Message]) {
    self.cause = cause
    self.messages = messages
  }

  /// An error for messages of an evaluation: cancelled where the first says so, a limit else.
  static func stopped(_ messages: [Message]) -> GeredeError {
    let isCancelled = messages.contains { $0.code.number == 804 }
    return GeredeError(isCancelled ? .cancelled : .limit, messages)
  }
}

extension GeredeError: CustomStringConvertible {
  /// The codes with their English texts, one a line.
  public var description: String {
    messages.map { "\($0.code): \($0.text.english)" }.joined(separator: "\n")
  }
}
