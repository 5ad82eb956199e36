import GeredeText

/// The lines of sources that a message or finding points at, with underlines and labels.
struct SourceExcerpt {
  let context: ReportContext
  let style: TextStyle
  let severity: Severity
  /// The cells for line numbers, so that all bars of one message stand in one column.
  let gutter: Int

  init(
    _ context: ReportContext, style: TextStyle, severity: Severity, places: [Place]
  ) {
    self.context = context
    self.style = style
    self.severity = severity
    let lines = places.map { place in
      guard case .span(let span) = place, let source = context.source(of: span) else { return 1 }
      return source.line(at: Int(span.end)) + 1
    }
    gutter = max(2, String(lines.max() ?? 1).utf8.count)
  }

  /// The margin without a line number, up to the bar.
  var margin: String { String(repeating: " ", count: gutter + 1) }

  /// The frame around the main place, then around each label.
  func lines(at place: Place, labels: [Label]) -> [String] {
    var lines: [String] = []
    var open: SourceID?
    // A label at the main place itself stands behind its underline.
    let own = labels.first { $0.place == place }
    append(
      place, note: own.map { context.text($0.text) }, role: .severity(severity), to: &lines,
      open: &open)
    for label in labels where label.place != place {
      append(
        label.place, note: context.text(label.text), role: .label, to: &lines, open: &open)
    }
    return lines
  }

  /// Adds one place; `open` is the source whose frame the last lines belong to.
  private func append(
    _ place: Place, note: String?, role: TextStyle.Role, to lines: inout [String],
    open: inout SourceID?
  ) {
    guard case .span(let span) = place, let source = context.source(of: span) else {
      guard let name = context.name(of: place) else { return }
      let suffix = note.map { ": " + $0 } ?? ""
      lines.append(margin + style.paint("┌─ ", as: .frame) + name + suffix)
      open = nil
      return
    }
    if open == span.source {
      lines.append(margin + style.paint("·", as: .frame))
    } else {
      let name = context.name(of: place) ?? source.name
      lines.append(margin + style.paint("┌─ ", as: .frame) + name)
      lines.append(margin + style.paint("│", as: .frame))
      open = span.source
    }
    append(span, in: source, note: note, role: role, to: &lines)
  }

  /// Adds the lines of a span: the first and, where there are several, the last.
  private func append(
    _ span: Span, in source: Source, note: String?, role: TextStyle.Role,
    to lines: inout [String]
  ) {
    let start = Int(span.start)
    let first = source.line(at: start)
    let last = source.line(at: max(start, Int(span.end) - 1))
    let suffix = note.map { " " + $0 } ?? ""
    append(
      first, in: source, from: start, to: Int(span.end), role: role,
      suffix: first == last ? suffix : "", to: &lines)
    guard last > first else { return }
    if last > first + 1 { lines.append(margin + style.paint("⋮", as: .frame)) }
    append(
      last, in: source, from: SourceExcerpt.firstInk(of: last, in: source), to: Int(span.end),
      role: role, suffix: suffix, to: &lines)
  }

  private func append(
    _ line: Int, in source: Source, from: Int, to: Int, role: TextStyle.Role, suffix: String,
    to lines: inout [String]
  ) {
    let shown = ShownLine(source: source, line: line, from: from, to: to)
    let number = String(line + 1)
    let padding = String(repeating: " ", count: max(0, gutter - number.utf8.count))
    let bar = style.paint("│", as: .frame)
    let text = shown.text.isEmpty ? "" : " " + shown.text
    lines.append(style.paint(padding + number, as: .frame) + " " + bar + text)
    let underline = String(repeating: "─", count: shown.width)
    lines.append(
      margin + bar + " " + String(repeating: " ", count: shown.start)
        + style.paint(underline + suffix, as: role))
  }

  /// The byte offset of the first character of a line that is not white space.
  private static func firstInk(of line: Int, in source: Source) -> Int {
    var offset = Int(source.lineStarts[line])
    while offset < source.bytes.count, source.bytes[offset] == 0x20 || source.bytes[offset] == 0x09
    {
      offset += 1
    }
    return offset
  }
}

extension ReportContext {
  /// The source that a span lies in; nil for a span of another program.
  func source(of span: Span) -> Source? {
    let index = Int(span.source.index)
    return index < sources.sources.count ? sources.sources[index] : nil
  }

  /// A place in one line: `notifications.gr:14:5`, `incidents.csv:2, column "risk"`; nil for the
  /// host.
  func name(of place: Place) -> String? {
    switch place {
    case .span(let span):
      guard let source = source(of: span) else { return nil }
      let position = source.position(at: Int(span.start))
      return "\(DisplayWidth.printable(source.name)):\(position.line):\(position.column)"
    case .data(let place):
      var name = DisplayWidth.printable(place.file)
      if let row = place.row { name += ":\(row)" }
      if let column = place.column {
        name += words(", column ", ", kolom ") + "\"\(DisplayWidth.printable(column))\""
      }
      return name
    case .file(let name): return DisplayWidth.printable(name)
    case .host: return nil
    }
  }

  /// The file that a place stands in; nil for the host.
  func file(of place: Place) -> String? {
    switch place {
    case .span(let span): source(of: span).map { DisplayWidth.printable($0.name) }
    case .data(let place): DisplayWidth.printable(place.file)
    case .file(let name): DisplayWidth.printable(name)
    case .host: nil
    }
  }

  /// A place between brackets after a sentence: `notifications.gr:10`, `incidents.csv:2`.
  func shortName(of place: Place) -> String? {
    switch place {
    case .span(let span):
      guard let source = source(of: span) else { return nil }
      return "\(DisplayWidth.printable(source.name)):\(source.line(at: Int(span.start)) + 1)"
    case .data(let place):
      return DisplayWidth.printable(place.file) + (place.row.map { ":\($0)" } ?? "")
    case .file(let name): return DisplayWidth.printable(name)
    case .host: return nil
    }
  }
}
