import GeredeSyntax
import GeredeText

/// Going on with a checked program: questions and facts that come later.
extension Elaboration {
  /// Whose names a sentence that comes later may use.
  enum Sight {
    /// Those that its module sees.
    case module
    /// Those of all modules of the program.
    case program
  }

  /// The tables of names of a checked program, with `tree` as the file at hand.
  /// - Complexity: O(declarations of the program).
  init(
    resuming program: Program, in module: ModuleID, seeing sight: Sight, tree: SyntaxTree,
    source: Source
  ) {
    self.init()
    self.program = program
    names.modules = program.modules.map { _ in ModuleNames() }
    names.fields = program.kinds.map { _ in [:] }
    for (index, text) in program.texts.enumerated() { textIDs[text] = TextID(index) }
    fileKinds()
    fileEnumerations()
    fileValues()
    for agreement in program.agreements {
      if let binding = agreement.binding { agreementBindings[agreement.entity] = binding.value }
    }
    for index in program.relations.indices { fileWords(of: RelationID(index)) }
    fileEntities()
    fileRequirements()
    file = File(
      module: module, language: tree.language, tree: tree, source: source, sees: [], ownCount: 0,
      aliases: [:])
    see(from: module)
    if sight == .program {
      let others = Set(program.modules.indices.map { ModuleID($0) }).subtracting(file.sees)
      file.sees += others.sorted { $0.index < $1.index }
    }
    files = [file]
    errorCount = 0
  }

  /// What the file at hand sees: what its module sees.
  private mutating func see(from module: ModuleID) {
    let own = program[module]
    var seen: Set<ModuleID> = []
    func all(_ name: String) -> [ModuleID] {
      program.modules.indices.filter { program.modules[$0].name == name }.map { ModuleID($0) }
    }
    file.sees = [module]
    seen.insert(module)
    for id in all(own.name) where seen.insert(id).inserted { file.sees.append(id) }
    file.ownCount = file.sees.count
    if seen.insert(ModuleID(0)).inserted { file.sees.append(ModuleID(0)) }
    for use in own.uses {
      if seen.insert(use.module).inserted { file.sees.append(use.module) }
      file.aliases[program[use.module].name] = use.module
      if let alias = use.alias { file.aliases[alias] = use.module }
    }
  }

  /// Files the names of kinds and fields.
  private mutating func fileKinds() {
    for (index, kind) in program.kinds.enumerated() {
      let module = kind.module.index
      for spelling in spellings(kind.name) {
        names.modules[module].things[spelling] = .kind(KindID(index))
      }
      for spelling in spellings(kind.noun) {
        names.modules[module].nouns[spelling] = .kind(KindID(index))
      }
      for field in kind.fields {
        for spelling in spellings(program[field].name) { names.fields[index][spelling] = field }
      }
    }
  }

  /// Files the names of enums and their values.
  private mutating func fileEnumerations() {
    for (index, enumeration) in program.enumerations.enumerated() {
      let module = enumeration.module.index
      let id = EnumID(index)
      for spelling in spellings(enumeration.name) {
        names.modules[module].things[spelling] = .enumeration(id)
      }
      for spelling in spellings(enumeration.noun) {
        names.modules[module].nouns[spelling] = .enumeration(id)
      }
      for (ordinal, value) in enumeration.values.enumerated() {
        for spelling in spellings(value.name) {
          names.modules[module].enumerationValues[spelling, default: []]
            .append(EnumerationValueID(enumeration: id, ordinal: ordinal))
        }
      }
    }
  }

  /// Files the names of values. A named value is a thing; `Dvo(m)` has a capital and is none.
  private mutating func fileValues() {
    for (index, value) in program.values.enumerated() {
      let id = ValueID(index)
      if value.definition != nil { definedValues.insert(id) }
      if case .field = value.form { continue }
      for spelling in spellings(value.name) {
        if value.parameters.isEmpty, spelling.first?.isUppercase == true {
          names.modules[value.module.index].things[spelling] = .value(id)
        } else {
          names.modules[value.module.index].values[spelling] = id
        }
      }
    }
  }

  /// Files the names of entities, of clauses under their agreements, and of the duties of a chain
  /// under their clauses. Each stands after what it belongs to.
  private mutating func fileEntities() {
    var byName: [String: EntityID] = [:]
    for (index, entity) in program.entities.enumerated() where entity.scenario == nil {
      let id = EntityID(index)
      let name = entity.name.english
      byName["\(entity.module.index) \(name)"] = id
      if entity.kind == program.builtins.clause, let dot = name.lastIndex(of: ".") {
        if let owner = byName["\(entity.module.index) \(name[..<dot])"] { file(id, under: owner) }
        continue
      }
      for spelling in spellings(entity.name) {
        names.modules[entity.module.index].things[spelling] = .entity(id)
      }
      if let key = entity.key, let field = program[entity.kind].key {
        keysSeen[KeyOfKind(field: field, text: program[key])] = id
      }
    }
  }

  /// Files a clause under its agreement, or a duty of a chain under its clause.
  private mutating func file(_ id: EntityID, under owner: EntityID) {
    for spelling in spellings(program[id].name) {
      guard let dot = spelling.lastIndex(of: ".") else { continue }
      let name = String(spelling[spelling.index(after: dot)...])
      if program[owner].kind == program.builtins.clause {
        names.links[owner, default: [:]][name] = id
      } else {
        names.clauses[owner, default: [:]][name] = id
        names.clausesByName[name, default: []].append(id)
      }
    }
  }

  /// Files the names of requirements.
  private mutating func fileRequirements() {
    for (index, requirement) in program.requirements.enumerated() {
      names.requirements.append((requirement.name.english, requirement.span))
      names.requirementBinders.append(
        requirement.binders.map { requirement.frame[$0.variable].type })
      for spelling in spellings(requirement.name) {
        names.modules[requirement.module.index].things[spelling] =
          .requirement(RequirementID(index))
      }
    }
  }
}
