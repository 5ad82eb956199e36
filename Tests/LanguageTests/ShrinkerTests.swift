import Gerede
import GeredeTesting
import Testing

/// A program that shows a mistake becomes as small as it can, shown on mistakes that are made up.
@Suite struct ShrinkerTests {
  private static func isSound(_ text: String) -> Bool {
    Program(sources: [SourceText(name: "a.gr", text: text)]).isSound
  }

  /// Sentences and parts of sentences go away until only what it takes is left.
  @Test func whatItTakesIsLeft() {
    let text = RandomProgram.source(seed: 0)
    let small = ProgramShrinker.smallest(text) { Self.isSound($0) && $0.contains("except 31") }
    #expect(
      small == """
        kind Alpha { flag: Bool. level: Level. }
        enum Level: High.
        value fee(x: Alpha): Int = 2
          except 30 when x.level = High (except 31 when x.flag).

        """, "\(small)")
  }

  /// A difference between what two evaluations find is kept as well as a word.
  @Test func aFindingIsKept() {
    let text = """
      kind Town { size: Int. name: Text. }
      relation Town knows Town.
      town A { size: 3. name: "a". }
      town B { size: 4. name: "b". }
      A knows B.
      rule x knows z when x knows y and y knows z.
      requirement Small for every town t where t has size: t.size < 4 because "towns are small".
      requirement Known for every town t: some x where x knows t.

      """
    func finds(_ text: String) -> Bool {
      let program = Program(sources: [SourceText(name: "a.gr", text: text)])
      guard program.isSound else { return false }
      return World(program).check(at: RandomSources.instant).findings.contains {
        $0.outcome == .breached && $0.subject.name == "Small"
      }
    }
    let small = ProgramShrinker.smallest(text, while: finds)
    #expect(
      small == """
        kind Town { size: Int. }
        town B { size: 4. }
        requirement Small for every town t: t.size < 4.

        """, "\(small)")
  }

  @Test func whatDoesNotFailStaysAsItIs() {
    #expect(ProgramShrinker.smallest("kind A.\n") { _ in false } == "kind A.\n")
  }

  /// The end comes also where every text fails.
  @Test func thereIsAnEnd() {
    var calls = 0
    let text = RandomProgram.source(seed: 1)
    let small = ProgramShrinker.smallest(text, tries: 50) { candidate in
      calls += 1
      return candidate.count > 1_000
    }
    #expect(calls == 50 && small.count > 1_000 && small.count < text.count)
  }
}
