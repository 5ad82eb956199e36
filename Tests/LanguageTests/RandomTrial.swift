import Gerede
import GeredeTesting
import GeredeText

/// What comes of a random program: by the engine and by the reference evaluator, as it stands and
/// after an edit in a session.
struct RandomTrial {
  let seed: UInt64
  let kind: RandomEdits.World
  /// Edits of which the first that is not refused is made.
  static let editCount = 3

  /// The program of the seed.
  var source: String {
    switch kind {
    case .program: RandomProgram.source(seed: seed)
    case .agreement: RandomAgreement.source(seed: seed)
    }
  }

  /// Where the two differ; empty where they agree, nil for a text that does not pass the checks.
  func differences(in text: String) -> [String]? {
    let program = Program(sources: [SourceText(name: "random.gr", text: text)])
    guard program.isSound else { return nil }
    let world = World(program)
    let found = Self.differences(of: world, at: RandomSources.instant, "")
    return found.isEmpty ? differences(afterAnEditOf: world) : found
  }

  private func differences(afterAnEditOf world: World) -> [String] {
    var session = Session(world, at: RandomSources.instant)
    var edits = RandomEdits(seed: seed, in: kind)
    // The session takes over what does not change: so it has to have something.
    _ = session.check()
    var taken: RandomEdits.Edit?
    for _ in 0..<Self.editCount where taken == nil {
      let edit = edits.next()
      if session.take(edit)?.step != nil { taken = edit }
    }
    guard let taken else { return [] }
    let what = "after \(taken): "
    let kept = Outcomes(session.check())
    let fresh = Outcomes(session.world.check(at: session.moment))
    return kept.differences(from: fresh).map { what + "session and fresh evaluation: " + $0 }
      + Self.differences(of: session.world, at: session.moment, what)
  }

  private static func differences(
    of world: World, at instant: Instant, _ what: String
  ) -> [String] {
    do {
      let found = try ReferenceComparison(world, at: instant)?.differences()
      return (found ?? ["no longer sound"]).map { what + $0 }
    } catch {
      return [what + "\(error)"]
    }
  }

  /// What a difference looks like in a program that is as small as it gets.
  func report(_ differences: [String], in text: String) -> String {
    let small = ProgramShrinker.smallest(text) { self.differences(in: $0)?.isEmpty == false }
    let found = self.differences(in: small) ?? []
    return "seed \(seed):\n\(found.joined(separator: "\n"))\n\(small)"
      + (found == differences ? "" : "\nthe whole program:\n\(differences.joined(separator: "\n"))")
  }
}
