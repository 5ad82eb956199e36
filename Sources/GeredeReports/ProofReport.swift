public import GeredeFindings
public import GeredeText

/// Why something holds, does not hold or cannot be told: numbered sentences for people, the whole tree
/// for programs.
public struct ProofReport: Sendable {
  let context: ReportContext
  let style: TextStyle

  /// A report of proofs.
  public init(_ context: ReportContext, style: TextStyle = .plain) {
    self.context = context
    self.style = style
  }

  /// The answer, then the numbered sentences, each with its place and the numbers it follows from.
  public func text(_ proof: Proof) -> String {
    let answer = style.paint(proof.answer.word(in: context.language), as: .title)
    var text = "\(answer): \(DisplayWidth.printable(context.text(proof.question)))\n"
    guard !proof.steps.isEmpty else { return text }
    text += "\n"
    let width = String(proof.steps.count).count
    for step in proof.steps { text += lines(of: step, width).joined(separator: "\n") + "\n" }
    if proof.isShortened {
      text +=
        "\n"
        + context.words(
          "The steps marked … were not told further.",
          "De stappen met … zijn niet verder verteld.") + "\n"
    }
    return text
  }

  /// `  3. Denbosch uses Notify (uses.csv:4)`; with a second line what it follows from: `by rule Reach
  /// (rules.gr:3), from 4 and 5`.
  private func lines(of step: Proof.Step, _ width: Int) -> [String] {
    let number = String(step.number)
    let lead = String(repeating: " ", count: 2 + width - number.count) + number + ". "
    let place = step.place.flatMap { context.shortName(of: $0) }.map { " (\($0))" } ?? ""
    let sentence = lead + DisplayWidth.printable(context.text(step.text))
    let more = step.isShortened ? " …" : ""
    let margin = String(repeating: " ", count: lead.count)
    if let support = words(of: step) {
      let from = step.premises.isEmpty ? "" : context.words(", from ", ", uit ")
      return [sentence, margin + support + place + from + listed(step.premises) + more]
    }
    guard !step.premises.isEmpty else { return [sentence + place + more] }
    let from =
      step.support == .nothing ? context.words("since ", "want ") : context.words("from ", "uit ")
    return [sentence + place, margin + from + listed(step.premises) + more]
  }

  /// By what a step follows; nil where its place says all.
  private func words(of step: Proof.Step) -> String? {
    let isLeaf = step.premises.isEmpty && !step.isShortened
    switch step.support {
    case .fact, .calculation, .nothing: return nil
    case .rule(let name):
      return context.words("by rule", "volgens regel")
        + (name.map { " " + DisplayWidth.printable($0) } ?? "")
    case .clause(let name):
      return isLeaf
        ? nil : context.words("by clause ", "volgens bepaling ") + DisplayWidth.printable(name)
    case .trust: return context.words("by trust", "door vertrouwen")
    case .definition:
      return isLeaf ? nil : context.words("by its definition", "volgens de definitie")
    case .exception(let because):
      let source = because.map { " (\(DisplayWidth.printable($0)))" } ?? ""
      return context.words("by an exception", "door een uitzondering") + source
    case .requirement(let name):
      return context.words("by requirement ", "volgens eis ")
        + DisplayWidth.printable(context.text(name))
    }
  }

  /// `2, 3 and 4`.
  private func listed(_ premises: [Int]) -> String {
    guard let last = premises.last else { return "" }
    let first = premises.dropLast().map(String.init).joined(separator: ", ")
    return (first.isEmpty ? "" : first + context.words(" and ", " en ")) + String(last)
  }

  /// The document `gerede.why/1`; its schema stands in docs/schemas/gerede.why-1.json.
  public func json(_ proof: Proof) -> JSON {
    .object([
      ("schema", .string("gerede.why/1")),
      ("question", .string(context.text(proof.question))),
      ("answer", .string(proof.answer.word(in: .english))),
      ("roots", .array(proof.roots.map { .int(Int64($0)) })),
      ("steps", .array(proof.steps.map(json))),
      ("shortened", .bool(proof.isShortened)),
    ])
  }

  /// The document `gerede.why/1` of a question that could not be answered.
  public func json(_ messages: [Message]) -> JSON {
    let document = CheckDocument(context)
    return .object([
      ("schema", .string("gerede.why/1")), ("messages", .array(messages.map(document.json))),
    ])
  }

  func json(_ step: Proof.Step) -> JSON {
    let (kind, name) = step.support.keyword
    return .object([
      ("number", .int(Int64(step.number))),
      ("sense", .string(step.sense.keyword)),
      ("text", .string(context.text(step.text))),
      ("by", .string(kind)),
      ("name", name.map { .string($0) } ?? .null),
      ("location", step.place.map(CheckDocument(context).location) ?? .null),
      ("from", .array(step.premises.map { .int(Int64($0)) })),
      ("shortened", .bool(step.isShortened)),
    ])
  }
}

extension Proof.Support {
  /// The word for programs, with the name of the rule, clause or requirement, or the because of the
  /// exception.
  var keyword: (kind: String, name: String?) {
    switch self {
    case .fact: ("fact", nil)
    case .rule(let name): ("rule", name)
    case .clause(let name): ("clause", name)
    case .trust: ("trust", nil)
    case .definition: ("definition", nil)
    case .exception(let because): ("exception", because)
    case .requirement(let name): ("requirement", name.english)
    case .calculation: ("calculation", nil)
    case .nothing: ("nothing", nil)
    }
  }
}
