import GeredeText

extension Program {
  /// The columns in which rows give the slots of a relation or a value, and then more: each is called
  /// by the name of its slot, or else by the noun of its kind. Of two that are called the same the
  /// second has a number behind it: `party`, `party2`.
  ///
  /// - Complexity: O(n²) in the number of columns.
  public func columnNames(of slots: [Slot], then more: [Wording]) -> [Wording] {
    var names: [Wording] = []
    func isTaken(_ name: Wording) -> Bool {
      names.contains { known in
        known.english == name.english || known.text(in: .dutch) == name.text(in: .dutch)
      }
    }
    let proposed = slots.enumerated().map { index, slot in
      if let name = slot.name { return Wording(english: name) }
      if case .kind(let kind) = slot.type { return self[kind].noun }
      if case .enumeration(let enumeration) = slot.type { return self[enumeration].noun }
      return Wording(english: "column\(index + 1)")
    }
    for name in proposed + more {
      var free = name
      var number = 2
      while isTaken(free) {
        free = Wording(
          english: "\(name.english)\(number)", dutch: name.dutch.map { "\($0)\(number)" })
        number += 1
      }
      names.append(free)
    }
    return names
  }
}

extension DataSource {
  /// What the column of an act's time is called where nobody says otherwise.
  public static let timeWording = Wording(english: "time", dutch: "tijd")
}
