/// What a session says to an input.
package struct Response: Equatable {
  /// How an input ended, from mild to grave.
  enum Outcome: Int, Comparable {
    /// It was done or answered, whatever the answer.
    case understood
    /// It was not understood, or the program is not sound.
    case refused
    /// A limit was reached.
    case limited

    static func < (a: Outcome, b: Outcome) -> Bool { a.rawValue < b.rawValue }
  }

  /// What is shown, with its line ends.
  package var text: String
  var outcome = Outcome.understood
  /// Whether the session ends.
  package var next = Next.goOn

  package enum Next: Equatable { case goOn, leave }

  /// - Parameter text: with one line end at its end, or none, or several.
  init(_ text: String, _ outcome: Outcome = .understood) {
    self.text = text.isEmpty ? "" : Response.ended(text)
    self.outcome = outcome
  }

  /// A text with one line end at its end.
  private static func ended(_ text: String) -> String {
    var text = text[...]
    while text.last == "\n" { text.removeLast() }
    return text + "\n"
  }
}
