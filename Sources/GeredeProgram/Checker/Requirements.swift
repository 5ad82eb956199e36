import GeredeSyntax
import GeredeText

/// Requirements: what must hold, for which bindings, and what excuses.
extension Elaboration {
  /// Declares a requirement by its name; its condition comes later.
  mutating func declareRequirement(_ syntax: RequirementSyntax) -> RequirementID {
    let span = file.tree.span(syntax.name)
    let id = RequirementID(names.requirements.count)
    let wording = wording(syntax.name, syntax.wording)
    names.requirements.append((wording.english, span))
    names.requirementBinders.append(syntax.binders.map { quickDomain(of: $0) ?? .unknown })
    for spelling in spellings(wording) where !reportReservedName(spelling, at: span) {
      declare(spelling, .requirement(id), at: span)
    }
    return id
  }

  /// Checks a requirement and keeps it until all are known.
  mutating func checkRequirement(_ syntax: RequirementSyntax, _ id: RequirementID) {
    let before = errorCount
    beginSentence()
    beginFrame([], allowsFree: false)
    if let condition = syntax.condition { inferBinders(syntax.binders, from: condition) }
    let binders = list(syntax.binders, .parameter)
    let found = syntax.condition.map { evidence(of: $0) } ?? Evidence()
    let scope = syntax.condition.map { self.condition($0) }
    narrow(by: found)
    let condition = self.condition(syntax.body)
    let unless = unlessCondition(syntax.unless)
    checkListed(binders, hasCondition: true, before)
    guard errorCount == before else { return }
    var given: Set<VariableID> = []
    for binder in binders where binder.domain != nil { given.insert(binder.variable) }
    if let scope {
      reportUnbound(in: [scope], given: given)
      given.formUnion(bound(by: scope, given: given))
    }
    for binder in binders where !given.contains(binder.variable) {
      reportUnbound(binder.variable)
    }
    reportUnbound(in: [condition] + (unless.map { [$0] } ?? []), given: given)
    guard errorCount == before else { return }
    requirementReads[id] = outcomesRead
    requirementDrafts[id] = Requirement(
      name: wording(syntax.name, syntax.wording), label: syntax.label?.text,
      severity: syntax.severity ?? .error,
      frame: frame.frame, binders: binders, scope: scope, condition: condition, unless: unless,
      unlessBecause: syntax.unlessBecause.map { wording($0, syntax.unlessBecauseWording) },
      because: syntax.because.map { wording($0, syntax.becauseWording) },
      module: file.module, documentation: syntax.documentation,
      span: file.tree.span(syntax.tokens), conditionSpan: file.tree.span(syntax.body))
  }
}
