import GeredeText

/// Messages about files, folders and the command line: GR09, by code.
enum HostMessages {
  /// GR0901
  static func absent(_ path: String) -> Message {
    Message(
      901, at: .host, en: "there is no file or folder \"\(path)\"",
      nl: "er is geen bestand of map \"\(path)\"",
      help: [
        Bilingual(
          en: "check the name, and the folder from which you start gr",
          nl: "controleer de naam, en de map van waaruit u gr start")
      ])
  }

  /// GR0902
  static func dataIsNoFile(_ path: String) -> Message {
    Message(
      902, at: .host, en: "\"\(path)\" is a folder, and a file is needed here",
      nl: "\"\(path)\" is een map, en hier is een bestand nodig",
      help: [
        Bilingual(
          en: "give the file itself, for example \"\(path)/data.csv\"",
          nl: "geef het bestand zelf, bijvoorbeeld \"\(path)/data.csv\"")
      ])
  }

  /// GR0902: a pipe, a socket or a device.
  static func notOrdinary(_ path: String) -> Message {
    Message(
      902, at: .host, en: "\"\(path)\" is no ordinary file but a pipe or a device",
      nl: "\"\(path)\" is geen gewoon bestand maar een pijp of een apparaat",
      help: [
        Bilingual(
          en: "keep what it gives in a file, or pass it on standard input, as -",
          nl: "bewaar wat het geeft in een bestand, of geef het door via de standaardinvoer, als -")
      ])
  }

  /// GR0903
  static func refused(_ path: String, reason: String) -> Message {
    Message(
      903, at: .host, en: "\"\(path)\" cannot be read: \(reason)",
      nl: "\"\(path)\" kan niet gelezen worden: \(reason)",
      help: [
        Bilingual(
          en: "ask for permission to read it, or make a copy that you may read",
          nl: "vraag het recht om het te lezen, of maak een kopie die u mag lezen")
      ])
  }

  /// GR0904
  static func outside(_ path: String, root: String) -> Message {
    Message(
      904, at: .host, en: "\"\(path)\" lies outside the project's folder \"\(root)\"",
      nl: "\"\(path)\" ligt buiten de map van het project \"\(root)\"",
      help: [
        Bilingual(
          en: "a project reads its own folder only: put the file there, "
            + "or attach it with --data NAME=\(path)",
          nl: "een project leest alleen zijn eigen map: zet het bestand daar, "
            + "of geef het mee met --data NAAM=\(path)")
      ])
  }

  /// GR0905
  static func unknownZone(_ name: String, at place: Place, folder: String) -> Message {
    Message(
      905, at: place, en: "this computer does not know the time zone \"\(name)\"",
      nl: "deze computer kent de tijdzone \"\(name)\" niet",
      help: [
        Bilingual(
          en: "write a zone as in \"Europe/Amsterdam\"; zones are read from \(folder)",
          nl: "schrijf een zone zoals \"Europe/Amsterdam\"; zones worden gelezen uit \(folder)")
      ])
  }

  /// GR0906
  static func noZones(_ name: String, at place: Place, folder: String) -> Message {
    Message(
      906, at: place,
      en: "this computer has no time zones, so \"\(name)\" cannot be used",
      nl: "deze computer heeft geen tijdzones, dus \"\(name)\" kan niet gebruikt worden",
      help: [
        Bilingual(
          en: "install the package tzdata, or let TZDIR name the folder with the zones "
            + "(now \(folder))",
          nl: "installeer het pakket tzdata, of laat TZDIR de map met de zones noemen "
            + "(nu \(folder))")
      ])
  }

  /// GR0806
  static func tooLarge(_ path: String, limit: Int) -> Message {
    Message(
      806, at: .host,
      en: "\"\(path)\" is larger than the \(limit.groupedDigits) bytes that are allowed",
      nl: "\"\(path)\" is groter dan de \(limit.groupedDigits) bytes die zijn toegestaan",
      help: [
        Bilingual(
          en: "split the file; of data, --limit-data allows more",
          nl: "splits het bestand; van gegevens staat --limit-data meer toe")
      ])
  }

