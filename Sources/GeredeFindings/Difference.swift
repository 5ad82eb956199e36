public import GeredeText

/// What is otherwise in one state of a world than in another.
public struct Difference: Hashable, Sendable, Codable {
  /// Sentences, acts, values and states of clauses that hold now and did not before: by declaration,
  /// then by what stands in their places.
  public var becameTrue: [Bilingual]
  /// Those that held before and do not hold now, in the same order.
  public var becameFalse: [Bilingual]
  /// Findings that were not there before: of requirements and clauses by place, then the others.
  public var appeared: [Finding]
  /// Findings that are no longer there.
  public var went: [Finding]
  /// Duties that are in another state, in the order of the text.
  public var duties: [DutyChange]

  /// A difference with its parts.
  public init(
    becameTrue: [Bilingual] = [], becameFalse: [Bilingual] = [], appeared: [Finding] = [],
    went: [Finding] = [], duties: [DutyChange] = []
  ) {
    self.becameTrue = becameTrue
    self.becameFalse = becameFalse
    self.appeared = appeared
    self.went = went
    self.duties = duties
  }

  /// Whether nothing differs.
  public var isEmpty: Bool {
    becameTrue.isEmpty && becameFalse.isEmpty && appeared.isEmpty && went.isEmpty
      && duties.isEmpty
  }
}

/// A duty that went from one state to another.
public struct DutyChange: Hashable, Sendable, Codable {
  /// What has become of a duty. One that is late or repaired is violated as well.
  public enum State: String, Hashable, Sendable, Codable {
    /// Can still be done in time.
    case pending
    /// Done in time.
    case fulfilled
    /// Not done in time.
    case violated
    /// Done, too late.
    case late
    /// Violated, and made good by an `otherwise`.
    case repaired
    /// Something is not known of it.
    case unproven
  }

  /// As sentences call it: `BreachNotice`, `BreachNotice.Otherwise`.
  public var clause: Bilingual
  /// The agreement or regulation that the clause stands in.
  public var agreement: String
  /// Who is bound.
  public var bearer: Bilingual
  /// The binding, in the order of the variables.
  public var bindings: [Finding.Binding]
  /// The last second; nil without one, or where it is not known.
  public var deadline: Int64?
  /// Nil where the duty was not there before.
  public var from: State?
  /// Nil where the duty is no longer there.
  public var to: State?
  /// The act of the clause.
  public var place: Place
}
