import GeredeSyntax
import GeredeText

/// Moments of clauses: openings and deadlines do not change with time, and a guard has a moment to
/// speak about.
extension Elaboration {
  /// Gives a message for each opening and deadline of a clause that changes with time. `changing`:
  /// the values that do.
  mutating func checkMoments(of clause: Clause, _ changing: Set<ValueID>) {
    let parts = parts(ofMomentsIn: clause)
    var reported: Set<Span> = []
    for part in parts {
      guard let span = changingPart(of: part, changing), reported.insert(span).inserted else {
        continue
      }
      report(AgreementMessages.changingWindow(oneLine(title(ofSpan: span)), at: span))
    }
  }

  /// What the openings and deadlines of a clause are computed from.
  func parts(ofMomentsIn clause: Clause) -> [ExpressionID] {
    var parts = clause.links.flatMap(\.window.deadlines)
    if let window = clause.window {
      if let series = window.series { parts += [series.anchor, series.period] }
      if let opening = window.opening { parts.append(opening) }
      parts += window.deadlines
    }
    return parts
  }

  /// Gives a message for each duty that opens with its agreement and whose guard depends on the
  /// moment: it would be asked about once, and never again.
  mutating func checkMomentsOfGuards() {
    let opening = program.clauses.filter { clause in
      guard case .duty = clause.form, clause.condition != nil || clause.unless != nil else {
        return false
      }
      return clause.window.map { $0.opening == nil && $0.series == nil } ?? true
    }
    guard !opening.isEmpty else { return }
    let changing = ChangingSentences(program, values: changingValues())
    for clause in opening {
      enter(clause.module.index)
      for condition in [clause.condition, clause.unless] {
        guard let condition, let part = changing.part(of: condition) else { continue }
        report(
          AgreementMessages.guardWithoutMoment(
            oneLine(title(ofSpan: part.span)), at: part.span, within: word(.within),
            of: ContextualWord.of.spelling(in: file.language), act: part.isAct ? word(.at) : nil,
            ensure: word(.must) + " " + word(.ensure)))
        break
      }
    }
  }
}

/// The relations and values that hold at one moment and not at another, as far as the program
/// itself dates them.
struct ChangingSentences {
  private let program: Program
  private var changing: Set<Dependencies.Node> = []

  /// `values`: those that are known to change.
  /// - Complexity: O(size of the program).
  init(_ program: Program, values: Set<ValueID>) {
    self.program = program
    changing = Set(values.map { .value($0) })
    for fact in program.facts where fact.from != nil || fact.until != nil {
      if case .relation(let relation, _) = fact.statement { changing.insert(.relation(relation)) }
    }
    for source in program.dataSources where source.from != nil || source.until != nil {
      if case .relation(let relation, _) = source.target { changing.insert(.relation(relation)) }
    }
    let dependencies = Dependencies(program)
    changing.formUnion(dependencies.readsMoment)
    var readers: [Dependencies.Node: [Dependencies.Node]] = [:]
    for edge in dependencies.edges where !edge.isAtOtherMoment {
      switch edge.to {
      case .clause, .anyClause, .anyAgreement: changing.insert(edge.from)
      case .agreement:
        // What an agreement lays down holds while it is in force: that alone is no change.
        if edge.clause == nil { changing.insert(edge.from) }
      case .relation, .value, .requirement: readers[edge.to, default: []].append(edge.from)
      }
    }
    var pending = Array(changing)
    while let node = pending.popLast() {
      for reader in readers[node] ?? [] where changing.insert(reader).inserted {
        pending.append(reader)
      }
    }
  }

  /// The first part of a condition that changes with time, and whether it is an act.
  func part(of id: ConditionID) -> (span: Span, isAct: Bool)? {
    let condition = program[id]
    switch condition.form {
    case .constant: return nil
    case .and(let parts), .or(let parts): return parts.lazy.compactMap { part(of: $0) }.first
    case .not(let inner): return part(of: inner)
    case .relation(let relation, let arguments, let moment):
      let builtins = program.builtins
      let isAbout =
        relation == builtins.isInForce || relation == builtins.binds
        || builtins.clauseStates.values.contains(relation)
      if moment == nil, isAbout || changing.contains(.relation(relation)) {
        return (condition.span, false)
      }
      return part(of: arguments)
    case .act: return (condition.span, true)
    case .outcome: return (condition.span, false)
    case .comparison(_, let left, let right), .member(let left, let right):
      return part(of: left) ?? part(of: right)
    case .isKind(let subject, _), .holds(let subject), .has(let subject): return part(of: subject)
    case .some(_, let range), .no(_, let range): return part(of: range)
    case .every(_, let range, let then): return range.flatMap { part(of: $0) } ?? part(of: then)
    }
  }

  private func part(of arguments: [Argument]) -> (span: Span, isAct: Bool)? {
    for case .expression(let id) in arguments { if let found = part(of: id) { return found } }
    return nil
  }

  private func part(of id: ExpressionID) -> (span: Span, isAct: Bool)? {
    let expression = program[id]
    switch expression.form {
    case .word, .entity, .entityText, .variable: return nil
    case .now, .today: return (expression.span, false)
    case .value(let value, let parts):
      if changing.contains(.value(value)) { return (expression.span, false) }
      return parts.lazy.compactMap { part(of: $0) }.first
    case .apply(_, let parts), .set(let parts):
      return parts.lazy.compactMap { part(of: $0) }.first
    case .condition(let condition): return part(of: condition)
    case .aggregate(let aggregate):
      return aggregate.condition.flatMap { part(of: $0) }
        ?? aggregate.operand.flatMap { part(of: $0) }
    case .share: return nil
    }
  }
}
