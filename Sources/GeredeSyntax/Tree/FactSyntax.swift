public import GeredeText

/// `municipality Denbosch "'s-Hertogenbosch" { code: "GM0796". }`
public struct EntitySyntax: Sendable {
  public let documentation: String?
  public let noun: NameSyntax
  public let name: NameSyntax
  public let label: TextSyntax?
  public let wording: NameWordingSyntax?
  public let fields: [FieldValueSyntax]
  public let tokens: TokenRange
}

/// `code: "GM0796".`
public struct FieldValueSyntax: Sendable {
  public let name: NameSyntax
  public let value: ExpressionSyntaxID
  public let tokens: TokenRange
}

/// A statement with its dates: `Acme holds Iso27001 from 2026-01-01 until 2026-12-31.`
public struct FactSyntax: Sendable {
  public let documentation: String?
  /// A `sentence`, an `act`, a `says`, or a `comparison` with `=`.
  public let statement: ExpressionSyntaxID
  public let from: ExpressionSyntaxID?
  public let until: ExpressionSyntaxID?
  public let tokens: TokenRange
}

/// `retract Acme holds Iso27001.`
public struct RetractSyntax: Sendable {
  /// A `sentence`, an `act`, a `says`, or a `comparison` with `=`.
  public let statement: ExpressionSyntaxID
  public let tokens: TokenRange
}

/// `at 2026-06-01.`
public struct MomentSyntax: Sendable {
  public let moment: ExpressionSyntaxID
  public let tokens: TokenRange
}

/// `data Transaction from "transactions.csv" key id { amount: bedrag. }`
public struct DataSyntax: Sendable {
  /// What the rows bring.
  public enum Target: Sendable {
    /// One entity of the kind per row.
    case kind(QualifiedNameSyntax)
    /// One fact per row: variables and texts in the statement name columns.
    case statement(ExpressionSyntaxID)
  }

  public let documentation: String?
  public let target: Target
  /// The column with the date from which the fact holds.
  public let from: ColumnSyntax?
  /// The column with the last date on which the fact holds.
  public let until: ColumnSyntax?
  public let file: TextSyntax
  public let key: ColumnSyntax?
  /// `in nl`: how numbers and dates are written.
  public let dialect: Language?
  public let fields: [DataFieldSyntax]
  public let tokens: TokenRange
}

/// The header of a column, written as a name or as a text.
public struct ColumnSyntax: Sendable {
  public let text: String
  public let token: TokenID
}

/// `payer: "naam betaler".`
public struct DataFieldSyntax: Sendable {
  public let name: NameSyntax
  public let column: ColumnSyntax
  public let tokens: TokenRange
}

/// `Denbosch provides c to x?` or `may Acme host Notify?`
public struct QuerySyntax: Sendable {
  public enum Form: Sendable {
    case condition(ExpressionSyntaxID)
    case decision(actor: ExpressionSyntaxID, ActionSyntax)
  }

  public let form: Form
  public let tokens: TokenRange
}
