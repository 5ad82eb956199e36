import GeredeFormat
import GeredeSyntax
import GeredeText
import Testing

/// Files in the other language.
@Suite struct TranslationTests {
  /// Wording of the relation `provides … to`, in Dutch with another order, and of a few names.
  private let lookup = WordingLookup(
    name: { name, _ in
      ["Municipality": "Gemeente", "municipality": "gemeente", "licence": "licentie"][name]
    },
    sentence: { use in
      switch (use.form, use.words) {
      case (.plain, ["provides", "to"]):
        SentenceWording(
          words: ["krijgt", "van"], order: [2, 1, 0].prefix(use.argumentCount).map { $0 })
      case (.act, ["report", "to"]): SentenceWording(words: ["gemeld", "aan"], order: [0, 1, 2])
      case (.action, ["report", "to"]):
        SentenceWording(words: ["melden", "van"], order: [0, 2, 1])
      default: nil
      }
    })

  private func dutch(_ text: String) -> String? {
    Formatter.translate(
      Source(name: "test.gr", text: text), to: .dutch, with: lookup)
  }

  private func english(_ text: String) -> String? {
    Formatter.translate(Source(name: "test.gr", text: text), to: .english, with: .none)
  }

  @Test func reservedWordsAreTranslated() {
    #expect(
      dutch("rule a knows b when a trusts b and 1 month < a.term unless b is Party.")
        == """
        taal nl.
        regel a knows b wanneer a trusts b en 1 maand < a.term tenzij b is Party.

        """)
    #expect(
      english("taal nl.\nregel a kent_ook b wanneer c of d.") == """
        language en.
        rule a kent_ook b when c or d.

        """)
  }

  @Test func wordingsChangePlaces() {
    #expect(
      dutch("kind Municipality is Party nl Gemeente { key size: Int nl omvang. }") == """
        taal nl.
        soort Gemeente is Party en Municipality { sleutel omvang: Int en size. }

        """)
    #expect(
      dutch("relation (a: Party) gives (b: Thing) to (c: Party) nl (c) krijgt (b) van (a).") == """
        taal nl.
        relatie (c: Party) krijgt (b: Thing) van (a: Party) en (a) gives (b) to (c).

        """)
    #expect(
      dutch("enum Level: Low nl Laag \"laag\" < High \"high\" nl Hoog \"hoog\".") == """
        taal nl.
        opsomming Level: Laag "laag" en Low < Hoog "hoog" en High "high".

        """)
    #expect(
      dutch("event Party report Thing nl Party melden/gemeld Thing needs power.") == """
        taal nl.
        gebeurtenis Party melden/gemeld Thing en Party report Thing vereist bevoegdheid.

        """)
  }

  @Test func sentencesFollowTheOtherOrder() {
    #expect(dutch("A provides B to C.") == "taal nl.\nC krijgt B van A.\n")
    #expect(
      dutch("A did report B to C at 2026-01-01.")
        == "taal nl.\nA heeft gemeld B aan C op 2026-01-01.\n")
    #expect(
      dutch("regulation R { clause X: p must report b to C within 2 days of b.start. }") == """
        taal nl.
        regeling R {
          bepaling X: p moet melden C van b binnen 2 dagen na b.start.
        }

        """)
  }

  @Test func wordsThatWouldBeReservedGetBackquotes() {
    #expect(dutch("A waarde B.") == "taal nl.\nA `waarde` B.\n")
    #expect(english("taal nl.\nA use B.") == "language en.\nA `use` B.\n")
  }

  @Test func translatingBackGivesTheSameFile() {
    let text = """
      language en.
      kind Component nl Onderdeel { licence: Text. }
      relation (a: Party) provides (b: Component) to (c: Party)
        nl (a) levert (b) aan (c).
      // A comment.
      trust A accepts from b that b has_all c onward up to 2 steps until 2026-12-31.
      agreement X between A, B from 2026-01-01 signed {
        clause C: A must not go_to B otherwise A must pay at_least EUR 5 to B once within 30 days.
      }

      """
    let source = Source(name: "test.gr", text: text)
    let there = Formatter.translate(source, to: .dutch, with: .none) ?? ""
    #expect(there.contains("hooguit 2 stappen"))
    #expect(english(there)?.contains("up to 2 steps") == true)
    let back = english(there) ?? ""
    #expect(back == Formatter.format(source))
  }

  @Test func filesWithMistakesAreLeftUntouched() {
    #expect(dutch("kind a.") == nil)
  }
}
