/// An act that somebody may or may not do, as a Swift value: who, what, and with what.
///
/// ```swift
/// let act = Act("Denbosch", "share with", ["Dossier1", "Acme"])
/// let reply = world.decide(act, at: now)
/// ```
///
/// Written as JSON it is `{"bearer": "Denbosch", "event": "share with", "arguments": ["Dossier1", "Acme"]}`.
public struct Act: Hashable, Sendable, Codable {
  /// Who would do it: the name or the key of a party.
  public var bearer: String
  /// The words of the event in their order, in English or in Dutch, with spaces between: `share with`.
  public var event: String
  /// What stands in the places behind the bearer, in the order of the declaration: names or keys of
  /// things, names of enum values, and all else as data files write it (`EUR 12.50`, `2026-03-01`).
  public var arguments: [Record.Cell]

  /// An act by who would do it, the words of its event and what stands in its further places.
  public init(_ bearer: String, _ event: String, _ arguments: [Record.Cell] = []) {
    self.bearer = bearer
    self.event = event
    self.arguments = arguments
  }
}
