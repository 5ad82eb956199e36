// Made from Grammar/keywords.tsv by Grammar/generate.py.

/// A reserved word, by what it means.
public enum Keyword: UInt8, Hashable, Sendable, CaseIterable {
  /// names the module of the file
  case module
  /// the language of the file's reserved words
  case language
  /// makes another module visible
  case use
  /// names the project
  case project
  /// the time zone of dates
  case zone
  /// the currency of plain Money
  case currency
  /// declares a kind of thing
  case kind
  /// declares a list of values
  case `enum`
  /// declares a sentence
  case relation
  /// declares an act
  case event
  /// declares a value
  case value
  /// says what follows from what
  case rule
  /// declares what must hold
  case requirement
  /// an agreement between parties
  case agreement
  /// an agreement that binds everyone its clauses match
  case regulation
  /// a clause of an agreement
  case clause
  /// says whose word a party accepts
  case trust
  /// a timeline with expectations
  case scenario
  /// attaches a data file
  case data
  /// is of a kind
  case `is`
  /// is one of; the dialect of a data file
  case `in`
  /// both hold
  case and
  /// one or both hold
  case or
  /// does not hold
  case not
  /// the condition of a rule or clause
  case when
  /// the condition on quantified variables
  case `where`
  /// the exception of a rule, clause or requirement
  case unless
  /// what a provision must meet
  case under
  /// the term of a duty
  case within
  /// a deadline, itself excluded
  case before
  /// a deadline, itself included
  case by
  /// the first moment; the file of data
  case from
  /// the last moment, itself included
  case until
  /// the moment of a sentence or an act
  case at
  /// the parties of an agreement
  case between
  /// the duty that follows a violation
  case otherwise
  /// the source or the reason
  case because
  /// an exception to a value
  case except
  /// for each one
  case every
  /// there is at least one
  case some
  /// there is none
  case no
  /// lays down a duty
  case must
  /// gives a permission
  case may
  /// gives a power
  case can
  /// a duty to keep something true
  case ensure
  /// an act that was done
  case did
  /// what somebody stated
  case says
  /// what somebody believes
  case accepts
  /// before what is accepted
  case that
  /// trust that may be passed on
  case onward
  /// in force once each party has signed
  case signed
  /// the duty outlives the agreement
  case survives
  /// wins from another in a conflict
  case overrides
  /// a value is given
  case has
  /// one act suffices for all
  case once
  /// this much or more
  case atLeast
  /// needs power: no effect without it
  case needs
  /// needs power: no effect without it
  case power
  /// holds
  case `true`
  /// does not hold
  case `false`
  /// the moment that a condition speaks about
  case now
  /// the date of now
  case today
  /// adds a fact for a while
  case suppose
  /// takes a fact away
  case retract
  /// what a scenario expects
  case expect
  /// the Dutch wording
  case nl
  /// the English wording
  case en
}

/// A word that is reserved in its place only.
public enum ContextualWord: UInt8, Hashable, Sendable, CaseIterable {
  /// for every; what is totalled over; whom an outcome is about
  case `for`
  /// the field that tells things of a kind apart
  case key
  /// what is not stated is false
  case complete
  /// gives a short name
  case `as`
  /// set of: more than one
  case `set`
  /// set of: more than one
  case setOf
  /// within 72 hours of
  case of
  /// onward up to n steps
  case up
  /// onward up to n steps
  case upTo
  /// onward up to n steps
  case steps
  /// the weight in share
  case shareBy
  /// how many there are
  case count
  /// the total
  case sum
  /// the smallest
  case min
  /// the greatest
  case max
  /// the mean
  case average
  /// divides a total, to the cent
  case share
  /// rounds half to even
  case round
  /// a Period
  case years
  /// a Period
  case months
  /// a Period
  case weeks
  /// a Period
  case days
  /// a Period
  case workingDays
  /// a Duration
  case hours
  /// a Duration
  case minutes
  /// a Duration
  case seconds
  /// counts as an error
  case error
  /// counts as a warning
  case warning
  /// is only reported
  case info
  /// the decision is Permit
  case permit
  /// the decision is Deny
  case deny
  /// the decision is NotRegulated
  case unregulated
  /// the requirement is met
  case met
  /// the requirement is breached
  case breached
  /// the requirement is unproven
  case unproven
  /// there is a finding with this code
  case finding
}

