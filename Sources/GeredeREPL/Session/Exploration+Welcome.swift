import Gerede
import GeredeReports
import GeredeText

/// What a session says of itself.
extension Exploration {
  /// The first screen: what was loaded, three questions that work on it, help, and how to leave.
  func welcome() -> Response {
    let mistakes = mistakesOfProgram()
    var text = mistakes.text.isEmpty ? "" : mistakes.text + "\n"
    text += "Gerede \(Tool.version), \(whatWasLoaded)\n\(momentLine)\n"
    if mistakes.outcome == .understood, !loaded.paths.isEmpty || loaded.fileCount > 0 {
      let questions = examples.questions
      if !questions.isEmpty {
        text += "\n" + say("Questions that work here:", "Vragen die hier werken:") + "\n"
        for question in questions { text += "  \(question)\n" }
      }
    }
    text += "\n" + closingLine + "\n"
    return Response(text, mistakes.outcome)
  }

  private var whatWasLoaded: String {
    guard loaded.fileCount > 0 else {
      return say(
        "nothing is loaded: \(CommandWord.load.usage(in: language)) does that",
        "er is niets geladen: dat doet \(CommandWord.load.usage(in: language))")
    }
    let files =
      loaded.fileCount == 1
      ? say("1 file", "1 bestand")
      : say("\(loaded.fileCount) files", "\(loaded.fileCount) bestanden")
    let data = session.world.data
    let rows = data.reduce(0) { $0 + $1.rows }
    let dataPart =
      data.isEmpty ? "" : say(", \(rows) rows of data", ", \(rows) rijen gegevens")
    return "\(loaded.title): \(files)\(dataPart)"
  }

  private var closingLine: String {
    say(
      "\(spelling(.help)) lists the commands; Tab completes; \(spelling(.quit)) or Ctrl-D leaves.",
      "\(spelling(.help)) toont de opdrachten; Tab vult aan; \(spelling(.quit)) of Ctrl-D sluit af."
    )
  }

  /// What to do on Ctrl-C where nothing is to be given up.
  var howToLeave: String {
    say(
      "\(spelling(.quit)) or Ctrl-D leaves\n", "\(spelling(.quit)) of Ctrl-D sluit af\n")
  }

  /// Mistakes of the program and its data, and what to do about them; empty where there are none.
  func mistakesOfProgram() -> Response {
    let world = session.world
    let messages = world.program.messages + world.messages
    let text = self.messages(messages, world.sources)
    guard messages.contains(where: { $0.severity == .error }) else { return Response(text) }
    let advice = say(
      "There are mistakes, so little can be asked yet. Mend them and write: \(spelling(.reload))",
      "Er zijn fouten, dus er is nog weinig te vragen. Herstel ze en schrijf: \(spelling(.reload))")
    return Response(text + advice, .refused)
  }

  /// What is missing of an input, and how to close or drop it.
  func offer(_ draft: Draft) -> String {
    let close = language == .dutch ? "sluit" : "close"
    let drop = language == .dutch ? "vergeet" : "drop"
    let dropLine = "  \(drop)".padded(12) + say("forgets it", "laat het weg") + "\n"
    switch draft.lack {
    case .nothing: return ""
    case .end:
      return say(
        "This sentence has no end yet. On the next line:",
        "Deze zin heeft nog geen eind. Op de volgende regel:") + "\n"
        + "  .".padded(12) + say("supposes it", "stelt het") + "\n"
        + "  ?".padded(12) + say("asks it", "vraagt het") + "\n" + dropLine
    case .closing:
      let missing = draft.close.trimmed
      return say(
        "This is not finished: \"\(missing)\" is missing. On the next line:",
        "Dit is niet af: er ontbreekt \"\(missing)\". Op de volgende regel:") + "\n"
        + "  \(close)".padded(12) + say("adds it", "zet het erbij") + "\n" + dropLine
    }
  }

  func lacking(_ word: CommandWord) -> Response {
    refused(
      [
        ReplMessages.incompleteCommand(
          spelling(word), usage: word.usage(in: language), example: examples.line(for: word))
      ], session.world.sources)
  }

  func unknown(_ word: String, _ proposal: String?) -> Response {
    refused(
      [ReplMessages.unknownCommand(word, proposal: proposal, help: spelling(.help))],
      session.world.sources)
  }

  /// All commands, or one of them, with examples that work here.
  func help(_ word: CommandWord?) -> Response {
    if let word { return Response(help(of: word)) }
    let usages = CommandWord.table.map { $0.word.usage(in: language) }
    let width = (usages.map(\.count).max() ?? 0) + 2
    var text = say(
      "A sentence ends in a full stop and is supposed; a question ends in ? and is asked.\n",
      "Een zin eindigt op een punt en wordt gesteld; een vraag eindigt op ? en wordt gevraagd.\n")
    text += say("Commands need no full stop:\n\n", "Opdrachten hebben geen punt nodig:\n\n")
    for (entry, usage) in zip(CommandWord.table, usages) {
      text += "  " + usage.padded(width) + entry.meaning.text(in: language) + "\n"
    }
    let lines = examples.lines
    if !lines.isEmpty {
      text += "\n" + say("Examples that work here:", "Voorbeelden die hier werken:") + "\n"
      for line in lines { text += "  \(line)\n" }
    }
    return Response(text)
  }

  private func help(of word: CommandWord) -> String {
    var text = word.usage(in: language) + "\n  " + word.entry.meaning.text(in: language) + "\n"
    if let example = examples.line(for: word) {
      text += say("  for example: ", "  bijvoorbeeld: ") + example + "\n"
    }
    return text
  }

  /// Sentences about this program that work at this moment.
  private var examples: Examples { Examples(session, vocabulary, language) }
}

extension String {
  /// The text with spaces behind it up to a width in cells.
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - Terminal.width(self)))
  }
}
