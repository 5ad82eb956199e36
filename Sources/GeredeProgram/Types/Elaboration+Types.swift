import GeredeSyntax
import GeredeText

/// Types as written, and how types fit each other.
extension Elaboration {
  /// The type that is written, or `.unknown` after a message.
  mutating func type(_ syntax: TypeSyntax) -> ValueType {
    if syntax.setCount > 1 {
      report(TypeMessages.setOutOfPlace(at: file.tree.span(syntax.tokens)))
      return .unknown
    }
    let inner = namedType(syntax)
    return syntax.setCount == 1 && inner != .unknown ? .set(inner) : inner
  }

  /// The type of a name, with its currency.
  private mutating func namedType(_ syntax: TypeSyntax) -> ValueType {
    let name = syntax.name.name.text
    if syntax.name.qualifiers.isEmpty {
      if BuiltinTypes.moneyNames.contains(name) {
        return .money(syntax.currency?.text ?? program.currency)
      }
      if let type = BuiltinTypes.byName[name] { return type }
    }
    guard let (modules, _) = qualifiedModules(syntax.name) else { return .unknown }
    let span = file.tree.span(syntax.name)
    let found = things(named: name, in: modules)
    var types: [ValueType] = []
    for thing in found {
      switch thing {
      case .kind(let kind): types.append(.kind(kind))
      case .enumeration(let id): types.append(.enumeration(id))
      default: break
      }
    }
    if types.count > 1 {
      reportAmbiguous(name, found, at: span)
      return .unknown
    }
    if let only = types.first { return only }
    let candidates =
      thingNames {
        switch $0 {
        case .kind, .enumeration: true
        default: false
        }
      } + BuiltinTypes.byName.keys + BuiltinTypes.moneyNames
    let near = nearest.search(name, among: candidates)
    report(NameMessages.unknownType(name, at: span, nearest: near, in: file.language))
    return .unknown
  }

  /// The name of a type in both languages.
  func title(of type: ValueType) -> Bilingual {
    func both(_ name: BuiltinName) -> Bilingual {
      Bilingual(en: name.spelling(in: .english), nl: name.spelling(in: .dutch))
    }
    switch type {
    case .bool: return both(.typeBool)
    case .int: return both(.typeInt)
    case .decimal: return both(.typeDecimal)
    case .money(let code):
      let name = both(.typeMoney)
      guard code != program.currency else { return name }
      return Bilingual(en: name.english + " in " + code, nl: name.dutch + " in " + code)
    case .duration: return both(.typeDuration)
    case .period: return both(.typePeriod)
    case .date: return both(.typeDate)
    case .instant: return both(.typeInstant)
    case .text: return both(.typeText)
    case .enumeration(let id):
      let name = program[id].name
      return Bilingual(en: name.english, nl: name.dutch ?? name.english)
    case .kind(let id):
      let name = program[id].name
      return Bilingual(en: name.english, nl: name.dutch ?? name.english)
    case .set(let inner):
      let name = title(of: inner)
      return Bilingual(en: "set of " + name.english, nl: "verzameling van " + name.dutch)
    case .unknown: return Bilingual(en: "unknown", nl: "onbekend")
    }
  }

  /// The name of a type as the current file would write it.
  func writtenTitle(of type: ValueType) -> String { title(of: type).text(in: file.language) }

  /// Whether a value of `type` can stand where `wanted` is expected, as it is.
  func fits(_ type: ValueType, _ wanted: ValueType) -> Bool {
    if type == .unknown || wanted == .unknown || type == wanted { return true }
    switch (type, wanted) {
    case (.kind(let a), .kind(let b)): return program.isKind(a, within: b)
    case (.set(let a), .set(let b)): return fits(a, b)
    default: return false
    }
  }

  /// Whether something can be of both types at once, conversions included.
  func areRelated(_ a: ValueType, _ b: ValueType) -> Bool { meet(a, b) != nil }

  /// The type of what is of both types: the narrower kind, or the type that widens to the other.
  /// Nil if nothing can be of both.
  func meet(_ a: ValueType, _ b: ValueType) -> ValueType? {
    if a == .unknown { return b }
    if b == .unknown || fits(a, b) { return a }
    if fits(b, a) { return b }
    switch (a, b) {
    case (.int, .decimal), (.decimal, .int): return .int
    case (.date, .instant), (.instant, .date): return .date
    default: return nil
    }
  }

  /// The type of what is of one of two types; nil if they have nothing in common.
  func join(_ a: ValueType, _ b: ValueType) -> ValueType? {
    if a == .unknown { return b }
    if b == .unknown || fits(b, a) { return a }
    if fits(a, b) { return b }
    guard case .kind(let first) = a, case .kind(let second) = b else { return nil }
    var current: KindID? = first
    while let here = current {
      if program.isKind(second, within: here) { return .kind(here) }
      current = program[here].parent
    }
    return nil
  }
}
