import Foundation
import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeRules
import GeredeText
import Testing

@testable import Gerede
@testable import GeredeFindings
@testable import GeredeTesting

/// Proofs are right: each is checked step by step by the reference evaluator.
struct ProofTests {
  @Test("every derived sentence of the golden programs has a proof", arguments: GoldenCase.all)
  func goldenPrograms(_ golden: GoldenCase) throws {
    let runner = try GoldenRunner(golden)
    let found = try mistakes(runner.world, at: runner.instant)
    #expect(found.isEmpty, "\(golden):\n\(found.prefix(10).joined(separator: "\n"))")
  }

  @Test("every derived sentence of random programs has a proof")
  func randomPrograms() throws {
    let instant = try #require(Instant("2026-04-15T12:00Z"))
    for seed in 0..<60 as Range<UInt64> {
      for source in [RandomProgram.source(seed: seed), RandomAgreement.source(seed: seed)] {
        let program = Program(sources: [SourceText(name: "random.gr", text: source)])
        let found = try mistakes(World(program), at: instant)
        #expect(
          found.isEmpty, "seed \(seed):\n\(found.prefix(10).joined(separator: "\n"))\n\(source)")
      }
    }
  }

  /// What is wrong with the proofs of all sentences that hold at an instant; nothing for programs that
  /// are not sound.
  private func mistakes(_ world: World, at instant: Instant) throws -> [String] {
    guard world.canBeEvaluated,
      case .success(let evaluated) = world.prepared().evaluate(at: instant, CheckOptions())
    else { return [] }
    var facts = world.facts
    facts.settle()
    let reference = ReferenceEvaluator(
      program: world.typed, world: ReferenceWorld(facts, of: world.typed),
      now: instant.secondsSince1970)
    var found: [String] = []
    for sentence in derivedSentences(of: evaluated, world.typed) {
      var walk = Evaluator(
        reading: evaluated.reading, frame: Frame(), moment: sentence.moment,
        fuel: EvaluatedWorld.explanationFuel)
      var explanation = Explanation(reading: evaluated.reading, extent: .step)
      explanation.derive(
        sentence.relation, sentence.words, at: sentence.moment, &walk, .closed)
      let proof = Prover(evaluated, depth: .max).steps(of: explanation.grounds.listed)
      let checker = ProofChecker(
        reference: reference,
        proof: Proof(
          answer: .yes, question: Bilingual(en: "", nl: ""), steps: proof.steps,
          roots: proof.roots, isShortened: proof.isShortened))
      let title = evaluated.reading.printer.sentence(
        sentence.relation, sentence.words.map { $0 }, in: .english)
      if proof.steps.first.map({ isBare($0.ground, evaluated.reading) }) ?? true {
        found.append("no proof: \(title)")
      }
      found += checker.mistakes().map { "\(title): \($0)" }
    }
    return found
  }

  /// A sentence that certainly holds.
  private struct Sentence: Hashable {
    var relation: RelationID
    var words: [Word]
    var moment: Word
  }

  /// The sentences that rules, provisions and trust give.
  private func derivedSentences(
    of world: EvaluatedWorld, _ typed: GeredeProgram.Program
  ) -> [Sentence] {
    let reading = world.reading
    var found: [Sentence] = []
    // The lowering adds relations of its own, for depths of trust.
    for index in typed.relations.indices {
      let id = RelationID(index)
      guard let place = reading.lowered.relations[index], !reading.isBuiltIn(id),
        reading.program[id].form != .event,
        !reading.rules(for: id).isEmpty || !reading.provisions(for: id).isEmpty
      else { continue }
      let width = reading.program[id].slots.count
      for row in 0..<reading.database.count(place.certain) {
        let words = reading.database.row(place.certain, row)
        let moment = place.time == .moment ? words[width] : world.now
        let sentence = Sentence(
          relation: id, words: Array(words.prefix(width)), moment: moment)
        if reading.truth(of: id, sentence.words, at: moment) == .yes { found.append(sentence) }
      }
    }
    return found
  }

  /// Whether a step says that something derived holds and not why.
  private func isBare(_ ground: Ground, _ reading: Reading) -> Bool {
    guard case .holds(let relation, let words, nil, let moment) = ground else { return false }
    if case .accepts = reading.program[relation].form { return false }
    return reading.factPlace(of: relation, words, at: moment) == nil
  }
}
