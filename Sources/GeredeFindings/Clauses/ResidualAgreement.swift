public import GeredeText

/// What is left of all agreements at an instant: who still owes what to whom, until when.
public struct ResidualAgreement: Hashable, Sendable, Codable {
  /// The instant of evaluation, seconds since 1970-01-01T00:00:00Z.
  public var at: Int64
  /// Open duties, those of `otherwise` among them: by deadline, then by place, bearer and binding;
  /// those without a deadline come last.
  public var duties: [OwedDuty]
  /// Duties of which it cannot be told whether they are owed, in the same order.
  public var unproven: [OwedDuty]
}

/// Something that a party still has to do, or to ensure.
public struct OwedDuty: Hashable, Sendable, Codable {
  /// The states of a duty that is still owed.
  public enum State: String, Hashable, Sendable, Codable {
    /// It can still be done in time.
    case pending
    /// The deadline has passed, and it has not been done since.
    case violated
    /// Something is not known of it.
    case unproven
  }

  /// As sentences call it: `BreachNotice`, `BreachNotice.Otherwise`.
  public var clause: String
  /// The agreement or regulation that the clause stands in.
  public var agreement: String
  /// Both names, in the words of each language: `Bericht.Meldplicht`.
  public var shownClause: Bilingual
  /// Whether it is pending, violated or unproven.
  public var state: State
  /// Who owes it.
  public var bearer: String
  /// The last party that the act names; nil where it names none.
  public var counterparty: String?
  /// What is to be done: `report B1 to Rotterdam`, `ensure Acme holds Iso27001`.
  public var action: Bilingual
  /// The binding, in the order of the variables.
  public var bindings: [Finding.Binding]
  /// The first second at which it could be done; nil where that is not known, or from the beginning.
  public var opening: Int64?
  /// The last second; nil without one, or where it is not known.
  public var deadline: Int64?
  /// The `because` of the clause.
  public var source: String?
  /// The act of the clause.
  public var place: Place
}
