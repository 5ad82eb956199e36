import GeredeFindings
import GeredeProgram
import GeredeText

extension World {
  /// A question with the world that was evaluated for it.
  struct Understood {
    var question: Pipeline.Question
    /// The world, extended by what the question is the first to speak of.
    var world: World
    var evaluation: Evaluation

    /// The queries that were lowered with the program.
    var queries: [Query] {
      if case .query(let query) = question { [query] } else { [] }
    }
  }

  /// What came of reading a question and of evaluating the world for it.
  struct Understanding {
    /// Nil where the question is not understood, or nothing could be evaluated: `messages` say why.
    var found: Understood?
    var messages: [Message]
    /// The sources that places in `messages` point into, the question among them.
    var sources: SourceMap
  }

  /// Reads a question in the words of the program's language and evaluates the world for it.
  ///
  /// - Parameters:
  ///   - earlier: what an evaluation of this world gave, of which what did not change is taken over.
  ///   - read: what is made of the text: any question, unless it is a decision alone.
  func understanding(
    of question: String, at instant: Instant, options: CheckOptions, after earlier: Evaluation?,
    by read: (String, World) -> Pipeline.Checked<Pipeline.Question> = Pipeline.question
  ) -> Understanding {
    var result = Understanding(found: nil, messages: [], sources: sources)
    guard canBeEvaluated else {
      result.messages = mistakes
      return result
    }
    let asked = read(question, self)
    result.messages = asked.messages
    result.sources = asked.world.sources
    guard let question = asked.result else { return result }
    var queries: [Query] = []
    if case .query(let query) = question { queries.append(query) }
    let prepared = asked.world.prepared(for: queries, after: earlier)
    switch prepared.evaluation(at: instant, options) {
    case .success(let evaluation):
      result.found = Understood(question: question, world: asked.world, evaluation: evaluation)
    case .failure(let limit): result.messages.append(limit.message)
    }
    return result
  }
}
