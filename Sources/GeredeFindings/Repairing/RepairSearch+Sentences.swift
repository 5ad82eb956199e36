import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeText

/// Changes that make sentences and acts hold, or not.
extension RepairSearch {
  mutating func sets(
    forSentence relation: RelationID, _ arguments: [Argument], _ wanted: Truth,
    _ walk: inout Evaluator
  ) -> RepairSets {
    var words: [Word?] = []
    for argument in arguments {
      guard case .expression(let id) = argument, walk.isClosed(id) else {
        words.append(nil)
        continue
      }
      // What has no value cannot be made part of a sentence; the value itself may be given.
      guard let word = walk.value(of: id) else { return .none }
      words.append(word)
    }
    if reading.isBuiltIn(relation) {
      return sets(forState: relation, words, wanted, &walk)
        || sets(forTerms: relation, words, wanted, &walk)
    }
    let aim = Aim(relation: relation, words: words, moment: walk.moment, wanted: wanted)
    guard open.insert(aim).inserted else { return .none }
    defer { open.remove(aim) }
    guard wanted == .yes else { return refuting(relation, words, &walk) }
    return establishing(relation, words, &walk)
  }

  /// By a fact, where facts may give the relation, or by one of the rules and provisions.
  private mutating func establishing(
    _ relation: RelationID, _ words: [Word?], _ walk: inout Evaluator
  ) -> RepairSets {
    let isDerived = !reading.rules(for: relation).isEmpty
    var result = RepairSets.none
    if reading.program[relation].form != .event, !isDerived || reading.isStated(relation) {
      result = completed(words, relation, walk).reduce(result) {
        $0 || RepairSets(.add(relation, $1))
      }
    }
    guard depth < depthLimit else { return result }
    depth += 1
    defer { depth -= 1 }
    for id in reading.rules(for: relation) {
      let rule = reading.program[id]
      guard
        var inner = Explanation(reading: reading).bound(
          rule.arguments, rule.frame, to: words, at: walk.moment, fuel: walk.fuel)
      else { continue }
      var wishes = [Wish.condition(rule.condition, .yes)]
      if let unless = rule.unless { wishes.append(.condition(unless, .no)) }
      result = result || making(wishes, &inner)
    }
    for id in reading.provisions(for: relation) {
      result = result || establishing(relation, words, by: id, &walk)
    }
    return result
  }

  /// By a provision of an agreement that is in force, or that can be brought into force.
  private mutating func establishing(
    _ relation: RelationID, _ words: [Word?], by id: ClauseID, _ walk: inout Evaluator
  ) -> RepairSets {
    let clause = reading.program[id]
    let explanation = Explanation(reading: reading)
    guard case .provision(_, let arguments, _) = clause.form,
      var inner = explanation.bound(
        arguments, clause.frame, to: words, at: walk.moment, fuel: walk.fuel)
    else { return .none }
    var wishes: [Wish] = []
    if let condition = clause.condition { wishes.append(.condition(condition, .yes)) }
    if let unless = clause.unless { wishes.append(.condition(unless, .no)) }
    if explanation.isInForce(clause.agreement, &inner) == .yes {
      return wishes.isEmpty ? .none : making(wishes, &inner)
    }
    guard let made = reading.made(clause.agreement, inner) else { return .none }
    return inForce(made, at: inner.moment) && making(wishes, &inner)
  }

  /// By taking out every fact that says it, and a condition of every rule that gives it.
  private mutating func refuting(
    _ relation: RelationID, _ words: [Word?], _ walk: inout Evaluator
  ) -> RepairSets {
    let found = reading.rows(of: relation, matching: words, at: walk.moment)
    var result = RepairSets.done
    guard found.indices.count <= RepairSearch.breadth else { return .none }
    for index in found.indices where !result.isEmpty {
      let row = Array(reading.row(found, index).prefix(words.count))
      var ways = RepairSets.done
      if reading.factPlace(of: relation, row, at: walk.moment) != nil {
        ways = RepairSets(.retract(relation, row))
      }
      let derived = ways && disproving(relation, row, &walk)
      result = result && derived
    }
    return result
  }

