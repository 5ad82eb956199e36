import GeredeText

/// What a session says of a step besides what the step changes.
enum SessionMessages {
  /// GR0934
  /// - Parameters:
  ///   - span: the act that was supposed.
  ///   - next: the date after the moment that the session looks at.
  static func takesEffectAfterwards(_ span: Span, next: String) -> Message {
    Message(
      934, .info, at: .span(span),
      en: "this act needs a power, and has its effect just after the moment that you look at",
      nl: "deze handeling vraagt een bevoegdheid, en werkt vlak na het moment waarop u kijkt",
      help: [
        Bilingual(
          en: "see what follows from it: at \(next)", nl: "bekijk wat eruit volgt: op \(next)")
      ])
  }
}
