public import GeredeProgram
public import GeredeText

/// An act that is asked about: somebody does something, with every place of it named.
public struct ProposedAct: Hashable, Sendable {
  /// The event, by its place in the program.
  public var event: RelationID
  /// One per slot of the event; the first is who would act.
  public var slots: [Word]

  /// An act in words of 64 bits, one for each place.
  public init(event: RelationID, slots: [Word]) {
    self.event = event
    self.slots = slots
  }
}

/// Whether somebody may do something, and on what that rests.
///
/// ```swift
/// let decision = try decider.decide(act, at: now, reasons: .told)
/// if decision.verdict == .permit { share() } else { refuse(decision.because) }
/// ```
public struct Decision: Hashable, Sendable, Codable {
  /// The answer. Whoever enforces it treats `notRegulated` as `deny`.
  public enum Verdict: String, Hashable, Sendable, Codable {
    /// It may be done.
    case permit = "Permit"
    /// It may not be done.
    case deny = "Deny"
    /// No clause speaks of it: whoever enforces decisions denies it.
    case notRegulated = "NotRegulated"
  }

  /// Why the answer is what it is.
  public enum Cause: String, Hashable, Sendable, Codable {
    /// A permission or a power applies.
    case permitted
    /// A duty to do it is pending.
    case duty
    /// A prohibition applies, and nothing allows it.
    case prohibited
    /// A prohibition applies, and so does a permission, a power or a pending duty.
    case conflict
    /// Whether a prohibition applies rests on something that is not known.
    case cannotTell
    /// No clause speaks of it for this party.
    case notRegulated
  }

  /// The answer.
  public var verdict: Verdict
  /// Why the answer is what it is.
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
  /// What a clause does to an act.
  public enum Role: String, Hashable, Sendable, Codable {
    /// It forbids it: `must not`.
    case prohibits
    /// It allows it: `may`.
    case permits
    /// It gives the power to do it: `can`.
    case empowers
    /// It asks for it: `must`.
    case obliges
  }

  /// As sentences call it: `BreachNotice`, `BreachNotice.Otherwise`.
  public var name: String
  /// The agreement or regulation that it stands in.
  public var agreement: String
  /// Both names, in the words of each language: `Bericht.Meldplicht`.
  public var shownName: Bilingual
  /// What it does to the act.
  public var role: Role
  /// The act of the clause.
  public var place: Place
}