  /// By making every rule and provision fail that gives a sentence.
  private mutating func disproving(
    _ relation: RelationID, _ words: [Word], _ walk: inout Evaluator
  ) -> RepairSets {
    let rules = reading.rules(for: relation)
    let provisions = reading.provisions(for: relation)
    guard !rules.isEmpty || !provisions.isEmpty else { return .done }
    guard depth < depthLimit else { return .none }
    depth += 1
    defer { depth -= 1 }
    let explanation = Explanation(reading: reading)
    var result = RepairSets.done
    for id in rules where !result.isEmpty {
      let rule = reading.program[id]
      guard
        var inner = explanation.bound(
          rule.arguments, rule.frame, to: words.map { $0 }, at: walk.moment, fuel: walk.fuel)
      else { continue }
      var wishes = [Wish.condition(rule.condition, .yes)]
      if let unless = rule.unless { wishes.append(.condition(unless, .no)) }
      result = result && breaking(wishes, &inner)
    }
    for id in provisions where !result.isEmpty {
      let clause = reading.program[id]
      guard case .provision(_, let arguments, _) = clause.form,
        var inner = explanation.bound(
          arguments, clause.frame, to: words.map { $0 }, at: walk.moment, fuel: walk.fuel),
        explanation.isInForce(clause.agreement, &inner) != .no
      else { continue }
      var wishes: [Wish] = []
      if let condition = clause.condition { wishes.append(.condition(condition, .yes)) }
      if let unless = clause.unless { wishes.append(.condition(unless, .no)) }
      result = result && (wishes.isEmpty ? .none : breaking(wishes, &inner))
    }
    return result
  }

  // MARK: - Acts

  mutating func sets(
    forAct event: RelationID, _ arguments: [Argument], _ at: Argument, _ wanted: Truth,
    _ walk: inout Evaluator
  ) -> RepairSets {
    var words: [Word?] = []
    for argument in arguments + [at] {
      guard case .expression(let id) = argument, walk.isClosed(id) else {
        words.append(nil)
        continue
      }
      guard let word = walk.value(of: id) else { return .none }
      words.append(word)
    }
    if wanted == .yes {
      if let instant = words.last ?? nil, instant > walk.moment { return .none }
      if words.last ?? nil == nil { words[words.count - 1] = walk.moment }
      return completed(words, event, walk).reduce(.none) { $0 || RepairSets(.add(event, $1)) }
    }
    let acts = reading.acts(event, matching: words).filter { ($0.last ?? .max) <= walk.moment }
    guard acts.count <= RepairSets.greatestSet else { return .none }
    return RepairSets(all: acts.map { .retract(event, $0) })
  }

  /// The rows that a sentence with open places can stand for: its own where none is open, else with
  /// the first members of their types.
  private func completed(
    _ words: [Word?], _ relation: RelationID, _ walk: Evaluator
  ) -> [[Word]] {
    let slots = reading.program[relation].slots
    var rows: [[Word]] = [[]]
    for (column, word) in words.enumerated() {
      if let word {
        rows = rows.map { $0 + [word] }
        continue
      }
      guard column < slots.count else { return [] }
      let members = reading.members(of: slots[column].type)
        .sorted { reading.entityRank($0) < reading.entityRank($1) }
      rows = rows.flatMap { row in members.prefix(RepairSearch.breadth).map { row + [$0] } }
      if rows.count > RepairSets.limit { return [] }
    }
    return rows
  }
}

extension Reading {
  /// Whether facts or data give a relation, with or without rules.
  func isStated(_ id: RelationID) -> Bool {
    facts.relations[safe: id.index].map { $0.undated.count + $0.dated.count > 0 } ?? false
  }
}
