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
      /// The column of the key, and the inputs of the kind and of all above it.
      case kind(KindID, key: Int, inputs: [Int])
      /// One row of an input: a fact, or an act with its instant.
      case row(input: Int)
      /// One row of an input: arguments with the result.
      case value(input: Int)
    }

    var form: Form
    var columns: [Column] = []

    var isKind: Bool { if case .kind = form { true } else { false } }
  }

  private struct Column {
    var names: [String]
    var type: ValueType
    /// The input of the field that it gives, of a thing.
    var input: Int?
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
    return Set(given.rows.map { given.sources[$0.source] })
  }

  /// Reads the facts of a request. False for what is not plain.
  private func readFacts(_ context: Facts) -> Bool {
    things.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    given.clear()
    // Things come before what speaks of them.
    for wantsKinds in [true, false] {
      for group in context.groups {
        guard let target = target(group.name) else { return false }
        guard target.isKind == wantsKinds else { continue }
        for record in group.records { guard take(record, target) else { return false } }
      }
    }
    return true
  }

  // MARK: - Rows

  private func take(_ record: Record, _ target: Target) -> Bool {
    var words = [Word?](repeating: nil, count: target.columns.count)
    var key: String?
    for cell in record.cells {
      guard let column = target.columns.firstIndex(where: { $0.names.contains(cell.name) })
      else {
        if target.isKind, cell.name == DataSource.labelWord { continue }
        return false
      }
      if case .missing = cell.value { continue }
      if case .kind(let kind, column, _) = target.form {
        // The key is what tells things apart; it is read as a field below.
        guard let text = newKey(cell.value, kind) else { return false }
        key = text
      }
      guard words[column] == nil, let word = word(cell.value, target.columns[column].type) else {
        return false
      }
      words[column] = word
    }
    for column in words.indices where words[column] == nil && target.columns[column].isNeeded {
      return false
    }
    switch target.form {
    case .kind(let kind, _, let inputs):
      guard let key, things.count < 1_000 else { return false }
      things.append((kind, key))
      given.things.append(kind)
      let thing = Word(facts.entities.count + things.count - 1)
      for input in inputs { given.add(input, thing) }
      for column in words.indices {
        guard let input = target.columns[column].input, let word = words[column] else { continue }
        given.add(input, thing, word)
      }
    case .row(let input): given.add(input, words.compactMap { $0 })
    case .value(let input):
      let row = words.compactMap { $0 }
      // Two results of one request contradict each other.
      let known = given.rows.contains {
        $0.source == input && given.words[$0.words].dropLast() == row.dropLast()
      }
      guard !known else { return false }
      given.add(input, row)
    }
    return true
  }

  /// The key of a thing that is not known yet; nil for any other.
  private func newKey(_ cell: Record.Cell, _ kind: KindID) -> String? {
    guard let text = cell.text, !Self.hasSpaceAround(text),
      !things.contains(where: { $0.key == text })
    else { return nil }
    guard let id = facts.texts.id(of: text) else { return text }
    // A key tells apart whatever inherits it.
    var root = kind
    while let parent = program[root].parent, program[parent].key != nil { root = parent }
    return facts.entities.find(id, kind: root) == .none ? text : nil
  }

  /// Whether a text is empty, or begins or ends with a space of any kind.
  private static func hasSpaceAround(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return true }
    // Within ASCII what is above the space is none; all else takes a look at the character.
    if first > 0x20, first < 0x7f, last > 0x20, last < 0x7f { return false }
    return text.first?.isWhitespace ?? true || text.last?.isWhitespace ?? true
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
      var inputs: [Int] = []
      var current: KindID? = id
      while let here = current {
        inputs.append(given.number(of: .kind(here)))
        current = program[here].parent
      }
      var found = Target(form: .kind(id, key: 0, inputs: inputs))
      for field in fields {
        let isKey = field.value == keyField
        found.columns.append(
          Column(
            names: names(field.column), type: program[field.value].result,
            input: given.number(of: .undatedValue(field.value)), isNeeded: isKey))
      }
      guard let place = found.columns.firstIndex(where: { $0.names == keyNames }) else {
        return nil
      }
      found.form = .kind(id, key: place, inputs: inputs)
      return found
    case .relation(let id, let cells):
      guard program[id].form == .relation else { return nil }
      return columns(cells, program[id].slots.map(\.type)).map {
        Target(form: .row(input: given.number(of: .undated(id))), columns: $0)
      }
    case .act(let id, let cells, let at):
      guard program[id].form == .event, !program[id].needsPower else { return nil }
      return columns(cells + [at], program[id].slots.map(\.type) + [.instant]).map {
        Target(form: .row(input: given.number(of: .act(id))), columns: $0)
      }
    case .value(let id, let cells, let result):
      let value = program[id]
      return columns(cells + [result], value.parameters.map(\.type) + [value.result]).map {
        Target(form: .value(input: given.number(of: .undatedValue(id))), columns: $0)
      }
    }
  }

  private func columns(_ cells: [DataSource.Cell], _ types: [ValueType]) -> [Column]? {
    var columns: [Column] = []
    for (cell, type) in zip(cells, types) {
      guard case .column(let name) = cell else { return nil }
      columns.append(Column(names: names(name), type: type, input: nil, isNeeded: true))
    }
    return columns
  }

  private func names(_ name: DataSource.ColumnName) -> [String] {
    [name.text] + (name.otherText.map { [$0] } ?? [])
  }
}
