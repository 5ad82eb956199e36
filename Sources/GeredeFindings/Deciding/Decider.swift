import GeredeEngine
import GeredeProgram
import GeredeRules
import GeredeText

/// Decides on acts at one moment of an evaluated world: a walk over the clauses that speak of the
/// event, condition by condition.
///
/// A class, because what it learns about agreements and parties serves every later decision.
final class Decider {
  let reading: Reading
  let index: ClauseIndex
  private(set) var moment: Word
  private var inForce: [MadeAgreement: Truth] = [:]
  private var parties: [Membership: Truth] = [:]
  private var made: [AgreementID: [MadeAgreement]] = [:]
  /// Agreements that do not exist once per binding: the same at every moment.
  private var single: [AgreementID: [MadeAgreement]] = [:]
  private var knownPrincipals: [Word: [Word]] = [:]
  private var pending: [BoundDuty: [ClauseInstance]] = [:]

  /// Whether the look at a clause took too long: then nothing is known of what it says.
  var isExhausted = false

  /// Rows that the look at one clause may take.
  static let fuel = 1_000_000

  /// - Parameter moment: the instant of evaluation, or one that the rules were asked about.
  init(_ reading: Reading, _ index: ClauseIndex, at moment: Word) {
    self.reading = reading
    self.index = index
    self.moment = moment
  }

  /// Somebody with an agreement that may bind them.
  private struct Membership: Hashable {
    var agreement: MadeAgreement
    var party: Word
  }

  /// A duty of somebody.
  private struct BoundDuty: Hashable {
    var place: ClausePlace
    var bearer: Word
  }

  /// Looks at another moment, or at other facts that come with a request.
  func move(to moment: Word) {
    self.moment = moment
    inForce.removeAll(keepingCapacity: true)
    parties.removeAll(keepingCapacity: true)
    if !made.isEmpty { made.removeAll(keepingCapacity: true) }
    if !knownPrincipals.isEmpty { knownPrincipals.removeAll(keepingCapacity: true) }
    if !pending.isEmpty { pending.removeAll(keepingCapacity: true) }
  }

  /// What bears on an act.
  struct Bearings {
    /// Prohibitions that apply, or of which it cannot be told, and that nothing sets aside.
    var prohibitions: [Bearing] = []
    /// Permissions and powers that apply, and that nothing sets aside.
    var allowances: [Bearing] = []
    /// Pending duties to do it.
    var duties: [Bearing] = []

    /// Whether something but for a prohibition would allow it.
    var isAllowed: Bool { !allowances.isEmpty || !duties.isEmpty }
  }

  /// A clause that bears on an act.
  struct Bearing {
    var entry: ClauseIndex.Entry
    var bearer: Word
    var application: Application
    /// The binding for which it applies best.
    var walk: Evaluator
    /// The instance of a duty or a link.
    var instance: ClauseInstance?
  }

  /// Whether somebody may do an act, without its because.
  ///
  /// - Complexity: O(clauses that speak of the event × their conditions).
  func decide(_ act: ProposedAct) -> Decision { decision(bearings(on: act)) }

  func decision(_ found: Bearings) -> Decision {
    let allowing = (found.allowances + found.duties).map(\.entry.shown)
    if isExhausted {
      return Decision(.deny, .cannotTell, found.prohibitions.map(\.entry.shown) + allowing)
    }
    guard let firmest = found.prohibitions.map(\.application).max() else {
      if !found.allowances.isEmpty { return Decision(.permit, .permitted, allowing) }
      if !found.duties.isEmpty { return Decision(.permit, .duty, allowing) }
      return Decision(.notRegulated, .notRegulated, [])
    }
    let prohibiting = found.prohibitions.map(\.entry.shown)
    if firmest != .certain { return Decision(.deny, .cannotTell, prohibiting) }
    return found.isAllowed
      ? Decision(.deny, .conflict, prohibiting + allowing)
      : Decision(.deny, .prohibited, prohibiting)
  }

  /// Everything that bears on an act at the moment.
  func bearings(on act: ProposedAct) -> Bearings {
    var found = Bearings()
    isExhausted = false
    guard act.event.index < index.events.count,
      act.slots.count == reading.program[act.event].slots.count, let actor = act.slots.first
    else { return found }
    let entries = index.events[act.event.index]
    for bearer in principals(of: actor) {
      for entry in entries.prohibitions {
        guard let bearing = bearing(of: entry, on: act, bearer),
          !isSetAside(entry, for: act, bearer, bearing.walk)
        else { continue }
        found.prohibitions.append(bearing)
      }
      for entry in entries.allowances {
        guard let bearing = bearing(of: entry, on: act, bearer), bearing.application == .certain,
          !isSetAside(entry, for: act, bearer, bearing.walk)
        else { continue }
        found.allowances.append(bearing)
      }
      for entry in entries.links {
        if let bearing = linkBearing(of: entry, on: act, bearer) {
          found.allowances.append(bearing)
        }
      }
      for entry in entries.duties {
        for instance in pendingInstances(entry.place, bearer) {
          guard let bearing = bearing(of: instance, entry, on: act, bearer) else { continue }
          found.duties.append(bearing)
        }
      }
    }
    return found
  }

  // MARK: - Agreements and parties

  /// The agreements that stand under one declaration.
  func agreements(_ id: AgreementID) -> [MadeAgreement] {
    let isSingle = reading.program[id].binding == nil
    if let known = isSingle ? single[id] : made[id] { return known }
    let found = reading.made(id)
    if isSingle { single[id] = found } else { made[id] = found }
    return found
  }

  /// Whether an agreement of a clause is in force and the clause speaks of somebody at the moment: a
  /// party, or for the power to join anybody.
  func reaches(
    _ party: Word, _ entry: ClauseIndex.Entry, in agreement: MadeAgreement
  ) -> Truth {
    entry.admitsNewcomers
      ? isInForce(agreement) : binds(agreement, party)
  }

  /// Whether an agreement is in force and binds somebody at the moment.
  func binds(_ agreement: MadeAgreement, _ party: Word) -> Truth {
    let membership = Membership(agreement: agreement, party: party)
    if let known = parties[membership] { return known }
    let isInForce = isInForce(agreement)
    let found =
      isInForce == .no ? .no : isInForce && reading.isParty(party, of: agreement, at: moment)
    parties[membership] = found
    return found
  }

  private func isInForce(_ agreement: MadeAgreement) -> Truth {
    if let known = inForce[agreement] { return known }
    let found = reading.isInForce(agreement, at: moment)
    inForce[agreement] = found
    return found
  }

  /// The parties whose act an act of `actor` is: itself, and those it certainly acts for.
  func principals(of actor: Word) -> [Word] {
    guard reading.hasAgents else { return [actor] }
    if let known = knownPrincipals[actor] { return known }
    var all = [actor]
    if let relation = reading.program.builtins.actsFor {
      let rows = reading.rows(of: relation, matching: [actor, nil], at: moment)
      for index in rows.indices {
        let row = reading.row(rows, index)
        if reading.truth(rows, row) == .yes, row[1] != actor { all.append(row[1]) }
      }
    }
    knownPrincipals[actor] = all
    return all
  }

  /// The instances of somebody's duty that are pending at the moment.
  private func pendingInstances(_ place: ClausePlace, _ bearer: Word) -> [ClauseInstance] {
    let duty = BoundDuty(place: place, bearer: bearer)
    if let known = pending[duty] { return known }
    let found = reading.instances(of: place, in: .pending, at: moment, binding: bearer)
    pending[duty] = found
    return found
  }
}
