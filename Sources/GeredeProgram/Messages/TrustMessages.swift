import GeredeText

/// Messages about trust: GR0630 and on.
enum TrustMessages {
  /// A trust of nobody in particular.
  static func noBeliever(at span: Span) -> Message {
    Message(
      630, at: .span(span),
      en: "it is not clear whose trust this is",
      nl: "het is niet duidelijk wie hier vertrouwt",
      help: [
        Bilingual(
          en: "name a party in place of `_`, or a variable that the condition binds: "
            + "`trust p accepts from m that … when p trusts m`",
          nl: "noem een partij in plaats van `_`, of een variabele uit de voorwaarde: "
            + "`vertrouwen p aanvaardt vanaf m dat … wanneer p vertrouwt m`")
      ])
  }

  /// A trust in what holds at another moment.
  static func trustAtMoment(at span: Span, from: String, until: String) -> Message {
    Message(
      633, at: .span(span),
      en: "a trust is about what is said at the moment that is asked about",
      nl: "vertrouwen gaat over wat wordt gezegd op het moment waarnaar wordt gevraagd",
      help: [
        Bilingual(
          en: "leave the moment out; `\(from)` and `\(until)` at the end say when the trust itself "
            + "applies",
          nl: "laat het moment weg; `\(from)` en `\(until)` aan het eind zeggen wanneer het "
            + "vertrouwen zelf geldt")
      ])
  }

  /// More steps than can be counted.
  static func tooManySteps(_ limit: Int64, at span: Span, onward: String) -> Message {
    Message(
      631, at: .span(span),
      en: "a trust counts at most \(limit) steps",
      nl: "vertrouwen telt hooguit \(limit) stappen",
      help: [
        Bilingual(
          en: "write `\(onward)` alone: then any number of steps will do",
          nl: "schrijf alleen `\(onward)`: dan is elk aantal stappen goed")
      ])
  }

  /// A trust of a party in itself.
  static func trustInSelf(at span: Span, from: String) -> Message {
    Message(
      632, .warning, at: .span(span),
      en: "this trust adds nothing: what a party says, it accepts already",
      nl: "dit vertrouwen voegt niets toe: wat een partij zegt, aanvaardt zij al",
      help: [
        Bilingual(
          en: "name another party after `\(from)`, or leave the trust out",
          nl: "noem na `\(from)` een andere partij, of laat het vertrouwen weg")
      ])
  }

  /// A trust in what no speaker ever says.
  static func trustWithoutSpeaker(
    at span: Span, pattern: String, sources: [Span], says: String, onward: String?
  ) -> Message {
    var help = [
      Bilingual(
        en: "add what the speaker says (`… \(says) …`), or attach data that holds it",
        nl: "voeg toe wat de spreker zegt (`… \(says) …`), of koppel gegevens waarin het staat")
    ]
    if let onward, !sources.isEmpty {
      help.append(
        Bilingual(
          en: "where the speaker only passes on what others say, add `\(onward)`",
          nl: "als de spreker alleen doorgeeft wat anderen zeggen, voeg dan `\(onward)` toe"))
    }
    return Message(
      632, .warning, at: .span(span),
      en: "this trust can never apply: nobody whom it believes says \"\(pattern)\"",
      nl: "dit vertrouwen kan nooit gelden: niemand op wie het afgaat zegt \"\(pattern)\"",
      labels: sources.prefix(3).map {
        Label(.span($0), en: "somebody else says it", nl: "iemand anders zegt het")
      },
      help: help)
  }
}
