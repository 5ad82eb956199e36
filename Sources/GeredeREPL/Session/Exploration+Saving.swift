import Gerede
import GeredeText

/// What was explored, as a scenario in a file.
extension Exploration {
  /// Writes the steps as a scenario beside the files of the program.
  func save(_ title: String) -> Response {
    guard session.history.count > 1 else {
      return Response(
        say(
          "there are no steps yet, so there is nothing to save",
          "er zijn nog geen stappen, dus er is niets te bewaren") + "\n", .refused)
    }
    let name = Exploration.fileName(for: title)
    let path = loaded.folder == "." || loaded.folder.isEmpty ? name : loaded.folder + "/" + name
    let text = session.world.headerOfNewFile + "\n" + session.scenario(named: title)
    if let message = host.write(path, text) {
      return refused([message], session.world.sources)
    }
    return Response(
      say(
        "written: \(path); run it with: gr test \(path)",
        "geschreven: \(path); voer het uit met: gr test \(path)") + "\n")
  }

  /// `Late breach report` becomes `late-breach-report.gr`.
  static func fileName(for title: String) -> String {
    var name = ""
    for scalar in title.lowercased().unicodeScalars {
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if isPlain { name.unicodeScalars.append(scalar) } else if !name.hasSuffix("-") { name += "-" }
    }
    while name.hasSuffix("-") { name.removeLast() }
    while name.hasPrefix("-") { name.removeFirst() }
    return (name.isEmpty ? "scenario" : String(name.prefix(60))) + ".gr"
  }
}
