import GeredeProgram

/// One conjunct of a condition in disjunctive normal form, negation pushed inward.
struct Conjunct {
  enum Form {
    /// A condition that is no connective.
    case condition(ConditionID)
    /// A variable ranges over the kind or enum that its noun names.
    case domain(VariableID, ValueType)
    /// No binding of the variables satisfies all the parts.
    case none([Binder], [Part])
    /// A condition kept whole, because its alternatives are many.
    case whole(ConditionID)
  }

  /// A condition, or its negation.
  struct Part {
    var condition: ConditionID
    var sign: Sign
    var place: Place
  }

  enum Sign: Hashable {
    case positive, negative

    var flipped: Sign { self == .positive ? .negative : .positive }
  }

  /// Where a sentence is read.
  enum Place: Hashable {
    /// As a statement: a relation that nothing fills is false.
    case open
    /// Where its falsehood is what counts, as under `not`, `no` and `unless`: a relation that nothing
    /// fills is unknown there.
    case guarded
    /// Where its truth and its falsehood both count, as in aggregates: a relation that nothing fills
    /// is unknown there, under `not` too.
    case sealed

    /// The place under a negation.
    var flipped: Place {
      switch self {
      case .open: .guarded
      case .guarded: .open
      case .sealed: .sealed
      }
    }
  }

  var form: Form
  var sign: Sign
  var place: Place
}

extension Lowering {
  /// The alternatives of a condition (or of its negation), each a list of conjuncts.
  ///
  /// - Complexity: at most `alternativeLimit` alternatives: what has more is kept whole.
  func alternatives(
    _ id: ConditionID, _ sign: Conjunct.Sign, _ place: Conjunct.Place
  ) -> [[Conjunct]] {
    switch program[id].form {
    case .constant(let value):
      return value == (sign == .positive) ? [[]] : []
    case .and(let parts):
      let items = parts.map { Conjunct.Part(condition: $0, sign: sign, place: place) }
      return sign == .positive ? all(items) : any(items)
    case .or(let parts):
      let items = parts.map { Conjunct.Part(condition: $0, sign: sign, place: place) }
      return sign == .positive ? any(items) : all(items)
    case .not(let inner):
      return alternatives(inner, sign.flipped, place.flipped)
    case .holds(let expression):
      if case .condition(let inner) = program[expression].form {
        return alternatives(inner, sign, place)
      }
      return [[Conjunct(form: .condition(id), sign: sign, place: place)]]
    case .some(let binders, let inner):
      let part = Conjunct.Part(condition: inner, sign: .positive, place: place)
      return sign == .positive
        ? exists(binders, [part], place) : [[none(binders, [part], place)]]
    case .no(let binders, let inner):
      let part = Conjunct.Part(condition: inner, sign: .positive, place: place.flipped)
      return sign == .positive ? [[none(binders, [part], place)]] : exists(binders, [part], place)
    case .every(let binders, let scope, let then):
      var parts: [Conjunct.Part] = []
      if let scope {
        parts.append(Conjunct.Part(condition: scope, sign: .positive, place: place.flipped))
      }
      parts.append(Conjunct.Part(condition: then, sign: .negative, place: place))
      return sign == .positive ? [[none(binders, parts, place)]] : exists(binders, parts, place)
    case .relation, .act, .comparison, .isKind, .member, .has, .outcome:
      return [[Conjunct(form: .condition(id), sign: sign, place: place)]]
    }
  }

  /// The alternatives of a conjunction.
  func all(_ parts: [Conjunct.Part]) -> [[Conjunct]] {
    var result: [[Conjunct]] = [[]]
    for part in parts {
      var options = alternatives(part.condition, part.sign, part.place)
      if result.count * options.count > Lowering.alternativeLimit {
        let whole = Conjunct(form: .whole(part.condition), sign: part.sign, place: part.place)
        options = [[whole]]
      }
      result = result.flatMap { start in options.map { start + $0 } }
    }
    return result
  }

  /// The alternatives of a disjunction.
  private func any(_ parts: [Conjunct.Part]) -> [[Conjunct]] {
    parts.flatMap { alternatives($0.condition, $0.sign, $0.place) }
  }

  /// The alternatives of "some binding satisfies the parts"; its variables join those outside.
  func exists(
    _ binders: [Binder], _ parts: [Conjunct.Part], _ place: Conjunct.Place
  ) -> [[Conjunct]] {
    let domains = domains(of: binders, place)
    return all(parts).map { domains + $0 }
  }

  private func none(
    _ binders: [Binder], _ parts: [Conjunct.Part], _ place: Conjunct.Place
  ) -> Conjunct {
    Conjunct(form: .none(binders, parts), sign: .positive, place: place)
  }

  /// The conjuncts that say over what variables with a noun range.
  func domains(of binders: [Binder], _ place: Conjunct.Place) -> [Conjunct] {
    binders.compactMap { binder in
      binder.domain.map {
        Conjunct(form: .domain(binder.variable, $0), sign: .positive, place: place)
      }
    }
  }
}
