import GeredeSyntax
import GeredeText

/// `data` sentences: which columns fill what.
extension Elaboration {
  typealias ColumnName = DataSource.ColumnName
  typealias Cell = DataSource.Cell

  /// Checks a `data` sentence and adds it to the program.
  mutating func checkData(_ syntax: DataSyntax) {
    let before = errorCount
    beginSentence()
    beginFrame([], allowsFree: true)
    let target: DataSource.Target?
    switch syntax.target {
    case .kind(let name): target = kindTarget(name, syntax)
    case .statement(let statement):
      for field in syntax.fields {
        report(RuleMessages.dataFieldWithoutKind(field.name.text, at: file.tree.span(field.tokens)))
      }
      if let key = syntax.key {
        report(RuleMessages.dataKeyWithoutKind(at: file.tree.span(key.token)))
      }
      target = statementTarget(statement)
    }
    if let target, case .act = target, let date = syntax.from ?? syntax.until {
      report(RuleMessages.datedAct(at: file.tree.span(date.token), at: word(.at)))
    }
    if case .kind = syntax.target, let date = syntax.from ?? syntax.until {
      report(RuleMessages.datedKind(at: file.tree.span(date.token)))
    }
    guard let target, errorCount == before else { return }
    program.dataSources.append(
      DataSource(
        target: target, file: syntax.file.text, from: syntax.from.map { column($0) },
        until: syntax.until.map { column($0) }, dialect: syntax.dialect ?? .english,
        module: file.module, span: file.tree.span(syntax.tokens),
        fileSpan: file.tree.span(syntax.file)))
  }

  /// A column as it is written.
  private func column(_ syntax: ColumnSyntax) -> ColumnName {
    ColumnName(text: syntax.text, span: file.tree.span(syntax.token))
  }

  /// The column that a field is assumed to have: its own name, in either language.
  private func assumedColumn(_ field: ValueID, _ syntax: DataSyntax) -> ColumnName {
    let name = program[field].name
    let own = written(name)
    let other = own == name.english ? name.dutch : name.english
    return ColumnName(
      text: own, span: file.tree.span(syntax.file), otherText: other == own ? nil : other,
      isStated: false)
  }

  /// Rows that are things of a kind; nil after a message.
  private mutating func kindTarget(
    _ name: QualifiedNameSyntax, _ syntax: DataSyntax
  ) -> DataSource.Target? {
    guard let kind = kind(named: name) else { return nil }
    var columns: [ValueID: ColumnName] = [:]
    let labelWord = DataSource.labelWord
    let hasLabel = field(labelWord, of: kind) == nil
    var label: ColumnName?
    for stated in syntax.fields {
      let span = file.tree.span(stated.name)
      if hasLabel, stated.name.text == labelWord {
        if let first = label {
          report(NameMessages.duplicateField(labelWord, at: span, first: first.span))
        } else {
          label = column(stated.column)
        }
        continue
      }
      guard let field = field(stated.name.text, of: kind) else {
        let all = fields(of: kind)
        let near = nearest.search(
          stated.name.text, among: all.flatMap { spellings(program[$0].name) } + [labelWord])
        report(
          NameMessages.unknownField(
            stated.name.text, of: title(of: .kind(kind)), at: span, nearest: near,
            fields: all.map { written(program[$0].name) }))
        continue
      }
      if let first = columns[field] {
        report(NameMessages.duplicateField(stated.name.text, at: span, first: first.span))
        continue
      }
      columns[field] = column(stated.column)
    }
    let keyField = program[kind].key
    var key = syntax.key.map { column($0) }
    if let keyField {
      if let stated = key, columns[keyField] == nil { columns[keyField] = stated }
      key = columns[keyField] ?? assumedColumn(keyField, syntax)
    }
    guard key != nil else {
      report(
        RuleMessages.dataWithoutKey(
          name.text, at: file.tree.span(name), kindSpan: program[kind].span,
          key: ContextualWord.key.spelling(in: file.language)))
      return nil
    }
    let fields = fields(of: kind).map { field in
      (value: field, column: columns[field] ?? assumedColumn(field, syntax))
    }
    if hasLabel, label == nil {
      label = ColumnName(text: labelWord, span: file.tree.span(syntax.file), isStated: false)
    }
    return .kind(kind, key: key, label: label, fields: fields)
  }

