import ArgumentParser
import Gerede
import GeredeCommands
import GeredeREPL

/// What people type.
enum ShellTargets {
  /// The arguments of `gr`, one a line. They are parsed and not carried out.
  static func parseArguments(_ bytes: [UInt8]) {
    let arguments = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    do { _ = try GeredeCommand.parseAsRoot(arguments) } catch {
      _ = GeredeCommand.fullMessage(for: error)
    }
  }

  /// A session, an input a line, with Tab pressed at the end of each.
  static func explore(_ bytes: [UInt8]) {
    let loaded = LoadedProgram(
      paths: [], title: "fuzz", folder: "", fileCount: 1, world: FuzzWorld.world)
    let host = ReplHost(
      load: { _ in .failure(LoadRefusal([])) }, write: { _, _ in nil },
      moment: { _ in FuzzWorld.instant }, options: FuzzWorld.limits, seconds: 20)
    var exploration = Exploration(loaded, host: host)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix(8)
    for line in lines.map(String.init) {
      _ = exploration.completer.complete(line, continuing: "")
      if exploration.run(line).next == .leave { break }
    }
  }
}
