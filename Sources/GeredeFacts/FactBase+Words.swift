import GeredeEngine
public import GeredeProgram
import GeredeRules
public import GeredeText

extension FactBase {
  /// The word that a text stands for, as data files write values of a type; nil where it means
  /// nothing, or several things. A text that is new is added.
  public mutating func word(of text: String, _ type: ValueType, in program: Program) -> Word? {
    if case .text = type { return texts.intern(text) }
    return knownWord(of: text, type, in: program)
  }

  /// The same without adding anything: nil for a text that is new.
  public func knownWord(of text: String, _ type: ValueType, in program: Program) -> Word? {
    switch type {
    case .kind(let kind):
      guard let id = texts.id(of: text), case .one(let entity) = entities.find(id, kind: kind)
      else { return nil }
      return Word(entity.index)
    case .enumeration(let id):
      let index = program[id].values.firstIndex {
        $0.name.english == text || $0.name.dutch == text
      }
      return index.map { Word($0) }
    case .text: return texts.id(of: text)
    case .bool: return text == "true" ? 1 : text == "false" ? 0 : nil
    case .int: return try? ValueText.int(text)
    case .decimal: return try? ValueText.decimal(text)
    case .money(let currency): return try? ValueText.money(text, currency: currency)
    case .duration: return try? ValueText.duration(text)
    case .period: return try? ValueText.period(text)
    case .date: return try? ValueText.date(text)
    case .instant:
      if let day = try? ValueText.date(text) { return zone.firstSecond(ofDay: day) }
      return try? ValueText.instant(text)
    case .set, .unknown: return nil
    }
  }
}

extension FactBase {
  /// Adds rows of a relation or an event by column; for an event the last column is the instant.
  public mutating func append(_ relation: RelationID, columns: [[Word]], sources: [UInt32]) {
    relations[relation.index].undated.append(columns: columns, sources: sources)
    stated.relations[relation.index].formUnion(.stated)
  }

  /// Adds arguments and results of a value by column.
  public mutating func append(_ value: ValueID, columns: [[Word]], sources: [UInt32]) {
    values[value.index].undated.append(columns: columns, sources: sources)
    stated.values[value.index].formUnion(.stated)
  }
}
