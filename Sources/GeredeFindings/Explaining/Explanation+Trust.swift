import GeredeProgram
import GeredeText

/// Why a party accepts something, or does not: the chain of speakers.
extension Explanation {
  /// One step of a chain: whose trust takes it from whom.
  private struct Link {
    var trust: Trust
    var believer: Word
    var speaker: Word
  }

  /// A belief that holds: each trust from the party that believes to the one that says it, with what
  /// its condition rests on, and where it is said.
  mutating func explainBelief(
    _ accepts: RelationID, _ row: [Word], at instant: Word, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    if extent == .step { return grounds.add(.holds(accepts, row, by: nil, at: instant)) }
    guard let says = says(of: accepts), let believer = row.first,
      let (links, speaker) = chain(
        to: believer, Array(row.dropFirst()), accepts, says, instant, &walk)
    else { return grounds.add(.holds(accepts, row, by: nil, at: instant)) }
    let content = Array(row.dropFirst())
    for link in links {
      grounds.add(.text(text(of: link, content, says), .holds, .span(link.trust.span)))
      guard standing.depth == 0, let condition = link.trust.condition,
        var inner = bound(link.trust, link.speaker, content, at: instant, fuel: walk.fuel)
      else { continue }
      bind(link.trust.believer, link.believer, &inner)
      explain(condition, .yes, &inner, standing.deeper)
      walk.fuel = inner.fuel
    }
    derive(says, [speaker] + content, at: instant, &walk, standing)
  }

  /// The last link of the chain by which somebody believes something: the trust, what its condition
  /// rests on, and that the speaker has it. One step of a proof; the place of the trust, nil where the
  /// party says it itself.
  mutating func explainLastLink(
    _ accepts: RelationID, _ row: [Word], at instant: Word, _ walk: inout Evaluator
  ) -> Span? {
    let content = Array(row.dropFirst())
    guard let says = says(of: accepts), let believer = row.first,
      let (links, speaker) = chain(to: believer, content, accepts, says, instant, &walk)
    else { return nil }
    guard let link = links.first else {
      derive(says, [speaker] + content, at: instant, &walk, .closed)
      return nil
    }
    if links.count > 1 {
      grounds.add(.holds(accepts, [link.speaker] + content, by: nil, at: instant))
    } else {
      derive(says, [link.speaker] + content, at: instant, &walk, .closed)
    }
    if let condition = link.trust.condition,
      var inner = bound(link.trust, link.speaker, content, at: instant, fuel: walk.fuel)
    {
      bind(link.trust.believer, link.believer, &inner)
      explain(condition, .yes, &inner, .closed)
    }
    return link.trust.span
  }

  /// A belief that does not hold: nobody says it, or none of those who say it is believed.
  mutating func explainDisbelief(
    _ accepts: RelationID, _ words: [Word?], at instant: Word, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    guard let says = says(of: accepts) else { return }
    let content = Array(words.dropFirst())
    let found = reading.rows(of: says, matching: [nil] + content, at: instant)
    var sayers: [[Word]] = []
    for index in found.indices where sayers.count < Explanation.examples {
      let row = reading.row(found, index)
      if reading.truth(found, row) == .yes { sayers.append(Array(row.prefix(words.count))) }
    }
    guard let first = sayers.first else {
      let text = reading.printer.bilingual { language in
        let said = reading.printer.content(says, [nil] + content, in: language)
        return language == .english ? "nobody says that \(said)" : "niemand zegt: \(said)"
      }
      return grounds.add(.text(text, .absent, nil))
    }
    for row in sayers { grounds.add(.holds(says, row, by: nil, at: instant)) }
    guard let believer = words.first ?? nil else { return }
    var hasReason = false
    for trust in reading.program.trusts where trust.accepts == accepts {
      guard
        var inner = fitting(trust, first[0], Array(first.dropFirst()), instant, fuel: walk.fuel),
        bind(trust.believer, believer, &inner)
      else { continue }
      if !applies(trust, at: instant) {
        grounds.add(.text(dates(of: trust), .absent, .span(trust.span)))
        hasReason = true
      } else if let condition = trust.condition,
        inner.truth(of: condition, negative: false) == .no
      {
        explain(condition, .no, &inner, standing.deeper)
        hasReason = true
      }
      walk.fuel = inner.fuel
    }
    guard !hasReason else { return }
    let text = reading.printer.bilingual { language in
      let names = [believer, first[0]].map { reading.printer.names.entity($0, in: language) }
      return language == .english
        ? "no trust of \(names[0]) takes it from \(names[1])"
        : "geen vertrouwen van \(names[0]) neemt het over van \(names[1])"
    }
    grounds.add(.text(text, .absent, nil))
  }

  /// `this trust applies from 1 January 2026 until 30 June 2026`.
  private func dates(of trust: Trust) -> Bilingual {
    reading.printer.bilingual { language in
      func text(_ moment: Moment) -> String {
        switch moment {
        case .date(let day): reading.printer.value(day, .date, in: language)
        case .instant(let instant): reading.printer.value(instant, .instant, in: language)
        }
      }
      let isDutch = language == .dutch
      let from = trust.from.map { (isDutch ? " vanaf " : " from ") + text($0) } ?? ""
      let until = trust.until.map { (isDutch ? " tot en met " : " until ") + text($0) } ?? ""
      return (isDutch ? "dit vertrouwen geldt" : "this trust applies") + from + until
    }
  }

  // MARK: - Chains

