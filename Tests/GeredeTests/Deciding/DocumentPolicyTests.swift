import Gerede
import GeredeTesting
import Testing

/// Nested groups and folders, small, against a search that follows each membership and each folder.
@Suite struct DocumentPolicyTests {
  private struct Shape {
    var belongs: [Set<Int>]
    var wholes: [[Int]]
    var outer: [Int?]
    var filed: [Int]
    var grants: [[Int]]
    var sealed: Set<Int>

    init(_ random: inout RandomSource) {
      func numbers(_ count: Int, _ bound: Int) -> [Int] {
        (0..<count).map { _ in random.below(bound) }
      }
      let (users, groups, folders, documents) = (12, 8, 20, 30)
      belongs = (0..<users).map { _ in Set(numbers(1 + random.below(2), groups)) }
      // Groups may be parts of each other in a ring.
      wholes = (0..<groups).map { _ in numbers(random.below(3), groups) }
      outer = (0..<folders).map { $0 == 0 || random.below(6) == 0 ? nil : random.below($0) }
      filed = numbers(documents, folders)
      grants = (0..<groups).map { _ in numbers(random.below(3), folders) }
      sealed = random.below(3) == 0 ? [random.below(folders)] : []
    }

    /// Every folder around one, itself first.
    func around(_ folder: Int) -> [Int] {
      Array(sequence(first: folder) { outer[$0] })
    }

    func groups(of user: Int) -> Set<Int> {
      var found = belongs[user]
      var waiting = Array(found)
      while let group = waiting.popLast() {
        for whole in wholes[group] where found.insert(whole).inserted { waiting.append(whole) }
      }
      return found
    }

    func verdict(_ user: Int, _ document: Int) -> Decision.Verdict {
      let folders = around(filed[document])
      if folders.contains(where: sealed.contains) { return .deny }
      return groups(of: user).contains { group in grants[group].contains { folders.contains($0) } }
        ? .permit : .notRegulated
    }

    func tell(_ world: inout World) {
      for (kind, letter, count) in [
        ("User", "u", belongs.count), ("Group", "g", wholes.count), ("Folder", "f", outer.count),
        ("Document", "d", filed.count),
      ] {
        world.tell(kind, (0..<count).map { ["id": .text("\(letter)\($0)")] })
      }
      for (user, groups) in belongs.enumerated() {
        world.tell(
          "belongs_to",
          groups.sorted().map { ["user": .text("u\(user)"), "group": .text("g\($0)")] })
      }
      for (part, all) in wholes.enumerated() {
        world.tell(
          "is_part_of", all.map { ["part": .text("g\(part)"), "whole": .text("g\($0)")] })
      }
      for (inner, outer) in outer.enumerated() {
        guard let outer else { continue }
        world.tell("is_in", [["inner": .text("f\(inner)"), "outer": .text("f\(outer)")]])
      }
      world.tell(
        "is_filed_in",
        filed.enumerated().map {
          ["document": .text("d\($0.offset)"), "folder": .text("f\($0.element)")]
        })
      for (group, folders) in grants.enumerated() {
        world.tell(
          "is_granted",
          folders.map { ["group": .text("g\(group)"), "folder": .text("f\($0)")] })
      }
      world.tell("is_sealed", sealed.map { ["folder": .text("f\($0)")] })
    }
  }

  @Test(arguments: 0..<6)
  func everyDecision(seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    let shape = Shape(&random)
    var world = try PolicyFile.world("documents.gr")
    shape.tell(&world)
    #expect(world.messages.isEmpty)
    let decider = try Decider(world)
    for user in shape.belongs.indices {
      for document in shape.filed.indices {
        let act = Act("u\(user)", "read", [.text("d\(document)")])
        let found = try decider.decide(act, at: PolicyFile.instant).verdict
        if found != shape.verdict(user, document) {
          Issue.record("seed \(seed): \(act): \(found)")
        }
      }
    }
  }
}
