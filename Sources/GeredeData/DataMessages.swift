import GeredeProgram
import GeredeText

/// Messages about data files: GR0701 … GR0730.
enum DataMessages {
  /// A cell that is no value of its type.
  static func badCell(
    _ text: String, expected: Bilingual, help: [Bilingual], at place: DataPlace
  ) -> Message {
    Message(
      713, at: .data(place),
      en: "\"\(text)\" cannot be read as \(expected.english)",
      nl: "\"\(text)\" is niet te lezen als \(expected.dutch)", help: help)
  }

  /// An empty cell where a sentence needs something.
  static func emptyCell(_ expected: Bilingual, at place: DataPlace) -> Message {
    Message(
      716, at: .data(place),
      en: "this cell is empty; it needs \(expected.english)",
      nl: "deze cel is leeg; er moet \(expected.dutch) staan",
      help: [
        Bilingual(
          en: "fill the cell, or remove the row", nl: "vul de cel, of haal de rij weg")
      ])
  }

  /// A CSV file without a header.
  static func emptyFile(_ file: String) -> Message {
    Message(
      725, at: .file(file),
      en: "the file \"\(file)\" has no header",
      nl: "het bestand \"\(file)\" heeft geen kop",
      help: [
        Bilingual(
          en: "the first line must hold the names of the columns",
          nl: "op de eerste regel moeten de namen van de kolommen staan")
      ])
  }

  /// `until` before `from`.
  static func endsBeforeItBegins(_ text: String, at place: DataPlace) -> Message {
    Message(
      726, at: .data(place),
      en: "this row ends on \"\(text)\", before it begins",
      nl: "deze rij eindigt op \"\(text)\", voordat hij begint",
      help: [
        Bilingual(
          en: "check the two dates of the row", nl: "controleer de twee datums van de rij")
      ])
  }

  /// A file in another format that does not follow its rules.
  static func malformedFile(_ file: String, line: Int?) -> Message {
    Message(
      723, at: .data(DataPlace(file: file, row: line)),
      en: "the file \"\(file)\" does not follow the rules of its format",
      nl: "het bestand \"\(file)\" volgt de regels van zijn formaat niet",
      help: [
        Bilingual(
          en: "look at the spaces at the start of the lines, and at quotes that are not closed",
          nl: "kijk naar de spaties aan het begin van de regels en naar aanhalingstekens die "
            + "niet sluiten")
      ])
  }

  /// JSON with a mistake in it.
  static func malformedJSON(line: Int, at place: DataPlace) -> Message {
    Message(
      719, at: .data(place),
      en: "line \(line) is not well-formed JSON",
      nl: "regel \(line) is geen juiste JSON",
      help: [
        Bilingual(
          en: "look for a missing comma, quote or brace near that line",
          nl: "kijk bij die regel of er een komma, aanhalingsteken of accolade ontbreekt")
      ])
  }

  /// A column that a sentence names and the file does not have.
  static func missingColumn(
    _ column: DataPlan.Column, among header: [String], file: String
  ) -> Message {
    let name = column.names[0]
    let nearest = Spelling.nearest(to: name, among: header, limit: 1).first
    let listed = header.prefix(12).map { "\"\(DataHelp.shown($0))\"" }.joined(separator: ", ")
    return Message(
      706, at: .span(column.span),
      en: "the file \"\(file)\" has no column \"\(name)\"",
      nl: "het bestand \"\(file)\" heeft geen kolom \"\(name)\"",
      labels: [Label(.file(file), en: "the file", nl: "het bestand")],
      help: [
        nearest.map {
          Bilingual(en: "did you mean the column \"\($0)\"?", nl: "bedoelde u de kolom \"\($0)\"?")
        }
          ?? Bilingual(
            en: "its columns are: \(listed)", nl: "dit zijn de kolommen: \(listed)")
      ])
  }

  /// How many messages about rows were left out.
  static func moreMessages(_ count: Int, file: String) -> Message {
    Message(
      718, at: .file(file),
      en: "there are \(count) more messages like these about \"\(file)\"",
      nl: "er zijn nog \(count) van zulke meldingen over \"\(file)\"",
      help: [
        Bilingual(
          en: "repair the rows above first: often one cause explains them all",
          nl: "herstel eerst de rijen hierboven: vaak hebben ze één oorzaak")
      ])
  }

  /// A list or an object in the place of one value.
  static func nestedCell(_ expected: Bilingual, at place: DataPlace) -> Message {
    Message(
      722, at: .data(place),
      en: "here stands a list or an object; it needs \(expected.english)",
      nl: "hier staat een lijst of een object; er moet \(expected.dutch) staan",
      help: [
        Bilingual(
          en: "give every fact its own row, with one value per name",
          nl: "geef elk feit een eigen rij, met één waarde per naam")
      ])
  }

