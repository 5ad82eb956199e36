import GeredeSyntax
import GeredeText

/// Where a variable stands that nothing binds, with the words of the file that lead to what could.
enum UnboundPlace {
  /// In a sentence that has a condition.
  case condition(and: String)
  /// In a list of variables.
  case list
  /// In a sentence that has no condition yet.
  case withoutCondition(when: String)
}

/// Messages about facts, rules, requirements and values: GR05.
enum RuleMessages {
  /// An act in a fact without its time.
  static func actWithoutTime(at span: Span, at word: String) -> Message {
    Message(
      519, at: .span(span),
      en: "an act needs its time",
      nl: "bij een handeling hoort het moment",
      help: [
        Bilingual(
          en: "add `\(word)` and a date or a time",
          nl: "voeg `\(word)` en een datum of tijdstip toe")
      ])
  }

  /// A moment after `at` that changes with time.
  static func changingMoment(_ text: String, at span: Span) -> Message {
    Message(
      525, at: .span(span),
      en: "the moment \"\(text)\" changes with time itself",
      nl: "het moment \"\(text)\" verandert met de tijd zelf",
      help: [
        Bilingual(
          en: "name a date, a field without dates, or the time of an act",
          nl: "noem een datum, een veld zonder datums, of het moment van een handeling")
      ])
  }

  /// A circle through what does not hold.
  static func circle(_ titles: [String], at span: Span, labels: [Label]) -> Message {
    let chain = titles.map { "\"\($0)\"" }.joined(separator: " → ")
    return Message(
      505, at: .span(span),
      en: "these sentences go round in a circle through something that must not hold: \(chain)",
      nl: "deze zinnen gaan in een kring rond langs iets dat juist niet mag gelden: \(chain)",
      labels: labels,
      help: [
        Bilingual(
          en: """
            for "holds when all its parts hold" say when it does not: `rule x is_blocked when \
            …`, and then `not x is_blocked`
            """,
          nl: """
            zeg bij "geldt als alle delen gelden" juist wanneer het niet geldt: `regel x \
            is_geblokkeerd wanneer …`, en daarna `niet x is_geblokkeerd`
            """)
      ])
  }

  /// A value that rests on itself.
  static func circularValue(
    _ name: String, at span: Span, chain: [String], labels: [Label]
  ) -> Message {
    let way = chain.map { "\"\($0)\"" }.joined(separator: " → ")
    return Message(
      507, at: .span(span),
      en: "the value \"\(name)\" rests on itself: \(way)",
      nl: "de waarde \"\(name)\" hangt van zichzelf af: \(way)",
      labels: labels,
      help: [
        Bilingual(
          en: """
            define one of them without the others; for steps of any number use a relation and a \
            rule
            """,
          nl: """
            omschrijf een ervan zonder de andere; gebruik voor een onbekend aantal stappen een \
            relatie en een regel
            """)
      ])
  }

  /// A part of `where` or after `:` that speaks of no listed variable.
  static func conjunctOutOfReach(
    _ part: String, at span: Span, severity: Severity, outside: String, inside: String
  ) -> Message {
    Message(
      504, severity, at: .span(span),
      en: "\"\(part)\" speaks of none of the variables listed: it is not clear how far they reach",
      nl: """
        "\(part)" gaat over geen van de genoemde variabelen: het is niet duidelijk tot waar \
        die gelden
        """,
      help: [
        Bilingual(
          en: "write `\(outside)` if it stands apart",
          nl: "schrijf `\(outside)` als het los staat"),
        Bilingual(
          en: "write `\(inside)` if it belongs to it",
          nl: "schrijf `\(inside)` als het erbij hoort"),
      ])
  }

  /// Acts from data without a column for the time.
  static func dataActWithoutTime(at span: Span, at word: String) -> Message {
    Message(
      519, at: .span(span),
      en: "acts from data need a column with their time",
      nl: "bij handelingen uit gegevens hoort een kolom met het moment",
      help: [
        Bilingual(
          en: "add `\(word)` and the name of the column",
          nl: "voeg `\(word)` en de naam van de kolom toe")
      ])
  }

  /// A mapping of fields where a sentence names the columns.
  static func dataFieldWithoutKind(_ name: String, at span: Span) -> Message {
    Message(
      515, at: .span(span),
      en: "the sentence names the columns itself: \"\(name)\" has no place here",
      nl: "de zin noemt zelf de kolommen: voor \"\(name)\" is hier geen plaats",
      help: [
        Bilingual(
          en: "put the name of the column in the sentence",
          nl: "zet de naam van de kolom in de zin")
      ])
  }

  /// `key` where rows are no entities.
  static func dataKeyWithoutKind(at span: Span) -> Message {
    Message(
      515, at: .span(span),
      en: "only rows that are things have a key",
      nl: "alleen rijen die dingen zijn hebben een sleutel",
      help: [Bilingual(en: "leave out the key", nl: "laat de sleutel weg")])
  }

