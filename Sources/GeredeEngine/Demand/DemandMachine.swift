public import GeredeRules
public import GeredeText

/// Answers questions about open relations for one request at a time: top-down, each question once.
///
/// A question names some columns and asks for the others. It is answered by the rules of the relation,
/// with what is named as their first bindings, and its rows are kept for the rest of the request (tabling;
/// Tamaki and Sato, ICLP 1986). Questions of relations that rest on each other are asked again together
/// until nothing new comes (query-subquery iteration; Vieille, 1986). What is negated or aggregated
/// stands in a lower stratum, so its questions are complete before they are read.
///
/// The answers are those of an evaluation with the given rows among the inputs. Nothing is allocated for
/// a request once the machine has grown to what requests take. A machine serves one thread; a class,
/// because it owns memory.
@safe public final class DemandMachine {
  /// A question with its answer as far as it is known.
  struct Table: BitwiseCopyable {
    var adornment: Int32
    var state: State
    var key: Int
    /// Offsets of the first and the last row in the arena; 0 for none.
    var first = 0
    var last = 0
    var count = 0
    /// What `changes` was when the question was last asked.
    var asked = -1
    /// The next question of the component that is being asked.
    var next: Int32 = -1
  }

  enum State: UInt8 { case new, active, complete }

  public let base: DemandBase
  /// Why the answers of this request cannot be trusted; nil where they can.
  public internal(set) var failure: LimitReached.Kind?
  /// Steps until the next look at the cancel flag, and those that may follow.
  var fuel = 0
  private var reserve = 0
  private var stop: (@Sendable () -> StopReason?)?

  var adornments: [DemandAdornment] = []
  private var adornmentPlaces: [[(bound: [Int], wanted: [Int], number: Int)]]
  private var blocks: [DemandBlock] = []
  private let meter: Meter
  private let groupTables: GroupTables
  var aggregates: [AggregateTable] = []
  var holidayTables: [HolidayTable] = []
  private var accesses: [[DemandReading?]]
  private var inputRows: [Int: [Int: DemandRows]] = [:]

  /// Registers of the rules that are being run.
  let registers: DemandMemory<Word>
  static let registerCapacity = 1 << 15
  var top = 0
  var depth = 0
  /// Questions within each other; beyond it the machine gives up, so that no stack overflows.
  static let depthLimit = 100

  var tables: DemandMemory<Table>
  var tableCount = 0
  private var tableCapacity = 64
  /// Keys and rows: a row is its table, the offset of the next row, and its words.
  var arena: DemandMemory<Word>
  var arenaTop = 1
  private var arenaCapacity = 4_096
  var questions: DemandSet
  var rowSet: DemandSet
  /// Rows and questions that were added so far.
  var changes = 0
  /// By component: the first and the last question that is being asked together; -1 for none.
  let firstOfComponent: DemandMemory<Int32>
  let lastOfComponent: DemandMemory<Int32>
  /// By relation: the offset of the first given row; 0 for none.
  let given: DemandMemory<Int>
  private var givenRelations: [Int] = []
  /// The most words that keys and rows of a request may take.
  private static let arenaLimit = 1 << 24

  public init(_ base: DemandBase) {
    self.base = base
    meter = Meter(limits: Limits())
    groupTables = GroupTables(meter: meter)
    let relations = base.program.relations.count
    let components = (base.component.max() ?? 0) + 1
    adornmentPlaces = Array(repeating: [], count: relations)
    accesses = Array(repeating: [], count: relations)
    registers = DemandMemory(capacity: DemandMachine.registerCapacity, repeating: 0)
    tables = DemandMemory(capacity: tableCapacity)
    arena = DemandMemory(capacity: arenaCapacity)
    questions = DemandSet()
    rowSet = DemandSet()
    firstOfComponent = DemandMemory(capacity: components, repeating: -1)
    lastOfComponent = DemandMemory(capacity: components, repeating: -1)
    given = DemandMemory(capacity: relations, repeating: 0)
  }

