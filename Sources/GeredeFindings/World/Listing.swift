/// How many findings are listed of each requirement; the others are counted.
public struct Listing: Hashable, Sendable {
  /// nil: all of them.
  public var perRequirement: Int?

  /// The first findings of each requirement, from 0; nil: all.
  public init(perRequirement: Int?) { self.perRequirement = perRequirement }

  /// Every finding.
  public static let all = Listing(perRequirement: nil)
}
