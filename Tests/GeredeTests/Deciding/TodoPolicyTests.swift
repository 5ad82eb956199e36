import Gerede
import Testing

/// The forty decisions of a to-do service: five users, four actions, an item of one's own and another.
@Suite struct TodoPolicyTests {
  private static let users = ["rick", "morty", "summer", "beth", "jerry"]
  private static let roles: [String: Set<String>] = [
    "rick": ["Admin", "EvilGenius", "Editor", "Viewer"], "morty": ["Editor", "Viewer"],
    "summer": ["Editor", "Viewer"], "beth": ["Viewer"], "jerry": ["Viewer"],
  ]

  /// What the policy says, without it.
  private static func isPermitted(_ user: String, _ action: String, isOwn: Bool) -> Bool {
    let roles = roles[user] ?? []
    return switch action {
    case "read": roles.contains("Viewer")
    case "create": roles.contains("Editor")
    case "update": roles.contains("EvilGenius") || (isOwn && roles.contains("Editor"))
    default: roles.contains("Admin") || (isOwn && roles.contains("Editor"))
    }
  }

  @Test func fortyDecisions() throws {
    var world = try PolicyFile.world("todo.gr")
    let empty = try Decider(world)
    world.tell(
      "Item", Self.users.map { ["id": .text("item of \($0)"), "owner": .text($0)] })
    let decider = try Decider(world)
    var count = 0
    for user in Self.users {
      for action in ["read", "create", "update", "delete"] {
        for owner in [user, user == "rick" ? "morty" : "rick"] {
          let wanted: Decision.Verdict =
            Self.isPermitted(user, action, isOwn: owner == user) ? .permit : .notRegulated
          let known = try decider.decide(
            Act(user, action, [.text("item of \(owner)")]), at: PolicyFile.instant)
          #expect(known.verdict == wanted, "\(user) \(action) item of \(owner)")
          #expect(known.clauses.isEmpty == (wanted == .notRegulated))
          let given = try empty.decide(
            Act(user, action, ["i1"]), at: PolicyFile.instant,
            context: ["Item": [["id": "i1", "owner": .text(owner)]]])
          #expect(given == known)
          count += 1
        }
      }
    }
    #expect(count == 40)
  }
}