  /// Rows that are facts; nil after a message.
  private mutating func statementTarget(_ id: ExpressionSyntaxID) -> DataSource.Target? {
    let span = file.tree.span(id)
    switch file.tree[id].form {
    case .parenthesized(let inner): return statementTarget(inner)
    case .sentence(let sentence):
      guard let (relation, cells) = cells(of: sentence, isAct: false, span) else { return nil }
      return .relation(relation, cells)
    case .act(let sentence):
      guard let (event, cells) = cells(of: sentence, isAct: true, span) else { return nil }
      guard let moment = sentence.moment else {
        report(RuleMessages.dataActWithoutTime(at: span.endPoint, at: word(.at)))
        return nil
      }
      guard let time = cell(moment, .instant) else { return nil }
      return .act(event, cells, at: time)
    case .comparison(.equal, let left, let right): return equationTarget(left, right)
    case .says(let speaker, let content):
      guard let target = statementTarget(content), let who = cell(speaker, partyType) else {
        return nil
      }
      return spokenTarget(target, by: who, at: file.tree.span(content))
    default:
      report(RuleMessages.notAFact(at: span))
      return nil
    }
  }

  /// What fills each slot of a sentence; nil after a message.
  private mutating func cells(
    of syntax: SentenceSyntax, isAct: Bool, _ span: Span
  ) -> (RelationID, [Cell])? {
    guard let entry = resolve(syntax, isAct: isAct, span) else { return nil }
    if reportFilled(entry.relation, at: span) { return nil }
    let slots = program[entry.relation].slots
    guard syntax.arguments.count <= slots.count else {
      report(
        NameMessages.tooManyTerms(
          at: file.tree.span(syntax.arguments[slots.count]), pattern: pattern(entry.relation)))
      return nil
    }
    var cells: [Cell?] = Array(repeating: nil, count: slots.count)
    var isWhole = syntax.arguments.count == slots.count
    for (place, argument) in syntax.arguments.enumerated() {
      guard let slot = slot(place, of: entry) else { continue }
      if case .any = file.tree[argument].form {
        isWhole = false
        continue
      }
      guard let cell = cell(argument, slots[slot].type) else { return nil }
      cells[slot] = cell
    }
    guard isWhole else {
      report(
        RuleMessages.openSlot(
          at: span, pattern: pattern(entry.relation),
          proposal: completed(syntax, entry.relation, isAct: isAct)))
      return nil
    }
    return (entry.relation, cells.compactMap { $0 })
  }

  /// A small name or a text names a column; anything else is a constant.
  private mutating func cell(_ id: ExpressionSyntaxID, _ type: ValueType) -> Cell? {
    let span = file.tree.span(id)
    switch file.tree[id].form {
    case .parenthesized(let inner): return cell(inner, type)
    case .variable(let name): return .column(ColumnName(text: name.text, span: span))
    case .literal(.text(let text)): return .column(ColumnName(text: text, span: span))
    default:
      let before = errorCount
      let value = converted(id, to: type)
      guard errorCount == before, let constant = constant(value) else { return nil }
      return .constant(constant)
    }
  }

  /// `availability(component) = percentage`.
  private mutating func equationTarget(
    _ left: ExpressionSyntaxID, _ right: ExpressionSyntaxID
  ) -> DataSource.Target? {
    let span = file.tree.span(left)
    let name: NameSyntax
    let arguments: [ExpressionSyntaxID]
    switch file.tree[left].form {
    case .call(let value, let given): (name, arguments) = (value, given)
    case .path(let base, let members) where members.count == 1:
      (name, arguments) = (members[0], [base])
    default:
      report(RuleMessages.equationWithoutValue(at: span))
      return nil
    }
    let id: ValueID
    if let field = fieldOnly(name, arguments) {
      id = field
    } else {
      guard let value = value(named: name, arguments: arguments.count) else { return nil }
      id = value
    }
    let value = program[id]
    if definedValues.contains(id) {
      report(
        RuleMessages.dataOnDefinition(written(value.name), at: span, declared: value.span))
      return nil
    }
    guard value.parameters.count == arguments.count else {
      report(
        TypeMessages.argumentCount(
          name.text, at: span, expected: value.parameters.count, found: arguments.count))
      return nil
    }
    var cells: [Cell] = []
    for (parameter, argument) in zip(value.parameters, arguments) {
      guard let cell = cell(argument, parameter.type) else { return nil }
      cells.append(cell)
    }
    guard let result = cell(right, value.result) else { return nil }
    return .value(id, cells, result: result)
  }

  /// The field of that name, where no value has it and just one kind does.
  private func fieldOnly(_ name: NameSyntax, _ arguments: [ExpressionSyntaxID]) -> ValueID? {
    guard arguments.count == 1, values(named: name.text).isEmpty else { return nil }
    if case .kind(let kind)? = onlyKind(withField: name.text) {
      return field(name.text, of: kind)
    }
    return nil
  }
}
