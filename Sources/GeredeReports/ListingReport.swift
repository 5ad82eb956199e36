public import GeredeFindings
import GeredeText

/// What is stated and what was written, each with its place: for people who explore.
public struct ListingReport: Sendable {
  let context: ReportContext
  let style: TextStyle
  /// How many sources the program has; what stands in later ones was supposed.
  let written: Int

  /// - Parameter written: the number of sources of the program itself.
  public init(_ context: ReportContext, style: TextStyle = .plain, written: Int = .max) {
    self.context = context
    self.style = style
    self.written = written
  }

  /// A line per fact, with its place behind it; then how many there are.
  public func text(_ facts: [StatedFact], of count: Int) -> String {
    let report = TextReport(context)
    var text = ""
    for fact in facts {
      let place = fact.place.flatMap { shown($0) }
      text += DisplayWidth.printable(context.text(fact.text)) + placed(place) + "\n"
    }
    let more = count - facts.count
    if more > 0 {
      let number = report.grouped(more)
      text += context.words("… and \(number) more\n", "… en nog \(number)\n")
    }
    return text
      + context.words(
        report.counted(count, "fact", "facts"), report.counted(count, "feit", "feiten")) + "\n"
  }

  /// The text of each rule with its place above it; then how many there are.
  public func text(_ rules: [WrittenRule]) -> String {
    var text = ""
    for rule in rules {
      let place = shown(.span(rule.place))
      text += style.paint(place ?? "", as: .frame) + "\n"
      for line in rule.text.split(separator: "\n", omittingEmptySubsequences: false) {
        text += "  " + DisplayWidth.printable(String(line)) + "\n"
      }
    }
    let report = TextReport(context)
    return text
      + context.words(
        report.counted(rules.count, "rule", "rules"), report.counted(rules.count, "regel", "regels")
      )
      + "\n"
  }

  /// A place in the program, or that something was supposed.
  private func shown(_ place: Place) -> String? {
    if case .span(let span) = place, span.source.index >= written {
      return context.words("supposed", "gesteld")
    }
    return context.shortName(of: place)
  }

  private func placed(_ place: String?) -> String {
    place.map { "  " + style.paint("(\($0))", as: .frame) } ?? ""
  }
}
