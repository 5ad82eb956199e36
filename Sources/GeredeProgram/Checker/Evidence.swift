import GeredeSyntax
import GeredeText

/// What a condition, if it holds, tells about the types of its variables.
struct Evidence: Sendable {
  /// Two uses of a variable that nothing can fit both of.
  struct Conflict: Sendable {
    var name: String
    var first: ValueType
    var firstSpan: Span
    var second: ValueType
    var secondSpan: Span
  }

  /// The type that each variable must have, and the place that tells it.
  var types: [String: (type: ValueType, span: Span)] = [:]
  /// Variables that no thing can fit.
  var conflicts: [Conflict] = []
}

/// Types of variables are inferred from slots, fields, nouns and equations: from what must hold.
/// What stands under `not`, `no` or `every` tells nothing.
extension Elaboration {
  /// What a condition tells, if it holds.
  /// - Complexity: O(size of the condition).
  func evidence(of id: ExpressionSyntaxID) -> Evidence {
    var work = self.frame.narrowed
    return evidence(of: id, knowing: &work)
  }

  /// `known`: types found so far, which equations may build on.
  private func evidence(
    of id: ExpressionSyntaxID, knowing known: inout [String: ValueType]
  ) -> Evidence {
    var found = Evidence()
    switch file.tree[id].form {
    case .parenthesized(let inner):
      return evidence(of: inner, knowing: &known)
    case .and(let parts):
      collect(parts, into: &found, knowing: &known)
    case .or(let parts):
      for part in parts {
        var branch = known
        widen(&found, by: evidence(of: part, knowing: &branch))
      }
    case .sentence(let sentence):
      collect(sentence, isAct: false, into: &found)
    case .act(let sentence):
      collect(sentence, isAct: true, into: &found)
    case .says(let party, let content), .accepts(let party, let content):
      collectSpoken([party], content, into: &found, known)
    case .isKind(let subject, let kind, .positive):
      if let name = variableName(subject), let kind = quickKind(kind) {
        add(name, .kind(kind), at: subject, to: &found)
      }
    case .member(let subject, of: let set, .positive):
      if let name = variableName(subject), let type = elementType(set, known) {
        add(name, type, at: subject, to: &found)
      }
    case .comparison(.equal, let left, let right):
      // Twice: what one side tells about its variable gives the type of the other side.
      for _ in 0..<2 {
        collectEquation(left, right, into: &found, known)
        collectEquation(right, left, into: &found, known)
        for (name, type) in found.types where known[name] == nil { known[name] = type.type }
      }
    case .some(let quantifier):
      guard let condition = quantifier.condition else { break }
      var inner = known
      for binder in quantifier.binders { inner[binder.variable.text] = quickDomain(of: binder) }
      found = evidence(of: condition, knowing: &inner)
      for binder in quantifier.binders { found.types[binder.variable.text] = nil }
    default: break
    }
    return found
  }

  /// All parts hold. Equations come last, since they build on the types that the others tell.
  private func collect(
    _ parts: [ExpressionSyntaxID], into found: inout Evidence,
    knowing known: inout [String: ValueType]
  ) {
    var equations: [ExpressionSyntaxID] = []
    for part in parts {
      if case .comparison(.equal, _, _) = file.tree[part].form {
        equations.append(part)
      } else {
        tighten(&found, by: evidence(of: part, knowing: &known))
      }
    }
    var hasGrown = true
    var rounds = 0
    while hasGrown, !equations.isEmpty, rounds < 4 {
      for (name, type) in found.types { known[name] = type.type }
      let count = found.types.count
      for equation in equations {
        tighten(&found, by: evidence(of: equation, knowing: &known))
      }
      hasGrown = found.types.count > count
      rounds += 1
    }
  }

  /// What the slots of a sentence tell.
  private func collect(
    _ sentence: SentenceSyntax, isAct: Bool, into found: inout Evidence
  ) {
    if isAct, let moment = sentence.moment, let name = variableName(moment) {
      add(name, .instant, at: moment, to: &found)
    }
    if !isAct { collectOutcome(sentence, into: &found) }
    guard case .one(let entry) = phrase(sentence.words, isAct: isAct) else { return }
    for (place, argument) in sentence.arguments.enumerated() {
      collectCall(argument, into: &found)
      guard let name = variableName(argument), let slot = slot(place, of: entry) else { continue }
      add(name, program[entry.relation].slots[slot].type, at: argument, to: &found)
    }
  }

  /// `R is_breached_for t`: the variables are what the requirement speaks of.
  private func collectOutcome(_ sentence: SentenceSyntax, into found: inout Evidence) {
    guard sentence.words.count == 1, case .thing(let name) = file.tree[sentence.arguments[0]].form,
      matches(sentence.words[0].text, .isBreachedFor)
        || matches(sentence.words[0].text, .isUnprovenFor)
    else { return }
    for case .requirement(let id) in quickThings(name).prefix(1) {
      let types = names.requirementBinders[id.index]
      for (argument, type) in zip(sentence.arguments.dropFirst(), types) {
        if let name = variableName(argument) { add(name, type, at: argument, to: &found) }
      }
    }
  }

  /// `Dvo(m)`: its variables have the types of its parameters, if there is one value of that name.
  private func collectCall(_ id: ExpressionSyntaxID, into found: inout Evidence) {
    guard case .call(let name, let arguments) = file.tree[id].form else { return }
    let candidates = values(named: name.text).filter {
      program[$0].parameters.count == arguments.count
    }
    guard candidates.count == 1, let value = candidates.first else { return }
    for (slot, argument) in zip(program[value].parameters, arguments) {
      if let name = variableName(argument) { add(name, slot.type, at: argument, to: &found) }
    }
  }

