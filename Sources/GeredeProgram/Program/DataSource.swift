public import GeredeText

/// A `data` sentence.
public struct DataSource: Sendable {
  public enum Target: Sendable {
    /// One entity per row: the column of the key or name, that of the label, and a column per
    /// field. No label for a kind that has a field of that name.
    case kind(
      KindID, key: ColumnName?, label: ColumnName? = nil,
      fields: [(value: ValueID, column: ColumnName)])
    /// One fact per row.
    case relation(RelationID, [Cell])
    case act(RelationID, [Cell], at: Cell)
    case value(ValueID, [Cell], result: Cell)
  }

  /// What fills a slot: a column, or a constant.
  public enum Cell: Sendable {
    case column(ColumnName)
    case constant(Constant)
  }

  public struct ColumnName: Sendable, Hashable {
    public var text: String
    /// Where the file names the column; for an assumed one, the place of the file's name.
    public var span: Span
    /// The field's name in the other language, for a column that is assumed from the name of its
    /// field: a file has the one or the other.
    public var otherText: String?
    /// False for a column that no one wrote down: it is looked for under the name of its field, and
    /// may be absent (its values are missing then).
    public var isStated: Bool

    public init(text: String, span: Span, otherText: String? = nil, isStated: Bool = true) {
      self.text = text
      self.span = span
      self.otherText = otherText
      self.isStated = isStated
    }
  }

  /// The word that names the column of the label among those of the fields, in either language.
  public static let labelWord = "label"

  public var target: Target
  /// The path as written, relative to the project's root.
  public var file: String
  public var from: ColumnName?
  public var until: ColumnName?
  /// The dialect of numbers, dates and Bool in the file.
  public var dialect: Language
  public var module: ModuleID
  public var span: Span
  public var fileSpan: Span

  public init(
    target: Target, file: String, from: ColumnName? = nil, until: ColumnName? = nil,
    dialect: Language, module: ModuleID, span: Span, fileSpan: Span
  ) {
    self.target = target
    self.file = file
    self.from = from
    self.until = until
    self.dialect = dialect
    self.module = module
    self.span = span
    self.fileSpan = fileSpan
  }
}
