import GeredeText

/// The commands of a session: everything that is no sentence of the language.
enum CommandWord: CaseIterable {
  case why, whyNot, may, check, owed
  case suppose, retract, at, undo, redo
  case history, jump, compare, save
  case facts, rules, load, reload, help, quit
}

extension CommandWord {
  /// How a command is written and what it does, in both languages.
  struct Entry {
    let word: CommandWord
    /// The words that begin it, in order: `why not`.
    let spelling: Bilingual
    /// Further words for the same, in either language; they are understood and not shown.
    var others: [String] = []
    /// What stands behind it.
    var argument: Bilingual?
    let meaning: Bilingual
  }

  /// The one table of commands, in the order in which help shows them.
  static let table: [Entry] = [
    Entry(
      word: .why, spelling: Bilingual(en: "why", nl: "waarom"),
      argument: Bilingual(en: "SENTENCE", nl: "ZIN"),
      meaning: Bilingual(en: "why it holds, step by step", nl: "waarom het zo is, stap voor stap")),
    Entry(
      word: .whyNot, spelling: Bilingual(en: "why not", nl: "waarom niet"),
      argument: Bilingual(en: "SENTENCE", nl: "ZIN"),
      meaning: Bilingual(
        en: "why it does not hold, and what would change that",
        nl: "waarom het niet zo is, en wat dat zou veranderen")),
    Entry(
      word: .may, spelling: Bilingual(en: "may", nl: "mag"), others: ["can", "kan"],
      argument: Bilingual(en: "PARTY ACT", nl: "PARTIJ HANDELING"),
      meaning: Bilingual(
        en: "whether somebody may do something", nl: "of iemand iets mag doen")),
    Entry(
      word: .check, spelling: Bilingual(en: "check", nl: "controleer"),
      others: ["controle", "controleren", "toets"],
      meaning: Bilingual(en: "everything that is found now", nl: "alles wat nu wordt gevonden")),
    Entry(
      word: .owed, spelling: Bilingual(en: "owed", nl: "openstaand"), others: ["open", "duties"],
      meaning: Bilingual(
        en: "who still owes what to whom, until when", nl: "wie wat nog aan wie moet, tot wanneer")
    ),
    Entry(
      word: .suppose, spelling: Bilingual(en: "suppose", nl: "stel"),
      others: ["assume", "what_if"],
      argument: Bilingual(en: "SENTENCE", nl: "ZIN"),
      meaning: Bilingual(
        en: "adds a fact, an act or a rule, for a while",
        nl: "voegt een feit, handeling of regel toe, voor even")),
    Entry(
      word: .retract, spelling: Bilingual(en: "retract", nl: "schrap"),
      others: ["remove", "delete", "verwijder"],
      argument: Bilingual(en: "SENTENCE", nl: "ZIN"),
      meaning: Bilingual(
        en: "takes a fact away, for a while",
        nl: "haalt een feit weg, voor even")),
    Entry(
      word: .at, spelling: Bilingual(en: "at", nl: "op"),
      argument: Bilingual(en: "DATE", nl: "DATUM"),
      meaning: Bilingual(
        en: "moves to another moment; alone it tells the moment",
        nl: "gaat naar een ander moment, of noemt het moment")),
    Entry(
      word: .undo, spelling: Bilingual(en: "undo", nl: "ongedaan"), others: ["herstel"],
      meaning: Bilingual(en: "takes the last step back", nl: "maakt de laatste stap ongedaan")),
    Entry(
      word: .redo, spelling: Bilingual(en: "redo", nl: "opnieuw"),
      meaning: Bilingual(
        en: "takes again the step that was undone", nl: "zet de teruggenomen stap opnieuw")),
    Entry(
      word: .history, spelling: Bilingual(en: "history", nl: "geschiedenis"), others: ["steps"],
      meaning: Bilingual(en: "the steps so far", nl: "de stappen tot nu toe")),
    Entry(
      word: .jump, spelling: Bilingual(en: "jump", nl: "spring"),
      argument: Bilingual(en: "STEP", nl: "STAP"),
      meaning: Bilingual(
        en: "goes to a step; what follows branches off there",
        nl: "gaat naar een stap; daar begint een nieuwe tak")),
    Entry(
      word: .compare, spelling: Bilingual(en: "compare", nl: "vergelijk"),
      argument: Bilingual(en: "STEP STEP", nl: "STAP STAP"),
      meaning: Bilingual(
        en: "the differences between two steps", nl: "de verschillen tussen twee stappen")),
    Entry(
      word: .save, spelling: Bilingual(en: "save as scenario", nl: "bewaar als scenario"),
      others: ["save", "bewaar"],
      argument: Bilingual(en: "\"TITLE\"", nl: "\"TITEL\""),
      meaning: Bilingual(
        en: "writes the steps as a scenario for gr test",
        nl: "schrijft de stappen als scenario voor gr test")),
    Entry(
      word: .facts, spelling: Bilingual(en: "facts", nl: "feiten"),
      argument: Bilingual(en: "[WORD]", nl: "[WOORD]"),
      meaning: Bilingual(
        en: "what is stated, with its place", nl: "wat er gesteld is, met de plaats")),
    Entry(
      word: .rules, spelling: Bilingual(en: "rules", nl: "regels"),
      argument: Bilingual(en: "[WORD]", nl: "[WOORD]"),
      meaning: Bilingual(
        en: "rules, requirements and clauses, with their place",
        nl: "regels, eisen en bepalingen, met de plaats")),
    Entry(
      word: .load, spelling: Bilingual(en: "load", nl: "laad"), others: ["open_file"],
      argument: Bilingual(en: "FILE", nl: "BESTAND"),
      meaning: Bilingual(
        en: "begins anew with a file or a folder", nl: "begint opnieuw met een bestand of map")),
    Entry(
      word: .reload, spelling: Bilingual(en: "reload", nl: "herlaad"),
      meaning: Bilingual(
        en: "reads the files again and takes the steps again",
        nl: "leest de bestanden en zet de stappen opnieuw")),
    Entry(
      word: .help, spelling: Bilingual(en: "help", nl: "help"), others: ["hulp", "?"],
      argument: Bilingual(en: "[COMMAND]", nl: "[OPDRACHT]"),
      meaning: Bilingual(
        en: "this list, with examples that work here",
        nl: "deze lijst, met voorbeelden die hier werken")
    ),
    Entry(
      word: .quit, spelling: Bilingual(en: "quit", nl: "stop"),
      others: ["exit", "bye", "q", "sluit_af", "einde"],
      meaning: Bilingual(en: "leaves, as Ctrl-D does", nl: "sluit af, net als Ctrl-D")),
  ]

