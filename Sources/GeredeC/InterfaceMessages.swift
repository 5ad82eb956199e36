import Gerede

/// What is wrong with a call of the interface for C.
enum InterfaceMessages {
  private static let help = [
    Bilingual(
      en: "include/gerede.h says what each request holds",
      nl: "in include/gerede.h staat wat elk verzoek bevat")
  ]

  /// GR0940: a request that is no JSON.
  static func unreadable(_ reason: String) -> Message {
    Message(
      940, at: .host, en: "the request is no JSON: \(reason)",
      nl: "het verzoek is geen JSON: \(reason)",
      help: help)
  }

  /// GR0941: a request with a member that is missing or of another type.
  static func unfit(_ reason: String) -> Message {
    Message(
      941, at: .host, en: "the request does not hold what is asked: \(reason)",
      nl: "het verzoek bevat niet wat gevraagd is: \(reason)", help: help)
  }

  /// GR0941, of a request to decide on an act and a sentence, or on neither.
  static func actOrSentence() -> Message {
    unfit("one of \"act\" and \"sentence\" is needed")
  }

  /// GR0942: a number of no policy.
  static func unknownPolicy() -> Message {
    Message(
      942, at: .host, en: "there is no policy of that number",
      nl: "er is geen beleid met dat nummer",
      help: [
        Bilingual(
          en: "give the number that gerede_load gave, before it is freed",
          nl: "geef het nummer dat gerede_load gaf, voordat het is vrijgegeven")
      ])
  }
}
