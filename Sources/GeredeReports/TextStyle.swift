import GeredeText

/// Whether text for people is coloured.
public enum TextStyle: Sendable, Hashable {
  /// Without colour.
  case plain
  /// With the colour codes of ECMA-48 terminals.
  case coloured

  /// The part that a stretch of text plays.
  enum Role {
    case severity(Severity)
    case title, frame, label, help
  }

  /// `text`, in the colour of its role.
  func paint(_ text: String, as role: Role) -> String {
    guard self == .coloured, !text.isEmpty else { return text }
    let code =
      switch role {
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.info): "1;36"
      case .title: "1"
      case .frame: "34"
      case .label: "36"
      case .help: "32"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
