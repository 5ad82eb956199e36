/// A row as a declaration of the program describes it: an entity of a kind, a fact of a relation, an act,
/// or the result of an input value. `gr swift` makes these types.
///
/// ```swift
/// world.tell([Policy.Transaction(id: "t1", amount: Money("EUR 12.50"))])
/// ```
public protocol DeclaredRecord: Codable, Hashable, Sendable {
  /// The name of the kind or value; the words of the relation or event.
  static var declaration: String { get }

  /// The row, with a cell for each field or place.
  ///
  /// - Complexity: O(size of its texts).
  var record: Record { get }
}

/// An act as its event describes it, to be decided on or told. `gr swift` makes these types.
///
/// ```swift
/// let decision = try decider.decide(Policy.Host(actor: "Acme", component: "Notify"), at: now)
/// ```
public protocol DeclaredAct: DeclaredRecord {
  /// What stands in each place of the event, in order; the first is who acts.
  var places: [Record.Cell] { get }
}

extension DeclaredAct {
  /// The act in words.
  ///
  /// ```swift
  /// Policy.Host(actor: "Acme", component: "Notify").act == Act("Acme", "host", ["Notify"])
  /// ```
  ///
  /// - Complexity: O(places).
  public var act: Act {
    Act(places.first?.text ?? "", Self.declaration, Array(places.dropFirst()))
  }
}
