internal import GeredeFacts
import GeredeFindings
internal import GeredeProgram
internal import GeredeSyntax
import GeredeText

/// What was explored, as a scenario.
extension Session {
  /// What leads to where the session stands as a scenario in the language of the program: what was
  /// supposed and retracted, and expectations of what was found at the end. `gr test` runs it in the
  /// program, and it passes.
  ///
  /// The names in it are those that the first file of the program sees.
  public func scenario(named title: String) -> String {
    ScenarioWriter(states[current], start: states[0], zone: world.zone, options)
      .text(named: title)
  }
}

/// Writes the state of a session as a scenario.
private struct ScenarioWriter {
  /// What stands under one `at`.
  private struct Section {
    var moment: Moment
    /// The second in which it begins.
    var start: Int64
    var sentences: [String]
  }

  /// The most expectations of each sort: a scenario is read by people.
  private static let limit = 12

  private let state: SessionState
  private let start: SessionState
  private let zone: ZoneRules
  private let options: CheckOptions
  private let language: Language

  init(
    _ state: SessionState, start: SessionState, zone: ZoneRules, _ options: CheckOptions
  ) {
    self.state = state
    self.start = start
    self.zone = zone
    self.options = options
    language = state.world.questionLanguage
  }

  func text(named title: String) -> String {
    var lines = ["\(Keyword.scenario.spelling(in: language)) \(literal(title)) {"]
    for form in [Supposition.Part.Form.entity, .rule] {
      for entry in state.entries where entry.form == form {
        lines += indented(entry.sentence, by: 2)
      }
    }
    for entry in state.entries where entry.form == .lasting {
      for row in replaced(by: entry) { lines += indented(row, by: 2) }
      lines += indented(entry.sentence, by: 2)
    }
    for section in sections() {
      lines.append("  \(Keyword.at.spelling(in: language)) \(written(section.moment)):")
      for sentence in section.sentences { lines += indented(sentence, by: 4) }
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  /// Sentences by moment, and what is expected under the last one that is not later than the moment
  /// looked at.
  private func sections() -> [Section] {
    var sections: [Section] = []
    for (_, entry) in Session.inOrder(state.entries, state.world.facts) {
      guard let moment = entry.moment else { continue }
      if sections.last?.moment == moment {
        sections[sections.count - 1].sentences.append(entry.sentence)
      } else {
        sections.append(
          Section(moment: moment, start: first(of: moment), sentences: [entry.sentence]))
      }
    }
    let moment = Session.written(state.moment, in: zone)
    let expectations = expectations()
    let now = state.moment.secondsSince1970
    let place = sections.firstIndex { $0.start > now } ?? sections.count
    if place > 0, sections[place - 1].moment == moment {
      sections[place - 1].sentences += expectations
    } else {
      sections.insert(
        Section(moment: moment, start: first(of: moment), sentences: expectations), at: place)
    }
    return sections
  }

  /// Retractions of what an equation takes the place of.
  private func replaced(by entry: SessionState.Entry) -> [String] {
    guard let value = entry.equation?.value, let world = state.evaluation?.world else { return [] }
    let word = Keyword.retract.spelling(in: language)
    return entry.replaced.compactMap { row in
      world.equation(value, row, in: language).map { "\(word) \($0)." }
    }
  }

  private func first(of moment: Moment) -> Int64 {
    state.world.facts.firstSecond(of: moment) ?? .min
  }

  /// What was found, as expectations; at least one, since a scenario without any is not run.
  private func expectations() -> [String] {
    guard let evaluation = state.evaluation, let before = start.evaluation else { return [] }
    let evidence = evaluation.world.evidence(
      since: before.world, in: language, limit: Self.limit)
    let codes = Set(evaluation.world.check().findings.map(\.code)).sorted()
    var found = evidence.compactMap(expectation)
    found += codes.map { "\(ContextualWord.finding.spelling(in: language)) \($0)" }
    if found.isEmpty { found = ["\(Keyword.true.spelling(in: language))"] }
    let expect = Keyword.expect.spelling(in: language)
    return found.map { "\(expect) \($0)." }
  }

  private func expectation(_ evidence: Evidence) -> String? {
    switch evidence {
    case .holds(let sentence): return isUnderstood(sentence) ? sentence : nil
    case .absent(let sentence):
      let denied = "\(Keyword.not.spelling(in: language)) (\(sentence))"
      return isUnderstood(denied) && holds(denied) ? denied : nil
    case .breached(let name, let terms): return outcome(.breached, name, terms)
    case .unproven(let name, let terms): return outcome(.unproven, name, terms)
    }
  }

  private func outcome(_ word: ContextualWord, _ name: String, _ terms: [String]) -> String {
    let head = "\(word.spelling(in: language)) \(name)"
    guard !terms.isEmpty else { return head }
    let joint = ContextualWord.for.spelling(in: language)
    return "\(head) \(joint) \(terms.joined(separator: ", "))"
  }

  /// Whether the first file of the program can say a sentence: it may not see every name.
  private func isUnderstood(_ sentence: String) -> Bool {
    Pipeline.question(sentence, in: state.world).result != nil
  }

  /// Whether a condition holds where it is asked: a sentence that no row gives is not denied by that,
  /// where it rests on what nothing states.
  private func holds(_ condition: String) -> Bool {
    let reply = state.world.ask(
      condition, at: state.moment, options: options, after: state.evaluation)
    guard case .closed(.yes, _)? = reply.answer else { return false }
    return true
  }

  private func written(_ moment: Moment) -> String {
    switch moment {
    case .date(let day): ValueText.isoDate(day)
    case .instant(let instant): ValueText.isoInstant(instant)
    }
  }

  private func literal(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped.replacing("\n", with: " "))\""
  }

  /// The lines of a sentence, the first behind so many spaces and the others as they were written.
  private func indented(_ sentence: String, by spaces: Int) -> [String] {
    let margin = String(repeating: " ", count: spaces)
    return sentence.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let text = line.drop { $0 == " " }
      return text.isEmpty ? "" : margin + text
    }
  }
}
