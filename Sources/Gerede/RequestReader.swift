internal import GeredeFacts
internal import GeredeFindings
internal import GeredeProgram
internal import GeredeRules
import GeredeText

/// Reads acts and contexts of requests into words without touching the facts of the world.
///
/// It takes what is plain: things of a kind that are new, facts, acts and values, each with cells that
/// mean one thing. For all else it gives nil, and the request is read as facts are that are told: that
/// way every mistake has one message, whoever makes it.
///
/// A class, because a thread keeps what it found out about the names under which facts come.
final class RequestReader {
  /// What stands under a name.
  private struct Target {
    enum Form {
      case kind(KindID, key: Int)
      case relation(RelationID)
      /// The last column is the instant.
      case act(RelationID)
      case value(ValueID)
    }

    var form: Form
    var columns: [Column] = []
  }

  private struct Column {
    var names: [String]
    var type: ValueType
    /// The field that it gives, of a thing.
    var field: ValueID?
    /// A thing is told without it.
    var isNeeded: Bool
  }

  private let program: GeredeProgram.Program
  private let facts: FactBase
  private let reader: ActReader
  private var targets: [String: Target?] = [:]
  /// Names under which facts come that are remembered.
  private static let targetLimit = 1_000

  /// What is new in the request that is being read.
  private var things: [(kind: KindID, key: String)] = []
  private var texts: [String] = []
  private var given = RequestDecisions.Given()

  init(_ world: World) {
    program = world.typed
    facts = world.facts
    reader = ActReader(world.typed)
  }

  /// A request as words.
  struct Request {
    var act: ProposedAct
    var given: RequestDecisions.Given
    /// Whether it brings texts or things that have no place in an order.
    var hasNews: Bool
  }

  /// Nil for what is not plain.
  func read(_ act: Act, _ context: Facts) -> Request? {
    guard readFacts(context) else { return nil }
    guard let event = reader.event(act.event) else { return nil }
    let slots = program[event].slots
    guard slots.count == act.arguments.count + 1 else { return nil }
    var words: [Word] = []
    words.reserveCapacity(slots.count)
    for (place, slot) in slots.enumerated() {
      let cell = place == 0 ? Record.Cell.text(act.bearer) : act.arguments[place - 1]
      guard let word = word(cell, slot.type) else { return nil }
      words.append(word)
    }
    return Request(
      act: ProposedAct(event: event, slots: words), given: given,
      hasNews: !things.isEmpty || !texts.isEmpty)
  }

  /// The inputs that a context fills; nil for what is not plain.
  func inputs(filledBy context: Facts) -> Set<InputSource>? {
    guard readFacts(context) else { return nil }
    return Set(given.rows.map(\.source))
  }

  /// Reads the facts of a request. False for what is not plain.
  private func readFacts(_ context: Facts) -> Bool {
    things.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    given = RequestDecisions.Given()
    guard !context.groups.isEmpty else { return true }
    // Things come before what speaks of them.
    for wantsKinds in [true, false] {
      for group in context.groups {
        guard let target = target(group.name) else { return false }
        var isKind = false
        if case .kind = target.form { isKind = true }
        guard isKind == wantsKinds else { continue }
        for record in group.records { guard take(record, target) else { return false } }
      }
    }
    return true
  }

  // MARK: - Rows

  private func take(_ record: Record, _ target: Target) -> Bool {
    var words = [Word?](repeating: nil, count: target.columns.count)
    for cell in record.cells {
      guard let column = target.columns.firstIndex(where: { $0.names.contains(cell.name) })
      else {
        if case .kind = target.form, cell.name == DataSource.labelWord { continue }
        return false
      }
      if case .missing = cell.value { continue }
      if case .kind(let kind, let key) = target.form, column == key {
        // The key is what tells things apart; it is read as a field below.
        guard isNew(cell.value, kind) else { return false }
      }
      guard words[column] == nil, let word = word(cell.value, target.columns[column].type) else {
        return false
      }
      words[column] = word
    }
    for (column, word) in zip(target.columns, words) where column.isNeeded && word == nil {
      return false
    }
    switch target.form {
    case .kind(let kind, let key):
      guard
        let keyCell = record.cells.first(where: { target.columns[key].names.contains($0.name) }),
        let text = keyCell.value.text, things.count < 1_000
      else { return false }
      addThing(kind, text)
      let thing = Word(facts.entities.count + things.count - 1)
      for (column, word) in zip(target.columns, words) {
        guard let field = column.field, let word else { continue }
        add(.undatedValue(field), [thing, word])
      }
    case .relation(let id): add(.undated(id), words.compactMap { $0 })
    case .act(let id): add(.act(id), words.compactMap { $0 })
    case .value(let id):
      let row = words.compactMap { $0 }
      // Two results of one request contradict each other.
      let known = given.rows.contains {
        $0.source == .undatedValue(id) && $0.words.dropLast() == row.dropLast()
      }
      guard !known else { return false }
      add(.undatedValue(id), row)
    }
    return true
  }

