import GeredeText

/// Messages about types: GR04.
enum TypeMessages {
  /// A value with too many or too few arguments.
  static func argumentCount(_ name: String, at span: Span, expected: Int, found: Int) -> Message {
    Message(
      410, at: .span(span),
      en: """
        the number of values between the parentheses of "\(name)" is \(expected), and here \
        it is \(found)
        """,
      nl: """
        bij "\(name)" hoort een aantal van \(expected) tussen de haakjes, en hier is dat \
        \(found)
        """,
      help: [Bilingual(en: "give \(expected)", nl: "geef er \(expected)")])
  }

  /// A variable that nothing can fit.
  static func disjointUses(
    _ name: String, at span: Span, first: Bilingual, firstPlace: Span, second: Bilingual
  ) -> Message {
    Message(
      402, at: .span(span),
      en: """
        "\(name)" is used as "\(second.english)" here and as "\(first.english)" elsewhere: \
        nothing is both
        """,
      nl: """
        "\(name)" is hier een "\(second.dutch)" en ergens anders een "\(first.dutch)": \
        niets is allebei
        """,
      labels: [
        Label(
          .span(firstPlace), en: "here it is \"\(first.english)\"",
          nl: "hier is het \"\(first.dutch)\"")
      ],
      help: [
        Bilingual(
          en: "use two variables, or correct one of the two places",
          nl: "gebruik twee variabelen, of verbeter een van de twee plaatsen")
      ])
  }

  /// A field that only a narrower kind has.
  static func fieldOfNarrowerKind(
    _ field: String, at span: Span, of name: String, type: Bilingual, narrower: Bilingual,
    proposal: String
  ) -> Message {
    Message(
      409, at: .span(span),
      en: """
        "\(name)" is \(Proposals.article(type.english)), and only \
        \(Proposals.article(narrower.english)) has "\(field)"
        """,
      nl: """
        "\(name)" is een "\(type.dutch)", en alleen een "\(narrower.dutch)" heeft "\(field)"
        """,
      help: [Bilingual(en: "add `\(proposal)`", nl: "voeg `\(proposal)` toe")])
  }

  /// A comparison of two types that have nothing in common.
  static func incomparable(at span: Span, left: Bilingual, right: Bilingual) -> Message {
    Message(
      403, at: .span(span),
      en: "\"\(left.english)\" and \"\(right.english)\" cannot be compared",
      nl: "\"\(left.dutch)\" en \"\(right.dutch)\" kunnen niet worden vergeleken",
      help: [Bilingual(en: "compare things of one type", nl: "vergelijk dingen van één type")])
  }

  /// `x is V` where V is no kind.
  static func isWithoutKind(_ name: String, at span: Span, subject: String) -> Message {
    Message(
      303, at: .span(span),
      en: "after \"is\" stands a kind, and \"\(name)\" is none",
      nl: "na \"is\" staat een soort, en dat is \"\(name)\" niet",
      help: [Proposals.write("\(subject) = \(name)")])
  }

  /// A key that is neither a text nor a whole number.
  static func keyType(_ name: String, at span: Span, found: Bilingual) -> Message {
    Message(
      415, at: .span(span),
      en: "the key \"\(name)\" is \(Proposals.article(found.english)); a key is a Text or an Int",
      nl: """
        de sleutel "\(name)" is een "\(found.dutch)"; een sleutel is een Tekst of een \
        GeheelGetal
        """,
      help: [Bilingual(en: "make it a Text", nl: "maak er een Tekst van")])
  }

  /// A value of another type than its place asks for.
  static func mismatch(at span: Span, expected: Bilingual, found: Bilingual) -> Message {
    Message(
      401, at: .span(span),
      en: """
        \(Proposals.article(expected.english)) is needed here, and this is \
        \(Proposals.article(found.english))
        """,
      nl: "hier is een \"\(expected.dutch)\" nodig, en dit is een \"\(found.dutch)\"",
      help: [
        Bilingual(
          en: "put \(Proposals.article(expected.english)) in its place",
          nl: "zet er een \"\(expected.dutch)\" neer")
      ])
  }

