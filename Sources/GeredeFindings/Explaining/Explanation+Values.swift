import GeredeProgram
import GeredeText

extension Explanation {
  /// The values that a comparison rests on; of an unknown one those that are missing.
  mutating func explainComparison(
    _ id: ConditionID, _ left: ExpressionID, _ right: ExpressionID, _ truth: Truth,
    _ walk: inout Evaluator, _ standing: Standing
  ) {
    guard walk.isClosed(id) else {
      let goals = [Goal.condition(id, negative: standing.negative)]
      return explainSolutions(goals, truth, &walk, standing)
    }
    let before = grounds.given
    for side in [left, right] {
      if truth == .unknown {
        explainUnknown(side, &walk, standing)
      } else {
        explainKnown(side, &walk, standing)
      }
    }
    // What holds by itself, such as `T2 = T2`, tells nothing.
    guard grounds.given == before, truth != .yes else { return }
    let lead: Bilingual
    switch truth {
    case .yes, .no: lead = Bilingual(en: "it is not so that ", nl: "het is niet zo: ")
    case .unknown: lead = Bilingual(en: "it cannot be told whether ", nl: "niet te zeggen: ")
    }
    let sense: Reason.Sense = truth == .no ? .absent : .missing
    grounds.add(.text(text(of: id, walk, lead: lead), sense, nil))
  }

  /// A value in the place of a condition, or of an instant.
  mutating func explainValue(
    _ id: ExpressionID, _ truth: Truth, _ walk: inout Evaluator, _ standing: Standing
  ) {
    if truth == .unknown {
      explainUnknown(id, &walk, standing)
    } else {
      explainKnown(id, &walk, standing)
    }
  }

  /// `t has identity`.
  mutating func explainHas(
    _ id: ExpressionID, _ truth: Truth, _ walk: inout Evaluator, _ standing: Standing
  ) {
    truth == .yes ? explainKnown(id, &walk, standing) : explainUnknown(id, &walk, standing)
  }

  /// `x in S`: what x is; where x is written out, the claim itself.
  mutating func explainMember(
    _ subject: ExpressionID, _ set: ExpressionID, _ truth: Truth, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    let before = grounds.given
    explainValue(subject, truth, &walk, standing)
    guard grounds.given == before else { return }
    let text = reading.printer.bilingual { language in
      let element = self.text(of: subject, walk, in: language)
      let members = self.text(of: set, walk, in: language)
      guard truth == .no else { return "\(element) is in \(members)" }
      return language == .english
        ? "\(element) is not in \(members)" : "\(element) is niet in \(members)"
    }
    grounds.add(.text(text, truth == .yes ? .holds : .absent, nil))
  }

  /// `x is K`, with the place where x is declared.
  mutating func explainKind(
    _ subject: ExpressionID, _ kind: KindID, _ truth: Truth, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    guard truth != .unknown, let word = walk.value(of: subject) else {
      return explainUnknown(subject, &walk, standing)
    }
    explainKnown(subject, &walk, standing)
    let text = reading.printer.bilingual { language in
      let name = reading.names.entity(word, in: language)
      let article = reading.printer.indefinite(.kind(kind), in: language)
      guard truth == .no else { return "\(name) is \(article)" }
      return language == .english ? "\(name) is not \(article)" : "\(name) is niet \(article)"
    }
    grounds.add(.text(text, truth == .yes ? .holds : .absent, reading.names.place(of: word)))
  }

  /// The facts that an expression with a result rests on.
  mutating func explainKnown(
    _ id: ExpressionID, _ walk: inout Evaluator, _ standing: Standing
  ) {
    guard !grounds.isFull else { return }
    switch reading.program[id].form {
    case .word, .entity, .entityText, .variable, .now, .today, .set, .share: break
    case .apply(let function, let operands):
      for operand in operands { explainKnown(operand, &walk, standing) }
      explainComputed(id, function, &walk)
    case .value(let value, let arguments):
      for argument in arguments { explainKnown(argument, &walk, standing) }
      guard let words = walk.values(of: arguments), let result = walk.result(of: value, words)
      else { return explainUnknown(id, &walk, standing) }
      explainResult(of: value, words, result, &walk, standing)
    case .condition(let condition):
      let truth = walk.truth(of: condition, negative: standing.negative)
      explain(condition, truth, &walk, standing)
    case .aggregate(let aggregate):
      explainTotal(id, aggregate, &walk, standing)
    }
  }

