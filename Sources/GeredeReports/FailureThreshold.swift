public import GeredeFindings
public import GeredeText

/// The mildest finding that makes a check fail, from grave to mild.
public enum FailureThreshold: String, Sendable, CaseIterable {
  /// A requirement of severity error is breached, or values conflict.
  case error
  /// Also: it cannot be told whether a requirement of severity error is met.
  case unproven
  /// Also: whatever has severity warning.
  case warning
  /// Also: whatever was found.
  case info

  /// Whether `finding` makes the check fail.
  public func includes(_ finding: Finding) -> Bool {
    rank >= FailureThreshold(of: finding).rank
  }

  /// Whether `message` makes the check fail.
  public func includes(_ message: Message) -> Bool {
    rank >= FailureThreshold(of: message.severity).rank
  }

  private init(of finding: Finding) {
    let isUnproven = finding.outcome == .unproven || finding.outcome == .unstated
    self = finding.severity == .error && isUnproven ? .unproven : .init(of: finding.severity)
  }

  private init(of severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .info: .info
      }
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .unproven: 1
    case .warning: 2
    case .info: 3
    }
  }
}
