import GeredeProgram

/// An id that counts from 0 among few others.
protocol DenseID: Hashable {
  init(_ index: Int)

  /// Its number.
  var index: Int { get }
}

extension KernelVariable: DenseID {}

extension VariableID: DenseID {}

/// A set of variables as bits, ascending: few rules have more than one word of them.
struct DenseSet<Member: DenseID> {
  /// The members 0 to 63.
  private var first: UInt64 = 0
  /// The members from 64 on, 64 a word.
  private var rest: [UInt64] = []

  /// A set without members.
  init() {}

  /// The set of the members of a sequence.
  init(_ members: some Sequence<Member>) {
    for member in members { insert(member) }
  }

  /// Whether it has no members.
  var isEmpty: Bool { first == 0 && rest.allSatisfy { $0 == 0 } }

  /// Whether something is a member.
  func contains(_ member: Member) -> Bool {
    let (word, bit) = Self.place(of: member)
    if word == 0 { return first & bit != 0 }
    return word <= rest.count && rest[word - 1] & bit != 0
  }

  /// Adds a member; false if it was one already.
  @discardableResult
  mutating func insert(_ member: Member) -> Bool {
    let (word, bit) = Self.place(of: member)
    if word == 0 {
      defer { first |= bit }
      return first & bit == 0
    }
    while rest.count < word { rest.append(0) }
    defer { rest[word - 1] |= bit }
    return rest[word - 1] & bit == 0
  }

  /// Adds the members of another set.
  mutating func formUnion(_ other: DenseSet) {
    first |= other.first
    while rest.count < other.rest.count { rest.append(0) }
    for (word, bits) in other.rest.enumerated() { rest[word] |= bits }
  }

  /// The members that are not in another set.
  func subtracting(_ other: DenseSet) -> DenseSet {
    var result = self
    result.first &= ~other.first
    for (word, bits) in other.rest.enumerated() where word < result.rest.count {
      result.rest[word] &= ~bits
    }
    return result
  }

  /// Whether no member is in another set.
  func isDisjoint(with other: DenseSet) -> Bool {
    first & other.first == 0 && zip(rest, other.rest).allSatisfy { $0 & $1 == 0 }
  }

  /// Which of the words holds a member, and its bit there.
  private static func place(of member: Member) -> (word: Int, bit: UInt64) {
    (member.index / 64, 1 << UInt64(member.index % 64))
  }
}

extension DenseSet: Sequence {
  /// The members, ascending.
  func makeIterator() -> Iterator { Iterator(rest: rest[...], bits: first) }

  /// Where a walk over the members is.
  struct Iterator: IteratorProtocol {
    /// The words to come.
    fileprivate var rest: ArraySlice<UInt64>
    /// The members of this word that are to come.
    fileprivate var bits: UInt64
    /// The number of the first member that this word can hold.
    private var base = 0

    fileprivate init(rest: ArraySlice<UInt64>, bits: UInt64) {
      self.rest = rest
      self.bits = bits
    }

    mutating func next() -> Member? {
      while bits == 0 {
        guard let word = rest.popFirst() else { return nil }
        bits = word
        base += 64
      }
      defer { bits &= bits - 1 }
      return Member(base + bits.trailingZeroBitCount)
    }
  }
}
