import GeredeProgram
import GeredeText

extension Explanation {
  /// The reasons as sentences, in the order in which they were found, at the end how many more there
  /// are.
  var reasons: [Reason] {
    var reasons = grounds.listed.map(reason)
    if grounds.more > 0 {
      let isOpen = grounds.isFull
      let more = grounds.more
      let text = Bilingual(
        en: isOpen ? "more than \(more) further reasons" : "\(more) more",
        nl: isOpen ? "meer dan \(more) andere redenen" : "nog \(more)")
      reasons.append(Reason(.holds, text: text, place: nil))
    }
    return reasons
  }

  /// A ground as a sentence.
  func reason(_ ground: Ground) -> Reason {
    let printer = reading.printer
    switch ground {
    case .holds(let relation, let words, let rule, let moment):
      let text = printer.bilingual { sentence(relation, words, by: rule, in: $0) }
      let place =
        rule.map { Place.span(reading.program[$0].span) }
        ?? reading.factPlace(of: relation, words, at: moment)
      return Reason(.holds, text: text, place: place)
    case .laidDown(let relation, let words, let id, _):
      let clause = reading.program[id]
      let text = printer.bilingual { sentence(relation, words, by: nil, in: $0) }
      return Reason(.holds, text: text, place: .span(clause.span), clause: clause.name.english)
    case .absent(let relation, let words, let moment):
      return absence(relation, words, at: moment)
    case .value(let value, let words, let result, let origin, let moment):
      let text = printer.bilingual { self.value(value, words, result, origin, in: $0) }
      let place: Place?
      switch origin {
      case .fact: place = reading.factPlace(of: value, words, at: moment)
      case .definition(let span), .byDefault(let span), .exception(let span, _):
        place = .span(span)
      }
      return Reason(.holds, text: text, place: place)
    case .missing(let value, let words, let moment):
      let text = printer.bilingual { missing(value, words, at: moment, in: $0) }
      let elsewhere = reading.isDated(value) ? reading.factPlace(of: value, words) : nil
      return Reason(.missing, text: text, place: elsewhere)
    case .unfilled(let relation):
      let text = FindingMessages.nothingSays(reading.program[relation], printer)
      return Reason(.missing, text: text, place: reading.program[relation].span.map { .span($0) })
    case .undecided(let relation, let words, _):
      let text = printer.bilingual { language in
        let sentence = sentence(relation, words, by: nil, in: language)
        return language == .english
          ? "it cannot be told whether \(sentence)" : "niet te zeggen: \(sentence)"
      }
      return Reason(.missing, text: text, place: nil)
    case .builtIn(let relation, let words, let truth, _):
      return reason(builtInText(relation, words, truth))
    case .outcome(let requirement, let state, let words, let truth):
      return outcome(requirement, state, words, truth)
    case .instance(let instance, let standing):
      return Reason(
        .holds, text: text(of: instance, standing), place: .span(reading.span(of: instance.place)))
    case .claim(_, let text, let sense, let place), .text(let text, let sense, let place):
      return Reason(sense, text: text, place: place)
    }
  }

  /// A sentence that does not hold; where it is stated for another time, with that place.
  private func absence(_ id: RelationID, _ words: [Word?], at moment: Word) -> Reason {
    let isDerived =
      !reading.rules(for: id).isEmpty || !reading.provisions(for: id).isEmpty
      || reading.isBuiltIn(id)
    let known = words.compactMap { $0 }
    let isAct = reading.program[id].form == .event
    let elsewhere =
      known.count == words.count && !isAct ? reading.factPlace(of: id, known) : nil
    let text = reading.printer.bilingual { language in
      let sentence = sentence(id, words, by: nil, in: language)
      var text: String
      switch (language, isDerived) {
      case (.english, false): text = "nothing says that \(sentence)"
      case (.english, true): text = "it does not follow that \(sentence)"
      case (.dutch, false): text = "nergens staat: \(sentence)"
      case (.dutch, true): text = "er volgt niet: \(sentence)"
      }
      guard elsewhere != nil else { return text }
      let instant = reading.printer.moment(moment, in: language)
      text +=
        language == .english
        ? " on \(instant), only for another time" : " op \(instant), alleen voor een andere tijd"
      return text
    }
    return Reason(.absent, text: text, place: elsewhere)
  }

  /// A sentence; of an act with its instant, of a derived one with the rule's name.
  private func sentence(
    _ id: RelationID, _ words: [Word?], by rule: RuleID?, in language: Language
  ) -> String {
    let printer = reading.printer
    let relation = reading.program[id]
    var text = printer.sentence(id, Array(words.prefix(relation.slots.count)), in: language)
    if relation.form == .event, words.count > relation.slots.count, let instant = words.last ?? nil
    {
      let at = Bilingual(en: "at", nl: "op").text(in: language)
      text += " \(at) \(printer.value(instant, .instant, in: language))"
    }
    if let rule, let name = reading.program[rule].name {
      text += language == .english ? ", by rule \(name)" : ", volgens regel \(name)"
    }
    return text
  }

  /// `T1.amount = EUR 12.50`; of a definition with which exception gave the result.
  private func value(
    _ id: ValueID, _ words: [Word], _ result: Word, _ origin: ValueOrigin, in language: Language
  ) -> String {
    let printer = reading.printer
    let shown = printer.value(result, reading.program[id].result, in: language)
    let text = "\(printer.call(id, words, in: language)) = \(shown)"
    switch (origin, language) {
    case (.fact, _), (.definition, _): return text
    case (.byDefault, .english): return text + ", no exception applies"
    case (.byDefault, .dutch): return text + ", geen uitzondering geldt"
    case (.exception(_, let because), .english):
      return text + ", by an exception" + (because.map { " (\($0))" } ?? "")
    case (.exception(_, let because), .dutch):
      return text + ", door een uitzondering" + (because.map { " (\($0))" } ?? "")
    }
  }

  /// `T3.identity is not given`; of what may change in time with the moment; of a definition that it
  /// has no result.
  private func missing(
    _ id: ValueID, _ words: [Word], at moment: Word, in language: Language
  ) -> String {
    let printer = reading.printer
    let call = printer.call(id, words, in: language)
    if reading.hasConflict(id, words, at: moment) {
      return language == .english
        ? "\(call) is given with different results"
        : "\(call) is met verschillende uitkomsten gegeven"
    }
    if reading.program[id].definition != nil {
      return language == .english ? "\(call) has no result" : "\(call) heeft geen uitkomst"
    }
    guard reading.isDated(id) else {
      return language == .english ? "\(call) is not given" : "\(call) is niet gegeven"
    }
    let instant = printer.moment(moment, in: language)
    let isElsewhere = reading.factPlace(of: id, words) != nil
    return language == .english
      ? "\(call) is not given for \(instant)" + (isElsewhere ? ", only for another time" : "")
      : "\(call) is niet gegeven voor \(instant)"
        + (isElsewhere ? ", alleen voor een andere tijd" : "")
  }
}
