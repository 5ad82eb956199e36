public import GeredeText

/// A timeline on top of the program, with what is expected of it.
///
/// The entities that it declares stand among those of the program, marked with its id: they exist
/// only in it.
public struct Scenario: Sendable {
  public var title: String
  /// Facts, retractions and expectations, in the order in which they were written.
  public var steps: [ScenarioStep] = []
  /// Rules that hold during the whole scenario.
  public var rules: [Rule] = []
  /// The expressions of its sentences: texts in them may mean its own entities.
  public var expressions: Range<Int> = 0..<0
  /// What this version does not evaluate. If there is any, the scenario is not run.
  public var gaps: [Label] = []
  public var module: ModuleID
  public var documentation: String?
  public var span: Span
  public var titleSpan: Span

  public init(
    title: String, module: ModuleID, documentation: String? = nil, span: Span, titleSpan: Span
  ) {
    self.title = title
    self.module = module
    self.documentation = documentation
    self.span = span
    self.titleSpan = titleSpan
  }
}

/// What a scenario says, and when.
public struct ScenarioStep: Sendable {
  public enum Form: Sendable {
    /// With its dates: what stands after `at T:` holds from T; an act happens at T.
    case fact(Fact)
    case retraction(Retraction)
    case expectation(Expectation)
  }

  public var form: Form
  /// The `at` above it; nil for what stands before the first one.
  public var moment: Moment?

  public init(_ form: Form, moment: Moment?) {
    self.form = form
    self.moment = moment
  }
}

/// `retract S.`: ends what holds just before a moment.
public struct Retraction: Sendable {
  /// What is ended; nil in a place fits anything.
  public enum Pattern: Sendable {
    case relation(RelationID, [Constant?])
    /// An act; a nil time fits any.
    case act(RelationID, [Constant?], at: Moment?)
    case value(ValueID, [Constant], result: Constant)
  }

  public var pattern: Pattern
  public var span: Span

  public init(_ pattern: Pattern, span: Span) {
    self.pattern = pattern
    self.span = span
  }
}

/// `expect …`: what must be found at a moment.
public struct Expectation: Sendable {
  public enum Form: Sendable {
    /// True; false and unknown fail.
    case condition(ConditionID)
    /// `breached StrongIdentity for T1`: the outcome of each binding that the arguments fit.
    case outcome(RequirementState, RequirementID, [Argument])
    /// `finding GR1001`: at least one with that code.
    case finding(DiagnosticCode)
    /// `deny Acme share Dossier1 with Beta`: what is decided about an act.
    case decision(ExpectedVerdict, ClauseAction)
  }

  public var form: Form
  /// The variables of its quantifiers.
  public var frame: Frame
  public var module: ModuleID
  public var span: Span

  public init(_ form: Form, frame: Frame, module: ModuleID, span: Span) {
    self.form = form
    self.frame = frame
    self.module = module
    self.span = span
  }
}

/// What a scenario expects to be decided.
public enum ExpectedVerdict: Hashable, Sendable {
  case permit, deny, notRegulated
}

/// How a requirement comes out for a binding.
public enum RequirementState: Hashable, Sendable {
  /// Met or excepted.
  case met
  case breached, unproven
}
