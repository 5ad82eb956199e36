import GeredeSyntax
import GeredeText

/// Kinds: their tree, their nouns and their fields.
extension Elaboration {
  /// Declares the kinds that the language itself has, in the module std.prelude.
  mutating func declareBuiltinKinds() {
    let prelude = ModuleID(0)
    let all: [(BuiltinName, KindID?)] = [
      (.kindThing, nil), (.kindParty, KindID(0)), (.kindAgreement, KindID(0)),
      (.kindRegulation, KindID(2)), (.kindClause, KindID(0)), (.kindRequirement, KindID(0)),
      (.kindEvent, KindID(0)),
    ]
    for (place, (name, parent)) in all.enumerated() {
      let wording = name.wording
      let noun = Wording(
        english: Noun.of(wording.english), dutch: wording.dutch.map { Noun.of($0) })
      program.kinds.append(Kind(name: wording, noun: noun, parent: parent, module: prelude))
      names.fields.append([:])
      let id = KindID(place)
      for spelling in spellings(wording) {
        names.modules[prelude.index].things[spelling] = .kind(id)
      }
      for spelling in spellings(noun) { names.modules[prelude.index].nouns[spelling] = .kind(id) }
    }
    program.builtins.thing = KindID(0)
    program.builtins.party = KindID(1)
    program.builtins.agreement = KindID(2)
    program.builtins.regulation = KindID(3)
    program.builtins.clause = KindID(4)
    program.builtins.requirement = KindID(5)
    program.builtins.event = KindID(6)
    declareTerms(of: KindID(2))
  }

  /// Declares a kind by its name and noun; its parent and fields come later.
  mutating func declareKind(_ syntax: KindSyntax) -> KindID {
    let span = file.tree.span(syntax.name)
    let wording = wording(syntax.name, syntax.wording)
    let noun = Wording(english: Noun.of(wording.english), dutch: wording.dutch.map { Noun.of($0) })
    let id = KindID(program.kinds.count)
    program.kinds.append(
      Kind(
        name: wording, noun: noun, parent: program.builtins.thing, module: file.module,
        documentation: syntax.documentation, span: span))
    names.fields.append([:])
    for spelling in spellings(wording) {
      if reportReservedName(spelling, at: span) { return id }
      declare(spelling, .kind(id), at: span)
    }
    for spelling in spellings(noun) { declareNoun(spelling, .kind(id), at: span) }
    return id
  }

  /// Files a noun, unless it is reserved.
  mutating func declareNoun(_ noun: String, _ meaning: NounMeaning, at span: Span) {
    if ReservedNouns.all.contains(noun) || isBuiltinNoun(noun) {
      report(NameMessages.reservedNoun(noun, at: span))
      return
    }
    let own = file.sees.prefix(file.ownCount)
    guard own.allSatisfy({ names.modules[$0.index].nouns[noun] == nil }) else { return }
    names.modules[file.module.index].nouns[noun] = meaning
  }

  /// Whether one of the built-in kinds has this noun.
  private func isBuiltinNoun(_ noun: String) -> Bool {
    program.kinds.prefix(7).contains { $0.noun.english == noun || $0.noun.dutch == noun }
  }

  /// Gives a message if the language itself uses a name; true if so.
  mutating func reportReservedName(_ name: String, at span: Span) -> Bool {
    let isKind = program.kinds.prefix(7).contains {
      $0.name.english == name || $0.name.dutch == name
    }
    guard
      isKind || BuiltinTypes.byName[name] != nil || BuiltinTypes.moneyNames.contains(name)
    else { return false }
    report(NameMessages.builtinName(name, at: span))
    return true
  }

  /// Sets the parent of a kind.
  mutating func resolveParent(_ syntax: KindSyntax, _ id: KindID) {
    guard let parent = syntax.parent else { return }
    guard let kind = kind(named: parent) else { return }
    // A kind without kinds below it closes no circle: long lines of kinds are not walked for each.
    if kind == id || parentKinds.contains(id), program.isKind(kind, within: id) {
      report(
        NameMessages.circularKind(
          syntax.name.text, at: file.tree.span(parent), parent: parent.text))
      return
    }
    program.kinds[id.index].parent = kind
    parentKinds.insert(kind)
  }

  /// The kind of that name, or nil after a message.
  mutating func kind(named name: QualifiedNameSyntax) -> KindID? {
    let span = file.tree.span(name)
    guard let (modules, _) = qualifiedModules(name) else { return nil }
    let found = things(named: name.name.text, in: modules)
    let kinds = found.compactMap { thing -> KindID? in
      if case .kind(let kind) = thing { kind } else { nil }
    }
    if kinds.count == 1, let only = kinds.first { return only }
    if kinds.count > 1 {
      reportAmbiguous(name.name.text, found, at: span)
      return nil
    }
    if let other = found.first {
      report(
        NameMessages.notAKind(name.text, at: span, sort: sort(of: other)))
      return nil
    }
    guard !isBroken(name.name.text) else { return nil }
    let near = nearest.search(
      name.name.text, among: thingNames { if case .kind = $0 { true } else { false } })
    report(NameMessages.unknownKind(name.text, at: span, nearest: near, in: file.language))
    return nil
  }

  /// Says that two modules declare a name, and how to tell them apart.
  mutating func reportAmbiguous(_ name: String, _ things: [NamedThing], at span: Span) {
    let proposals = things.map { thing in program[module(of: thing)].name + "." + name }
    report(NameMessages.ambiguousName(name, at: span, proposals: proposals))
  }

  /// Declares the fields of a kind.
  mutating func resolveFields(_ syntax: KindSyntax, _ id: KindID) {
    for field in syntax.fields {
      let span = file.tree.span(field.name)
      let wording = wording(field.name, field.wording)
      let type = type(field.type)
      if case .set = type {
        report(TypeMessages.setOutOfPlace(at: file.tree.span(field.type.tokens)))
      }
      let value = ValueID(program.values.count)
      program.values.append(
        Value(
          form: .field(of: id), name: wording, parameters: [Slot(name: nil, type: .kind(id))],
          result: type, module: file.module, documentation: field.documentation, span: span))
      for spelling in spellings(wording) {
        if let first = self.field(spelling, of: id), first != value {
          report(NameMessages.duplicateField(spelling, at: span, first: program[first].span))
        } else {
          names.fields[id.index][spelling] = value
        }
      }
      program.kinds[id.index].fields.append(value)
      guard field.isKey else { continue }
      if let first = program.kinds[id.index].key {
        report(TypeMessages.secondKey(field.name.text, at: span, first: program[first].span))
      } else if type != .text, type != .int, type != .unknown {
        report(TypeMessages.keyType(field.name.text, at: span, found: title(of: type)))
      } else {
        program.kinds[id.index].key = value
      }
    }
  }

  /// Gives kinds the keys that they inherit; after all fields have been declared.
  mutating func inheritKeys() {
    // What a kind's nearest ancestor with a key gives is kept, so that long lines of kinds are walked
    // once.
    var isDone = Array(repeating: false, count: program.kinds.count)
    for index in program.kinds.indices {
      var path: [Int] = []
      var current: Int? = index
      while let here = current, !isDone[here], program.kinds[here].key == nil {
        path.append(here)
        current = program.kinds[here].parent?.index
      }
      let key = current.flatMap { program.kinds[$0].key }
      for kind in path {
        program.kinds[kind].key = key
        isDone[kind] = true
      }
    }
  }
}
