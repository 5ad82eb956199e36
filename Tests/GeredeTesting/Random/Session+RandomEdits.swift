public import Gerede

extension Session {
  /// Makes an edit; nil where it is none that gives a step.
  public mutating func take(_ edit: RandomEdits.Edit) -> StepReply? {
    switch edit {
    case .suppose(let text): suppose(text)
    case .retract(let text): retract(text)
    case .move(let date): Instant(date).map { move(to: $0) }
    case .undo: undo()
    case .redo: redo()
    case .jump(let number): jump(to: number % history.count)
    }
  }
}
