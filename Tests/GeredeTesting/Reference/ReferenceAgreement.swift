import GeredeProgram
import GeredeText

/// An agreement that exists: the one that is declared, or one of those that exist once per binding.
struct ReferenceAgreement {
  var declared: Agreement
  /// Its binding; nil for a single agreement.
  var binding: Word?
  /// What stands for it in sentences.
  var entity: Word

  init(declared: Agreement, binding: Word? = nil, entity: Word) {
    self.declared = declared
    self.binding = binding
    self.entity = entity
  }

  /// What its conditions and clauses start from: its binding.
  var environment: ReferenceEvaluator.Environment {
    guard let variable = declared.binding?.binder.variable, let binding else { return [:] }
    return [variable.index: .word(binding)]
  }

  /// Its parties but for those by condition.
  var namedParties: [Word] {
    declared.parties.compactMap { party in
      switch party {
      case .named(let entity, _): Word(entity.index)
      case .bound: binding
      case .every: nil
      }
    }
  }
}
