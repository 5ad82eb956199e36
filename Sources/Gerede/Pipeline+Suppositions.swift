internal import GeredeFacts
internal import GeredeProgram
internal import GeredeSyntax
import GeredeText

extension Pipeline {
  /// What is done with a sentence while a program is explored.
  enum Supposing {
    case suppose, retract

    /// The word that stands before it.
    var keyword: Keyword { self == .suppose ? .suppose : .retract }
  }

  /// Sentences that are supposed or retracted; the result's world has their entities and rules, and
  /// not yet their facts.
  ///
  /// - Parameters:
  ///   - world: the world without any facts that were supposed.
  ///   - earlier: what was supposed before.
  static func supposition(
    _ text: String, _ supposing: Supposing, in world: World, at moment: Moment,
    after earlier: [ScenarioStep]
  ) -> Checked<Supposition> {
    var checked = Checked<Supposition>(result: nil, world: world, messages: [])
    let language = world.questionLanguage
    let source = Source(name: "told", text: sentence(text, supposing, in: language))
    let id = checked.world.sources.add(source)
    let (tree, messages) = SyntaxTree.parse(source, id: id, language: language)
    checked.messages = messages
    guard !hasErrors(messages) else { return checked }
    let expressions = world.typed.expressions.count
    checked.texts.reserve(in: &checked.world)
    let hasEntities = tree.sentences.contains { if case .entity = $0 { true } else { false } }
    if hasEntities { checked.world.reserveEntities() }
    let entities = checked.world.typed.entities.count
    let (found, further) = Checker.checkSupposition(
      tree, source: source, in: &checked.world.typed, module: world.program.mainModule, at: moment,
      after: earlier, sources: checked.world.sources)
    checked.messages += further
    guard var supposition = found, !hasErrors(further) else { return checked }
    checked.world.facts.makeRoom(for: checked.world.typed)
    checked.texts.adopt(in: &checked.world, from: expressions)
    checked.texts.renumberKeys(of: &checked.world.typed, from: entities)
    if hasEntities {
      checked.messages += checked.world.facts.addEntities(of: checked.world.typed)
    }
    checked.messages += checked.world.facts.findEntities(
      of: checked.world.typed, from: expressions)
    for index in supposition.parts.indices {
      supposition.parts[index].steps = supposition.parts[index].steps.map {
        checked.texts.renumbered($0, in: checked.world.typed)
      }
    }
    checked.result = hasErrors(checked.messages) ? nil : supposition
    return checked
  }

  /// A text as a file has it: a retraction with its word, and the last sentence with its end.
  private static func sentence(
    _ text: String, _ supposing: Supposing, in language: Language
  ) -> String {
    var words = text[...]
    while words.first?.isWhitespace == true { words.removeFirst() }
    while words.last?.isWhitespace == true { words.removeLast() }
    let word = supposing.keyword.spelling(in: language)
    // A file, and so a scenario, has the word before what is retracted, not before what is supposed.
    if words.hasPrefix(word + " ") { words = words.dropFirst(word.count + 1) }
    var sentence = String(words)
    if supposing == .retract { sentence = "\(word) \(sentence)" }
    return sentence.hasSuffix(".") || sentence.hasSuffix("}") ? sentence : sentence + "."
  }
}

extension World {
  /// Gives the program as many entities as are known, so that new ones get new numbers: those of data
  /// and those of agreements that exist once per binding stand between.
  fileprivate mutating func reserveEntities() {
    let missing = facts.entities.count - typed.entities.count
    guard missing > 0 else { return }
    // An entity of a scenario that does not exist: no sentence can name it.
    let entity = Entity(
      name: Wording(english: ""), kind: typed.builtins.thing, module: ModuleID(0),
      scenario: ScenarioID(typed.scenarios.count))
    typed.entities.append(contentsOf: repeatElement(entity, count: missing))
  }
}
