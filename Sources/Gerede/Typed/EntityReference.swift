/// An entity by its name or key, as `gr swift` makes one type of for each kind.
///
/// Nothing says that there is such an entity: a fact or an act about one that the world does not know is
/// refused with a message that proposes the nearest.
public protocol EntityReference: WrittenValue, ExpressibleByStringLiteral
where StringLiteralType == String {
  /// The name or the key, as records write it.
  var name: String { get }

  /// The entity with a name or key.
  init(_ name: String)
}

extension EntityReference {
  /// The name or key.
  public var description: String { name }

  /// The entity with a name or key.
  public init(stringLiteral name: String) { self.init(name) }
}
