import GeredeProgram
import GeredeText

extension EvaluatedWorld {
  /// What would make a false condition true, where one fact would do: a comparison with a value that
  /// is given, a sentence, a value to give. Nil for all else.
  func remedy(_ id: ConditionID, _ walk: inout Evaluator) -> Bilingual? {
    guard walk.isClosed(id) else { return nil }
    switch reading.program[id].form {
    case .and(let parts):
      var remedies: [Bilingual] = []
      for part in parts where walk.truth(of: part, negative: false) == .no {
        guard let remedy = remedy(part, &walk) else { return nil }
        remedies.append(remedy)
      }
      return joined(remedies, Bilingual(en: " and ", nl: " en "))
    case .or(let parts):
      let remedies = parts.compactMap { remedy($0, &walk) }
      return joined(remedies, Bilingual(en: " or ", nl: " of "))
    case .comparison(let operation, let left, let right):
      return remedy(left, operation, right, &walk)
    case .relation(let relation, let arguments, nil):
      guard reading.rules(for: relation).isEmpty, reading.provisions(for: relation).isEmpty,
        !reading.isBuiltIn(relation)
      else { return nil }
      return sentence(relation, arguments, &walk)
    case .member(let subject, let set):
      guard let call = given(subject, &walk) else { return nil }
      return reading.printer.bilingual { language in
        "\(call.text(in: language)) in \(written(set, walk, in: language))"
      }
    default: return nil
    }
  }

  /// `T1.identity.assurance >= Substantial`.
  private func remedy(
    _ left: ExpressionID, _ operation: Comparison, _ right: ExpressionID, _ walk: inout Evaluator
  ) -> Bilingual? {
    let sign = SentencePrinter.sign(operation)
    let type = reading.program[left].type
    if let call = given(left, &walk), given(right, &walk) == nil, let word = walk.value(of: right) {
      return reading.printer.bilingual { language in
        "\(call.text(in: language)) \(sign) "
          + reading.printer.written.value(word, type, in: language)
      }
    }
    if let call = given(right, &walk), given(left, &walk) == nil, let word = walk.value(of: left) {
      let mirrored = SentencePrinter.sign(operation.mirrored)
      return reading.printer.bilingual { language in
        "\(call.text(in: language)) \(mirrored) "
          + reading.printer.written.value(word, type, in: language)
      }
    }
    return nil
  }

  /// A value that facts give, as it is written, for what the walk has bound; nil for all else.
  private func given(_ id: ExpressionID, _ walk: inout Evaluator) -> Bilingual? {
    guard case .value(let value, let arguments) = reading.program[id].form,
      reading.program[value].definition == nil, walk.values(of: arguments) != nil
    else { return nil }
    return reading.printer.bilingual { written(id, walk, in: $0) }
  }

  private func written(_ id: ExpressionID, _ walk: Evaluator, in language: Language) -> String {
    reading.printer.written.expression(id, walk.frame, { walk.word(of: $0) }, in: language)
  }

  private func sentence(
    _ relation: RelationID, _ arguments: [Argument], _ walk: inout Evaluator
  ) -> Bilingual? {
    var words: [Word?] = []
    for argument in arguments {
      guard case .expression(let id) = argument else {
        words.append(nil)
        continue
      }
      guard let word = walk.value(of: id) else { return nil }
      words.append(word)
    }
    return reading.printer.bilingual { reading.printer.written.sentence(relation, words, in: $0) }
  }

  private func joined(_ parts: [Bilingual], _ joint: Bilingual) -> Bilingual? {
    guard !parts.isEmpty, parts.count <= 3 else { return nil }
    return reading.printer.bilingual { language in
      parts.map { $0.text(in: language) }.joined(separator: joint.text(in: language))
    }
  }
}
