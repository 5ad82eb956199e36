/// Why work is stopped before its end, by whoever runs it.
public enum StopReason: Sendable, Hashable {
  /// Somebody no longer wants the result: Ctrl-C, a cancelled task.
  case cancelled
  /// It took longer than this many seconds.
  case time(seconds: Int)
  /// The process came to use more than this many bytes.
  case memory(bytes: Int)
}

extension StopReason {
  /// The message for work that was stopped before its end: GR0804, or GR0802 for memory.
  public func message(at place: Place) -> Message {
    switch self {
    case .cancelled:
      Message(
        804, at: place, en: "this was stopped before its end", nl: "dit is voor het einde gestopt",
        help: [
          Bilingual(
            en: "start it again to get an answer; if it took long, look whether a rule combines "
              + "more than it needs",
            nl:
              "start het opnieuw om een antwoord te krijgen; als het lang duurde, kijk dan of een "
              + "regel meer combineert dan nodig is")
        ])
    case .time(let seconds):
      Message(
        804, at: place,
        en: "this was stopped before its end: it takes longer than "
          + "\(seconds.groupedDigits) \(seconds == 1 ? "second" : "seconds")",
        nl: "dit is voor het einde gestopt: het duurt langer dan "
          + "\(seconds.groupedDigits) \(seconds == 1 ? "seconde" : "seconden")",
        help: [
          Bilingual(
            en: "look whether a rule combines more than it needs, check less data at once, or "
              + "allow more time with --limit-time",
            nl:
              "kijk of een regel meer combineert dan nodig is, controleer minder gegevens tegelijk, "
              + "of geef meer tijd met --limit-time")
        ])
    case .memory(let bytes): StopReason.tooMuchMemory(bytes, at: place)
    }
  }

  /// GR0802.
  private static func tooMuchMemory(_ bytes: Int, at place: Place) -> Message {
    let megabytes = (bytes / 1_000_000).groupedDigits
    return Message(
      802, at: place,
      en: "this needs more memory than is allowed: \(megabytes) MB in use",
      nl: "dit vraagt meer geheugen dan is toegestaan: \(megabytes) MB in gebruik",
      help: [
        Bilingual(
          en: "look whether this combines more than it needs, check less data at once, or allow "
            + "more memory with --limit-memory",
          nl:
            "kijk of dit meer combineert dan nodig is, controleer minder gegevens tegelijk, of sta "
            + "meer geheugen toe met --limit-memory")
      ])
  }
}