  /// A computation with its result; conversions that nobody wrote are passed over.
  private mutating func explainComputed(
    _ id: ExpressionID, _ function: Function, _ walk: inout Evaluator
  ) {
    switch function {
    case .decimalFromInt, .dateOfInstant, .firstSecond, .lastSecond, .negate, .periodNegate: return
    default: break
    }
    guard !reading.free[id].isEmpty || !isConstant(id), let result = walk.value(of: id) else {
      return
    }
    let type = reading.program[id].type
    let text = reading.printer.bilingual { language in
      "\(self.text(of: id, walk, in: language)) = "
        + reading.printer.value(result, type, in: language)
    }
    grounds.add(.text(text, .holds, nil))
  }

  /// Whether an expression is made of nothing but constants.
  private func isConstant(_ id: ExpressionID) -> Bool {
    switch reading.program[id].form {
    case .word, .entity: true
    case .apply(_, let parts): parts.allSatisfy(isConstant)
    default: false
    }
  }

  /// A value with its result: the fact, or its definition opened by one level.
  private mutating func explainResult(
    of id: ValueID, _ words: [Word], _ result: Word, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    guard let definition = reading.program[id].definition else {
      return grounds.add(.value(id, words, result: result, by: .fact, at: walk.moment))
    }
    let place = reading.program[definition.base].span
    var inner = walk.evaluator(of: definition, words)
    let deeper = standing.deeper
    if case .one(_, let exception) = inner.choice(definition.exceptions, words) {
      let origin = ValueOrigin.exception(exception.span, because: exception.because)
      grounds.add(.value(id, words, result: result, by: origin, at: walk.moment))
      guard standing.depth == 0 else { return }
      var within = inner.evaluator(of: exception.frame, words)
      explain(exception.condition, .yes, &within, deeper)
      explainKnown(exception.result, &within, deeper)
    } else {
      let origin: ValueOrigin =
        definition.exceptions.isEmpty ? .definition(place) : .byDefault(place)
      grounds.add(.value(id, words, result: result, by: origin, at: walk.moment))
      guard standing.depth == 0 else { return }
      explainKnown(definition.base, &inner, deeper)
    }
  }

  /// What the result of a definition rests on: the exceptions, those that do not apply among them, and
  /// the default or the result of the one that does. One step of a proof.
  mutating func explainInside(
    _ definition: Definition, _ words: [Word], _ walk: inout Evaluator
  ) {
    if !explainExceptions(definition.exceptions, words, &walk) {
      explainKnown(definition.base, &walk, .closed)
    }
  }

  /// Whether one of several exceptions applies; adds why, and why the others do not.
  private mutating func explainExceptions(
    _ exceptions: [ValueException], _ words: [Word], _ walk: inout Evaluator
  ) -> Bool {
    var applies = false
    for exception in exceptions {
      var within = walk.evaluator(of: exception.frame, words)
      if within.truth(of: exception.condition, negative: false) == .yes {
        applies = true
        explain(exception.condition, .yes, &within, .closed)
        if !explainExceptions(exception.inner, words, &within) {
          explainKnown(exception.result, &within, .closed)
        }
      } else {
        explain(inapplicable: exception, &within)
      }
      walk.fuel = within.fuel
    }
    return applies
  }

  /// An exception that does not apply.
  private mutating func explain(inapplicable exception: ValueException, _ walk: inout Evaluator) {
    let id = exception.condition
    let lead = Bilingual(en: "an exception does not apply: ", nl: "een uitzondering geldt niet: ")
    let claim = Claim(.condition(id, .no), walk, negative: true)
    grounds.add(
      .claim(claim, text(of: id, walk, lead: lead), .absent, .span(exception.span)))
  }

