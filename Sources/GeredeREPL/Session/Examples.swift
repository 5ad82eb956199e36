import Gerede
internal import GeredeSyntax
import GeredeText

/// Sentences about a program that work at the moment of a session: each was tried.
struct Examples {
  /// Up to three questions that have answers.
  private(set) var questions: [String] = []
  /// A sentence that holds.
  private(set) var truth: String?
  /// A sentence that does not hold, and might.
  private(set) var untruth: String?
  /// An act of which it can be decided whether somebody may do it.
  private(set) var act: String?
  /// Whether a fact states `truth`, so that it can be retracted.
  private var isStated = false
  private let session: Session
  private let vocabulary: Vocabulary
  private let language: Language
  /// How many questions may still be tried, and until when: a great program is not made to wait for.
  private var tries = 16
  private let end = ContinuousClock.now + .seconds(5)

  init(_ session: Session, _ vocabulary: Vocabulary, _ language: Language) {
    self.session = session
    self.vocabulary = vocabulary
    self.language = language
    let patterns = vocabulary.patterns.filter { $0.isOwn && $0.form == .relation }
    let stated = patterns.filter { $0.facts > 0 }.sorted { $0.facts > $1.facts }
    let derived = patterns.filter { $0.facts == 0 }
    addFirst(of: stated + derived)
    addState()
    addFirst(of: derived + stated)
    addRequirement()
    addFirst(of: vocabulary.patterns.filter { $0.isOwn && $0.form == .done && $0.facts > 0 })
    addFirst(of: derived + stated)
    addOthers(stated + derived)
    noteAct()
  }

  // MARK: Questions

  private mutating func addFirst(of patterns: [Vocabulary.Pattern]) {
    guard questions.count < 3 else { return }
    for pattern in patterns {
      let variables = variables(of: pattern)
      guard let rows = rows(of: sentence(pattern, variables)), let row = rows.first else {
        continue
      }
      let names = row.map(Examples.name)
      var terms = variables
      if variables.count > 1, let first = names.first ?? nil { terms[0] = first }
      let question = sentence(pattern, terms) + "?"
      guard !questions.contains(question) else { continue }
      questions.append(question)
      if truth == nil { noteTruth(pattern, rows) }
      return
    }
  }

  /// Where a program has little to ask: the sentence that holds, and all sentences of its form.
  private mutating func addOthers(_ patterns: [Vocabulary.Pattern]) {
    var others = truth.map { [$0 + "?"] } ?? []
    others += patterns.prefix(2).map { sentence($0, variables(of: $0)) + "?" }
    for question in others where questions.count < 3 && !questions.contains(question) {
      let sentence = String(question.dropLast())
      if question == others.first || rows(of: sentence)?.isEmpty == false {
        questions.append(question)
      }
    }
  }

  /// A question about a state of clauses.
  private mutating func addState() {
    guard questions.count < 3 else { return }
    for state in [BuiltinName.isViolatedBy, .isPendingFor, .isFulfilledBy] {
      let sentence = "c \(state.spelling(in: vocabulary.language)) p"
      guard let rows = rows(of: sentence), !rows.isEmpty else { continue }
      return questions.append(sentence + "?")
    }
  }

  private mutating func addRequirement() {
    guard questions.count < 3 else { return }
    let requirements = vocabulary.names.filter { $0.role == .requirement }.prefix(3)
    for requirement in requirements {
      let state = BuiltinName.isMet.spelling(in: vocabulary.language)
      let sentence = "\(requirement.text) \(state)"
      guard let truth = truth(of: sentence), truth != .unknown else { continue }
      return questions.append(sentence + "?")
    }
  }

  /// A sentence that holds, and one with its names exchanged that does not.
  private mutating func noteTruth(_ pattern: Vocabulary.Pattern, _ rows: [[ShownValue]]) {
    let named = rows.prefix(50).map { $0.map(Examples.name) }
    let whole = named.compactMap { row -> [String]? in
      let names = row.compactMap { $0 }
      return names.count == row.count ? names : nil
    }
    guard let first = whole.first else { return }
    truth = sentence(pattern, first)
    isStated = pattern.facts > 0
    var others = whole.dropFirst().flatMap { row in
      first.indices.map { (place: $0, name: row[$0]) }
    }
    for place in first.indices.reversed() {
      guard case .kind(let kind) = pattern.places[place] else { continue }
      others += names(of: kind).map { (place: place, name: $0) }
    }
    for (place, name) in others where name != first[place] {
      var other = first
      other[place] = name
      guard !whole.contains(other), Set(other).count == other.count else { continue }
      let sentence = sentence(pattern, other)
      guard truth(of: sentence) == .no else { continue }
      untruth = sentence
      return
    }
  }

