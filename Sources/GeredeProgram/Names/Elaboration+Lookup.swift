import GeredeSyntax
import GeredeText

/// Looking up names among the modules that the current file sees.
///
/// The file's own module goes first; what two other modules both declare is ambiguous.
extension Elaboration {
  /// What `find` gives in the own module, or else in the modules used.
  func lookup<Found: Hashable>(_ find: (ModuleNames) -> Found?) -> [Found] {
    var found: [Found] = []
    for (place, module) in file.sees.enumerated() {
      if place == file.ownCount, !found.isEmpty { return found }
      if let one = find(names.modules[module.index]), !found.contains(one) { found.append(one) }
    }
    return found
  }

  /// What a name with a capital stands for; more than one if it is ambiguous.
  func things(named name: String) -> [NamedThing] { lookup { $0.things[name] } }

  /// What a noun stands for; more than one if it is ambiguous.
  func nouns(named name: String) -> [NounMeaning] { lookup { $0.nouns[name] } }

  /// The values of a name with a small letter; more than one if it is ambiguous.
  func values(named name: String) -> [ValueID] { lookup { $0.values[name] } }

  /// The kind whose noun this is, if it is one.
  func kind(ofNoun name: String) -> KindID? {
    guard case .kind(let kind)? = nouns(named: name).first else { return nil }
    return kind
  }

  /// Every visible value of an enum with this name.
  func enumerationValues(named name: String) -> [EnumerationValueID] {
    var found: [EnumerationValueID] = []
    for (place, module) in file.sees.enumerated() {
      if place == file.ownCount, !found.isEmpty { return found }
      found += names.modules[module.index].enumerationValues[name] ?? []
    }
    return found
  }

  /// The value of that name in an enum, in either language.
  func ordinal(_ name: String, in id: EnumID) -> Int? {
    program.enumerations[id.index].values.firstIndex {
      $0.name.english == name || $0.name.dutch == name
    }
  }

  /// The field of that name that a kind has or inherits.
  func field(_ name: String, of kind: KindID) -> ValueID? {
    var current: KindID? = kind
    while let here = current {
      if let field = names.fields[here.index][name] { return field }
      current = program.kinds[here.index].parent
    }
    return nil
  }

  /// All fields of a kind, those that it inherits first.
  func fields(of kind: KindID) -> [ValueID] {
    var chain: [KindID] = []
    var current: KindID? = kind
    while let here = current {
      chain.append(here)
      current = program.kinds[here.index].parent
    }
    return chain.reversed().flatMap { program.kinds[$0.index].fields }
  }

  /// Names of all things that the file sees, for proposals.
  func thingNames(where isWanted: (NamedThing) -> Bool) -> [String] {
    file.sees.flatMap { module in
      names.modules[module.index].things.filter { isWanted($0.value) }.map(\.key)
    }
  }

  /// Where a thing was declared; nil for what is built in.
  func span(of thing: NamedThing) -> Span? {
    switch thing {
    case .kind(let id): program[id].span
    case .enumeration(let id): program[id].span
    case .entity(let id): program[id].span
    case .value(let id): program[id].span
    case .requirement(let id): names.requirements[id.index].span
    }
  }

  /// The module that declares a thing.
  func module(of thing: NamedThing) -> ModuleID {
    switch thing {
    case .kind(let id): return program[id].module
    case .enumeration(let id): return program[id].module
    case .entity(let id): return program[id].module
    case .value(let id): return program[id].module
    case .requirement(let id):
      for module in file.sees
      where names.modules[module.index].things[names.requirements[id.index].name] == thing {
        return module
      }
      return file.module
    }
  }

  /// The module that the qualifiers before a name stand for, and what is left of them: an enum or
  /// an agreement. Nil after a message.
  mutating func qualifiedModules(
    _ name: QualifiedNameSyntax
  ) -> (modules: [ModuleID], owner: NameSyntax?)? {
    var modulePart: [NameSyntax] = []
    var owner: NameSyntax?
    for qualifier in name.qualifiers {
      if qualifier.text.first?.isUppercase == true {
        owner = qualifier
      } else {
        modulePart.append(qualifier)
      }
    }
    guard let first = modulePart.first else { return (file.sees, owner) }
    let text = modulePart.map(\.text).joined(separator: ".")
    guard let module = file.aliases[text] else {
      let near = nearest.search(text, among: file.aliases.keys)
      report(NameMessages.unknownAlias(text, at: file.tree.span(first), nearest: near))
      return nil
    }
    let all = file.sees.filter { program[$0].name == program[module].name }
    return (all.isEmpty ? [module] : all, owner)
  }

  /// The one thing that a name stands for, looked for in the given modules.
  func things(named name: String, in modules: [ModuleID]) -> [NamedThing] {
    if modules == file.sees { return things(named: name) }
    var found: [NamedThing] = []
    for module in modules {
      if let thing = names.modules[module.index].things[name], !found.contains(thing) {
        found.append(thing)
      }
    }
    return found
  }

  /// Declares a name in the current module, or gives a message if it is taken.
  mutating func declare(_ name: String, _ thing: NamedThing, at span: Span) {
    for module in file.sees.prefix(file.ownCount) {
      guard let known = names.modules[module.index].things[name], known != thing else { continue }
      report(NameMessages.duplicateName(name, at: span, first: self.span(of: known)))
      return
    }
    names.modules[file.module.index].things[name] = thing
  }

  /// A name in both languages, from its place in a file of one language.
  func wording(_ name: NameSyntax, _ other: NameWordingSyntax?) -> Wording {
    guard let other, other.language != file.language else { return Wording(english: name.text) }
    return file.language == .dutch
      ? Wording(english: other.name.text, dutch: name.text)
      : Wording(english: name.text, dutch: other.name.text)
  }

  /// A text in both languages, from its place in a file of one language.
  func wording(_ text: TextSyntax, _ other: TextWordingSyntax?) -> Wording {
    guard let other, other.language != file.language else { return Wording(english: text.text) }
    return file.language == .dutch
      ? Wording(english: other.text.text, dutch: text.text)
      : Wording(english: text.text, dutch: other.text.text)
  }

  /// The names of a wording, each once.
  func spellings(_ wording: Wording) -> [String] {
    guard let dutch = wording.dutch, dutch != wording.english else { return [wording.english] }
    return [wording.english, dutch]
  }
}
