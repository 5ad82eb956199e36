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
}
