import GeredeFacts

/// Alternative sets of changes, any one of which may do: what the search for repairs computes with.
///
/// No set that could do is lost but by the limits: of sets with one beginning the smaller are kept.
struct RepairSets {
  /// The most changes in one set, and the most sets that are kept.
  static let greatestSet = 4
  static let limit = 200

  private(set) var sets: [Set<FactChange>]

  /// Nothing has to be changed.
  static let done = RepairSets(sets: [[]])
  /// Nothing is known that would do.
  static let none = RepairSets(sets: [])

  private init(sets: [Set<FactChange>]) { self.sets = sets }

  /// One change does.
  init(_ change: FactChange) { sets = [[change]] }

  /// All of some changes do.
  init(all changes: [FactChange]) { sets = [Set(changes)] }

  var isEmpty: Bool { sets.isEmpty }
  var isDone: Bool { sets.first?.isEmpty ?? false }

  /// Either of two.
  static func || (a: RepairSets, b: RepairSets) -> RepairSets {
    RepairSets(sets: a.sets + b.sets).smallest()
  }

  /// Both of two.
  static func && (a: RepairSets, b: @autoclosure () -> RepairSets) -> RepairSets {
    guard !a.isEmpty else { return a }
    let b = b()
    var result: [Set<FactChange>] = []
    for left in a.sets {
      for right in b.sets {
        let union = left.union(right)
        if union.count <= greatestSet, !contradicts(union) { result.append(union) }
      }
    }
    return RepairSets(sets: result).smallest()
  }

  /// Whether a set takes out what it states, or gives a value twice.
  private static func contradicts(_ set: Set<FactChange>) -> Bool {
    var given: Set<FactChange> = []
    for change in set {
      switch change {
      case .add(let id, let words): if set.contains(.retract(id, words)) { return true }
      case .give(let id, let arguments, _), .withdraw(let id, let arguments):
        if !given.insert(.withdraw(id, arguments)).inserted { return true }
      case .retract: break
      }
    }
    return false
  }

  /// Without sets that contain another one; the smaller ones, in the order in which they were found.
  private func smallest() -> RepairSets {
    let sorted = sets.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }.map(\.element)
    var kept: [Set<FactChange>] = []
    for set in sorted where kept.count < RepairSets.limit {
      if !kept.contains(where: { $0.isSubset(of: set) }) { kept.append(set) }
    }
    return RepairSets(sets: kept)
  }
}
