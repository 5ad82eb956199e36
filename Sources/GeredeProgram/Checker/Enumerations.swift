import GeredeSyntax
import GeredeText

/// Enums and their values.
extension Elaboration {
  /// Declares an enum, its noun and its values.
  mutating func declareEnumeration(_ syntax: EnumerationSyntax) {
    let span = file.tree.span(syntax.name)
    let wording = wording(syntax.name, syntax.wording)
    let noun = Wording(english: Noun.of(wording.english), dutch: wording.dutch.map { Noun.of($0) })
    let id = EnumID(program.enumerations.count)
    var values: [EnumerationValue] = []
    var seen: [String: Span] = [:]
    for value in syntax.values {
      let valueSpan = file.tree.span(value.name)
      let name = self.wording(value.name, value.wording)
      for spelling in spellings(name) {
        if let first = seen[spelling] {
          report(NameMessages.duplicateName(spelling, at: valueSpan, first: first))
        }
        seen[spelling] = valueSpan
        names.modules[file.module.index].enumerationValues[spelling, default: []]
          .append(EnumerationValueID(enumeration: id, ordinal: values.count))
      }
      values.append(
        EnumerationValue(name: name, label: label(value.label, value.wording), span: valueSpan))
    }
    program.enumerations.append(
      Enumeration(
        name: wording, noun: noun, values: values, isOrdered: syntax.isOrdered,
        module: file.module, documentation: syntax.documentation, span: span))
    for spelling in spellings(wording) {
      if reportReservedName(spelling, at: span) { return }
      declare(spelling, .enumeration(id), at: span)
    }
    for spelling in spellings(noun) { declareNoun(spelling, .enumeration(id), at: span) }
  }

  /// A label in both languages.
  private func label(_ own: TextSyntax?, _ other: NameWordingSyntax?) -> Wording? {
    let otherLabel = other?.language == file.language ? nil : other?.label
    guard let first = own?.text ?? otherLabel?.text else { return nil }
    guard let own, let otherLabel else { return Wording(english: first) }
    return file.language == .dutch
      ? Wording(english: otherLabel.text, dutch: own.text)
      : Wording(english: own.text, dutch: otherLabel.text)
  }
}
