import GeredeEngine
import GeredeProgram
import GeredeText

extension FactBase {
  /// Makes every value a partial function: at each moment at most one result per arguments.
  ///
  /// A row with `from` and without `until` ends just before the next `from` of the same arguments.
  /// Where two results remain for one moment, both are taken out there and a conflict is kept.
  /// - Complexity: O(n) in the rows of a value without dates and without repeated arguments; else
  ///   O(n log n) in the rows concerned.
  public mutating func settle() {
    for index in values.indices {
      let rows = values[index]
      guard rows.undated.count + rows.dated.count > 1 else { continue }
      var records = ValueRecords(parameters: rows.undated.arity - 1)
      if rows.dated.count > 0 {
        records.append(dated: rows.dated)
        records.append(undated: rows.undated) { _ in true }
        values[index] = Rows(arity: rows.undated.arity)
      } else {
        let repeated = RepeatedArguments(in: rows.undated)
        guard !repeated.isEmpty else { continue }
        records.append(undated: rows.undated) { repeated.contains($0) }
        values[index].undated = FactBase.filtered(rows.undated) { !repeated.contains($0) }
      }
      let settled = records.settled(ValueID(index))
      for row in settled.undated { values[index].undated.append(row.words, source: row.source) }
      for row in settled.dated { values[index].dated.append(row.words, source: row.source) }
      conflicts.append(contentsOf: settled.conflicts)
    }
  }

  private static func filtered(_ table: FactTable, _ isKept: (Int) -> Bool) -> FactTable {
    var result = FactTable(arity: table.arity)
    for row in 0..<table.count where isKept(row) {
      result.append(table.row(row), source: table.source(ofRow: row))
    }
    return result
  }
}
