public import GeredeProgram

/// The tree of kinds, numbered so that a kind's subkinds are one range.
public struct KindTree: Sendable {
  /// Per kind its number in depth-first order, and the number after its last subkind.
  private var enter: [Int]
  private var exit: [Int]

  public init(_ kinds: [Kind]) {
    enter = [Int](repeating: 0, count: kinds.count)
    exit = [Int](repeating: 0, count: kinds.count)
    var children = [[Int]](repeating: [], count: kinds.count)
    var stack: [(kind: Int, isDone: Bool)] = []
    for (index, kind) in kinds.enumerated().reversed() {
      if let parent = kind.parent, parent.index < kinds.count {
        children[parent.index].append(index)
      } else {
        stack.append((index, false))
      }
    }
    var number = 0
    while let (kind, isDone) = stack.popLast() {
      if isDone {
        exit[kind] = number
        continue
      }
      enter[kind] = number
      number += 1
      stack.append((kind, true))
      for child in children[kind] { stack.append((child, false)) }
    }
  }

  /// Whether `kind` is `ancestor` or stands below it.
  @inline(__always)
  public func isKind(_ kind: KindID, within ancestor: KindID) -> Bool {
    enter[kind.index] >= enter[ancestor.index] && enter[kind.index] < exit[ancestor.index]
  }
}
