public import GeredeText

/// Whether an agreement or a regulation is in force, and if not why.
public struct AgreementSummary: Hashable, Sendable, Codable {
  public enum Form: String, Hashable, Sendable, Codable { case agreement, regulation }

  public var name: String
  public var form: Form
  /// At the instant of evaluation; unknown where a party by condition is.
  public var inForce: Truth
  /// Why it is not, or why that cannot be told; nil for one that is in force.
  public var reason: Bilingual?
  /// By name, sorted by name; empty for a regulation, which binds everybody.
  public var parties: [String]
  public var place: Place
}

/// What became of the instances of a clause, or of a duty in its `otherwise` chain. A late or
/// repaired one is not counted as violated too.
public struct ClauseSummary: Hashable, Sendable, Codable {
  public enum Form: String, Hashable, Sendable, Codable {
    case duty, standingDuty, prohibition, permission, power, provision
  }

  /// As sentences call it: `BreachNotice`, `BreachNotice.Otherwise`.
  public var name: String
  public var agreement: String
  /// Both names, in the words of each language: `Bericht.Meldplicht`.
  public var shownName: Bilingual
  public var form: Form
  public var fulfilled = 0
  public var pending = 0
  public var violated = 0
  public var late = 0
  public var repaired = 0
  public var unproven = 0
  /// Instances that would have opened after the end of the agreement.
  public var lapsed = 0
  /// No instance, and no act that it bears on.
  public var isIdle = false
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