  /// Amounts in two currencies.
  static func mixedCurrencies(_ first: String, _ second: String, at span: Span) -> Message {
    Message(
      408, at: .span(span),
      en: "amounts in \(first) and in \(second) do not go together",
      nl: "bedragen in \(first) en in \(second) gaan niet samen",
      help: [
        Bilingual(
          en: "state a rate, and compute one from the other",
          nl: "noem een koers, en reken het ene om in het andere")
      ])
  }

  /// A number where an amount is needed.
  static func moneyExpected(_ code: String, at span: Span, found: String) -> Message {
    Message(
      401, at: .span(span),
      en: "this is a number, and an amount of money is needed here",
      nl: "dit is een getal, en hier is een bedrag nodig",
      help: [Proposals.write("\(code) \(found)")])
  }

  /// A name that nothing declares, in the place of a text or an amount.
  static func nameForLiteral(_ name: String, at span: Span, proposal: String) -> Message {
    Message(
      301, at: .span(span),
      en: "\"\(name)\" is read as the name of a thing, and there is none",
      nl: "\"\(name)\" wordt gelezen als de naam van een ding, en die is er niet",
      help: [Proposals.write(proposal)])
  }

  /// A thing of a kind where a narrower kind is needed.
  static func narrowerKind(
    _ name: String, at span: Span, type: Bilingual, needed: Bilingual, proposal: String
  ) -> Message {
    Message(
      409, at: .span(span),
      en: """
        "\(name)" is \(Proposals.article(type.english)), and not every "\(type.english)" is \
        \(Proposals.article(needed.english))
        """,
      nl: """
        "\(name)" is een "\(type.dutch)", en niet elke "\(type.dutch)" is een \
        "\(needed.dutch)"
        """,
      help: [Bilingual(en: "add `\(proposal)`", nl: "voeg `\(proposal)` toe")])
  }

  /// `x is K` that can never hold.
  static func neverOfKind(
    _ name: String, at span: Span, type: Bilingual, kind: Bilingual
  ) -> Message {
    Message(
      403, at: .span(span),
      en: """
        "\(name)" is \(Proposals.article(type.english)), and no "\(type.english)" is \
        \(Proposals.article(kind.english))
        """,
      nl: """
        "\(name)" is een "\(type.dutch)", en geen "\(type.dutch)" is een "\(kind.dutch)"
        """,
      help: [
        Bilingual(
          en: "take this condition away, or correct the kind",
          nl: "haal deze voorwaarde weg, of verbeter de soort")
      ])
  }

  /// A minus before what has no negative.
  static func noNegative(at span: Span, type: Bilingual) -> Message {
    Message(
      405, at: .span(span),
      en: "\(Proposals.article(type.english)) has no negative",
      nl: "een \"\(type.dutch)\" heeft geen tegengestelde",
      help: [Bilingual(en: "take the minus away", nl: "haal het minteken weg")])
  }

  /// An operator that two types do not have.
  static func noOperation(
    _ sign: String, at span: Span, left: Bilingual, right: Bilingual
  ) -> Message {
    Message(
      405, at: .span(span),
      en: "\"\(left.english) \(sign) \(right.english)\" cannot be computed",
      nl: "\"\(left.dutch) \(sign) \(right.dutch)\" kan niet worden uitgerekend",
      help: [
        Bilingual(
          en: "compute with numbers, amounts of one currency, or dates and periods",
          nl: "reken met getallen, met bedragen in één munt, of met datums en perioden")
      ])
  }

  /// An order on a type that has none.
  static func noOrder(at span: Span, type: Bilingual) -> Message {
    Message(
      406, at: .span(span),
      en: "\(Proposals.article(type.english)) has no order: nothing of it is more or less",
      nl: "een \"\(type.dutch)\" heeft geen volgorde: er is geen meer of minder",
      help: [Bilingual(en: "compare with `=` or `!=`", nl: "vergelijk met `=` of `!=`")])
  }

  /// A constant that cannot be computed.
  static func noResult(_ text: String, at span: Span) -> Message {
    Message(
      416, at: .span(span),
      en: "\"\(text)\" has no result",
      nl: "\"\(text)\" heeft geen uitkomst",
      help: [
        Bilingual(
          en: """
            look for a date that is not there, a division by zero, or a number that is too great
            """,
          nl: "zoek een datum die niet bestaat, een deling door nul, of een te groot getal")
      ])
  }

