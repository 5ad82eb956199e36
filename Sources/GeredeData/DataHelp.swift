import GeredeProgram
import GeredeText

/// Help lines that say what to write in a cell.
enum DataHelp {
  static let clockChange = Bilingual(
    en: "the clocks change at that hour: write the time with its offset, such as "
      + "2026-10-25T02:30+01:00",
    nl: "op dat uur wordt de klok verzet: schrijf de tijd met het verschil met UTC, zoals "
      + "2026-10-25T02:30+01:00")

  static let dutchData = Bilingual(
    en: "if the whole file is written the Dutch way, add `in nl` to the data sentence",
    nl: "als het hele bestand op de Nederlandse manier is geschreven: zet `in nl` in de "
      + "gegevenszin")

  static let noSuchDate = Bilingual(
    en: "that day or that time does not exist; correct it in the file",
    nl: "die dag of die tijd bestaat niet; verbeter het in het bestand")

  static let otherCurrency = Bilingual(
    en: "the data can only hold amounts in the currency of the field",
    nl: "de gegevens kunnen alleen bedragen bevatten in de munt van het veld")

  static let tooGreat = Bilingual(
    en: "the number is too great, or the date is after 9999-12-31",
    nl: "het getal is te groot, of de datum ligt na 9999-12-31")

  static let wholeSeconds = Bilingual(
    en: "leave off the fractions of a second: 2026-01-01T09:00:30Z",
    nl: "laat de delen van een seconde weg: 2026-01-01T09:00:30Z")

  /// A value of the type as data in the notation writes it.
  static func example(_ type: ValueType, _ notation: ValueNotation) -> Bilingual {
    let isPlain = notation == .plain
    let form: String
    switch type {
    case .bool: form = isPlain ? "true" : "ja"
    case .int: form = "160757"
    case .decimal: form = isPlain ? "99.5" : "99,5"
    case .money: form = isPlain ? "1234.50" : "1.234,50"
    case .duration: form = "72 hours"
    case .period: form = "6 months"
    case .date: form = isPlain ? "2026-12-31" : "31-12-2026"
    case .instant: form = isPlain ? "2026-12-31T09:00Z" : "31-12-2026 09:00"
    case .text, .enumeration, .kind, .set, .unknown: form = "…"
    }
    let dutch = form.split(separator: " ").last == "hours" ? "72 uur" : form
    return Bilingual(
      en: "write it like \(form)",
      nl: "schrijf het zoals \(dutch == "6 months" ? "6 maanden" : dutch)")
  }

  static func fewerDecimals(_ type: ValueType) -> Bilingual {
    let digits = type == .decimal ? 6 : 4
    return Bilingual(
      en: "round it to \(digits) decimals in the file: more are not kept",
      nl: "rond het in het bestand af op \(digits) decimalen: meer worden niet bewaard")
  }

  static func offset(_ text: String) -> Bilingual {
    Bilingual(
      en: "say how the time relates to UTC: \(text)Z for UTC, \(text)+01:00 for one hour ahead",
      nl: "schrijf het verschil met UTC erbij: \(text)Z voor UTC, \(text)+01:00 voor een uur later")
  }

  static func thousandsOrDecimals(_ text: String) -> Bilingual {
    let thousands = text.filter { $0 != "." && $0 != "," }
    let decimals = text.hasSuffix("0") ? String(text.dropLast()) : "\(text)0"
    return Bilingual(
      en: "write \(thousands) if the point parts the thousands, \(decimals) if it parts the cents",
      nl: "schrijf \(thousands) als de punt duizendtallen scheidt, \(decimals) als hij de centen "
        + "scheidt")
  }

  static func write(_ text: String) -> Bilingual {
    Bilingual(en: "write \(text)", nl: "schrijf \(text)")
  }

  /// A text as messages show it: at most sixty letters of it.
  static func shown(_ text: String) -> String {
    text.utf8.count > 60 && text.count > 60 ? "\(text.prefix(60))…" : text
  }

  /// The text without a euro sign, before or after the number.
  static func withoutEuro(_ text: String) -> String { text.filter { $0 != "€" } }
}
