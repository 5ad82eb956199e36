public import GeredeProgram

/// Where an agreement's being in force is found. For an agreement that exists once per binding each
/// relation has the binding as its first column.
public struct LoweredAgreement: Hashable, Sendable {
  /// First and last instant in force, as far as the term, the signatures of the parties by name and
  /// an ending decide it: at most one row, none if it never comes into force.
  public var term: KernelRelationID
  /// One row if it is in force at the instant of evaluation; no column.
  public var inForce: KernelRelationID
  /// One row if it certainly or possibly is; the same relation where nothing can be unknown.
  public var possiblyInForce: KernelRelationID
  /// Parties by name and by joining: party, first and last instant.
  public var members: KernelRelationID
  /// Parties by condition, certain and possible: party, first and last instant; both the same
  /// moment, one row for each that something asks about, where the condition is no matter of facts
  /// with dates alone. nil without any.
  public var matching: LoweredCopies?
  /// Who left: party, first and last instant of the absence. nil where nobody can have.
  public var absent: KernelRelationID?
  /// Bindings for which the agreement is made: moment; nil without `where`.
  public var scope: LoweredCopies?
  /// Signatures: party, instant; nil where none are needed.
  public var signatures: KernelRelationID?
  /// The moments at which a party by condition has not signed: moment. nil where none need sign.
  public var unsigned: LoweredCopies?
}

/// A relation for what certainly holds, and one for what certainly or possibly does.
public struct LoweredCopies: Hashable, Sendable {
  public var certain: KernelRelationID
  public var possible: KernelRelationID
}

/// Where the states of a clause are found.
public struct LoweredClause: Hashable, Sendable {
  /// The clause itself, then the links of its `otherwise` chain. Empty for permissions, powers and
  /// provisions without `under`; a `may` or `can` link has instances and no states.
  public var duties: [LoweredDuty]
  /// Instances that would have opened after the end: the columns of an instance. nil where there can
  /// be none.
  public var lapsed: KernelRelationID?
  /// One row if a provision held at some moment, or a permission or power applied to some act; no
  /// column. nil for other forms.
  public var firing: KernelRelationID?
  /// Where its condition is asked about when acts are decided on; nil where nothing is gained by that.
  public var guarding: LoweredGuard?
}

/// The instances of a clause, or of one link of its chain, and their states.
///
/// An instance has the columns bearer, `variables` in their order, root, opening, deadline. The root
/// is the opening of the clause's first act, which ties a link to what it repairs; for the first act
/// it is the opening itself. Without a deadline: `Word.max`. An opening that is not known is
/// `Word.min`, a deadline `Word.max`.
public struct LoweredDuty: Hashable, Sendable {
  /// The entity that stands for it in sentences.
  public var entity: EntityID
  /// The variables of the columns after the bearer.
  public var variables: [VariableID]
  public var instances: KernelRelationID
  /// Per state: an instance, then the first and the last instant of the state; `Word.max` for no
  /// end. An instance may have several rows in a state. Standing duties without a time have rows for
  /// the moments that something asks about, in which root, opening, deadline, first and last instant
  /// all are the moment.
  public var states: [ClauseState: KernelRelationID]

  /// The number of columns of an instance.
  public var instanceWidth: Int { variables.count + 4 }
}

/// An event that needs a power: which acts had it, given those settled so far.
public struct LoweredPower: Hashable, Sendable {
  public var event: RelationID
  /// The slots and the instant of every act that had the power; in the first slot stands the party
  /// whose power it was: the actor, or whom it acts for.
  public var empowered: KernelRelationID
}
