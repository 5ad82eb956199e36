/// An index into one of a program's arenas; its type says which.
public protocol ArenaID: Hashable, Sendable, Comparable, Codable {
  var index: Int { get }
  init(_ index: Int)
}

extension ArenaID {
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// A module, by its place in `Program.modules`. Every id is a 32-bit index.
public struct ModuleID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

public struct KindID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

public struct EnumID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

/// An entity. Entities that the program declares come first, in the order of `Program.entities`;
/// those that data brings in follow.
public struct EntityID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

/// A scenario, by its place in `Program.scenarios`.
public struct ScenarioID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

/// A text constant of the program, in the order of `Program.texts`; texts from data follow.
public struct TextID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

/// A relation or an event.
public struct RelationID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

/// A value: a field, an input value, a definition or a named value.
public struct ValueID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

public struct RuleID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

public struct RequirementID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

/// An agreement or a regulation.
public struct AgreementID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

public struct ClauseID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

public struct ExpressionID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

public struct ConditionID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}

/// A variable of one frame (a rule, requirement, definition, query …), dense from 0 within it.
public struct VariableID: ArenaID {
  private let value: UInt32
  public var index: Int { Int(value) }
  public init(_ index: Int) { value = UInt32(index) }
}
