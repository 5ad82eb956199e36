import GeredeData
import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeRules
import GeredeText
import Testing

@Suite struct SentenceTests {
  @Test func rowsMayReferToEntitiesThatComeLater() {
    var sample = SampleProgram()
    sample.add(
      .kind(
        SampleProgram.transaction, key: sample.column("id"),
        fields: [(SampleProgram.payer, sample.column("payer"))]), from: "t.csv")
    sample.addMunicipalities(from: "m.csv")
    let (base, report) = sample.load([
      "t.csv": "id,payer\nt1,GM0001\nt2,GM0002\nt3,GM9\n",
      "m.csv": "code,inhabitants\nGM0001,5\nGM0002,6\nGM0599,664311\n",
    ])
    #expect(report.codes == [714])
    #expect(report.files.map(\.rows) == [3, 3])
    #expect(report.files.map(\.rejected) == [1, 0])
    #expect(base.rows(SampleProgram.payer).count == 2)
    // The declared Rotterdam and the row with its key are one.
    #expect(base.entities.members(of: SampleProgram.municipality).count == 3)
    #expect(base.rows(SampleProgram.inhabitants).contains("Rotterdam = 664311"))
  }

  @Test func relationsValuesAndActs() {
    var sample = SampleProgram()
    sample.add(
      .kind(SampleProgram.tag, key: sample.column("tag"), fields: []), from: "uses.csv")
    sample.add(
      .relation(
        SampleProgram.uses, [.column(sample.column("party")), .column(sample.column("tag"))]),
      from: "uses.csv", from: "start", until: "end")
    sample.add(
      .value(
        SampleProgram.availability, [.constant(.entity(EntityID(0)))],
        result: .column(sample.column("percentage"))), from: "up.csv")
    sample.add(
      .act(
        SampleProgram.report, [.column(sample.column("actor"))],
        at: .column(sample.column("time"))), from: "log.ndjson")
    let (base, report) = sample.load([
      "uses.csv": "party,tag,start,end\nAcme,red,2026-01-01,2026-12-31\nGM0599,blue,,\n"
        + "Acme,red,2026-02-01,2026-01-01\n,red,,\n",
      "up.csv": "percentage\n99.7%\n",
      "log.ndjson": "{\"actor\":\"Acme\",\"time\":\"2026-03-01T12:00Z\"}\n"
        + "{\"actor\":\"Acme\",\"time\":\"2026-03-02\"}\n{\"actor\":\"Acme\"}\n",
    ])
    #expect(report.codes == [726, 716, 716])
    let uses = base.relations[SampleProgram.uses.index].dated
    #expect(uses.count == 2)
    #expect(uses.row(0)[2] == (try? ValueText.instant("2026-01-01T00:00Z")))
    #expect(uses.row(0)[3] == (try? ValueText.instant("2026-12-31T23:59:59Z")))
    #expect(Array(uses.row(1)[2...]) == [Word.min, Word.max])
    #expect(base.values[SampleProgram.availability.index].undated.row(0) == [0, 997_000])
    let acts = base.relations[SampleProgram.report.index].undated
    #expect(acts.count == 2)
    #expect(acts.row(1)[1] == (try? ValueText.instant("2026-03-02T23:59:59Z")))
    #expect(base.shape.relations[SampleProgram.uses.index] == [.dated, .stated])
  }

  @Test func keysOfOtherKinds() {
    var sample = SampleProgram()
    sample.program.kinds.append(
      Kind(
        name: Wording(english: "Town"), noun: Wording(english: "town"),
        parent: SampleProgram.municipality, key: SampleProgram.code, module: ModuleID(0)))
    sample.program.kinds.append(
      Kind(
        name: Wording(english: "City"), noun: Wording(english: "city"),
        parent: SampleProgram.municipality, key: SampleProgram.code, module: ModuleID(0)))
    sample.add(.kind(KindID(5), key: sample.column("code"), fields: []), from: "towns.csv")
    sample.add(.kind(KindID(6), key: sample.column("code"), fields: []), from: "cities.csv")
    let (base, report) = sample.load([
      "towns.csv": "code\nGM0599\nGM1\n", "cities.csv": "code\nGM1\n",
    ])
    #expect(report.codes == [727])
    #expect(base.entities.kind(of: EntityID(1)) == KindID(5))
  }
}

@Suite struct FactBaseTests {
  private func day(_ text: String) throws -> Word { try ValueText.date(text) }

  private func base(
    _ facts: [(result: Word, from: String?, until: String?)]
  ) throws -> (FactBase, [Message]) {
    var sample = SampleProgram()
    for (index, fact) in facts.enumerated() {
      sample.program.facts.append(
        Fact(
          statement: .value(
            SampleProgram.availability, [.entity(EntityID(0))], result: .word(fact.result)),
          from: try fact.from.map { .date(try day($0)) },
          until: try fact.until.map { .date(try day($0)) }, module: ModuleID(0),
          span: Span(SourceID(0), index, index + 1)))
    }
    var base = FactBase(of: sample.program, zone: .utc)
    let messages = base.addFacts(of: sample.program)
    base.settle()
    return (base, messages)
  }

  /// The dated rows as `result first…last`.
  private func rows(_ base: FactBase) -> [String] {
    let table = base.values[SampleProgram.availability.index].dated
    return (0..<table.count).map { row in
      let words = table.row(row)
      let first = words[2] == .min ? "" : ValueText.isoDate(words[2] / 86_400)
      let last = words[3] == .max ? "" : ValueText.isoDate(words[3] / 86_400)
      return "\(words[1]) \(first)…\(last)"
    }
  }