  private func add(_ source: InputSource, _ words: [Word]) {
    given.rows.append((source, words))
  }

  private func isNew(_ cell: Record.Cell, _ kind: KindID) -> Bool {
    guard let text = cell.text, let first = text.first, let last = text.last, !first.isWhitespace,
      !last.isWhitespace
    else { return false }
    if things.contains(where: { $0.key == text }) { return false }
    guard let id = facts.texts.id(of: text) else { return true }
    // A key tells apart whatever inherits it.
    var root = kind
    while let parent = program[root].parent, program[parent].key != nil { root = parent }
    return facts.entities.find(id, kind: root) == .none
  }

  /// A new thing, a member of its kind and of all above it.
  private func addThing(_ kind: KindID, _ key: String) {
    things.append((kind, key))
    given.things.append(kind)
    let word = Word(facts.entities.count + things.count - 1)
    var current: KindID? = kind
    while let here = current {
      add(.kind(here), [word])
      current = program[here].parent
    }
  }

  // MARK: - Cells

  private func word(_ cell: Record.Cell, _ type: ValueType) -> Word? {
    switch (cell, type) {
    case (.int(let number), .int): return number
    case (.bool(let value), .bool): return value ? 1 : 0
    default: break
    }
    guard let text = cell.text, !text.isEmpty else { return nil }
    switch type {
    case .kind(let kind):
      let here = things.firstIndex { $0.key == text && program.isKind($0.kind, within: kind) }
      let known = facts.knownWord(of: text, type, in: program)
      guard let here else { return known }
      return known == nil ? Word(facts.entities.count + here) : nil
    case .text:
      if let known = facts.texts.id(of: text) { return known }
      if let place = texts.firstIndex(of: text) { return Word(facts.texts.count + place) }
      texts.append(text)
      return Word(facts.texts.count + texts.count - 1)
    default: return facts.knownWord(of: text, type, in: program)
    }
  }

  // MARK: - Targets

  /// What stands under a name; nil for what is not plain.
  private func target(_ name: String) -> Target? {
    if let known = targets[name] { return known }
    let found = AttachmentTarget(name, in: program).flatMap {
      target($0.dataSource(name, at: Span(SourceID(0), 0, 0)).target)
    }
    if targets.count < RequestReader.targetLimit { targets[name] = .some(found) }
    return found
  }

  private func target(_ target: DataSource.Target) -> Target? {
    switch target {
    case .kind(let id, let key, _, let fields):
      guard let key else { return nil }
      let keyNames = names(key)
      let keyField = program[id].key
      var found = Target(form: .kind(id, key: 0))
      for field in fields {
        let isKey = field.value == keyField
        found.columns.append(
          Column(
            names: names(field.column), type: program[field.value].result, field: field.value,
            isNeeded: isKey))
      }
      guard let place = found.columns.firstIndex(where: { $0.names == keyNames }) else {
        return nil
      }
      found.form = .kind(id, key: place)
      return found
    case .relation(let id, let cells):
      guard program[id].form == .relation else { return nil }
      return columns(cells, program[id].slots.map(\.type)).map {
        Target(form: .relation(id), columns: $0)
      }
    case .act(let id, let cells, let at):
      guard program[id].form == .event, !program[id].needsPower else { return nil }
      return columns(cells + [at], program[id].slots.map(\.type) + [.instant]).map {
        Target(form: .act(id), columns: $0)
      }
    case .value(let id, let cells, let result):
      let value = program[id]
      return columns(cells + [result], value.parameters.map(\.type) + [value.result]).map {
        Target(form: .value(id), columns: $0)
      }
    }
  }

  private func columns(_ cells: [DataSource.Cell], _ types: [ValueType]) -> [Column]? {
    var columns: [Column] = []
    for (cell, type) in zip(cells, types) {
      guard case .column(let name) = cell else { return nil }
      columns.append(Column(names: names(name), type: type, field: nil, isNeeded: true))
    }
    return columns
  }

  private func names(_ name: DataSource.ColumnName) -> [String] {
    [name.text] + (name.otherText.map { [$0] } ?? [])
  }
}
