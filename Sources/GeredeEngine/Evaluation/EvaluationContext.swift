public import GeredeText

/// What operations need to know about the world beyond the rows.
public struct EvaluationContext: Sendable {
  /// The program's time zone.
  public var zone: ZoneRules
  /// Position in code point order of each text, by its id; texts beyond its end have none.
  public var textOrder: [Word]
  /// Position by key, then name, of each entity, by its id; entities beyond its end have none.
  public var entityOrder: [Word]

  /// A context; without orders, comparisons of texts and of entities have no result.
  public init(zone: ZoneRules = .utc, textOrder: [Word] = [], entityOrder: [Word] = []) {
    self.zone = zone
    self.textOrder = textOrder
    self.entityOrder = entityOrder
  }
}
