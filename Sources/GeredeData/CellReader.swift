import GeredeFacts
import GeredeProgram
import GeredeText

/// Turns the text of cells into words of a type.
struct CellReader {
  /// Why a cell has no word.
  enum Problem: Hashable {
    case value(ValueFailure)
    case unknownReference
    case severalReferences
    /// An empty cell where something must stand.
    case empty
    /// A list or an object.
    case nested
  }

  enum Outcome {
    case word(Word)
    case missing
    case bad(Problem)
  }

  let notation: ValueNotation
  let zone: ZoneRules
  /// By `EnumID.index`.
  private var choices: [Choices] = []

  /// The names and labels of an enumeration's values, and for each the ordinal.
  private struct Choices {
    var names = TextDictionary()
    var ordinals: [Word] = []

    /// Adds a name, unless another value has it already.
    mutating func add(_ text: String?, _ ordinal: Int) {
      guard let text, names.id(of: text) == nil else { return }
      _ = names.intern(text)
      ordinals.append(Word(ordinal))
    }
  }

  init(_ program: Program, dialect: Language, zone: ZoneRules) {
    notation = dialect == .dutch ? .dutch : .plain
    self.zone = zone
    for enumeration in program.enumerations {
      var choices = Choices()
      // Names go before labels: a label never takes a name away.
      for (ordinal, value) in enumeration.values.enumerated() {
        choices.add(value.name.english, ordinal)
        choices.add(value.name.dutch, ordinal)
      }
      for (ordinal, value) in enumeration.values.enumerated() {
        choices.add(value.label?.english, ordinal)
        choices.add(value.label?.dutch, ordinal)
      }
      self.choices.append(choices)
    }
  }

  /// The word of a cell. Texts are added to the base; entities are looked up in it.
  func read(
    _ cell: RowBuffer.Cell, _ type: ValueType, _ bytes: ByteSpan, _ scratch: [UInt8],
    into base: inout FactBase
  ) -> Outcome {
    switch cell.form {
    case .missing: .missing
    case .nested: .bad(.nested)
    case .inFile: read(bytes.extracting(cell.start..<cell.end), type, into: &base)
    case .inScratch: read(scratch.span.extracting(cell.start..<cell.end), type, into: &base)
    }
  }

  private func read(
    _ bytes: ByteSpan, _ type: ValueType, into base: inout FactBase
  ) -> Outcome {
    if case .text = type { return .word(base.texts.intern(bytes)) }
    let text = bytes.extracting(CellReader.trimmedRange(bytes))
    guard text.count > 0 else { return .missing }
    switch type {
    case .kind(let kind):
      guard let id = base.texts.id(of: text) else { return .bad(.unknownReference) }
      switch base.entities.find(id, kind: kind) {
      case .one(let entity): return .word(Word(entity.index))
      case .none: return .bad(.unknownReference)
      case .several: return .bad(.severalReferences)
      }
    case .enumeration(let id):
      guard let name = choices[id.index].names.id(of: text) else {
        return .bad(.value(.malformed))
      }
      return .word(choices[id.index].ordinals[Int(name)])
    default:
      do {
        return .word(try word(text, type))
      } catch {
        return .bad(.value(error))
      }
    }
  }

  /// The word of a text of a type that is neither Text nor a kind nor an enum.
  func word(_ text: ByteSpan, _ type: ValueType) throws(ValueFailure) -> Word {
    switch type {
    case .bool: try bool(text)
    case .int: try ValueText.int(text, in: notation)
    case .decimal: try ValueText.decimal(text, in: notation)
    case .money(let currency): try ValueText.money(text, currency: currency, in: notation)
    case .duration: try ValueText.duration(text)
    case .period: try ValueText.period(text)
    case .date: try ValueText.date(text, in: notation)
    case .instant: try instant(text, orDay: { zone.firstSecond(ofDay: $0) })
    case .text, .enumeration, .kind, .set, .unknown: throw .malformed
    }
  }

  /// The instant of a text; a date stands for what `orDay` makes of it.
  func instant(
    _ text: ByteSpan, orDay instant: (Word) -> Word?
  ) throws(ValueFailure) -> Word {
    guard text.count <= 10 else {
      return try ValueText.instant(text, in: notation, zone: zone)
    }
    guard let second = instant(try ValueText.date(text, in: notation)) else {
      throw .outOfRange
    }
    return second
  }

  /// `true`, `false`; in Dutch data also `ja`, `nee`, `waar`, `onwaar`; in small or capital letters.
  private func bool(_ text: ByteSpan) throws(ValueFailure) -> Word {
    if CellReader.matches(text, "true") { return 1 }
    if CellReader.matches(text, "false") { return 0 }
    guard notation == .dutch else { throw .malformed }
    if CellReader.matches(text, "ja") || CellReader.matches(text, "waar") { return 1 }
    if CellReader.matches(text, "nee") || CellReader.matches(text, "onwaar") { return 0 }
    throw .malformed
  }

  /// Whether the text is `word`, which is in small letters, whatever the case of its own.
  private static func matches(_ text: ByteSpan, _ word: StaticString) -> Bool {
    guard text.count == word.utf8CodeUnitCount else { return false }
    for index in text.indices where unsafe text[index] | 0x20 != word.utf8Start[index] {
      return false
    }
    return true
  }

  /// Where the text stands without the spaces and tabs around it.
  static func trimmedRange(_ bytes: ByteSpan) -> Range<Int> {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}
