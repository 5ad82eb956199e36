import GeredeData
import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeText
import Testing

@Suite struct ObjectTests {
  private func load(_ name: String, _ text: String) -> (FactBase, DataReport) {
    var sample = SampleProgram()
    sample.addTransactions(from: name)
    return sample.load([name: text])
  }

  @Test(arguments: [
    (
      "t.json",
      """
      [ {"id": "t1", "amount": 12.5, "paid": true, "note": "caf\\u00e9 \\"x\\" \\ud83d\\ude00"},
        {"id": "t2", "amount": null, "note": ""} ]
      """
    ),
    (
      "t.ndjson",
      """
      {"id":"t1","amount":"12.50","paid":"true","note":"café \\"x\\" 😀"}

      {"note":null,"id":"t2"}
      """
    ),
    (
      "t.yaml",
      """
      - id: t1
        amount: 12.5
        paid: true
        note: 'café "x" 😀'
      - {id: t2, amount: ~, note: ""}
      """
    ),
  ])
  func objectsInEveryFormat(name: String, text: String) {
    let (base, report) = load(name, text)
    #expect(report.codes == [])
    #expect(report.files.map(\.rows) == [2])
    #expect(base.rows(SampleProgram.amount) == ["t1 = 125000"])
    #expect(base.rows(SampleProgram.isPaid) == ["t1 = 1"])
    let notes = base.values[SampleProgram.note.index].undated
    #expect(notes.count == 1)
    #expect(base.texts[notes[0, 1]] == "café \"x\" 😀")
    #expect(base.entities.members(of: SampleProgram.transaction).count == 2)
  }

  @Test func brokenLinesDoNotStopTheRest() {
    let (base, report) = load(
      "t.ndjson",
      """
      {"id":"t1","amount":5}
      {"id":"t2","amount":
      [1,2]
      {"id":"t3","amount":[5]}
      {"id":"t4","id":"t5"}
      {"id":"t6","amount":6} trailing
      {"id":"t7","amount":7}
      """)
    #expect(report.codes == [719, 720, 722, 721, 719])
    #expect(base.rows(SampleProgram.amount) == ["t1 = 50000", "t7 = 70000"])
    #expect(report.files.first?.rows == 7)
    #expect(report.files.first?.rejected == 5)
  }

  @Test(arguments: [
    ("{}", 720), ("[{\"id\":\"t1\"}", 719), ("[{\"id\":\"t1\"} {\"id\":\"t2\"}]", 719),
    ("[{\"id\":\"t1\"},]", 719), ("[1]", 720), ("", 719), ("[{\"id\":\"\\ud800\"}]", 719),
    ("[{\"id\":\"t1\"}] x", 719), ("[{\"id\":tru}]", 719), ("\"text\"", 720),
  ])
  func brokenLists(text: String, code: Int) {
    let (_, report) = load("t.json", text)
    #expect(report.codes == [code])
  }

  @Test func depthAndSizeCostNothing() {
    let deep = "[{\"id\":\"t1\",\"amount\":" + String(repeating: "[", count: 200_000)
    #expect(load("t.json", deep).1.codes == [719])
    let closed =
      "[{\"id\":\"t1\",\"amount\":" + String(repeating: "[", count: 100_000)
      + String(repeating: "]", count: 100_000) + "}]"
    #expect(load("t.json", closed).1.codes == [722])
    let list = "[" + String(repeating: "1,", count: 200_000) + "1]"
    #expect(load("t.json", list).1.text(718) != nil)
  }

  @Test func yamlThatIsNoFlatList() {
    #expect(load("t.yaml", "id: t1").1.codes == [730])
    #expect(load("t.yaml", "- id: [t1]").1.codes == [730])
    #expect(load("t.yaml", "- id: t1\n bad: x\n- y").1.codes == [723])
    #expect(load("t.yaml", String(repeating: "[", count: 100_000)).1.codes == [723])
    #expect(load("t.yaml", String(repeating: "- ", count: 100_000)).1.codes == [723])
    #expect(load("t.yaml", "").1.codes == [])
  }

  @Test func yamlThatExpandsWithoutEnd() {
    var text = "- &a0 {id: t1}\n"
    for level in 1...40 {
      let parts = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "- &a\(level) [\(parts)]\n"
    }
    #expect(load("t.yaml", text).1.codes == [724])
    #expect(load("t.yaml", "- {id: t1, note: 'R&D *x'}").1.codes == [])
  }

  @Test func namesThatNothingTakes() {
    let (_, report) = load(
      "t.json", "[{\"id\":\"t1\",\"colour\":\"red\"},{\"id\":\"t2\",\"colour\":1}]")
    #expect(report.codes == [708])
    var sample = SampleProgram()
    sample.add(
      .kind(
        SampleProgram.transaction, key: sample.column("id"),
        fields: [(SampleProgram.amount, sample.column("price"))]), from: "t.json")
    #expect(
      sample.load(["t.json": "[{\"id\":\"t1\",\"prize\":1}]"]).1.text(706)?.contains("\"prize\"")
        == true)
  }
}
