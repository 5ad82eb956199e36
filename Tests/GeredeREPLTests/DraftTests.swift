import GeredeText
import Testing

@testable import GeredeREPL

/// When an input is whole.
@Suite struct DraftTests {
  private static func draft(_ lines: [String], _ language: Language = .english) -> [Draft.Step] {
    var draft = Draft(CommandReader(language: language))
    return lines.map { draft.add($0) }
  }

  @Test func sentencesEndInTheirStop() {
    #expect(Self.draft(["Acme holds Iso27001."]) == [.whole("Acme holds Iso27001.")])
    #expect(Self.draft(["Acme holds x?"]) == [.whole("Acme holds x?")])
    #expect(
      Self.draft(["Acme holds", "  Iso27001."]) == [.more, .whole("Acme holds\n  Iso27001.")])
    #expect(
      Self.draft(["T1.amount = EUR 5.25", "."]) == [.more, .whole("T1.amount = EUR 5.25.")])
  }

  @Test func bracesEndSentences() {
    #expect(
      Self.draft(["breach B1 {", "  risk: Severe.", "}"])
        == [.more, .more, .whole("breach B1 {\n  risk: Severe.\n}")])
    #expect(
      Self.draft(["suppose breach B1 {", "}"]) == [.more, .whole("suppose breach B1 {\n}")])
  }

  @Test func commandsNeedNoStop() {
    #expect(Self.draft(["undo"]) == [.whole("undo")])
    #expect(Self.draft(["suppose Acme holds Iso27001"]) == [.whole("suppose Acme holds Iso27001")])
    #expect(
      Self.draft(["waarom niet Acme heeft x"], .dutch) == [.whole("waarom niet Acme heeft x")])
    #expect(Self.draft(["chekc"]) == [.whole("chekc")])
  }

  @Test func anEmptyLineIsAnswered() {
    #expect(Self.draft([""]) == [.nothing])
    #expect(Self.draft(["Acme holds Iso27001", "", "drop"]) == [.more, .offer, .dropped])
    #expect(
      Self.draft(["Acme holds Iso27001", "", "close"])
        == [.more, .offer, .whole("Acme holds Iso27001.")])
    #expect(
      Self.draft(["count(c where c is_open", "", "sluit"])
        == [.more, .offer, .whole("count(c where c is_open ).")])
    // Before an offer the words are words of the sentence.
    #expect(Self.draft(["Acme holds Iso27001", "drop"]) == [.more, .more])
  }
}
