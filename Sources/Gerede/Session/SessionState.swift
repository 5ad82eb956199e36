import GeredeFindings
import GeredeProgram
import GeredeText

/// Where a session stands after a step: all that was supposed up to there, and what follows from it.
/// It is never changed, so whoever comes back finds it as it was.
struct SessionState: Sendable {
  /// One sentence that was supposed or retracted.
  struct Entry: Sendable {
    /// As it was written, with its end.
    var sentence: String
    var form: Supposition.Part.Form
    /// From when on it holds; nil for what holds at every moment.
    var moment: Moment?
    /// What it lays over the facts, in order.
    var steps: [ScenarioStep]
    /// The value and the arguments of an equation from that moment on: a later one takes its place.
    var equation: Equation?
    /// For an equation that holds at every moment: what was given instead, arguments and result.
    var replaced: [[Word]] = []
  }

  /// What an equation gives a result, from a moment on.
  struct Equation: Hashable, Sendable {
    var value: ValueID
    var arguments: [Word]
  }

  var number: Int
  var parent: Int?
  var form: SessionStep.Form
  var text: String
  var moment: Instant
  /// The world with the entities and rules that were supposed, without the facts.
  var ground: World
  /// In the order in which they were told.
  var entries: [Entry]
  /// The world as it is supposed.
  var world: World
  /// What follows at the moment; nil where it is to be evaluated again, or could not be.
  var evaluation: Evaluation?
}
