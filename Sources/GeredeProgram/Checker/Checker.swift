public import GeredeSyntax
public import GeredeText

/// From syntax trees to a typed program: names, types, binding of variables, recursion.
///
/// Pure: the host reads files and asks `ModuleLoader` which ones. Checking never fails: what has a
/// mistake is left out of the program, and a message says why.
public enum Checker {
  /// Checks files as one program.
  ///
  /// - Parameters:
  ///   - sources: The files that the host loaded, in the order of their messages.
  ///   - standardLibrary: A module of the standard library by its name, `std.eidas`; nil if there
  ///   is none. It is asked once per name. Files in `sources` with such a name go first.
  ///   - standardModules: The names that `standardLibrary` knows, to propose one that is misspelt.
  ///   - project: What `project.gr` states.
  /// - Complexity: O(size of the files), apart from names looked for among similar ones.
  public static func check(
    sources: [ParsedModule], standardLibrary: (String) -> ParsedModule?,
    standardModules: [String] = [], project: ProjectSettings = ProjectSettings()
  ) -> (Program, [Message]) {
    var work = Elaboration()
    work.standardModules = standardModules
    work.load(sources, standardLibrary, project)
    work.noteBrokenDeclarations()
    work.declareAll()
    work.checkAll()
    work.checkAgreements()
    work.complete()
    work.checkOverrides()
    work.checkClauses()
    work.checkRecursion()
    if work.errorCount == 0 { work.checkMoments() }
    if work.errorCount == 0 { work.reportIdleTrust() }
    if work.errorCount == 0 { work.checkMomentsOfGuards() }
    work.reportWorkingDays()
    work.program.isSound = work.errorCount == 0
    return (work.program, work.messages)
  }

  /// Checks a question against a checked program and adds it to the program's queries.
  ///
  /// - Parameters:
  ///   - tree: A file with one query; others after it are not looked at.
  ///   - module: The module whose names the question may use.
  /// - Returns: The place of the query in `Program.queries`, or nil after a message.
  public static func checkQuery(
    _ tree: SyntaxTree, source: Source, in program: inout Program, module: ModuleID
  ) -> (query: Int?, messages: [Message]) {
    resumed(tree, source, &program, module) { work in
      for case .query(let syntax) in tree.sentences {
        guard let query = work.query(syntax) else { break }
        work.program.queries.append(query)
        return work.program.queries.count - 1
      }
      return nil
    }
  }

  /// Checks a question whether somebody may do something against a checked program.
  ///
  /// - Parameters:
  ///   - tree: A file with one query; others after it are not looked at.
  ///   - program: Gets the expressions of the question.
  ///   - module: The module whose names the question may use.
  /// - Returns: The question, or nil after a message, or where the query asks something else.
  public static func checkDecision(
    _ tree: SyntaxTree, source: Source, in program: inout Program, module: ModuleID
  ) -> (question: DecisionQuestion?, messages: [Message]) {
    resumed(tree, source, &program, module) { work in
      for case .query(let syntax) in tree.sentences {
        guard case .decision(let actor, let action) = syntax.form else { break }
        return work.decision(actor, action)
      }
      return nil
    }
  }

  /// Goes on with a checked program. What the module does not see is looked for in all modules of the
  /// program: who asks about a folder does not say in which of its files.
  static func resumed<Found>(
    _ tree: SyntaxTree, _ source: Source, _ program: inout Program, _ module: ModuleID,
    _ body: (inout Elaboration) -> Found?
  ) -> (Found?, [Message]) {
    var messages: [Message] = []
    for sight in [Elaboration.Sight.module, .program] {
      var work = Elaboration(
        resuming: program, in: module, seeing: sight, tree: tree, source: source)
      if let found = body(&work) {
        program = work.program
        return (found, work.messages)
      }
      messages = work.messages
    }
    return (nil, messages)
  }

  /// Checks sentences that are told later, facts and entities, and adds them to the program.
  ///
  /// - Returns: The places of the new facts in `Program.facts`; those with a mistake are left out.
  public static func checkFacts(
    _ tree: SyntaxTree, source: Source, in program: inout Program, module: ModuleID
  ) -> (facts: Range<Int>, messages: [Message]) {
    let start = program.facts.count
    var work = Elaboration(
      resuming: program, in: module, seeing: .module, tree: tree, source: source)
    var entities: [(EntitySyntax, EntityID)] = []
    for case .entity(let syntax) in tree.sentences {
      if let id = work.declareEntity(syntax) { entities.append((syntax, id)) }
    }
    for (syntax, id) in entities { work.checkFields(syntax, id) }
    for case .fact(let syntax) in tree.sentences { work.checkFact(syntax) }
    program = work.program
    return (start..<program.facts.count, work.messages)
  }
}
