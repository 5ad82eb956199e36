import GeredeSyntax
import GeredeText

/// Which clause goes before which.
extension Elaboration {
  /// The clauses and agreements by the entities that stand for them.
  private typealias Sides = [EntityID: OverrideGraph.Side]

  /// Checks all sentences with `overrides`, once all clauses are known.
  mutating func checkOverrides() {
    var sides: Sides = [:]
    for (index, clause) in program.clauses.enumerated() {
      sides[clause.entity] = .clause(ClauseID(index))
    }
    for (index, agreement) in program.agreements.enumerated() {
      sides[agreement.entity] = .agreement(AgreementID(index))
    }
    var written: [OverrideGraph.Edge] = []
    for index in files.indices {
      enter(index)
      var place = 0
      for sentence in file.tree.sentences {
        switch sentence {
        case .override(let syntax): if let edge = edge(syntax, sides) { written.append(edge) }
        case .agreement(let syntax):
          written += edges(syntax.items, agreementsOfFile[index][place], sides)
          place += 1
        case .regulation(let syntax):
          written += edges(syntax.items, agreementsOfFile[index][place], sides)
          place += 1
        default: break
        }
      }
    }
    guard !written.isEmpty else { return }
    spellOut(OverrideGraph(written, program))
  }

  /// Those between the braces of an agreement.
  private mutating func edges(
    _ items: [AgreementItemSyntax], _ agreement: EntityID, _ sides: Sides
  ) -> [OverrideGraph.Edge] {
    agreementAtHand = agreement
    defer { agreementAtHand = nil }
    var found: [OverrideGraph.Edge] = []
    for case .override(let syntax) in items {
      if let edge = edge(syntax, sides) { found.append(edge) }
    }
    return found
  }

  /// What one sentence says; nil after a message, or if a side was left out.
  private mutating func edge(
    _ syntax: OverrideSyntax, _ sides: Sides
  ) -> OverrideGraph.Edge? {
    beginSentence()
    beginFrame([], allowsFree: false)
    let stronger = side(syntax.stronger, syntax.subject, sides)
    let weaker = side(syntax.weaker, syntax.subject, sides)
    guard let stronger, let weaker else { return nil }
    return OverrideGraph.Edge(
      from: stronger, to: weaker, span: file.tree.span(syntax.tokens), module: file.module)
  }

  /// The clause, agreement or regulation that a name stands for; nil after a message, or if it was
  /// left out.
  private mutating func side(
    _ name: QualifiedNameSyntax, _ subject: OverrideSyntax.Subject, _ sides: Sides
  ) -> OverrideGraph.Side? {
    let wanted: KindID? =
      switch subject {
      case .clause: program.builtins.clause
      case .agreement: program.builtins.agreement
      case .regulation: program.builtins.regulation
      }
    guard let wanted else { return nil }
    let before = errorCount
    let expression = thing(name, expecting: .kind(wanted), file.tree.span(name))
    guard errorCount == before else { return nil }
    guard fits(program[expression].type, .kind(wanted)),
      case .entity(let entity) = program[expression].form
    else {
      report(
        TypeMessages.mismatch(
          at: program[expression].span, expected: title(of: .kind(wanted)),
          found: title(of: program[expression].type)))
      return nil
    }
    return sides[entity]
  }

  /// Gives messages about circles and about clauses that never meet, and adds what clauses override
  /// to the program.
  private mutating func spellOut(_ graph: OverrideGraph) {
    let circles = graph.circles()
    for circle in circles {
      enter(circle[0].module.index)
      report(
        AgreementMessages.overrideCircle(
          circle.map { title(of: $0.from) }, at: circle[0].span,
          steps: circle.map { ($0.span, title(of: $0.from), title(of: $0.to)) }))
    }
    guard circles.isEmpty else { return }
    var known: Set<[ClauseID]> = []
    for edge in graph.edges {
      guard case .clause(let x) = edge.from, case .clause(let y) = edge.to else { continue }
      if known.insert([x, y]).inserted {
        program.overrides.append(ClauseOverride(stronger: x, weaker: y, span: edge.span))
      }
    }
    for edge in graph.edges { checkMeeting(edge, graph) }
    guard graph.hasAgreements else { return }
    // Only those that conflict: by agreements alone, each clause would override each.
    for index in program.clauses.indices {
      let x = ClauseID(index)
      for (y, span) in graph.weaker(than: x) where x != y && canMeet(x, y) {
        if known.insert([x, y]).inserted {
          program.overrides.append(ClauseOverride(stronger: x, weaker: y, span: span))
        }
      }
    }
  }

  /// Gives a warning where the two sides of an `overrides` can never speak of one act.
  private mutating func checkMeeting(_ edge: OverrideGraph.Edge, _ graph: OverrideGraph) {
    let (above, below) = (clauses(of: edge.from), clauses(of: edge.to))
    guard above.count * below.count < 10_000 else { return }
    // By way of others it may still matter.
    if graph.isBetween(edge) { return }
    for x in above { for y in below where canMeet(x, y) { return } }
    enter(edge.module.index)
    report(
      AgreementMessages.overrideWithoutMeeting(
        title(of: edge.from), title(of: edge.to), at: edge.span))
  }

  /// The clauses on one side.
  private func clauses(of side: OverrideGraph.Side) -> [ClauseID] {
    switch side {
    case .clause(let id): [id]
    case .agreement(let id): program[id].clauses
    }
  }

  /// The name of a side.
  private func title(of side: OverrideGraph.Side) -> String {
    switch side {
    case .clause(let id): program[program[id].entity].name.english
    case .agreement(let id): program[id].name.english
    }
  }
}
