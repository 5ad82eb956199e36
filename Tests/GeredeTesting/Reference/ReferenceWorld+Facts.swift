import GeredeEngine
public import GeredeFacts
public import GeredeProgram
import GeredeRules
import GeredeText

extension ReferenceWorld {
  /// The world that loaded facts describe, row by row.
  public init(_ facts: FactBase, of program: Program) {
    self.init()
    zone = facts.zone
    let shape = facts.shape
    for index in program.relations.indices {
      let id = RelationID(index)
      let rows = facts.relations[index]
      if shape.relations[index].contains(.stated) { filled.insert(id) }
      switch program[id].form {
      case .event:
        acts[id] = Self.rows(of: rows.undated).map {
          Act(Array($0.dropLast()), at: $0.last ?? 0)
        }
      case .relation, .says, .accepts:
        self.facts[id] = Self.rows(of: rows.undated).map { Row($0) } + Self.dated(rows.dated)
      }
    }
    for index in program.values.indices {
      let rows = facts.values[index]
      values[ValueID(index)] = Self.rows(of: rows.undated).map { Row($0) } + Self.dated(rows.dated)
    }
    entityKinds = (0..<facts.entities.count).map { facts.entities.kind(of: EntityID($0)) }
    // A session gives the program as many entities as are known: those that it keeps a number for belong to
    // a scenario that does not exist.
    absentEntities = Set(
      program.entities.indices.filter { index in
        program.entities[index].scenario.map { $0.index < program.scenarios.count } ?? false
      }.map { Word($0) })
    entityOrder = facts.entities.ranks(texts: facts.texts)
    textOrder = facts.texts.ranks()
    for (text, entity) in shape.entityTexts {
      entityTexts[EntityText(kind: text.kind, text: text.text)] = Word(entity.index)
    }
  }

  private static func rows(of table: FactTable) -> [[Word]] {
    (0..<table.count).map { table.row($0) }
  }

  private static func dated(_ table: FactTable) -> [Row] {
    rows(of: table).map {
      Row(Array($0.dropLast(2)), from: $0[$0.count - 2], until: $0[$0.count - 1])
    }
  }
}
