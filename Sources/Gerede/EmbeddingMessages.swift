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

  /// GR0925: a value of the host that is no row.
  static func noRecord(_ type: String, property: String) -> Message {
    let place = property.isEmpty ? "" : " \"\(property)\""
    return Message(
      925, at: .host,
      en: property.isEmpty
        ? "a value of type \"\(type)\" has no properties that could be cells"
        : "property\(place) of \"\(type)\" is a list or an object, and a cell holds one value",
      nl: property.isEmpty
        ? "een waarde van het type \"\(type)\" heeft geen eigenschappen die cellen kunnen zijn"
        : "eigenschap\(place) van \"\(type)\" is een lijst of een object, en een cel bevat één waarde",
      help: [
        Bilingual(
          en:
            "tell what is in a list as rows of a relation of their own, and leave the property off by "
            + "its coding keys",
          nl:
            "vertel wat in een lijst staat als rijen van een eigen relatie, en laat de eigenschap weg "
            + "met de coding keys")
      ])
  }

  /// GR0926: two worlds of different programs.
  static func otherProgram() -> Message {
    Message(
      926, at: .host, en: "the two worlds come from different programs",
      nl: "de twee werelden komen uit verschillende programma's",
      help: [
        Bilingual(
          en:
            "make both worlds from one program, each with its own facts; or check both and compare "
            + "what is found",
          nl: "maak beide werelden uit één programma, elk met eigen feiten; of controleer beide en "
            + "vergelijk wat er gevonden wordt")
      ])
  }

  /// GR0927: whole columns that are not rows of what they are told under.
  static func wrongColumns(_ name: String, _ column: String) -> Message {
    Message(
      927, at: .host,
      en:
        "column \"\(column)\" does not fit \"\(name)\": another length, another type, or no such column",
      nl:
        "kolom \"\(column)\" past niet bij \"\(name)\": een andere lengte, een ander type, of er is "
        + "geen kolom met die naam",
      help: [
        Bilingual(
          en:
            "give every column as many values as the others, and name it after a field or a place",
          nl:
            "geef elke kolom evenveel waarden als de andere, en noem haar naar een veld of een plaats"
        )
      ])
  }
}
