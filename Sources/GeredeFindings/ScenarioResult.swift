public import GeredeText

/// How a scenario came out.
public struct ScenarioResult: Sendable, Hashable, Codable {
  /// How a scenario ended.
  public enum Outcome: String, Sendable, Hashable, Codable {
    /// Every expectation was met.
    case passed
    /// An expectation was not met.
    case failed
    /// It was not evaluated, or not to its end: `gaps` and `messages` say why. Never a pass.
    case notRun
  }

  /// What the scenario is called.
  public var title: String
  /// Where its title stands.
  public var place: Place
  /// In the order in which they were written; empty for a scenario that was not run.
  public var expectations: [ExpectationResult] = []
  /// What it needs and this version does not evaluate.
  public var gaps: [Label] = []
  /// What is wrong with it: a text that stands for nothing, a limit.
  public var messages: [Message] = []
  /// What it exercised.
  public var coverage = Coverage()

  /// A result without expectations yet.
  public init(title: String, place: Place) {
    self.title = title
    self.place = place
  }

  /// How the scenario ended.
  public var outcome: Outcome {
    if !gaps.isEmpty || messages.contains(where: { $0.severity == .error }) { return .notRun }
    return expectations.allSatisfy(\.hasPassed) ? .passed : .failed
  }
}

/// One expectation against what was found.
public struct ExpectationResult: Sendable, Hashable, Codable {
  /// Whether what was expected is so.
  public var hasPassed: Bool
  /// The moment it looked at, seconds since 1970-01-01T00:00:00Z.
  public var at: Int64
  /// What was expected, as a sentence: `T1 is big`.
  public var expected: Bilingual
  /// What was found: `false`, `unknown`, `unproven`.
  public var actual: Bilingual
  /// Why, or why not.
  public var because: [Reason]
  /// Where the expectation is written.
  public var place: Place

  /// What came of an expectation at an instant, in seconds since 1970-01-01T00:00:00Z.
  public init(
    hasPassed: Bool, at: Int64, expected: Bilingual, actual: Bilingual, because: [Reason],
    place: Place
  ) {
    self.hasPassed = hasPassed
    self.at = at
    self.expected = expected
    self.actual = actual
    self.because = because
    self.place = place
  }
}

/// The scenarios of a program, run.
public struct TestResult: Hashable, Sendable, Codable {
  /// By file and place.
  public var scenarios: [ScenarioResult] = []
  /// What the program has, and what of it the scenarios exercised together.
  public var coverage = Coverage()
  /// Messages about the program and its data.
  public var messages: [Message] = []
  /// False if the program or its data had errors: then scenarios may be missing.
  public var isComplete = true
  /// Scenarios that the filter left out.
  public var filtered = 0

  /// A result without scenarios.
  public init() {}

  /// How many scenarios came out so.
  public func count(_ outcome: ScenarioResult.Outcome) -> Int {
    scenarios.count { $0.outcome == outcome }
  }
}

/// Whose requirements, rules, clauses and exceptions are counted.
public enum CoverageScope: Sendable, Hashable {
  /// Those of the program itself.
  case program
  /// Those of the modules of the standard library that it uses, too.
  case withLibrary
}

/// Requirements, rules, clauses and exceptions, each exercised or not.
public struct Coverage: Sendable, Hashable, Codable {
  /// The parts of a program that scenarios exercise.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Exercised: a binding reached it.
    case requirement
    /// Exercised: it derived something.
    case rule
    /// A clause, or an `otherwise` of one. Exercised: it had an instance, bore on an act, or a
    /// decision rested on it.
    case clause
    /// An exception of a value, or an `unless` of a requirement. Exercised: it applied.
    case exception
  }

  /// On which sides something was seen: both are needed to know that it tells things apart.
  public struct Sides: OptionSet, Sendable, Hashable, Codable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A requirement was met for a binding, a rule derived something, a clause was performed or bore
    /// on an act, an exception applied.
    public static let holds = Sides(rawValue: 1)
    /// A requirement was breached for a binding; a sentence that a rule derives was expected not to
    /// hold, and did not; a clause was violated, or gave no leave for an act; a value was asked for,
    /// or a requirement looked at, and the exception did not apply.
    public static let fails = Sides(rawValue: 2)
    /// Seen to hold and not to hold.
    public static let both: Sides = [.holds, .fails]
  }

  /// A part of a program, and whether something exercised it.
  public struct Item: Sendable, Hashable, Codable {
    /// What part of a program it is.
    public var kind: Kind
    /// What it is called in the program.
    public var name: Bilingual
    /// Where it stands.
    public var place: Span
    /// Whether a scenario reached it.
    public var isExercised: Bool
    /// Which of its two outcomes were seen.
    public var sides: Sides

    /// A part by its kind, name and place.
    public init(
      _ kind: Kind, name: Bilingual, place: Span, isExercised: Bool, sides: Sides
    ) {
      self.kind = kind
      self.name = name
      self.place = place
      self.isExercised = isExercised
      self.sides = sides
    }

    /// The same, seen on no side.
    var unseen: Item {
      Item(kind, name: name, place: place, isExercised: false, sides: [])
    }
  }

  /// By kind, then by place.
  public private(set) var items: [Item] = []

  /// Nothing to exercise.
  public init() {}

  /// Parts, in the order of the sources.
  public init(_ items: [Item]) { self.items = items }

  /// How many items of a kind there are, or of all kinds.
  public func count(_ kind: Kind? = nil) -> Int {
    items.count { kind == nil || $0.kind == kind }
  }

  /// How many items of a kind were exercised, or of all kinds.
  public func exercised(_ kind: Kind? = nil) -> Int {
    items.count { $0.isExercised && (kind == nil || $0.kind == kind) }
  }

  /// The same items, none of them exercised.
  public var unseen: Coverage { Coverage(items.map(\.unseen)) }

  /// The same items, exercised only where both sides were seen.
  public var ofBothSides: Coverage {
    Coverage(
      items.map { item in
        var item = item
        item.isExercised = item.sides == .both
        return item
      })
  }

  /// The share that was exercised in whole percents, rounded down; 100 where there is nothing.
  public var percentage: Int { items.isEmpty ? 100 : exercised() * 100 / items.count }

  /// Takes over what the other exercised: of the same program, with the same items.
  public mutating func formUnion(_ other: Coverage) {
    guard items.count == other.items.count else {
      if items.isEmpty { items = other.items }
      return
    }
    for index in items.indices {
      if other.items[index].isExercised { items[index].isExercised = true }
      items[index].sides.formUnion(other.items[index].sides)
    }
  }
}
