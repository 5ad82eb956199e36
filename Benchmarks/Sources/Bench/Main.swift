import Foundation

/// Measures `gr` on the work of the acceptance list and compares it with the baseline.
///
///     Bench ROOT [--update]
///
/// Prints for each work its median time, its peak memory, and its *ratio*: the time divided by that
/// of a fixed calculation on the same machine, so that the baseline serves on other machines too.
@main
struct Main {
  /// Runs per work; the median counts.
  private static let runs = 5

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let first = arguments.first else {
      print("usage: Bench ROOT [--update]")
      exit(64)
    }
    let root = URL(fileURLWithPath: first)
    let inputs = try Inputs(root: root)
    let gr = root.appending(path: ".build/release/gr").path
    let baselineFile = root.appending(path: "Benchmarks/baseline.tsv")
    let baseline = try Baseline(contentsOf: baselineFile)
    var measured = Baseline()
    // The calibration comes last: a process that is started counts the memory of its parent.
    let samples = try inputs.works.map { work in
      try (0...runs).map { _ in try Run.measure(gr, work.arguments) }
    }
    let unit = Calibration.median()
    print("calibration: \(milliseconds(unit))\n")
    print(row(["work", "median", "memory", "ratio", "baseline", "limit"]))
    for (work, samples) in zip(inputs.works, samples) {
      // The first run warms the caches of the file system.
      let seconds = samples.dropFirst().map(\.seconds).sorted()[runs / 2]
      let memory = samples.map(\.peakBytes).max() ?? 0
      let ratio = seconds / unit
      measured.ratios[work.name] = ratio
      let before = baseline.ratios[work.name].map { String(format: "%.3f", $0) } ?? "–"
      print(
        row([
          work.name, milliseconds(seconds), "\(memory / 1_000_000) MB",
          String(format: "%.3f", ratio),
          before, work.limit,
        ]))
    }
    if arguments.contains("--update") {
      try measured.write(to: baselineFile)
      print("\nbaseline written to \(baselineFile.path)")
    }
  }

  private static func milliseconds(_ seconds: Double) -> String {
    seconds < 1
      ? String(format: "%.1f ms", seconds * 1000) : String(format: "%.2f s", seconds)
  }

  private static func row(_ cells: [String]) -> String {
    let widths = [24, 10, 9, 9, 9, 0]
    return zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - cell.count))
    }.joined(separator: " ")
  }
}