  deinit {
    registers.deallocate()
    tables.deallocate()
    arena.deallocate()
    questions.deallocate()
    rowSet.deallocate()
    firstOfComponent.deallocate()
    lastOfComponent.deallocate()
    given.deallocate()
    for block in blocks { block.deallocate() }
  }

  /// Starts a request: forgets the one before. It may take no step before `refill`.
  public func begin() {
    failure = nil
    if tableCount > 0 {
      tableCount = 0
      questions.clear()
      rowSet.clear()
    }
    arenaTop = 1
    for relation in givenRelations { given[relation] = 0 }
    givenRelations.removeAll(keepingCapacity: true)
    top = 0
    depth = 0
    changes = 0
  }

  /// Sets the steps that the request may take from now on.
  public func refill(fuel: Int, stop: (@Sendable () -> StopReason?)? = nil) {
    self.fuel = 0
    reserve = fuel
    self.stop = stop
  }

  /// Gives a row of an input, which is one of those that requests give; to be called before any
  /// question.
  public func give(_ relation: KernelRelationID, _ row: ArraySlice<Word>) {
    guard row.count == base.program.relations[relation.index].arity else { return }
    let offset = take(row.count + 2)
    arena[offset] = -1
    arena[offset + 1] = Word(given[relation.index])
    var place = offset + 2
    for word in row {
      arena[place] = word
      place += 1
    }
    if given[relation.index] == 0 { givenRelations.append(relation.index) }
    given[relation.index] = offset
  }

  // MARK: - Memory

  /// Room for words behind the last ones.
  @inline(__always)
  func take(_ count: Int) -> Int {
    if arenaTop + count > arenaCapacity { growArena(count) }
    let offset = arenaTop
    arenaTop += count
    return offset
  }

  private func growArena(_ count: Int) {
    let wider = max(2 * arenaCapacity, arenaTop + count)
    arena = arena.moved(count: arenaTop, capacity: wider)
    arenaCapacity = wider
    if wider > DemandMachine.arenaLimit { fail(.memory) }
  }

  /// A new question with room for itself.
  func addTable(_ table: Table) -> Int {
    if tableCount == tableCapacity {
      tables = tables.moved(count: tableCount, capacity: 2 * tableCapacity)
      tableCapacity *= 2
    }
    tables[tableCount] = table
    tableCount += 1
    return tableCount - 1
  }

  /// Ends all that the request does: its answers count for nothing.
  func fail(_ kind: LimitReached.Kind) {
    if failure == nil { failure = kind }
    fuel = 0
  }

  /// Looks whether more steps may be taken: false where they are used up, or where the host wants the
  /// request to end.
  func refuel() -> Bool {
    guard failure == nil else { return false }
    if let reason = stop?() {
      fail(.stopped(reason))
      return false
    }
    guard reserve > 0 else {
      fail(.fuel)
      return false
    }
    fuel = min(reserve, DemandMachine.pollInterval)
    reserve -= fuel
    return true
  }

  /// Steps between two looks at the cancel flag.
  private static let pollInterval = 8_192

  // MARK: - Plans

  /// A list in memory that lasts as long as the machine.
  func list<Element: BitwiseCopyable>(_ elements: [Element]) -> DemandList<Element> {
    let memory = DemandMemory<Element>(capacity: max(1, elements.count))
    for (place, element) in elements.enumerated() { memory[place] = element }
    blocks.append(memory.block)
    return DemandList(memory: memory, count: elements.count)
  }

  /// The number of a way to ask a relation.
  func adornment(of relation: Int, bound: [Int], wanted: [Int]) -> Int {
    if let known = adornmentPlaces[relation].first(where: {
      $0.bound == bound && $0.wanted == wanted
    }) {
      return known.number
    }
    adornments.append(
      DemandAdornment(
        relation: relation, bound: bound, wanted: wanted, plans: nil,
        isRecursive: base.isRecursive[relation], component: base.component[relation],
        share: base.share[relation]))
    let number = adornments.count - 1
    adornmentPlaces[relation].append((bound, wanted, number))
    return number
  }

