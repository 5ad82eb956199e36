import GeredeData
import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeText
import Testing

@Suite struct CSVTests {
  private func transactions(
    _ text: String, dialect: Language = .english
  ) -> (FactBase, DataReport) {
    var sample = SampleProgram()
    sample.addTransactions(from: "t.csv", dialect: dialect)
    return sample.load(["t.csv": text])
  }

  @Test func everyTypeHasItsCells() {
    let (base, report) = transactions(
      """
      id,amount,payer,scope,seen,paid,rate,due,note
      t1,EUR 12.50,Acme,Private,2026-03-01T09:00Z,true,99.5%,2026-12-31,hello
      t2,3,GM0599,private sector,2026-03-01,false,0.25,,
      t3,,Rotterdam,Publiek,,,,,

      """)
    #expect(report.codes == [])
    #expect(report.files.map(\.rows) == [3])
    #expect(base.rows(SampleProgram.amount) == ["t1 = 125000", "t2 = 30000"])
    #expect(base.rows(SampleProgram.payer) == ["t1 = 0", "t2 = 1", "t3 = 1"])
    #expect(base.rows(SampleProgram.scope) == ["t1 = 1", "t2 = 1", "t3 = 0"])
    #expect(base.rows(SampleProgram.isPaid) == ["t1 = 1", "t2 = 0"])
    #expect(base.rows(SampleProgram.rate) == ["t1 = 995000", "t2 = 250000"])
    #expect(base.rows(SampleProgram.due) == ["t1 = 20818"])
    #expect(base.rows(SampleProgram.id).count == 3)
    #expect(base.values[SampleProgram.note.index].undated.count == 1)
  }

