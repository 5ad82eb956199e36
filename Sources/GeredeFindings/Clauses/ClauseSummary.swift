public import GeredeText

/// Whether an agreement or a regulation is in force, and if not why.
public struct AgreementSummary: Hashable, Sendable, Codable {
  /// What was declared: an agreement between parties, or a regulation.
  public enum Form: String, Hashable, Sendable, Codable {
    /// Binds its parties.
    case agreement
    /// Binds everyone its clauses match.
    case regulation
  }

  /// Its name; of one that stands under a declaration `for every`, with what it is for in
  /// parentheses.
  public var name: String
  /// Whether it is an agreement or a regulation.
  public var form: Form
  /// At the instant of evaluation; unknown where a party by condition is.
  public var inForce: Truth
  /// Why it is not, or why that cannot be told; nil for one that is in force.
  public var reason: Bilingual?
  /// By name, sorted by name; empty for a regulation, which binds everybody.
  public var parties: [String]
  /// Where it is declared.
  public var place: Place
}

/// What became of the instances of a clause, or of a duty in its `otherwise` chain. A late or
/// repaired one is not counted as violated too.
public struct ClauseSummary: Hashable, Sendable, Codable {
  /// What a clause lays down.
  public enum Form: String, Hashable, Sendable, Codable {
    /// `must` do something.
    case duty
    /// `must ensure` that something holds.
    case standingDuty
    /// `must not` do something.
    case prohibition
    /// `may` do something.
    case permission
    /// `can` do something that has no effect without the power.
    case power
    /// Something that holds while the agreement is in force.
    case provision
  }

  /// As sentences call it: `BreachNotice`, `BreachNotice.Otherwise`.
  public var name: String
  /// The agreement or regulation that it stands in.
  public var agreement: String
  /// Both names, in the words of each language: `Bericht.Meldplicht`.
  public var shownName: Bilingual
  /// What it lays down.
  public var form: Form
  /// Instances that were done in time.
  public var fulfilled = 0
  /// Instances that can still be done in time.
  public var pending = 0
  /// Instances that were not done in time, or acts that are forbidden.
  public var violated = 0
  /// Instances that were done, too late.
  public var late = 0
  /// Instances that were violated and made good by an `otherwise`.
  public var repaired = 0
  /// Instances of which something is not known.
  public var unproven = 0
  /// Instances that would have opened after the end of the agreement.
  public var lapsed = 0
  /// No instance, and no act that it bears on.
  public var isIdle = false
  /// Where it is written.
  public var place: Place

  init(
    name: String, agreement: String, shownName: Bilingual, form: Form, place: Place
  ) {
    self.shownName = shownName
    self.name = name
    self.agreement = agreement
    self.form = form
    self.place = place
  }

  /// Instances, those that lapsed aside.
  public var count: Int { fulfilled + pending + violated + late + repaired + unproven }

  /// Whether its instances are things to be done or kept, as against acts that it forbids.
  public var asksForSomething: Bool {
    switch form {
    case .duty, .standingDuty, .provision: true
    case .prohibition, .permission, .power: false
    }
  }
}
