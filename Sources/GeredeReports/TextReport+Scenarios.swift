public import GeredeFindings
public import GeredeText

extension TextReport {
  /// The failed expectations and the scenarios that were not run, a line for each scenario, then
  /// what was counted. With coverage: what no scenario exercised.
  public func text(_ result: TestResult, coverage: CoverageDetail) -> String {
    var text = ""
    for scenario in result.scenarios where scenario.outcome != .passed {
      text += details(of: scenario)
    }
    for scenario in result.scenarios { text += line(of: scenario) + "\n" }
    if !result.scenarios.isEmpty { text += "\n" }
    text += counts(of: result) + "\n"
    if coverage != .leftOut, result.coverage.count() > 0 {
      text += lines(of: result.coverage, coverage)
    }
    return text
  }

  /// What went wrong in a scenario, with an empty line after each part.
  func details(of scenario: ScenarioResult) -> String {
    var text = self.text(scenario.messages)
    if scenario.outcome == .notRun {
      text += self.text(ScenarioMessages.notRun(scenario)) + "\n"
    }
    for expectation in scenario.expectations where !expectation.hasPassed {
      text += self.text(expectation, of: scenario) + "\n"
    }
    return text
  }

  /// A failed expectation: what was expected, what was found, and why.
  private func text(_ expectation: ExpectationResult, of scenario: ScenarioResult) -> String {
    let message = ScenarioMessages.failed(
      scenario.title, expectation, at: context.moment(expectation.at))
    let excerpt = SourceExcerpt(
      context, style: style, severity: message.severity, places: [message.place])
    let margin = excerpt.margin
    var lines = [title(message.severity, message.code, message.text)]
    lines += excerpt.lines(at: message.place, labels: [])
    let expected = DisplayWidth.printable(context.text(expectation.expected))
    let found = DisplayWidth.printable(context.text(expectation.actual))
    lines.append(margin + "= " + context.words("expected: ", "verwacht: ") + expected)
    lines.append(margin + "= " + context.words("found: ", "gevonden: ") + found)
    lines += because(expectation.because, margin: margin)
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(of scenario: ScenarioResult) -> String {
    let outcome =
      switch scenario.outcome {
      case .passed: context.words("passed  ", "geslaagd      ")
      case .failed: context.words("failed  ", "mislukt       ")
      case .notRun: context.words("not run ", "niet uitgevoerd")
      }
    let place = context.shortName(of: scenario.place).map { " (\($0))" } ?? ""
    return outcome + " " + DisplayWidth.printable(scenario.title) + place
  }

  /// `4 scenarios: 2 passed, 1 failed, 1 not run · 9 expectations, 1 not met`.
  private func counts(of result: TestResult) -> String {
    let count = result.scenarios.count
    guard count > 0 else {
      return result.isComplete
        ? context.words("no scenarios", "geen scenario's")
        : context.words(
          "no scenarios were run: the program or its data have errors",
          "er zijn geen scenario's uitgevoerd: het programma of de gegevens bevatten fouten")
    }
    let (passed, failed, notRun) = (
      result.count(.passed), result.count(.failed), result.count(.notRun)
    )
    var line = context.words(
      counted(count, "scenario", "scenarios") + ": \(grouped(passed)) passed, "
        + "\(grouped(failed)) failed",
      counted(count, "scenario", "scenario's") + ": \(grouped(passed)) geslaagd, "
        + "\(grouped(failed)) mislukt")
    if notRun > 0 {
      line += context.words(
        ", \(grouped(notRun)) not run", ", \(grouped(notRun)) niet uitgevoerd")
    }
    let expectations = result.scenarios.flatMap(\.expectations)
    let unmet = expectations.count { !$0.hasPassed }
    line +=
      " · "
      + context.words(
        counted(expectations.count, "expectation", "expectations"),
        counted(expectations.count, "verwachting", "verwachtingen"))
    if unmet > 0 {
      line += context.words(", \(grouped(unmet)) not met", ", \(grouped(unmet)) niet uitgekomen")
    }
    if result.filtered > 0 {
      line += context.words(
        " · \(grouped(result.filtered)) left out by the filter",
        " · \(grouped(result.filtered)) buiten het filter")
    }
    return line
  }

  private func lines(of found: Coverage, _ detail: CoverageDetail) -> String {
    let coverage = detail == .bothSides ? found.ofBothSides : found
    let parts = Coverage.Kind.allCases.compactMap { kind -> String? in
      let count = coverage.count(kind)
      guard count > 0 else { return nil }
      let (one, several) = context.names(of: kind)
      return "\(grouped(coverage.exercised(kind)))/" + counted(count, one, several)
    }
    let title =
      detail == .bothSides
      ? context.words("coverage of both sides: ", "dekking van beide kanten: ")
      : context.words("coverage: ", "dekking: ")
    var text =
      title + "\(coverage.percentage)%"
      + (parts.isEmpty ? "" : " · " + parts.joined(separator: ", ")) + "\n"
    let idle = coverage.items.filter { !$0.isExercised }
    if !idle.isEmpty {
      text +=
        detail == .bothSides
        ? context.words("not seen:\n", "niet gezien:\n")
        : context.words("not exercised:\n", "niet geraakt:\n")
    }
    for item in idle {
      let place = context.shortName(of: .span(item.place)).map { " (\($0))" } ?? ""
      text += "  \(context.names(of: item.kind).one) "
      text += DisplayWidth.printable(context.text(item.name)) + place
      if detail == .bothSides { text += ": " + context.unseen(item) }
      text += "\n"
    }
    return text
  }
}

/// Whether a report tells what no scenario exercised.
public enum CoverageDetail: Sendable, Hashable {
  /// The counts alone.
  case leftOut
  /// Also each part that nothing exercised.
  case listed
  /// What was not seen both where it holds and where it does not.
  case bothSides
}

extension ReportContext {
  /// The word for one of a kind, and for several.
  func names(of kind: Coverage.Kind) -> (one: String, several: String) {
    switch kind {
    case .requirement:
      (words("requirement", "eis"), words("requirements", "eisen"))
    case .rule: (words("rule", "regel"), words("rules", "regels"))
    case .clause: (words("clause", "bepaling"), words("clauses", "bepalingen"))
    case .exception: (words("exception", "uitzondering"), words("exceptions", "uitzonderingen"))
    }
  }

  /// The sides of an item that no scenario showed, in words.
  func unseen(_ item: Coverage.Item) -> String {
    let (holds, fails) =
      switch item.kind {
      case .requirement: (words("met", "voldaan"), words("breached", "geschonden"))
      case .rule: (words("holding", "geldend"), words("not holding", "niet geldend"))
      case .clause:
        (
          words("heeded", "nagekomen"),
          words("violated or not applying", "geschonden of niet van toepassing")
        )
      case .exception:
        (words("applying", "van toepassing"), words("not applying", "niet van toepassing"))
      }
    let missing =
      (item.sides.contains(.holds) ? [] : [holds]) + (item.sides.contains(.fails) ? [] : [fails])
    return missing.joined(separator: words(" nor ", " en "))
  }

  /// A moment of evaluation: the date alone where it is the last second of one.
  public func moment(_ instant: Int64) -> Bilingual {
    func text(_ language: Language) -> String {
      if let day = zone.day(ofInstant: instant), zone.lastSecond(ofDay: day) == instant {
        return ValueText.date(day, in: language)
      }
      return ValueText.instant(instant, in: language, zone: zone)
    }
    return Bilingual(en: text(.english), nl: text(.dutch))
  }
}
