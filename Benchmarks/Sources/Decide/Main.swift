import Foundation
import Gerede
import Measuring

/// Measures decisions in process, on a project that has been evaluated:
///
///     Decide FOLDER
///
/// Prints the median and the 99th percentile of 200 000 decisions on the agreement that `Bench`
/// generates.
@main
struct Main {
  private static let decisions = 200_000

  static func main() throws {
    guard let path = CommandLine.arguments.dropFirst().first else {
      print("usage: Decide FOLDER")
      exit(64)
    }
    let world = try world(ofFolder: path)
    guard let decisions = world.decisions(at: start) else {
      for message in world.program.messages + world.messages { print(message.text.english) }
      exit(2)
    }
    let acts = acts(decisions)
    var times: [Double] = []
    times.reserveCapacity(Self.decisions)
    var permits = 0
    for index in 0..<Self.decisions {
      let act = acts[index % acts.count]
      times.append(seconds { if decisions.decide(act).verdict == .permit { permits += 1 } })
    }
    times.sort()
    let median = String(format: "%.2f µs", times[times.count / 2] * 1e6)
    let tail = String(format: "%.2f µs", times[times.count * 99 / 100] * 1e6)
    print("decision: median \(median), 99% under \(tail), limit 20 µs")
    print("\(permits) of \(Self.decisions) permitted")
  }

  /// Acts of every kind that the clauses speak of.
  private static func acts(_ decisions: Decisions) -> [ProposedAct] {
    (0..<5_000).compactMap { index in
      let municipality = "M\(index * 37 % 355)"
      switch index % 4 {
      case 0: return decisions.act("host", [municipality, "Component\(index % 10)"])
      case 1:
        let recipient = index % 3 == 0 ? "Company\(index % 20)" : "M\(index % 355)"
        return decisions.act("share with", [municipality, "Dossier\(index % 10)", recipient])
      case 2: return decisions.act("publish", [municipality, "Report\(index % 10)"])
      default:
        return decisions.act("report to", [municipality, "I\(index % 1_000)", "Association"])
      }
    }
  }
}