  /// A host that has no bytes for a name.
  static func noFile(_ name: String, _ problem: HostProblem, at span: Span) -> Message {
    let text: Bilingual
    var help = Bilingual(
      en: "check the path, which starts at the folder of project.gr, "
        + "or attach a file: --data \(name)=FILE",
      nl: "controleer het pad, dat begint bij de map van project.gr, "
        + "of geef een bestand mee: --data \(name)=BESTAND")
    switch problem {
    case .absent:
      text = Bilingual(
        en: "there is no file \"\(name)\"", nl: "er is geen bestand \"\(name)\"")
    case .folder:
      text = Bilingual(
        en: "\"\(name)\" is a folder, not a file", nl: "\"\(name)\" is een map, geen bestand")
    case .notRegularFile:
      text = Bilingual(
        en: "\"\(name)\" is not an ordinary file", nl: "\"\(name)\" is geen gewoon bestand")
    case .outsideProject:
      text = Bilingual(
        en: "\"\(name)\" lies outside the project's folder",
        nl: "\"\(name)\" ligt buiten de map van het project")
      help = Bilingual(
        en: "put the file below that folder, or attach it: --data \(name)=FILE",
        nl: "zet het bestand in die map, of geef het mee: --data \(name)=BESTAND")
    case .tooLarge(let limit): return tooManyBytes(name, limit: limit, at: span)
    case .notReadable:
      text = Bilingual(
        en: "the file \"\(name)\" cannot be read", nl: "het bestand \"\(name)\" is niet te lezen")
      help = Bilingual(
        en: "check who may read the file", nl: "controleer wie het bestand mag lezen")
    }
    return Message(701, at: .span(span), en: text.english, nl: text.dutch, help: [help])
  }

  /// A `data` sentence about a kind without a key, and without a column for its names.
  static func noKeyColumn(_ noun: Wording, at span: Span) -> Message {
    Message(
      728, at: .span(span),
      en: "this does not say which column holds the name of each \(noun.english)",
      nl: "hier staat niet in welke kolom de naam van elke \(noun.text(in: .dutch)) staat",
      help: [
        Bilingual(
          en: "add `key` and the name of the column after the file name",
          nl: "zet achter de bestandsnaam `sleutel` en de naam van de kolom")
      ])
  }

  /// An entry of JSON that is no object.
  static func notAnObject(line: Int, at place: DataPlace) -> Message {
    Message(
      720, at: .data(place),
      en: "line \(line) holds no object with names and values",
      nl: "regel \(line) bevat geen object met namen en waarden",
      help: [
        Bilingual(
          en: "the file must be a list of objects: [{\"name\": \"value\"}, …]",
          nl: "het bestand moet een lijst van objecten zijn: [{\"naam\": \"waarde\"}, …]")
      ])
  }

  /// A file that is no list of entries, or an entry that holds a list.
  static func notFlat(_ file: String, entry: Int?) -> Message {
    Message(
      730, at: .data(DataPlace(file: file, row: entry)),
      en: "the file \"\(file)\" is no list of entries that each hold names with one value",
      nl: "het bestand \"\(file)\" is geen lijst met per onderdeel namen met één waarde",
      help: [
        Bilingual(
          en: "start every entry with `- ` and write each value on one line: `name: value`",
          nl: "begin elk onderdeel met `- ` en schrijf elke waarde op een regel: `naam: waarde`")
      ])
  }

  /// Bytes that are not UTF-8.
  static func notUTF8(_ file: String, _ line: Int) -> Message {
    Message(
      704, at: .data(DataPlace(file: file, row: line)),
      en: "line \(line) of \"\(file)\" holds letters in an older encoding, not UTF-8; "
        + "nothing of the file was used",
      nl: "regel \(line) van \"\(file)\" bevat letters in een oudere codering, geen UTF-8; "
        + "niets van het bestand is gebruikt",
      help: [saveAsUTF8])
  }

  /// A double quote that is opened and never closed.
  static func openQuote(at place: DataPlace) -> Message {
    Message(
      711, at: .data(place),
      en: "a double quote is opened in this row and never closed; "
        + "nothing after it could be read",
      nl: "in deze rij begint een dubbel aanhalingsteken dat nergens sluit; "
        + "wat erna komt, kon niet worden gelezen",
      help: [
        Bilingual(
          en: "close it; write a double quote inside a text twice: \"\"",
          nl: "sluit het; schrijf een aanhalingsteken in een tekst dubbel: \"\"")
      ])
  }

