public import GeredeFindings
public import GeredeText

extension World {
  /// Adds rows as typed Swift values: entities, facts, acts or results of values, of one declaration.
  ///
  /// ```swift
  /// var world = World(program)
  /// let messages = world.tell([Policy.Transaction(id: "t1", scope: .private)])
  /// ```
  ///
  /// - Returns: what is wrong with rows, each of which is then left out.
  /// - Complexity: O(size of the rows).
  @discardableResult
  public mutating func tell<Row: DeclaredRecord>(_ rows: [Row]) -> [Message] {
    tell(Row.declaration, rows.map(\.record))
  }

  /// Whether somebody may do an act at an instant, with its because and what would make it a permit.
  /// For many acts, make a `Decider`.
  ///
  /// ```swift
  /// let reply = world.decide(Policy.Host(actor: .acme, component: .notify), at: now)
  /// ```
  ///
  /// - Parameters:
  ///   - act: who would do what, with every place named.
  ///   - instant: the instant that it is about.
  ///   - context: facts that count for this decision alone.
  ///   - options: how much the evaluation may use.
  /// - Complexity: that of an evaluation.
  public func decide(
    _ act: some DeclaredAct, at instant: Instant, context: Facts = [:],
    options: CheckOptions = CheckOptions()
  ) -> DecisionReply {
    decide(act.act, at: instant, context: context, options: options)
  }
}

extension Decider {
  /// Whether somebody may do an act at an instant.
  ///
  /// ```swift
  /// let decision = try decider.decide(Policy.Host(actor: .acme, component: .notify), at: now)
  /// ```
  ///
  /// - Throws: as for an act in words.
  public func decide(
    _ act: some DeclaredAct, at instant: Instant, context: Facts = [:],
    reasons: ReasonDetail = .leftOut
  ) throws(GeredeError) -> Decision {
    try decide(act.act, at: instant, context: context, reasons: reasons)
  }
}

extension Facts {
  /// Facts as typed Swift values, of one declaration.
  ///
  /// ```swift
  /// let context = Facts([Policy.Transaction(id: "t1", scope: .private)])
  /// ```
  public init<Row: DeclaredRecord>(_ rows: [Row]) {
    self.init()
    add(rows)
  }

  /// Adds facts as typed Swift values, of one declaration.
  public mutating func add<Row: DeclaredRecord>(_ rows: [Row]) {
    add(Row.declaration, rows.map(\.record))
  }
}
