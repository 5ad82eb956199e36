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
    let copies = addCopies("answers \(index + 1)", types) { lowering, certainty in
      lowering.drafts(of: query, certainty)
    }
    loweredQueries.append(LoweredQuery(certain: copies.certain, possible: copies.possible))
  }

  /// A relation for what certainly holds, and one for what certainly or possibly does: the same where
  /// nothing more is possible.
  mutating func addCopies(
    _ name: String, _ types: [ValueType],
    _ drafts: (inout Lowering, Certainty) -> [RuleDraft]
  ) -> LoweredCopies {
    let relation = addRelation(name, types)
    let certain = drafts(&self, .certain)
    add(certain, to: relation)
    var copies = LoweredCopies(certain: relation, possible: relation)
    let more = drafts(&self, .possible).filter { !certain.contains($0) }
    if !more.isEmpty {
      copies.possible = addRelation("possible \(name)", types)
      copy(relation, to: copies.possible, types.count)
      add(more, to: copies.possible)
    }
    return copies
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
