import GeredeEngine
public import GeredeProgram
import GeredeText

extension FactBase {
  /// Brings the agreements into being that exist once per binding, for all entities of the kind that
  /// they range over and that are known so far: `Dvo(Rotterdam)`. What the program states of the
  /// agreement, it states of each of them.
  ///
  /// May be called again when data has brought in more.
  /// - Complexity: O(entities of the kind) per such agreement.
  public mutating func addAgreements(of program: Program) {
    for agreement in program.agreements {
      guard let binding = agreement.binding, case .kind(let kind)? = binding.binder.domain,
        case .kind(let result) = program[binding.value].result
      else { continue }
      let members = entities.members(of: kind)
      for index in 0..<members.count {
        let member = members[index, 0]
        guard agreements[binding.value]?[member] == nil else { continue }
        let title = entities.title(
          of: EntityID(Int(member)), in: program.language, texts: texts)
        let name = texts.intern("\(agreement.name.english)(\(title))")
        let source = sources.add(agreement.span)
        let id = entities.add(EntityTable.Entry(kind: result, name: name, source: source))
        let word = Word(id.index)
        agreements[binding.value, default: [:]][member] = word
        add(binding.value, [member, word], source: source)
        addFacts(about: agreement, to: word, of: program)
      }
    }
  }

  private mutating func addFacts(about agreement: Agreement, to word: Word, of program: Program) {
    var messages: [Message] = []
    for fact in program.facts where fact.from == nil && fact.until == nil {
      switch fact.statement {
      case .relation(let id, let constants) where constants.first == .entity(agreement.entity):
        let rest = constants.dropFirst().compactMap {
          self.word(of: $0, in: program, &messages)
        }
        add(id, [word] + rest, source: sources.add(fact.span))
      case .value(let id, let constants, let result)
      where constants == [.entity(agreement.entity)]:
        guard let value = self.word(of: result, in: program, &messages) else { continue }
        add(id, [word, value], source: sources.add(fact.span))
      default: break
      }
    }
  }
}
