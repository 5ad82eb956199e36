import GeredeText

/// The messages about characters, numbers and texts: GR01.
enum LexerMessages {
  static func apostropheInName(_ span: Span, name: String) -> Message {
    let letters = name.filter { $0.isLetter || $0.isNumber }
    // The article of 's-Hertogenbosch and 't Zand is no part of a short name.
    let article = ["s", "t"].contains { name.dropFirst().hasPrefix($0 + "-") }
    let short = article ? letters.dropFirst() : letters[...]
    let proposal = short.prefix(1).uppercased() + short.dropFirst()
    return Message(
      108, at: .span(span),
      en: "\"\(name)\" is not a name: a name begins with a letter and has letters, digits and _",
      nl:
        "\"\(name)\" is geen naam: een naam begint met een letter en bestaat uit letters, cijfers en _",
      help: [
        Bilingual(
          en: "choose a short name and give the full one as a label: \(proposal) \"\(name)\"",
          nl: "kies een korte naam en geef de volledige als label: \(proposal) \"\(name)\"")
      ])
  }

  static func arrow(_ span: Span, sign: String, when: String, rule: String) -> Message {
    Message(
      113, at: .span(span),
      en: "\"\(sign)\" has no meaning in Gerede",
      nl: "\"\(sign)\" heeft in Gerede geen betekenis",
      help: [
        Bilingual(
          en: "what follows comes first, then the condition: \(rule) … \(when) ….",
          nl: "eerst komt wat eruit volgt, dan de voorwaarde: \(rule) … \(when) ….")
      ])
  }

  static func backquote(_ span: Span) -> Message {
    Message(
      122, at: .span(span),
      en: "between backquotes stands one word that begins with a small letter",
      nl: "tussen accenten (`) staat één woord dat met een kleine letter begint",
      help: [Bilingual(en: "write it like `of`", nl: "schrijf het als `of`")])
  }

  static func comment(_ span: Span, sign: String) -> Message {
    Message(
      124, at: .span(span),
      en: "a comment does not begin with \(sign)",
      nl: "een opmerking begint niet met \(sign)",
      help: [
        Bilingual(
          en: "put // before it; the comment ends where the line ends",
          nl: "zet er // voor; de opmerking eindigt aan het eind van de regel")
      ])
  }

  static func controlCharacter(_ span: Span, count: Int) -> Message {
    Message(
      103, at: .span(span),
      en: "this file has \(count) invisible control character\(count == 1 ? "" : "s")",
      nl:
        "dit bestand bevat \(count) \(count == 1 ? "onzichtbaar stuurteken" : "onzichtbare stuurtekens")",
      help: [
        Bilingual(
          en: "remove them; if this is no text file, open another",
          nl: "haal ze weg; open een ander bestand als dit geen tekst is")
      ])
  }

  static func currencySign(_ span: Span, text: String, amount: String) -> Message {
    Message(
      110, at: .span(span),
      en: "\"\(text)\": an amount begins with the three letters of its currency",
      nl: "\"\(text)\": een bedrag begint met de drie letters van de munt",
      help: [Bilingual(en: "write: \(amount)", nl: "schrijf: \(amount)")])
  }

  static func dateOrder(
    _ span: Span, text: String, year: String, month: String, day: String
  ) -> Message {
    let date = [year, month.count == 1 ? "0" + month : month, day.count == 1 ? "0" + day : day]
      .joined(separator: "-")
    return Message(
      115, at: .span(span),
      en: "\"\(text)\" is not how a date is written: the year comes first, then month and day",
      nl: "\"\(text)\" is niet de schrijfwijze van een datum: eerst het jaar, dan maand en dag",
      help: [Bilingual(en: "write: \(date)", nl: "schrijf: \(date)")])
  }

  static func instantWithoutZone(_ span: Span, text: String) -> Message {
    Message(
      125, at: .span(span),
      en: "\"\(text)\" does not say in which zone the clock stands",
      nl: "\"\(text)\" zegt niet in welke tijdzone de klok staat",
      help: [
        Bilingual(
          en: "add Z (universal time) or the difference with it: \(text)+01:00",
          nl: "zet er Z achter (wereldtijd) of het verschil daarmee: \(text)+01:00")
      ])
  }

  static func moneyDigits(_ span: Span, text: String, fewer: String, more: String) -> Message {
    Message(
      119, at: .span(span),
      en: "\"\(text)\": an amount has no decimals or two",
      nl: "\"\(text)\": een bedrag heeft geen decimalen of twee",
      help: [
        Bilingual(en: "write: \(fewer)", nl: "schrijf: \(fewer)"),
        Bilingual(en: "or: \(more)", nl: "of: \(more)"),
      ])
  }