  @Test func aValueEndsBeforeTheNextOne() throws {
    let (base, _) = try base([
      (3, "2026-03-01", nil), (1, "2026-01-01", nil), (2, "2026-02-01", nil),
    ])
    #expect(
      rows(base)
        == ["1 2026-01-01…2026-01-31", "2 2026-02-01…2026-02-28", "3 2026-03-01…"])
    #expect(base.conflicts.isEmpty)
  }

  @Test func overlappingResultsAreAConflictWhereTheyOverlap() throws {
    let (base, _) = try base([
      (1, "2026-01-01", "2026-06-30"), (2, "2026-06-01", "2026-12-31"),
    ])
    #expect(rows(base) == ["1 2026-01-01…2026-05-31", "2 2026-07-01…2026-12-31"])
    let conflict = try #require(base.conflicts.first)
    #expect(conflict.first == (try day("2026-06-01")) * 86_400)
    #expect(conflict.last == (try day("2026-07-01")) * 86_400 - 1)
    #expect(conflict.results.map(\.word) == [1, 2])
    #expect(
      base.sources.place(conflict.results[1].source) == .span(Span(SourceID(0), 1, 2)))
  }

  @Test func anUndatedValueAgainstADatedOne() throws {
    let (base, _) = try base([(1, nil, nil), (2, "2026-06-01", "2026-06-30")])
    #expect(rows(base) == ["1 …2026-05-31", "1 2026-07-01…"])
    #expect(base.conflicts.count == 1)
    #expect(base.shape.values[SampleProgram.availability.index] == [.dated, .stated])
  }

  @Test func equalResultsAreNoConflict() throws {
    let (same, _) = try base([(1, nil, nil), (1, "2026-06-01", nil), (1, nil, nil)])
    #expect(same.conflicts.isEmpty)
    #expect(same.values[SampleProgram.availability.index].undated.count == 1)
    let (dated, _) = try base([(1, "2026-01-01", "2026-06-30"), (1, "2026-03-01", "2026-12-31")])
    #expect(dated.conflicts.isEmpty)
    #expect(rows(dated).first == "1 2026-01-01…2026-02-28")
  }

  @Test func sameFromTwice() throws {
    let (base, _) = try base([
      (1, "2026-01-01", nil), (2, "2026-01-01", nil), (3, "2026-02-01", nil),
    ])
    #expect(rows(base) == ["3 2026-02-01…"])
    #expect(base.conflicts.first?.results.count == 2)
  }

  @Test func endsBeforeItBegins() throws {
    let (_, messages) = try base([(1, "2026-02-01", "2026-01-01")])
    #expect(messages.map(\.code.number) == [741])
  }

  @Test func againstAPlainTimeline() throws {
    var state: UInt64 = 11
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<200 {
      var base = FactBase(of: SampleProgram().program, zone: .utc)
      var facts: [(result: Word, first: Word, last: Word)] = []
      for _ in 0..<(1 + next(6)) {
        let first = Word(next(20))
        let last = first + Word(next(8))
        facts.append((Word(next(3)), first, last))
        base.values[SampleProgram.availability.index].dated.append(
          [0, facts[facts.count - 1].result, first, last])
      }
      base.settle()
      let table = base.values[SampleProgram.availability.index].dated
      for moment in Word(-1)...30 {
        let wanted = Set(facts.filter { $0.first <= moment && moment <= $0.last }.map(\.result))
        let found = (0..<table.count).map { table.row($0) }
          .filter { $0[2] <= moment && moment <= $0[3] }.map { $0[1] }
        let isConflict = base.conflicts.contains { $0.first <= moment && moment <= $0.last }
        #expect(isConflict == (wanted.count > 1))
        #expect(found == (wanted.count == 1 ? Array(wanted) : []))
      }
    }
  }

  @Test func textsOfThePrograms() {
    var sample = SampleProgram()
    sample.program.texts.append("GM0595")
    sample.program.expressions = [
      Expression(
        .entityText(SampleProgram.municipality, TextID(0)),
        type: .kind(SampleProgram.municipality), span: sample.span),
      Expression(
        .entityText(SampleProgram.municipality, TextID(1)),
        type: .kind(SampleProgram.municipality), span: sample.span),
    ]
    var base = FactBase(of: sample.program, zone: .utc)
    let messages = base.addFacts(of: sample.program)
    #expect(messages.map(\.code.number) == [742])
    #expect(messages.first?.help.first?.english == "did you mean \"GM0599\"?")
    #expect(
      base.shape.entityTexts
        == [FactShape.EntityText(SampleProgram.municipality, TextID(0)): EntityID(1)])
  }

  @Test func ranksFollowCodePoints() {
    var texts = TextDictionary(["b", "a", "é", "", "aa", "B", "😀", "abcdefghi", "abcdefgh"])
    #expect(texts.ranks() == [6, 2, 7, 0, 3, 1, 8, 5, 4])
    for number in 0..<5000 { _ = texts.intern("key\(number)") }
    for number in 0..<5000 { #expect(texts.id(of: "key\(number)") == Word(9 + number)) }
    #expect(texts.id(of: "key5000") == nil)
    #expect(texts.intern("key17") == 26)
    #expect(texts[26] == "key17")
  }
}
