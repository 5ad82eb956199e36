public import Gerede

/// What the comments at the start of a case ask for.
public struct GoldenDirectives: Sendable {
  /// `// at: 2026-06-01`; without one, cases speak about the start of 2026.
  public private(set) var instant = "2026-01-01T00:00Z"
  /// What is asked, in its order: `// ask: p uses c?`, `// why: Acme uses Notify`, `// why not: …`.
  public private(set) var questions: [Question] = []
  /// `// data: uses=uses.csv`: a name, and a file beside the case.
  public private(set) var attachments: [(name: String, file: String)] = []

  public struct Question: Sendable {
    public enum Form: String, Sendable {
      case ask
      case why
      case whyNot = "why not"
    }

    public var form: Form
    public var text: String
  }

  public init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      guard line.hasPrefix("// "), let colon = line.firstIndex(of: ":") else { break }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      switch line[..<colon].dropFirst(3) {
      case "at": instant = String(value)
      case let word where Question.Form(rawValue: String(word)) != nil:
        guard let form = Question.Form(rawValue: String(word)) else { break }
        questions.append(Question(form: form, text: String(value)))
      case "data":
        let parts = value.split(separator: "=", maxSplits: 1)
        if parts.count == 2 { attachments.append((String(parts[0]), String(parts[1]))) }
      default: return
      }
    }
  }

  /// The instant that the case speaks about; dates stand for their last second in `zone`.
  public func instant(in zone: ZoneRules) -> Instant {
    Instant(instant, in: zone) ?? Instant(secondsSince1970: 0)
  }
}