  /// A key that an entity of a disjoint kind has.
  static func otherKind(
    key: String, wanted: Wording, known: Wording, place: Place?, file: String, row: Int
  ) -> Message {
    Message(
      727, at: .data(DataPlace(file: file, row: row)),
      en: "the key \"\(key)\" belongs to a \(known.english) already, "
        + "so this cannot be a \(wanted.english)",
      nl: "de sleutel \"\(key)\" hoort al bij een \(known.text(in: .dutch)), "
        + "dus dit kan geen \(wanted.text(in: .dutch)) zijn",
      labels: place.map { [Label($0, en: "here", nl: "hier")] } ?? [],
      help: [
        Bilingual(
          en: "give one of the two another key", nl: "geef een van de twee een andere sleutel")
      ])
  }

  /// YAML that refers to other parts of itself.
  static func references(_ file: String, line: Int?) -> Message {
    Message(
      724, at: .data(DataPlace(file: file, row: line)),
      en: "the file \"\(file)\" refers to other parts of itself with * and &",
      nl: "het bestand \"\(file)\" verwijst met * en & naar andere delen van zichzelf",
      help: [
        Bilingual(
          en: "write the values out where they are used",
          nl: "schrijf de waarden uit op de plaats waar ze nodig zijn")
      ])
  }

  /// A column name that stands twice in a header.
  static func repeatedColumn(_ name: String, file: String) -> Message {
    Message(
      707, at: .data(DataPlace(file: file, row: 1, column: name)),
      en: "the column \"\(name)\" stands twice in the header",
      nl: "de kolom \"\(name)\" staat twee keer in de kop",
      help: [
        Bilingual(
          en: "give one of the two another name", nl: "geef een van de twee een andere naam")
      ])
  }

  /// A key that stands twice in one file.
  static func repeatedKey(
    _ key: String, kind: Wording, first: Place?, file: String, row: Int
  ) -> Message {
    Message(
      717, .warning, at: .data(DataPlace(file: file, row: row)),
      en:
        "the \(kind.english) \"\(key)\" stood in an earlier row: both rows are about the same one",
      nl: "\(kind.text(in: .dutch)) \"\(key)\" stond al in een eerdere rij: beide rijen gaan over "
        + "dezelfde",
      labels: first.map { [Label($0, en: "the earlier row", nl: "de eerdere rij")] } ?? [],
      help: [
        Bilingual(
          en: "remove one of the rows, or correct its key",
          nl: "haal een van de rijen weg, of verbeter de sleutel")
      ])
  }

  /// An object of JSON that has a name twice.
  static func repeatedName(at place: DataPlace) -> Message {
    Message(
      721, at: .data(place),
      en: "this object has the same name twice",
      nl: "dit object heeft twee keer dezelfde naam",
      help: [Bilingual(en: "remove one of the two", nl: "haal een van de twee weg")])
  }

  /// A row with more cells than the header has columns.
  static func rowTooLong(found: Int, expected: Int, at place: DataPlace) -> Message {
    Message(
      710, at: .data(place),
      en: "this row has \(found) \(found == 1 ? "cell" : "cells"), the header has \(expected)",
      nl: "deze rij heeft \(found) \(found == 1 ? "cel" : "cellen"), de kop heeft er \(expected)",
      help: [
        Bilingual(
          en: "put a text that holds the separator in double quotes",
          nl: "zet een tekst waarin het scheidingsteken staat tussen dubbele aanhalingstekens")
      ])
  }

  /// A row with fewer cells than the header has columns.
  static func rowTooShort(found: Int, expected: Int, at place: DataPlace) -> Message {
    Message(
      709, at: .data(place),
      en: "this row has \(found) \(found == 1 ? "cell" : "cells"), the header has \(expected)",
      nl: "deze rij heeft \(found) \(found == 1 ? "cel" : "cellen"), de kop heeft er \(expected)",
      help: [
        Bilingual(
          en: "add the missing cells; leave a cell empty for a value that is missing",
          nl: "voeg de ontbrekende cellen toe; laat een cel leeg als de waarde ontbreekt")
      ])
  }

  /// Which character was taken to part the columns.
  static func separator(_ separator: UInt8, file: String) -> Message {
    let character = separator == 0x09 ? "tab" : String(Unicode.Scalar(separator))
    return Message(
      705, .info, at: .file(file),
      en: "the columns of \"\(file)\" are parted by \"\(character)\", going by its header",
      nl: "de kolommen van \"\(file)\" zijn gescheiden door \"\(character)\", afgaand op de kop",
      help: [
        Bilingual(
          en: "if that is wrong, put `sep=,` with the right character on a first line",
          nl: "klopt dat niet, zet dan op een eerste regel `sep=,` met het juiste teken")
      ])
  }

