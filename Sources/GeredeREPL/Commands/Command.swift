/// What a person asks of the session.
enum Command: Equatable {
  /// A sentence that ends in `?`.
  case ask(String)
  /// A fact, an act, an equation, a rule or another declaration: a sentence with its full stop.
  case tell(String)
  case why(String)
  case whyNot(String)
  case may(String)
  case check
  case owed
  case suppose(String)
  case retract(String)
  /// A date or an instant as it was written; nil asks for the moment.
  case at(String?)
  case undo
  case redo
  case history
  case jump(Int)
  /// Two steps; without the second it is the current one.
  case compare(Int, Int?)
  case save(title: String)
  /// A word that what is listed must have.
  case facts(String?)
  case rules(String?)
  case load(String)
  case reload
  case help(CommandWord?)
  case quit
}

/// What a line or more was read as.
enum ReadCommand: Equatable {
  case command(Command)
  /// The command is known, and what stands behind it is missing or wrong.
  case lacking(CommandWord)
  /// No command and no sentence; with the line that was probably meant.
  case unknown(word: String, proposal: String?)
}