  /// The row of the table for this command.
  var entry: Entry {
    CommandWord.table.first { $0.word == self }
      ?? Entry(
        word: self, spelling: Bilingual(en: "", nl: ""), meaning: Bilingual(en: "", nl: ""))
  }

  /// How the command is written in a language: `why not`.
  func spelling(in language: Language) -> String { entry.spelling.text(in: language) }

  /// The command with what stands behind it: `jump STEP`.
  func usage(in language: Language) -> String {
    let entry = entry
    let argument = entry.argument.map { " " + $0.text(in: language) } ?? ""
    return entry.spelling.text(in: language) + argument
  }

  /// The command that begins a text, and what stands behind it; nil for a text that begins with
  /// none. The words of both languages are understood, the longest spelling first.
  static func beginning(_ text: String) -> (word: CommandWord, rest: String)? {
    let words = text.split(whereSeparator: \.isWhitespace)
    var best: (word: CommandWord, count: Int)?
    for entry in table {
      let spellings = [entry.spelling.english, entry.spelling.dutch] + entry.others
      for spelling in spellings {
        let wanted = spelling.split(separator: " ")
        guard words.count >= wanted.count,
          words.prefix(wanted.count).elementsEqual(wanted, by: isSame),
          wanted.count > best?.count ?? 0
        else { continue }
        best = (entry.word, wanted.count)
      }
    }
    guard let best else { return nil }
    let rest = words.count > best.count ? text[words[best.count].startIndex...] : ""
    return (best.word, String(rest).trimmed)
  }

  /// Whether a typed word is the one wanted, with or without a full stop.
  private static func isSame(_ typed: Substring, _ wanted: Substring) -> Bool {
    typed == wanted || typed == wanted + "."
  }
}