/// A name that the language gives to a type, kind, state or member.
public enum BuiltinName: UInt8, Hashable, Sendable, CaseIterable {
  /// true or false
  case typeBool
  /// a whole number
  case typeInt
  /// a number with up to six decimals
  case typeDecimal
  /// an amount in a currency
  case typeMoney
  /// hours, minutes and seconds
  case typeDuration
  /// years, months, weeks, days, working days
  case typePeriod
  /// a day
  case typeDate
  /// a moment, to the second
  case typeInstant
  /// a text
  case typeText
  /// the kind above all kinds
  case kindThing
  /// who can be bound
  case kindParty
  /// the kind of agreements
  case kindAgreement
  /// the kind of regulations
  case kindRegulation
  /// the kind of clauses
  case kindClause
  /// the kind of requirements
  case kindRequirement
  /// the kind of acts
  case kindEvent
  /// every binding is met or excepted
  case isMet
  /// the requirement is breached
  case isBreachedFor
  /// cannot be decided
  case isUnprovenFor
  /// the agreement is in force
  case isInForce
  /// the agreement binds the party
  case binds
  /// the agreement contains the clause
  case contains
  /// the clause concerns the matter
  case concerns
  /// the duty can still be fulfilled
  case isPendingFor
  /// the duty was fulfilled
  case isFulfilledBy
  /// the duty was violated
  case isViolatedBy
  /// done after the deadline
  case isLateBy
  /// repaired by an otherwise
  case isRepairedBy
  /// still to be done
  case isOpenFor
  /// a date from year, month and day
  case dateOf
  /// the year of a date
  case yearOf
  /// the month of a date
  case monthOf
  /// the day of a date
  case dayOf
  /// the start of an agreement
  case startOf
  /// the end of an agreement
  case endOf
}

extension Keyword {
  /// Every spelling in English, the usual one first, by raw value.
  static let english: [[StaticString]] = [
    ["module"],
    ["language"],
    ["use"],
    ["project"],
    ["zone"],
    ["currency"],
    ["kind"],
    ["enum"],
    ["relation"],
    ["event"],
    ["value"],
    ["rule"],
    ["requirement"],
    ["agreement"],
    ["regulation"],
    ["clause"],
    ["trust"],
    ["scenario"],
    ["data"],
    ["is"],
    ["in"],
    ["and"],
    ["or"],
    ["not"],
    ["when"],
    ["where"],
    ["unless"],
    ["under"],
    ["within"],
    ["before"],
    ["by"],
    ["from"],
    ["until"],
    ["at"],
    ["between"],
    ["otherwise"],
    ["because"],
    ["except"],
    ["every"],
    ["some"],
    ["no"],
    ["must"],
    ["may"],
    ["can"],
    ["ensure"],
    ["did"],
    ["says"],
    ["accepts"],
    ["that"],
    ["onward"],
    ["signed"],
    ["survives"],
    ["overrides"],
    ["has"],
    ["once"],
    ["at_least"],
    ["needs"],
    ["power"],
    ["true"],
    ["false"],
    ["now"],
    ["today"],
    ["suppose"],
    ["retract"],
    ["expect"],
    ["nl"],
    ["en"],
  ]
  /// Every spelling in Dutch, the usual one first, by raw value.
  static let dutch: [[StaticString]] = [
    ["module"],
    ["taal"],
    ["gebruik"],
    ["project"],
    ["tijdzone"],
    ["munt"],
    ["soort"],
    ["opsomming"],
    ["relatie"],
    ["gebeurtenis"],
    ["waarde"],
    ["regel"],
    ["eis"],
    ["overeenkomst"],
    ["regeling"],
    ["bepaling"],
    ["vertrouwen"],
    ["scenario"],
    ["gegevens"],
    ["is"],
    ["in"],
    ["en"],
    ["of"],
    ["niet"],
    ["wanneer"],
    ["waarbij"],
    ["tenzij"],
    ["onder"],
    ["binnen"],
    ["vóór", "vóór"],
    ["uiterlijk"],
    ["vanaf"],
    ["tot_en_met"],
    ["op"],
    ["tussen"],
    ["anders"],
    ["omdat"],
    ["behalve"],
    ["elke", "elk"],
    ["een_zekere", "een_zeker"],
    ["geen"],
    ["moet", "moeten"],
    ["mag", "mogen"],
    ["kan", "kunnen"],
    ["zorgen_dat"],
    ["heeft", "hebben"],
    ["zegt"],
    ["aanvaardt"],
    ["dat"],
    ["verder"],
    ["ondertekend"],
    ["blijft_gelden"],
    ["gaat_vóór", "gaat_vóór"],
    ["kent"],
    ["eenmaal"],
    ["ten_minste"],
    ["vereist"],
    ["bevoegdheid"],
    ["waar", "true"],
    ["onwaar", "false"],
    ["nu"],
    ["vandaag"],
    ["stel"],
    ["schrap"],
    ["verwacht"],
    ["nl"],
    ["en"],
  ]
}

