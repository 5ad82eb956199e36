public import GeredeSyntax
public import GeredeText

/// What `project.gr` states, or what holds without one.
public struct ProjectSettings: Sendable {
  /// The project's name, if it has one.
  public var name: String?
  /// The text beside its name.
  public var label: String?
  /// The language of the file, which is that of the answers if the caller names none.
  public var language: Language?
  /// The zone by name, and where it was stated; nil: UTC, unless a file states it.
  public var zone: (name: String, span: Span)?
  /// The currency by its three letters, and where it was stated; nil: EUR, unless a file states it.
  public var currency: (code: String, span: Span)?

  /// The settings without a `project.gr`.
  public init() {}

  /// Reads the sentences of `project.gr`.
  public init(_ tree: SyntaxTree) {
    for sentence in tree.sentences {
      switch sentence {
      case .project(let project):
        name = project.name.text
        label = project.label?.text
      case .language(let sentence): language = sentence.language
      case .zone(let sentence): zone = (sentence.name.text, tree.span(sentence.name))
      case .currency(let sentence): currency = (sentence.code.text, tree.span(sentence.code))
      default: break
      }
    }
  }
}
