import GeredeText

/// Messages about what is typed in a session: GR0930 …, by code.
enum ReplMessages {
  /// GR0930
  static func unknownCommand(_ word: String, proposal: String?, help: String) -> Message {
    Message(
      930, at: .host, en: "\"\(word)\" is no command, and no sentence begins with it",
      nl: "\"\(word)\" is geen opdracht, en er begint geen zin mee",
      help: [
        proposal.map { Bilingual(en: "did you mean: \($0)", nl: "bedoelt u: \($0)") }
          ?? Bilingual(
            en: "\(help) lists the commands; a sentence ends in a full stop, a question in ?",
            nl: "\(help) toont de opdrachten; een zin eindigt op een punt, een vraag op ?")
      ])
  }

  /// GR0931
  static func incompleteCommand(
    _ command: String, usage: String, example: String?
  ) -> Message {
    Message(
      931, at: .host, en: "\"\(command)\" needs more, or something else, behind it",
      nl: "achter \"\(command)\" moet meer staan, of iets anders",
      help: [Bilingual(en: "write: \(usage)", nl: "schrijf: \(usage)")]
        + (example.map { [Bilingual(en: "for example: \($0)", nl: "bijvoorbeeld: \($0)")] } ?? []))
  }

  /// GR0932
  static func unreadableMoment(_ text: String) -> Message {
    Message(
      932, at: .host, en: "\"\(text)\" is no date and no instant",
      nl: "\"\(text)\" is geen datum en geen tijdstip",
      help: [
        Bilingual(
          en: "write it as 2026-03-01, or with a time as 2026-03-01T09:00Z",
          nl: "schrijf het als 2026-03-01, of met een tijd als 2026-03-01T09:00Z")
      ])
  }

  /// GR0933
  static func noSuchStep(_ number: Int, greatest: Int, command: String) -> Message {
    Message(
      933, at: .host, en: "there is no step \(number)", nl: "er is geen stap \(number)",
      help: [
        Bilingual(
          en: "the steps are 0 to \(greatest); \(command) shows them",
          nl: "de stappen zijn 0 tot en met \(greatest); \(command) toont ze")
      ])
  }
}