extension ContextualWord {
  /// Every spelling in English, the usual one first, by raw value.
  static let english: [[StaticString]] = [
    ["for"],
    ["key"],
    ["complete"],
    ["as"],
    ["set"],
    ["of"],
    ["of"],
    ["up"],
    ["to"],
    ["steps", "step"],
    ["by"],
    ["count"],
    ["sum"],
    ["min"],
    ["max"],
    ["average"],
    ["share"],
    ["round"],
    ["years", "year"],
    ["months", "month"],
    ["weeks", "week"],
    ["days", "day"],
    ["working_days", "working_day"],
    ["hours", "hour"],
    ["minutes", "minute"],
    ["seconds", "second"],
    ["error"],
    ["warning"],
    ["info"],
    ["permit"],
    ["deny"],
    ["unregulated"],
    ["met"],
    ["breached"],
    ["unproven"],
    ["finding"],
  ]
  /// Every spelling in Dutch, the usual one first, by raw value.
  static let dutch: [[StaticString]] = [
    ["voor"],
    ["sleutel", "key"],
    ["volledig"],
    ["als"],
    ["verzameling"],
    ["van"],
    ["na"],
    ["hooguit"],
    [],
    ["stappen", "stap"],
    ["naar"],
    ["aantal"],
    ["som"],
    ["min", "minimum"],
    ["max", "maximum"],
    ["gemiddelde"],
    ["verdeel"],
    ["afgerond"],
    ["jaar", "jaren"],
    ["maanden", "maand"],
    ["weken", "week"],
    ["dagen", "dag"],
    ["werkdagen", "werkdag"],
    ["uur", "uren"],
    ["minuten", "minuut"],
    ["seconden", "seconde"],
    ["fout"],
    ["waarschuwing"],
    ["info"],
    ["toegestaan"],
    ["geweigerd"],
    ["ongeregeld"],
    ["voldaan"],
    ["geschonden"],
    ["onbewezen"],
    ["bevinding"],
  ]
}

extension BuiltinName {
  /// Every spelling in English, the usual one first, by raw value.
  static let english: [[StaticString]] = [
    ["Bool"],
    ["Int"],
    ["Decimal"],
    ["Money"],
    ["Duration"],
    ["Period"],
    ["Date"],
    ["Instant"],
    ["Text"],
    ["Thing"],
    ["Party"],
    ["Agreement"],
    ["Regulation"],
    ["Clause"],
    ["Requirement"],
    ["Event"],
    ["is_met"],
    ["is_breached_for"],
    ["is_unproven_for"],
    ["is_in_force"],
    ["binds"],
    ["contains"],
    ["concerns"],
    ["is_pending_for"],
    ["is_fulfilled_by"],
    ["is_violated_by"],
    ["is_late_by"],
    ["is_repaired_by"],
    ["is_open_for"],
    ["date"],
    ["year"],
    ["month"],
    ["day"],
    ["start"],
    ["end"],
  ]
  /// Every spelling in Dutch, the usual one first, by raw value.
  static let dutch: [[StaticString]] = [
    ["JaNee"],
    ["GeheelGetal"],
    ["Getal"],
    ["Bedrag"],
    ["Duur"],
    ["Periode"],
    ["Datum"],
    ["Tijdstip"],
    ["Tekst"],
    ["Ding"],
    ["Partij"],
    ["Overeenkomst"],
    ["Regeling"],
    ["Bepaling"],
    ["Eis"],
    ["Gebeurtenis"],
    ["is_voldaan"],
    ["is_geschonden_voor"],
    ["is_onbewezen_voor"],
    ["is_van_kracht"],
    ["bindt"],
    ["bevat"],
    ["betreft"],
    ["loopt_voor"],
    ["is_nagekomen_door"],
    ["is_geschonden_door"],
    ["is_te_laat_nagekomen_door"],
    ["is_hersteld_door"],
    ["staat_open_voor"],
    ["datum"],
    ["jaar"],
    ["maand"],
    ["dag"],
    ["begin"],
    ["einde"],
  ]
}
