public import GeredeText

/// What parties speak of: the sentences of one relation, the acts of one event, or the equations of
/// one value.
///
/// For each that the program speaks of there is a relation of the form `.says`, and where somebody
/// may accept it one of the form `.accepts`. Their slots are the party, then those of the content:
/// the slots of the sentence, of an act its instant also, the arguments of a value and its result.
public enum SpokenContent: Hashable, Sendable {
  case relation(RelationID)
  case act(RelationID)
  case value(ValueID)
}

/// `trust A accepts from b that S onward up to 2 steps when C from D until E.`
///
/// Somebody who says a sentence has it at depth 0; who accepts it by a trust from somebody who has it
/// at depth k has it at depth k + 1.
public struct Trust: Sendable {
  /// Which depth of the speaker a trust takes.
  public enum Reach: Hashable, Sendable {
    /// The speaker says it.
    case statement
    /// `onward up to n steps`: the speaker has it at depth n at most.
    case steps(Int)
    /// `onward`: the speaker has it at any depth.
    case anyDepth
  }

  /// The greatest number of steps that a trust may state: more than that is meant to be any.
  public static let stepLimit: Int64 = 100

  public var frame: Frame
  /// The relation `A accepts that S`.
  public var accepts: RelationID
  /// The relation `A says S`.
  public var says: RelationID
  /// A party, or a variable that the condition or the sentence binds.
  public var believer: ExpressionID
  /// Whom it believes; `_` for anybody.
  public var speaker: Argument
  /// What stands in the slots of the sentence; `_` for anything.
  public var content: [Argument]
  public var reach: Reach
  public var condition: ConditionID?
  public var from: Moment?
  public var until: Moment?
  public var module: ModuleID
  public var documentation: String?
  public var span: Span

  public init(
    frame: Frame, accepts: RelationID, says: RelationID, believer: ExpressionID, speaker: Argument,
    content: [Argument], reach: Reach, condition: ConditionID? = nil, from: Moment? = nil,
    until: Moment? = nil, module: ModuleID, documentation: String? = nil, span: Span
  ) {
    self.frame = frame
    self.accepts = accepts
    self.says = says
    self.believer = believer
    self.speaker = speaker
    self.content = content
    self.reach = reach
    self.condition = condition
    self.from = from
    self.until = until
    self.module = module
    self.documentation = documentation
    self.span = span
  }
}
