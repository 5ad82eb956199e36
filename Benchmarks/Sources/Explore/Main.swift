import Foundation
import Gerede
import Measuring

/// Measures steps of a session, in process, on a project that has been read:
///
///     Explore FOLDER
///
/// Prints the median and the slowest of 40 steps on the agreement that `Bench` generates, beside the
/// time of a whole check.
@main
struct Main {
  static func main() throws {
    guard let path = CommandLine.arguments.dropFirst().first else {
      print("usage: Explore FOLDER")
      exit(64)
    }
    let world = try world(ofFolder: path)
    let whole = seconds { _ = world.check(at: start) }
    var session = Session(world, at: start)
    let steps: [(name: String, sentence: (Int) -> String)] = [
      ("a dated fact", { "M\($0) holds Certificate\($0 % 10)" }),
      ("an act", { "M\($0) did publish Report\($0 % 10)" }),
      ("an act without a clause", { "M\($0) did audit M\($0 + 1)" }),
    ]
    print("whole check: \(milliseconds(whole))")
    for step in steps {
      var times: [Double] = []
      for index in 0..<40 {
        var reply: StepReply?
        times.append(seconds { reply = session.suppose(step.sentence(index)) })
        guard reply?.step != nil else {
          for message in reply?.messages ?? [] { print(message.text.english) }
          exit(2)
        }
      }
      times.sort()
      let slowest = times.last ?? 0
      print(
        "\(step.name): median \(milliseconds(times[times.count / 2])), "
          + "slowest \(milliseconds(slowest))")
    }
  }

  private static func milliseconds(_ seconds: Double) -> String {
    String(format: "%.1f ms", seconds * 1_000)
  }
}