  /// Data for a value that has a definition.
  static func dataOnDefinition(_ name: String, at span: Span, declared: Span?) -> Message {
    Message(
      508, at: .span(span),
      en: "\"\(name)\" has a definition, so that data cannot give it",
      nl: "\"\(name)\" heeft een omschrijving, dus gegevens kunnen die waarde niet geven",
      labels: Proposals.first(declared),
      help: [
        Bilingual(
          en: "take the definition away, or give the data another value",
          nl: "haal de omschrijving weg, of geef de gegevens een andere waarde")
      ])
  }

  /// Rows of a kind without a key.
  static func dataWithoutKey(
    _ kind: String, at span: Span, kindSpan: Span?, key word: String
  ) -> Message {
    Message(
      515, at: .span(span),
      en: "it is not clear which column tells one \"\(kind)\" from another",
      nl: "het is niet duidelijk welke kolom de ene \"\(kind)\" van de andere onderscheidt",
      labels: Proposals.first(kindSpan),
      help: [
        Bilingual(
          en: "write `\(word)` and the name of the column after the file",
          nl: "schrijf `\(word)` en de naam van de kolom na het bestand")
      ])
  }

  /// A fact that is an act, with `from` or `until`.
  static func datedAct(at span: Span, at word: String) -> Message {
    Message(
      519, at: .span(span),
      en: "an act happens at one moment",
      nl: "een handeling gebeurt op één moment",
      help: [
        Bilingual(
          en: "write `\(word)` and that moment",
          nl: "schrijf `\(word)` en dat moment")
      ])
  }

  /// Rows of a kind with `from` or `until`.
  static func datedKind(at span: Span) -> Message {
    Message(
      519, at: .span(span),
      en: "things have no dates: what is said of them has",
      nl: "dingen hebben geen datums: wat erover wordt gezegd wel",
      help: [
        Bilingual(
          en: "state the dates with a relation",
          nl: "noem de datums bij een relatie")
      ])
  }

  /// A fact whose end lies before its start.
  static func endsBeforeItBegins(at span: Span) -> Message {
    Message(
      520, at: .span(span),
      en: "this ends before it begins",
      nl: "dit eindigt voordat het begint",
      help: [
        Bilingual(
          en: "exchange the two dates, or correct one",
          nl: "wissel de twee datums om, of verbeter er een")
      ])
  }

  /// A fact about a value that has a definition.
  static func equationOnDefinition(
    _ name: String, at span: Span, declared: Span?, proposal: String
  ) -> Message {
    Message(
      508, at: .span(span),
      en: "\"\(name)\" has a definition, so that a fact cannot give it",
      nl: "\"\(name)\" heeft een omschrijving, dus een feit kan die waarde niet geven",
      labels: Proposals.first(declared),
      help: [
        Bilingual(
          en: "add an exception: `\(proposal)`",
          nl: "voeg een uitzondering toe: `\(proposal)`")
      ])
  }

  /// An equation that gives no value.
  static func equationWithoutValue(at span: Span) -> Message {
    Message(
      521, at: .span(span),
      en: "before the \"=\" of a fact stands a value or a field",
      nl: "voor de \"=\" van een feit staat een waarde of een veld",
      help: [
        Bilingual(
          en: "write it as in `availability(Notify) = 99.7%`",
          nl: "schrijf het zoals `beschikbaarheid(Bericht) = 99.7%`")
      ])
  }

  /// An exception to a value without a definition.
  static func exceptionToInput(_ name: String, at span: Span, declared: Span?) -> Message {
    Message(
      510, at: .span(span),
      en: "\"\(name)\" has no definition to make an exception to",
      nl: "\"\(name)\" heeft geen omschrijving om een uitzondering op te maken",
      labels: Proposals.first(declared),
      help: [
        Bilingual(
          en: "state a fact instead, or give the value a definition",
          nl: "schrijf een feit, of geef de waarde een omschrijving")
      ])
  }

  /// A fact with `at`.
  static func factAtMoment(at span: Span, from: String, until: String) -> Message {
    Message(
      519, at: .span(span),
      en: "a fact holds for a time, not at one moment",
      nl: "een feit geldt een tijd lang, niet op één moment",
      help: [
        Bilingual(
          en: "write `\(from) …` or `\(from) … \(until) …`",
          nl: "schrijf `\(from) …` of `\(from) … \(until) …`")
      ])
  }

  /// A rule whose head has a moment.
  static func headAtMoment(at span: Span) -> Message {
    Message(
      522, at: .span(span),
      en: "what a rule says holds at the moment of its condition",
      nl: "wat een regel zegt geldt op het moment van de voorwaarde",
      help: [Bilingual(en: "leave the moment out", nl: "laat het moment weg")])
  }

