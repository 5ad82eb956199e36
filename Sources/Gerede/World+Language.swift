internal import GeredeProgram
public import GeredeText

extension World {
  /// The language whose reserved words sentences about this world use: that of the first file.
  public var sentenceLanguage: Language { questionLanguage }

  /// What a new file beside the program begins with, so that it sees what the first file sees.
  public var headerOfNewFile: String {
    let language = questionLanguage
    var lines = language == .dutch ? ["taal nl."] : []
    let modules = typed.modules
    let main = program.mainModule.index
    guard modules.indices.contains(main) else { return "" }
    let word = language == .dutch ? ("gebruik", "als") : ("use", "as")
    lines.append("\(word.0) \(modules[main].name).")
    for use in modules[main].uses {
      let name = typed[use.module].name
      guard name != "std.prelude" else { continue }
      lines.append("\(word.0) \(name)" + (use.alias.map { " \(word.1) \($0)" } ?? "") + ".")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
