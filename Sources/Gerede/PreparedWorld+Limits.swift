import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeRules
import GeredeText

/// What is told where a limit was reached: which rule was running, and what grew.
extension PreparedWorld {
  /// The message about more given facts than are allowed.
  func tooManyGiven(_ options: CheckOptions) -> Message {
    let fullest = facts.fullest
    return LimitMessages.tooManyGiven(
      facts.count, limit: options.facts, most: name(of: fullest.subject), fullest.count,
      at: fullest.place ?? .host)
  }

  /// The message about a limit that an evaluation reached.
  func message(about limit: LimitReached, _ options: CheckOptions) -> Message {
    let running = limit.rule.map(place(of:)) ?? .host
    let grown = limit.largest.flatMap(place(of:))
    var message = LimitMessages.reached(
      limit, options, given: facts.count, at: running == .host ? grown ?? .host : running)
    if let grown, let largest = limit.largest, grown != message.place {
      message.labels.append(LimitMessages.mostRows(largest.rows, at: grown))
    }
    return message
  }

  /// Where the rows of a relation come from: a rule, or the file that gives them.
  private func place(of largest: LimitReached.Largest) -> Place? {
    if largest.given * 2 > largest.rows { return facts.fullest.place }
    return lowered.rules.rules.indices.lazy
      .filter { lowered.rules.rules[$0].head.relation == largest.relation }
      .map { place(of: KernelRuleID($0)) }.first { $0 != .host }
  }

  /// Where a rule was written.
  private func place(of rule: KernelRuleID) -> Place {
    guard lowered.rules.rules.indices.contains(rule.index) else { return .host }
    switch lowered.rules.rules[rule.index].origin {
    case .rule(let index): return .span(lowered.program.rules[index].span)
    case .requirement(let index): return .span(program.requirements[index].span)
    case .clause(let index): return .span(program.clauses[index].span)
    case .value(let index): return program.values[index].span.map { .span($0) } ?? .host
    case .query where queries.count == 1: return .span(queries[0].span)
    case .none, .query, .lowering: return .host
    }
  }

  private func name(of subject: FactBase.Fullest.Subject) -> Bilingual {
    switch subject {
    case .relation(let id):
      let title = program[id].title.replacing("_", with: " ")
      return Bilingual(en: "\"\(title)\"", nl: "\"\(title)\"")
    case .value(let id):
      let name = program[id].name
      return Bilingual(
        en: "\"\(name.english)\"", nl: "\"\(name.text(in: .dutch))\"")
    case .entities: return Bilingual(en: "named things", nl: "benoemde dingen")
    }
  }
}