  /// An act that clauses speak of, or else any act, with every place named.
  private mutating func noteAct() {
    tries = 6
    for pattern in vocabulary.patterns where pattern.isOwn && pattern.form == .act {
      for shift in 0..<2 {
        var terms: [String] = []
        for place in pattern.places {
          guard case .kind(let kind) = place else { break }
          let names = names(of: kind).filter { !terms.contains($0) }
          guard let name = names.dropFirst(terms.isEmpty ? shift : 0).first else { break }
          terms.append(name)
        }
        guard terms.count == pattern.places.count, mayTry() else { continue }
        let sentence = sentence(pattern, terms)
        guard let decision = session.decide(sentence).decision else { continue }
        if decision.verdict != .notRegulated {
          act = sentence
          return
        }
        act = act ?? sentence
      }
    }
  }

  /// The first things of a kind.
  private func names(of wanted: Int) -> [String] {
    let names = vocabulary.names.lazy.compactMap { name -> String? in
      guard case .entity(let kind) = name.role, vocabulary.isKind(kind, within: wanted) else {
        return nil
      }
      return name.text
    }
    return Array(names.prefix(4))
  }

  // MARK: Sentences

  private func sentence(_ pattern: Vocabulary.Pattern, _ terms: [String]) -> String {
    var parts: [String] = []
    for (index, term) in terms.enumerated() {
      parts.append(term)
      if index == 0, pattern.form == .done {
        parts.append(Keyword.did.spelling(in: vocabulary.language))
      }
      if pattern.words.indices.contains(index) { parts.append(pattern.words[index]) }
    }
    return parts.joined(separator: " ")
  }

  /// A letter for each place, after its noun where that is free.
  private func variables(of pattern: Vocabulary.Pattern) -> [String] {
    var variables: [String] = []
    for place in pattern.places {
      var noun = "x"
      if case .kind(let kind) = place, vocabulary.kinds.indices.contains(kind) {
        noun = vocabulary.kinds[kind].noun
      }
      let wanted = noun.unicodeScalars.prefix(1).map(String.init) + ["x", "y", "z", "v", "w", "q"]
      let isFree = { (name: String) in
        !variables.contains(name) && !vocabulary.kinds.contains { $0.noun == name }
          && Keyword(spelled: name, in: vocabulary.language) == nil
      }
      variables.append(wanted.first(where: isFree) ?? "x\(variables.count)")
    }
    return variables
  }

  /// A value as a sentence names it; nil for what is no name.
  private static func name(_ value: ShownValue) -> String? {
    let text: String
    switch value {
    case .entity(let name, _, _): text = name
    case .ordinal(let name, _): text = name
    default: return nil
    }
    let isName =
      text.first?.isUppercase == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    return isName ? text : nil
  }

  // MARK: Trying

  private mutating func mayTry() -> Bool {
    tries -= 1
    return tries >= 0 && ContinuousClock.now < end && !Interruption.isDue
  }

  /// The rows of a question; nil where it has none or may not be tried any more.
  private mutating func rows(of sentence: String) -> [[ShownValue]]? {
    guard mayTry() else { return nil }
    guard case .table(_, let rows, _)? = session.ask(sentence + "?").answer else { return nil }
    return rows
  }

  private mutating func truth(of sentence: String) -> Truth? {
    guard mayTry() else { return nil }
    guard case .closed(let truth, _)? = session.ask(sentence + "?").answer else { return nil }
    return truth
  }

  // MARK: Commands

  /// Commands with these sentences, for help.
  var lines: [String] {
    questions.prefix(1)
      + [CommandWord.why, .whyNot, .may, .suppose, .retract, .at].compactMap { line(for: $0) }
  }

  /// A command that works here; nil where none is known.
  func line(for word: CommandWord) -> String? {
    let command = word.spelling(in: language)
    func with(_ argument: String?) -> String? { argument.map { "\(command) \($0)" } }
    switch word {
    case .why: return with(truth)
    case .may: return with(act)
    case .whyNot, .suppose: return with(untruth)
    case .retract: return isStated ? with(truth) : nil
    case .at: return with(laterDate)
    case .jump: return with("0")
    case .compare: return with("0 1")
    case .save: return "\(command) \"\(language == .dutch ? "Wat als" : "What if")\""
    case .facts, .rules:
      return with(vocabulary.patterns.first { $0.isOwn && $0.facts > 0 }?.words.first)
    case .help: return with(CommandWord.why.spelling(in: language))
    case .check, .owed, .undo, .redo, .history, .load, .reload, .quit: return nil
    }
  }

  /// A date one month on.
  private var laterDate: String? {
    let zone = session.world.zone
    guard let day = zone.day(ofInstant: session.moment.secondsSince1970) else { return nil }
    return ValueText.isoDate(day + 30)
  }
}
