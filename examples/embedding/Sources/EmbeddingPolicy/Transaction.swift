import Gerede

/// A transaction as this tool knows it.
public struct Transaction: Sendable {
  public var id: String
  public var isPrivate: Bool
  /// Nil where it was not recorded.
  public var assurance: String?
  /// In cents.
  public var amount: Int

  public init(id: String, isPrivate: Bool, assurance: String?, amount: Int) {
    self.id = id
    self.isPrivate = isPrivate
    self.assurance = assurance
    self.amount = amount
  }

  /// The transaction in the words of the policy.
  var record: Record {
    let cents = amount % 100
    return [
      "id": .text(id),
      "scope": isPrivate ? "Private" : "Public",
      "assurance": assurance.map { .text($0) } ?? .missing,
      "amount": .text("EUR \(amount / 100).\(cents < 10 ? "0" : "")\(cents)"),
    ]
  }
}
