public import GeredeProgram
import GeredeText

/// Swift types for the declarations of a program, as `gr swift` writes them.
///
/// One enum holds all of them, so that no kind of a program meets a type of Swift. What each
/// declaration becomes stands in `Sources/Gerede/Gerede.docc/FactsFromYourOwnTypes.md`.
public struct SwiftTypes {
  let program: Program
  let language: Language
  /// The enum that holds the types.
  public let name: String
  let choice: DeclarationChoice
  private(set) var typeNames: [ValueType: String] = [:]
  private(set) var sentenceNames: [RelationID: String] = [:]
  private(set) var valueNames: [ValueID: String] = [:]

  /// - Parameters:
  ///   - program: a sound program.
  ///   - name: the enum that holds the types.
  /// - Complexity: O(declarations of the program).
  public init(_ program: Program, name: String) {
    self.program = program
    self.name = name
    language = program.language
    choice = DeclarationChoice(of: program)
    var names = SwiftNames(reserved: [name, "Gerede", "Swift", "Reference", "CodingKeys"])
    for id in choice.kinds {
      typeNames[.kind(id)] = names.take(SwiftNames.type(program[id].name.text(in: language)))
    }
    for id in choice.enumerations {
      typeNames[.enumeration(id)] = names.take(SwiftNames.type(program[id].name.text(in: language)))
    }
    for id in choice.relations + choice.events {
      sentenceNames[id] = names.take(SwiftNames.type(words(of: id)))
    }
    for id in choice.values {
      valueNames[id] = names.take(SwiftNames.type(program[id].name.text(in: language)))
    }
  }

  /// A name for the enum that holds the types: that of a project or module, with `Types` behind it
  /// where a kind or an enumeration has that name.
  public static func name(for words: String, in program: Program) -> String {
    let last = words.split(separator: ".").last.map(String.init) ?? words
    let letters = last.unicodeScalars.filter {
      $0 == "_" || $0 == " " || $0 == "-" || $0.properties.isAlphabetic
        || $0.properties.numericType != nil
    }
    var name = SwiftNames.type(String(String.UnicodeScalarView(letters)))
    if name.unicodeScalars.first?.properties.isAlphabetic != true { name = "Program" + name }
    let names = program.kinds.map(\.name) + program.enumerations.map(\.name)
    let isTaken = names.contains { $0.text(in: program.language) == name }
    return isTaken || name == "Gerede" || name == "Swift" ? name + "Types" : name
  }

  /// Whether a text can be the name of the enum.
  public static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isUppercase,
      !["Self", "Type", "Protocol", "Any", "Gerede", "Swift"].contains(text)
    else { return false }
    return text.unicodeScalars.allSatisfy {
      $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
  }

  /// The file.
  /// - Complexity: O(declarations of the program).
  public var file: String {
    var text = SwiftText()
    text.line("// Made by `gr swift` from a program in Gerede: change that, then make this anew.")
    text.line("// swift-format-ignore-file")
    text.line("public import Gerede")
    text.gap()
    text.comment("The declarations of \(name) as Swift types.")
    text.block("public enum \(name)") { text in
      for id in choice.enumerations {
        text.gap()
        write(id, to: &text)
      }
      for id in choice.kinds {
        text.gap()
        write(id, to: &text)
      }
      for id in choice.relations {
        text.gap()
        writeFact(id, to: &text)
      }
      for id in choice.values {
        text.gap()
        writeResult(id, to: &text)
      }
      for id in choice.events {
        text.gap()
        writeAct(id, to: &text)
      }
    }
    return text.lines.joined(separator: "\n") + "\n"
  }

  /// The words of a relation or event in the language of the program.
  func words(of id: RelationID) -> String {
    let relation = program[id]
    guard language == .dutch, let dutch = relation.dutch else { return relation.title }
    return dutch.words.joined(separator: " ")
  }

  /// The Swift type of a value; entities as references.
  func swiftType(_ type: ValueType) -> String {
    switch type {
    case .bool: "Swift.Bool"
    case .int: "Swift.Int64"
    case .decimal: "Gerede.DecimalNumber"
    case .money: "Gerede.Money"
    case .duration: "Gerede.Seconds"
    case .period: "Gerede.Period"
    case .date: "Gerede.CivilDate"
    case .instant: "Gerede.Instant"
    case .enumeration: "\(name).\(typeNames[type] ?? "")"
    case .kind: "\(name).\(typeNames[type] ?? "").Reference"
    case .text, .set, .unknown: "Swift.String"
    }
  }

  /// What to know of a type that its Swift type does not say; nil for most.
  func note(on type: ValueType) -> String? {
    if case .money(let currency) = type { return "In \(currency)." }
    return nil
  }
}