  /// A share of something that cannot be divided.
  static func noShare(at span: Span, type: Bilingual) -> Message {
    Message(
      417, at: .span(span),
      en: "\(Proposals.article(type.english)) cannot be shared out",
      nl: "een \"\(type.dutch)\" kan niet worden verdeeld",
      help: [
        Bilingual(
          en: "share out Money, an Int or a Decimal",
          nl: "verdeel een Bedrag, een GeheelGetal of een Getal")
      ])
  }

  /// A value in the place of a condition.
  static func notACondition(at span: Span, found: Bilingual) -> Message {
    Message(
      413, at: .span(span),
      en: "this is \(Proposals.article(found.english)), not something that is true or false",
      nl: "dit is een \"\(found.dutch)\", niet iets dat waar of onwaar is",
      help: [
        Bilingual(
          en: "compare it with something, as in `… = …`",
          nl: "vergelijk het met iets, zoals in `… = …`")
      ])
  }

  /// `in` before what is no set.
  static func notASet(at span: Span, found: Bilingual) -> Message {
    Message(
      401, at: .span(span),
      en: "after \"in\" stands a set, and this is \(Proposals.article(found.english))",
      nl: "na \"in\" staat een verzameling, en dit is een \"\(found.dutch)\"",
      help: [
        Bilingual(
          en: "write a set, as in `{A, B}`",
          nl: "schrijf een verzameling, zoals `{A, B}`")
      ])
  }

  /// `has` with what is no field or value.
  static func notAValue(_ name: String, at span: Span) -> Message {
    Message(
      304, at: .span(span),
      en: "\"\(name)\" is not a field or value that can be given or not",
      nl: "\"\(name)\" is geen veld of waarde die bekend kan zijn of niet",
      help: [Bilingual(en: "name a field", nl: "noem een veld")])
  }

  /// A total of something that has none.
  static func noTotal(at span: Span, type: Bilingual) -> Message {
    Message(
      417, at: .span(span),
      en: "of \"\(type.english)\" there is no total, least, most or average",
      nl: "van \"\(type.dutch)\" is er geen totaal, minimum, maximum of gemiddelde",
      help: [
        Bilingual(
          en: "take a number, an amount or a duration",
          nl: "neem een getal, een bedrag of een duur")
      ])
  }

  /// A noun before a thing of another kind.
  static func nounMismatch(
    _ name: String, at span: Span, noun: String, found: Bilingual, proposal: String?
  ) -> Message {
    Message(
      404, at: .span(span),
      en: "\"\(name)\" is \(Proposals.article(found.english)), not \(Proposals.article(noun))",
      nl: "\"\(name)\" is een \"\(found.dutch)\", geen \"\(noun)\"",
      help: proposal.map { [Proposals.write($0)] } ?? [
        Bilingual(
          en: "leave out the noun",
          nl: "laat het woord weg")
      ])
  }

  /// A literal that is too great.
  static func outOfRange(_ text: String, at span: Span) -> Message {
    Message(
      412, at: .span(span),
      en: "\"\(text)\" is too great",
      nl: "\"\(text)\" is te groot",
      help: [Bilingual(en: "take a smaller number", nl: "neem een kleiner getal")])
  }

  /// A period together with a duration.
  static func periodAgainstDuration(at span: Span) -> Message {
    Message(
      407, at: .span(span),
      en: """
        a term in days or months and a term in hours cannot be set against each other: a \
        day is not always 24 hours
        """,
      nl: """
        een termijn in dagen of maanden en een termijn in uren kunnen niet tegen elkaar \
        worden gezet: een dag duurt niet altijd 24 uur
        """,
      help: [
        Bilingual(
          en: "add both to a date and compare the results",
          nl: "tel beide bij een datum op en vergelijk de uitkomsten")
      ])
  }

  /// A period where a duration is needed, or the reverse.
  static func periodForDuration(at span: Span, expected: Bilingual, isPeriod: Bool) -> Message {
    Message(
      407, at: .span(span),
      en: "\(Proposals.article(expected.english)) is needed here",
      nl: "hier is een \"\(expected.dutch)\" nodig",
      help: isPeriod
        ? [
          Bilingual(
            en: "write it in days, weeks, months or years",
            nl: "schrijf het in dagen, weken, maanden of jaren")
        ]
        : [
          Bilingual(
            en: "write it in hours, minutes or seconds",
            nl: "schrijf het in uren, minuten of seconden")
        ])
  }