  /// A text that is the key or the name of more than one entity.
  static func severalReferences(
    _ text: String, kind: Bilingual, titles: [String], at place: DataPlace
  ) -> Message {
    let list = titles.map { "\"\($0)\"" }.joined(separator: ", ")
    return Message(
      715, at: .data(place),
      en: "\"\(text)\" can be more than one \(kind.english): \(list)",
      nl: "\"\(text)\" kan meer dan één \(kind.dutch) zijn: \(list)",
      help: [
        Bilingual(
          en: "write the key, which only one of them has",
          nl: "schrijf de sleutel, die maar één van deze heeft")
      ])
  }

  /// A spreadsheet program's own format.
  static func spreadsheet(_ file: String) -> Message {
    let ending = file.split(separator: ".").last.map { $0.count + 1 } ?? 0
    let csv = (ending < file.count ? String(file.dropLast(ending)) : file) + ".csv"
    return Message(
      702, at: .file(file),
      en: "\"\(file)\" is a spreadsheet file, which cannot be read",
      nl: "\"\(file)\" is een rekenblad, en dat is niet te lezen",
      help: [
        Bilingual(
          en: "open it in your spreadsheet program, save it as \"CSV UTF-8\", and name that file "
            + "here: \"\(csv)\"",
          nl: "open het in uw rekenprogramma, sla het op als \"CSV UTF-8\", en noem hier dat "
            + "bestand: \"\(csv)\"")
      ])
  }

  /// Text between a closing double quote and the next separator.
  static func textAfterQuote(at place: DataPlace) -> Message {
    Message(
      712, at: .data(place),
      en: "there is text after a closing double quote",
      nl: "er staat tekst na een sluitend dubbel aanhalingsteken",
      help: [
        Bilingual(
          en: "write a double quote inside a text twice: \"\"",
          nl: "schrijf een aanhalingsteken in een tekst dubbel: \"\"")
      ])
  }

  /// More data than rows can be numbered for.
  static func tooMuchData(_ name: String, at span: Span) -> Message {
    Message(
      703, at: .span(span),
      en: "with \"\(name)\" the data files together are larger than 4 GB",
      nl: "met \"\(name)\" zijn de gegevensbestanden samen groter dan 4 GB",
      help: [
        Bilingual(
          en: "check the files in parts", nl: "controleer de bestanden in delen")
      ])
  }

  /// A text that is no entity's key or name.
  static func unknownReference(
    _ text: String, kind: Bilingual, nearest: [String], at place: DataPlace
  ) -> Message {
    let proposal = nearest.map { "\"\($0)\"" }
    return Message(
      714, at: .data(place),
      en: "no \(kind.english) has the key or the name \"\(text)\"",
      nl: "er is geen \(kind.dutch) met de sleutel of de naam \"\(text)\"",
      help: [
        proposal.isEmpty
          ? Bilingual(
            en: "declare it in a .gr file, or add a row for it to the data of its kind",
            nl: "beschrijf het in een .gr-bestand, of geef het een rij in de gegevens van zijn "
              + "soort")
          : Bilingual(
            en: "did you mean \(proposal.joined(separator: " or "))?",
            nl: "bedoelde u \(proposal.joined(separator: " of "))?")
      ])
  }

  /// Columns that no sentence takes.
  static func untakenColumns(_ names: [String], file: String) -> Message {
    let shown = names.prefix(12).map { "\"\(DataHelp.shown($0))\"" }.joined(separator: ", ")
    let rest = names.count > 12 ? ", …" : ""
    return Message(
      708, .info, at: .file(file),
      en: "nothing takes these columns of \"\(file)\": \(shown)\(rest)",
      nl: "niets gebruikt deze kolommen van \"\(file)\": \(shown)\(rest)",
      help: [
        Bilingual(
          en: "this is no mistake; name a column in a data sentence to use it",
          nl: "dit is geen fout; noem een kolom in een gegevenszin om hem te gebruiken")
      ])
  }

  /// Two bytes per letter.
  static func utf16(_ file: String) -> Message {
    Message(
      729, at: .file(file),
      en: "\"\(file)\" is saved as UTF-16 (\"Unicode text\"), not as UTF-8",
      nl: "\"\(file)\" is opgeslagen als UTF-16 (\"Unicode-tekst\"), niet als UTF-8",
      help: [saveAsUTF8])
  }

  private static let saveAsUTF8 = Bilingual(
    en: "save it as \"CSV UTF-8\" in your spreadsheet program, or with the encoding UTF-8 in a "
      + "text editor",
    nl: "sla het in uw rekenprogramma op als \"CSV UTF-8\", of in een tekstverwerker met de "
      + "codering UTF-8")
}
