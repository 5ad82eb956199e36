import Foundation

/// The ratios that were measured before, by work: `baseline.tsv`.
struct Baseline {
  var ratios: [String: Double] = [:]

  init() {}

  /// An empty baseline if there is no such file.
  init(contentsOf file: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t")
      if cells.count == 2, let ratio = Double(cells[1]) { ratios[String(cells[0])] = ratio }
    }
  }

  func write(to file: URL) throws {
    let lines = ratios.sorted { $0.key < $1.key }
      .map { "\($0.key)\t\(String(format: "%.3f", $0.value))\n" }
    try ("work\tratio\n" + lines.joined()).write(to: file, atomically: true, encoding: .utf8)
  }
}