  @Test func sourcesSayFileAndRow() {
    let (base, _) = transactions("id,amount\r\nt1,5\r\n\r\nt2,6\r\n")
    let table = base.values[SampleProgram.amount.index].undated
    #expect(
      base.sources.place(table.source(ofRow: 1)) == .data(DataPlace(file: "t.csv", row: 4)))
    var lookup = FactLookup(base)
    let entity = table[1, 0]
    #expect(
      lookup.place(of: SampleProgram.amount, [entity], at: nil)
        == .data(DataPlace(file: "t.csv", row: 4)))
    #expect(lookup.place(of: SampleProgram.amount, [0], at: nil) == nil)
  }

  @Test(arguments: [
    "id,note\nt1,\"a \"\"b\"\", c\nd\"\n", "\u{FEFF}id,note\r\nt1,\"a \"\"b\"\", c\nd\"",
    "sep=;\nid;note\nt1;\"a \"\"b\"\", c\nd\"\n", "id\tnote\rt1\t\"a \"\"b\"\", c\nd\"\r",
    "\"id\"|\"note\"\n\"t1\"|\"a \"\"b\"\", c\nd\"\n",
  ])
  func quotesLineEndsAndSeparators(text: String) {
    let (base, report) = transactions(text)
    #expect(!report.messages.contains { $0.severity == .error })
    let notes = base.values[SampleProgram.note.index].undated
    #expect(notes.count == 1)
    #expect(base.texts[notes[0, 1]] == "a \"b\", c\nd")
  }

  @Test func separatorIsStated() {
    let (_, report) = transactions("id;amount\nt1;5\n")
    #expect(report.files.first?.separator == ";")
    #expect(report.codes == [705])
  }

  @Test func separatorThatTheFileStatesNeedsNoMessage() {
    let (_, report) = transactions("sep=;\nid;amount\nt1;5\n")
    #expect(report.files.first?.separator == ";")
    #expect(report.codes.isEmpty)
  }

  @Test func rowsTooShortAndTooLong() {
    let (base, report) = transactions("id,amount\nt1\nt2,5,6\nt3,7\n")
    #expect(report.codes == [709, 710])
    #expect(report.messages.first?.place == .data(DataPlace(file: "t.csv", row: 2)))
    #expect(report.files.first?.rows == 3)
    #expect(report.files.first?.rejected == 2)
    #expect(base.rows(SampleProgram.amount) == ["t3 = 70000"])
  }

  @Test func quotesThatGoWrong() {
    let (base, report) = transactions("id,note\nt1,\"a\"b\nt2,c\nt3,\"open\nt4,d\n")
    #expect(report.codes == [712, 711])
    #expect(base.values[SampleProgram.note.index].undated.count == 1)
    #expect(report.files.first?.rejected == 2)
  }

  @Test func badCellsShowWhatToWrite() {
    let (base, report) = transactions(
      """
      id,amount,payer,scope,seen,paid,rate,due
      t1,"1.234,56",Acme,Public,2026-03-01T09:00Z,true,1,2026-01-01
      t2,1.000,Acme,Public,2026-03-01T09:00Z,true,1,2026-01-01
      t3,€ 5,Acme,Public,2026-03-01T09:00Z,true,1,2026-01-01
      t4,5,Acmee,Public,2026-03-01T09:00Z,true,1,2026-01-01
      t5,5,Acme,Pubic,2026-03-01T09:00Z,true,1,2026-01-01
      t6,5,Acme,Public,2026-03-01T09:00,true,1,2026-01-01
      t7,5,Acme,Public,2026-03-01T09:00Z,ja,1,2026-01-01
      t8,5,Acme,Public,2026-03-01T09:00Z,true,"3,5",2026-01-01
      t9,5,Acme,Public,2026-03-01T09:00Z,true,1,31-12-2026
      t10,5,Acme,Public,2026-03-01T09:00Z,true,1,2026-02-30

      """)
    let help = report.messages.map { $0.help.first?.english ?? "" }
    #expect(report.files.first?.rejected == 10)
    #expect(help[0] == "write 1234.56")
    #expect(help[1].contains("write 1000"))
    #expect(help[2] == "write 5.00")
    #expect(help[3] == "did you mean \"Acme\"?")
    #expect(help[4] == "write Public")
    #expect(help[5].contains("2026-03-01T09:00Z for UTC"))
    #expect(help[6] == "write true")
    #expect(help[7] == "write 3.5")
    #expect(help[8] == "write 2026-12-31")
    #expect(help[9].contains("does not exist"))
    #expect(base.rows(SampleProgram.amount).isEmpty)
    #expect(
      report.messages[8].place == .data(DataPlace(file: "t.csv", row: 10, column: "due")))
    // The entities are there nevertheless: nothing else goes wrong because of these rows.
    #expect(base.entities.members(of: SampleProgram.transaction).count == 10)
  }

  @Test func dutchData() {
    let (base, report) = transactions(
      "id;amount;paid;rate;due;seen\nt1;€ 1.234,56;ja;99,7%;31-12-2026;1-3-2026 09:00\n",
      dialect: .dutch)
    #expect(report.codes.isEmpty)
    #expect(base.rows(SampleProgram.amount) == ["t1 = 12345600"])
    #expect(base.rows(SampleProgram.isPaid) == ["t1 = 1"])
    #expect(base.rows(SampleProgram.rate) == ["t1 = 997000"])
    #expect(base.rows(SampleProgram.due) == ["t1 = 20818"])
    let (_, wrong) = transactions("id;rate\nt1;99.75\n", dialect: .dutch)
    #expect(wrong.text(713)?.contains("write 99,75") == true)
  }

  @Test func columns() {
    var sample = SampleProgram()
    sample.add(
      .kind(
        SampleProgram.transaction, key: sample.column("id"),
        fields: [(SampleProgram.amount, sample.column("amout"))]), from: "t.csv")
    let (_, report) = sample.load(["t.csv": "id,amount,colour,colour\nt1,5,red,blue\n"])
    #expect(report.text(706)?.contains("did you mean the column \"amount\"?") == true)
    #expect(report.text(708)?.contains("\"amount\", \"colour\"") == true)
    let (_, twice) = transactions("id,amount,amount\nt1,5,6\n")
    #expect(twice.codes == [707])
  }

  @Test func manyMessagesAreCounted() {
    let rows = (0..<1000).map { "t\($0),x\n" }.joined()
    let (_, report) = transactions("id,amount\n" + rows)
    #expect(report.codes.filter { $0 == 713 }.count == 20)
    #expect(report.text(718)?.contains("980 more") == true)
    #expect(report.files.first?.rejected == 1000)
  }

  @Test func encodings() {
    var sample = SampleProgram()
    sample.addTransactions(from: "t.csv")
    func codes(_ bytes: [UInt8]) -> [Int] { sample.load(bytes: ["t.csv": bytes]).1.codes }
    #expect(codes([0xFF, 0xFE] + Array("id".utf16.flatMap { [UInt8($0), 0] })) == [729])
    #expect(codes(Array("id,note\nt1,caf".utf8) + [0xE9, 0x0A]) == [704])
    #expect(codes([0x50, 0x4B, 0x03, 0x04, 0]) == [702])
    #expect(codes([]) == [725])
    #expect(codes(Array("\n\n".utf8)) == [725])
    let cut = Array("id,note\nt1,é\n".utf8)
    for length in cut.indices { _ = codes(Array(cut[..<length])) }
  }

  @Test func filesThatTheHostDoesNotGive() {
    var sample = SampleProgram()
    sample.addTransactions(from: "absent.csv")
    let (_, report) = sample.load([:])
    #expect(report.codes == [701])
    #expect(report.problems == [.absent])
  }

  @Test func repeatedKeys() {
    let (base, report) = transactions("id,amount\nt1,5\nt2,6\nt1,5\nt2,7\n")
    #expect(report.codes == [717, 717])
    #expect(!report.messages.contains { $0.severity == .error })
    var settled = base
    settled.settle()
    #expect(settled.rows(SampleProgram.amount) == ["t1 = 50000"])
    #expect(settled.conflicts.count == 1)
    #expect(settled.conflicts.first?.results.map(\.word) == [60_000, 70_000])
  }

  @Test func emptyKey() {
    let (_, report) = transactions("id,amount\n,5\n")
    #expect(report.codes == [716])
  }

  @Test func anyBytesAreRead() {
    var state: UInt64 = 7
    let alphabet = Array("\",;\n\r\t idamount0123.-€ {}[]:\\".utf8)
    var sample = SampleProgram()
    for name in ["t.csv", "t.json", "t.ndjson", "t.yaml"] { sample.addTransactions(from: name) }
    for _ in 0..<300 {
      var bytes: [UInt8] = Array("id,amount\n".utf8)
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let files = ["t.csv", "t.json", "t.ndjson", "t.yaml"]
      _ = sample.load(
        bytes: Dictionary(
          uniqueKeysWithValues: files.map {
            ($0, $0 == "t.csv" ? bytes : Array(bytes.dropFirst(10)))
          }
        ))
    }
  }
}
