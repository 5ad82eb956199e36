import Gerede

/// The steps of a session as a tree on lines: what follows one step alone stands below it, branches
/// are indented.
struct StepTree {
  struct Line {
    /// The branches that lead here, drawn.
    var indent: String
    var step: SessionStep
  }

  private(set) var lines: [Line] = []

  init(_ steps: [SessionStep]) {
    var children: [Int: [SessionStep]] = [:]
    var roots: [SessionStep] = []
    for step in steps {
      if let parent = step.parent {
        children[parent, default: []].append(step)
      } else {
        roots.append(step)
      }
    }
    // Each entry is a step that is still to be drawn, the next one last.
    var open = roots.reversed().map { Line(indent: "", step: $0) }
    while let line = open.popLast() {
      lines.append(line)
      let next = children[line.step.number] ?? []
      let isBranching = next.count > 1
      for child in next.reversed() {
        let indent = line.indent.replacing("├ ", with: "│ ").replacing("└ ", with: "  ")
        let branch = child.number == next.last?.number ? "└ " : "├ "
        open.append(Line(indent: isBranching ? indent + branch : indent, step: child))
      }
    }
  }
}
