import GeredeProgram
import GeredeText

extension Lowering {
  /// Makes the rules of a query.
  mutating func lower(query index: Int) {
    let query = queries[index]
    origin = .query
    defer { origin = .lowering }
    let types = query.columns.map { column in
      query.frame.variables.indices.contains(column.index) ? query.frame[column].type : .unknown
    }
    let certainRelation = addRelation("answers \(index + 1)", types)
    let certain = drafts(of: query, .certain)
    add(certain, to: certainRelation)
    let more = drafts(of: query, .possible).filter { !certain.contains($0) }
    var possibleRelation = certainRelation
    if !more.isEmpty {
      possibleRelation = addRelation("possible answers \(index + 1)", types)
      copy(certainRelation, to: possibleRelation, types.count)
      add(more, to: possibleRelation)
    }
    loweredQueries.append(LoweredQuery(certain: certainRelation, possible: possibleRelation))
  }

  private mutating func drafts(of query: Query, _ certainty: Certainty) -> [RuleDraft] {
    let start = Branch(frame: query.frame, mode: .now)
    return lower(query.condition, .positive, in: start, certainty).compactMap { branch in
      var end = branch
      guard let terms = columnTerms(query.columns, in: &end) else { return nil }
      return finish(end, head: terms, certainty)
    }
  }

  /// The terms of variables that become columns; nil where one has no value.
  func columnTerms(_ variables: [VariableID], in branch: inout Branch) -> [KernelTerm]? {
    var result: [KernelTerm] = []
    for variable in variables {
      switch branch.bindings[variable] {
      case .term(let term)?: result.append(term)
      case .range(let low, let high)?:
        branch.literals.append(.comparison(.equal, high, low))
        result.append(low)
      case .missing?: return nil
      case nil: result.append(branch.bind(variable))
      }
    }
    return result
  }
}