  /// A value made up in recursion.
  static func inventedValue(_ name: String, at span: Span, rule: Span) -> Message {
    Message(
      506, at: .span(span),
      en: "\"\(name)\" is computed in a rule that leads back to itself: it might never end",
      nl: """
        "\(name)" wordt uitgerekend in een regel die op zichzelf terugkomt: dat zou nooit \
        kunnen eindigen
        """,
      labels: [Label(.span(rule), en: "this rule", nl: "deze regel")],
      help: [
        Bilingual(
          en: "take it from a sentence in the condition",
          nl: "neem het uit een zin in de voorwaarde")
      ])
  }

  /// A listed variable whose name is in use outside.
  static func listedTwice(_ name: String, at span: Span, first: Span) -> Message {
    Message(
      513, at: .span(span),
      en: "\"\(name)\" is in use already",
      nl: "\"\(name)\" is al in gebruik",
      labels: [Label(.span(first), en: "used here", nl: "hier gebruikt")],
      help: [
        Bilingual(
          en: "choose another name for one of the two",
          nl: "kies voor een van beide een andere naam")
      ])
  }

  /// A listed variable that nothing speaks of.
  static func listedUnused(_ name: String, at span: Span) -> Message {
    Message(
      501, at: .span(span),
      en: "\"\(name)\" is listed and not used",
      nl: "\"\(name)\" wordt genoemd en niet gebruikt",
      help: [
        Bilingual(
          en: "use it in the condition, or leave it out",
          nl: "gebruik het in de voorwaarde, of laat het weg")
      ])
  }

  /// A fact that is no sentence.
  static func notAFact(at span: Span) -> Message {
    Message(
      521, at: .span(span),
      en: "this states nothing",
      nl: "dit stelt niets vast",
      help: [
        Bilingual(
          en: "write a sentence, an act or an equation",
          nl: "schrijf een zin, een handeling of een vergelijking")
      ])
  }

  /// A fact that rests on something else.
  static func notConstant(_ text: String, at span: Span) -> Message {
    Message(
      509, at: .span(span),
      en: "a fact can only name what is known here, and \"\(text)\" is not",
      nl: "een feit kan alleen noemen wat hier bekend is, en dat is \"\(text)\" niet",
      help: [
        Bilingual(
          en: "write the value itself, or write a rule or a definition",
          nl: "schrijf de waarde zelf, of schrijf een regel of een omschrijving")
      ])
  }

  /// `suppose`, `retract` or `at` in a file.
  static func onlyInExploring(at span: Span) -> Message {
    Message(
      523, at: .span(span),
      en: "this belongs in a scenario or in a conversation, not in a file by itself",
      nl: "dit hoort in een scenario of in een gesprek, niet los in een bestand",
      help: [Bilingual(en: "put it in a scenario", nl: "zet het in een scenario")])
  }

  /// A fact or a conclusion that leaves a slot open.
  static func openSlot(at span: Span, pattern: String, proposal: String) -> Message {
    Message(
      524, at: .span(span),
      en: "every place of the sentence must be filled here: \"\(pattern)\"",
      nl: "hier moet elke plaats van de zin gevuld zijn: \"\(pattern)\"",
      help: [
        Bilingual(
          en: "write `\(proposal)` and fill in the dots",
          nl: "schrijf `\(proposal)` en vul de puntjes in")
      ])
  }

  /// `S at T` in recursion with its head.
  static func otherMomentInRecursion(_ sentence: String, at span: Span) -> Message {
    Message(
      514, at: .span(span),
      en: "\"\(sentence)\" at another moment rests on itself",
      nl: "\"\(sentence)\" op een ander moment hangt van zichzelf af",
      help: [
        Bilingual(
          en: "leave the moment out, or read a sentence that does not lead back here",
          nl: "laat het moment weg, of lees een zin die hier niet op terugkomt")
      ])
  }

  /// A question in a file.
  static func questionInFile(at span: Span) -> Message {
    Message(
      523, at: .span(span),
      en: "a question is asked on the command line, not in a file",
      nl: "een vraag stelt u op de opdrachtregel, niet in een bestand",
      help: [Bilingual(en: "ask it with `gr ask`", nl: "stel haar met `gr ask`")])
  }

  /// A member of a share that is no parameter of the value.
  static func shareMember(_ name: String, at span: Span) -> Message {
    Message(
      517, at: .span(span),
      en: "\"\(name)\" is not a parameter of this value",
      nl: "\"\(name)\" is geen parameter van deze waarde",
      help: [
        Bilingual(
          en: "share out over parameters of the value",
          nl: "verdeel over parameters van de waarde")
      ])
  }

