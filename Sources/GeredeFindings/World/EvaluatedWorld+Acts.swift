import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeRules
import GeredeText

/// Findings about acts: those without the power that they need, and those stated twice.
extension EvaluatedWorld {
  /// GR1013: acts that have no effect.
  func ineffectiveActs() -> [FindingGroup] {
    reading.lowered.powers.flatMap { power -> [FindingGroup] in
      let acts = reading.statedActs(power.event)
      return acts.compactMap { act in
        guard let done = act.row.last, done <= now, let actor = act.row.first else { return nil }
        let parties = Decider(reading, clauseIndex, at: done).principals(of: actor)
        let hadPower = parties.contains {
          reading.database.contains(power.empowered, [$0] + act.row.dropFirst())
        }
        guard !hadPower else { return nil }
        let place = act.place ?? .host
        return FindingGroup(
          place: place, findings: [ineffective(power.event, act.row, at: place)])
      }
    }
  }

  private func ineffective(_ event: RelationID, _ row: [Word], at place: Place) -> Finding {
    let slots = Array(row.dropLast())
    let done = row.last ?? now
    let decider = Decider(reading, clauseIndex, at: done)
    var explanation = Explanation(reading: reading)
    let act = ProposedAct(event: event, slots: slots)
    let hasClause = decider.explainLack(of: act, &explanation)
    let file = language(of: place)
    let action = reading.printer.written.action(event, slots, in: file)
    return Finding(
      code: 1013, severity: .warning, outcome: .ineffective,
      subject: FindingSubject(.event, reading.printer.spaced(reading.program[event].title)),
      bindings: [], text: FindingMessages.ineffective(shownAct(event, row)),
      because: explanation.reasons, place: place,
      help: hasClause ? [] : [FindingMessages.noPowerHelp(action, in: file)])
  }

  /// `Rotterdam did terminate SharedNotifications at 2 April 2026 …`.
  func shownAct(_ event: RelationID, _ row: [Word]) -> Bilingual {
    reading.printer.bilingual { language in
      let at = language == .english ? "at" : "op"
      let sentence = reading.printer.sentence(event, Array(row.dropLast()), in: language)
      return "\(sentence) \(at) \(reading.printer.moment(row.last ?? now, in: language))"
    }
  }

  /// GR1015: two rows that state one act at one instant, of events that clauses speak of.
  func doubledActs() -> [FindingGroup] {
    reading.eventsOfClauses.sorted().flatMap { event -> [FindingGroup] in
      var findings: [FindingGroup] = []
      for pair in reading.repeatedActs(event).prefix(Self.listedDoubles) {
        let reasons = [pair.first, pair.second].map { place in
          Reason(.holds, text: shownAct(event, pair.row), place: place)
        }
        let place = pair.second ?? .host
        let finding = Finding(
          code: 1015, severity: .warning, outcome: .doubled,
          subject: FindingSubject(.event, reading.printer.spaced(reading.program[event].title)),
          text: FindingMessages.doubledAct(shownAct(event, pair.row)), because: reasons,
          place: place, help: [FindingMessages.doubledActHelp()])
        findings.append(FindingGroup(place: place, findings: [finding]))
      }
      return findings
    }
  }

  /// Doubled acts listed of one event.
  private static let listedDoubles = 100
}

extension Reading {
  /// The acts of an event as they were stated: the slots and the instant, with the place of each.
  func statedActs(_ event: RelationID) -> [(row: [Word], place: Place?)] {
    guard let table = facts.relations[safe: event.index]?.undated else { return [] }
    return (0..<table.count).map { (table.row($0), place(ofSource: table.source(ofRow: $0))) }
  }

  /// Acts that are stated twice, each with its first two places, in the order of the rows.
  /// - Complexity: O(acts), in expectation.
  func repeatedActs(_ event: RelationID) -> [(row: [Word], first: Place?, second: Place?)] {
    guard let table = facts.relations[safe: event.index]?.undated, table.count > 1 else {
      return []
    }
    func isSame(_ a: Int, _ b: Int) -> Bool {
      (0..<table.arity).allSatisfy { table[a, $0] == table[b, $0] }
    }
    // Rows with one instant are few; among them the order of the words brings equal ones together.
    let order = (0..<table.count).sorted { a, b in
      for column in (0..<table.arity).reversed() where table[a, column] != table[b, column] {
        return table[a, column] < table[b, column]
      }
      return a < b
    }
    var pairs: [(Int, Int)] = []
    for (a, b) in zip(order, order.dropFirst()) where isSame(a, b) { pairs.append((a, b)) }
    return pairs.sorted { $0.1 < $1.1 }.map { first, second in
      (
        table.row(second), place(ofSource: table.source(ofRow: first)),
        place(ofSource: table.source(ofRow: second))
      )
    }
  }
}