  static func moneyThousands(_ span: Span, currency: String, groups: [String]) -> Message {
    let text = "\(currency) " + groups.joined(separator: ".")
    let whole = "\(currency) " + groups.joined(separator: "_")
    let cents = "\(currency) \(groups[0]).\(groups[1].prefix(2))"
    return Message(
      128, at: .span(span),
      en: "\"\(text)\" can be read in two ways: thousands are set apart by _, cents by a point",
      nl: "\"\(text)\" is op twee manieren te lezen: duizendtallen scheidt u met _, centen met een"
        + " punt",
      help: [
        Bilingual(en: "a thousand and more: \(whole)", nl: "duizend en meer: \(whole)"),
        Bilingual(en: "with cents: \(cents)", nl: "met centen: \(cents)"),
      ])
  }

  static func nonBreakingSpace(_ span: Span, count: Int) -> Message {
    Message(
      107, .warning, at: .span(span),
      en: "this is a special space from a word processor or web page, read as a plain space"
        + " (\(count) in this file)",
      nl: "dit is een bijzondere spatie uit een tekstverwerker of webpagina, gelezen als gewone"
        + " spatie (\(count) in dit bestand)",
      help: [
        Bilingual(
          en: "replace it by a plain space", nl: "vervang haar door een gewone spatie")
      ])
  }

  static func noSuchDate(_ span: Span, text: String) -> Message {
    Message(
      114, at: .span(span),
      en: "there is no date \(text)", nl: "de datum \(text) bestaat niet",
      help: [
        Bilingual(
          en: "a date is year, month, day: 2026-02-28",
          nl: "een datum is jaar, maand, dag: 2026-02-28")
      ])
  }

  static func noSuchInstant(_ span: Span, text: String) -> Message {
    Message(
      126, at: .span(span),
      en: "there is no moment \(text)", nl: "het tijdstip \(text) bestaat niet",
      help: [
        Bilingual(
          en: "write it like 2026-03-01T09:00Z or 2026-03-01T10:00:30+01:00",
          nl: "schrijf het als 2026-03-01T09:00Z of 2026-03-01T10:00:30+01:00")
      ])
  }

  static func notUTF8(_ span: Span, count: Int) -> Message {
    Message(
      102, at: .span(span),
      en: "this file is not in UTF-8: \(count) byte\(count == 1 ? "" : "s") cannot be read",
      nl: "dit bestand is niet in UTF-8: \(count) byte\(count == 1 ? " is" : "s zijn") onleesbaar",
      help: [
        Bilingual(
          en: "open it in your editor and save it as UTF-8",
          nl: "open het in uw tekstprogramma en sla het op als UTF-8")
      ])
  }

  static func numberTooLarge(_ span: Span, text: String) -> Message {
    Message(
      117, at: .span(span),
      en: "the number \(text) is too large", nl: "het getal \(text) is te groot",
      help: [
        Bilingual(
          en: "whole numbers go up to 9_223_372_036_854_775_807, others up to nine million million",
          nl: "gehele getallen gaan tot 9_223_372_036_854_775_807, andere tot negen biljoen")
      ])
  }

  static func otherEnd(_ span: Span, sign: Bilingual) -> Message {
    Message(
      112, at: .span(span),
      en: "a sentence ends in a full stop, not in \(sign.english)",
      nl: "een zin eindigt met een punt, niet met een \(sign.dutch)",
      help: [Bilingual(en: "write . here", nl: "zet hier een .")])
  }

  static func otherQuotes(_ span: Span, text: String) -> Message {
    Message(
      106, at: .span(span),
      en: "a text stands between straight double quotes",
      nl: "een tekst staat tussen rechte dubbele aanhalingstekens",
      help: [Bilingual(en: "write: \"\(text)\"", nl: "schrijf: \"\(text)\"")])
  }

  static func otherSign(_ span: Span, sign: String, instead: String) -> Message {
    Message(
      111, at: .span(span),
      en: "\"\(sign)\" is written otherwise in Gerede",
      nl: "\"\(sign)\" schrijft u in Gerede anders",
      help: [Bilingual(en: "write: \(instead)", nl: "schrijf: \(instead)")])
  }

  static func severalPoints(_ span: Span, text: String) -> Message {
    Message(
      129, at: .span(span),
      en: "\"\(text)\" is not a number", nl: "\"\(text)\" is geen getal",
      help: [
        Bilingual(
          en: "a version or code is a text: \"\(text)\"",
          nl: "een versie of code is een tekst: \"\(text)\"")
      ])
  }

  static func spaceAfterNumber(_ span: Span, number: String, word: String) -> Message {
    Message(
      120, at: .span(span),
      en: "\"\(number)\(word)\" is neither a number nor a name",
      nl: "\"\(number)\(word)\" is geen getal en geen naam",
      help: [
        Bilingual(
          en: "put a space after the number: \(number) \(word); a name begins with a letter",
          nl: "zet een spatie achter het getal: \(number) \(word); een naam begint met een letter")
      ])
  }

