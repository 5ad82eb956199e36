import Gerede
import Testing

@testable import GeredeREPL

/// How the steps of a session are drawn, and what a saved one is called.
@Suite struct StepTreeTests {
  /// The tree of a session in which each step was taken after the one given for it.
  private static func lines(_ parents: [Int]) -> [String] {
    let world = World(Program(sources: [SourceText(name: "empty.gr", text: "")]))
    var session = Session(world, at: Instant(secondsSince1970: 0))
    for (index, parent) in parents.enumerated() {
      session.jump(to: parent)
      session.move(to: Instant(secondsSince1970: Int64(index)))
    }
    return StepTree(session.history).lines.map { $0.indent + String($0.step.number) }
  }

  @Test func stepsOneAfterTheOther() { #expect(Self.lines([0, 1]) == ["0", "1", "2"]) }

  @Test func branches() {
    #expect(
      Self.lines([0, 0, 2, 0, 4, 4])
        == ["0", "├ 1", "├ 2", "│ 3", "└ 4", "  ├ 5", "  └ 6"])
  }

  @Test func namesOfFiles() {
    #expect(Exploration.fileName(for: "Late breach report") == "late-breach-report.gr")
    #expect(Exploration.fileName(for: "Één keer (te laat)!") == "n-keer-te-laat.gr")
    #expect(Exploration.fileName(for: "???") == "scenario.gr")
  }
}
