internal import GeredeEngine
internal import GeredeFacts
internal import GeredeProgram
public import GeredeText

extension World {
  /// Entities whose names are listed; those that follow are left out.
  private static let greatestCountOfNames = 20_000

  /// The words of sentences about this world, in a language.
  ///
  /// - Complexity: O(declarations + entities, at most 20 000).
  public func vocabulary(in language: Language) -> Vocabulary {
    var vocabulary = Vocabulary(language: language)
    let visible = visibleModules
    vocabulary.kinds = typed.kinds.map { kind in
      Vocabulary.Kind(
        name: kind.name.text(in: language), noun: kind.noun.text(in: language),
        parent: kind.parent?.index,
        fields: kind.fields.map { field(typed[$0], in: language) })
    }
    vocabulary.enumerations = typed.enumerations.map { enumeration in
      Vocabulary.Enumeration(
        name: enumeration.name.text(in: language),
        values: enumeration.values.map { $0.name.text(in: language) })
    }
    for (index, relation) in typed.relations.enumerated()
    where visible.contains(relation.module.index) {
      vocabulary.patterns += patterns(of: RelationID(index), in: language)
    }
    addValues(to: &vocabulary, visible)
    vocabulary.names = names(in: language, visible).sorted { $0.text < $1.text }
    return vocabulary
  }

  /// The modules whose names the program's first file sees.
  private var visibleModules: Set<Int> {
    let main = program.mainModule.index
    guard typed.modules.indices.contains(main) else { return [] }
    var visible: Set = [main]
    visible.formUnion(typed.modules[main].uses.map(\.module.index))
    for (index, module) in typed.modules.enumerated() where module.name == "std.prelude" {
      visible.insert(index)
    }
    return visible
  }

  private func field(_ value: Value, in language: Language) -> Vocabulary.Field {
    Vocabulary.Field(name: value.name.text(in: language), place: place(value.result))
  }

  private func place(_ type: ValueType) -> Vocabulary.Place {
    switch type {
    case .kind(let kind): .kind(kind.index)
    case .enumeration(let enumeration): .enumeration(enumeration.index)
    default: .other
    }
  }

  private func patterns(
    of id: RelationID, in language: Language
  ) -> [Vocabulary.Pattern] {
    let relation = typed[id]
    var places = relation.slots.map { place($0.type) }
    var words = relation.words
    var participle = relation.englishParticiple
    if language == .dutch, let dutch = relation.dutch {
      let inOrder = places
      places = dutch.slotOrder.compactMap { inOrder.indices.contains($0) ? inOrder[$0] : nil }
      words = dutch.words
      participle = relation.dutchParticiple
    }
    let name =
      typed.modules.indices.contains(relation.module.index)
      ? typed[relation.module].name : ""
    let rows = facts.relations.indices.contains(id.index) ? facts.relations[id.index] : nil
    let isOwn = !name.hasPrefix("std.")
    func pattern(_ form: Vocabulary.Pattern.Form, _ words: [String]) -> Vocabulary.Pattern {
      Vocabulary.Pattern(
        form: form, places: places, words: words, isOwn: isOwn,
        facts: (rows?.undated.count ?? 0) + (rows?.dated.count ?? 0))
    }
    switch relation.form {
    case .relation: return [pattern(.relation, words)]
    case .event:
      var done = words
      if let participle, !done.isEmpty { done[0] = participle }
      return [pattern(.act, words), pattern(.done, done)]
    case .says, .accepts: return []
    }
  }

  /// Values: fields of their kind where they have one thing as their argument.
  private func addValues(to vocabulary: inout Vocabulary, _ visible: Set<Int>) {
    for value in typed.values where visible.contains(value.module.index) {
      if case .field = value.form { continue }
      let name = value.name.text(in: vocabulary.language)
      if name.first?.isUppercase == true {
        vocabulary.names.append(Vocabulary.Name(text: name, role: .value))
        continue
      }
      vocabulary.values.append(name)
      if value.parameters.count == 1, case .kind(let kind) = value.parameters[0].type {
        vocabulary.kinds[kind.index].fields.append(field(value, in: vocabulary.language))
      }
    }
  }

  private func names(in language: Language, _ visible: Set<Int>) -> [Vocabulary.Name] {
    var names: [Vocabulary.Name] = []
    for kind in typed.kinds where visible.contains(kind.module.index) {
      names.append(Vocabulary.Name(text: kind.name.text(in: language), role: .kind))
    }
    for requirement in typed.requirements where visible.contains(requirement.module.index) {
      names.append(Vocabulary.Name(text: requirement.name.text(in: language), role: .requirement))
    }
    var count = 0
    for index in 0..<facts.entities.count where count < World.greatestCountOfNames {
      let id = EntityID(index)
      let entity = typed.entities.indices.contains(index) ? typed.entities[index] : nil
      if entity?.scenario != nil { continue }
      let title = facts.entities.title(of: id, in: language, texts: facts.texts)
      guard title.first?.isUppercase == true,
        title.unicodeScalars.allSatisfy({
          $0 == "_" || $0.properties.isAlphabetic
            || $0.properties.numericType != nil
        })
      else { continue }
      count += 1
      names.append(
        Vocabulary.Name(text: title, role: .entity(facts.entities.kind(of: id).index)))
    }
    return names
  }
}