  /// The plans of a way to ask, made when it is first used.
  func prepare(_ number: Int) {
    guard adornments[number].plans == nil else { return }
    let adornment = adornments[number]
    do {
      let plans = try base.database.withRelations { relations in
        var compiler = DemandCompiler(base, relations, self)
        return try compiler.plans(adornment)
      }
      adornments[number].plans = plans
    } catch {
      fail((error as? LimitReached)?.kind ?? .memory)
      adornments[number].plans = []
    }
  }

  func aggregate(
    _ function: AggregateFunction, of relation: Relation, _ id: KernelRelationID, groupCount: Int
  ) throws(LimitReached) -> Int {
    aggregates.append(
      try groupTables.aggregate(function, of: relation, id: id, groupCount: groupCount))
    return aggregates.count - 1
  }

  func holidays(
    of relation: Relation, _ id: KernelRelationID, prefixCount: Int
  ) throws(LimitReached) -> Int {
    holidayTables.append(
      try groupTables.holidays(of: relation, id: id, prefixCount: prefixCount))
    return holidayTables.count - 1
  }

  /// How questions from outside with these columns are answered, made when first asked.
  func reading(_ relation: Int, _ pattern: borrowing [Word?], _ need: Relation.Need)
    -> DemandReading
  {
    var place = need == .rows ? 0 : 1
    for column in pattern.indices where pattern[column] != nil { place |= 2 << column }
    if place < accesses[relation].count, let known = accesses[relation][place] { return known }
    let made = makeReading(relation, place >> 1, need)
    if place < 1 << 12 {
      while accesses[relation].count <= place { accesses[relation].append(nil) }
      accesses[relation][place] = made
    }
    return made
  }

  private func makeReading(_ relation: Int, _ mask: Int, _ need: Relation.Need) -> DemandReading {
    let columns = 0..<base.program.relations[relation].arity
    let bound = columns.filter { mask >> $0 & 1 != 0 }
    let wanted = columns.filter { mask >> $0 & 1 == 0 }
    if base.isOpen[relation] {
      return .open(adornment(of: relation, bound: bound, wanted: wanted))
    }
    guard let rows = closedRows(of: relation, bound, need) else {
      fail(.memory)
      return .open(adornment(of: relation, bound: bound, wanted: wanted))
    }
    return .closed(rows)
  }

  /// Where the rows that a relation has without any request are found; nil where memory is refused.
  func closedRows(of relation: Int, _ bound: [Int], _ need: Relation.Need) -> DemandRows? {
    base.database.withRelations { relations in
      let relation = relations[relation]
      guard let access = try? DemandAccess(relation, bound, hasRows: need == .rows) else {
        return nil
      }
      return DemandRows(
        index: access.index?.view, log: relation.log.view, count: relation.count,
        keys: list(access.keyColumns.map { Int32($0) }),
        checks: list(access.checkColumns.map { Int32($0) }))
    }
  }

  /// The same for the first columns of an input, kept.
  func inputRows(of relation: Int, beginning width: Int) -> DemandRows? {
    if let known = inputRows[relation]?[width] { return known }
    guard let rows = closedRows(of: relation, Array(0..<width), .rows) else { return nil }
    inputRows[relation, default: [:]][width] = rows
    return rows
  }
}

/// How a question from outside is answered.
enum DemandReading {
  case open(Int)
  case closed(DemandRows)
}

/// Where rows of a closed relation are found.
struct DemandRows: BitwiseCopyable {
  var index: IndexView?
  var log: RowView
  var count: Int
  var keys: DemandList<Int32>
  var checks: DemandList<Int32>
}
