import Gerede
import GeredeFormat
import GeredeReports
import GeredeSyntax
import GeredeText

/// What reads sources.
enum TextTargets {
  private static func source(_ bytes: [UInt8]) -> Source { Source(name: "fuzz.gr", bytes: bytes) }

  /// The tokens touch and are the bytes again, in either language.
  static func lex(_ bytes: [UInt8]) throws(BrokenLaw) {
    for language in Language.allCases {
      var lexer = Lexer(source(bytes), id: SourceID(0), language: language)
      lexer.run()
      try expectLossless(lexer.tokens, bytes)
      try expectPlaces(lexer.messages, bytes)
    }
  }

  /// Every entry of the parser keeps all tokens, and its messages point into the text.
  static func parse(_ bytes: [UInt8]) throws(BrokenLaw) {
    for entry in [SyntaxTree.Entry.file, .query, .decision, .statement] {
      let (tree, messages) = SyntaxTree.parse(source(bytes), id: SourceID(0), as: entry)
      try expectLossless(tree.tokens, bytes)
      try expectPlaces(messages, bytes)
      _ = TreePrinter.tree(tree)
    }
  }

  private static func expectLossless(_ tokens: [Token], _ bytes: [UInt8]) throws(BrokenLaw) {
    var end = 0
    for token in tokens {
      try BrokenLaw.unless(
        Int(token.start) == end && token.end >= token.start, "tokens do not touch at byte \(end)")
      end = Int(token.end)
    }
    try BrokenLaw.unless(end == bytes.count, "tokens end at \(end) of \(bytes.count) bytes")
  }

  private static func expectPlaces(_ messages: [Message], _ bytes: [UInt8]) throws(BrokenLaw) {
    for message in messages {
      for case .span(let span) in [message.place] + message.labels.map(\.place) {
        try BrokenLaw.unless(
          span.start <= span.end && Int(span.end) <= bytes.count,
          "\(message.code) points at \(span.start)..<\(span.end) of \(bytes.count) bytes")
      }
    }
  }

  /// The canonical text has the same tree and is its own canonical text; translated to the other
  /// language, a sound program is sound.
  static func format(_ bytes: [UInt8]) throws(BrokenLaw) {
    let source = source(bytes)
    guard let text = Formatter.format(source) else { return }
    let again = Source(name: "fuzz.gr", text: text)
    try BrokenLaw.unless(
      Formatter.format(again) == text, "the layout of the layout is another one")
    let before = TreePrinter.tree(SyntaxTree.parse(source, id: SourceID(0)).tree)
    let after = TreePrinter.tree(SyntaxTree.parse(again, id: SourceID(0)).tree)
    try BrokenLaw.unless(before == after, "the layout changes the tree")
    try translate(source)
  }

  private static func translate(_ source: Source) throws(BrokenLaw) {
    let program = program(source.bytes)
    guard program.isSound else { return }
    let other: Language = program.language == .english ? .dutch : .english
    let translated = Formatter.translate(
      source, to: other, with: WordingLookup(program.typed, to: other))
    guard let translated else { throw BrokenLaw(law: "a sound program has no translation") }
    let messages = self.program(Array(translated.utf8)).messages
    let mistake = messages.first { $0.severity == .error }
    try BrokenLaw.unless(
      mistake == nil, "the translation is not sound: \(mistake?.text.english ?? "")")
  }

  private static func program(_ bytes: [UInt8]) -> Program {
    Program(sources: [SourceText(name: "fuzz.gr", bytes: bytes)])
  }

  /// A program is checked, its scenarios are run, and every report is made; documents can be read.
  static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
    let world = World(program(bytes), options: FuzzWorld.limits)
    let result = world.check(at: FuzzWorld.instant, options: FuzzWorld.limits)
    try BrokenLaw.unless(
      world.program.isSound || !result.isComplete, "a program with mistakes was checked to its end")
    try BrokenLaw.unless(
      !result.messages.contains { $0.code == DiagnosticCode(805) }, "no order of evaluation")
    let scenarios = world.test(options: FuzzWorld.limits)
    for language in Language.allCases {
      let context = world.reportContext(in: language)
      let text = TextReport(context, style: .plain)
      _ = text.text(result)
      _ = text.text(scenarios, coverage: .listed)
      try expectReadable(CheckDocument(context).json(result))
      try expectReadable(TestDocument(context).json(scenarios))
      try expectReadable(SarifReport(context).run(result))
    }
  }

  /// A document that we write can be read, and is what was written.
  static func expectReadable(_ document: JSON) throws(BrokenLaw) {
    let text = document.document
    do throws(JSON.Mistake) {
      let read = try JSON(reading: Array(text.utf8)).document
      if read == text { return }
    } catch {
      throw BrokenLaw(law: "a document that we write cannot be read: \(error)")
    }
    throw BrokenLaw(law: "a document that we write is another one when it was read")
  }
}