  static func squareBracket(_ span: Span, members: String?) -> Message {
    let list = members ?? "…"
    return Message(
      123, at: .span(span),
      en: "a list stands between braces, not between square brackets",
      nl: "een lijst staat tussen accolades, niet tussen rechte haken",
      help: [Bilingual(en: "write: {\(list)}", nl: "schrijf: {\(list)}")])
  }

  /// Where a message points, for sorting.
  static func start(_ message: Message) -> UInt32 {
    if case .span(let span) = message.place { return span.start }
    return 0
  }

  static func thousands(_ span: Span, groups: [String]) -> Message {
    let text = groups.joined(separator: ".")
    let whole = groups.joined(separator: "_")
    var help = [Bilingual(en: "a thousand and more: \(whole)", nl: "duizend en meer: \(whole)")]
    if groups.count == 2 {
      let decimal = text + "0"
      help.append(
        Bilingual(
          en: "if the number is only a little over \(groups[0]), add a zero: \(decimal)",
          nl: "is het getal maar iets meer dan \(groups[0])? zet er een nul achter: \(decimal)"))
    }
    return Message(
      116, at: .span(span),
      en: "\"\(text)\" can be read in two ways: thousands are set apart by _, decimals by a point",
      nl:
        "\"\(text)\" is op twee manieren te lezen: duizendtallen scheidt u met _, decimalen met een"
        + " punt",
      help: help)
  }

  static func tooLarge(_ span: Span, limit: Int) -> Message {
    let size = limit / 1_048_576
    return Message(
      130, at: .span(span),
      en: "this file is larger than \(size) megabytes, which Gerede does not read",
      nl: "dit bestand is groter dan \(size) megabyte; dat leest Gerede niet",
      help: [
        Bilingual(
          en: "split it, or bring the facts in with data from a CSV or JSON file",
          nl: "splits het, of haal de feiten met gegevens uit een CSV- of JSON-bestand")
      ])
  }

  static func tooManyDecimals(_ span: Span, text: String) -> Message {
    Message(
      118, at: .span(span),
      en: "\(text) has more than six decimals, which is more than a Decimal keeps",
      nl: "\(text) heeft meer dan zes decimalen; meer bewaart een Decimal niet",
      help: [Bilingual(en: "round it to six decimals", nl: "rond af op zes decimalen")])
  }

  static func unclosedText(_ span: Span) -> Message {
    Message(
      104, at: .span(span),
      en: "the text that begins here has no closing quote on this line",
      nl: "de tekst die hier begint, heeft op deze regel geen sluitend aanhalingsteken",
      help: [
        Bilingual(
          en: "put \" at the end of the text; a quote inside a text is written \\\"",
          nl: "zet \" aan het eind van de tekst; een aanhalingsteken erin schrijft u als \\\"")
      ])
  }

  static func underscoreFirst(_ span: Span, name: String) -> Message {
    let rest = String(name.drop { $0 == "_" })
    return Message(
      121, at: .span(span),
      en: "the name \"\(name)\" begins with _, names begin with a letter",
      nl: "de naam \"\(name)\" begint met _, namen beginnen met een letter",
      help: [
        Bilingual(
          en: "write: \(rest); _ alone means any value",
          nl: "schrijf: \(rest); _ alleen betekent een willekeurige waarde")
      ])
  }

  static func unknownEscape(_ span: Span, text: String) -> Message {
    Message(
      105, at: .span(span),
      en: "\"\(text)\" has no meaning in a text",
      nl: "\"\(text)\" heeft in een tekst geen betekenis",
      help: [
        Bilingual(
          en: "a backslash is written \\\\; there are \\\" \\\\ \\n and \\u{20AC}",
          nl: "een backslash schrijft u als \\\\; er zijn \\\" \\\\ \\n en \\u{20AC}")
      ])
  }

  static func unknownSign(_ span: Span, sign: String) -> Message {
    Message(
      123, at: .span(span),
      en: "the sign \"\(sign)\" has no meaning in Gerede",
      nl: "het teken \"\(sign)\" heeft in Gerede geen betekenis",
      help: [
        Bilingual(
          en: "remove it; inside a text, between double quotes, every sign may stand",
          nl: "haal het weg; in een tekst, tussen dubbele aanhalingstekens, mag elk teken staan")
      ])
  }

  static func utf16(_ span: Span) -> Message {
    Message(
      101, at: .span(span),
      en: "this file is in UTF-16, which Gerede does not read",
      nl: "dit bestand is in UTF-16, dat Gerede niet leest",
      help: [
        Bilingual(
          en: "open it in your editor and save it as UTF-8 (Windows: \"Encoding: UTF-8\")",
          nl: "open het in uw tekstprogramma en sla het op als UTF-8 (Windows: \"Codering: UTF-8\")"
        )
      ])
  }
}
