import GeredeText
import Testing

@testable import GeredeREPL

/// What inputs are read as.
@Suite struct CommandReaderTests {
  private static func read(_ text: String, _ language: Language = .english) -> ReadCommand? {
    CommandReader(language: language, nouns: ["municipality", "gemeente"]).read(text)
  }

  @Test func sentences() {
    #expect(Self.read("Acme holds Iso27001.") == .command(.tell("Acme holds Iso27001.")))
    #expect(Self.read("c is_open?") == .command(.ask("c is_open?")))
    #expect(Self.read("rule a x b when b x a.") == .command(.tell("rule a x b when b x a.")))
    #expect(Self.read("facts proves c?") == .command(.ask("facts proves c?")))
    #expect(Self.read("may Acme host Notify?") == .command(.may("Acme host Notify?")))
    #expect(Self.read("  ") == nil)
  }

  @Test func commandsInBothLanguages() {
    #expect(Self.read("why Acme holds x") == .command(.why("Acme holds x")))
    #expect(Self.read("why not Acme holds x?") == .command(.whyNot("Acme holds x")))
    #expect(Self.read("waarom niet Acme heeft x.") == .command(.whyNot("Acme heeft x")))
    #expect(Self.read("stel Acme heeft x") == .command(.suppose("Acme heeft x")))
    #expect(Self.read("schrap Acme heeft _", .dutch) == .command(.retract("Acme heeft _")))
    #expect(Self.read("undo.") == .command(.undo))
    #expect(Self.read("at 2026-03-01.") == .command(.at("2026-03-01")))
    #expect(Self.read("op") == .command(.at(nil)))
    #expect(Self.read("jump 2") == .command(.jump(2)))
    #expect(Self.read("compare 1, 3") == .command(.compare(1, 3)))
    #expect(Self.read("vergelijk 1") == .command(.compare(1, nil)))
    #expect(
      Self.read("save as scenario \"Late report\"") == .command(.save(title: "Late report")))
    #expect(Self.read("bewaar als scenario „Te laat”") == .command(.save(title: "Te laat")))
    #expect(Self.read("help why not") == .command(.help(.whyNot)))
    #expect(Self.read("exit") == .command(.quit))
    #expect(Self.read("?") == .command(.help(nil)))
  }

  @Test func everyCommandIsReadBack() {
    for language in Language.allCases {
      var spellings: [String] = []
      for word in CommandWord.allCases {
        let spelling = word.spelling(in: language)
        #expect(CommandWord.beginning(spelling)?.word == word, "\(spelling)")
        spellings.append(spelling)
      }
      #expect(Set(spellings).count == CommandWord.allCases.count)
    }
  }

  @Test func whatIsMissing() {
    #expect(Self.read("why") == .lacking(.why))
    #expect(Self.read("jump") == .lacking(.jump))
    #expect(Self.read("compare 1 2 3") == .lacking(.compare))
    #expect(Self.read("save as scenario") == .lacking(.save))
  }

  @Test func whatWasMeant() {
    #expect(Self.read("chek") == .unknown(word: "chek", proposal: "check"))
    #expect(
      Self.read("supose Acme holds x") == .unknown(word: "supose", proposal: "suppose Acme holds x")
    )
    #expect(Self.read("waarm", .dutch) == .unknown(word: "waarm", proposal: "waarom"))
    #expect(Self.read("xyzzy") == .unknown(word: "xyzzy", proposal: nil))
    // A noun or a reserved word begins a sentence.
    #expect(Self.read("municipality") == .command(.tell("municipality")))
    #expect(Self.read("rule") == .command(.tell("rule")))
  }
}
