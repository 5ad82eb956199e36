import GeredeSyntax
import GeredeText

/// Names with a capital in the place of a term.
extension Elaboration {
  /// An entity, a named value, a value of an enum or a clause, by its name. What the place expects
  /// decides between values of enums.
  mutating func thing(
    _ name: QualifiedNameSyntax, expecting: ValueType?, _ span: Span
  ) -> ExpressionID {
    let text = name.name.text
    if name.qualifiers.isEmpty, case .enumeration(let id)? = expecting,
      let ordinal = ordinal(text, in: id)
    {
      return add(.word(Word(ordinal)), .enumeration(id), span)
    }
    if let base = name.qualifiers.first?.text, frame.scope[base] != nil {
      report(
        NameMessages.fieldWithCapital(
          text, at: file.tree.span(name.name),
          proposal: base + "." + text.prefix(1).lowercased() + text.dropFirst()))
      return broken(span)
    }
    guard let (modules, owner) = qualifiedModules(name) else { return broken(span) }
    if let link = link(name, in: modules) { return clauseExpression(link, span) }
    if let owner { return member(text, of: owner, in: modules, name, span) }
    if isClause(expecting), let clause = clauses(named: text).only {
      return clauseExpression(clause, span)
    }
    let found = things(named: text, in: modules)
    var usable: [NamedThing] = []
    for thing in found {
      switch thing {
      case .entity, .value: usable.append(thing)
      default: break
      }
    }
    if usable.count > 1 {
      reportAmbiguous(text, usable, at: span)
      return broken(span)
    }
    if let only = usable.first {
      if case .entity(let id) = only, let binding = agreementBindings[id],
        case .kind(let kind)? = expecting, let agreement = program.builtins.agreement,
        program.isKind(kind, within: agreement)
      {
        report(
          AgreementMessages.agreementPerBinding(
            text, at: span, variable: program[binding].parameters.first?.name ?? "x"))
        return broken(span)
      }
      return expression(of: only, span)
    }
    let values = enumerationValues(named: text, in: modules)
    if values.count == 1 {
      return add(
        .word(Word(values[0].ordinal)), .enumeration(values[0].enumeration), span)
    }
    if values.count > 1 {
      report(
        NameMessages.ambiguousName(
          text, at: span,
          proposals: values.map { written(program[$0.enumeration].name) + "." + text }))
      return broken(span)
    }
    let clauses = expecting == nil || takesClause(expecting) ? clauses(named: text) : []
    if let clause = clauses.only { return clauseExpression(clause, span) }
    if clauses.count > 1 {
      report(
        NameMessages.ambiguousName(
          text, at: span, proposals: clauses.map { program[$0].name.english }))
      return broken(span)
    }
    if let other = found.first {
      report(NameMessages.notATerm(name.text, at: span, thing: sort(of: other)))
      return broken(span)
    }
    reportUnknownThing(name, expecting: expecting, span)
    return broken(span)
  }

  /// The values of enums with a name, in the given modules.
  private func enumerationValues(
    named text: String, in modules: [ModuleID]
  ) -> [EnumerationValueID] {
    if modules == file.sees { return enumerationValues(named: text) }
    return modules.flatMap { names.modules[$0.index].enumerationValues[text] ?? [] }
  }

  /// An entity or a named value as an expression.
  private mutating func expression(of thing: NamedThing, _ span: Span) -> ExpressionID {
    switch thing {
    case .entity(let id): add(.entity(id), .kind(program[id].kind), span)
    case .value(let id): add(.value(id, []), program[id].result, span)
    default: broken(span)
    }
  }

