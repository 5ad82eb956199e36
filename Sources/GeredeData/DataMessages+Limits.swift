import GeredeText

/// Messages about data that is more than is allowed: GR0801, GR0806.
extension DataMessages {
  /// GR0801: facts that a file brings in.
  static func tooManyFacts(limit: Int, at place: DataPlace) -> Message {
    Message(
      801, at: .data(place),
      en:
        "\"\(place.file)\" brings in more facts than the \(limit.groupedDigits) that are allowed; "
        + "reading stopped",
      nl: "\"\(place.file)\" brengt meer feiten dan de \(limit.groupedDigits) die zijn toegestaan; "
        + "het lezen is gestopt",
      help: [
        Bilingual(
          en: "give less data at once, or allow more facts with --limit-facts",
          nl: "geef minder gegevens tegelijk, of sta meer feiten toe met --limit-facts")
      ])
  }

  /// GR0806: files that are too large.
  static func tooManyBytes(_ name: String, limit: Int, at span: Span) -> Message {
    Message(
      806, at: .span(span),
      en:
        "with \"\(name)\" the data files are larger than the \(limit.groupedDigits) bytes that are "
        + "allowed",
      nl:
        "met \"\(name)\" zijn de gegevensbestanden groter dan de \(limit.groupedDigits) bytes die "
        + "zijn toegestaan",
      help: [
        Bilingual(
          en: "give less data at once, or allow more with --limit-data",
          nl: "geef minder gegevens tegelijk, of sta meer toe met --limit-data")
      ])
  }
}
