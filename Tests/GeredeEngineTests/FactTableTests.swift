import GeredeEngine
import Testing

@Suite struct FactTableTests {
  @Test func keepsRowsAndSources() {
    var table = FactTable(arity: 2)
    table.append([1, 2], source: 7)
    table.append(3, -4)
    #expect(table.count == 2)
    #expect(table.row(0) == [1, 2])
    #expect(table[1, 1] == -4)
    #expect(table.source(ofRow: 0) == 7)
    #expect(table.source(ofRow: 1) == 0)
    #expect(table.bounds(ofColumn: 1) == -4...2)
  }

  @Test func aCopyIsAValue() {
    var table = FactTable(arity: 1)
    for word in 0..<100 { table.append(Int64(word)) }
    var copy = table
    copy.append(100, source: 3)
    table.append(-1)
    #expect(table.count == 101 && copy.count == 101)
    #expect(table[100, 0] == -1)
    #expect(copy[100, 0] == 100)
    #expect(table.source(ofRow: 100) == 0)
  }

  @Test func goesOnAcrossChunks() {
    var table = FactTable(arity: 2)
    let rows = 2 * FactTable.chunkRows + 10
    for row in 0..<rows { table.append(Int64(row), Int64(-row), source: UInt32(row)) }
    #expect(table.chunkCount == 3)
    #expect(table.rowCount(ofChunk: 2) == 10)
    #expect(table.bounds(ofColumn: 0, inChunk: 1) == 65_536...131_071)
    #expect(table.bounds(ofColumn: 1) == Int64(1 - rows)...0)
    #expect(table[70_000, 1] == -70_000)
    #expect(table.source(ofRow: 131_075) == 131_075)
    var sum: Int64 = 0
    table.forEachWord(ofColumn: 0) { _, word in sum += word }
    #expect(sum == Int64(rows * (rows - 1) / 2))
  }

  @Test func appendsWholeColumnsAndTables() {
    var table = FactTable(arity: 2)
    table.append(columns: [[1, 2], [3, 4]], sources: [5, 6])
    var other = FactTable(arity: 2)
    other.append([9, 9], source: 8)
    table.append(contentsOf: other)
    #expect((0..<3).map { table.row($0) } == [[1, 3], [2, 4], [9, 9]])
    #expect((0..<3).map { table.source(ofRow: $0) } == [5, 6, 8])
  }

  @Test func rowsWithoutColumns() {
    var table = FactTable(arity: 0)
    table.append([])
    table.append([])
    #expect(table.count == 2)
    #expect(table.row(1) == [])
  }
}
