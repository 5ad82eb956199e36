import GeredeEngine
import GeredeProgram
import GeredeRules
import GeredeText

/// A clause, or one link of its `otherwise` chain.
struct ClausePlace: Hashable {
  var clause: ClauseID
  /// Index into the links; nil for the clause itself.
  var link: Int?
}

/// One instance of a clause or link: who is bound, for which binding, from when until when.
struct ClauseInstance: Hashable {
  var place: ClausePlace
  var bearer: Word
  /// What the instance variables of the clause stand for, in their order.
  var variables: [Word]
  /// The opening of the clause's own instance, which ties a link to what it repairs.
  var root: Word
  /// `Word.min` where it is not known.
  var opening: Word
  /// Included; `Word.max` without one, or where it is not known.
  var deadline: Word

  /// - Parameter row: starts with the columns that `LoweredDuty` describes.
  init?(_ place: ClausePlace, row: [Word]) {
    guard row.count >= 4 else { return nil }
    self.place = place
    bearer = row[0]
    variables = Array(row[1..<(row.count - 3)])
    root = row[row.count - 3]
    opening = row[row.count - 2]
    deadline = row[row.count - 1]
  }
}

/// What has become of an instance, told apart: a late one is violated as well, and is only late here.
enum ClauseStanding: Hashable {
  case pending, fulfilled, violated, late, repaired, unproven
}

extension Reading {
  /// The duty of a clause or link as it was lowered; nil for permissions, powers and provisions.
  func duty(_ place: ClausePlace) -> LoweredDuty? {
    let entity = entity(of: place)
    return lowered.clauses[safe: place.clause.index]?.duties.first { $0.entity == entity }
  }

  /// The entity that stands for a clause or link in sentences.
  func entity(of place: ClausePlace) -> EntityID {
    let clause = program[place.clause]
    return place.link.flatMap { clause.links[safe: $0] }?.entity ?? clause.entity
  }

  /// The instances of a clause or link that exist at a moment, by what has become of them.
  /// - Complexity: O(rows of its states).
  func standings(of place: ClausePlace, at moment: Word) -> [ClauseInstance: ClauseStanding] {
    var result: [ClauseInstance: ClauseStanding] = [:]
    // What is said last is more telling: a repaired instance is late as well, perhaps.
    let order: [(ClauseState, ClauseStanding)] = [
      (.unproven, .unproven), (.pending, .pending), (.fulfilled, .fulfilled),
      (.violated, .violated), (.late, .late), (.repaired, .repaired),
    ]
    for (state, standing) in order {
      for instance in instances(of: place, in: state, at: moment) {
        result[instance] = standing
      }
    }
    return result
  }

  /// The instances of a clause or link that are in a state at a moment.
  ///
  /// - Parameter bearer: only those that bind somebody; nil: all.
  func instances(
    of place: ClausePlace, in state: ClauseState, at moment: Word, binding bearer: Word? = nil
  ) -> [ClauseInstance] {
    guard let duty = duty(place), let relation = duty.states[state] else { return [] }
    let width = duty.instanceWidth
    let pattern = [bearer] + Array(repeating: nil, count: width + 1)
    let rows =
      bearer == nil ? database.rows(of: relation) : database.rows(of: relation, matching: pattern)
    return rows.compactMap { index in
      guard database.word(relation, row: index, column: width) <= moment,
        moment <= database.word(relation, row: index, column: width + 1)
      else { return nil }
      return ClauseInstance(place, row: Array(database.row(relation, index).prefix(width)))
    }
  }

  /// The instances of a clause or link that bind somebody, opened by the instant of evaluation.
  func instances(of place: ClausePlace, binding bearer: Word) -> [ClauseInstance] {
    guard let duty = duty(place) else { return [] }
    let pattern = [bearer] + Array(repeating: nil, count: duty.instanceWidth - 1)
    return database.rows(of: duty.instances, matching: pattern).compactMap {
      ClauseInstance(place, row: database.row(duty.instances, $0))
    }
  }

  /// The first instant at which an instance is in a state; nil where it never is.
  func firstInstant(of instance: ClauseInstance, in state: ClauseState) -> Word? {
    guard let duty = duty(instance.place), let relation = duty.states[state] else { return nil }
    let pattern: [Word?] =
      [instance.bearer] + instance.variables
      + [instance.root, instance.opening, instance.deadline, nil, nil]
    return database.rows(of: relation, matching: pattern)
      .map { database.word(relation, row: $0, column: duty.instanceWidth) }.min()
  }

  /// How a clause is called in messages, its agreement left off: `BreachNotice`,
  /// `BreachNotice.Otherwise`.
  func name(of place: ClausePlace, in language: Language) -> String {
    let name = names.entity(Word(entity(of: place).index), in: language)
    let agreement = program[program[place.clause].agreement].name.text(in: language) + "."
    return name.hasPrefix(agreement) ? String(name.dropFirst(agreement.count)) : name
  }

  /// The name of a clause or link with that of its agreement, in the words of each language.
  func shownName(of place: ClausePlace) -> Bilingual {
    let agreement = program[program[place.clause].agreement].name
    return printer.bilingual { agreement.text(in: $0) + "." + name(of: place, in: $0) }
  }

  /// Where the act of a clause or link stands.
  func span(of place: ClausePlace) -> Span {
    let clause = program[place.clause]
    return place.link.flatMap { clause.links[safe: $0] }?.span ?? clause.actSpan
  }

  /// What somebody has to do by a clause or link; nil where it is not an act.
  func action(of place: ClausePlace) -> ClauseAction? {
    let clause = program[place.clause]
    guard let link = place.link else { return clause.form.action }
    return clause.links[safe: link]?.action
  }

  /// The window of a clause or link.
  func window(of place: ClausePlace) -> ClauseWindow? {
    let clause = program[place.clause]
    guard let link = place.link else { return clause.window }
    return clause.links[safe: link]?.window
  }

  // MARK: - Walking

  /// A walk through a clause with the variables of an instance bound, at the moment at which the
  /// guard of the clause spoke.
  func walk(_ instance: ClauseInstance, at moment: Word, fuel: Int) -> Evaluator {
    let clause = program[instance.place.clause]
    var walk = Evaluator(reading: self, frame: clause.frame, moment: moment, fuel: fuel)
    for (variable, word) in zip(clause.instanceVariables, instance.variables) {
      walk.bind(variable, .word(word))
    }
    if let window = window(of: instance.place), instance.opening != .min {
      walk.bind(window.openingVariable, .word(instance.opening))
    }
    if instance.root != .min, let series = clause.window?.series {
      bind(series, at: instance.root, &walk)
    }
    return walk
  }

  /// Binds the period of a series in which an instance opened: the last one that starts by then.
  private func bind(_ series: ClauseSeries, at opening: Word, _ walk: inout Evaluator) {
    func start(_ number: Word) -> Word? {
      walk.bind(series.numberVariable, .word(number))
      return walk.value(of: series.start)
    }
    func isOpen(_ number: Word) -> Bool {
      guard let day = start(number), let first = zone.firstSecond(ofDay: day) else { return false }
      return first <= opening
    }
    // Periods last a day at least: no series has more than the days of the calendar.
    var low: Word = 0
    var high: Word = 3_700_000
    guard isOpen(low) else { return walk.bind(series.numberVariable, .unbound) }
    while high - low > 1 {
      let middle = (low + high) / 2
      if isOpen(middle) { low = middle } else { high = middle }
    }
    let day = start(low)
    walk.bind(series.startVariable, day.map { .word($0) } ?? .missing)
  }
}
