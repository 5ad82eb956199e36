import GeredeSyntax
import GeredeText

/// The variables of a frame: which there are, what type they have, how often they occur.
extension Elaboration {
  /// Starts a sentence: forgets what the one before read.
  mutating func beginSentence() {
    readsNamedClausesOnly = false
    outcomesRead = []
  }

  /// Starts a new frame. `allowsFree`: whether variables that nothing lists may be used.
  mutating func beginFrame(
    _ parameters: [(name: String, type: ValueType, span: Span)], allowsFree: Bool
  ) {
    frame = FrameState()
    frame.allowsFree = allowsFree
    for parameter in parameters {
      checkNotNoun(parameter.name, at: parameter.span)
      _ = newVariable(parameter.name, parameter.type, parameter.span, .parameter)
    }
  }

  /// Adds a variable to the frame and to what is in sight.
  mutating func newVariable(
    _ name: String, _ type: ValueType, _ span: Span, _ origin: FrameState.Origin
  ) -> VariableID {
    let id = VariableID(frame.frame.variables.count)
    frame.frame.variables.append(Variable(name: name, type: type, span: span))
    frame.origins.append(origin)
    frame.occurrences.append(1)
    frame.scope[name] = id
    return id
  }

  /// A variable may not be the noun of a kind.
  mutating func checkNotNoun(_ name: String, at span: Span) {
    guard let kind = kind(ofNoun: name), frame.troubled.insert(name).inserted else { return }
    report(NameMessages.variableIsNoun(name, at: span, kind: title(of: .kind(kind))))
  }

  /// The type of a variable at this place; nil if nothing tells.
  func variableType(_ name: String) -> ValueType? {
    if let narrowed = frame.narrowed[name] { return narrowed }
    if let id = frame.scope[name] {
      let type = frame.frame[id].type
      return type == .unknown ? nil : type
    }
    return frame.evidence.types[name]?.type
  }

  /// A use of a variable as an expression.
  mutating func variable(_ name: NameSyntax) -> ExpressionID {
    let span = file.tree.span(name)
    let id: VariableID
    if let known = frame.scope[name.text] {
      id = known
      frame.occurrences[known.index] += 1
    } else {
      if let value = values(named: name.text).first, program[value].parameters.isEmpty {
        report(
          NameMessages.valueWithoutParentheses(
            name.text, at: span,
            capital: name.text.prefix(1).uppercased() + name.text.dropFirst()))
        return broken(span)
      }
      if !frame.allowsFree, reportWordAlone(name, at: span) { return broken(span) }
      checkNotNoun(name.text, at: span)
      let type = frame.evidence.types[name.text]?.type ?? .unknown
      id = newVariable(name.text, type, span, .free)
      if !frame.allowsFree, frame.troubled.insert(name.text).inserted {
        report(
          RuleMessages.unlistedVariable(
            name.text, at: span, noun: noun(of: frame.narrowed[name.text] ?? type),
            in: file.language, isWithinList: frame.origins.contains(.listed)))
      }
    }
    let type = frame.narrowed[name.text] ?? frame.frame[id].type
    return add(.variable(id), type, span)
  }

  /// Says that a word is no variable here but the name of a value or the word of a sentence, if so.
  private mutating func reportWordAlone(_ name: NameSyntax, at span: Span) -> Bool {
    if let value = values(named: name.text).first {
      let dots = program[value].parameters.map { $0.name ?? "…" }.joined(separator: ", ")
      report(
        NameMessages.valueWithoutArgument(name.text, at: span, proposal: "\(name.text)(\(dots))"))
      return true
    }
    guard case .one(let entry) = phrase([name], isAct: false), entry.isWhole else { return false }
    report(
      NameMessages.wordAlone(name.text, at: span, pattern: pattern(entry.relation)))
    return true
  }

  /// The noun of a kind or enum as the current file writes it; nil for other types.
  func noun(of type: ValueType) -> String? {
    switch type {
    case .kind(let kind): written(program[kind].noun)
    case .enumeration(let id): written(program[id].noun)
    default: nil
    }
  }

  /// Takes what sentences say about types as true for what stands beside them.
  mutating func narrow(by evidence: Evidence) {
    for conflict in evidence.conflicts { reportDisjoint(conflict) }
    for (name, found) in evidence.types {
      guard let known = variableType(name) else {
        frame.narrowed[name] = found.type
        continue
      }
      if let met = meet(known, found.type) {
        frame.narrowed[name] = met
      } else {
        let span = frame.scope[name].map { frame.frame[$0].span } ?? found.span
        reportDisjoint(
          Evidence.Conflict(
            name: name, first: known, firstSpan: span, second: found.type, secondSpan: found.span))
      }
    }
  }

  /// Says that a variable has two types with nothing in common.
  mutating func reportDisjoint(_ conflict: Evidence.Conflict) {
    guard frame.troubled.insert(conflict.name).inserted else { return }
    report(
      TypeMessages.disjointUses(
        conflict.name, at: conflict.secondSpan, first: title(of: conflict.first),
        firstPlace: conflict.firstSpan, second: title(of: conflict.second)))
  }

  /// Gives a message for each variable that nothing lists and that occurs once, apart from `others`.
  mutating func checkSingleUse(except others: Set<VariableID> = []) {
    for (index, variable) in frame.frame.variables.enumerated()
    where frame.origins[index] == .free && frame.occurrences[index] == 1
      && !others.contains(VariableID(index))
    {
      guard frame.troubled.insert(variable.name).inserted else { continue }
      report(RuleMessages.singleUse(variable.name, at: variable.span))
    }
  }

  /// Lists variables, with a message for a name that is in use outside.
  mutating func list(_ binders: [BinderSyntax], _ origin: FrameState.Origin) -> [Binder] {
    var listed: [Binder] = []
    for binder in binders {
      let name = binder.variable.text
      let span = file.tree.span(binder.variable)
      checkNotNoun(name, at: span)
      // A variable that nothing lists belongs to the whole sentence, also where it comes later.
      let outer = frame.scope[name].map { frame.frame[$0].span } ?? frame.evidence.types[name]?.span
      if let outer { report(RuleMessages.listedTwice(name, at: span, first: outer)) }
      let domain = domain(of: binder)
      let type = domain ?? frame.narrowed[name] ?? .unknown
      listed.append(Binder(newVariable(name, type, span, origin), domain: domain))
    }
    return listed
  }

  /// The type that the noun of a binder names; nil without a noun, or after a message.
  private mutating func domain(of binder: BinderSyntax) -> ValueType? {
    guard let noun = binder.noun else { return nil }
    switch nouns(named: noun.text).first {
    case .kind(let kind): return .kind(kind)
    case .enumeration(let id): return .enumeration(id)
    case nil:
      let near = nearest.search(noun.text, among: nounNames())
      report(
        NameMessages.unknownNoun(
          noun.text, at: file.tree.span(noun), nearest: near, in: file.language))
      return .unknown
    }
  }

  /// The type that a binder's noun names, without a message.
  func quickDomain(of binder: BinderSyntax) -> ValueType? {
    guard let noun = binder.noun else { return nil }
    switch nouns(named: noun.text).first {
    case .kind(let kind): return .kind(kind)
    case .enumeration(let id): return .enumeration(id)
    case nil: return nil
    }
  }
}