  /// The shortest chain from a party to somebody who says it; nil where none is found with the fuel.
  ///
  /// Breadth first from those who say it: the depth of a party is the least one, which every trust
  /// that takes a greater one takes too.
  private func chain(
    to believer: Word, _ content: [Word], _ accepts: RelationID, _ says: RelationID,
    _ instant: Word, _ walk: inout Evaluator
  ) -> (links: [Link], speaker: Word)? {
    let found = reading.rows(of: says, matching: [nil] + content.map { $0 }, at: instant)
    var frontier: [Word] = []
    for index in found.indices {
      let row = reading.row(found, index)
      if reading.truth(found, row) == .yes { frontier.append(row[0]) }
    }
    let trusts = reading.program.trusts.filter { $0.accepts == accepts }
    var cameBy: [Word: Link] = [:]
    var seen = Set(frontier)
    var depth = 0
    while !seen.contains(believer), !frontier.isEmpty, walk.fuel > 0 {
      var next: [Word] = []
      for speaker in frontier.sorted(by: { reading.entityRank($0) < reading.entityRank($1) }) {
        for trust in trusts where trust.reach.takes(depth) {
          for word in believers(trust, speaker, content, instant, &walk)
          where seen.insert(word).inserted {
            cameBy[word] = Link(trust: trust, believer: word, speaker: speaker)
            next.append(word)
          }
        }
      }
      frontier = next
      depth += 1
    }
    guard seen.contains(believer) else { return nil }
    var links: [Link] = []
    var party = believer
    while let link = cameBy[party] {
      links.append(link)
      party = link.speaker
    }
    return (links, party)
  }

  /// Those who certainly take it from a speaker by a trust.
  private func believers(
    _ trust: Trust, _ speaker: Word, _ content: [Word], _ instant: Word, _ walk: inout Evaluator
  ) -> [Word] {
    guard var inner = bound(trust, speaker, content, at: instant, fuel: walk.fuel) else {
      return []
    }
    var words: [Word] = []
    let goals = trust.condition.map { [Goal.condition($0, negative: false)] } ?? []
    _ = inner.solve(goals, .yes) { inner, truth in
      if truth == .yes, let word = inner.value(of: trust.believer), !words.contains(word) {
        words.append(word)
      }
      return .next
    }
    walk.fuel = inner.fuel
    return words
  }

  /// A walk through a trust for what a speaker says; nil where the trust is not about it or does not
  /// apply at the moment.
  private func bound(
    _ trust: Trust, _ speaker: Word, _ content: [Word], at instant: Word, fuel: Int
  ) -> Evaluator? {
    applies(trust, at: instant) ? fitting(trust, speaker, content, instant, fuel: fuel) : nil
  }

  /// Whether a trust applies by its dates.
  private func applies(_ trust: Trust, at instant: Word) -> Bool {
    if let from = trust.from, (second(of: from, reading.zone.firstSecond) ?? .max) > instant {
      return false
    }
    guard let until = trust.until else { return true }
    return instant <= second(of: until, reading.zone.lastSecond) ?? .min
  }

  /// A walk through a trust for what a speaker says, whatever its dates; nil where it is not about it.
  private func fitting(
    _ trust: Trust, _ speaker: Word, _ content: [Word], _ instant: Word, fuel: Int
  ) -> Evaluator? {
    var inner = Evaluator(reading: reading, frame: trust.frame, moment: instant, fuel: fuel)
    for (argument, word) in zip([trust.speaker] + trust.content, [speaker] + content) {
      guard case .expression(let id) = argument else { continue }
      guard bind(id, word, &inner) else { return nil }
    }
    return inner
  }

  /// The instant that a moment stands for.
  private func second(of moment: Moment, _ ofDay: (Word) -> Word?) -> Word? {
    switch moment {
    case .date(let day): ofDay(day)
    case .instant(let instant): instant
    }
  }

  /// Lets an expression stand for a word; false where it cannot.
  @discardableResult
  private func bind(_ id: ExpressionID, _ word: Word, _ walk: inout Evaluator) -> Bool {
    if case .variable(let variable) = reading.program[id].form {
      if let earlier = walk.word(of: variable) { return earlier == word }
      if case .kind(let kind) = walk.frame[variable].type, !reading.isEntity(word, within: kind) {
        return false
      }
      walk.bind(variable, .word(word))
      return true
    }
    guard walk.isClosed(id), let own = walk.value(of: id) else { return true }
    return own == word
  }

  /// The relation of who says what a relation of belief is about.
  private func says(of accepts: RelationID) -> RelationID? {
    guard case .accepts(let content) = reading.program[accepts].form else { return nil }
    return reading.program.relations.firstIndex { $0.form == .says(content) }
      .map { RelationID($0) }
  }

  /// `Rotterdam accepts from Denbosch that Acme holds Iso27001`.
  private func text(of link: Link, _ content: [Word], _ says: RelationID) -> Bilingual {
    let printer = reading.printer
    return printer.bilingual { language in
      let believer = printer.names.entity(link.believer, in: language)
      let speaker = printer.names.entity(link.speaker, in: language)
      let said = printer.content(says, [link.speaker] + content.map { $0 }, in: language)
      return language == .english
        ? "\(believer) accepts from \(speaker) that \(said)"
        : "\(believer) aanvaardt van \(speaker) dat \(said)"
    }
  }
}

extension Trust.Reach {
  /// Whether a trust takes what the speaker has at a depth.
  fileprivate func takes(_ depth: Int) -> Bool {
    switch self {
    case .statement: depth == 0
    case .steps(let steps): depth <= steps
    case .anyDepth: true
    }
  }
}
