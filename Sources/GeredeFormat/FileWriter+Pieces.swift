import GeredeSyntax
import GeredeText

/// Cuts sentences into pieces with their spaces and the places where lines may break.
extension FileWriter {
  /// The pieces of a stretch of tokens. Comments before the first are not among them.
  func pieces(_ range: Range<Int>, style: Style) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(range.count)
    var depth = 0
    var sets = 0
    var hasHeaderColon = false
    for place in range {
      let token = tree.tokens[significant[place]]
      let previous = place > range.lowerBound ? place - 1 : nil
      if token.kind == .closeParenthesis || isSetBrace(place) && token.kind == .closeBrace {
        depth = max(0, depth - 1)
        if token.kind == .closeBrace { sets = max(0, sets - 1) }
      }
      var level: Int?
      if let previous {
        if kind(previous) == .colon, depth == 0, !hasHeaderColon,
          style == .requirement || style == .clause || style == .enumeration
        {
          hasHeaderColon = true
          level = BreakLevel.part
        } else if style == .enumeration {
          level = valueBreakLevel(place, after: previous, in: hasHeaderColon ? .values : .header)
        } else {
          level = breakLevel(place, after: previous, style: style)
            .map { $0 + depth * BreakLevel.nesting }
          if sets > 0, kind(previous) == .comma {
            level = BreakLevel.member + depth * BreakLevel.nesting
          }
        }
      }
      let comments = previous == nil ? [] : gap(before: place).comments
      let text = source.text(Int(token.start), Int(token.end))
      pieces.append(
        Piece(
          text: text, width: text.count,
          hasSpace: previous.map { hasSpace(between: $0, and: place, style: style) } ?? false,
          breakLevel: comments.isEmpty ? level : BreakLevel.comment, comments: comments))
      if token.kind == .openParenthesis || isSetBrace(place) && token.kind == .openBrace {
        depth += 1
        if token.kind == .openBrace { sets += 1 }
      }
    }
    // Where a value has a comment, every value stands on its own line.
    if style == .enumeration, pieces.contains(where: { $0.breakLevel == BreakLevel.comment }) {
      return pieces.map {
        $0.breakLevel == BreakLevel.part ? $0.breaking(at: BreakLevel.comment) : $0
      }
    }
    return pieces
  }

  /// Where a token of an enum stands.
  private enum EnumPart { case header, values }

  /// How readily a line of an enum breaks before a token: values stand one on a line, each with its
  /// other wording.
  private func valueBreakLevel(_ place: Int, after previous: Int, in part: EnumPart) -> Int? {
    if tree.languageMarks[token(place)] != nil { return BreakLevel.term }
    guard part == .values else { return nil }
    return kind(previous) == .comma || kind(previous) == .less ? BreakLevel.part : nil
  }

  private func token(_ place: Int) -> TokenID { TokenID(significant[place]) }

  private func isSetBrace(_ place: Int) -> Bool { hints.setBraces.contains(token(place)) }

  private func hasSpace(between left: Int, and right: Int, style: Style) -> Bool {
    switch kind(right) {
    case .fullStop, .comma, .colon, .question, .closeParenthesis, .access: return false
    case .openParenthesis where hints.callNames.contains(token(left)): return false
    case .closeBrace where isSetBrace(right): return false
    case .slash where style == .declaration: return false
    default: break
    }
    switch kind(left) {
    case .openParenthesis, .access: return false
    case .openBrace where isSetBrace(left): return false
    case .minus where hints.signs.contains(token(left)): return false
    case .slash where style == .declaration: return false
    default: return true
    }
  }

  /// How readily a line breaks before a token; nil for never. Nesting is added by the caller.
  private func breakLevel(_ place: Int, after previous: Int, style: Style) -> Int? {
    switch kind(previous) {
    case .comma: return BreakLevel.list
    case .colon: return style == .declaration || style == .value ? nil : BreakLevel.quantifier
    case .equal where style == .value: return BreakLevel.quantifier
    default: break
    }
    switch kind(place) {
    case .keyword(.except) where kind(previous) == .openParenthesis: return nil
    case .keyword(let keyword): return breakLevel(keyword, place, style: style)
    case .openParenthesis where kind(place + 1) == .keyword(.except): return BreakLevel.term
    case .lowerName where isScope(place): return BreakLevel.term
    case .plus, .minus:
      return hints.signs.contains(token(place)) ? nil : BreakLevel.arithmetic
    case .less where style == .plain: return BreakLevel.list
    default: return nil
    }
  }

  /// Whether `for every` begins here.
  private func isScope(_ place: Int) -> Bool {
    tree.contextualWords[token(place)] == .for && kind(place + 1) == .keyword(.every)
  }

  private func breakLevel(_ keyword: Keyword, _ place: Int, style: Style) -> Int? {
    if tree.languageMarks[token(place)] != nil {
      // `in nl`, the dialect of a file, is one expression.
      if kind(place - 1) == .keyword(.in) { return nil }
      return style == .declaration ? BreakLevel.part : BreakLevel.term
    }
    switch keyword {
    case .when: return style == .value ? BreakLevel.or : BreakLevel.part
    case .because:
      let belongsToUnless =
        place + 1 < significant.count && hints.reasonsOfUnless.contains(token(place + 1))
      if style == .value { return BreakLevel.or }
      return belongsToUnless ? BreakLevel.term : BreakLevel.part
    case .unless, .under, .otherwise, .except, .survives, .onward: return BreakLevel.part
    case .from, .within, .before, .by: return BreakLevel.term
    case .between: return BreakLevel.and
    case .until: return style == .rule ? BreakLevel.quantifier : BreakLevel.term
    case .every: return hints.series.contains(token(place)) ? BreakLevel.term : nil
    case .or: return BreakLevel.or
    case .and: return BreakLevel.and
    case .where: return BreakLevel.quantifier
    default: return nil
    }
  }
}
