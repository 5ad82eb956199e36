import GeredeProgram
import GeredeText

/// What a condition is lowered for: what certainly holds, or what certainly or possibly does.
enum Certainty: Hashable {
  case certain, possible

  /// The copy that a negation reads.
  var opposite: Certainty { self == .certain ? .possible : .certain }
}

/// What a variable of the program stands for in one branch.
enum Binding {
  case term(KernelTerm)
  /// A count with unknown members: between two terms.
  case range(low: KernelTerm, high: KernelTerm)
  /// A name for something that has no value here.
  case missing
}

/// Which instants the conditions of a rule speak about.
enum MomentMode: Hashable {
  /// The instant of evaluation: requirements, queries.
  case now
  /// Every moment that something asks about: rules and values.
  case carried
}

/// Something that was looked up or computed in a branch, so that it is done once.
enum Lookup: Equatable {
  case value(ValueID, [KernelTerm], moment: KernelTerm?)
  case operation(Operation, [KernelTerm])
  /// A date and a period that may have working days, with the moment of the holidays.
  case addition([KernelTerm])
}

/// One way in which a condition can come out: a body under construction.
///
/// Lowering a condition splits a branch: into one per alternative and one per point where a value
/// may be missing. Branches are values, so each part of a split goes its own way.
struct Branch {
  /// What has to hold in this branch.
  var literals: [Literal] = []
  /// What the branches around it state: it may be used where a variable is not bound otherwise.
  var context: [Literal] = []
  /// Types and names of the kernel's variables.
  var types: [ValueType]
  var names: [String]
  /// The variables of the program that are bound.
  var bindings: DenseDictionary<VariableID, Binding> = [:]
  /// The variables of the frame that is being lowered.
  var frame: Frame
  /// The instant that the condition speaks about.
  var moment: KernelTerm
  let mode: MomentMode
  /// Where what is being lowered stands.
  var place = Conjunct.Place.open
  /// What was looked up; nil for what is missing here.
  var known: ShortDictionary<Lookup, KernelTerm?> = [:]

  /// The variable that carries the moment, in every branch.
  static let momentVariable = KernelVariable(0)

  init(frame: Frame, mode: MomentMode) {
    types = [.instant]
    names = ["moment"]
    moment = .variable(Branch.momentVariable)
    self.frame = frame
    self.mode = mode
  }

  /// A new variable of the kernel.
  mutating func fresh(_ type: ValueType, named name: String) -> KernelTerm {
    types.append(type)
    names.append(name)
    return .variable(KernelVariable(types.count - 1))
  }

  /// Binds a variable of the program to a new variable of the kernel.
  mutating func bind(_ id: VariableID) -> KernelTerm {
    let isKnown = frame.variables.indices.contains(id.index)
    let term = fresh(
      isKnown ? frame[id].type : .unknown, named: isKnown ? frame[id].name : "x\(id.index)")
    bindings[id] = .term(term)
    return term
  }

  /// This branch with one literal more.
  consuming func adding(_ literal: Literal) -> Branch {
    literals.append(literal)
    return self
  }

  /// This branch with more literals.
  consuming func adding(_ more: [Literal]) -> Branch {
    literals += more
    return self
  }

  /// A branch inside this one, that begins with nothing to hold: the start of an auxiliary relation
  /// over this branch's variables.
  func nested() -> Branch {
    var result = self
    result.context += literals
    result.literals = []
    result.known = [:]
    return result
  }
}

/// What an expression comes to in a branch; `term` is nil where it has no value.
struct Evaluated {
  var branch: Branch
  var term: KernelTerm?
}

/// A row under construction in a branch; a term is nil where it has no value.
struct PartialRow {
  var branch: Branch
  var terms: [KernelTerm?] = []
}

/// What several expressions come to in a branch; `terms` is nil where one has no value.
struct EvaluatedList {
  var branch: Branch
  var terms: [KernelTerm]?
}

/// A comparison's side: `low` and `high` are the same where the value is known exactly.
struct EvaluatedRange {
  var branch: Branch
  /// nil where it has no value.
  var range: (low: KernelTerm, high: KernelTerm)?
}

/// Which outcomes of an expression a caller needs.
enum Wanted: Hashable {
  /// Only branches in which it has a value.
  case present
  /// Those in which it is missing too.
  case all
}
