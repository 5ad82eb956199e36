/// Values for people. Numbers look as in the language itself, in both languages, so that an answer
/// can be put back into a file.
extension ValueText {
  /// `true` or `waar`, and their opposites.
  public static func bool(_ word: Word, in language: Language) -> String {
    switch language {
    case .english: word != 0 ? "true" : "false"
    case .dutch: word != 0 ? "waar" : "onwaar"
    }
  }

  /// The digits of a whole number.
  public static func int(_ word: Word) -> String { String(word) }

  /// The shortest form: `99.5`, `3`, `-0.25`.
  public static func decimal(_ word: Word) -> String { fixed(word, decimals: 6, atLeast: 0) }

  /// The amount alone, with two decimals, or four where two would lose something: `500.00`.
  public static func amount(_ word: Word) -> String {
    fixed(word, decimals: 4, atLeast: word % 100 == 0 ? 2 : 4)
  }

  /// `EUR 500.00`.
  public static func money(_ word: Word, currency: String) -> String {
    "\(currency) \(amount(word))"
  }

  /// `4 March 2026`, `4 maart 2026`.
  public static func date(_ word: Word, in language: Language) -> String {
    guard let date = CivilDate(dayNumber: word) else { return String(word) }
    return "\(date.day) \(monthName(date.month, in: language)) \(date.year)"
  }

  /// `4 March 2026 10:00 Europe/Amsterdam`, with seconds where there are any.
  public static func instant(_ word: Word, in language: Language, zone: ZoneRules) -> String {
    guard let day = zone.day(ofInstant: word), let second = zone.secondOfDay(atInstant: word) else {
      return String(word)
    }
    var time = clock(second)
    if time.hasSuffix(":00") { time.removeLast(3) }
    return "\(date(day, in: language)) \(time) \(zone.name)"
  }

  /// `72 hours`, `90 minuten`: in the greatest unit that leaves nothing over.
  public static func duration(_ word: Word, in language: Language) -> String {
    let units: [TermUnit] = [.hour, .minute, .second]
    for unit in units {
      if let seconds = unit.seconds, word % seconds == 0 {
        return counted(Int(word / seconds), word == 0 ? .second : unit, language)
      }
    }
    return counted(Int(word), .second, language)
  }

  /// `6 months`, `2 jaar`, `1 month and 3 days`, `5 working days`.
  public static func period(_ word: Word, in language: Language) -> String {
    let period = Period(word: word)
    var parts: [String] = []
    if period.months != 0 {
      parts.append(
        period.months % 12 == 0
          ? counted(period.months / 12, .year, language)
          : counted(period.months, .month, language))
    }
    if period.days != 0 { parts.append(counted(period.days, .day, language)) }
    if period.workingDays != 0 { parts.append(counted(period.workingDays, .workingDay, language)) }
    guard let last = parts.last else { return counted(0, .day, language) }
    guard parts.count > 1 else { return last }
    let conjunction = Bilingual(en: "and", nl: "en").text(in: language)
    return "\(parts.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }

  private static func counted(_ count: Int, _ unit: TermUnit, _ language: Language) -> String {
    let names = unit.names(in: language)
    return "\(count) \(count.magnitude == 1 ? names.one : names.several)"
  }

  private static func monthName(_ month: Int, in language: Language) -> String {
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let dutch = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    return language == .english ? english[month - 1] : dutch[month - 1]
  }

  /// `word` in steps of 10 to the power -`decimals`, zeros at the end left off down to `atLeast`
  /// decimals.
  private static func fixed(_ word: Word, decimals: Int, atLeast: Int) -> String {
    var digits = String(word.magnitude)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    var fraction = String(digits.suffix(decimals))
    while fraction.count > atLeast, fraction.hasSuffix("0") { fraction.removeLast() }
    let whole = digits.dropLast(decimals)
    let sign = word < 0 ? "-" : ""
    return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }

  /// `09:05:30`.
  static func clock(_ secondOfDay: Word) -> String {
    let second = Int(secondOfDay)
    return [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
      .joined(separator: ":")
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
