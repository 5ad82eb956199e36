import GeredeText

/// Agreements and regulations, and which of them overrides which.
extension Parser {
  mutating func agreement() throws(Broken) -> Sentence {
    let start = cursor
    if isOverride { return .override(try override(.agreement)) }
    do throws(Broken) {
      return .agreement(try agreementSentence())
    } catch {
      guard skipToBody() else { throw error }
      _ = clauses()
      return .broken(range(from: start))
    }
  }

  mutating func regulation() throws(Broken) -> Sentence {
    let start = cursor
    if isOverride { return .override(try override(.regulation)) }
    do throws(Broken) {
      return .regulation(try regulationSentence())
    } catch {
      guard skipToBody() else { throw error }
      _ = clauses()
      return .broken(range(from: start))
    }
  }

  /// Whether `clause X overrides` or the like comes next, the name plain or qualified.
  var isOverride: Bool {
    var index = cursor + 1
    while index + 1 < kinds.count, kinds[index + 1] == .access { index += 2 }
    return index + 1 < kinds.count && kinds[index + 1] == .keyword(.overrides)
  }

  private mutating func agreementSentence() throws(Broken) -> AgreementSyntax {
    let start = cursor
    advance()
    let name = try upperName(.name)
    let label = optionalText()
    let wording = try nameWording { (parser) throws(Broken) in try parser.upperName(.name) }
    var binder: BinderSyntax?
    var condition: ExpressionSyntaxID?
    if accept(ContextualWord.for) {
      guard accept(.every) else { throw unexpected(.keyword(.every)) }
      binder = try self.binder()
      condition = try optionalWhere()
    }
    guard accept(.between) else { throw unexpected(.keyword(.between)) }
    var parties: [PartySyntax] = []
    repeat { parties.append(try party()) } while accept(.comma)
    let (from, until) = try duration()
    let isSigned = accept(.signed)
    guard kind == .openBrace else { throw unexpected(.brace) }
    let documentation = documentation(at: start)
    let items = clauses()
    return AgreementSyntax(
      documentation: documentation, name: name, label: label, wording: wording, binder: binder,
      condition: condition, parties: parties, from: from, until: until, isSigned: isSigned,
      items: items, tokens: range(from: start))
  }

  private mutating func party() throws(Broken) -> PartySyntax {
    guard accept(.every) else { return .named(try term()) }
    let binder = try binder()
    guard let condition = try optionalWhere() else { throw unexpected(.keyword(.where)) }
    return .every(binder, condition: condition)
  }

  private mutating func regulationSentence() throws(Broken) -> RegulationSyntax {
    let start = cursor
    advance()
    let name = try upperName(.name)
    let label = optionalText()
    let wording = try nameWording { (parser) throws(Broken) in try parser.upperName(.name) }
    let (from, until) = try duration()
    guard kind == .openBrace else { throw unexpected(.brace) }
    let documentation = documentation(at: start)
    let items = clauses()
    return RegulationSyntax(
      documentation: documentation, name: name, label: label, wording: wording, from: from,
      until: until,
      items: items, tokens: range(from: start))
  }

  private mutating func clauses() -> [AgreementItemSyntax] {
    body(
      belongs: { $0 == .clause || $0 == .agreement || $0 == .regulation },
      broken: { .broken($0) },
      item: { (parser) throws(Broken) in
        switch parser.kind {
        case .keyword(.clause):
          if parser.isOverride { return .override(try parser.override(.clause)) }
          return .clause(try parser.clause())
        case .keyword(.agreement) where parser.isOverride:
          return .override(try parser.override(.agreement))
        case .keyword(.regulation) where parser.isOverride:
          return .override(try parser.override(.regulation))
        default: throw parser.unexpected(.keyword(.clause))
        }
      })
  }

  mutating func override(_ subject: OverrideSyntax.Subject) throws(Broken) -> OverrideSyntax {
    let start = cursor
    advance()
    let stronger = try qualifiedName(.name)
    guard accept(.overrides) else { throw unexpected(.keyword(.overrides)) }
    let weaker = try qualifiedName(.name)
    try endSentence()
    return OverrideSyntax(
      subject: subject, stronger: stronger, weaker: weaker, tokens: range(from: start))
  }
}