  /// GR0907
  static func noSources(_ path: String) -> Message {
    Message(
      907, at: .host, en: "there is no file that ends in .gr in \"\(path)\" or below it",
      nl: "er is geen bestand dat op .gr eindigt in \"\(path)\" of daaronder",
      help: [
        Bilingual(
          en: "name another folder, or make a project with: gr new my-agreement",
          nl: "noem een andere map, of maak een project met: gr new mijn-overeenkomst --lang nl")
      ])
  }

  /// GR0908
  static func notWritten(_ path: String, reason: String) -> Message {
    Message(
      908, at: .host, en: "\"\(path)\" cannot be written: \(reason)",
      nl: "\"\(path)\" kan niet geschreven worden: \(reason)",
      help: [
        Bilingual(
          en: "check that you may write in the folder, and that the disk is not full",
          nl: "controleer of u in de map mag schrijven, en of de schijf niet vol is")
      ])
  }

  /// GR0909
  static func unknownCode(_ code: String, nearest: String?) -> Message {
    Message(
      909, at: .host, en: "there is no message with the code \"\(code)\"",
      nl: "er is geen melding met de code \"\(code)\"",
      help: [
        Bilingual(
          en: nearest.map { "the nearest code is \($0)" } ?? "codes look like GR0203",
          nl: nearest.map { "de dichtstbijzijnde code is \($0)" } ?? "codes zien eruit als GR0203")
      ])
  }

  /// GR0910
  static func exists(_ path: String) -> Message {
    Message(
      910, at: .host, en: "\"\(path)\" exists already, and is left as it is",
      nl: "\"\(path)\" bestaat al, en blijft zoals het is",
      help: [
        Bilingual(en: "choose another name", nl: "kies een andere naam")
      ])
  }

  /// GR0911
  static func standardInputTwice() -> Message {
    Message(
      911, at: .host, en: "\"-\", the standard input, can be read once only",
      nl: "\"-\", de standaardinvoer, kan maar één keer gelezen worden",
      help: [
        Bilingual(
          en: "write \"-\" in one place, and give files in the others",
          nl: "schrijf \"-\" op één plaats, en geef op de andere een bestand")
      ])
  }

  /// GR0912
  static func unreadableInstant(_ text: String) -> Message {
    Message(
      912, at: .host, en: "\"\(text)\" after --at is no date and no instant",
      nl: "\"\(text)\" achter --at is geen datum en geen tijdstip",
      help: [
        Bilingual(
          en: "write it as 2026-03-01, or with a time as 2026-03-01T09:00Z",
          nl: "schrijf het als 2026-03-01, of met een tijd als 2026-03-01T09:00Z")
      ])
  }

  /// GR0913
  static func unknownVerb(_ word: String, proposal: String?, verbs: [String]) -> Message {
    let listed = verbs.map { "gr \($0)" }.joined(separator: ", ")
    return Message(
      913, at: .host, en: "gr has no command \"\(word)\"", nl: "gr kent geen opdracht \"\(word)\"",
      help: [
        proposal.map { Bilingual(en: "write: \($0)", nl: "schrijf: \($0)") }
          ?? Bilingual(en: "the commands are: \(listed)", nl: "de opdrachten zijn: \(listed)"),
        Bilingual(
          en: "gr --help shows what each of them does",
          nl: "gr --help laat zien wat elk ervan doet (in het Engels)"),
      ])
  }

  /// GR0914
  static func severalProjects(_ folders: [String]) -> Message {
    let list = folders.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
    return Message(
      914, at: .host, en: "a session explores one project, and these are \(folders.count)",
      nl: "een sessie verkent één project, en dit zijn er \(folders.count)",
      help: [
        Bilingual(en: "give one of \(list)", nl: "geef één van \(list)")
      ])
  }

  /// The message for a problem with a path of the command line.
  static func message(_ problem: PathProblem) -> Message {
    guard let reason = problem.problem else { return noSources(problem.path) }
    return message(reason, path: problem.path)
  }

  /// The message for a problem with a file.
  static func message(_ problem: FileProblem, path: String, root: String = "") -> Message {
    switch problem {
    case .absent: absent(path)
    case .isFolder: dataIsNoFile(path)
    case .isSpecial: notOrdinary(path)
    case .isOutside: outside(path, root: root)
    case .tooLarge(let limit): tooLarge(path, limit: limit)
    case .refused(let reason): refused(path, reason: reason)
    }
  }
}
