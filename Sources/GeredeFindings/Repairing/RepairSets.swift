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
        for union in unions(left, right) where union.count <= greatestSet { result.append(union) }
      }
    }
    return RepairSets(sets: result).smallest()
  }

  /// Both sets together. Where both change one thing, either of them may serve both ends; where one
  /// states what the other takes out, nothing does.
  private static func unions(
    _ left: Set<FactChange>, _ right: Set<FactChange>
  ) -> [Set<FactChange>] {
    let union = left.union(right)
    let targets = Set(union.map(\.target))
    guard targets.count < union.count else { return [union] }
    let shared = Set(left.map(\.target)).intersection(right.map(\.target))
    for change in union where shared.contains(change.target) {
      if case .add = change, union.contains(change.target) { return [] }
    }
    return [
      left.union(right.filter { !shared.contains($0.target) }),
      right.union(left.filter { !shared.contains($0.target) }),
    ]
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
