public import GeredeEngine
public import GeredeProgram
public import GeredeText

/// Every entity, numbered densely from 0: those that the program declares, in its order, then those
/// that data brings in.
public struct EntityTable: Sendable {
  /// What data or a declaration says of one entity. Texts are numbers in the text dictionary.
  public struct Entry: Sendable, Hashable {
    public var kind: KindID
    /// The text of its key; nil without one.
    public var key: Word?
    /// Its name in English, or as data gave it; nil for an entity that is known by its key alone.
    public var name: Word?
    /// A number in `FactSources`; 0 for built-in ones.
    public var source: UInt32

    public init(kind: KindID, key: Word? = nil, name: Word? = nil, source: UInt32 = 0) {
      self.kind = kind
      self.key = key
      self.name = name
      self.source = source
    }
  }

  public let tree: KindTree
  private var kinds: [KindID] = []
  /// Numbers of texts; -1 for none.
  private var keys: [Int32] = []
  private var names: [Int32] = []
  private var sources: [UInt32] = []
  /// Entities that the program declares: the first ones.
  private var declaredCount = 0
  /// For declared entities, as far as it reaches: whether one is absent, because it exists only in
  /// a scenario that is not played here.
  private var absent: [Bool] = []
  /// Of declared entities only.
  private var declaredLabels: [EntityID: String] = [:]
  private var dutchNames: [EntityID: String] = [:]
  /// Numbers of texts that data gave; -1 for none. Ends with the last entity that has one.
  private var givenLabels: [Int32] = []
  private var byKey = TextIndex()
  private var byName = TextIndex()
  private var byDutchName: [Word: [EntityID]] = [:]

  public init(tree: KindTree) { self.tree = tree }

  public var count: Int { kinds.count }

  public subscript(id: EntityID) -> Entry {
    Entry(
      kind: kinds[id.index], key: EntityTable.word(keys[id.index]),
      name: EntityTable.word(names[id.index]), source: sources[id.index])
  }

  public func kind(of id: EntityID) -> KindID { kinds[id.index] }

  /// The label that the declaration of an entity gives it, or else data.
  public func label(of id: EntityID, texts: TextDictionary) -> String? {
    if let label = declaredLabels[id] { return label }
    guard id.index < givenLabels.count else { return nil }
    return EntityTable.word(givenLabels[id.index]).map { texts[$0] }
  }

  /// The label to show beside the title of an entity: of those that data brought in, whose keys and
  /// names are often codes. Who declares an entity chooses a name that can be read.
  public func caption(of id: EntityID, texts: TextDictionary) -> String? {
    id.index < declaredCount || declaredLabels[id] != nil ? nil : label(of: id, texts: texts)
  }

  /// The name of an entity, or else its key: how it is printed.
  public func title(
    of id: EntityID, in language: Language, texts: TextDictionary
  ) -> String {
    guard id.index < count else { return "" }
    if language == .dutch, let name = dutchNames[id] { return name }
    let text = names[id.index] >= 0 ? names[id.index] : keys[id.index]
    return texts[Word(text)]
  }

  /// Adds an entity. A number that is no text, or too great, is taken as none.
  @discardableResult
  public mutating func add(_ entry: Entry) -> EntityID {
    let id = EntityID(count)
    kinds.append(entry.kind)
    keys.append(EntityTable.number(entry.key))
    names.append(EntityTable.number(entry.name))
    sources.append(entry.source)
    byKey.add(keys[id.index], id)
    byName.add(names[id.index], id)
    return id
  }

  /// Adds an entity that the program declares, with its label and its Dutch name. One that exists
  /// only in a scenario is absent until `enter` brings it in. One that was declared after data came
  /// in stands behind the entities of data.
  public mutating func add(
    _ entity: Entity, source: UInt32, texts: inout TextDictionary
  ) {
    let name = texts.intern(entity.name.english)
    let id = add(
      Entry(
        kind: entity.kind, key: entity.key.map { Word($0.index) }, name: name, source: source))
    if declaredCount == id.index { declaredCount += 1 }
    if entity.scenario != nil {
      absent += repeatElement(false, count: id.index - absent.count)
      absent.append(true)
    }
    declaredLabels[id] = entity.label
    if let dutch = entity.name.dutch, dutch != entity.name.english {
      dutchNames[id] = dutch
      byDutchName[texts.intern(dutch), default: []].append(id)
    }
  }

  /// Brings in an entity that was absent.
  public mutating func enter(_ id: EntityID) {
    if isAbsent(id.index) { absent[id.index] = false }
  }

  @inline(__always)
  private func isAbsent(_ index: Int) -> Bool { index < absent.count && absent[index] }

  /// Gives an entity the label of a row; the first that data gives stays.
  public mutating func give(_ id: EntityID, label: Word) {
    if id.index >= givenLabels.count {
      givenLabels.append(contentsOf: repeatElement(-1, count: id.index + 1 - givenLabels.count))
    }
    if givenLabels[id.index] < 0 { givenLabels[id.index] = EntityTable.number(label) }
  }

