public import GeredeText

/// A value as people and programs see it: typed, with names in place of ids.
public enum ShownValue: Hashable, Sendable, Codable {
  case bool(Bool)
  case int(Int64)
  /// In millionths.
  case decimal(Int64)
  /// In ten-thousandths, with the currency's code.
  case money(Int64, currency: String)
  /// In seconds.
  case duration(Int64)
  /// Packed, see `Period`.
  case period(Word)
  /// Days since 1970-01-01.
  case date(Int64)
  /// Seconds since 1970-01-01T00:00:00Z.
  case instant(Int64)
  case text(String)
  /// The name of an enum's value, and its Dutch name if that is another one.
  case ordinal(String, dutch: String? = nil)
  /// The name (or else the key) of an entity, with its label where the name alone is often not
  /// readable: for entities that data brought in. Its Dutch name if that is another one.
  case entity(String, dutch: String? = nil, label: String? = nil)
  /// Nothing is known: a missing value.
  case missing
}

/// What a finding says of its subject.
public enum FindingOutcome: String, Hashable, Sendable, Codable {
  case breached, unproven
  /// Two values or two exceptions disagree.
  case conflict
  /// A computation has no result.
  case failed
  /// A relation that nothing fills, read where silence would count.
  case unstated
  /// A clause: not done in time, or done although forbidden; done too late; or made good.
  case violated, late, repaired
  /// An act without the power that it needs.
  case ineffective
  /// The same act stated twice.
  case doubled
}

/// What a finding is about: `requirement StrongIdentity`, `value retention`, `relation is_suspended`.
public struct FindingSubject: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case requirement, value, relation, rule, agreement, clause, event
  }

  public var kind: Kind
  public var name: String

  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }
}

/// One step of a because: a sentence with the place it rests on.
public struct Reason: Hashable, Sendable, Codable {
  public enum Sense: String, Hashable, Sendable, Codable {
    /// A fact or a derived sentence that holds.
    case holds
    /// A sentence that does not hold.
    case absent
    /// A value that is not given.
    case missing
  }

  public var sense: Sense
  /// The sentence, in each language: `T1.identity.assurance = Low`.
  public var text: Bilingual
  /// Where it was stated; nil for what is absent or computed.
  public var place: Place?
  /// The clause that lays it down, by name; nil for what no clause does.
  public var clause: String?

  public init(_ sense: Sense, text: Bilingual, place: Place?, clause: String? = nil) {
    self.sense = sense
    self.text = text
    self.place = place
    self.clause = clause
  }
}

/// Something found on the world, as against a mistake in the program: what `gr check` reports.
public struct Finding: Hashable, Sendable, Codable {
  public var code: DiagnosticCode
  public var severity: Severity
  public var outcome: FindingOutcome
  public var subject: FindingSubject
  /// The binding it holds for, in the order of the binders.
  public var bindings: [Binding]
  /// What became of it for that binding: `due 4 March 2026, not done`; nil where the text says all.
  public var detail: Bilingual?
  /// One sentence without a full stop.
  public var text: Bilingual
  public var because: [Reason]
  /// The `because` text of the requirement or clause.
  public var source: Bilingual?
  public var place: Place
  public var help: [Bilingual]

  public struct Binding: Hashable, Sendable, Codable {
    public var variable: String
    public var value: ShownValue

    public init(_ variable: String, _ value: ShownValue) {
      self.variable = variable
      self.value = value
    }
  }

  public init(
    code: Int, severity: Severity, outcome: FindingOutcome, subject: FindingSubject,
    bindings: [Binding] = [], detail: Bilingual? = nil, text: Bilingual, because: [Reason] = [],
    source: Bilingual? = nil, place: Place, help: [Bilingual] = []
  ) {
    self.code = DiagnosticCode(code)
    self.severity = severity
    self.outcome = outcome
    self.subject = subject
    self.bindings = bindings
    self.detail = detail
    self.text = text
    self.because = because
    self.source = source
    self.place = place
    self.help = help
  }
}

