import Foundation
import Gerede

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
    let folder = URL(fileURLWithPath: path)
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    let sources = try names.filter { $0.hasSuffix(".gr") }.map { name in
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      return SourceText(name: name, path: name, bytes: bytes)
    }
    let host = Host(
      data: { name in
        let bytes = (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) } ?? []
        return .success(DataFile(name: name, bytes: bytes))
      }, zone: { _, _ in .success(.utc) })
    let world = World(Program(sources: sources, host: host))
    // The first of November 2026.
    guard let decisions = world.decisions(at: Instant(secondsSince1970: 1_793_491_200)) else {
      for message in world.program.messages + world.messages { print(message.text.english) }
      exit(2)
    }
    let acts = acts(decisions)
    var seconds: [Double] = []
    seconds.reserveCapacity(Self.decisions)
    var permits = 0
    let clock = ContinuousClock()
    for index in 0..<Self.decisions {
      let act = acts[index % acts.count]
      let began = clock.now
      if decisions.decide(act).verdict == .permit { permits += 1 }
      let elapsed = (clock.now - began).components
      seconds.append(Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
    }
    seconds.sort()
    let median = String(format: "%.2f µs", seconds[seconds.count / 2] * 1e6)
    let tail = String(format: "%.2f µs", seconds[seconds.count * 99 / 100] * 1e6)
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
