public import GeredeText

/// What is left of all agreements at an instant: who still owes what to whom, until when.
public struct ResidualAgreement: Hashable, Sendable {
  /// The instant of evaluation, seconds since 1970-01-01T00:00:00Z.
  public var at: Int64
  /// Open duties, those of `otherwise` among them: by deadline, then by place, bearer and binding;
  /// those without a deadline come last.
  public var duties: [OwedDuty]
  /// Duties of which it cannot be told whether they are owed, in the same order.
  public var unproven: [OwedDuty]

  init(at: Int64, duties: [OwedDuty], unproven: [OwedDuty]) {
    self.at = at
    self.duties = duties
    self.unproven = unproven
  }
}

/// Something that a party still has to do, or to ensure.
public struct OwedDuty: Hashable, Sendable {
  public enum State: String, Hashable, Sendable {
    /// It can still be done in time.
    case pending
    /// The deadline has passed, and it has not been done since.
    case violated
    case unproven
  }

  /// As sentences call it: `BreachNotice`, `BreachNotice.Otherwise`.
  public var clause: String
  public var agreement: String
  public var state: State
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

  init(
    clause: String, agreement: String, state: State, bearer: String, counterparty: String?,
    action: Bilingual, bindings: [Finding.Binding], opening: Int64?, deadline: Int64?,
    source: String?, place: Place
  ) {
    self.clause = clause
    self.agreement = agreement
    self.state = state
    self.bearer = bearer
    self.counterparty = counterparty
    self.action = action
    self.bindings = bindings
    self.opening = opening
    self.deadline = deadline
    self.source = source
    self.place = place
  }
}
