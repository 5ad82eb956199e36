import Gerede
import GeredeReports
import GeredeText

/// A session without its terminal: a program that is explored, and what it says to each input.
package struct Exploration {
  let host: ReplHost
  private(set) var loaded: LoadedProgram
  var session: Session
  /// The language of commands and answers.
  private(set) var language: Language
  private(set) var vocabulary: Vocabulary

  /// Begins with a program.
  package init(_ loaded: LoadedProgram, host: ReplHost) {
    self.host = host
    self.loaded = loaded
    language = host.language ?? loaded.world.program.language
    vocabulary = Vocabulary(language: .english)
    session = Session(
      loaded.world, at: host.moment(loaded.world.zone), options: Exploration.options(host))
    vocabulary = loaded.world.vocabulary(in: sentenceLanguage)
  }

  /// The limits of an evaluation, which Ctrl-C also ends.
  private static func options(_ host: ReplHost) -> CheckOptions {
    var options = host.options
    let further = host.options.stop
    options.stop = { Interruption.reason ?? further?() }
    return options
  }

  /// The language whose reserved words sentences use.
  var sentenceLanguage: Language { session.world.sentenceLanguage }

  /// How inputs are read here.
  var reader: CommandReader {
    CommandReader(
      language: sentenceLanguage, commandLanguage: language,
      nouns: Set(vocabulary.kinds.map(\.noun)))
  }

  /// How a line may go on here.
  package var completer: Completer {
    Completer(vocabulary: vocabulary, reader: reader, language: language, paths: host.paths)
  }

  // MARK: Inputs

  /// Does what an input asks.
  package mutating func run(_ input: String) -> Response {
    switch reader.read(input) {
    case nil: return Response("")
    case .lacking(let word): return lacking(word)
    case .unknown(let word, let proposal): return unknown(word, proposal)
    case .command(let command):
      let seconds = host.seconds
      return Interruption.watch(seconds: seconds) { run(command) }
    }
  }

  private mutating func run(_ command: Command) -> Response {
    switch command {
    case .ask(let question): return ask(question)
    case .why(let sentence): return why(sentence)
    case .whyNot(let sentence): return whyNot(sentence)
    case .may(let act): return may(act)
    case .check: return check()
    case .owed: return owed()
    case .tell(let sentence), .suppose(let sentence): return suppose(sentence)
    case .retract(let sentence): return retract(sentence)
    case .at(let moment): return move(to: moment)
    case .undo: return undo()
    case .redo: return redo()
    case .history: return history()
    case .jump(let step): return jump(to: step)
    case .compare(let a, let b): return compare(a, b)
    case .save(let title): return save(title)
    case .facts(let part): return facts(part)
    case .rules(let part): return rules(part)
    case .load(let path): return load([path])
    case .reload: return reload()
    case .help(let word): return help(word)
    case .quit:
      var response = Response("")
      response.next = .leave
      return response
    }
  }

  // MARK: Files

  /// Begins anew with other files.
  private mutating func load(_ paths: [String]) -> Response {
    switch host.load(paths) {
    case .failure(let refusal): return refused(refusal.messages, session.world.sources)
    case .success(let loaded):
      self = Exploration(loaded, host: host)
      return welcome()
    }
  }

  /// Reads the files again, and takes again the steps that led to where the session stood.
  private mutating func reload() -> Response {
    let steps = path
    guard !loaded.paths.isEmpty || loaded.fileCount > 0 else {
      return Response(say("nothing was loaded", "er is niets geladen") + "\n", .refused)
    }
    switch host.load(loaded.paths) {
    case .failure(let refusal): return refused(refusal.messages, session.world.sources)
    case .success(let loaded):
      let moment = session.moment
      self = Exploration(loaded, host: host)
      if session.moment != moment, steps.isEmpty { session.move(to: moment) }
      return again(steps)
    }
  }

  /// Takes steps again after files were read anew.
  private mutating func again(_ steps: [SessionStep]) -> Response {
    var text = ""
    var outcome = Response.Outcome.understood
    let mistakes = mistakesOfProgram()
    if !mistakes.text.isEmpty {
      text += mistakes.text
      outcome = .refused
    }
    var taken = 0
    for step in steps {
      switch step.form {
      case .start: continue
      case .move:
        session.move(to: step.moment)
        taken += 1
      case .suppose, .retract:
        let reply =
          step.form == .suppose ? session.suppose(step.text) : session.retract(step.text)
        if reply.step == nil {
          text += say("left out: ", "weggelaten: ") + title(of: step) + "\n"
          text += messages(reply.messages, reply.sources)
        } else {
          taken += 1
        }
      }
    }
    vocabulary = session.world.vocabulary(in: sentenceLanguage)
    text += say("read again", "opnieuw gelezen")
    if taken > 0 {
      text += say(
        ", and \(taken == 1 ? "1 step" : "\(taken) steps") taken again",
        ", en \(taken == 1 ? "1 stap" : "\(taken) stappen") opnieuw gezet")
    }
    return Response(text + "\n", outcome)
  }

  /// Notes that names may have come or gone.
  mutating func refreshVocabulary() {
    vocabulary = session.world.vocabulary(in: sentenceLanguage)
  }

  // MARK: Words

  /// One of two texts, by the language of the session.
  func say(_ english: String, _ dutch: String) -> String {
    language == .dutch ? dutch : english
  }

  var context: ReportContext { session.world.reportContext(in: language) }

  /// Messages as text.
  func messages(_ messages: [Message], _ sources: SourceMap) -> String {
    var context = context
    context.sources = sources
    return TextReport(context, style: host.style).text(messages)
  }

  /// The response to an input that led to nothing but messages.
  func refused(_ messages: [Message], _ sources: SourceMap) -> Response {
    let isStopped = messages.contains { $0.code == DiagnosticCode(804) }
    if isStopped, Interruption.isRequested {
      return Response(
        say("stopped; everything is as it was", "gestopt; alles is zoals het was") + "\n",
        .understood)
    }
    let isLimit = messages.contains { (800...899).contains($0.code.number) }
    return Response(self.messages(messages, sources), isLimit ? .limited : .refused)
  }
}
