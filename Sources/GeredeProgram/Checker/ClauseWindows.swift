import GeredeSyntax
import GeredeText

/// When the instances of a clause open and until when they may be done.
///
/// A date begins with its first second and ends with its last. A term in days, weeks, months or
/// working days does not count the day from which it runs; one in hours, minutes or seconds ends to
/// the second.
extension Elaboration {
  /// The periods of a series; its variable `as y` is in the frame already. Nil after a message.
  mutating func series(_ syntax: SeriesSyntax, start variable: VariableID) -> ClauseSeries? {
    let before = errorCount
    let span = file.tree.span(syntax.tokens)
    let period = expression(syntax.period, expecting: .period)
    switch program[period].type {
    case .period, .unknown: break
    case .duration:
      report(AgreementMessages.seriesTooShort(at: file.tree.span(syntax.period)))
    case let type:
      report(
        TypeMessages.mismatch(
          at: file.tree.span(syntax.period), expected: title(of: .period), found: title(of: type)))
    }
    if case .word(let word) = program[period].form, program[period].type == .period,
      !Elaboration.lastsADay(Period(word: word))
    {
      report(AgreementMessages.seriesTooShort(at: file.tree.span(syntax.period)))
    }
    let anchor = converted(syntax.anchor, to: .date)
    guard errorCount == before else { return nil }
    noteWorkingDays(period)
    let number = hiddenVariable("n", .int, span)
    let count = add(.variable(number), .int, span)
    let next = apply(.add, [count, add(.word(1), .int, span)], .int, span)
    let start = periodStart(anchor, period, count, span)
    let following = apply(
      .firstSecond, [periodStart(anchor, period, next, span)], .instant, span)
    return ClauseSeries(
      numberVariable: number, startVariable: variable, anchor: anchor, period: period,
      start: start, end: secondBefore(following, span))
  }

  /// Whether a period is a day or longer.
  private static func lastsADay(_ period: Period) -> Bool {
    period.months >= 0 && period.days >= 0 && period.workingDays >= 0 && period != .zero
  }

  /// The first day of the period with a number: anchor + number × period.
  private mutating func periodStart(
    _ anchor: ExpressionID, _ period: ExpressionID, _ number: ExpressionID, _ span: Span
  ) -> ExpressionID {
    let length = apply(.periodMultiply, [period, number], .period, span)
    return apply(.dateAddPeriod, [anchor, length], .date, span)
  }

  /// A variable that nothing in the text names.
  mutating func hiddenVariable(_ name: String, _ type: ValueType, _ span: Span) -> VariableID {
    let id = VariableID(frame.frame.variables.count)
    frame.frame.variables.append(Variable(name: name, type: type, span: span))
    frame.origins.append(.parameter)
    frame.occurrences.append(2)
    return id
  }

  /// The window of a clause; nil where nothing is stated, or after a message.
  mutating func window(
    _ series: ClauseSeries?, _ within: WithinSyntax?, _ deadline: DeadlineSyntax?, at span: Span
  ) -> ClauseWindow? {
    guard series != nil || within != nil || deadline != nil else { return nil }
    var window = ClauseWindow(
      series: series, openingVariable: hiddenVariable("o", .instant, span), deadlines: [])
    if let within, let anchor = within.anchor {
      let from = expression(anchor, expecting: .instant)
      if let opening = opening(from) {
        window.opening = opening
        // In a series an instance may open later than E, from which the term runs all the same.
        let start =
          series == nil
          ? add(.variable(window.openingVariable), .instant, program[from].span) : opening
        if let end = termEnd(within, from: start) { window.deadlines.append(end) }
      }
    }
    if let deadline, let end = deadlineEnd(deadline) { window.deadlines.append(end) }
    return window
  }

  /// The window of an `otherwise`; it opens when what stands before it fails.
  mutating func window(of link: OtherwiseSyntax) -> ClauseWindow {
    let span = file.tree.span(link.tokens)
    var window = ClauseWindow(openingVariable: hiddenVariable("o", .instant, span), deadlines: [])
    if let within = link.within {
      let start = add(
        .variable(window.openingVariable), .instant, file.tree.span(within.tokens))
      if let end = termEnd(within, from: start) { window.deadlines.append(end) }
    }
    if let deadline = link.deadline, let end = deadlineEnd(deadline) {
      window.deadlines.append(end)
    }
    return window
  }

  /// E of `of E` as an Instant; nil after a message.
  private mutating func opening(_ id: ExpressionID) -> ExpressionID? {
    let span = program[id].span
    switch program[id].type {
    case .instant: return id
    case .date: return apply(.firstSecond, [id], .instant, span)
    case .unknown: return nil
    case let type:
      report(
        TypeMessages.mismatch(at: span, expected: title(of: .instant), found: title(of: type)))
      return nil
    }
  }

  /// The last instant of a term that runs from an Instant; nil after a message.
  private mutating func termEnd(
    _ within: WithinSyntax, from start: ExpressionID
  ) -> ExpressionID? {
    let span = file.tree.span(within.tokens)
    let length = expression(within.duration, expecting: .period)
    switch program[length].type {
    case .duration: return apply(.add, [start, length], .instant, span)
    case .period:
      noteWorkingDays(length)
      let day = apply(.dateOfInstant, [start], .date, span)
      let last = apply(.dateAddPeriod, [day, length], .date, span)
      return apply(.lastSecond, [last], .instant, span)
    case .unknown: return nil
    case let type:
      report(
        TypeMessages.mismatch(
          at: file.tree.span(within.duration), expected: title(of: .period),
          found: title(of: type)))
      return nil
    }
  }

  /// The last instant that `before T` or `by T` leaves; nil after a message.
  private mutating func deadlineEnd(_ syntax: DeadlineSyntax) -> ExpressionID? {
    let span = file.tree.span(syntax.tokens)
    let moment = expression(syntax.moment, expecting: .instant)
    switch (program[moment].type, syntax.form) {
    case (.date, .by): return apply(.lastSecond, [moment], .instant, span)
    case (.date, .before):
      return secondBefore(apply(.firstSecond, [moment], .instant, span), span)
    case (.instant, .by): return moment
    case (.instant, .before): return secondBefore(moment, span)
    case (.unknown, _): return nil
    case (let type, _):
      report(
        TypeMessages.mismatch(
          at: file.tree.span(syntax.moment), expected: title(of: .date), found: title(of: type)))
      return nil
    }
  }

  /// The second before an Instant.
  private mutating func secondBefore(_ instant: ExpressionID, _ span: Span) -> ExpressionID {
    apply(.subtract, [instant, add(.word(1), .duration, span)], .instant, span)
  }
}
