import GeredeText

extension DutyWorld {
  /// The world as a program.
  public var source: String {
    (declarations + entities + facts + agreement).joined(separator: "\n") + "\n"
  }

  private var declarations: [String] {
    [
      "kind Firm is Party.", "kind Item { opened: Instant. due: Date. }", "kind Part.",
      "relation Item touches Party complete.", "relation Item needs_part Part complete.",
      "relation Item is_exempt complete.", "relation Item is_free complete.",
      "relation Party is_active complete.",
      "event Party handle Item.", "event Party answer Item.", "event Party pay Item.",
      "event Party refund Item.", "event Party leak Item.", "event Party repent Item.",
      "event Party clear Part.", "event Party renew.", "event Party pay_fine.",
    ]
  }

  private var entities: [String] {
    (0..<(members + agents)).map { "firm \(Self.party($0))." }
      + (0..<partCount).map { "part Q\($0)." }
      + (0..<itemCount).map { index in
        let fields = [
          opened[index].map { "opened: \(Self.text($0))." },
          due[index].map { "due: \(ValueText.isoDate($0))." },
        ].compactMap { $0 }
        return "item I\(index) { \(fields.joined(separator: " ")) }"
      }
  }

  private var facts: [String] {
    var lines: [String] = []
    lines += touches.map { "I\($0.left) touches \(Self.party($0.right))\(Self.text($0.during))." }
    lines += needs.map { "I\($0.left) needs_part Q\($0.right)\(Self.text($0.during))." }
    lines += exempt.map { "I\($0.left) is_exempt\(Self.text($0.during))." }
    lines += free.map { "I\($0.left) is_free\(Self.text($0.during))." }
    lines += active.map { "\(Self.party($0.left)) is_active\(Self.text($0.during))." }
    lines += actsFor.map {
      "\(Self.party($0.left)) acts_for \(Self.party($0.right))\(Self.text($0.during))."
    }
    lines += (signatures ?? []).map {
      "\(Self.party($0.actor)) did sign Deal at \(Self.text($0.instant))."
    }
    var known: Set<String> = []
    for act in acts {
      let object =
        switch act.event {
        case .clear: " Q\(act.object)"
        case .renew, .payFine: ""
        case .terminate: " Deal"
        default: " I\(act.object)"
        }
      let line =
        "\(Self.party(act.actor)) did \(act.event.rawValue)\(object) at \(Self.text(act.instant))."
      if known.insert(line).inserted { lines.append(line) }
    }
    return lines
  }

  private var agreement: [String] {
    let parties = (0..<members).map(Self.party).joined(separator: ", ")
    let from = ValueText.isoDate(Self.day(of: start))
    let until = end.map { " until \(ValueText.isoDate(Self.day(of: $0)))" } ?? ""
    let renewal = terms.renewal.map { " before y + \($0) days" } ?? ""
    return [
      "agreement Deal between \(parties) from \(from)\(until)\(signatures == nil ? "" : " signed") {",
      """
        clause Handle: p must handle c within \(Self.text(terms.handle)) of c.opened
          when c touches p unless c is_exempt\(terms.handleSurvives ? " survives" : "")
          otherwise p must pay c within \(Self.text(terms.handlePay))
          otherwise p must refund c within \(Self.text(terms.handleRefund)).
        clause Answer: p must answer c within \(Self.text(terms.answer)) of c.opened by c.due
          when c touches p.
        clause Keep: p must ensure p is_active within \(Self.text(terms.keep)) of c.opened
          when c touches p
          otherwise p must pay c within \(Self.text(terms.keepPay)).
        clause Clear: p must clear q once within \(Self.text(terms.clear)) of c.opened
          when c touches p and c needs_part q.
        clause Renew: p must renew every \(terms.period) days from \(from)\
      \(terms.renewal == nil ? "" : " as y")\(renewal)
          when p is_active otherwise p must pay_fine within \(Self.text(terms.fine)).
        clause Ready: p must ensure p is_active.
        clause Secret: p must not leak c unless c is_exempt
          otherwise p must repent c within \(Self.text(terms.repent)).
        clause Open: \(Self.party(2)) may leak c when c is_free.
        clause Open overrides Secret.
        clause Exit: \(Self.party(0)) can terminate Deal when Handle is_violated_by \(Self.party(1)).
      }
      """,
    ]
  }

  /// The name of a party: members first, then those who act for them.
  static func party(_ index: Int) -> String { "F\(index)" }

  private static func text(_ instant: Int64) -> String { ValueText.isoInstant(instant) }

  private static func text(_ span: Span) -> String {
    switch span {
    case .hours(let count): "\(count) hours"
    case .days(let count): "\(count) days"
    }
  }

  private static func text(_ stretch: Stretch) -> String {
    (stretch.from.map { " from \(text($0))" } ?? "")
      + (stretch.until.map { " until \(text($0))" } ?? "")
  }
}
