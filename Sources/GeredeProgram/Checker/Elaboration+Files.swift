import GeredeSyntax
import GeredeText

/// The files of a program: their modules, what each sees, and the two passes over their sentences.
extension Elaboration {
  /// The module that every file sees.
  static let preludeName = "std.prelude"

  /// Takes in the files, and from the standard library what they use.
  mutating func load(
    _ sources: [ParsedModule], _ library: (String) -> ParsedModule?, _ project: ProjectSettings
  ) {
    var all = sources
    var places: [String: Int] = [:]
    for (index, module) in all.enumerated() {
      places[module.name] = places[module.name] ?? index
      places[module.pathName] = places[module.pathName] ?? index
    }
    var prelude = all.firstIndex { $0.name == Elaboration.preludeName }.map { all.remove(at: $0) }
    prelude = prelude ?? library(Elaboration.preludeName)
    let empty = ParsedModule(
      name: Elaboration.preludeName, tree: emptyTree(all.first?.tree.source ?? SourceID(0)),
      source: Source(name: Elaboration.preludeName, bytes: []))
    all.insert(prelude ?? empty, at: 0)
    var asked: Set<String> = Set(all.flatMap { [$0.name, $0.pathName] })
    var next = 0
    while next < all.count {
      for use in all[next].uses
      where ModuleLoader.isStandard(use.name) && asked.insert(use.name).inserted {
        if let module = library(use.name) { all.append(module) }
      }
      next += 1
    }
    takeIn(all)
    settle(sources, project)
  }

  /// The tree of a file without sentences.
  private func emptyTree(_ source: SourceID) -> SyntaxTree {
    SyntaxTree(
      source: source, language: .english, tokens: [Token(.endOfFile, start: 0, end: 0)],
      sentences: [], expressions: [])
  }

  /// Makes a module of each file, and finds what each uses.
  private mutating func takeIn(_ all: [ParsedModule]) {
    var byName: [String: [ModuleID]] = [:]
    for (index, module) in all.enumerated() {
      let id = ModuleID(index)
      program.modules.append(
        Module(name: module.name, source: module.tree.source, language: module.tree.language))
      names.modules.append(ModuleNames())
      byName[module.name, default: []].append(id)
      if module.pathName != module.name { byName[module.pathName, default: []].append(id) }
    }
    for (index, module) in all.enumerated() {
      let own = byName[module.name] ?? [ModuleID(index)]
      var file = File(
        module: ModuleID(index), language: module.tree.language, tree: module.tree,
        source: module.source, sees: [], ownCount: 0, aliases: [:])
      file.sees = [ModuleID(index)] + own.filter { $0.index != index }
      file.ownCount = file.sees.count
      var seen = Set(file.sees)
      if seen.insert(ModuleID(0)).inserted { file.sees.append(ModuleID(0)) }
      for case .use(let use) in module.tree.sentences {
        let name = use.name.text
        let found = (ModuleLoader.isStandard(name) ? [name] : module.places(of: name))
          .lazy.compactMap { byName[$0] }.first
        guard let found, let first = found.first else {
          let near = nearest.search(name, among: Array(byName.keys) + standardModules)
          report(
            NameMessages.unknownModule(
              name, at: module.tree.span(use.name.tokens), nearest: near,
              isStandard: ModuleLoader.isStandard(name)))
          continue
        }
        for id in found where seen.insert(id).inserted { file.sees.append(id) }
        file.aliases[name] = first
        file.aliases[program[first].name] = first
        if let alias = use.alias?.text { file.aliases[alias] = first }
        for id in found {
          program.modules[index].uses.append((module: id, alias: use.alias?.text))
        }
      }
      files.append(file)
    }
  }

  /// Zone, currency and language of the program.
  private mutating func settle(_ sources: [ParsedModule], _ project: ProjectSettings) {
    var zone = project.zone
    var currency = project.currency
    for module in sources {
      for sentence in module.tree.sentences {
        switch sentence {
        case .zone(let syntax):
          let span = module.tree.span(syntax.name)
          if let known = zone {
            if known.name != syntax.name.text {
              report(NameMessages.secondZone(syntax.name.text, at: span, first: known.span))
            }
          } else {
            zone = (syntax.name.text, span)
          }
        case .currency(let syntax):
          let span = module.tree.span(syntax.code)
          if let known = currency {
            if known.code != syntax.code.text {
              report(NameMessages.secondCurrency(syntax.code.text, at: span, first: known.span))
            }
          } else {
            currency = (syntax.code.text, span)
          }
        default: break
        }
      }
    }
    program.zone = zone?.name ?? "UTC"
    program.zoneSpan = zone?.span
    program.currency = currency?.code ?? "EUR"
    program.language = project.language ?? sources.first?.tree.language ?? .english
  }

