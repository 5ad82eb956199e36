public import GeredeText

/// A value as people and programs see it: typed, with names in place of ids.
public enum ShownValue: Hashable, Sendable, Codable {
  /// True or false.
  case bool(Bool)
  /// A whole number.
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
  /// A text.
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
  /// A requirement that does not hold.
  case breached
  /// Whether it holds cannot be told: something is not known.
  case unproven
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
  /// The parts of a program that findings are about.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// A requirement.
    case requirement
    /// A value.
    case value
    /// A relation.
    case relation
    /// A rule.
    case rule
    /// An agreement or a regulation.
    case agreement
    /// A clause, or a link of its `otherwise`.
    case clause
    /// An event.
    case event
  }

  /// What part of a program it is.
  public var kind: Kind
  /// What the program calls it.
  public var name: String

  /// A part of a program by its kind and name.
  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }
}

/// One step of a because: a sentence with the place it rests on.
public struct Reason: Hashable, Sendable, Codable {
  /// How a sentence takes part in a because.
  public enum Sense: String, Hashable, Sendable, Codable {
    /// A fact or a derived sentence that holds.
    case holds
    /// A sentence that does not hold.
    case absent
    /// A value that is not given.
    case missing
  }

  /// Whether its sentence holds, does not, or is missing.
  public var sense: Sense
  /// The sentence, in each language: `T1.identity.assurance = Low`.
  public var text: Bilingual
  /// Where it was stated; nil for what is absent or computed.
  public var place: Place?
  /// The clause that lays it down, by name; nil for what no clause does.
  public var clause: String?

  /// A sentence with the place it rests on.
  public init(_ sense: Sense, text: Bilingual, place: Place?, clause: String? = nil) {
    self.sense = sense
    self.text = text
    self.place = place
    self.clause = clause
  }
}

/// Something found on the world, as against a mistake in the program: what `gr check` reports.
///
/// ```swift
/// for finding in world.check(at: now).findings where finding.severity == .error {
///   print(finding.text.text(in: .dutch), finding.because.map(\.text.dutch))
/// }
/// ```
public struct Finding: Hashable, Sendable, Codable {
  /// GR10 and the number of the form of finding.
  public var code: DiagnosticCode
  /// How grave it is.
  public var severity: Severity
  /// What became of its subject.
  public var outcome: FindingOutcome
  /// What it is about.
  public var subject: FindingSubject
  /// The binding it holds for, in the order of the binders.
  public var bindings: [Binding]
  /// What became of it for that binding: `due 4 March 2026, not done`; nil where the text says all.
  public var detail: Bilingual?
  /// One sentence without a full stop.
  public var text: Bilingual
  /// The facts that it rests on, each with its place.
  public var because: [Reason]
  /// The `because` text of the requirement or clause.
  public var source: Bilingual?
  /// Where the requirement, clause or value is written.
  public var place: Place
  /// What could be done about it, in the words of the language.
  public var help: [Bilingual]

  /// A variable with what it stands for.
  public struct Binding: Hashable, Sendable, Codable {
    /// The variable as the program names it.
    public var variable: String
    /// What it stands for.
    public var value: ShownValue

    /// A variable with what it stands for.
    public init(_ variable: String, _ value: ShownValue) {
      self.variable = variable
      self.value = value
    }
  }

  /// A finding with its parts.
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

  /// A binding that is excepted, with the reason.
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
  /// Its name, in English.
  public var name: String
  /// Its name in the words of each language.
  public var shownName: Bilingual
  /// Bindings for which it holds.
  public var met = 0
  /// Bindings for which it does not hold.
  public var breached = 0
  /// Bindings of which something is not known.
  public var unproven = 0
  /// Bindings for which its `unless` holds.
  public var excepted = 0
  /// Where it is written.
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
  /// The name that the program or the caller gives it.
  public var name: String
  /// The file as it is shown to people.
  public var file: String
  /// All its rows, those that were left out among them.
  public var rows: Int
  /// Rows that did not fit, and were left out.
  public var rejected: Int

  /// A file with how many rows it has.
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
  /// What was found, by place in the sources.
  public var findings: [Finding]
  /// Findings of each requirement that were counted but not listed, because of a limit that the
  /// caller set.
  public var unlisted: Int
  /// Exceptions to requirements, sorted as findings are; at most a hundred of each requirement, the
  /// others are counted in its summary.
  public var excepted: [ExceptedBinding]
  /// Mistakes and warnings about the program and its data.
  public var messages: [Message]
  /// How each requirement came out, in the order of the sources.
  public var requirements: [RequirementSummary]
  /// Agreements, then regulations, in the order of the text.
  public var agreements: [AgreementSummary]
  /// Clauses and the duties of their `otherwise`, in the order of the text.
  public var clauses: [ClauseSummary]
  /// Rules that no binding reached.
  public var idleRules: [String]
  /// The data files that were read, with their rows.
  public var data: [DataSummary]

  /// A result with its parts; `instant` in seconds since 1970-01-01T00:00:00Z.
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
  /// It holds.
  case yes
  /// It does not hold.
  case no
  /// It cannot be told: something is not known.
  case unknown
}
