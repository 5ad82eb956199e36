import GeredeProgram
import GeredeText

/// What a because rests on, before it is printed: equal grounds are told once.
enum Ground: Hashable {
  /// A sentence that holds, by a fact or else by a rule.
  case holds(RelationID, [Word], by: RuleID?, at: Word)
  /// A sentence that a clause lays down.
  case laidDown(RelationID, [Word], by: ClauseID, at: Word)
  /// A sentence that does not hold; nil stands for any.
  case absent(RelationID, [Word?], at: Word)
  /// A value with its result.
  case value(ValueID, [Word], result: Word, by: ValueOrigin, at: Word)
  /// A value without a result.
  case missing(ValueID, [Word], at: Word)
  /// A relation that nothing fills.
  case unfilled(RelationID)
  /// A sentence that can neither be proven nor excluded.
  case undecided(RelationID, [Word?], at: Word)
  /// A sentence that the language fills itself: about an agreement, or the state of a clause.
  case builtIn(RelationID, [Word?], Truth, at: Word)
  /// An outcome of a requirement.
  case outcome(RequirementID, OutcomeState, [Word], Truth)
  /// One instance of a clause with what became of it.
  case instance(ClauseInstance, ClauseStanding)
  /// Anything else that can be looked into, printed already.
  case claim(Claim, Bilingual, Reason.Sense, Place?)
  /// Anything else, printed already.
  case text(Bilingual, Reason.Sense, Place?)

  /// The same for all grounds that read alike.
  fileprivate var readAlike: Ground {
    guard case .claim(_, let text, let sense, let place) = self else { return self }
    return .text(text, sense, place)
  }
}

/// A condition or an expression for what its variables stand for, with what it came to.
struct Claim: Hashable {
  enum Subject: Hashable {
    case condition(ConditionID, Truth)
    case expression(ExpressionID)
  }

  var subject: Subject
  var frame: Frame
  var known: [Known]
  var moment: Word
  /// Whether it stands where its falsehood counts.
  var negative: Bool

  init(_ subject: Subject, _ walk: Evaluator, negative: Bool) {
    self.subject = subject
    frame = walk.frame
    known = walk.known
    moment = walk.moment
    self.negative = negative
  }
}

/// Where the result of a value comes from.
enum ValueOrigin: Hashable {
  /// Facts or data give it.
  case fact
  /// A definition without exceptions.
  case definition(Span)
  /// A definition none of whose exceptions applies.
  case byDefault(Span)
  case exception(Span, because: String?)
}

/// Grounds in the order in which they were found, each once, up to a limit; the rest is counted.
struct Grounds {
  /// Never more reasons than this are told in a because.
  static let limit = 8
  /// Beyond this many nothing is looked for any more.
  static let end = 200

  /// The most grounds that are listed.
  let limit: Int

  init(limit: Int = Grounds.limit) { self.limit = limit }

  private(set) var listed: [Ground] = []
  private var seen: Set<Ground> = []

  /// Grounds beyond the limit.
  var more: Int { seen.count - listed.count }
  var isFull: Bool { seen.count >= Grounds.end }
  /// How often a ground was given, known ones among them: whether something was explained at all.
  private(set) var given = 0

  mutating func add(_ ground: Ground) {
    given += 1
    guard !isFull, seen.insert(ground.readAlike).inserted else { return }
    if listed.count < limit { listed.append(ground) }
  }
}
