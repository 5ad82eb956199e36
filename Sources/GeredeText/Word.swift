/// One value of the language in 64 bits. Its type is static, never in the word.
///
/// | type | word |
/// | --- | --- |
/// | Bool | 0 or 1 |
/// | Int | itself |
/// | Decimal | millionths |
/// | Money | ten-thousandths of the currency's unit |
/// | Duration | seconds |
/// | Period | months, days and working days, packed: see `Period` |
/// | Date | days since 1970-01-01 |
/// | Instant | seconds since 1970-01-01T00:00:00Z |
/// | Text | id in the text dictionary, dense from 0 |
/// | an enum | the ordinal of its value, from 0 |
/// | a kind | id in the entity dictionary, dense from 0, one numbering for all kinds |
public typealias Word = Int64
