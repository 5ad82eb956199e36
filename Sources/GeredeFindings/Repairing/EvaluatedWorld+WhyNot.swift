import GeredeEngine
package import GeredeFacts
package import GeredeProgram
import GeredeRules
package import GeredeText

extension EvaluatedWorld {
  /// Why a question that was lowered with the program is not answered with yes, without repairs.
  package func whyNot(_ query: Query, at index: Int) -> WhyNot {
    let proof = why(query, at: index)
    return WhyNot(
      answer: proof.answer, question: proof.question, attempts: attempts(at: query), proof: proof)
  }

  /// Sets of changes that may make a question true, the smallest first; each is to be tried.
  package func proposals(for query: Query) -> [Set<FactChange>] {
    let found = RepairSearch.sets(in: self) { search in
      var walk = Evaluator(
        reading: reading, frame: query.frame, moment: now, fuel: Self.explanationFuel)
      return search.making([.condition(query.condition, .yes)], &walk)
    }
    return inOrder(found.sets)
  }

  /// Sets of changes that may permit an act, the smallest first; each is to be tried.
  package func proposals(for question: DecisionQuestion) -> [Set<FactChange>] {
    var walk = Evaluator(
      reading: reading, frame: question.frame, moment: now, fuel: Self.explanationFuel)
    var slots: [Word] = []
    for case .expression(let id) in question.action.arguments {
      guard let word = walk.value(of: id) else { return [] }
      slots.append(word)
    }
    let act = ProposedAct(event: question.action.event, slots: slots)
    return inOrder(RepairSearch.sets(in: self) { $0.sets(permitting: act) }.sets)
  }

  /// Whether a question that was lowered with the program certainly holds.
  package func holds(queryAt index: Int) -> Bool { truth(ofQuery: index) == .yes }

  /// A set of changes as sentences of a file.
  package func repair(_ changes: Set<FactChange>, in file: Language) -> Repair {
    let rank: [Repair.Change.Action: Int] = [.add: 0, .give: 1, .retract: 2]
    return Repair(
      changes: changes.map { shown($0, in: file) }.sorted {
        (rank[$0.action] ?? 0, $0.sentence) < (rank[$1.action] ?? 0, $1.sentence)
      })
  }

  /// By size, then those that take less out, then by their sentences.
  private func inOrder(_ sets: [Set<FactChange>]) -> [Set<FactChange>] {
    sets.filter { !$0.isEmpty }.map { set in
      (
        set: set, removals: set.count(where: \.isRemoval),
        text: repair(set, in: .english).changes.map(\.sentence).joined(separator: " ")
      )
    }.sorted {
      ($0.set.count, $0.removals, $0.text) < ($1.set.count, $1.removals, $1.text)
    }.map(\.set)
  }

  private func shown(_ change: FactChange, in file: Language) -> Repair.Change {
    let written = reading.printer.written
    switch change {
    case .add(let id, let words), .retract(let id, let words):
      let slots = reading.program[id].slots
      var text = written.sentence(id, words.prefix(slots.count).map { $0 }, in: file)
      if words.count > slots.count, let instant = words.last {
        text +=
          (file == .english ? " at " : " op ") + written.value(instant, .instant, in: file)
      }
      if case .add = change {
        return Repair.Change(action: .add, sentence: text + ".", place: nil, fact: change)
      }
      return Repair.Change(
        action: .retract, sentence: text + ".", place: reading.factPlace(of: id, words),
        fact: change)
    case .give(let id, let arguments, let result):
      let value = written.value(result, reading.program[id].result, in: file)
      return Repair.Change(
        action: .give, sentence: "\(written.call(id, arguments, in: file)) = \(value).",
        place: reading.factPlace(of: id, arguments), fact: change)
    case .withdraw(let id, let arguments):
      let result = reading.result(of: id, arguments, at: now)
      let value = result.map { written.value($0, reading.program[id].result, in: file) } ?? "_"
      return Repair.Change(
        action: .retract, sentence: "\(written.call(id, arguments, in: file)) = \(value).",
        place: reading.factPlace(of: id, arguments), fact: change)
    }
  }
}