  /// A share that is not the whole definition of a value.
  static func shareOutOfPlace(at span: Span) -> Message {
    Message(
      517, at: .span(span),
      en: "a share is the whole definition of a value",
      nl: "een verdeling is de hele omschrijving van een waarde",
      help: [
        Bilingual(
          en: "give it a value of its own: `value part(m: Party): Money = share(…).`",
          nl: "geef het een eigen waarde: `waarde deel(m: Partij): Bedrag = verdeel(…).`")
      ])
  }

  /// A total that differs per member.
  static func shareTotalOfMember(_ name: String, at span: Span) -> Message {
    Message(
      517, at: .span(span),
      en: "the total that is shared out may not depend on \"\(name)\", who gets a part",
      nl: "het totaal dat wordt verdeeld mag niet afhangen van \"\(name)\", die een deel krijgt",
      help: [
        Bilingual(
          en: "take a total that is the same for all",
          nl: "neem een totaal dat voor allen hetzelfde is")
      ])
  }

  /// A variable that occurs once.
  static func singleUse(_ name: String, at span: Span) -> Message {
    Message(
      501, at: .span(span),
      en: "\"\(name)\" occurs only once",
      nl: "\"\(name)\" komt maar één keer voor",
      help: [
        Bilingual(
          en: "write `_` if any will do",
          nl: "schrijf `_` als het er niet toe doet welke")
      ])
  }

  /// A variable that nothing binds.
  static func unbound(
    _ name: String, at span: Span, proposal: String?, in place: UnboundPlace
  ) -> Message {
    let help: Bilingual
    switch (place, proposal) {
    case (.withoutCondition(let when), let proposal?):
      help = Bilingual(en: "add `\(when) \(proposal)`", nl: "voeg `\(when) \(proposal)` toe")
    case (.condition(let and), let proposal?):
      help = Bilingual(en: "add `\(proposal) \(and) …`", nl: "voeg `\(proposal) \(and) …` toe")
    case (.list, let proposal?):
      help = Bilingual(
        en: "write a noun before it: `\(proposal)`",
        nl: "schrijf er een soortwoord voor: `\(proposal)`")
    case (.list, nil):
      help = Bilingual(
        en: "write a noun before it, or a sentence about it after `where`",
        nl: "schrijf er een soortwoord voor, of na `waarbij` een zin erover")
    case (_, nil):
      help = Bilingual(
        en: "add a sentence about it that must hold, or `\(name) = …`",
        nl: "voeg er een zin over toe die moet gelden, of `\(name) = …`")
    }
    return Message(
      502, at: .span(span),
      en: "nothing says which \"\(name)\" this is about",
      nl: "niets zegt om welke \"\(name)\" het gaat", help: [help])
  }

  /// A variable of a requirement or value that nothing lists.
  static func unlistedVariable(
    _ name: String, at span: Span, noun: String?, in language: Language, isWithinList: Bool
  ) -> Message {
    let one = (noun.map { $0 + " " } ?? "") + name
    let whereWord = Keyword.where.spelling(in: language)
    let some = Keyword.some.spelling(in: language) + " \(one) \(whereWord)"
    let every = Keyword.every.spelling(in: language) + " \(one) \(whereWord)"
    return Message(
      503, at: .span(span),
      en: "it is not clear which \"\(name)\" is meant: some, or every one",
      nl: "het is niet duidelijk welke \"\(name)\" bedoeld is: een zekere, of elke",
      help: [Proposals.write("\(some) …"), Proposals.write("\(every) …: …")]
        + (isWithinList
          ? [
            Bilingual(
              en: "or add `\(name)` to the variables listed before `\(whereWord)`",
              nl: "of voeg `\(name)` toe aan de variabelen voor `\(whereWord)`")
          ] : []))
  }

  /// A small letter in a fact.
  static func variableInFact(
    _ name: String, at span: Span, capital: String?, rule: String, when: String
  ) -> Message {
    Message(
      509, at: .span(span),
      en: "\"\(name)\" begins with a small letter, so that it is a variable, and a fact has none",
      nl: """
        "\(name)" begint met een kleine letter en is dus een variabele, en een feit heeft \
        die niet
        """,
      help: capital.map { [Proposals.write($0)] } ?? [
        Bilingual(
          en: "write a name with a capital, or a rule: `\(rule) … \(when) …`",
          nl: "schrijf een naam met een hoofdletter, of een regel: `\(rule) … \(when) …`")
      ])
  }

  /// Working days where nothing says which days are holidays.
  static func workingDaysWithoutHolidays(at span: Span) -> Message {
    Message(
      518, .warning, at: .span(span),
      en: """
        nothing says which days are holidays, so that every Monday to Friday counts as a \
        working day
        """,
      nl: """
        niets zegt welke dagen feestdagen zijn, dus elke maandag tot en met vrijdag telt \
        als werkdag
        """,
      help: [Bilingual(en: "write `use std.calendar.`", nl: "schrijf `gebruik std.calendar.`")])
  }
}
