/// The static type of a value, a slot or a variable.
public indirect enum ValueType: Hashable, Sendable {
  case bool, int, decimal
  /// Money in a currency, by its three-letter code.
  case money(String)
  case duration, period, date, instant, text
  case enumeration(EnumID)
  case kind(KindID)
  /// Only of named values and of literal sets.
  case set(ValueType)
  /// The type of what had a mistake: fits everything, so that one mistake gives one message.
  case unknown
}
