import GeredeProgram
import GeredeRules
import GeredeText

/// How firmly a clause applies to an act.
enum Application: Int, Comparable {
  /// Whether it applies rests on something that is not known.
  case doubtful
  /// It applies, but whether it is excused is not known: that excuses nothing.
  case unexcused
  case certain

  static func < (a: Application, b: Application) -> Bool { a.rawValue < b.rawValue }
}

extension Decider {
  /// How a prohibition, permission or power bears on an act of (or for) a bearer; nil where it does
  /// not apply.
  ///
  /// - Parameter subject: of agreements that exist once per binding, only the one for it; nil: any.
  func bearing(
    of entry: ClauseIndex.Entry, on act: ProposedAct, _ bearer: Word, for subject: Word? = nil
  ) -> Bearing? {
    guard isLike(act, entry, bearer) else { return nil }
    var best: Bearing?
    for agreement in agreements(entry.agreement)
    where best?.application != .certain && (subject == nil || agreement.subject == subject) {
      let base = reaches(bearer, entry, in: agreement)
      guard base != .no else { continue }
      let holds = askedTruth(entry, act, bearer, agreement)
      guard holds != .no, var walk = walk(entry, on: act, bearer, agreement) else { continue }
      if holds == .yes, base == .yes {
        return Bearing(entry: entry, bearer: bearer, application: .certain, walk: walk)
      }
      look(at: entry, act, base, bearer, &walk, &best)
      if walk.fuel <= 0 { isExhausted = true }
    }
    return best
  }

  /// What the rules tell of an entry's condition when they are asked on demand: `no` where it does not
  /// hold, `yes` where it certainly holds and nothing else decides, else `unknown`.
  private func askedTruth(
    _ entry: ClauseIndex.Entry, _ act: ProposedAct, _ bearer: Word, _ agreement: MadeAgreement
  ) -> Truth {
    guard let asked = entry.asked else { return .unknown }
    var words: [Word] = []
    words.reserveCapacity(asked.columns.count)
    for column in asked.columns {
      switch column {
      case .slot(let slot): words.append(slot == 0 ? bearer : act.slots[slot])
      case .subject:
        guard let subject = agreement.subject else { return .unknown }
        words.append(subject)
      }
    }
    if asked.isWhole, reading.database.contains(asked.copies.certain, words) { return .yes }
    if asked.isWhole, asked.copies.certain == asked.copies.possible { return .no }
    return reading.database.contains(asked.copies.possible, words) ? .unknown : .no
  }

  /// Keeps the binding for which an entry applies best, within one agreement.
  private func look(
    at entry: ClauseIndex.Entry, _ act: ProposedAct, _ base: Truth, _ bearer: Word,
    _ walk: inout Evaluator, _ best: inout Bearing?
  ) {
    var found = best
    defer { best = found }
    func take(_ walk: inout Evaluator, _ truth: Truth) -> Evaluator.Flow {
      guard let application = application(entry, act, truth, &walk),
        application > found?.application ?? .doubtful || found == nil
      else { return .next }
      found = Bearing(entry: entry, bearer: bearer, application: application, walk: walk)
      return application == .certain ? .stop : .next
    }
    guard let condition = entry.condition else {
      _ = take(&walk, base)
      return
    }
    if walk.isClosed(condition) {
      let holds = walk.closedTruth(of: condition, negative: false)
      if holds != .no { _ = take(&walk, base && holds) }
    } else {
      _ = walk.solve([.condition(condition, negative: false)], base, take)
    }
  }

  /// Whether the words of an act can be those of an action, as far as constants tell.
  func isLike(_ act: ProposedAct, _ entry: ClauseIndex.Entry, _ bearer: Word) -> Bool {
    for slot in entry.tests.indices {
      guard case .constant(let wanted, let atLeast) = entry.tests[slot] else { continue }
      let word = slot == 0 ? bearer : act.slots[slot]
      guard atLeast ? word >= wanted : word == wanted else { return false }
    }
    return true
  }

