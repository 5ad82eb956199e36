/// The number of a node in the arena of its tree.
public struct ExpressionSyntaxID: Hashable, Sendable, Comparable {
  private let value: UInt32
  public var index: Int { Int(value) }

  public init(_ index: Int) { value = UInt32(truncatingIfNeeded: index) }

  public static func < (a: ExpressionSyntaxID, b: ExpressionSyntaxID) -> Bool {
    a.value < b.value
  }
}

/// An expression, a condition or a statement, with its tokens.
///
/// They share one arena, since `(a and b)` and `(x + 1)` can only be told apart by their types.
/// Nodes stand after their parts. Chains (`and`, `+`, paths) are flat; the depth is bounded.
public struct ExpressionSyntax: Sendable {
  public let form: ExpressionSyntaxForm
  public let tokens: TokenRange
}

/// The forms of expressions, conditions and statements.
public enum ExpressionSyntaxForm: Sendable {
  // Conditions.
  /// Two or more conditions.
  case and([ExpressionSyntaxID])
  /// Two or more conditions.
  case or([ExpressionSyntaxID])
  case not(ExpressionSyntaxID)
  /// Also an equation: `availability(Notify) = 99.7%`.
  case comparison(ComparisonSyntax, ExpressionSyntaxID, ExpressionSyntaxID)
  /// `x in {A, B}`, `x not in Named`.
  case member(ExpressionSyntaxID, of: ExpressionSyntaxID, Polarity)
  /// `x is K`, `x is not K`.
  case isKind(ExpressionSyntaxID, QualifiedNameSyntax, Polarity)
  /// `t has identity`.
  case has(ExpressionSyntaxID, NameSyntax)
  /// `a provides b to c`: a plain sentence.
  case sentence(SentenceSyntax)
  /// `a did report b to c`: the first argument is who acts; `moment` is the time of the act.
  case act(SentenceSyntax)
  /// `a says S`: S is a sentence, an act or an equation.
  case says(ExpressionSyntaxID, ExpressionSyntaxID)
  /// `a accepts that S`.
  case accepts(ExpressionSyntaxID, ExpressionSyntaxID)
  /// `some b where C`.
  case some(QuantifierSyntax)
  /// `every b where C: D`; `then` is set.
  case every(QuantifierSyntax)
  /// `no b where C`.
  case no(QuantifierSyntax)

  // Terms.
  /// A word in the place of a term: a variable (in `data` a column).
  case variable(NameSyntax)
  /// `Denbosch`, `eidas.High`: an entity, an enum value, a kind, a named value, a clause …
  case thing(QualifiedNameSyntax)
  /// `municipality Rotterdam`.
  case nounThing(noun: NameSyntax, QualifiedNameSyntax)
  /// `municipality "GM0599"`.
  case nounText(noun: NameSyntax, TextSyntax)
  /// `_`
  case any
  /// `t.identity.assurance`: one or more fields of an expression. `Shared.start` also.
  case path(ExpressionSyntaxID, [NameSyntax])
  /// `availability(c)`, `date(2026, 1, 1)`.
  case call(NameSyntax, [ExpressionSyntaxID])
  /// `min(a, b)`, `max(a, b)`, `round(x, 2)`.
  case builtinCall(BuiltinFunctionSyntax, [ExpressionSyntaxID])
  case aggregate(AggregateSyntax)
  case share(ShareSyntax)
  /// `{A, B}`; only after `in` and as the definition of a named value. May be empty.
  case set([ExpressionSyntaxID])
  case parenthesized(ExpressionSyntaxID)
  case negated(ExpressionSyntaxID)
  /// Operations of one rank, from the left: `a + b - c`, `a * b / c`.
  case arithmetic(ExpressionSyntaxID, [OperationSyntax])
  case literal(LiteralSyntax)
  case now, today
}

/// Whether a condition is asserted or denied: `in`, `not in`.
public enum Polarity: Hashable, Sendable {
  case positive, negative
}

public enum ComparisonSyntax: String, Hashable, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// A sentence: `arguments[0] words[0] arguments[1] words[1] …`, in their written order.
///
/// There are as many arguments as words or one more; there is at least one word.
public struct SentenceSyntax: Sendable {
  public let arguments: [ExpressionSyntaxID]
  public let words: [NameSyntax]
  /// `S at T`: another moment; of an act, its time.
  public let moment: ExpressionSyntaxID?
}

/// `[noun] variable`.
public struct BinderSyntax: Sendable {
  public let noun: NameSyntax?
  public let variable: NameSyntax
  public let tokens: TokenRange
}

/// Quantified variables and what is said of them.
public struct QuantifierSyntax: Sendable {
  public let binders: [BinderSyntax]
  public let condition: ExpressionSyntaxID?
  /// What follows the colon of `every`; nil for `some` and `no`.
  public let then: ExpressionSyntaxID?
}

public enum BuiltinFunctionSyntax: Hashable, Sendable {
  case minimum, maximum, round
}

/// `count(b where C)`, `sum(e for b where C)`, and `min`, `max`, `average` alike.
public struct AggregateSyntax: Sendable {
  public enum Function: Hashable, Sendable { case count, sum, minimum, maximum, average }

  public let function: Function
  /// What is totalled; nil for `count`.
  public let operand: ExpressionSyntaxID?
  public let binders: [BinderSyntax]
  public let condition: ExpressionSyntaxID?
}

/// `share(total by weight for b where C)`.
public struct ShareSyntax: Sendable {
  public let total: ExpressionSyntaxID
  public let weight: ExpressionSyntaxID
  public let binders: [BinderSyntax]
  public let condition: ExpressionSyntaxID?
}

/// An operator with its right operand.
public struct OperationSyntax: Sendable {
  public enum Operator: String, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }

  public let `operator`: Operator
  public let token: TokenID
  public let operand: ExpressionSyntaxID
}

/// A literal with its value.
public enum LiteralSyntax: Hashable, Sendable {
  case bool(Bool)
  case integer(Int64)
  /// In millionths.
  case decimal(Int64)
  /// In millionths of one: `99.5%` is 995_000.
  case percentage(Int64)
  case text(String)
  /// Days since 1970-01-01.
  case date(Int64)
  /// Seconds since 1970-01-01T00:00:00Z.
  case instant(Int64)
  /// In ten-thousandths of the currency's unit; the currency by its three letters.
  case money(Int64, currency: String)
  case quantity(Int64, UnitSyntax)
}

/// Units of time. Those up to `workingDays` make a Period, the others a Duration.
public enum UnitSyntax: Hashable, Sendable, CaseIterable {
  case years, months, weeks, days, workingDays, hours, minutes, seconds
}