  /// Declares every name, in the order in which declarations build on each other.
  mutating func declareAll() {
    declareBuiltinKinds()
    var kinds: [[KindID]] = []
    for index in files.indices {
      enter(index)
      var own: [KindID] = []
      for sentence in file.tree.sentences {
        switch sentence {
        case .kind(let syntax): own.append(declareKind(syntax))
        case .enumeration(let syntax): declareEnumeration(syntax)
        default: break
        }
      }
      kinds.append(own)
    }
    eachKind(kinds) { $0.resolveParent($1, $2) }
    eachKind(kinds) { $0.resolveFields($1, $2) }
    inheritKeys()
    declareSentencesAndValues()
    declareThings()
  }

  /// Does something for each kind, in its own file.
  private mutating func eachKind(
    _ kinds: [[KindID]], _ body: (inout Elaboration, KindSyntax, KindID) -> Void
  ) {
    for index in files.indices where !kinds[index].isEmpty {
      enter(index)
      var next = 0
      for case .kind(let syntax) in file.tree.sentences {
        body(&self, syntax, kinds[index][next])
        next += 1
      }
    }
  }

  /// Declares relations, events and values, once all types have names.
  private mutating func declareSentencesAndValues() {
    var declared: [[RelationID]] = []
    for index in files.indices {
      enter(index)
      let first = program.relations.count
      var values: [ValueID] = []
      for sentence in file.tree.sentences {
        switch sentence {
        case .relation(let syntax): declareRelation(syntax)
        case .event(let syntax): declareEvent(syntax)
        case .value(let syntax): values.append(declareValue(syntax))
        default: break
        }
      }
      declared.append((first..<program.relations.count).map { RelationID($0) })
      valuesOfFile.append(values)
    }
    for index in files.indices {
      enter(index)
      checkPhrases(declared)
    }
    findBuiltins()
  }

  /// Declares entities, agreements and requirements, once all nouns are known.
  private mutating func declareThings() {
    for index in files.indices {
      enter(index)
      var entities: [EntityID?] = []
      var agreements: [EntityID] = []
      var requirements: [RequirementID] = []
      for sentence in file.tree.sentences {
        switch sentence {
        case .entity(let syntax): entities.append(declareEntity(syntax))
        case .agreement(let syntax): agreements.append(declareAgreement(syntax))
        case .regulation(let syntax): agreements.append(declareRegulation(syntax))
        case .requirement(let syntax): requirements.append(declareRequirement(syntax))
        default: break
        }
      }
      entitiesOfFile.append(entities)
      agreementsOfFile.append(agreements)
      requirementsOfFile.append(requirements)
    }
  }

  /// Checks every sentence that says something with the names declared.
  mutating func checkAll() {
    for index in files.indices {
      enter(index)
      var entity = 0
      var requirement = 0
      var value = 0
      for sentence in file.tree.sentences {
        switch sentence {
        case .entity(let syntax):
          if let id = entitiesOfFile[index][entity] { checkFields(syntax, id) }
          entity += 1
        case .value(let syntax):
          resolveDefinition(syntax, valuesOfFile[index][value])
          value += 1
        case .exception(let syntax): checkAddedException(syntax)
        case .fact(let syntax): checkFact(syntax)
        case .rule(let syntax): checkRule(syntax)
        case .requirement(let syntax):
          checkRequirement(syntax, requirementsOfFile[index][requirement])
          requirement += 1
        case .data(let syntax): checkData(syntax)
        default: checkOther(sentence)
        }
      }
    }
  }

  /// Scenarios, and sentences that a file may hold and that are not part of the program yet.
  private mutating func checkOther(_ sentence: Sentence) {
    let span = file.tree.span(sentence.tokens)
    switch sentence {
    case .trust(let syntax): checkTrust(syntax)
    case .scenario(let syntax): checkScenario(syntax)
    case .query:
      report(RuleMessages.questionInFile(at: span))
    case .suppose, .retract, .moment:
      report(RuleMessages.onlyInExploring(at: span))
    case .agreement, .regulation, .override, .language, .module, .use, .project, .zone, .currency,
      .kind, .enumeration, .relation,
      .event, .value, .exception, .entity, .fact, .rule, .requirement, .data, .broken:
      break
    }
  }
}