  /// Gives an entity of a kind a kind below it: data knew better than what came before.
  public mutating func narrow(_ id: EntityID, to kind: KindID) {
    if tree.isKind(kind, within: kinds[id.index]) { kinds[id.index] = kind }
  }

  /// The entities of `kind` and its subkinds with that key.
  public func entities(ofKind kind: KindID, key: Word) -> EntityMatch {
    var match = EntityMatch.none
    byKey.forEach(key) { id in
      if tree.isKind(kinds[id.index], within: kind), !isAbsent(id.index) { match.add(id) }
    }
    return match
  }

  /// The entities of `kind` and its subkinds with that name, in either language.
  public func entities(ofKind kind: KindID, name: Word) -> EntityMatch {
    var match = EntityMatch.none
    byName.forEach(name) { id in
      if tree.isKind(kinds[id.index], within: kind), !isAbsent(id.index) { match.add(id) }
    }
    for id in byDutchName[name] ?? []
    where tree.isKind(kinds[id.index], within: kind) && !isAbsent(id.index) {
      match.add(id)
    }
    return match
  }

  /// The entity that a text means: by key, then by name, in `kind` and its subkinds.
  public func find(_ text: Word, kind: KindID) -> EntityMatch {
    let keyed = entities(ofKind: kind, key: text)
    if case .none = keyed { return entities(ofKind: kind, name: text) }
    return keyed
  }

  /// One column: the entities of a kind and its subkinds.
  public func members(of kind: KindID) -> FactTable {
    var table = FactTable(arity: 1)
    for index in 0..<count where tree.isKind(kinds[index], within: kind) && !isAbsent(index) {
      table.append(Word(index), source: sources[index])
    }
    return table
  }

  /// For each entity its position by key, then name; those without a key come first.
  public func ranks(texts: TextDictionary) -> [Word] {
    let textRanks = texts.ranks()
    func rank(_ text: Int32) -> Word { text < 0 ? -1 : textRanks[Int(text)] }
    let order = (0..<count).map { (key: rank(keys[$0]), name: rank(names[$0]), index: $0) }
      .sorted { ($0.key, $0.name, $0.index) < ($1.key, $1.name, $1.index) }
    var ranks = [Word](repeating: 0, count: count)
    for (position, entry) in order.enumerated() { ranks[entry.index] = Word(position) }
    return ranks
  }

  /// Keys, names and labels that look like `text`, nearest first. Only the first 20 000 entities of
  /// the kind are looked at: a proposal is not worth more time.
  public func nearest(to text: String, kind: KindID, texts: TextDictionary) -> [String] {
    var candidates: [String] = []
    var seen = 0
    for index in 0..<count where tree.isKind(kinds[index], within: kind) && !isAbsent(index) {
      if keys[index] >= 0 { candidates.append(texts[Word(keys[index])]) }
      if names[index] >= 0 { candidates.append(texts[Word(names[index])]) }
      let id = EntityID(index)
      if let label = label(of: id, texts: texts), label.lowercased() == text.lowercased() {
        return [texts[Word(keys[index] >= 0 ? keys[index] : names[index])]]
      }
      seen += 1
      if seen == 20_000 { break }
    }
    return Spelling.nearest(to: text, among: candidates, limit: 3)
  }

  private static func number(_ word: Word?) -> Int32 { word.flatMap { Int32(exactly: $0) } ?? -1 }
  private static func word(_ number: Int32) -> Word? { number < 0 ? nil : Word(number) }
}

/// How many entities a text means.
public enum EntityMatch: Sendable, Hashable {
  case none
  case one(EntityID)
  case several([EntityID])

  mutating func add(_ id: EntityID) {
    switch self {
    case .none: self = .one(id)
    case .one(let first): self = first == id ? .one(id) : .several([first, id])
    case .several(let ids): if ids.count < 10, !ids.contains(id) { self = .several(ids + [id]) }
    }
  }
}

/// Entities by the number of a text: chains in two arrays, since texts and entities are dense.
private struct TextIndex: Sendable {
  /// Per text its first entity + 1; 0 for none. Grows with the greatest text that is in use.
  private var first: [UInt32] = []
  /// Per entity the next one with its text + 1.
  private var next: [UInt32] = []

  /// Adds entity `id`, which must be the next in the numbering of entities; -1 is no text.
  mutating func add(_ text: Int32, _ id: EntityID) {
    next.append(0)
    guard text >= 0 else { return }
    let text = Int(text)
    if text >= first.count {
      first.append(contentsOf: repeatElement(0, count: text + 1 - first.count))
    }
    next[id.index] = first[text]
    first[text] = UInt32(id.index + 1)
  }

  @inline(__always)
  func forEach(_ text: Word, _ body: (EntityID) -> Void) {
    guard text >= 0, text < Word(first.count) else { return }
    var link = first[Int(text)]
    while link != 0 {
      body(EntityID(Int(link) - 1))
      link = next[Int(link) - 1]
    }
  }
}