  /// What a trust tells about its variables, if it applies.
  func evidence(of trust: TrustSyntax) -> Evidence {
    var found = trust.when.map { evidence(of: $0) } ?? Evidence()
    var known: [String: ValueType] = [:]
    for (name, type) in found.types { known[name] = type.type }
    collectSpoken([trust.believer, trust.speaker], trust.statement, into: &found, known)
    return found
  }

  /// Parties, and what a statement that they speak of tells.
  private func collectSpoken(
    _ parties: [ExpressionSyntaxID], _ content: ExpressionSyntaxID, into found: inout Evidence,
    _ known: [String: ValueType]
  ) {
    for party in parties {
      if let name = variableName(party) { add(name, partyType, at: party, to: &found) }
    }
    switch file.tree[content].form {
    case .parenthesized(let inner): collectSpoken([], inner, into: &found, known)
    case .sentence(let sentence): collect(sentence, isAct: false, into: &found)
    case .act(let sentence): collect(sentence, isAct: true, into: &found)
    case .comparison(.equal, let left, let right):
      for _ in 0..<2 {
        let known = known.merging(found.types.mapValues(\.type)) { first, _ in first }
        collectEquation(left, right, into: &found, known)
        collectEquation(right, left, into: &found, known)
      }
    default: break
    }
  }

  /// `left = right`: a variable has the type of the other side; a value ranges over its arguments.
  private func collectEquation(
    _ left: ExpressionSyntaxID, _ right: ExpressionSyntaxID, into found: inout Evidence,
    _ known: [String: ValueType]
  ) {
    if let name = variableName(left), let type = quickType(right, known) {
      add(name, type, at: left, to: &found)
    }
    switch file.tree[left].form {
    case .call: collectCall(left, into: &found)
    case .path(let base, let names):
      guard names.count == 1, let name = variableName(base), known[name] == nil,
        variableType(name) == nil, let kind = onlyKind(withField: names[0].text)
      else { break }
      add(name, kind, at: base, to: &found)
    default: break
    }
  }

  /// The type that has the field or value of this name, if there is just one.
  func onlyKind(withField name: String) -> ValueType? {
    var kinds: Set<ValueType> = []
    for value in values(named: name) where program[value].parameters.count == 1 {
      kinds.insert(program[value].parameters[0].type)
    }
    // That agreements have a start and an end tells nothing about what else has them.
    for (index, fields) in names.fields.enumerated()
    where fields[name] != nil && program.kinds[index].span != nil {
      if file.sees.contains(program.kinds[index].module) { kinds.insert(.kind(KindID(index))) }
    }
    return kinds.count == 1 ? kinds.first : nil
  }

  /// Adds what one place tells about one variable.
  private func add(
    _ name: String, _ type: ValueType, at id: ExpressionSyntaxID, to found: inout Evidence
  ) {
    guard type != .unknown else { return }
    var one = Evidence()
    one.types[name] = (type, file.tree.span(id))
    tighten(&found, by: one)
  }

  /// Both hold.
  func tighten(_ found: inout Evidence, by other: Evidence) {
    found.conflicts += other.conflicts
    for (name, new) in other.types {
      guard let known = found.types[name] else {
        found.types[name] = new
        continue
      }
      if let met = meet(known.type, new.type) {
        found.types[name] = (met, known.span)
      } else {
        found.conflicts.append(conflict(name, known, new))
      }
    }
  }

  /// One of the two holds.
  private func widen(_ found: inout Evidence, by other: Evidence) {
    found.conflicts += other.conflicts
    for (name, new) in other.types {
      guard let known = found.types[name] else {
        found.types[name] = new
        continue
      }
      if let joined = join(known.type, new.type) ?? meet(known.type, new.type) {
        found.types[name] = (joined, known.span)
      } else {
        found.conflicts.append(conflict(name, known, new))
      }
    }
  }

  /// A conflict, the earlier place first.
  private func conflict(
    _ name: String, _ a: (type: ValueType, span: Span), _ b: (type: ValueType, span: Span)
  ) -> Evidence.Conflict {
    let (first, second) = a.span < b.span ? (a, b) : (b, a)
    return Evidence.Conflict(
      name: name, first: first.type, firstSpan: first.span, second: second.type,
      secondSpan: second.span)
  }

  /// The name of a variable that stands alone, in parentheses or not.
  func variableName(_ id: ExpressionSyntaxID) -> String? {
    switch file.tree[id].form {
    case .variable(let name): name.text
    case .parenthesized(let inner): variableName(inner)
    default: nil
    }
  }

  /// The kind of that name, without a message.
  private func quickKind(_ name: QualifiedNameSyntax) -> KindID? {
    for thing in quickThings(name) { if case .kind(let kind) = thing { return kind } }
    return nil
  }

  /// The type of the members of a set, without a message.
  private func elementType(
    _ id: ExpressionSyntaxID, _ known: [String: ValueType]
  ) -> ValueType? {
    if case .set(let members) = file.tree[id].form {
      for member in members { if let type = quickType(member, known) { return type } }
      return nil
    }
    if case .set(let type)? = quickType(id, known) { return type }
    return nil
  }
}
