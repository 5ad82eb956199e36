import GeredeSyntax
import GeredeText

/// Entities, agreements and clauses as named things, and the fields that entities state.
extension Elaboration {
  /// Declares an entity by its name and kind; nil after a message.
  mutating func declareEntity(_ syntax: EntitySyntax) -> EntityID? {
    let span = file.tree.span(syntax.name)
    let meaning = nouns(named: syntax.noun.text)
    guard case .kind(let kind)? = meaning.first else {
      let nounSpan = file.tree.span(syntax.noun)
      if meaning.isEmpty {
        let near = nearest.search(syntax.noun.text, among: nounNames())
        report(
          NameMessages.unknownNoun(
            syntax.noun.text, at: nounSpan, nearest: near, in: file.language))
      } else {
        report(NameMessages.entityOfEnumeration(syntax.noun.text, at: nounSpan))
      }
      return nil
    }
    return declareEntity(
      wording(syntax.name, syntax.wording), label: syntax.label?.text, kind: kind,
      documentation: syntax.documentation, at: span)
  }

  /// Adds an entity and declares its names.
  private mutating func declareEntity(
    _ name: Wording, label: String?, kind: KindID, documentation: String?, at span: Span
  ) -> EntityID {
    let id = EntityID(program.entities.count)
    program.entities.append(
      Entity(
        name: name, label: label, kind: kind, module: file.module, documentation: documentation,
        span: span, scenario: scenario?.id))
    for spelling in spellings(name) {
      if !reportReservedName(spelling, at: span) { declare(spelling, .entity(id), at: span) }
    }
    return id
  }

  /// All nouns that the file sees, for proposals.
  func nounNames() -> [String] {
    file.sees.flatMap { names.modules[$0.index].nouns.keys }
  }

  /// Declares an agreement and its clauses as things.
  mutating func declareAgreement(_ syntax: AgreementSyntax) -> EntityID {
    // An agreement per binding is no agreement itself: `Dvo(m)` is.
    let agreement = program.builtins.agreement ?? program.builtins.thing
    let id = declareEntity(
      wording(syntax.name, syntax.wording), label: syntax.label?.text,
      kind: syntax.binder == nil ? agreement : program.builtins.thing,
      documentation: syntax.documentation, at: file.tree.span(syntax.name))
    if let binder = syntax.binder { declareBinding(syntax, binder, of: id) }
    declareClauses(syntax.items, of: id)
    return id
  }

  /// Declares `Dvo(m)` for an agreement per binding.
  private mutating func declareBinding(
    _ syntax: AgreementSyntax, _ binder: BinderSyntax, of id: EntityID
  ) {
    let span = file.tree.span(syntax.name)
    guard let noun = binder.noun, case .kind(let kind)? = nouns(named: noun.text).first else {
      report(AgreementMessages.bindingWithoutKind(at: file.tree.span(binder.tokens)))
      return
    }
    let value = ValueID(program.values.count)
    program.values.append(
      Value(
        form: .input, name: wording(syntax.name, syntax.wording),
        parameters: [Slot(name: binder.variable.text, type: .kind(kind))],
        result: .kind(program.builtins.agreement ?? program.builtins.thing), module: file.module,
        documentation: syntax.documentation, span: span))
    for spelling in spellings(wording(syntax.name, syntax.wording)) {
      names.modules[file.module.index].values[spelling] = value
    }
    agreementBindings[id] = value
  }

  /// Whether a value gives the agreement for a binding.
  func isBindingOfAgreement(_ value: ValueID) -> Bool { agreementBindings.values.contains(value) }

  /// Declares a regulation and its clauses as things.
  mutating func declareRegulation(_ syntax: RegulationSyntax) -> EntityID {
    let id = declareEntity(
      wording(syntax.name, syntax.wording), label: syntax.label?.text,
      kind: program.builtins.regulation ?? program.builtins.thing,
      documentation: syntax.documentation, at: file.tree.span(syntax.name))
    declareClauses(syntax.items, of: id)
    return id
  }

