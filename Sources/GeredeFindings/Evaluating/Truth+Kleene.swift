/// Strong Kleene logic: `no` < `unknown` < `yes`; `and` is the least, `or` the greatest.
extension Truth {
  var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  static func && (a: Truth, b: Truth) -> Truth {
    if a == .no || b == .no { return .no }
    return a == .yes && b == .yes ? .yes : .unknown
  }

  static func || (a: Truth, b: Truth) -> Truth {
    if a == .yes || b == .yes { return .yes }
    return a == .no && b == .no ? .no : .unknown
  }

  /// Yes or no.
  init(_ holds: Bool) { self = holds ? .yes : .no }
}