  /// `Assurance.High`, `SharedNotifications.Exit`.
  private mutating func member(
    _ text: String, of owner: NameSyntax, in modules: [ModuleID], _ name: QualifiedNameSyntax,
    _ span: Span
  ) -> ExpressionID {
    for thing in things(named: owner.text, in: modules) {
      switch thing {
      case .enumeration(let id):
        if let ordinal = ordinal(text, in: id) {
          return add(.word(Word(ordinal)), .enumeration(id), span)
        }
        reportUnknownValue(text, of: id, at: file.tree.span(name.name))
        return broken(span)
      case .entity(let id):
        if let clause = names.clauses[id]?[text] { return clauseExpression(clause, span) }
        if names.clauses[id] == nil, !isAgreement(id) {
          report(NameMessages.noSpaceAfterStop(at: span, proposal: owner.text + ". " + text))
          return broken(span)
        }
        let near = nearest.search(text, among: names.clauses[id].map { Array($0.keys) } ?? [])
        report(
          NameMessages.unknownClause(
            text, of: owner.text, at: file.tree.span(name.name), nearest: near))
        return broken(span)
      default: break
      }
    }
    if let clause = clauses(named: owner.text).first {
      let first = written(Elaboration.linkName(0))
      report(
        NameMessages.unknownClause(
          text, of: owner.text, at: file.tree.span(name.name),
          nearest: names.links[clause]?[first] == nil ? nil : first))
      return broken(span)
    }
    let near = nearest.search(owner.text, among: thingNames { _ in true })
    report(NameMessages.unknownOwner(owner.text, at: file.tree.span(owner), nearest: near))
    return broken(span)
  }

  /// Whether an entity is an agreement or a regulation.
  private func isAgreement(_ id: EntityID) -> Bool {
    guard let agreement = program.builtins.agreement else { return false }
    return program.isKind(program[id].kind, within: agreement)
  }

  /// A clause as an expression.
  private mutating func clauseExpression(_ clause: EntityID, _ span: Span) -> ExpressionID {
    add(.entity(clause), .kind(program[clause].kind), span)
  }

  /// Whether a place asks for a clause and nothing else.
  private func isClause(_ type: ValueType?) -> Bool {
    guard case .kind(let kind)? = type, let clause = program.builtins.clause else { return false }
    return program.isKind(kind, within: clause)
  }

  /// Whether a clause fits a place.
  private func takesClause(_ type: ValueType?) -> Bool {
    guard case .kind(let kind)? = type, let clause = program.builtins.clause else { return false }
    return program.isKind(clause, within: kind)
  }

  /// The clauses of that name: that of the agreement at hand alone, or else those of all agreements
  /// that the file sees.
  private func clauses(named name: String) -> [EntityID] {
    if let own = agreementAtHand.flatMap({ names.clauses[$0]?[name] }) { return [own] }
    return (names.clausesByName[name] ?? []).filter { file.sees.contains(program[$0].module) }
  }

  /// Whether a clause in sight has that name.
  func namesClause(_ name: String) -> Bool { !clauses(named: name).isEmpty }

  /// The duty of a chain that `BreachNotice.Otherwise` or `Shared.BreachNotice.Otherwise` names;
  /// nil if the name is none.
  private func link(_ name: QualifiedNameSyntax, in modules: [ModuleID]) -> EntityID? {
    let owners = name.qualifiers.filter { $0.text.first?.isUppercase == true }.map(\.text)
    guard let clause = owners.last else { return nil }
    guard owners.count > 1 else {
      return clauses(named: clause).compactMap { names.links[$0]?[name.name.text] }.only
    }
    for thing in things(named: owners[0], in: modules) {
      guard case .entity(let agreement) = thing, let id = names.clauses[agreement]?[clause] else {
        continue
      }
      return names.links[id]?[name.name.text]
    }
    return nil
  }

  /// What sort of thing a name is, for messages.
  func sort(of thing: NamedThing) -> Bilingual {
    switch thing {
    case .kind: Bilingual(en: "a kind", nl: "een soort")
    case .enumeration: Bilingual(en: "an enum", nl: "een opsomming")
    case .entity: Bilingual(en: "an entity", nl: "een ding met een naam")
    case .value: Bilingual(en: "a value", nl: "een waarde")
    case .requirement: Bilingual(en: "a requirement", nl: "een eis")
    }
  }

  /// Says that an enum has no such value.
  mutating func reportUnknownValue(_ text: String, of id: EnumID, at span: Span) {
    let all = program[id].values.map { written($0.name) }
    let near = nearest.search(text, among: program[id].values.flatMap { spellings($0.name) })
    report(
      NameMessages.unknownEnumerationValue(
        text, of: title(of: .enumeration(id)), at: span, nearest: near, values: all))
  }

  /// The text or amount that a name was meant to be: `MIT` for `"MIT"`, `EUR500` for `EUR 500`.
  private func literalMeant(_ name: String, expecting: ValueType?) -> String? {
    let digits = name.dropFirst(3)
    switch expecting {
    case .text?: return "\"\(name)\""
    case .money?, nil:
      guard name.hasPrefix(program.currency), !digits.isEmpty, digits.allSatisfy(\.isNumber)
      else { return nil }
      return name.prefix(3) + " " + digits
    default: return nil
    }
  }