  /// Two periods that nothing orders.
  static func periodsInTwoUnits(at span: Span) -> Message {
    Message(
      407, at: .span(span),
      en: "a term in months and a term in days cannot be compared: months differ in length",
      nl: """
        een termijn in maanden en een termijn in dagen zijn niet te vergelijken: maanden \
        zijn niet even lang
        """,
      help: [
        Bilingual(
          en: "write both in one unit, or add both to a date and compare the results",
          nl: """
            schrijf beide in één eenheid, of tel beide bij een datum op en vergelijk de \
            uitkomsten
            """)
      ])
  }

  /// A second key in one kind.
  static func secondKey(_ name: String, at span: Span, first: Span?) -> Message {
    Message(
      415, at: .span(span),
      en: "there is a key already, so that \"\(name)\" cannot be one",
      nl: "er is al een sleutel, dus \"\(name)\" kan er geen zijn",
      labels: Proposals.first(first),
      help: [
        Bilingual(
          en: "leave out `key` at one of the two",
          nl: "laat bij een van de twee `key` (sleutel) weg")
      ])
  }

  /// A comparison of sets.
  static func setComparison(at span: Span) -> Message {
    Message(
      406, at: .span(span),
      en: "sets cannot be compared",
      nl: "verzamelingen kunnen niet worden vergeleken",
      help: [
        Bilingual(
          en: "ask for each member: `every … : … in …`",
          nl: "vraag het per lid: `elke … : … in …`")
      ])
  }

  /// A set where none can stand.
  static func setOutOfPlace(at span: Span) -> Message {
    Message(
      414, at: .span(span),
      en: "a set can only stand after \"in\" and in a named value",
      nl: "een verzameling kan alleen na \"in\" staan en in een waarde met een naam",
      help: [
        Bilingual(
          en: "for many values use a relation",
          nl: "gebruik voor meer waarden een relatie")
      ])
  }

  /// A number or a date where a text is needed.
  static func textExpected(at span: Span, proposal: String) -> Message {
    Message(
      401, at: .span(span),
      en: "a text is needed here, and a text stands between quotes",
      nl: "hier is een tekst nodig, en een tekst staat tussen aanhalingstekens",
      help: [Proposals.write(proposal)])
  }

  /// A text where a value of an enum is needed.
  static func textForEnumeration(
    at span: Span, enumeration: Bilingual, values: [String], meant: String?
  ) -> Message {
    Message(
      401, at: .span(span),
      en: "a value of \"\(enumeration.english)\" is needed here, and it is written without quotes",
      nl: """
        hier is een waarde van "\(enumeration.dutch)" nodig, en die staat zonder \
        aanhalingstekens
        """,
      help: meant.map { [Proposals.write($0)] } ?? Proposals.choices(values))
  }

  /// A text where a number or a moment is needed.
  static func textForOther(at span: Span, expected: Bilingual, proposal: String?) -> Message {
    Message(
      401, at: .span(span),
      en: """
        \(Proposals.article(expected.english)) is needed here, and what stands between quotes is \
        a text
        """,
      nl: """
        hier is een "\(expected.dutch)" nodig, en wat tussen aanhalingstekens staat is een \
        tekst
        """,
      help: [
        proposal.map { Proposals.write($0) }
          ?? Bilingual(
            en: "write \(Proposals.article(expected.english)), without quotes",
            nl: "schrijf een \"\(expected.dutch)\", zonder aanhalingstekens")
      ])
  }

  /// An order on an enum that has none.
  static func unorderedEnumeration(
    at span: Span, name: Bilingual, declared: Span, proposal: String
  ) -> Message {
    Message(
      406, at: .span(span),
      en: "the values of \"\(name.english)\" have no order",
      nl: "de waarden van \"\(name.dutch)\" hebben geen volgorde",
      labels: Proposals.first(declared),
      help: [
        Bilingual(
          en: "give them one: `\(proposal)`",
          nl: "geef ze een volgorde: `\(proposal)`")
      ])
  }
}
