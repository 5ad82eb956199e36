public import GeredeProgram
public import GeredeText

/// An act that is asked about: somebody does something, with every place of it named.
public struct ProposedAct: Hashable, Sendable {
  public var event: RelationID
  /// One per slot of the event; the first is who would act.
  public var slots: [Word]

  public init(event: RelationID, slots: [Word]) {
    self.event = event
    self.slots = slots
  }
}

/// Whether somebody may do something, and on what that rests.
public struct Decision: Hashable, Sendable, Codable {
  /// The answer. Whoever enforces it treats `notRegulated` as `deny`.
  public enum Verdict: String, Hashable, Sendable, Codable {
    case permit = "Permit"
    case deny = "Deny"
    case notRegulated = "NotRegulated"
  }

  public enum Cause: String, Hashable, Sendable, Codable {
    /// A permission or a power applies.
    case permitted
    /// A duty to do it is pending.
    case duty
    case prohibited
    /// A prohibition applies, and so does a permission, a power or a pending duty.
    case conflict
    /// Whether a prohibition applies rests on something that is not known.
    case cannotTell
    /// No clause speaks of it for this party.
    case notRegulated
  }

  public var verdict: Verdict
  public var reason: Cause
  /// The clauses that decide, prohibitions first, each group in the order of the text.
  public var clauses: [DecidingClause]
  /// The facts that it rests on; empty where only the verdict was asked.
  public var because: [Reason] = []
  /// Sets of facts, as the file of the clause writes them, each of which would make it a permit; the
  /// smallest sets only, smallest first. Empty for a permit, where only the verdict was asked, and
  /// where no facts would do.
  public var wouldPermit: [[String]] = []

  init(_ verdict: Verdict, _ reason: Cause, _ clauses: [DecidingClause]) {
    self.verdict = verdict
    self.reason = reason
    self.clauses = clauses
  }
}

/// A clause that a decision rests on.
public struct DecidingClause: Hashable, Sendable, Codable {
  public enum Role: String, Hashable, Sendable, Codable {
    case prohibits, permits, empowers, obliges
  }

  /// As sentences call it: `BreachNotice`, `BreachNotice.Otherwise`.
  public var name: String
  public var agreement: String
  /// Both names, in the words of each language: `Bericht.Meldplicht`.
  public var shownName: Bilingual
  public var role: Role
  /// The act of the clause.
  public var place: Place
}
