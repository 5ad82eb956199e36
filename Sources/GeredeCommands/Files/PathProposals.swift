/// Paths that may be meant by one that was begun.
enum PathProposals {
  /// The folders and `.gr` files whose path begins with a text, sorted; folders end in `/`.
  static func beginning(_ begun: String) -> [String] {
    let slash = begun.lastIndex(of: "/")
    let folder = slash.map { String(begun[...$0]) } ?? ""
    let start = slash.map { begun[begun.index(after: $0)...] } ?? begun[...]
    guard let names = try? FileSystem.names(in: folder.isEmpty ? "." : folder) else { return [] }
    return names.compactMap { name in
      guard name.hasPrefix(start), !name.hasPrefix(".") || start.hasPrefix(".") else { return nil }
      switch FileSystem.entry(at: folder + name) {
      case .folder: return folder + name + "/"
      case .file where name.hasSuffix(".gr"): return folder + name
      default: return nil
      }
    }
  }
}
