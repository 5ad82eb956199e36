import GeredeSyntax
import GeredeText

/// Values in use: `availability(c)`, `c.open`, `d.year`.
extension Elaboration {
  /// `availability(c)`, `date(2026, 1, 1)`, or a field in the form of a call.
  mutating func call(
    _ name: NameSyntax, _ arguments: [ExpressionSyntaxID], _ span: Span
  ) -> ExpressionID {
    let candidates = values(named: name.text)
    if candidates.isEmpty {
      if isDateFunction(name.text) { return makeDate(arguments, span) }
      if arguments.count == 1 {
        // `open(c)` and `c.open` are the same.
        let base = expression(arguments[0], expecting: nil)
        if case .kind(let kind) = program[base].type, field(name.text, of: kind) == nil {
          reportValue(name, [])
          return broken(span)
        }
        return member(name, of: base, span: span)
      }
    }
    guard let value = value(named: name, among: candidates, arguments) else {
      return broken(span)
    }
    let parameters = program[value].parameters
    guard parameters.count == arguments.count else {
      report(
        TypeMessages.argumentCount(
          name.text, at: span, expected: parameters.count, found: arguments.count))
      return broken(span)
    }
    var operands: [ExpressionID] = []
    for (parameter, argument) in zip(parameters, arguments) {
      operands.append(converted(argument, to: parameter.type))
    }
    return add(.value(value, operands), program[value].result, span)
  }

  /// The value of that name; nil after a message.
  mutating func value(named name: NameSyntax, arguments count: Int) -> ValueID? {
    let found = values(named: name.text)
    let fitting = found.filter { program[$0].parameters.count == count }
    if let only = fitting.first, fitting.count == 1 { return only }
    if let only = found.first, found.count == 1 { return only }
    reportValue(name, found)
    return nil
  }

  /// The one of several values that fits the arguments; nil after a message.
  private mutating func value(
    named name: NameSyntax, among candidates: [ValueID], _ arguments: [ExpressionSyntaxID]
  ) -> ValueID? {
    if candidates.count == 1 { return candidates[0] }
    let fitting = candidates.filter { candidate in
      let parameters = program[candidate].parameters
      return parameters.count == arguments.count
        && zip(parameters, arguments).allSatisfy { parameter, argument in
          quickType(argument).map { areRelated($0, parameter.type) } ?? true
        }
    }
    if fitting.count == 1 { return fitting[0] }
    reportValue(name, candidates)
    return nil
  }

  /// Says that there is no such value, or more than one.
  private mutating func reportValue(_ name: NameSyntax, _ candidates: [ValueID]) {
    let span = file.tree.span(name)
    if candidates.count > 1 {
      report(
        NameMessages.ambiguousName(
          name.text, at: span,
          proposals: candidates.map { program[program[$0].module].name + "." + name.text }))
      return
    }
    guard !isBroken(name.text) else { return }
    let known = file.sees.flatMap { names.modules[$0.index].values.keys }
    let near = nearest.search(name.text, among: known + fieldNames())
    let isWord = file.sees.contains { names.modules[$0.index].phrases[name.text] != nil }
    report(
      NameMessages.unknownValue(name.text, at: span, nearest: near, isWordOfSentence: isWord))
  }

  /// All names of fields, for proposals.
  func fieldNames() -> [String] { names.fields.flatMap(\.keys) }

  /// `date(y, m, d)`.
  private mutating func makeDate(
    _ arguments: [ExpressionSyntaxID], _ span: Span
  ) -> ExpressionID {
    guard arguments.count == 3 else {
      report(
        TypeMessages.argumentCount(
          BuiltinName.dateOf.spelling(in: file.language), at: span, expected: 3,
          found: arguments.count))
      return broken(span)
    }
    var parts: [ExpressionID] = []
    for argument in arguments { parts.append(converted(argument, to: .int)) }
    return apply(.makeDate, parts, .date, span)
  }

  /// `e.name`: a field, a value of one parameter, or a part of a date.
  mutating func member(
    _ name: NameSyntax, of base: ExpressionID, span: Span
  ) -> ExpressionID {
    let type = program[base].type
    let nameSpan = file.tree.span(name)
    let whole = span.union(nameSpan)
    if case .kind(let kind) = type, let field = field(name.text, of: kind) {
      return add(.value(field, [base]), program[field].result, whole)
    }
    let candidates = values(named: name.text).filter {
      program[$0].parameters.count == 1 && areRelated(type, program[$0].parameters[0].type)
    }
    if candidates.count > 1, type != .unknown {
      reportValue(name, candidates)
      return broken(whole)
    }
    if let value = candidates.first, type != .unknown {
      let wanted = program[value].parameters[0].type
      guard let argument = convert(base, to: wanted) else {
        reportMismatch(base, expected: wanted)
        return broken(whole)
      }
      return add(.value(value, [argument]), program[value].result, whole)
    }
    if let part = datePart(name.text) {
      if type == .date { return apply(part, [base], .int, whole) }
      if type == .instant {
        return apply(part, [apply(.dateOfInstant, [base], .date, whole)], .int, whole)
      }
    }
    if type == .unknown { return unknownMember(name, of: base, whole) }
    reportUnknownMember(name, of: base, type)
    return broken(whole)
  }

  /// A field of something whose type nothing tells: the field tells it, if just one kind has it.
  private mutating func unknownMember(
    _ name: NameSyntax, of base: ExpressionID, _ span: Span
  ) -> ExpressionID {
    if case .kind(let kind)? = onlyKind(withField: name.text),
      let field = field(name.text, of: kind)
    {
      if case .variable(let variable) = program[base].form {
        frame.fallback[frame.frame[variable].name] = .kind(kind)
      }
      return add(.value(field, [base]), program[field].result, span)
    }
    // A question has no other place that could tell: without a message its answer would be empty.
    if frame.allowsFree, case .variable(let variable) = program[base].form {
      let kinds = file.sees.flatMap { module in
        names.fields.indices.filter {
          names.fields[$0][name.text] != nil && program.kinds[$0].module == module
        }
      }
      if let kind = kinds.first {
        frame.fallback[frame.frame[variable].name] = .kind(KindID(kind))
      }
      reportUnbound(variable)
    }
    return broken(span)
  }

  /// Says that something has no such field, and what has it or comes near.
  private mutating func reportUnknownMember(
    _ name: NameSyntax, of base: ExpressionID, _ type: ValueType
  ) {
    let nameSpan = file.tree.span(name)
    let baseText = text(program[base].span)
    if case .kind(let kind) = type {
      // A kind below may have the field.
      for (index, fields) in names.fields.enumerated() where fields[name.text] != nil {
        let lower = KindID(index)
        guard program.isKind(lower, within: kind), file.sees.contains(program[lower].module) else {
          continue
        }
        report(
          TypeMessages.fieldOfNarrowerKind(
            name.text, at: nameSpan, of: baseText, type: title(of: type),
            narrower: title(of: .kind(lower)),
            proposal: baseText + " " + word(.is) + " " + writtenTitle(of: .kind(lower))))
        return
      }
      let fields = fields(of: kind)
      let near = nearest.search(
        name.text,
        among: fields.flatMap { spellings(program[$0].name) }
          + file.sees.flatMap { names.modules[$0.index].values.keys })
      report(
        NameMessages.unknownField(
          name.text, of: title(of: type), at: nameSpan, nearest: near,
          fields: fields.map { written(program[$0].name) }))
      return
    }
    report(
      NameMessages.unknownField(
        name.text, of: title(of: type), at: nameSpan, nearest: nil, fields: []))
  }
}
