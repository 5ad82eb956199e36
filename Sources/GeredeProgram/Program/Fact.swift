public import GeredeText

/// A fact of the program. Dates are still as written; they are widened to instants with the zone's
/// rules when facts are loaded.
public struct Fact: Sendable {
  public enum Statement: Sendable {
    /// One constant per slot.
    case relation(RelationID, [Constant])
    /// An act; nil time only in scenarios and suppositions.
    case act(RelationID, [Constant], at: Moment?)
    case value(ValueID, [Constant], result: Constant)
  }

  public var statement: Statement
  public var from: Moment?
  public var until: Moment?
  public var module: ModuleID
  public var span: Span

  public init(
    statement: Statement, from: Moment? = nil, until: Moment? = nil, module: ModuleID, span: Span
  ) {
    self.statement = statement
    self.from = from
    self.until = until
    self.module = module
    self.span = span
  }
}

/// A constant in a fact.
public indirect enum Constant: Hashable, Sendable {
  case word(Word)
  /// An entity that the program declares.
  case entity(EntityID)
  /// An entity by its key or name, to be found when data has been loaded.
  case entityText(KindID, TextID, Span)
  /// `Dvo(Rotterdam)`: the agreement for one binding.
  case agreement(ValueID, Constant, Span)
  /// A date given for an instant: the date; it stands for its first second in the program's zone.
  case startOfDay(Word)
  /// A date as the end of something: the date; it stands for its last second.
  case endOfDay(Word)
}

/// A date or an instant as written.
public enum Moment: Hashable, Sendable {
  case date(Word)
  case instant(Word)
}
