import Foundation
import Gerede
import Measuring

/// Measures a `Decider` as a service uses it, in process, request values in and decisions out:
///
///     Requests FOLDER          both policies in FOLDER, and what two threads do
///     Requests FOLDER reload N replaces the world N times while two threads decide
@main
struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else {
      print("usage: Requests FOLDER [reload N]")
      exit(64)
    }
    if arguments.dropFirst().first == "reload" {
      try reload(folder, Int(arguments.last ?? "") ?? 100)
    } else {
      try todo(folder)
      try documents(folder)
    }
  }

  static func world(_ folder: String, _ name: String) throws -> World {
    let path = URL(fileURLWithPath: folder).appending(path: name)
    let text = try String(contentsOf: path, encoding: .utf8)
    let world = World(Program(sources: [SourceText(name: name, text: text)]))
    for message in world.program.messages + world.messages { print(message.text.english) }
    return world
  }

  /// Five users, four actions, an item of one's own and one of somebody else.
  static func todoRequests() -> (
    known: [(act: Act, context: Facts)], given: [(act: Act, context: Facts)]
  ) {
    let users = ["rick", "morty", "summer", "beth", "jerry"]
    var known: [(act: Act, context: Facts)] = []
    var given: [(act: Act, context: Facts)] = []
    for (place, user) in users.enumerated() {
      for action in ["read", "create", "update", "delete"] {
        for owner in [user, users[(place + 1) % users.count]] {
          known.append((Act(user, action, [.text("item of \(owner)")]), [:]))
          given.append(
            (
              Act(user, action, ["i1"]),
              ["Item": [["id": "i1", "owner": .text(owner)]]]
            ))
        }
      }
    }
    return (known, given)
  }

  static func todo(_ folder: String) throws {
    var world = try world(folder, "todo.gr")
    world.tell(
      "Item",
      ["rick", "morty", "summer", "beth", "jerry"].map {
        ["id": .text("item of \($0)"), "owner": .text($0)]
      })
    let decider = try Decider(world)
    let (known, given) = todoRequests()
    for (title, requests) in [("items known", known), ("items in the request", given)] {
      _ = try measure(decider, requests, count: 2_000, from: start)
      let all = try requests.map {
        try decider.decide($0.act, at: start, context: $0.context).verdict == .permit
      }
      let found = try measure(decider, requests, count: 200_000, from: start)
      print(
        "to-do service, \(title): median \(micro(found.median)), 99% under \(micro(found.tail)),",
        "\(all.count { $0 }) of \(all.count) permitted, limit 5 µs")
    }
    let same = try measure(decider, known, count: 200_000, from: start, step: 0)
    print("  at one instant: median \(micro(same.median)), 99% under \(micro(same.tail))")
    try threads(decider, known, each: 100_000)
  }

  static func documents(_ folder: String) throws {
    let shape = Documents()
    let files = shape.files()
    let requests = shape.acts(20_000).map { (act: $0, context: Facts()) }
    var loading: [Double] = []
    var decider: Decider?
    for _ in 0..<5 {
      decider = nil
      loading.append(
        try seconds {
          var world = try world(folder, "documents.gr")
          for file in files {
            for message in world.tell(file.name, file.file) { print(message.text.english) }
          }
          decider = try Decider(world)
        })
    }
    guard let decider else { return }
    loading.sort()
    _ = try measure(decider, requests, count: 2_000, from: start)
    let found = try measure(decider, requests, count: 20_000, from: start)
    let used = memory()
    print(
      "groups and folders: median \(micro(found.median)), 99% under \(micro(found.tail)),",
      "\(found.permits) of 20000 permitted, limit 20 µs")
    print(
      "  load \(String(format: "%.1f ms", loading[2] * 1e3)), limit 50 ms;",
      "memory \(used.now >> 20) MB, at most \(used.peak >> 20) MB, limit 100 MB")
    try threads(decider, requests, each: 5_000)
  }

  /// - Parameter each: decisions of each thread.
  static func threads(
    _ decider: Decider, _ requests: [(act: Act, context: Facts)], each: Int
  ) throws {
    var gains: [Double] = []
    var rates: [Double] = []
    for _ in 0..<5 {
      let one = throughput(decider, requests, threads: 1, each: each, from: start)
      let two = throughput(decider, requests, threads: 2, each: each, from: start)
      gains.append(two / one)
      rates.append(two)
    }
    gains.sort()
    rates.sort()
    print(
      "  two threads: \(Int(rates[2])) decisions a second,",
      String(format: "%.2f times one (best %.2f)", gains[2], gains[4]))
  }

  /// Replaces the world again and again while two threads decide: none may fail, and memory may not
  /// grow.
  static func reload(_ folder: String, _ count: Int) throws {
    let shape = Documents(
      users: 200, groups: 40, folders: 200, documents: 1_000, grants: 100, depth: 40)
    var world = try world(folder, "documents.gr")
    for file in shape.files() { world.tell(file.name, file.file) }
    let decider = try Decider(world)
    let acts = shape.acts(1_000)
    let soak = Soak()
    let group = DispatchGroup()
    for _ in 0..<2 {
      Thread.detachNewThread(in: group) {
        var index = 0
        while !soak.isDone {
          let instant = Instant(secondsSince1970: start.secondsSince1970 + Int64(index))
          do {
            _ = try decider.decide(acts[index % acts.count], at: instant)
            soak.count(failed: 0)
          } catch {
            soak.count(failed: 1)
          }
          index += 1
        }
      }
    }
    var marks: [Int] = []
    for number in 0..<count {
      try decider.replace(with: world)
      if number % max(1, count / 10) == 0 || number == count - 1 {
        marks.append(memory().now >> 20)
      }
    }
    soak.end()
    group.wait()
    print(
      "\(count) reloads: \(soak.decided) decisions, \(soak.failed) failed;",
      "memory in MB: \(marks.map { String($0) }.joined(separator: " "))")
    exit(soak.failed == 0 ? 0 : 1)
  }
}
