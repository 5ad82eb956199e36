// Made by `gr swift` from a program in Gerede: change that, then make this anew.
// swift-format-ignore-file
public import Gerede

/// The declarations of Sharing as Swift types.
public enum Sharing {
  /// What a case file was made for.
  public enum Purpose: Swift.String, Swift.CaseIterable, Swift.Codable, Swift.Hashable, Swift.Sendable, Gerede.CellValue {
    /// permit
    case permit = "Permit"
    /// tax
    case tax = "Tax"
    /// care
    case care = "Care"
  }

  /// The levels of assurance of Regulation (EU) 910/2014, article 8.
  public enum Assurance: Swift.String, Swift.CaseIterable, Swift.Codable, Swift.Hashable, Swift.Sendable, Swift.Comparable, Gerede.CellValue {
    case low = "Low"
    case substantial = "Substantial"
    case high = "High"

    /// Whether `a` stands before `b` in the program.
    public static func < (a: Self, b: Self) -> Swift.Bool {
      a.place < b.place
    }

    private var place: Swift.Int {
      switch self {
      case .low: 0
      case .substantial: 1
      case .high: 2
      }
    }
  }

  /// The kind Party.
  public enum Party {
    /// A thing of the kind party by its name or key.
    public struct Reference: Gerede.EntityReference {
      /// The name or key.
      public let name: Swift.String

      /// The thing with a name or key.
      public init(_ name: Swift.String) {
        self.name = name
      }

      /// 's-Hertogenbosch
      public static let denbosch = Self("Denbosch")

      /// Rotterdam
      public static let rotterdam = Self("Rotterdam")

      /// Acme Hosting
      public static let acme = Self("Acme")
    }
  }

  /// A case file as the service knows it at the moment of a request.
  public struct Dossier: Gerede.DeclaredRecord {
    /// A thing of the kind dossier by its name or key.
    public struct Reference: Gerede.EntityReference {
      /// The name or key.
      public let name: Swift.String

      /// The thing with a name or key.
      public init(_ name: Swift.String) {
        self.name = name
      }
    }

    /// What rows of this type are told under.
    public static let declaration = "Dossier"
    /// Its key.
    public var id: Swift.String
    /// Its purpose; nil where that is not known.
    public var purpose: Sharing.Purpose?
    /// How surely the person behind the request was identified.
    public var assurance: Sharing.Assurance?
    /// What findings show behind its key.
    public var label: Swift.String?

    /// A row with these cells.
    public init(
      id: Swift.String,
      purpose: Sharing.Purpose? = nil,
      assurance: Sharing.Assurance? = nil,
      label: Swift.String? = nil
    ) {
      self.id = id
      self.purpose = purpose
      self.assurance = assurance
      self.label = label
    }

    /// The row as it is told.
    public var record: Gerede.Record {
      Gerede.Record([
        (name: "id", value: id.cell),
        (name: "purpose", value: purpose.cell),
        (name: "assurance", value: assurance.cell),
        (name: "label", value: label.cell),
      ])
    }

    private enum CodingKeys: Swift.String, Swift.CodingKey {
      case id
      case purpose
      case assurance
      case label
    }

    /// What other rows call it by: its key.
    public var reference: Reference {
      Reference(id.cell.text ?? "")
    }
  }

  /// A party hands a case file to another.
  public struct ShareWith: Gerede.DeclaredAct {
    /// What rows of this type are told under.
    public static let declaration = "share with"
    /// The actor.
    public var actor: Sharing.Party.Reference
    /// The dossier.
    public var dossier: Sharing.Dossier.Reference
    /// The recipient.
    public var recipient: Sharing.Party.Reference
    /// When it was done: needed where it is told, not where it is asked about.
    public var time: Gerede.Instant?

    /// A row with these cells.
    public init(
      actor: Sharing.Party.Reference,
      dossier: Sharing.Dossier.Reference,
      recipient: Sharing.Party.Reference,
      time: Gerede.Instant? = nil
    ) {
      self.actor = actor
      self.dossier = dossier
      self.recipient = recipient
      self.time = time
    }

    /// The row as it is told.
    public var record: Gerede.Record {
      Gerede.Record([
        (name: "actor", value: actor.cell),
        (name: "dossier", value: dossier.cell),
        (name: "recipient", value: recipient.cell),
        (name: "time", value: time.cell),
      ])
    }

    private enum CodingKeys: Swift.String, Swift.CodingKey {
      case actor
      case dossier
      case recipient
      case time
    }

    /// Who and what it is about, in the order of its places.
    public var places: [Gerede.Record.Cell] {
      [actor.cell, dossier.cell, recipient.cell]
    }
  }
}
