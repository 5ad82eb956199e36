import GeredeEngine
public import GeredeProgram
public import GeredeText

extension FactBase {
  /// What has the most facts.
  public struct Fullest: Sendable, Hashable {
    /// A relation or event, a value, or the entities of all kinds.
    public enum Subject: Sendable, Hashable {
      case relation(RelationID)
      case value(ValueID)
      case entities
    }

    public var subject: Subject
    public var count: Int
    /// Where the last of them was stated: a file as a whole for those of data; nil where unknown.
    public var place: Place?
  }

  /// Facts and entities that are given.
  /// - Complexity: O(relations + values).
  public var count: Int {
    let rows = (relations + values).reduce(0) { $0 + $1.count }
    return entities.count + rows
  }

  /// What has the most facts, the first of several; for a message about too many.
  /// - Complexity: O(relations + values).
  public var fullest: Fullest {
    var fullest = Fullest(subject: .entities, count: entities.count, place: placeOfLastEntity)
    for (index, rows) in relations.enumerated() where rows.count > fullest.count {
      fullest = Fullest(
        subject: .relation(RelationID(index)), count: rows.count, place: place(ofLast: rows))
    }
    for (index, rows) in values.enumerated() where rows.count > fullest.count {
      fullest = Fullest(
        subject: .value(ValueID(index)), count: rows.count, place: place(ofLast: rows))
    }
    return fullest
  }

  private var placeOfLastEntity: Place? {
    guard entities.count > 0 else { return nil }
    return whole(sources.place(entities[EntityID(entities.count - 1)].source))
  }

  private func place(ofLast rows: Rows) -> Place? {
    let table = rows.dated.count > rows.undated.count ? rows.dated : rows.undated
    guard table.count > 0 else { return nil }
    return whole(sources.place(table.source(ofRow: table.count - 1)))
  }

  /// The file of a row of data; other places as they are.
  private func whole(_ place: Place?) -> Place? {
    if case .data(let data) = place { return .file(data.file) }
    return place
  }
}

extension FactBase.Rows {
  /// Facts with and without dates.
  public var count: Int { undated.count + dated.count }
}
