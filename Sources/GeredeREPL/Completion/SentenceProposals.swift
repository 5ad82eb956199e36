import Gerede
internal import GeredeSyntax
import GeredeText

/// The words that fit at a place in a sentence.
struct SentenceProposals {
  let context: SentenceContext
  let vocabulary: Vocabulary

  /// The candidates that go on from what is typed, sorted.
  var candidates: [Candidate] {
    switch context.expected {
    case .nothing: []
    case .term: terms
    case .word: sentenceWords
    case .thingOf(let noun): things(of: noun)
    case .field(let owner): fields(of: owner)
    case .value(let field): values(ofField: field)
    }
  }

  /// The patterns that the words so far begin.
  private var patterns: [Vocabulary.Pattern] {
    vocabulary.patterns.filter { pattern in
      switch (context.voice, pattern.form) {
      case (.plain, .relation), (.act, .act), (.done, .done): break
      default: return false
      }
      return pattern.words.count >= context.words.count
        && pattern.words.prefix(context.words.count).elementsEqual(context.words)
        && fits(pattern)
    }
  }

  /// Whether the terms so far may stand in their places of a pattern.
  private func fits(_ pattern: Vocabulary.Pattern) -> Bool {
    for (term, place) in zip(context.terms, pattern.places) {
      switch (kind(of: term), place) {
      case (let kind?, .kind(let wanted)):
        guard vocabulary.isKind(kind, within: wanted) || vocabulary.isKind(wanted, within: kind)
        else { return false }
      case (_?, _): return false
      case (nil, _): continue
      }
    }
    return true
  }

  /// The kind of a name, or of a variable with a noun; nil where it is not known.
  private func kind(of term: String) -> Int? {
    for name in vocabulary.names where name.text == term {
      if case .entity(let kind) = name.role { return kind }
    }
    guard let noun = context.nouns[term] else { return nil }
    return vocabulary.kinds.firstIndex { $0.noun == noun }
  }

  private var terms: [Candidate] {
    var places: [Vocabulary.Place]?
    if !context.words.isEmpty {
      places = patterns.compactMap { pattern in
        let index = context.words.count
        return pattern.places.indices.contains(index) ? pattern.places[index] : nil
      }
    }
    var texts = names(in: places)
    if places == nil || !context.prefix.isEmpty { texts += nouns(in: places) }
    if !context.prefix.isEmpty, places == nil {
      texts += vocabulary.values + keywords([.not, .some, .every, .no, .may, .rule])
    }
    return sorted(texts, end: .open)
  }

  private func names(in places: [Vocabulary.Place]?) -> [String] {
    var texts = vocabulary.names.compactMap { name -> String? in
      switch name.role {
      case .entity(let kind):
        guard let places else { return name.text }
        let isWanted = places.contains { place in
          guard case .kind(let wanted) = place else { return false }
          return vocabulary.isKind(kind, within: wanted)
        }
        return isWanted ? name.text : nil
      case .requirement, .value: return places == nil ? name.text : nil
      case .kind: return nil
      }
    }
    for case .enumeration(let number) in places ?? [] {
      texts += vocabulary.enumerations[number].values
    }
    return texts
  }

  private func nouns(in places: [Vocabulary.Place]?) -> [String] {
    vocabulary.kinds.enumerated().compactMap { index, kind in
      guard let places else { return kind.noun }
      let isWanted = places.contains { place in
        guard case .kind(let wanted) = place else { return false }
        return vocabulary.isKind(index, within: wanted)
      }
      return isWanted ? kind.noun : nil
    }
  }

  private var sentenceWords: [Candidate] {
    let index = context.words.count
    var texts = patterns.compactMap { pattern in
      pattern.words.indices.contains(index) ? pattern.words[index] : nil
    }
    if index == 0, let term = context.terms.last, isRequirement(term) {
      texts = [BuiltinName.isMet, .isBreachedFor, .isUnprovenFor].map {
        $0.spelling(in: vocabulary.language)
      }
    }
    if !context.prefix.isEmpty {
      texts += keywords(
        index == 0
          ? [.is, .in, .has, .did, .must, .may, .can, .says, .accepts]
          : [.and, .or, .at, .from, .until, .when, .unless])
    }
    return sorted(texts, end: .space)
  }

  private func isRequirement(_ term: String) -> Bool {
    vocabulary.names.contains { $0.text == term && $0.role == .requirement }
  }

  /// Behind a small word at the start of a sentence: a thing of that noun; for a variable, words.
  private func things(of noun: String) -> [Candidate] {
    var asVariable = context
    asVariable.expected = .word
    asVariable.terms.append(noun)
    let words = SentenceProposals(context: asVariable, vocabulary: vocabulary).candidates
    guard let kind = vocabulary.kinds.firstIndex(where: { $0.noun == noun }) else { return words }
    return sorted(names(in: [.kind(kind)]), end: .open)
  }

  private func fields(of owner: String) -> [Candidate] {
    let fields: [String]
    if let kind = kind(of: owner) {
      fields = vocabulary.fields(of: kind).map(\.name)
    } else {
      let enumeration = vocabulary.enumerations.first { $0.name == owner }
      fields = enumeration?.values ?? vocabulary.kinds.flatMap(\.fields).map(\.name)
    }
    return sorted(fields, end: .open)
  }

  private func values(ofField name: String) -> [Candidate] {
    let places = vocabulary.kinds.flatMap(\.fields).filter { $0.name == name }.map(\.place)
    return sorted(names(in: places), end: .open)
  }

  private func keywords(_ words: [Keyword]) -> [String] {
    words.map { $0.spelling(in: vocabulary.language) }
  }

  private func sorted(_ texts: [String], end: Candidate.End) -> [Candidate] {
    Array(Set(Completer.matching(texts, context.prefix))).sorted()
      .map { Candidate(text: $0, end: end) }
  }
}
