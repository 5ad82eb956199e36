import GeredeEngine
import GeredeProgram
import GeredeRules
import GeredeText

/// The clauses of a program by the event that they speak of, made ready to be asked about acts.
struct ClauseIndex {
  /// What a slot of an action asks of the word of an act.
  enum SlotTest {
    case any
    case constant(Word, atLeast: Bool)
    case variable(VariableID)
    case expression(ExpressionID, atLeast: Bool)
  }

  /// A clause or a link that speaks of an event.
  ///
  /// A class, because each decision passes it on many times; it does not change once it is made.
  final class Entry {
    let place: ClausePlace
    let role: DecidingClause.Role
    let action: ClauseAction
    let agreement: AgreementID
    /// The variable of an agreement that exists once per binding.
    let binding: VariableID?
    let frame: Frame
    let condition: ConditionID?
    let unless: ConditionID?
    /// One per slot of the event.
    let tests: [SlotTest]
    /// The slots that hold an expression, which is compared once the condition has bound its variables.
    let waiting: [Int]
    /// It gives the power to join its agreement, so that it speaks of who is no party yet.
    let admitsNewcomers: Bool
    /// Overriding clauses, through others as well, that conflict with this one.
    let stronger: [ClauseID]
    /// Where the condition is asked about on demand.
    let asked: AskedCondition?
    /// What a decision says of it.
    let shown: DecidingClause

    fileprivate init(
      _ place: ClausePlace, _ role: DecidingClause.Role, _ action: ClauseAction,
      _ reading: Reading, isLink: Bool
    ) {
      let program = reading.program
      let clause = program[place.clause]
      self.place = place
      self.role = role
      self.action = action
      agreement = clause.agreement
      binding = program[clause.agreement].binding?.binder.variable
      frame = clause.frame
      condition = clause.condition
      unless = clause.unless
      let tests = ClauseIndex.tests(of: action, program)
      self.tests = tests
      waiting = tests.indices.filter { if case .expression = tests[$0] { true } else { false } }
      admitsNewcomers = !isLink && program.admitsNewcomers(clause)
      stronger = isLink ? [] : ClauseIndex.stronger(than: place.clause, program)
      asked =
        isLink
        ? nil
        : AskedCondition(
          reading.lowered.clauses[safe: place.clause.index]?.guarding, tests, binding,
          isAlone: clause.unless == nil && stronger.isEmpty && waiting.isEmpty)
      shown = DecidingClause(
        name: reading.name(of: place, in: .english), agreement: program[agreement].name.english,
        shownName: reading.shownName(of: place), role: role,
        place: .span(reading.span(of: place)))
    }
  }

  /// The condition of a clause as the rules are asked about it, on demand.
  struct AskedCondition {
    /// Where the words of the columns are found.
    enum Column {
      case slot(Int)
      /// The binding of an agreement that exists once per binding.
      case subject
    }

    let copies: LoweredCopies
    let columns: [Column]
    /// Whether a row of the certain copy tells that the clause certainly applies.
    let isWhole: Bool

    /// Nil where the rules are not asked.
    ///
    /// - Parameter isAlone: nothing but the condition decides whether the clause applies.
    fileprivate init?(
      _ lowered: LoweredGuard?, _ tests: [SlotTest], _ binding: VariableID?, isAlone: Bool
    ) {
      guard let lowered else { return nil }
      var columns: [Column] = []
      for variable in lowered.variables {
        let slot = tests.firstIndex {
          if case .variable(variable) = $0 { true } else { false }
        }
        if variable == binding {
          columns.append(.subject)
        } else if let slot {
          columns.append(.slot(slot))
        } else {
          return nil
        }
      }
      self.columns = columns
      copies = lowered.copies
      isWhole = lowered.isWhole && isAlone
    }
  }

  /// The clauses that speak of one event, in the order of the text.
  struct Entries {
    var prohibitions: [Entry] = []
    /// Permissions, and powers where the event needs one.
    var allowances: [Entry] = []
    var duties: [Entry] = []
    /// `otherwise` links that permit or empower.
    var links: [Entry] = []
  }

  /// By `RelationID.index`.
  private(set) var events: [Entries]
  /// Where each clause with an act stands: for overrides.
  private(set) var entries: [ClauseID: Entry] = [:]

  init(_ reading: Reading) {
    let program = reading.program
    events = Array(repeating: Entries(), count: program.relations.count)
    for index in program.clauses.indices {
      let id = ClauseID(index)
      let clause = program[id]
      if let action = clause.form.action, let role = clause.form.role {
        let entry = Entry(ClausePlace(clause: id), role, action, reading, isLink: false)
        entries[id] = entry
        add(entry, needsPower: program[action.event].needsPower)
      }
      for (number, link) in clause.links.enumerated() {
        let place = ClausePlace(clause: id, link: number)
        let entry = Entry(place, link.modality.role, link.action, reading, isLink: true)
        if link.modality == .must {
          events[link.action.event.index].duties.append(entry)
        } else if (link.modality == .can) == program[link.action.event].needsPower {
          events[link.action.event.index].links.append(entry)
        }
      }
    }
  }

  private mutating func add(_ entry: Entry, needsPower: Bool) {
    let event = entry.action.event.index
    switch entry.role {
    case .prohibits: events[event].prohibitions.append(entry)
    case .permits: if !needsPower { events[event].allowances.append(entry) }
    case .empowers: if needsPower { events[event].allowances.append(entry) }
    // A duty to do what needs a power gives no power.
    case .obliges: if !needsPower { events[event].duties.append(entry) }
    }
  }

  private static func tests(of action: ClauseAction, _ program: Program) -> [SlotTest] {
    action.arguments.enumerated().map { slot, argument in
      guard case .expression(let id) = argument else { return .any }
      let atLeast = action.atLeast.contains(slot)
      switch program[id].form {
      case .word(let word): return .constant(word, atLeast: atLeast)
      case .entity(let entity): return .constant(Word(entity.index), atLeast: false)
      case .variable(let variable) where !atLeast: return .variable(variable)
      default: return .expression(id, atLeast: atLeast)
      }
    }
  }

  /// Clauses that override a clause, themselves or through others, and that conflict with it: `must`,
  /// `may` or `can` A against `must not` A.
  private static func stronger(than id: ClauseID, _ program: Program) -> [ClauseID] {
    guard !program.overrides.isEmpty, let action = program[id].form.action else { return [] }
    var found: Set<ClauseID> = []
    var waiting = [id]
    while let next = waiting.popLast() {
      for override in program.overrides
      where override.weaker == next && override.stronger != id
        && found.insert(override.stronger).inserted
      {
        waiting.append(override.stronger)
      }
    }
    let forbids = program[id].form.role == .prohibits
    return found.filter { other in
      program[other].form.action?.event == action.event
        && (program[other].form.role == .prohibits) != forbids
    }.sorted()
  }
}

extension ClauseForm {
  /// What a clause with an act does to it; nil for clauses without one.
  var role: DecidingClause.Role? {
    switch self {
    case .duty: .obliges
    case .prohibition: .prohibits
    case .permission: .permits
    case .power: .empowers
    case .provision, .standingDuty: nil
    }
  }
}

extension ClauseLink.Modality {
  /// What a link does to its act.
  var role: DecidingClause.Role {
    switch self {
    case .must: .obliges
    case .may: .permits
    case .can: .empowers
    }
  }
}
