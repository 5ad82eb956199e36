/// Says which modules a program still needs, so that the host can look for their files.
///
/// The host adds what it has, asks for `wanted`, adds what it finds, sets the rest aside, and goes
/// on until nothing is wanted. Modules that use each other in a circle are no problem: each is
/// wanted once.
public struct ModuleLoader: Sendable {
  /// A module that a file uses and that is not there yet.
  public struct Wanted: Hashable, Sendable {
    /// The name after `use`.
    public let name: String
    /// Where its file may be, below the project's root, the first that exists counts:
    /// `policies/partners.gr`, `partners.gr`.
    public let paths: [String]
    /// The names that modules at these paths have.
    let places: [String]
  }

  /// Names and places of what is there or set aside.
  private var known: Set<String> = []
  /// What was named after `use`, and where it may be.
  private var pending: [(name: String, places: [String])] = []

  /// Nothing loaded yet.
  public init() {}

  /// Takes note of a file and of what it uses.
  public mutating func add(_ module: ParsedModule) {
    known.insert(module.name)
    known.insert(module.pathName)
    for use in module.uses { pending.append((use.name, module.places(of: use.name))) }
  }

  /// Takes note of a module that cannot be found; it is not asked for again. The checker gives the
  /// message.
  public mutating func setAside(_ wanted: Wanted) { known.insert(wanted.name) }

  /// The modules that are used and not there yet, each once, in the order in which they were named.
  /// Those of the standard library are left out: the checker asks for them itself.
  public var wanted: [Wanted] {
    var seen: Set<Wanted> = []
    var found: [Wanted] = []
    for (name, places) in pending where !ModuleLoader.isStandard(name) && !known.contains(name) {
      if places.contains(where: { known.contains($0) }) { continue }
      let paths = places.map { place in
        place.split(separator: ".").joined(separator: "/") + ".gr"
      }
      let wanted = Wanted(name: name, paths: paths, places: places)
      if seen.insert(wanted).inserted { found.append(wanted) }
    }
    return found
  }

  /// Whether a module that was wanted is still not there: another file may have its name.
  public func isMissing(_ wanted: Wanted) -> Bool {
    !known.contains(wanted.name) && !wanted.places.contains { known.contains($0) }
  }

  /// Whether a module comes from the standard library: `std.eidas`.
  public static func isStandard(_ name: String) -> Bool { name.hasPrefix("std.") }
}