/// A binding of a requirement for which its `unless` certainly holds, explained apart.
public struct ExceptedBinding: Hashable, Sendable, Codable {
  /// The name of the requirement.
  public var requirement: Bilingual
  /// The binding, in the order of the binders.
  public var bindings: [Finding.Binding]
  /// What makes the exception apply.
  public var because: [Reason]
  /// The `because` text of the exception.
  public var source: Bilingual?
  /// Where the exception stands.
  public var place: Place

  public init(
    requirement: Bilingual, bindings: [Finding.Binding] = [], because: [Reason] = [],
    source: Bilingual? = nil, place: Place
  ) {
    self.requirement = requirement
    self.bindings = bindings
    self.because = because
    self.source = source
    self.place = place
  }
}

/// How a requirement came out, over all its bindings.
public struct RequirementSummary: Hashable, Sendable, Codable {
  public var name: String
  /// Its name in the words of each language.
  public var shownName: Bilingual
  public var met = 0
  public var breached = 0
  public var unproven = 0
  public var excepted = 0
  public var place: Place

  /// - Parameter shownName: nil where it has one name only.
  public init(name: String, shownName: Bilingual? = nil, place: Place) {
    self.name = name
    self.shownName = shownName ?? Bilingual(en: name, nl: name)
    self.place = place
  }

  /// No binding reached it.
  public var isIdle: Bool { met + breached + unproven + excepted == 0 }
}

/// A data file that was read.
public struct DataSummary: Hashable, Sendable, Codable {
  public var name: String
  public var file: String
  public var rows: Int
  public var rejected: Int

  public init(name: String, file: String, rows: Int, rejected: Int) {
    self.name = name
    self.file = file
    self.rows = rows
    self.rejected = rejected
  }
}

/// Everything that one check found, sorted: findings by place, then by binding.
public struct CheckResult: Hashable, Sendable, Codable {
  /// The instant of evaluation, seconds since 1970-01-01T00:00:00Z.
  public var at: Int64
  /// False if the program or its data had errors: findings may be missing.
  public var isComplete: Bool
  public var findings: [Finding]
  /// Findings of each requirement that were counted but not listed, because of a limit that the
  /// caller set.
  public var unlisted: Int
  /// Exceptions to requirements, sorted as findings are; at most a hundred of each requirement, the
  /// others are counted in its summary.
  public var excepted: [ExceptedBinding]
  public var messages: [Message]
  public var requirements: [RequirementSummary]
  /// Agreements, then regulations, in the order of the text.
  public var agreements: [AgreementSummary]
  /// Clauses and the duties of their `otherwise`, in the order of the text.
  public var clauses: [ClauseSummary]
  public var idleRules: [String]
  public var data: [DataSummary]

  public init(
    at: Int64, isComplete: Bool = true, findings: [Finding] = [], unlisted: Int = 0,
    excepted: [ExceptedBinding] = [], messages: [Message] = [],
    requirements: [RequirementSummary] = [],
    agreements: [AgreementSummary] = [], clauses: [ClauseSummary] = [], idleRules: [String] = [],
    data: [DataSummary] = []
  ) {
    self.at = at
    self.isComplete = isComplete
    self.findings = findings
    self.unlisted = unlisted
    self.excepted = excepted
    self.messages = messages
    self.requirements = requirements
    self.agreements = agreements
    self.clauses = clauses
    self.idleRules = idleRules
    self.data = data
  }
}

/// The answer to a question.
public enum Answer: Hashable, Sendable, Codable {
  /// A question without open places; reasons support the answer.
  case closed(Truth, because: [Reason])
  /// The bindings, sorted; `unknown` are those that cannot be told.
  case table(columns: [String], rows: [[ShownValue]], unknown: [[ShownValue]])
  /// Whether somebody may do something.
  case decision(Decision)
}

/// Strong Kleene truth.
public enum Truth: String, Hashable, Sendable, Codable {
  case yes, no, unknown
}
