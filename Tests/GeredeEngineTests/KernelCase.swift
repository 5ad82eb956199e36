import GeredeEngine
import GeredeRules
import GeredeTesting
import GeredeText

/// A program in the kernel's notation with what the engine makes of it.
struct KernelCase {
  let notation: KernelNotation
  let database: Database

  init(
    _ text: String, context: EvaluationContext = .init(), limits: Limits = .init()
  ) throws {
    notation = try KernelNotation(text)
    database = try notation.evaluate(context: context, limits: limits)
  }

  /// The rows of a relation in their order.
  func rows(_ name: String) throws -> [[Word]] {
    let relation = try notation.relation(name)
    return (0..<database.count(relation)).map { database.row(relation, $0) }
  }

  /// The rows of a relation, sorted.
  func sorted(_ name: String) throws -> [[Word]] {
    try rows(name).sorted { $0.lexicographicallyPrecedes($1) }
  }
}
