import GeredeEngine
public import GeredeProgram
public import GeredeText

/// A change of what is known, by words: what a repair proposes, and what is tried before it is shown.
public enum FactChange: Hashable, Sendable, Codable {
  /// States a sentence, without dates; of an event the last word is the instant of the act.
  case add(RelationID, [Word])
  /// Takes a sentence out, as if nobody had ever stated it; of an event one act.
  case retract(RelationID, [Word])
  /// Gives a value for its arguments, in place of whatever was given for them.
  case give(ValueID, [Word], Word)
  /// Takes out what was given for the arguments of a value.
  case withdraw(ValueID, [Word])

  /// What is changed: of two changes with one target only one can be made.
  public var target: FactChange {
    switch self {
    case .add(let id, let words), .retract(let id, let words): .retract(id, words)
    case .give(let id, let arguments, _), .withdraw(let id, let arguments):
      .withdraw(id, arguments)
    }
  }

  /// Whether something known is taken out.
  public var isRemoval: Bool {
    switch self {
    case .retract, .withdraw: true
    case .add, .give: false
    }
  }
}

extension FactChange: Comparable {
  /// By what is changed, then by its words: an order for the sake of order.
  public static func < (a: FactChange, b: FactChange) -> Bool {
    a.key.lexicographicallyPrecedes(b.key)
  }

  private var key: [Word] {
    switch self {
    case .add(let id, let words): [0, Word(id.index)] + words
    case .retract(let id, let words): [1, Word(id.index)] + words
    case .give(let id, let arguments, let result): [2, Word(id.index)] + arguments + [result]
    case .withdraw(let id, let arguments): [3, Word(id.index)] + arguments
    }
  }
}

extension FactBase {
  /// Makes a change. To be called after `addFacts(of:)` and before `settle()`.
  ///
  /// - Complexity: O(1) for `add`, else O(rows of the relation or value).
  public mutating func apply(_ change: FactChange) {
    switch change {
    case .add(let id, let words): add(id, words)
    case .retract(let id, let words): relations[id.index].takeOut(words)
    case .give(let id, let arguments, let result):
      values[id.index].takeOut(arguments)
      add(id, arguments + [result])
    case .withdraw(let id, let arguments): values[id.index].takeOut(arguments)
    }
  }
}

extension FactBase.Rows {
  /// Takes out the rows that begin with some words, with and without dates.
  fileprivate mutating func takeOut(_ words: [Word]) {
    undated = Self.without(words, undated)
    dated = Self.without(words, dated)
  }

  private static func without(_ words: [Word], _ table: FactTable) -> FactTable {
    var kept = FactTable(arity: table.arity)
    for row in 0..<table.count {
      let candidate = table.row(row)
      if candidate.starts(with: words) { continue }
      kept.append(candidate, source: table.source(ofRow: row))
    }
    return kept
  }
}