  /// A walk with the variables of an action bound to the words of an act, and that of an agreement to what
  /// it stands for; nil where the act or the agreement is another one.
  func walk(
    _ entry: ClauseIndex.Entry, on act: ProposedAct, _ bearer: Word,
    _ agreement: MadeAgreement? = nil
  ) -> Evaluator? {
    guard isLike(act, entry, bearer) else { return nil }
    var walk = Evaluator(
      reading: reading, frame: entry.frame, moment: moment, fuel: Decider.fuel)
    for slot in entry.tests.indices {
      guard case .variable(let variable) = entry.tests[slot] else { continue }
      let word = slot == 0 ? bearer : act.slots[slot]
      if let earlier = walk.word(of: variable) {
        guard earlier == word else { return nil }
      } else {
        walk.bind(variable, .word(word))
      }
    }
    if let variable = entry.binding, let subject = agreement?.subject {
      if let known = walk.word(of: variable), known != subject { return nil }
      walk.bind(variable, .word(subject))
    }
    return walk
  }

  /// How firmly an entry applies for a binding; nil where it does not.
  private func application(
    _ entry: ClauseIndex.Entry, _ act: ProposedAct, _ truth: Truth, _ walk: inout Evaluator
  ) -> Application? {
    var truth = truth
    for slot in entry.waiting {
      truth = truth && fits(act.slots[slot], entry.tests[slot], &walk)
      guard truth != .no else { return nil }
    }
    let excuse =
      entry.unless.map { walk.truth(of: $0, negative: entry.role != .prohibits) } ?? .no
    guard excuse != .yes else { return nil }
    if truth == .unknown { return .doubtful }
    return excuse == .no ? .certain : entry.role == .prohibits ? .unexcused : .doubtful
  }

  /// Whether a word is what a slot asks; unknown where that is missing.
  private func fits(
    _ word: Word, _ test: ClauseIndex.SlotTest, _ walk: inout Evaluator
  ) -> Truth {
    switch test {
    case .any: return .yes
    case .constant(let wanted, let atLeast): return Truth(atLeast ? word >= wanted : word == wanted)
    case .variable(let variable):
      guard let wanted = walk.word(of: variable) else { return .yes }
      return Truth(word == wanted)
    case .expression(let id, let atLeast):
      guard walk.isClosed(id) else { return .yes }
      guard let wanted = walk.value(of: id) else { return .unknown }
      return Truth(atLeast ? word >= wanted : word == wanted)
    }
  }

  // MARK: - Instances

  /// How an instance of a duty or link bears on an act; nil where the act is another one.
  func bearing(
    of instance: ClauseInstance, _ entry: ClauseIndex.Entry, on act: ProposedAct, _ bearer: Word
  ) -> Bearing? {
    guard isLike(act, entry, bearer) else { return nil }
    var walk = reading.walk(instance, at: instance.opening, fuel: Decider.fuel)
    for slot in entry.tests.indices.dropFirst() {
      guard fits(act.slots[slot], entry.tests[slot], &walk) == .yes else { return nil }
    }
    return Bearing(
      entry: entry, bearer: bearer, application: .certain, walk: walk, instance: instance)
  }

  /// How an `otherwise` that permits or empowers bears on an act: just after its opening, until its
  /// deadline.
  func linkBearing(
    of entry: ClauseIndex.Entry, on act: ProposedAct, _ bearer: Word
  ) -> Bearing? {
    guard isLike(act, entry, bearer) else { return nil }
    for instance in reading.instances(of: entry.place, binding: bearer) {
      guard instance.opening < moment, moment <= instance.deadline,
        let bearing = bearing(of: instance, entry, on: act, bearer),
        let agreement = reading.made(entry.agreement, bearing.walk),
        binds(agreement, bearer) == .yes
      else { continue }
      return bearing
    }
    return nil
  }

  // MARK: - Overrides

  /// Whether a clause that overrides an entry conflicts with it, applies, and is not itself set
  /// aside. Of agreements that exist once per binding it looks within the one that `walk` is bound to.
  func isSetAside(
    _ entry: ClauseIndex.Entry, for act: ProposedAct, _ bearer: Word, _ walk: Evaluator
  ) -> Bool {
    let subject = entry.binding.flatMap { walk.word(of: $0) }
    return entry.stronger.contains { id in
      guard let other = index.entries[id] else { return false }
      let within = other.agreement == entry.agreement ? subject : nil
      if other.role == .obliges {
        return reading.instances(of: other.place, binding: bearer).contains { instance in
          instance.opening <= moment && moment <= instance.deadline
            && (within == nil || instance.variables.first == within)
            && bearing(of: instance, other, on: act, bearer) != nil
        }
      }
      guard let found = bearing(of: other, on: act, bearer, for: within),
        found.application > .doubtful
      else { return false }
      return !isSetAside(other, for: act, bearer, found.walk)
    }
  }
}
