import Gerede
import GeredeData
import GeredeReports
import GeredeText
import GeredeYAML

/// What reads data files.
enum DataTargets {
  /// Whatever stands in a file, a requirement is not met where the file has mistakes, and reading it
  /// again finds the same.
  static func read(_ bytes: [UInt8], as ending: String) throws(BrokenLaw) {
    let file = DataFile(name: "rows.\(ending)", bytes: bytes)
    let (world, result) = check(file)
    _ = TextReport(world.reportContext(), style: .plain).text(result)
    try TextTargets.expectReadable(CheckDocument(world.reportContext()).json(result))
    let hasErrors = result.messages.contains { $0.severity == .error }
    try BrokenLaw.unless(!hasErrors || !result.isComplete, "data with mistakes counts as complete")
    try BrokenLaw.unless(check(file).1 == result, "reading again finds something else")
  }

  private static func check(_ file: DataFile) -> (World, CheckResult) {
    let world = World(
      FuzzWorld.reading, attachments: ["rows": file], options: FuzzWorld.limits)
    return (world, world.check(at: FuzzWorld.instant, options: FuzzWorld.limits))
  }

  /// What YAML becomes is an object of JSON on each line; or it is refused.
  static func translate(_ bytes: [UInt8]) throws(BrokenLaw) {
    let file = DataFile(name: "rows.yaml", bytes: bytes)
    if case .success(let lines) = YAMLTranslator.translate(file) {
      for line in lines.split(separator: 0x0A) {
        // Names that come twice are refused where rows are read, with their place.
        if case .failure(let mistake) = object(Array(line)), !mistake.text.english.contains("twice")
        {
          throw BrokenLaw(law: "YAML became \(String(decoding: line, as: UTF8.self)): \(mistake)")
        }
      }
    }
    try read(bytes, as: "yaml")
  }

  private static func object(_ line: [UInt8]) -> Result<JSON, JSON.Mistake> {
    do throws(JSON.Mistake) { return .success(try JSON(reading: line)) } catch {
      return .failure(error)
    }
  }
}
