import GeredeProgram
import GeredeText

extension Lowering {
  /// The elements of a literal or named set; a name may stand for another one, without a circle.
  func elements(of set: ExpressionID) -> [ExpressionID] {
    switch program[set].form {
    case .set(let elements): elements
    case .value(let value, _): program[value].definition.map { elements(of: $0.base) } ?? []
    default: []
    }
  }

  /// The words of a set's elements, ascending; nil if one is no constant.
  func constants(of set: ExpressionID) -> [Word]? {
    var result: [Word] = []
    for element in elements(of: set) {
      switch program[element].form {
      case .word(let word): result.append(word)
      case .entity(let entity): result.append(Word(entity.index))
      case .entityText(let kind, let text):
        guard let entity = shape.entityTexts[FactShape.EntityText(kind, text)] else { return nil }
        result.append(Word(entity.index))
      default: return nil
      }
    }
    return Set(result).sorted()
  }

  /// The relation of a set's elements.
  mutating func setRelation(_ set: ExpressionID, _ members: [Word]) -> KernelRelationID {
    var key = set
    var name = "set"
    if case .value(let value, _) = program[set].form {
      name = program[value].name.english
      key = program[value].definition?.base ?? set
    }
    if let id = sets[key] { return id }
    var type = program[set].type
    if case .set(let element) = type { type = element }
    let id = addRelation(name, [type])
    sets[key] = id
    for word in members { addFact([word], to: id) }
    return id
  }
}
