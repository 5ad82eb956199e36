import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeText

extension RowTaking {
  /// Takes the row of an entity: its key, then its fields and its label, each of which may be
  /// missing.
  mutating func takeEntity(
    _ kind: KindID, _ keyColumn: Int, _ labelColumn: Int?, _ keyField: ValueID?,
    _ fields: [(value: ValueID, taker: DataPlan.Taker)], _ bytes: ByteSpan,
    _ state: inout DataFileState, into base: inout FactBase
  ) {
    guard let key = readKey(keyColumn, bytes, into: &base) else {
      _ = isSound(bytes, &state, base)
      return
    }
    let source = number(&state)
    guard let entity = entity(kind, key, source, &state, into: &base) else { return }
    for field in fields {
      guard case .column(let column) = field.taker.origin else { continue }
      switch cells.read(row.cells[column], field.taker.type, bytes, row.scratch, into: &base) {
      case .word(let word):
        words.append(word)
        isGiven.append(true)
      case .missing:
        words.append(0)
        isGiven.append(false)
      case .bad(let problem):
        problems.append((column, field.taker.type, problem))
        words.append(0)
        isGiven.append(false)
      }
    }
    let label = labelColumn.flatMap { readLabel($0, bytes, into: &base) }
    if !problems.isEmpty, !isReadingAgain,
      problems.contains(where: { $0.problem == .unknownReference })
    {
      deferred.append((row.start, row.number))
      return
    }
    guard isSound(bytes, &state, base) else { return }
    if let label { base.entities.give(entity, label: label) }
    let subject = Word(entity.index)
    if let keyField, base.values[keyField.index].undated.arity == 2 {
      base.values[keyField.index].undated.append(subject, key, source: source)
    }
    for (index, field) in fields.enumerated() where isGiven[index] {
      let value = field.value.index
      guard base.values[value].undated.arity == 2 else { continue }
      if isDated {
        base.values[value].dated.append([subject, words[index], first, last], source: source)
      } else {
        base.values[value].undated.append(subject, words[index], source: source)
      }
    }
  }

  /// The text of the key, without spaces around it; nil, with a problem noted, where there is none.
  private mutating func readKey(
    _ column: Int, _ bytes: ByteSpan, into base: inout FactBase
  ) -> Word? {
    let cell = row.cells[column]
    switch cell.form {
    case .missing:
      break
    case .nested:
      problems.append((column, .text, .nested))
      return nil
    case .inFile:
      let text = bytes.extracting(cell.start..<cell.end)
      let range = CellReader.trimmedRange(text)
      if !range.isEmpty { return base.texts.intern(text.extracting(range)) }
    case .inScratch:
      let text = row.scratch.span.extracting(cell.start..<cell.end)
      let range = CellReader.trimmedRange(text)
      if !range.isEmpty { return base.texts.intern(text.extracting(range)) }
    }
    problems.append((column, .text, .empty))
    return nil
  }

  /// The text of the label; nil where there is none.
  private mutating func readLabel(
    _ column: Int, _ bytes: ByteSpan, into base: inout FactBase
  ) -> Word? {
    switch cells.read(row.cells[column], .text, bytes, row.scratch, into: &base) {
    case .word(let word): return word
    case .missing: return nil
    case .bad(let problem):
      problems.append((column, .text, problem))
      return nil
    }
  }

  /// The entity of a row, brought into being if it is new; nil where the key belongs to an entity of
  /// another kind.
  private mutating func entity(
    _ kind: KindID, _ key: Word, _ source: UInt32, _ state: inout DataFileState,
    into base: inout FactBase
  ) -> EntityID? {
    let match =
      keyedKind.map { base.entities.entities(ofKind: $0, key: key) }
      ?? base.entities.entities(ofKind: kind, name: key)
    let known: EntityID
    switch match {
    case .none:
      let entry = EntityTable.Entry(
        kind: kind, key: keyedKind == nil ? nil : key, name: keyedKind == nil ? key : nil,
        source: source)
      let id = base.entities.add(entry)
      markSeen(id)
      return id
    case .one(let id): known = id
    case .several(let ids): known = ids[0]
    }
    let knownKind = base.entities.kind(of: known)
    if knownKind != kind, !base.entities.tree.isKind(knownKind, within: kind) {
      guard base.entities.tree.isKind(kind, within: knownKind) else {
        let number = row.number
        let file = state.report.file
        state.reject(row: number)
        state.note(row: number) {
          DataMessages.otherKind(
            key: DataHelp.shown(base.texts[key]), wanted: program[kind].noun,
            known: program[knownKind].noun,
            place: base.sources.place(base.entities[known].source), file: file, row: number)
        }
        return nil
      }
      base.entities.narrow(known, to: kind)
    }
    if !isReadingAgain {
      if isWhole, known.index < isSeen.count, isSeen[known.index] {
        let number = row.number
        let file = state.report.file
        state.note(row: number) {
          DataMessages.repeatedKey(
            DataHelp.shown(base.texts[key]), kind: program[kind].noun,
            first: base.sources.place(base.entities[known].source), file: file, row: number)
        }
      }
      markSeen(known)
    }
    return known
  }

  private mutating func markSeen(_ id: EntityID) {
    if id.index >= isSeen.count {
      isSeen.append(contentsOf: repeatElement(false, count: id.index + 1 - isSeen.count))
    }
    isSeen[id.index] = true
  }
}
