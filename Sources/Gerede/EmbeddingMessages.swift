import GeredeText

/// Messages about what the host gives: GR0920 … GR0929.
enum EmbeddingMessages {
  /// GR0920: data under a name that the program does not know.
  static func noSuchData(_ name: String, known: [String]) -> Message {
    let list = known.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
    return Message(
      920, at: .host,
      en: "nothing in the program takes data under the name \"\(name)\"",
      nl: "niets in het programma neemt gegevens aan onder de naam \"\(name)\"",
      help: [
        known.isEmpty
          ? Bilingual(
            en:
              "add a sentence such as `data Transaction from \"\(name)\".`, or give the name of a "
              + "kind",
            nl: "voeg een zin toe zoals `gegevens Transactie vanaf \"\(name)\".`, of geef de naam "
              + "van een soort")
          : Bilingual(
            en: "give one of \(list), or the name of a kind, a relation or a value",
            nl: "geef één van \(list), of de naam van een soort, een relatie of een waarde")
      ])
  }

  /// GR0921: a zone that the host has no rules for.
  static func noZone(_ name: String, at place: Place) -> Message {
    Message(
      921, at: place,
      en: "the rules of the time zone \"\(name)\" are not there",
      nl: "de regels van de tijdzone \"\(name)\" ontbreken",
      help: [
        Bilingual(
          en: "the tool that runs this program must provide them; without a zone, times are in UTC",
          nl: "het programma dat dit uitvoert moet ze geven; zonder tijdzone gelden tijden in UTC")
      ])
  }

  /// GR0922: an act of an event that the program does not know.
  static func noSuchEvent(_ words: String, known: [String]) -> Message {
    let nearest = Spelling.nearest(to: words, among: known)
    let shown = (nearest.isEmpty ? Array(known.prefix(8)) : nearest)
      .map { "\"\($0)\"" }.joined(separator: ", ")
    return Message(
      922, at: .host,
      en: "the program has no event \"\(words)\"",
      nl: "het programma kent geen gebeurtenis \"\(words)\"",
      help: [
        shown.isEmpty
          ? Bilingual(
            en: "declare the event in the program",
            nl: "declareer de gebeurtenis in het programma")
          : Bilingual(en: "give one of \(shown)", nl: "geef één van \(shown)")
      ])
  }

  /// GR0923: a place of an act with something that the program and its facts do not know.
  static func noSuchArgument(
    _ text: String, place: Int, of event: String, type: Bilingual, nearest: [String]
  ) -> Message {
    Message(
      923, at: .host,
      en: "place \(place) of \"\(event)\" takes \(type.english), and \"\(text)\" is none",
      nl: "plaats \(place) van \"\(event)\" vraagt \(type.dutch), en \"\(text)\" is dat niet",
      help: [
        nearest.isEmpty
          ? Bilingual(
            en:
              "give the name or the key of something that the program or the context declares, or "
              + "a value as data files write it",
            nl:
              "geef de naam of de sleutel van iets dat het programma of de context declareert, of "
              + "een waarde zoals gegevensbestanden die schrijven")
          : Bilingual(
            en: "did you mean \"\(nearest[0])\"?", nl: "bedoelt u \"\(nearest[0])\"?")
      ])
  }

  /// GR0924: an act with too few or too many arguments.
  static func wrongCount(_ found: Int, needed: Int, of event: String) -> Message {
    Message(
      924, at: .host,
      en: "\"\(event)\" has \(needed) places behind who does it, and \(found) were given",
      nl:
        "\"\(event)\" heeft \(needed) plaatsen achter wie het doet, en er zijn er \(found) gegeven",
      help: [
        Bilingual(
          en: "give one argument for each place, in the order of the declaration",
          nl: "geef één argument voor elke plaats, in de volgorde van de declaratie")
      ])
  }
}
