import GeredeProgram
import GeredeText

/// Sentences, values and conditions of the typed program as text, in either language.
///
/// Variables that have a value are printed as that value, so that `t.amount` for the transaction T1
/// reads `T1.amount`. The `_` in words is printed as a space.
struct SentencePrinter: Sendable {
  let names: Names
  let style: Style

  /// What the text is for.
  enum Style: Hashable, Sendable {
    /// To be read: `Rotterdam takes part`, `4 March 2026`.
    case prose
    /// To be put in a file: `Rotterdam takes_part`, `2026-03-04`.
    case source
  }

  init(names: Names, style: Style = .prose) {
    self.names = names
    self.style = style
  }

  /// The same names, written as a file has them.
  var written: SentencePrinter { SentencePrinter(names: names, style: .source) }

  /// A text made in both languages.
  func bilingual(_ make: (Language) -> String) -> Bilingual {
    Bilingual(en: make(.english), nl: make(.dutch))
  }

  /// A word as text: `EUR 12.50`, `T1`, `4 March 2026`; a Text in quotes.
  func value(_ word: Word, _ type: ValueType, in language: Language) -> String {
    switch type {
    case .bool: ValueText.bool(word, in: language)
    case .int: ValueText.int(word)
    case .decimal: ValueText.decimal(word)
    case .money(let currency): ValueText.money(word, currency: currency)
    case .duration: ValueText.duration(word, in: language)
    case .period: term(ValueText.period(word, in: language))
    case .date:
      style == .source ? ValueText.isoDate(word) : ValueText.date(word, in: language)
    case .instant:
      style == .source
        ? ValueText.isoInstant(word) : ValueText.instant(word, in: language, zone: names.zone)
    case .text: SentencePrinter.literal(names.text(word))
    case .enumeration(let id): names.ordinal(word, of: id, in: language)
    case .kind: names.entity(word, in: language)
    case .set, .unknown: String(word)
    }
  }

  /// A text as a source writes it: `"a \"b\""`.
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// A moment of evaluation: the date alone where it is the last second of one.
  func moment(_ word: Word, in language: Language) -> String {
    if let day = names.zone.day(ofInstant: word), names.zone.lastSecond(ofDay: day) == word {
      return value(day, .date, in: language)
    }
    return value(word, .instant, in: language)
  }

  /// Where something begins or ends: the date alone where it is the first or the last second of one.
  func boundary(_ word: Word, in language: Language) -> String {
    if let day = names.zone.day(ofInstant: word), names.zone.firstSecond(ofDay: day) == word {
      return value(day, .date, in: language)
    }
    return moment(word, in: language)
  }

  /// `Denbosch provides Notify to Rotterdam`. Places without a word read "a component"; at the end
  /// of the sentence they are left off.
  func sentence(
    _ id: RelationID, _ arguments: [Word?], in language: Language
  ) -> String {
    let relation = names.program[id]
    let texts = zip(relation.slots, arguments).map { slot, word in
      word.map { value($0, slot.type, in: language) } ?? indefinite(slot.type, in: language)
    }
    return phrase(relation, texts, given: arguments.map { $0 != nil }, in: language)
  }

  /// The words of a relation around the texts of its slots, in the language's own order. For an
  /// event the form after `did`.
  func phrase(
    _ relation: Relation, _ texts: [String], given: [Bool], in language: Language
  ) -> String {
    switch relation.form {
    case .says(let content), .accepts(let content):
      return speech(relation.form, content, texts, given: given, in: language)
    case .relation, .event: break
    }
    var words = relation.words
    var order = Array(relation.slots.indices)
    var participle = relation.englishParticiple
    if language == .dutch {
      words = relation.dutch?.words ?? words
      order = relation.dutch?.slotOrder ?? order
      participle = relation.dutchParticiple ?? (relation.dutch == nil ? participle : nil)
    }
    let auxiliary = language == .dutch ? "heeft" : "did"
    guard order.allSatisfy({ $0 < texts.count && $0 < given.count }) else { return relation.title }
    let lastGiven = order.lastIndex { given[$0] } ?? 0
    let last = max(lastGiven, min(1, order.count - 1))
    var parts: [String] = []
    for position in order.indices where position <= last {
      parts.append(texts[order[position]])
      guard position < words.count, position < last || last == order.count - 1 else { continue }
      if position == 0, relation.form == .event {
        parts.append(auxiliary)
        parts.append(spaced(participle ?? words[0]))
      } else {
        parts.append(spaced(words[position]))
      }
    }
    return parts.joined(separator: " ")
  }

  /// `T1.amount`, `availability(Notify)`, `OpenLicences`.
  func call(_ id: ValueID, _ arguments: [Word?], in language: Language) -> String {
    let value = names.program[id]
    let texts = zip(value.parameters, arguments).map { slot, word in
      word.map { self.value($0, slot.type, in: language) } ?? indefinite(slot.type, in: language)
    }
    return call(value, texts, in: language)
  }

  func call(_ value: Value, _ texts: [String], in language: Language) -> String {
    let name = value.name.text(in: language)
    if texts.isEmpty { return name }
    if case .field = value.form, texts.count == 1 { return "\(texts[0]).\(name)" }
    return "\(name)(\(texts.joined(separator: ", ")))"
  }

  /// `a component`, `een component`: something of a type that has no name here.
  func indefinite(_ type: ValueType, in language: Language) -> String {
    guard style == .prose else { return "_" }
    let noun: String
    switch type {
    case .kind(let id):
      noun = spaced(names.program[id].noun.text(in: language))
    case .enumeration(let id):
      noun = spaced(names.program.enumerations[id.index].noun.text(in: language))
    default:
      return Bilingual(en: "something", nl: "iets").text(in: language)
    }
    guard language == .english else { return "een \(noun)" }
    let startsWithVowel = noun.first.map { "aeio".contains($0) } ?? false
    return "\(startsWithVowel ? "an" : "a") \(noun)"
  }

  /// `t = T1, c = Notify`.
  func bindings(
    _ variables: [(Variable, Word)], in language: Language
  ) -> String {
    variables.map { variable, word in
      "\(variable.name) = \(value(word, variable.type, in: language))"
    }.joined(separator: ", ")
  }

  /// A term; in a file its unit is one word.
  private func term(_ text: String) -> String {
    let english = " working day"
    guard style == .source, text.contains(english) else { return text }
    return text.replacing(english, with: " working_day")
  }

  /// A word of the language for people: `is_violated_by` reads "is violated by".
  func spaced(_ word: String) -> String {
    guard style == .prose, word.utf8.contains(UInt8(ascii: "_")) else { return word }
    return String(word.map { $0 == "_" ? " " : $0 })
  }
}
