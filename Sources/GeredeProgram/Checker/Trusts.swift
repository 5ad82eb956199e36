import GeredeSyntax
import GeredeText

/// Trust: whose word a party takes for what, and what of it can never apply.
extension Elaboration {
  /// Checks a trust and keeps it until all requirements are known.
  mutating func checkTrust(_ syntax: TrustSyntax) {
    let before = errorCount
    let span = file.tree.span(syntax.tokens)
    beginSentence()
    beginFrame([], allowsFree: true)
    frame.evidence = evidence(of: syntax)
    narrow(by: frame.evidence)
    let believer = believer(syntax.believer)
    let speaker = argument(syntax.speaker, partyType)
    let spoken = spoken(syntax.statement)
    let reach = reach(syntax.onward)
    let condition = syntax.when.map { self.condition($0) }
    let from = syntax.from.flatMap { moment($0) }
    let until = syntax.until.flatMap { moment($0) }
    guard let believer, let spoken, let reach, errorCount == before else { return }
    if let moment = spoken.moment {
      report(
        TrustMessages.trustAtMoment(at: moment.span, from: word(.from), until: word(.until)))
      return
    }
    if let from, let until, isAfter(from, until) {
      report(RuleMessages.endsBeforeItBegins(at: span))
      return
    }
    var trust = Trust(
      frame: frame.frame, accepts: acceptsRelation(spoken.content),
      says: saysRelation(spoken.content), believer: believer, speaker: speaker,
      content: spoken.arguments, reach: reach, condition: condition, from: from, until: until,
      module: file.module, documentation: syntax.documentation, span: span)
    if let day = spoken.day {
      let instant = apply(.lastSecond, [day], .instant, program[day].span)
      trust.content[trust.content.count - 1] = .expression(instant)
    }
    allowSingleUse(spoken)
    let said = add(.relation(trust.says, [speaker] + trust.content, moment: nil), span)
    checkBindings(
      of: [add(.and([said] + (condition.map { [$0] } ?? [])), span)], expressions: [believer])
    checkSingleUse()
    guard errorCount == before else { return }
    trust.frame = frame.frame
    trustReads.append((trust, outcomesRead))
  }

  /// Whose trust it is; nil after a message.
  private mutating func believer(_ id: ExpressionSyntaxID) -> ExpressionID? {
    if case .any = file.tree[id].form {
      report(TrustMessages.noBeliever(at: file.tree.span(id)))
      return nil
    }
    return converted(id, to: partyType)
  }

  /// How far a trust goes; nil after a message.
  private mutating func reach(_ syntax: OnwardSyntax?) -> Trust.Reach? {
    guard let syntax else { return .statement }
    guard let steps = syntax.steps else { return .anyDepth }
    guard steps <= Trust.stepLimit else {
      report(
        TrustMessages.tooManySteps(
          Trust.stepLimit, at: file.tree.span(syntax.tokens), onward: word(.onward)))
      return nil
    }
    return steps <= 0 ? .statement : .steps(Int(steps))
  }

  // MARK: - Trust that can never apply

  /// What a slot may hold, as far as the program tells.
  private enum Filler {
    case entity(EntityID)
    case word(Word)
    case anything(ValueType)
  }

  /// Rows of speech that the program may hold: who speaks, then what fills the slots.
  private struct Utterances {
    var places: [Filler]
    var span: Span
  }

  /// Warns about each trust in what nobody ever says to it.
  mutating func reportIdleTrust() {
    guard !program.trusts.isEmpty else { return }
    let said = utterances()
    let alive = trustsOfUse(said)
    for (index, trust) in program.trusts.enumerated() {
      if let file = files.firstIndex(where: { $0.module == trust.module }) { enter(file) }
      if isTrustInSelf(trust) {
        report(TrustMessages.trustInSelf(at: trust.span, from: word(.from)))
      } else if !alive.contains(index) {
        let others = (said[trust.says] ?? []).filter {
          fit(
            Array($0.places.dropFirst()),
            Array(fillers([trust.speaker] + trust.content, trust.frame, trust.says).dropFirst()))
        }
        report(
          TrustMessages.trustWithoutSpeaker(
            at: trust.span, pattern: spokenPattern(trust.says), sources: others.map(\.span),
            says: word(.says), onward: trust.reach == .statement ? word(.onward) : nil))
      }
    }
  }

