import GeredeFindings
import GeredeText

/// Messages about scenarios that were run: GR1020 and GR1021.
enum ScenarioMessages {
  /// GR1020: an expectation that was not met.
  static func failed(_ title: String, _ expectation: ExpectationResult, at moment: Bilingual)
    -> Message
  {
    Message(
      1020, at: expectation.place,
      en: "scenario \"\(title)\" fails, on \(moment.english)",
      nl: "scenario \"\(title)\" faalt, op \(moment.dutch)")
  }

  /// GR1021: a scenario that was not run, with the reasons.
  static func notRun(_ result: ScenarioResult) -> Message {
    Message(
      1021, at: result.place,
      en: "scenario \"\(result.title)\" was not run",
      nl: "scenario \"\(result.title)\" is niet uitgevoerd",
      labels: result.gaps,
      help: [
        Bilingual(
          en: "do not count it as passed", nl: "reken het niet als geslaagd")
      ])
  }
}