  /// Says that nothing declares a name, once per file.
  private mutating func reportUnknownThing(
    _ name: QualifiedNameSyntax, expecting: ValueType?, _ span: Span
  ) {
    let text = name.name.text
    if case .enumeration(let id)? = expecting {
      reportUnknownValue(text, of: id, at: span)
      return
    }
    if let meant = literalMeant(text, expecting: expecting) {
      report(TypeMessages.nameForLiteral(text, at: span, proposal: meant))
      return
    }
    guard !isBroken(name.name.text), isFirst(name.text) else { return }
    var near: String?
    if case .kind(let kind)? = expecting {
      near = nearest.search(
        text,
        among: thingNames {
          if case .entity(let id) = $0 {
            program.isKind(program[id].kind, within: kind)
          } else {
            false
          }
        })
    }
    if near == nil {
      var candidates = thingNames {
        switch $0 {
        case .entity, .value: true
        default: false
        }
      }
      for module in file.sees { candidates += names.modules[module.index].enumerationValues.keys }
      near = nearest.search(text, among: candidates)
    }
    if near == nil, isClause(expecting) {
      near = nearest.search(text, among: names.clausesByName.keys)
    }
    let isShort = text.count <= 2 && frame.allowsVariables && near == nil
    report(
      NameMessages.unknownThing(
        name.text, at: span, nearest: near, declaration: declaration(of: text, expecting),
        variable: isShort ? text.lowercased() : nil))
  }

  /// How a name would be declared where a type is expected: `municipality Rotterdam.`
  private func declaration(of name: String, _ type: ValueType?) -> String {
    guard case .kind(let kind)? = type else {
      return written(program[program.builtins.thing].noun) + " " + name + "."
    }
    let head = written(program[kind].noun) + " " + name
    switch kind {
    case program.builtins.clause: return head + ": …"
    case program.builtins.agreement: return head + " " + word(.between) + " … { … }"
    case program.builtins.regulation: return head + " { … }"
    default: return head + "."
    }
  }

  /// `municipality Rotterdam`: the noun checks the kind.
  mutating func nounThing(
    _ noun: NameSyntax, _ name: QualifiedNameSyntax, _ span: Span
  ) -> ExpressionID {
    guard let meaning = meaning(of: noun) else { return broken(span) }
    let wanted = type(of: meaning)
    let value = thing(name, expecting: wanted, file.tree.span(name))
    let found = program[value].type
    if !fits(found, wanted) {
      report(
        TypeMessages.nounMismatch(
          name.text, at: span, noun: noun.text, found: title(of: found),
          proposal: self.noun(of: found).map { $0 + " " + name.text }))
      return broken(span)
    }
    return value
  }

  /// `municipality "GM0599"`: the entity with that key, or with that name.
  mutating func nounText(
    _ noun: NameSyntax, _ text: TextSyntax, _ span: Span
  ) -> ExpressionID {
    guard let meaning = meaning(of: noun) else { return broken(span) }
    switch meaning {
    case .kind(let kind):
      return add(.entityText(kind, textID(text.text)), .kind(kind), span)
    case .enumeration(let id):
      let ordinal = program[id].values.firstIndex {
        $0.label?.english == text.text || $0.label?.dutch == text.text
          || $0.name.english == text.text || $0.name.dutch == text.text
      }
      guard let ordinal else {
        reportUnknownValue(text.text, of: id, at: span)
        return broken(span)
      }
      return add(.word(Word(ordinal)), .enumeration(id), span)
    }
  }

  /// What a noun stands for; nil after a message.
  private mutating func meaning(of noun: NameSyntax) -> NounMeaning? {
    let found = nouns(named: noun.text)
    if found.count == 1 { return found[0] }
    let span = file.tree.span(noun)
    if found.isEmpty {
      let near = nearest.search(noun.text, among: nounNames())
      report(
        NameMessages.unknownNoun(noun.text, at: span, nearest: near, in: file.language))
    } else {
      report(NameMessages.ambiguousName(noun.text, at: span, proposals: []))
    }
    return nil
  }
}
