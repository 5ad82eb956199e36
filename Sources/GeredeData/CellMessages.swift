import GeredeFacts
import GeredeProgram
import GeredeText

/// Makes the message about a cell: what was found, what was expected, and what to write.
struct CellMessages {
  let program: Program
  let base: FactBase
  let cells: CellReader

  func message(
    _ problem: CellReader.Problem, text: String, type: ValueType, at place: DataPlace
  ) -> Message {
    let shown = DataHelp.shown(text)
    switch problem {
    case .empty:
      return DataMessages.emptyCell(expected(type), at: place)
    case .nested:
      return DataMessages.nestedCell(expected(type), at: place)
    case .unknownReference:
      return DataMessages.unknownReference(
        shown, kind: noun(type), nearest: nearest(to: text, type), at: place)
    case .severalReferences:
      return DataMessages.severalReferences(
        shown, kind: noun(type), titles: titles(of: text, type), at: place)
    case .value(.outOfRange) where type == .date && place.column != nil && isDate(text):
      return DataMessages.endsBeforeItBegins(shown, at: place)
    case .value(let failure):
      let help = proposals(failure, text, type)
      return DataMessages.badCell(shown, expected: expected(type), help: help, at: place)
    }
  }

  /// What a type is called, with its article.
  func expected(_ type: ValueType) -> Bilingual {
    switch type {
    case .bool: Bilingual(en: "true or false", nl: "waar of onwaar")
    case .int: Bilingual(en: "a whole number", nl: "een geheel getal")
    case .decimal: Bilingual(en: "a number", nl: "een getal")
    case .money(let currency):
      Bilingual(en: "an amount in \(currency)", nl: "een bedrag in \(currency)")
    case .duration:
      Bilingual(
        en: "a number of hours, minutes or seconds", nl: "een aantal uren, minuten of seconden")
    case .period:
      Bilingual(
        en: "a number of days, weeks, months or years",
        nl: "een aantal dagen, weken, maanden of jaren")
    case .date: Bilingual(en: "a date", nl: "een datum")
    case .instant: Bilingual(en: "a date with a time", nl: "een datum met een tijd")
    case .text: Bilingual(en: "a text", nl: "een tekst")
    case .enumeration(let id):
      Bilingual(
        en: "one of \(choices(id, .english).joined(separator: ", "))",
        nl: "een van \(choices(id, .dutch).joined(separator: ", "))")
    case .kind(let id):
      Bilingual(
        en: "the key or the name of a \(program[id].noun.english)",
        nl: "de sleutel of de naam van een \(program[id].noun.text(in: .dutch))")
    case .set(let type): expected(type)
    case .unknown: Bilingual(en: "a value", nl: "een waarde")
    }
  }

  private func choices(_ id: EnumID, _ language: Language) -> [String] {
    let names = program[id].values.map { $0.name.text(in: language) }
    return names.count > 12 ? Array(names.prefix(12)) + ["…"] : names
  }

  private func noun(_ type: ValueType) -> Bilingual {
    guard case .kind(let id) = type else { return Bilingual(en: "thing", nl: "ding") }
    return Bilingual(en: program[id].noun.english, nl: program[id].noun.text(in: .dutch))
  }

  private func nearest(to text: String, _ type: ValueType) -> [String] {
    guard case .kind(let id) = type else { return [] }
    return base.entities.nearest(to: text, kind: id, texts: base.texts)
  }

  private func titles(of text: String, _ type: ValueType) -> [String] {
    guard case .kind(let id) = type, let word = base.texts.id(of: text),
      case .several(let ids) = base.entities.find(word, kind: id)
    else { return [] }
    return ids.map { base.entities.title(of: $0, in: program.language, texts: base.texts) }.sorted()
  }

  private func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return (try? cells.instant(bytes.span, orDay: { $0 })) != nil
  }

  /// What to write instead of a text.
  private func proposals(
    _ failure: ValueFailure, _ text: String, _ type: ValueType
  ) -> [Bilingual] {
    if case .enumeration(let id) = type { return choiceProposals(text, id) }
    switch failure {
    case .thousandsOrDecimals:
      return [DataHelp.thousandsOrDecimals(text)]
    case .tooPrecise:
      return [type == .instant ? DataHelp.wholeSeconds : DataHelp.fewerDecimals(type)]
    case .noOffset:
      return [DataHelp.offset(text)]
    case .clockChange:
      return [DataHelp.clockChange]
    case .otherCurrency:
      return [DataHelp.otherCurrency]
    case .outOfRange:
      return [DataHelp.tooGreat]
    case .noSuchDate:
      return [DataHelp.noSuchDate]
    case .malformed:
      if let written = inOtherNotation(text, type) {
        return cells.notation == .plain
          ? [DataHelp.write(written), DataHelp.dutchData] : [DataHelp.write(written)]
      }
      return [DataHelp.example(type, cells.notation)]
    }
  }

  private func choiceProposals(_ text: String, _ id: EnumID) -> [Bilingual] {
    var names: [String] = []
    for value in program[id].values {
      names += [value.name.english, value.name.dutch, value.label?.english, value.label?.dutch]
        .compactMap { $0 }
    }
    guard let nearest = Spelling.nearest(to: text, among: names).first else { return [] }
    return [DataHelp.write(nearest)]
  }

  /// The same value as this data would write it, where the text is right in the other notation.
  private func inOtherNotation(_ text: String, _ type: ValueType) -> String? {
    let trimmed = text.filter { !$0.isWhitespace || type == .instant }
    let bytes = Array(trimmed.utf8)
    let span = bytes.span
    let isPlain = cells.notation == .plain
    let other: ValueNotation = isPlain ? .dutch : .plain
    func number(_ plain: String) -> String {
      isPlain ? plain : String(plain.map { $0 == "." ? "," : $0 })
    }
    switch type {
    case .bool:
      switch text.lowercased() {
      case "ja", "yes", "j", "y", "waar", "1": return isPlain ? "true" : "ja"
      case "nee", "no", "n", "onwaar", "0": return isPlain ? "false" : "nee"
      default: return nil
      }
    case .int:
      return (try? ValueText.int(span, in: other)).map { ValueText.int($0) }
    case .decimal:
      return (try? ValueText.decimal(span, in: other)).map { number(ValueText.decimal($0)) }
    case .money(let currency):
      let bare = Array(DataHelp.withoutEuro(trimmed).utf8)
      for notation in [cells.notation, other] {
        if let word = try? ValueText.money(bare.span, currency: currency, in: notation) {
          return number(ValueText.amount(word))
        }
      }
      return nil
    case .date:
      let hyphens = Array(trimmed.map { $0 == "/" || $0 == "." ? "-" : String($0) }.joined().utf8)
      return (try? ValueText.date(hyphens.span, in: .dutch)).map { ValueText.isoDate($0) }
    case .instant:
      guard isPlain,
        let word = try? ValueText.instant(span, in: .dutch, zone: cells.zone)
      else { return nil }
      return ValueText.isoInstant(word)
    case .duration, .period, .text, .enumeration, .kind, .set, .unknown:
      return nil
    }
  }
}