  /// Clauses belong to their agreement; their entities have the qualified name.
  private mutating func declareClauses(_ items: [AgreementItemSyntax], of agreement: EntityID) {
    var declared: [DeclaredClause?] = []
    for case .clause(let clause) in items {
      let span = file.tree.span(clause.name)
      let own = wording(clause.name, clause.wording)
      if let taken = spellings(own).first(where: { names.clauses[agreement]?[$0] != nil }),
        let first = names.clauses[agreement]?[taken]
      {
        report(NameMessages.duplicateName(taken, at: span, first: program[first].span))
        declared.append(nil)
        continue
      }
      let owner = program[agreement].name
      func qualified(_ language: Language, _ name: Wording) -> String {
        owner.text(in: language) + "." + name.text(in: language)
      }
      let name = Wording(
        english: qualified(.english, own),
        dutch: owner.dutch == nil && own.dutch == nil ? nil : qualified(.dutch, own))
      let id = declareClause(name, clause.label?.text, clause.documentation, at: span)
      for spelling in spellings(own) {
        names.clauses[agreement, default: [:]][spelling] = id
        names.clausesByName[spelling, default: []].append(id)
      }
      var links: [EntityID] = []
      for (place, link) in clause.otherwise.enumerated() {
        let wording = Elaboration.linkName(place)
        let both = Wording(
          english: name.english + "." + wording.english,
          dutch: name.text(in: .dutch) + "." + wording.text(in: .dutch))
        let linkID = declareClause(both, nil, nil, at: file.tree.span(link.tokens))
        for spelling in spellings(wording) { names.links[id, default: [:]][spelling] = linkID }
        links.append(linkID)
      }
      declared.append(DeclaredClause(entity: id, links: links))
    }
    declaredClauses[agreement] = declared
  }

  /// `Otherwise`, `Otherwise2`, …: how the duties of a chain are named, in both languages.
  static func linkName(_ place: Int) -> Wording {
    func name(_ language: Language) -> String {
      let word = Keyword.otherwise.spelling(in: language)
      return word.prefix(1).uppercased() + word.dropFirst() + (place == 0 ? "" : String(place + 1))
    }
    return Wording(english: name(.english), dutch: name(.dutch))
  }

  /// Adds the entity that stands for a clause or for an `otherwise`.
  private mutating func declareClause(
    _ name: Wording, _ label: String?, _ documentation: String?, at span: Span
  ) -> EntityID {
    let id = EntityID(program.entities.count)
    program.entities.append(
      Entity(
        name: name, label: label, kind: program.builtins.clause ?? program.builtins.thing,
        module: file.module, documentation: documentation, span: span))
    return id
  }

  /// Checks the fields that an entity states, each as a fact.
  mutating func checkFields(_ syntax: EntitySyntax, _ id: EntityID) {
    var seen: [ValueID: Span] = [:]
    let kind = program[id].kind
    for stated in syntax.fields {
      let span = file.tree.span(stated.name)
      guard let field = field(stated.name.text, of: kind) else {
        let candidates = fields(of: kind).flatMap { spellings(program[$0].name) }
        let near = nearest.search(stated.name.text, among: candidates)
        report(
          NameMessages.unknownField(
            stated.name.text, of: title(of: .kind(kind)), at: span, nearest: near,
            fields: fields(of: kind).map { written(program[$0].name) }))
        continue
      }
      if let first = seen[field] {
        report(NameMessages.duplicateField(stated.name.text, at: span, first: first))
        continue
      }
      seen[field] = span
      beginSentence()
      beginFrame([], allowsFree: false)
      let before = errorCount
      let expression = converted(stated.value, to: program[field].result)
      guard errorCount == before, let constant = constant(expression) else {
        continue
      }
      if program[kind].key == field { setKey(constant, field, of: id, at: span) }
      program.facts.append(
        Fact(
          statement: .value(field, [.entity(id)], result: constant), module: file.module,
          span: file.tree.span(stated.tokens)))
    }
  }

  /// Notes the key of an entity; two entities with one key would be one.
  private mutating func setKey(
    _ constant: Constant, _ field: ValueID, of id: EntityID, at span: Span
  ) {
    guard case .word(let word) = constant else { return }
    let text: String
    if program[field].result == .text {
      guard word >= 0, word < program.texts.count else { return }
      text = program.texts[Int(word)]
    } else {
      text = String(word)
    }
    let key = KeyOfKind(field: field, text: text)
    if let first = keysSeen[key] {
      report(
        NameMessages.duplicateKey(
          text, at: span, name: written(program[first].name), first: program[first].span))
      return
    }
    keysSeen[key] = id
    program.entities[id.index].key = textID(text)
  }
}
