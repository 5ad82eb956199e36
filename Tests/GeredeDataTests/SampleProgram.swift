import GeredeData
import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeText
import GeredeYAML

/// A small program, made by hand, with a kind for each case.
struct SampleProgram {
  var program = Program()
  let span = Span(SourceID(0), 0, 1)

  static let thing = KindID(0)
  static let party = KindID(1)
  static let municipality = KindID(2)
  static let transaction = KindID(3)
  static let tag = KindID(4)
  static let code = ValueID(0)
  static let inhabitants = ValueID(1)
  static let id = ValueID(2)
  static let amount = ValueID(3)
  static let payer = ValueID(4)
  static let scope = ValueID(5)
  static let seen = ValueID(6)
  static let isPaid = ValueID(7)
  static let rate = ValueID(8)
  static let due = ValueID(9)
  static let note = ValueID(10)
  static let availability = ValueID(11)
  static let uses = RelationID(0)
  static let report = RelationID(1)

  init() {
    let module = ModuleID(0)
    func kind(
      _ name: String, _ noun: String, dutch: String, _ parent: KindID?, key: ValueID? = nil
    ) -> Kind {
      Kind(
        name: Wording(english: name), noun: Wording(english: noun, dutch: dutch), parent: parent,
        key: key, module: module)
    }
    program.kinds = [
      kind("Thing", "thing", dutch: "ding", nil),
      kind("Party", "party", dutch: "partij", Self.thing),
      kind("Municipality", "municipality", dutch: "gemeente", Self.party, key: Self.code),
      kind("Transaction", "transaction", dutch: "transactie", Self.thing, key: Self.id),
      kind("Tag", "tag", dutch: "etiket", Self.thing),
    ]
    let enumeration = EnumID(0)
    program.enumerations = [
      Enumeration(
        name: Wording(english: "Scope"), noun: Wording(english: "scope"),
        values: [
          EnumerationValue(name: Wording(english: "Public", dutch: "Publiek"), span: span),
          EnumerationValue(
            name: Wording(english: "Private"), label: Wording(english: "private sector"),
            span: span),
        ], isOrdered: false, module: module, span: span)
    ]
    func field(_ name: String, _ owner: KindID, _ type: ValueType) -> Value {
      Value(
        form: .field(of: owner), name: Wording(english: name),
        parameters: [Slot(name: nil, type: .kind(owner))], result: type, module: module)
    }
    program.values = [
      field("code", Self.municipality, .text), field("inhabitants", Self.municipality, .int),
      field("id", Self.transaction, .text), field("amount", Self.transaction, .money("EUR")),
      field("payer", Self.transaction, .kind(Self.party)),
      field("scope", Self.transaction, .enumeration(enumeration)),
      field("seen", Self.transaction, .instant), field("paid", Self.transaction, .bool),
      field("rate", Self.transaction, .decimal), field("due", Self.transaction, .date),
      field("note", Self.transaction, .text),
      Value(
        form: .input, name: Wording(english: "availability"),
        parameters: [Slot(name: "p", type: .kind(Self.party))], result: .decimal, module: module),
    ]
    program.relations = [
      Relation(
        form: .relation,
        slots: [
          Slot(name: nil, type: .kind(Self.party)), Slot(name: nil, type: .kind(Self.tag)),
        ], words: ["uses"], module: module),
      Relation(
        form: .event, slots: [Slot(name: nil, type: .kind(Self.party))], words: ["report"],
        module: module),
    ]
    program.texts = ["GM0599"]
    program.entities = [
      Entity(name: Wording(english: "Acme"), kind: Self.party, module: module, span: span),
      Entity(
        name: Wording(english: "Rotterdam"), label: "Rotterdam aan de Maas",
        kind: Self.municipality, key: TextID(0), module: module, span: span),
    ]
  }

  /// A column by its name.
  func column(_ name: String, isStated: Bool = true) -> DataSource.ColumnName {
    DataSource.ColumnName(text: name, span: span, isStated: isStated)
  }

  /// Adds a `data` sentence.
  mutating func add(
    _ target: DataSource.Target, from file: String, dialect: Language = .english,
    from first: String? = nil, until last: String? = nil
  ) {
    program.dataSources.append(
      DataSource(
        target: target, file: file, from: first.map { column($0) }, until: last.map { column($0) },
        dialect: dialect, module: ModuleID(0), span: span, fileSpan: span))
  }

  /// `data Transaction from file key id`, with all fields assumed.
  mutating func addTransactions(from file: String, dialect: Language = .english) {
    let fields = (Self.id.index...Self.note.index).map { ValueID($0) }
    add(
      .kind(
        Self.transaction, key: column("id"),
        fields: fields.map { ($0, column(program[$0].name.english, isStated: false)) }),
      from: file, dialect: dialect)
  }

  /// `data Municipality from file key code`.
  mutating func addMunicipalities(from file: String) {
    add(
      .kind(
        Self.municipality, key: column("code"),
        fields: [
          (Self.code, column("code", isStated: false)),
          (Self.inhabitants, column("inhabitants", isStated: false)),
        ]), from: file)
  }

  /// The facts after loading `files`, and what there was to say.
  func load(_ files: [String: String], zone: ZoneRules = .utc) -> (FactBase, DataReport) {
    load(bytes: files.mapValues { Array($0.utf8) }, zone: zone)
  }

  func load(bytes files: [String: [UInt8]], zone: ZoneRules = .utc) -> (FactBase, DataReport) {
    var base = FactBase(of: program, zone: zone)
    let loader = DataLoader(translators: ["yaml": YAMLTranslator.translate]) { name in
      files[name].map { .success(DataFile(name: name, bytes: $0)) } ?? .failure(.absent)
    }
    let report = loader.load(program, into: &base)
    return (base, report)
  }
}

extension DataReport {
  /// The codes of all messages.
  var codes: [Int] { messages.map(\.code.number) }

  /// The English text of the first message with a code, with its help.
  func text(_ code: Int) -> String? {
    messages.first { $0.code.number == code }
      .map { ([$0.text] + $0.help).map(\.english).joined(separator: " | ") }
  }
}

extension FactBase {
  /// The rows of a value, undated, as `title = word`.
  func rows(_ value: ValueID) -> [String] {
    let table = values[value.index].undated
    return (0..<table.count).map { row in
      let words = table.row(row)
      let title = entities.title(of: EntityID(Int(words[0])), in: .english, texts: texts)
      return "\(title) = \(words[1])"
    }
  }
}