  /// What is missing for an expression without a result.
  private mutating func explainUnknown(
    _ id: ExpressionID, _ walk: inout Evaluator, _ standing: Standing
  ) {
    guard !grounds.isFull else { return }
    switch reading.program[id].form {
    case .word, .entity, .variable, .now, .today, .set, .share: break
    case .entityText:
      let text = reading.printer.bilingual { language in
        let what = self.text(of: id, walk, in: language)
        return language == .english ? "\(what) is not known" : "\(what) is niet bekend"
      }
      grounds.add(.text(text, .missing, .span(reading.program[id].span)))
    case .apply(_, let operands):
      var hasMissing = false
      for operand in operands where walk.value(of: operand) == nil {
        hasMissing = true
        explainUnknown(operand, &walk, standing)
      }
      if !hasMissing, walk.value(of: id) == nil { explainFailure(id, &walk) }
    case .value(let value, let arguments):
      guard let words = walk.values(of: arguments) else {
        for argument in arguments where walk.value(of: argument) == nil {
          explainUnknown(argument, &walk, standing)
        }
        return
      }
      guard walk.result(of: value, words) == nil else { return }
      // How we came to what lacks the value: `T3.means = Pilot` before `Pilot.level is not given`.
      for argument in arguments { explainKnown(argument, &walk, standing) }
      explainMissing(value, words, &walk, standing)
    case .condition(let condition):
      if walk.truth(of: condition, negative: standing.negative) == .unknown {
        explain(condition, .unknown, &walk, standing)
      } else {
        explain(condition, .unknown, &walk, standing.flipped)
      }
    case .aggregate(let aggregate):
      explainOpenTotal(id, aggregate, &walk, standing)
    }
  }

  /// A computation that cannot be done.
  private mutating func explainFailure(_ id: ExpressionID, _ walk: inout Evaluator) {
    let text = reading.printer.bilingual { language in
      let what = self.text(of: id, walk, in: language)
      return language == .english ? "\(what) has no result" : "\(what) heeft geen uitkomst"
    }
    grounds.add(.text(text, .missing, .span(reading.program[id].span)))
  }

  /// A share that divides nothing: a total or weights that are missing, or nobody to divide among.
  mutating func explainShare(
    _ share: Share, _ walk: inout Evaluator, _ standing: Standing
  ) {
    if walk.value(of: share.total) == nil { explainUnknown(share.total, &walk, standing) }
    var copy = self
    var members = 0
    walk.scoped(share.members) { walk in
      _ = walk.solve(Goal.range(share.members, share.condition, negative: true), .yes) {
        walk, truth in
        members += 1
        if truth == .unknown, let condition = share.condition {
          copy.explain(condition, .unknown, &walk, Standing(negative: true, depth: standing.depth))
        } else if walk.value(of: share.weight) == nil {
          copy.explainUnknown(share.weight, &walk, standing)
        }
        return copy.grounds.isFull ? .stop : .next
      }
    }
    self = copy
    guard members == 0 else { return }
    let text = Bilingual(
      en: "there is nobody to divide it among", nl: "er is niemand om het over te verdelen")
    grounds.add(.text(text, .absent, nil))
  }

  /// A value that is not given, or a definition that has no result and why.
  mutating func explainMissing(
    _ id: ValueID, _ words: [Word], _ walk: inout Evaluator, _ standing: Standing
  ) {
    grounds.add(.missing(id, words, at: walk.moment))
    guard standing.depth < Explanation.unknownDepth,
      let definition = reading.program[id].definition
    else { return }
    var inner = walk.evaluator(of: definition, words)
    let deeper = standing.deeper
    if case .share(let share) = reading.program[definition.base].form {
      return explainShare(share, &inner, deeper)
    }
    switch inner.choice(definition.exceptions, words) {
    case .none: explainUnknown(definition.base, &inner, deeper)
    case .one(_, let exception):
      var within = inner.evaluator(of: exception.frame, words)
      explainUnknown(exception.result, &within, deeper)
    case .undecided(let exception):
      var within = inner.evaluator(of: exception.frame, words)
      let isUnknown = within.truth(of: exception.condition, negative: false) == .unknown
      explain(
        exception.condition, .unknown, &within, Standing(negative: !isUnknown, depth: deeper.depth))
    case .conflict(let exceptions):
      for exception in exceptions {
        let text = Bilingual(
          en: "an exception applies that contradicts another one",
          nl: "er geldt een uitzondering die een andere tegenspreekt")
        grounds.add(.text(text, .holds, .span(exception.span)))
      }
    }
  }
}