  /// The trusts that what is said may reach, directly or, with `onward`, through other trusts.
  ///
  /// - Complexity: O(trusts · (utterances + trusts)): each trust that comes to be of use is looked at once
  ///   from each other one.
  private func trustsOfUse(_ said: [RelationID: [Utterances]]) -> Set<Int> {
    let wanted = program.trusts.map { trust in
      fillers([trust.speaker] + trust.content, trust.frame, trust.says)
    }
    var alive = Set(
      program.trusts.indices.filter { index in
        (said[program.trusts[index].says] ?? []).contains { fit($0.places, wanted[index]) }
      })
    var news = alive.sorted()
    var waiting = program.trusts.indices.filter {
      !alive.contains($0) && program.trusts[$0].reach != .statement
    }
    while let index = news.popLast(), !waiting.isEmpty {
      let trust = program.trusts[index]
      let places = fillers(
        [.expression(trust.believer)] + trust.content, trust.frame, trust.says)
      waiting.removeAll { other in
        guard program.trusts[other].accepts == trust.accepts, fit(places, wanted[other]) else {
          return false
        }
        alive.insert(other)
        news.append(other)
        return true
      }
    }
    return alive
  }

  /// The pattern of what is said, without who says it.
  private func spokenPattern(_ says: RelationID) -> String {
    guard case .says(.relation(let id)) = program[says].form else {
      return pattern(says)
    }
    return pattern(id)
  }

  /// Whether a trust is that of one party in itself.
  private func isTrustInSelf(_ trust: Trust) -> Bool {
    guard case .expression(let speaker) = trust.speaker else { return false }
    switch (program[trust.believer].form, program[speaker].form) {
    case (.entity(let a), .entity(let b)): return a == b
    case (.variable(let a), .variable(let b)): return a == b
    default: return false
    }
  }

  /// All that facts, rules, data and scenarios may say, by relation of speech.
  private func utterances() -> [RelationID: [Utterances]] {
    var found: [RelationID: [Utterances]] = [:]
    let told = program.scenarios.flatMap(\.steps).compactMap { step -> Fact? in
      if case .fact(let fact) = step.form { fact } else { nil }
    }
    for fact in program.facts + told {
      guard case .relation(let id, let constants) = fact.statement,
        case .says = program[id].form
      else { continue }
      let places = zip(constants, program[id].slots).map { filler($0, $1.type) }
      found[id, default: []].append(Utterances(places: places, span: fact.span))
    }
    for rule in program.rules + program.scenarios.flatMap(\.rules) {
      guard case .says = program[rule.head].form else { continue }
      found[rule.head, default: []].append(
        Utterances(places: fillers(rule.arguments, rule.frame, rule.head), span: rule.span))
    }
    for source in program.dataSources {
      guard case .relation(let id, let cells) = source.target, case .says = program[id].form else {
        continue
      }
      let places = zip(cells, program[id].slots).map { cell, slot -> Filler in
        if case .constant(let constant) = cell { return filler(constant, slot.type) }
        return .anything(slot.type)
      }
      found[id, default: []].append(Utterances(places: places, span: source.span))
    }
    return found
  }

  /// What a constant may be.
  private func filler(_ constant: Constant, _ type: ValueType) -> Filler {
    switch constant {
    case .word(let word): .word(word)
    case .entity(let id): .entity(id)
    case .entityText, .startOfDay, .endOfDay, .agreement: .anything(type)
    }
  }

  /// What the slots of a sentence may hold.
  private func fillers(
    _ arguments: [Argument], _ frame: Frame, _ relation: RelationID
  ) -> [Filler] {
    zip(arguments, program[relation].slots).map { argument, slot in
      guard case .expression(let id) = argument else { return .anything(slot.type) }
      switch program[id].form {
      case .entity(let entity): return .entity(entity)
      case .word(let word): return .word(word)
      case .variable(let variable): return .anything(frame[variable].type)
      default: return .anything(program[id].type)
      }
    }
  }

  /// Whether one thing may stand in each pair of places.
  private func fit(_ a: [Filler], _ b: [Filler]) -> Bool {
    zip(a, b).allSatisfy { fit($0, $1) }
  }

  /// Whether one thing may stand in both places.
  private func fit(_ a: Filler, _ b: Filler) -> Bool {
    switch (a, b) {
    case (.entity(let x), .entity(let y)): x == y
    case (.word(let x), .word(let y)): x == y
    case (.entity(let x), .anything(let type)), (.anything(let type), .entity(let x)):
      areRelated(.kind(program[x].kind), type)
    case (.anything(let x), .anything(let y)): areRelated(x, y)
    default: true
    }
  }
}
