// swift-format-ignore-file
// Written by Stdlib/generate.py from the files in Stdlib/std.

/// The standard library, written in Gerede: the text of each module by its name.
public enum StandardLibrary {
  /// The modules, sorted by name.
  public static let modules: [(name: String, text: String)] = [
    (
      name: "std.agreement",
      text: #"""
module std.agreement.
use std.parties.

/// The agreement is held against the list below: `Shared is_checked_for_completeness`.
relation (document: Agreement) is_checked_for_completeness complete
  nl (document) wordt_getoetst_op_volledigheid.

/// Something that an agreement must treat. Which clause does is stated: `Review concerns Evaluating`.
/// A clause by which a party can leave need not be named.
kind Subject nl Onderwerp.

/// How a party can leave.
subject Leaving nl Uittreden.
/// What follows for property, costs, people and data when a party leaves.
subject AfterLeaving "what follows from leaving" nl GevolgenVanUittreden "gevolgen van uittreden".
/// When and how the parties look whether it works.
subject Evaluating nl Evalueren.
/// Who tells whom that something went wrong.
subject ReportingIncidents "reporting incidents" nl MeldenVanIncidenten "melden van incidenten".
/// Which document goes first where two contradict each other.
subject OrderOfDocuments "order of documents" nl RangordeVanDocumenten "rangorde van documenten".
/// How the agreement is changed.
subject Changing nl Wijzigen.

/// The agreement leaves out a subject, for a reason that the parties have given.
relation (document: Agreement) leaves_out (subject: Subject) since (reason: Text) complete
  nl (document) laat_weg (subject) met_als_reden (reason).

requirement TreatsSubject
    nl BehandeltOnderwerp
    for every agreement a, subject k where a is_checked_for_completeness:
  some clause c where a contains c and (c concerns k or (k = Leaving and c allows_leaving))
  unless a leaves_out k since _ because "the parties say why" nl "de partijen zeggen waarom"
  because "Wgr art. 9(1) for leaving and changing; good practice for the others"
    nl "Wgr art. 9, lid 1, voor uittreden en wijzigen; goed gebruik voor de andere onderwerpen".

/// The clause asks for the consent of a party before another one can leave.
relation (provision: Clause) asks_consent_of (other: Party) complete
  nl (provision) vraagt_instemming_van (other).

requirement CanLeave nl KanUittreden for every agreement a where a is_checked_for_completeness:
  some clause c where a contains c and c allows_leaving
  unless a leaves_out Leaving since _ because "the parties say why" nl "de partijen zeggen waarom"
  because "Wgr art. 1(3), 9(1)" nl "Wgr art. 1, lid 3, en art. 9, lid 1".
requirement LeavingNeedsNoConsent
    nl UittredenZonderInstemming
    for every agreement a, clause c where a is_checked_for_completeness
      and a contains c
      and (c allows_leaving or c concerns Leaving):
  no party p where c asks_consent_of p
  because "Wgr art. 9; ECLI:NL:RVS:2015:1198".

/// The agreement hands out a task.
relation (document: Agreement) divides (task: Thing) nl (document) verdeelt (task).

/// The party sees to it that the task is done.
relation (party: Party) is_responsible_for (task: Thing) nl (party) is_verantwoordelijk_voor (task).

/// The party takes over the task when the responsible one falls away.
relation (party: Party) is_fallback_for (task: Thing) nl (party) is_achtervang_voor (task).

requirement OneResponsible
    nl EenVerantwoordelijke
    for every agreement a, thing t where a is_checked_for_completeness and a divides t:
  count(party p where p is_responsible_for t) = 1
  because "one party is responsible for a task" nl "voor een taak is één partij verantwoordelijk".
requirement ResponsibleIsBound
    nl VerantwoordelijkeIsPartij
    for every agreement a, thing t, party p where a is_checked_for_completeness
      and a divides t
      and p is_responsible_for t:
  a binds p
  because "who is no party cannot be held to it"
    nl "wie geen partij is, kan er niet aan worden gehouden".
requirement HasFallback
    nl HeeftAchtervang
    for every agreement a, thing t where a is_checked_for_completeness and a divides t:
  some party p where p is_fallback_for t and a binds p and not p is_responsible_for t
  because "no task may depend on one party" nl "geen taak mag van één partij afhangen".

requirement DutyHasDeadline
    nl PlichtHeeftTermijn
    for every agreement a, clause c where a is_checked_for_completeness
      and a contains c
      and c is_duty:
  c has_deadline
  because "a duty without a term runs until the end of the agreement"
    nl "een plicht zonder termijn loopt tot het einde van de overeenkomst".

/// The clause needs no consequence of its own: it is one, or the law or another clause gives it.
relation (provision: Clause) has_consequence_elsewhere complete nl (provision) heeft_gevolg_elders.

/// The clause is what follows from another one.
relation (provision: Clause) is_consequence complete nl (provision) is_gevolg.

rule Consequence: d is_consequence when _ is_followed_by d.

requirement DutyHasConsequence
    nl PlichtHeeftGevolg
    for every agreement a, clause c where a is_checked_for_completeness
      and a contains c
      and c is_duty
      and not c is_consequence:
  some clause d where c is_followed_by d
  unless c has_consequence_elsewhere because "stated elsewhere" nl "staat elders"
  because "a duty without a consequence is a wish" nl "een plicht zonder gevolg is een wens".

/// How long before leaving or ending a party gives notice.
value notice_period(a: Agreement): Period nl opzegtermijn.

/// The day on which the evaluation begins.
value evaluation_begins(a: Agreement): Date nl evaluatie_begint.

/// How long the evaluation takes.
value evaluation_takes(a: Agreement): Period nl evaluatie_duurt.

requirement HasTerm nl HeeftLooptijd for every agreement a where a is_checked_for_completeness:
  a has start and a has end
  because "an agreement states from when and until when"
    nl "een overeenkomst zegt vanaf wanneer zij geldt en tot wanneer".
requirement TermLongEnough
    nl LooptijdLangGenoeg
    for every agreement a where a is_checked_for_completeness and a has start and a has end:
  a.start + a.evaluation_takes + a.notice_period <= a.end
  because "the term is at least the evaluation and the notice"
    nl "de looptijd is ten minste de evaluatie en de opzegtermijn samen".
requirement EvaluationInTime
    nl EvaluatieOpTijd
    for every agreement a where a is_checked_for_completeness and a has end:
  a.evaluation_begins + a.evaluation_takes + a.notice_period <= a.end
  because "who decides on the evaluation must still be able to give notice"
    nl "wie over de evaluatie beslist, moet daarna nog kunnen opzeggen".

requirement DissolvedPartyIsSucceeded
    nl OpgehevenPartijIsOpgevolgd
    for every agreement a, party p where a is_checked_for_completeness
      and a binds p
      and p is_dissolved:
  some party q where q continues p and a binds q
  because "who is dissolved cannot be held to it"
    nl "wie is opgeheven, kan er niet aan worden gehouden".
requirement PartiesExistAtStart
    nl PartijenBestaanBijBegin
    for every agreement a, party p where a is_checked_for_completeness
      and a binds p
      and a has start
      and p exists:
  p exists at a.start
  because "every party exists when the agreement begins"
    nl "elke partij bestaat als de overeenkomst begint".

"""#
    ),
    (
      name: "std.assessment",
      text: #"""
module std.assessment.

/// A choice between options, made on stated criteria.
kind Assessment nl Beoordeling {
  /// How many points every weight must be able to move, up or down, with the same winner.
  margin: Decimal nl speelruimte.
}

/// Something that can be chosen.
kind Option nl Optie.

/// Options that are chosen together.
kind Combination is Option nl Combinatie.

/// How a mark comes about.
enum Marking nl Waardering:
  /// The assessors give it: `mark(Plan, Ease) = 80%`.
  ByJudgement "by judgement" nl NaarOordeel "naar oordeel",
  /// It follows from what was measured and the bands of the criterion.
  ByBand "by band" nl NaarBand "naar band",
  /// The lowest measure has the whole mark; each percent above it costs a percent.
  ByLowest "by the lowest" nl NaarLaagste "naar de laagste".

/// How what was measured, or the mark that was given, of a combination follows from its parts.
enum Joining nl Samenvoeging:
  /// It does not: it is stated for the combination itself.
  Stated nl Opgegeven,
  /// That of the best part, the one with the highest number.
  Highest nl Hoogste,
  /// That of the weakest part, the one with the lowest number.
  Lowest nl Laagste,
  /// Those of all parts together.
  Together nl Samen.

/// What options are compared on. The weights of an assessment are 100 together.
kind Criterion nl Criterium {
  assessment: Assessment nl beoordeling.
  weight: Decimal nl gewicht.
  marking: Marking nl waardering.
  joining: Joining nl samenvoeging.
  /// The least that the bands must cover.
  least: Decimal nl minste.
  /// The most that the bands must cover, itself not included.
  most: Decimal nl meeste.
}

/// A range of measures with one mark: `starts` is included, `ends` is not.
kind Band nl Waarderingsband {
  criterion: Criterion nl criterium.
  starts: Decimal nl begint.
  ends: Decimal nl eindigt.
  yields: Decimal nl levert_op.
}

/// A demand that an option must meet to be compared at all.
kind KnockOut nl Knockout.

/// The option takes part in the choice.
relation (assessment: Assessment) compares (option: Option) nl (assessment) vergelijkt (option).

/// The option is a part of the combination.
relation (whole: Combination) combines (part: Option) complete nl (whole) combineert (part).

/// Who does not meet the demand is not compared. With dates, a demand can come later.
relation (assessment: Assessment) demands (demand: KnockOut) complete
  nl (assessment) verlangt (demand).

/// A combination meets the demand as soon as one of its parts does. Otherwise each part must.
relation (demand: KnockOut) is_met_by_one_part complete nl (demand) wordt_vervuld_door_een_deel.

/// Between options with the same total, the score on this criterion decides.
relation (criterion: Criterion) breaks_ties_in (assessment: Assessment) complete
  nl (criterion) beslist_bij_gelijke_stand_in (assessment).

/// The party marks the options.
relation (assessor: Party) assesses (assessment: Assessment) nl (assessor) beoordeelt (assessment).

/// The party has an interest in the option: it offers it, or made it.
relation (party: Party) has_interest_in (option: Option) complete
  nl (party) kent_belang_bij (option).

/// The option meets a demand. State it, or write a rule; what is not known is not met.
relation (option: Option) passes (demand: KnockOut) complete nl (option) doorstaat (demand).

/// What was measured of an option for a criterion: a price, a number of minutes, a percentage.
value measure(o: Option, c: Criterion): Decimal nl meting.

/// The part of the weight that the assessors give, from 0 % to 100 %.
value mark(o: Option, c: Criterion): Decimal nl oordeel.

/// What was measured, also of a combination.
value measured(o: Option, c: Criterion): Decimal nl gemeten = measure(o, c)
  except max(measure(p, c) for option p where o combines p)
    when o is Combination and c.joining = Highest
  except min(measure(p, c) for option p where o combines p)
    when o is Combination and c.joining = Lowest
  except sum(measure(p, c) for option p where o combines p)
    when o is Combination and c.joining = Together.

/// What was judged, also of a combination. Marks are not added.
value judged(o: Option, c: Criterion): Decimal nl beoordeeld = mark(o, c)
  except max(mark(p, c) for option p where o combines p)
    when o is Combination and c.joining = Highest
  except min(mark(p, c) for option p where o combines p)
    when o is Combination and c.joining = Lowest.

/// The option meets the demand, also as a combination.
relation (option: Option) meets (demand: KnockOut) nl (option) voldoet_aan (demand).

rule ByItself: o meets k when o passes k.
rule ByEachPart: o meets k
  when o combines _
    and k is KnockOut
    and not (k is_met_by_one_part)
    and (every option p where o combines p: p passes k)
  because "a chain is as strong as its weakest link".
rule ByOnePart: o meets k
  when o combines p and p passes k and k is_met_by_one_part
  because "what one part can do, the combination can do".

/// The option fails a demand: it is not compared.
relation (option: Option) is_excluded_from (assessment: Assessment) complete
  nl (option) is_uitgesloten_van (assessment).

rule Excluded: o is_excluded_from a
  when a compares o and a demands k and not (o meets k)
  because "who does not meet a demand is not compared".

/// The option meets every demand: it is compared.
relation (option: Option) is_admitted_to (assessment: Assessment)
  nl (option) is_toegelaten_tot (assessment).

rule Admitted: o is_admitted_to a when a compares o and not (o is_excluded_from a).

/// Two bands of the criterion have a measure in common.
relation (criterion: Criterion) has_overlap nl (criterion) kent_overlap.

rule Overlap: c has_overlap
  when a is Band
    and b is Band
    and a.criterion = c
    and b.criterion = c
    and a != b
    and a.starts < b.ends
    and b.starts < a.ends.

/// The lowest that was measured among the options that are compared.
value lowest(c: Criterion): Decimal
  nl laagste_meting = min(measured(o, c) for option o where o is_admitted_to c.assessment).

/// The part of the weight that an option earns on a criterion, from 0 % to 100 %.
value earned(o: Option, c: Criterion): Decimal nl verdiend = judged(o, c)
  except max(b.yields for band b where b.criterion = c
      and b.starts <= measured(o, c)
      and measured(o, c) < b.ends
      and not c has_overlap)
    when c.marking = ByBand
  except max(0, (2 * c.lowest - measured(o, c)) / c.lowest) when c.marking = ByLowest.

/// The points that an option scores on a criterion.
value score(o: Option, c: Criterion): Decimal nl punten = c.weight * earned(o, c)
  except max(0, c.weight * (2 * c.lowest - measured(o, c)) / c.lowest)
    when c.marking = ByLowest
    because "weight x (1 - (measure - lowest) / lowest)".

/// The points of an option on all criteria together.
value total(a: Assessment, o: Option): Decimal
  nl totaal = sum(score(o, c) for criterion c where c.assessment = a).

/// The option has more points, or as many and more on the criterion that decides.
relation (better: Option) outranks (other: Option) in (assessment: Assessment)
  nl (better) overtreft (other) in (assessment).

rule ByTotal: o outranks x in a
  when o is_admitted_to a and x is_admitted_to a and total(a, o) > total(a, x)
  because "the highest total".
rule ByTieBreak: o outranks x in a
  when o is_admitted_to a
    and x is_admitted_to a
    and total(a, o) = total(a, x)
    and o != x
    and c breaks_ties_in a
    and score(o, c) > score(x, c)
  because "as many points, and more on the criterion that decides".

/// The place of the option: 1 for the first. Equal options have the same place.
relation (option: Option) takes_place (place: Int) in (assessment: Assessment)
  nl (option) neemt_plaats (place) in (assessment).

rule Place: o takes_place n in a
  when o is_admitted_to a and n = 1 + count(option x where x outranks o in a).

/// No option outranks it, and no other shares its place.
relation (option: Option) wins (assessment: Assessment) nl (option) wint (assessment).

rule Winner: o wins a
  when o is_admitted_to a
    and no option x where x is_admitted_to a
    and x != o
    and not (o outranks x in a).

/// The reason of a difference: the criterion on which the option scores more than the other.
relation (criterion: Criterion) favours (option: Option) over (other: Option)
  nl (criterion) pleit_voor (option) boven (other).

rule Reason: c favours o over x
  when o is_admitted_to c.assessment
    and x is_admitted_to c.assessment
    and c is Criterion
    and score(o, c) > score(x, c).

/// How many points the option is ahead of the other.
value lead(a: Assessment, o: Option, x: Option): Decimal nl voorsprong = total(a, o) - total(a, x).

/// How much more of the weight of the criterion the option earns than the other.
value advantage(c: Criterion, o: Option, x: Option): Decimal
  nl voordeel = earned(o, c) - earned(x, c).

/// The option has as many points as the winner once the weight of the criterion has risen so many
/// points, or fallen if the number is negative, while the other weights stay as they are.
relation (option: Option) draws_level_after (points: Decimal) on (criterion: Criterion)
  nl (option) trekt_gelijk_na (points) op (criterion).

rule TurningPoint: x draws_level_after n on c
  when w wins c.assessment
    and x is_admitted_to c.assessment
    and c is Criterion
    and advantage(c, x, w) != 0
    and n = lead(c.assessment, w, x) / advantage(c, x, w).

/// How many points the weight can rise before another option has as many points as the winner.
/// Without a value: no rise changes the winner.
value room_up(c: Criterion): Decimal
  nl ruimte_omhoog = min(n for option x, n where x draws_level_after n on c and n >= 0).

/// How many points the weight can fall before another option has as many points as the winner.
/// Without a value: no fall changes the winner. More than the weight: none that is possible.
value room_down(c: Criterion): Decimal
  nl ruimte_omlaag = min(0 - n for option x, n where x draws_level_after n on c and n <= 0).

/// The option has as many points as the winner or more, once the weight of the criterion has moved
/// by the margin of the assessment.
relation (option: Option) overtakes_on (criterion: Criterion) nl (option) haalt_in_op (criterion).

rule Overtakes: x overtakes_on c
  when x draws_level_after n on c and n <= c.assessment.margin and 0 - n <= c.assessment.margin.

requirement WeightsAddUp "the weights are 100 together"
    nl GewichtenKloppen "de gewichten zijn samen 100"
    for every assessment a where a compares _:
  sum(c.weight for criterion c where c.assessment = a) = 100
    and (every criterion c where c.assessment = a: c.weight > 0)
  because "Directive 2014/24/EU art. 67(5): each weight is known beforehand"
    nl "Richtlijn 2014/24/EU art. 67, lid 5: elk gewicht is vooraf bekend".

requirement SomethingToChoose "there is more than one option"
    nl IetsTeKiezen "er is meer dan één optie" (warning)
    for every assessment a where a compares _:
  count(option o where a compares o) >= 2
  because "who compares one option has chosen already"
    nl "wie één optie vergelijkt, heeft al gekozen".

requirement BandsDoNotOverlap "no measure has two marks"
    nl BandenOverlappenNiet "geen meting krijgt twee waarderingen"
    for every criterion c where c.marking = ByBand:
  not c has_overlap
  because "one measure, one mark" nl "één meting, één waardering".

requirement BandsCover "every measure has a mark"
    nl BandenDekkenAlles "elke meting krijgt een waardering"
    for every criterion c where c.marking = ByBand:
  (some band b where b.criterion = c and b.starts <= c.least)
    and (every band b where b.criterion = c
      and b.ends < c.most: some band n where n.criterion = c
      and n.starts <= b.ends
      and n.ends > b.ends)
  because "what can be measured must have a mark beforehand"
    nl "voor wat gemeten kan worden, staat de waardering vooraf vast".

requirement Marked "every option that is compared has a mark on every criterion"
    nl Gewaardeerd "elke vergeleken optie is op elk criterium gewaardeerd"
    for every option o, criterion c where o is_admitted_to c.assessment:
  earned(o, c) >= 0 and earned(o, c) <= 1
  because "a total without a mark would compare unlike things"
    nl "een totaal waarin een waardering ontbreekt, vergelijkt ongelijke zaken".

requirement OneWinner "one option wins"
    nl EenWinnaar "één optie wint"
    for every assessment a where a compares _:
  some option o where o wins a
  because "nothing but the criteria and the agreed tie-break decides"
    nl "alleen de criteria en de afgesproken voorrang bij een gelijke stand beslissen".

requirement WinnerIsStable "no weight decides by itself"
    nl WinnaarStaatVast "geen gewicht beslist alleen" (warning)
    for every criterion c where c.assessment has margin:
  no option x where x overtakes_on c
  because "a choice that turns on the margin of one weight is no clear choice"
    nl "een keuze die op de speelruimte van één gewicht draait, is geen duidelijke keuze".

requirement Independent "who assesses has no interest in an option"
    nl Onafhankelijk "wie beoordeelt, heeft geen belang bij een optie"
    for every party p, assessment a, option o where p assesses a and a compares o:
  not p has_interest_in o
  because "Directive 2014/24/EU art. 24" nl "Richtlijn 2014/24/EU art. 24".

"""#
    ),
    (
      name: "std.avg",
      text: #"""
module std.avg.
use std.parties.

/// The legal grounds of article 6(1) of the General Data Protection Regulation (AVG), a to f.
enum LegalGround nl Grondslag:
  ConsentOfPerson nl Toestemming,
  NeededForContract nl Overeenkomst,
  LegalObligation nl WettelijkePlicht,
  VitalInterest nl VitaalBelang,
  PublicTask nl TaakVanAlgemeenBelang,
  LegitimateInterest nl GerechtvaardigdBelang.

/// What personal data are used for.
kind Purpose nl Doel.

/// One entry of the register of processing activities (article 30).
kind Processing nl Verwerking {
  /// What it is for.
  purpose: Purpose nl doel.
  ground: LegalGround nl grondslag.
  /// How long the data are kept.
  retention: Period nl bewaartermijn.
  /// The first day of the processing.
  begins: Date nl begint.
}

/// Who decides on the purpose and the means of a processing (article 4(7)).
relation (controller: Party) is_controller_of (processing: Processing)
  nl (controller) is_verwerkingsverantwoordelijke_voor (processing).

/// A public body that carries out its own tasks.
relation (body: Party) is_public_authority nl (body) is_overheidsinstantie.

rule p is_public_authority when p is Municipality.
rule p is_public_authority when p is ImplementingOrganisation.

/// The processing has nothing to do with a public task: the body acts as any landlord or employer.
relation (processing: Processing) is_outside_public_task complete
  nl (processing) valt_buiten_publieke_taak.

/// The provision of law that lays down the obligation or the task (article 6(3)).
relation (processing: Processing) is_laid_down_in (provision: Text)
  nl (processing) is_vastgelegd_in (provision).

requirement HasPurpose nl HeeftDoel for every processing v:
  v has purpose
  because "AVG art. 5(1)(b), 30(1)(b)" nl "AVG art. 5, lid 1, onder b, en art. 30, lid 1, onder b".
requirement HasGround nl HeeftGrondslag for every processing v:
  v has ground
  because "AVG art. 5(1)(a), 6(1)" nl "AVG art. 5, lid 1, onder a, en art. 6, lid 1".
requirement HasController nl HeeftVerantwoordelijke for every processing v:
  some party p where p is_controller_of v
  because "AVG art. 4(7), 5(2)" nl "AVG art. 4, onder 7, en art. 5, lid 2".
requirement GroundInLaw
    nl GrondslagInDeWet
    for every processing v where v.ground in {LegalObligation, PublicTask}:
  v is_laid_down_in _
  because "AVG art. 6(3)" nl "AVG art. 6, lid 3".
requirement GroundOfAuthority
    nl GrondslagVanOverheid
    for every party p, processing v where p is_controller_of v and p is_public_authority:
  v.ground != LegitimateInterest
  unless v is_outside_public_task
    because "not in the performance of its tasks"
    nl "niet in de uitoefening van haar taken"
  because "AVG art. 6(1), last sentence" nl "AVG art. 6, lid 1, laatste alinea".

/// A processing uses data again that were collected for another one.
relation (later: Processing) reuses_data_of (earlier: Processing)
  nl (later) hergebruikt_gegevens_van (earlier).

/// A purpose goes together with another one, after the weighing of article 6(4), or because it is
/// archiving, research or statistics in the public interest (article 5(1)(b)).
relation (later: Purpose) is_compatible_with (earlier: Purpose) complete
  nl (later) is_verenigbaar_met (earlier).

/// The person consented to the new use, or a law prescribes it (article 6(4)).
relation (processing: Processing) may_reuse_by (source: Text) complete
  nl (processing) mag_hergebruiken_op_grond_van (source).

requirement PurposeLimitation
    nl Doelbinding
    for every processing later, processing earlier where later reuses_data_of earlier:
  later.purpose = earlier.purpose or later.purpose is_compatible_with earlier.purpose
  unless later may_reuse_by _ because "consent or law" nl "toestemming of wet"
  because "AVG art. 5(1)(b), 6(4)" nl "AVG art. 5, lid 1, onder b, en art. 6, lid 4".

/// Data of one person or one case, kept for a processing.
kind PersonalRecord nl Persoonsgegevens {
  processing: Processing nl verwerking.
  /// The day from which the retention period runs.
  retention_begins: Date nl bewaring_begint.
}

/// The data have been erased, or nobody can be recognised in them any more.
relation (record: PersonalRecord) is_erased complete nl (record) is_gewist.

/// The last day on which the data may be kept.
value keep_until(r: PersonalRecord): Date
  nl bewaren_tot_en_met = r.retention_begins + r.processing.retention.

requirement HasRetention nl HeeftBewaartermijn for every processing v:
  v has retention
  because "AVG art. 5(1)(e), 30(1)(f)" nl "AVG art. 5, lid 1, onder e, en art. 30, lid 1, onder f".
requirement NotKeptTooLong nl NietTeLangBewaard for every personal_record r where not r is_erased:
  today <= r.keep_until
  because "AVG art. 5(1)(e)" nl "AVG art. 5, lid 1, onder e".

/// A processor carries out a processing on behalf of the controller (article 4(8)).
relation (processor: Party) carries_out (processing: Processing) for (controller: Party)
  nl (processor) verricht (processing) voor (controller).

/// What the agreement with a processor must lay down (article 28(3), a to h). A clause concerns it.
kind ProcessorTerm nl Verwerkersafspraak { key letter: Text nl letter. }
processor_term Instructions "act on documented instructions only"
  nl Instructies "alleen op schriftelijke instructies" {
  letter: "a".
}
processor_term Secrecy "persons are bound to confidentiality"
  nl Geheimhouding "geheimhouding door personen" {
  letter: "b".
}
processor_term Security "security of article 32" nl Beveiliging "beveiliging van artikel 32" {
  letter: "c".
}
processor_term SubProcessors "other processors only with authorisation"
  nl Subverwerkers "andere verwerkers alleen met toestemming" {
  letter: "d".
}
processor_term RightsOfPersons "help with the rights of persons"
  nl RechtenVanBetrokkenen "hulp bij rechten van betrokkenen" {
  letter: "e".
}
processor_term Assistance "help with security, breaches and DPIA"
  nl Bijstand "hulp bij beveiliging, datalekken en DPIA" {
  letter: "f".
}
processor_term ReturnOrErasure "return or erase the data at the end"
  nl TeruggaveOfWissen "teruggave of wissen na afloop" {
  letter: "g".
}
processor_term Audits "information and audits" nl Controles "informatie en controles" {
  letter: "h".
}

requirement ProcessorAgreement
    nl AfsprakenMetVerwerker
    for every party p, processing v, party c, processor_term k where p carries_out v for c:
  some agreement a, clause x where a is_in_force
    and a binds p
    and a binds c
    and a contains x
    and x concerns k
  because "AVG art. 28(3)" nl "AVG art. 28, lid 3".

/// A country, by its code of two letters (ISO 3166-1).
kind Country nl Land {
  key code: Text nl code.
  /// The country belongs to the European Economic Area.
  in_eea: Bool nl in_eer.
}

// The member states of the European Union, with Iceland, Liechtenstein and Norway.
country Austria nl Oostenrijk { code: "AT". in_eea: true. }
country Belgium "Belgium" nl Belgie "België" { code: "BE". in_eea: true. }
country Bulgaria nl Bulgarije { code: "BG". in_eea: true. }
country Croatia "Croatia" nl Kroatie "Kroatië" { code: "HR". in_eea: true. }
country Cyprus { code: "CY". in_eea: true. }
country Czechia "Czechia" nl Tsjechie "Tsjechië" { code: "CZ". in_eea: true. }
country Denmark nl Denemarken { code: "DK". in_eea: true. }
country Estonia nl Estland { code: "EE". in_eea: true. }
country Finland { code: "FI". in_eea: true. }
country France nl Frankrijk { code: "FR". in_eea: true. }
country Germany nl Duitsland { code: "DE". in_eea: true. }
country Greece nl Griekenland { code: "GR". in_eea: true. }
country Hungary nl Hongarije { code: "HU". in_eea: true. }
country Iceland nl IJsland { code: "IS". in_eea: true. }
country Ireland nl Ierland { code: "IE". in_eea: true. }
country Italy "Italy" nl Italie "Italië" { code: "IT". in_eea: true. }
country Latvia nl Letland { code: "LV". in_eea: true. }
country Liechtenstein { code: "LI". in_eea: true. }
country Lithuania nl Litouwen { code: "LT". in_eea: true. }
country Luxembourg nl Luxemburg { code: "LU". in_eea: true. }
country Malta { code: "MT". in_eea: true. }
country Netherlands nl Nederland { code: "NL". in_eea: true. }
country Norway nl Noorwegen { code: "NO". in_eea: true. }
country Poland nl Polen { code: "PL". in_eea: true. }
country Portugal { code: "PT". in_eea: true. }
country Romania "Romania" nl Roemenie "Roemenië" { code: "RO". in_eea: true. }
country Slovakia nl Slowakije { code: "SK". in_eea: true. }
country Slovenia "Slovenia" nl Slovenie "Slovenië" { code: "SI". in_eea: true. }
country Spain nl Spanje { code: "ES". in_eea: true. }
country Sweden nl Zweden { code: "SE". in_eea: true. }

/// The European Commission decided that the country protects data well enough (article 45).
relation (country: Country) has_adequacy_decision complete nl (country) heeft_adequaatheidsbesluit.

/// What a transfer to another country may rest on, without a decision on adequacy.
enum Safeguard nl Waarborg:
  /// Between public bodies, binding and enforceable (article 46(2)(a)).
  PublicInstrument nl OverheidsInstrument,
  /// Article 46(2)(b) and 47.
  BindingCorporateRules nl BindendeBedrijfsvoorschriften,
  /// Article 46(2)(c) and (d).
  StandardClauses nl Standaardbepalingen,
  /// A code of conduct or a certificate (article 46(2)(e) and (f)).
  CodeOrCertificate nl GedragscodeOfCertificaat,
  /// A derogation for a specific situation (article 49).
  Derogation nl Afwijking.

/// Data of the processing go to a country, or can be seen from there.
relation (processing: Processing) transfers_to (country: Country)
  nl (processing) geeft_door_aan (country).

/// The safeguard on which the transfer rests.
relation (processing: Processing) rests_on (safeguard: Safeguard) for (country: Country) complete
  nl (processing) rust_op (safeguard) voor (country).

requirement TransferOutsideEea
    nl DoorgifteBuitenEer
    for every processing v, country k where v transfers_to k and not k.in_eea:
  k has_adequacy_decision or v rests_on _ for k
  because "AVG art. 44-46, 49" nl "AVG art. 44 tot en met 46 en art. 49".

"""#
    ),
    (
      name: "std.bio",
      text: #"""
module std.bio.
use std.commonground.

/// How bad it is when the component is not available: 1 (little) to 3 (grave).
value availability(c: Component): Int nl beschikbaarheid.

/// How bad it is when the data of the component are wrong: 1 (little) to 3 (grave).
value integrity(c: Component): Int nl integriteit.

/// How bad it is when others see the data of the component: 1 (little) to 3 (grave).
value confidentiality(c: Component): Int nl vertrouwelijkheid.

/// The basic level of protection (BBN) of the Dutch government baseline for information security:
/// it follows the score for confidentiality. The other two scores add to it or take from it.
value protection_level(c: Component): Int nl basisniveau = c.confidentiality.

/// What a score for availability or integrity asks on top of the basic level of protection.
enum Measures nl Maatregelen:
  /// The measures of the basic level are right.
  AsLevel nl AlsNiveau,
  /// The measures of a lower level are enough.
  Lighter nl Lichter,
  /// The measures of a higher level are needed.
  Heavier nl Zwaarder,
  /// No level is enough: a risk analysis decides.
  RiskAnalysis nl Risicoanalyse.

/// What the score for availability asks.
value availability_measures(c: Component): Measures nl beschikbaarheidsmaatregelen = AsLevel
  except RiskAnalysis when c.availability = 3
  except Lighter when c.availability < c.protection_level and c.availability != 3
  except Heavier when c.availability > c.protection_level and c.availability != 3.

/// What the score for integrity asks.
value integrity_measures(c: Component): Measures nl integriteitsmaatregelen = AsLevel
  except RiskAnalysis when c.integrity = 3
  except Lighter when c.integrity < c.protection_level and c.integrity != 3
  except Heavier when c.integrity > c.protection_level and c.integrity != 3.

/// A component whose scores ask for a risk analysis.
relation (component: Component) needs_risk_analysis
  nl (component) vergt_risicoanalyse.

rule AvailabilityRisk:
  c needs_risk_analysis when c is Component and c.availability_measures = RiskAnalysis.
rule IntegrityRisk:
  c needs_risk_analysis when c is Component and c.integrity_measures = RiskAnalysis.

"""#
    ),
    (
      name: "std.breaches",
      text: #"""
module std.breaches.
use std.avg.

/// How likely it is that a breach harms the persons concerned.
enum BreachRisk nl Lekrisico:
  /// It is unlikely that it harms anyone: the authority need not be told.
  Unlikely nl Onwaarschijnlijk <
  /// It may harm them.
  Likely nl Waarschijnlijk <
  /// It probably harms them badly: they must be told themselves.
  Severe nl Ernstig.

/// A breach of personal data (article 4(12)).
kind DataBreach nl Datalek {
  /// The number in the register of breaches (article 33(5)).
  key number: Text nl nummer.
  processing: Processing nl verwerking.
  /// When the processor became aware of it.
  detected: Instant nl ontdekt.
  /// When the controller became aware of it by itself; empty if a processor told it.
  noticed: Instant nl opgemerkt.
  risk: BreachRisk nl risico.
}

/// The supervisory authority of the Netherlands.
party DataProtectionAuthority "Autoriteit Persoonsgegevens"
  nl AutoriteitPersoonsgegevens "Autoriteit Persoonsgegevens".

/// A party reports a breach to another.
event (reporter: Party) report (breach: DataBreach) to (recipient: Party)
  nl (reporter) melden/gemeld (breach) aan (recipient).

/// A party tells the persons concerned about a breach.
event (teller: Party) inform_persons_about (breach: DataBreach)
  nl (teller) betrokkenen_inlichten_over/betrokkenen_ingelicht_over (breach).

/// The agreement with the processor has a clause of its own on telling breaches of the processing.
relation (processing: Processing) has_own_breach_clause complete
  nl (processing) heeft_eigen_meldbepaling.

/// How soon a processor tells the controller. The law says "without undue delay"; 24 hours is what
/// is agreed. Another agreement adds an exception to it.
value time_for_processor(b: DataBreach): Duration nl tijd_voor_verwerker = 24 hours.

/// How soon the persons concerned are told. The law says "without undue delay"; the term of the
/// report to the authority is taken as the outer limit.
value time_for_persons(b: DataBreach): Duration nl tijd_voor_betrokkenen = 72 hours.

/// When the controller became aware: when it noticed by itself, else when a processor first told it.
value aware(b: DataBreach, c: Party): Instant
    nl bekend = min(t for t where _ did report b to c at t)
  except b.noticed when b has noticed.

regulation Gdpr "General Data Protection Regulation"
  nl Avg "Algemene verordening gegevensbescherming" {
  clause ReportByProcessor nl MeldenDoorVerwerker:
    p must report b to c within time_for_processor(b) of b.detected
    when b is DataBreach and b has detected and p carries_out b.processing for c
    unless b.processing has_own_breach_clause
    because "AVG art. 33(2)".
  clause ReportByController nl MeldenDoorVerantwoordelijke:
    c must report b to DataProtectionAuthority within 72 hours of aware(b, c)
    when b is DataBreach
      and c is_controller_of b.processing
      and (b has noticed or _ did report b to c)
    unless b.risk = Unlikely
    because "AVG art. 33(1)".
  clause InformPersons nl BetrokkenenInlichten:
    c must inform_persons_about b within time_for_persons(b) of aware(b, c)
    when b is DataBreach
      and c is_controller_of b.processing
      and b.risk = Severe
      and (b has noticed or _ did report b to c)
    because "AVG art. 34(1)".
}

"""#
    ),
    (
      name: "std.calendar",
      text: #"""
module std.calendar.

// Written by Stdlib/holidays.py.

/// A holiday for the calculation of terms: a day of the Algemene termijnenwet, article 3,
/// or a day that a decree makes equal to one. A working day is no Saturday, Sunday or
/// holiday.
relation (day: Date) is_holiday
  nl (day) is_feestdag.

/// The decree that makes a day equal to a holiday.
relation (day: Date) is_made_equal_by (decree: Text)
  nl (day) is_gelijkgesteld_door (decree).

2019-01-01 is_holiday.  // New Year's Day
2019-04-19 is_holiday.  // Good Friday
2019-04-22 is_holiday.  // Easter Monday
2019-04-27 is_holiday.  // King's Day
2019-05-05 is_holiday.  // Liberation Day
2019-05-30 is_holiday.  // Ascension Day
2019-06-10 is_holiday.  // Whit Monday
2019-12-25 is_holiday.  // Christmas Day
2019-12-26 is_holiday.  // Boxing Day

2020-01-01 is_holiday.  // New Year's Day
2020-04-10 is_holiday.  // Good Friday
2020-04-13 is_holiday.  // Easter Monday
2020-04-27 is_holiday.  // King's Day
2020-05-05 is_holiday.  // Liberation Day
2020-05-21 is_holiday.  // Ascension Day
2020-06-01 is_holiday.  // Whit Monday
2020-12-25 is_holiday.  // Christmas Day
2020-12-26 is_holiday.  // Boxing Day

2021-01-01 is_holiday.  // New Year's Day
2021-04-02 is_holiday.  // Good Friday
2021-04-05 is_holiday.  // Easter Monday
2021-04-27 is_holiday.  // King's Day
2021-05-05 is_holiday.  // Liberation Day
2021-05-13 is_holiday.  // Ascension Day
2021-05-24 is_holiday.  // Whit Monday
2021-12-25 is_holiday.  // Christmas Day
2021-12-26 is_holiday.  // Boxing Day

2022-01-01 is_holiday.  // New Year's Day
2022-04-15 is_holiday.  // Good Friday
2022-04-18 is_holiday.  // Easter Monday
2022-04-27 is_holiday.  // King's Day
2022-05-05 is_holiday.  // Liberation Day
2022-05-26 is_holiday.  // Ascension Day
2022-06-06 is_holiday.  // Whit Monday
2022-12-25 is_holiday.  // Christmas Day
2022-12-26 is_holiday.  // Boxing Day

2023-01-01 is_holiday.  // New Year's Day
2023-04-07 is_holiday.  // Good Friday
2023-04-10 is_holiday.  // Easter Monday
2023-04-27 is_holiday.  // King's Day
2023-05-05 is_holiday.  // Liberation Day
2023-05-18 is_holiday.  // Ascension Day
2023-05-29 is_holiday.  // Whit Monday
2023-12-25 is_holiday.  // Christmas Day
2023-12-26 is_holiday.  // Boxing Day

2024-01-01 is_holiday.  // New Year's Day
2024-03-29 is_holiday.  // Good Friday
2024-04-01 is_holiday.  // Easter Monday
2024-04-27 is_holiday.  // King's Day
2024-05-05 is_holiday.  // Liberation Day
2024-05-09 is_holiday.  // Ascension Day
2024-05-20 is_holiday.  // Whit Monday
2024-12-25 is_holiday.  // Christmas Day
2024-12-26 is_holiday.  // Boxing Day

2025-01-01 is_holiday.  // New Year's Day
2025-04-18 is_holiday.  // Good Friday
2025-04-21 is_holiday.  // Easter Monday
2025-04-26 is_holiday.  // King's Day
2025-05-05 is_holiday.  // Liberation Day
2025-05-29 is_holiday.  // Ascension Day
2025-06-09 is_holiday.  // Whit Monday
2025-12-25 is_holiday.  // Christmas Day
2025-12-26 is_holiday.  // Boxing Day

2026-01-01 is_holiday.  // New Year's Day
2026-04-03 is_holiday.  // Good Friday
2026-04-06 is_holiday.  // Easter Monday
2026-04-27 is_holiday.  // King's Day
2026-05-05 is_holiday.  // Liberation Day
2026-05-14 is_holiday.  // Ascension Day
2026-05-25 is_holiday.  // Whit Monday
2026-12-25 is_holiday.  // Christmas Day
2026-12-26 is_holiday.  // Boxing Day

2027-01-01 is_holiday.  // New Year's Day
2027-03-26 is_holiday.  // Good Friday
2027-03-29 is_holiday.  // Easter Monday
2027-04-27 is_holiday.  // King's Day
2027-05-05 is_holiday.  // Liberation Day
2027-05-06 is_holiday.  // Ascension Day
2027-05-17 is_holiday.  // Whit Monday
2027-12-25 is_holiday.  // Christmas Day
2027-12-26 is_holiday.  // Boxing Day

2028-01-01 is_holiday.  // New Year's Day
2028-04-14 is_holiday.  // Good Friday
2028-04-17 is_holiday.  // Easter Monday
2028-04-27 is_holiday.  // King's Day
2028-05-05 is_holiday.  // Liberation Day
2028-05-25 is_holiday.  // Ascension Day
2028-06-05 is_holiday.  // Whit Monday
2028-12-25 is_holiday.  // Christmas Day
2028-12-26 is_holiday.  // Boxing Day

2029-01-01 is_holiday.  // New Year's Day
2029-03-30 is_holiday.  // Good Friday
2029-04-02 is_holiday.  // Easter Monday
2029-04-27 is_holiday.  // King's Day
2029-05-05 is_holiday.  // Liberation Day
2029-05-10 is_holiday.  // Ascension Day
2029-05-21 is_holiday.  // Whit Monday
2029-12-25 is_holiday.  // Christmas Day
2029-12-26 is_holiday.  // Boxing Day

2030-01-01 is_holiday.  // New Year's Day
2030-04-19 is_holiday.  // Good Friday
2030-04-22 is_holiday.  // Easter Monday
2030-04-27 is_holiday.  // King's Day
2030-05-05 is_holiday.  // Liberation Day
2030-05-30 is_holiday.  // Ascension Day
2030-06-10 is_holiday.  // Whit Monday
2030-12-25 is_holiday.  // Christmas Day
2030-12-26 is_holiday.  // Boxing Day

2031-01-01 is_holiday.  // New Year's Day
2031-04-11 is_holiday.  // Good Friday
2031-04-14 is_holiday.  // Easter Monday
2031-04-26 is_holiday.  // King's Day
2031-05-05 is_holiday.  // Liberation Day
2031-05-22 is_holiday.  // Ascension Day
2031-06-02 is_holiday.  // Whit Monday
2031-12-25 is_holiday.  // Christmas Day
2031-12-26 is_holiday.  // Boxing Day

2032-01-01 is_holiday.  // New Year's Day
2032-03-26 is_holiday.  // Good Friday
2032-03-29 is_holiday.  // Easter Monday
2032-04-27 is_holiday.  // King's Day
2032-05-05 is_holiday.  // Liberation Day
2032-05-06 is_holiday.  // Ascension Day
2032-05-17 is_holiday.  // Whit Monday
2032-12-25 is_holiday.  // Christmas Day
2032-12-26 is_holiday.  // Boxing Day

2033-01-01 is_holiday.  // New Year's Day
2033-04-15 is_holiday.  // Good Friday
2033-04-18 is_holiday.  // Easter Monday
2033-04-27 is_holiday.  // King's Day
2033-05-05 is_holiday.  // Liberation Day
2033-05-26 is_holiday.  // Ascension Day
2033-06-06 is_holiday.  // Whit Monday
2033-12-25 is_holiday.  // Christmas Day
2033-12-26 is_holiday.  // Boxing Day

2034-01-01 is_holiday.  // New Year's Day
2034-04-07 is_holiday.  // Good Friday
2034-04-10 is_holiday.  // Easter Monday
2034-04-27 is_holiday.  // King's Day
2034-05-05 is_holiday.  // Liberation Day
2034-05-18 is_holiday.  // Ascension Day
2034-05-29 is_holiday.  // Whit Monday
2034-12-25 is_holiday.  // Christmas Day
2034-12-26 is_holiday.  // Boxing Day

2035-01-01 is_holiday.  // New Year's Day
2035-03-23 is_holiday.  // Good Friday
2035-03-26 is_holiday.  // Easter Monday
2035-04-27 is_holiday.  // King's Day
2035-05-03 is_holiday.  // Ascension Day
2035-05-05 is_holiday.  // Liberation Day
2035-05-14 is_holiday.  // Whit Monday
2035-12-25 is_holiday.  // Christmas Day
2035-12-26 is_holiday.  // Boxing Day

// Days made equal by decree. The decrees known to us end with 2028: for 2029 and later
// no such day is stated here until its decree is published.

2019-05-31 is_holiday.
2019-05-31 is_made_equal_by "Royal decree for 2017-2019, Stcrt. 2016, 58653".
2019-12-27 is_holiday.
2019-12-27 is_made_equal_by "Royal decree for 2017-2019, Stcrt. 2016, 58653".

2020-05-22 is_holiday.
2020-05-22 is_made_equal_by "Royal decree of 20 September 2019".
2021-05-14 is_holiday.
2021-05-14 is_made_equal_by "Royal decree of 20 September 2019".
2022-05-27 is_holiday.
2022-05-27 is_made_equal_by "Royal decree of 20 September 2019".

2023-04-28 is_holiday.
2023-04-28 is_made_equal_by "Royal decree for 2023-2025".
2023-05-19 is_holiday.
2023-05-19 is_made_equal_by "Royal decree for 2023-2025".
2024-05-10 is_holiday.
2024-05-10 is_made_equal_by "Royal decree for 2023-2025".
2024-12-27 is_holiday.
2024-12-27 is_made_equal_by "Royal decree for 2023-2025".
2025-05-30 is_holiday.
2025-05-30 is_made_equal_by "Royal decree for 2023-2025".

2026-01-02 is_holiday.
2026-01-02 is_made_equal_by "Royal decree for 2026-2028".
2026-05-15 is_holiday.
2026-05-15 is_made_equal_by "Royal decree for 2026-2028".
2027-05-07 is_holiday.
2027-05-07 is_made_equal_by "Royal decree for 2026-2028".
2028-04-28 is_holiday.
2028-04-28 is_made_equal_by "Royal decree for 2026-2028".
2028-05-26 is_holiday.
2028-05-26 is_made_equal_by "Royal decree for 2026-2028".

"""#
    ),
    (
      name: "std.commonground",
      text: #"""
module std.commonground.

/// The five layers of Common Ground. A component belongs to one of them.
enum Layer nl Architectuurlaag:
  Interaction nl Interactie,
  Process nl Proces,
  Integration nl Integratie,
  Services nl Diensten,
  Data nl Gegevens.

/// Where a component or a standard stands in its life.
enum LifePhase nl Levensfase:
  InDevelopment "in development" nl InOntwikkeling "In ontwikkeling",
  InUse "in use" nl InGebruik "In gebruik",
  EndOfSupport "end of support" nl EindeOndersteuning "Einde ondersteuning",
  Withdrawn "withdrawn" nl Teruggetrokken "Teruggetrokken".

/// How strongly a standard is asked of a component.
enum Obligation nl Verplichting:
  Mandatory "mandatory" nl Verplicht "Verplicht",
  Recommended "recommended" nl Aanbevolen "Aanbevolen".

/// What a party is for a component.
enum Role nl Rol:
  Client nl Opdrachtgever,
  Supplier nl Leverancier,
  Maintainer nl Beheerder,
  Host nl Hostingpartij,
  User nl Gebruiker.

/// A licence for software, known by its SPDX identifier.
kind Licence nl Licentie {
  key spdx: Text.
  /// Whether the Open Source Initiative has approved it.
  open: Bool.
}

/// An agreement on form or behaviour that components follow.
kind Standard nl Standaard {
  key id: Text nl kenmerk.
  name: Text nl naam.
  phase: LifePhase nl fase.
  owner: Text nl eigenaar.
}

/// A part of a digital facility that can be replaced on its own.
kind Component nl Onderdeel {
  key id: Text nl kenmerk.
  name: Text nl naam.
  layer: Layer nl laag.
  phase: LifePhase nl fase.
  licence: Licence nl licentie.
}

/// What a component does for those who use it.
kind Service nl Dienst {
  name: Text nl naam.
}

licence Eupl12 "European Union Public Licence 1.2" { spdx: "EUPL-1.2". open: true. }
licence Apache20 "Apache License 2.0" { spdx: "Apache-2.0". open: true. }
licence Mit "MIT License" { spdx: "MIT". open: true. }
licence Bsd3 "BSD 3-Clause License" { spdx: "BSD-3-Clause". open: true. }
licence Mpl20 "Mozilla Public License 2.0" { spdx: "MPL-2.0". open: true. }
licence Lgpl30 "GNU Lesser General Public License 3.0" { spdx: "LGPL-3.0-or-later". open: true. }
licence Gpl30 "GNU General Public License 3.0" { spdx: "GPL-3.0-or-later". open: true. }
licence Agpl30 "GNU Affero General Public License 3.0" { spdx: "AGPL-3.0-or-later". open: true. }

/// Whether the component has an open licence.
value open_source(c: Component): Bool nl open_bron = c.licence.open.

/// A component supports a standard.
relation (component: Component) supports (standard: Standard)
  nl (component) ondersteunt (standard).

/// How strongly the standard is asked of the component.
value obligation(c: Component, s: Standard): Obligation nl verplichting.

/// A standard is one version of another.
relation (version: Standard) is_version_of (standard: Standard)
  nl (version) is_versie_van (standard).

/// A component offers a service.
relation (component: Component) offers (service: Service)
  nl (component) biedt (service).

/// A component cannot work without another.
relation (user: Component) depends_on (used: Component)
  nl (user) hangt_af_van (used).

/// A component needs another, at once or by way of others.
relation (user: Component) rests_on (used: Component)
  nl (user) steunt_op (used).

rule DirectDependency: a rests_on b when a depends_on b.
rule ChainOfDependencies: a rests_on c when a depends_on b and b rests_on c.

/// A party has a role for a component.
relation (party: Party) fulfils (role: Role) for (component: Component)
  nl (party) vervult (role) voor (component).

"""#
    ),
    (
      name: "std.dpia",
      text: #"""
module std.dpia.
use std.avg.

/// The day on which the processing was held against the list of the supervisory authority and
/// against the criteria of the European Data Protection Board.
value screened(v: Processing): Date nl getoetst_op.

/// The sum of the risk scores in the quick scan of the organisation; not given where it has none.
value risk_sum(v: Processing): Int nl risicosom.

/// The day on which the data protection impact assessment (DPIA) was finished.
value dpia_done(v: Processing): Date nl dpia_afgerond_op.

/// The list of the supervisory authority: kinds of processing that always need an assessment
/// (Staatscourant 2019, 64418).
enum ListedProcessing nl Lijstverwerking:
  /// 1. Large-scale covert investigation of persons.
  CovertInvestigation nl HeimelijkOnderzoek,
  /// 2. Lists of persons with convictions or bad conduct.
  BlackLists nl ZwarteLijsten,
  /// 3. Large-scale processing against fraud.
  FightingFraud nl Fraudebestrijding,
  /// 4. Scores for creditworthiness.
  CreditScores nl Creditscores,
  /// 5. Large-scale data on income, wealth or spending.
  FinancialSituation nl FinancieleSituatie,
  /// 6. Genetic data.
  GeneticData nl GenetischeGegevens,
  /// 7. Large-scale data on health.
  HealthData nl Gezondheidsgegevens,
  /// 8. Public bodies and others that share sensitive data.
  Partnerships nl Samenwerkingsverbanden,
  /// 9. Large-scale surveillance by cameras in public places.
  CameraSurveillance nl Cameratoezicht,
  /// 10. Cameras on clothing, vehicles or helmets.
  MobileCameras nl FlexibelCameratoezicht,
  /// 11. Large-scale monitoring of employees.
  MonitoringOfEmployees nl ControleWerknemers,
  /// 12. Large-scale data on where persons are.
  LocationData nl Locatiegegevens,
  /// 13. Large-scale data on communication.
  CommunicationData nl Communicatiegegevens,
  /// 14. Data from devices that are on the internet.
  InternetOfThings nl InternetDerDingen,
  /// 15. Profiling: systematic and extensive evaluation of persons.
  Profiling nl Profilering,
  /// 16. Large-scale observing or influencing of behaviour.
  InfluencingBehaviour nl BeinvloedingVanGedrag,
  /// 17. Biometric data to identify a person.
  BiometricData nl BiometrischeGegevens.

/// The nine criteria of the European Data Protection Board (WP 248 rev.01, III.B).
enum DpiaCriterion nl DpiaCriterium:
  /// 1. Persons are evaluated or scored.
  EvaluationOrScoring nl BeoordelenOfScoren,
  /// 2. A decision with legal or similar effect is made automatically.
  AutomatedDecision nl GeautomatiseerdBesluit,
  /// 3. Persons are monitored systematically.
  SystematicMonitoring nl StelselmatigeMonitoring,
  /// 4. The data are sensitive or highly personal.
  SensitiveData nl GevoeligeGegevens,
  /// 5. The processing is on a large scale.
  LargeScale nl GroteSchaal,
  /// 6. Sets of data are matched or combined.
  MatchedDatasets nl GekoppeldeBestanden,
  /// 7. The persons are vulnerable, such as children or employees.
  VulnerablePersons nl KwetsbarePersonen,
  /// 8. New technology, or a new use of it.
  InnovativeUse nl InnovatiefGebruik,
  /// 9. It can keep persons from a right, a service or a contract.
  BarsFromRightOrService nl BlokkeertRechtOfDienst.

/// The processing is of a kind on the list.
relation (processing: Processing) is_listed_as (item: ListedProcessing) complete
  nl (processing) staat_op_de_lijst_als (item).

/// The processing meets a criterion.
relation (processing: Processing) meets (criterion: DpiaCriterion) complete
  nl (processing) voldoet_aan (criterion).

/// A data protection impact assessment is needed before the processing begins.
relation (processing: Processing) needs_dpia nl (processing) vergt_dpia.

rule ByRiskSum: v needs_dpia
  when v is Processing and v has risk_sum and v.risk_sum > 4
  because "AVG art. 35(1)".
rule ByList: v needs_dpia when v is_listed_as _ because "AVG art. 35(4)".
rule ByCriteria: v needs_dpia
  when v is Processing and count(k where v meets k) >= 2
  because "WP 248 rev.01".

requirement Screened nl Getoetst for every processing v:
  v has screened
  because "AVG art. 5(2), 35(1)" nl "AVG art. 5, lid 2, en art. 35, lid 1".
requirement DpiaDone nl DpiaUitgevoerd for every processing v where v needs_dpia:
  v has dpia_done
  because "AVG art. 35(1)" nl "AVG art. 35, lid 1".
requirement DpiaBeforeStart
    nl DpiaVoorBegin
    for every processing v where v needs_dpia and v has dpia_done:
  v.dpia_done <= v.begins
  because "AVG art. 35(1): prior to the processing" nl "AVG art. 35, lid 1: vóór de verwerking".

"""#
    ),
    (
      name: "std.eidas",
      text: #"""
module std.eidas.

/// The levels of assurance of Regulation (EU) 910/2014, article 8.
enum Assurance nl Betrouwbaarheid:
  Low nl Laag < Substantial nl Substantieel < High nl Hoog.

/// A set of rules under which means of identification are issued.
kind Scheme nl Stelsel.

/// A means by which a person or an organisation shows who they are.
kind MeansOfIdentification nl Identificatiemiddel {
  scheme: Scheme nl stelsel.
  assurance: Assurance nl betrouwbaarheid.
}

/// The European Commission has published the notification of a scheme (article 9).
relation (scheme: Scheme) is_notified
  nl (scheme) is_aangemeld.

/// Where a statement about something comes from.
relation (subject: Thing) has_source (source: Text)
  nl (subject) heeft_bron (source).

/// A means of identification has at least a level of assurance.
relation (means: MeansOfIdentification) suffices_for (level: Assurance)
  nl (means) volstaat_voor (level).

rule AtLeast:
  m suffices_for l
  when m is MeansOfIdentification and l in {Low, Substantial, High} and m.assurance >= l
  because "Regulation (EU) 910/2014 art. 6 and 8".

/// The Dutch scheme for businesses. Its notification was published on 13 September 2019.
scheme Eherkenning "eHerkenning".
Eherkenning is_notified from 2019-09-13.
Eherkenning has_source "European Commission, notified schemes, 13 September 2019".

/// The Dutch scheme for citizens. The date of its notification is left out here: the sources that
/// we read do not agree on it.
scheme Digid "DigiD".
Digid has_source "eIDAS Cooperation Network, peer review of DigiD Substantieel and DigiD Hoog".

means_of_identification EherkenningEh2 "eHerkenning EH2" {
  scheme: Eherkenning. assurance: Low.
}
means_of_identification EherkenningEh2Plus "eHerkenning EH2+" {
  scheme: Eherkenning. assurance: Low.
}
means_of_identification EherkenningEh3 "eHerkenning EH3" {
  scheme: Eherkenning. assurance: Substantial.
}
means_of_identification EherkenningEh4 "eHerkenning EH4" {
  scheme: Eherkenning. assurance: High.
}
EherkenningEh2 has_source "eherkenning.nl, comparison of levels of assurance".
EherkenningEh2Plus has_source "eherkenning.nl, comparison of levels of assurance".
EherkenningEh3 has_source "eherkenning.nl, comparison of levels of assurance".
EherkenningEh4 has_source "eherkenning.nl, comparison of levels of assurance".

means_of_identification DigidSubstantial "DigiD Substantieel" {
  scheme: Digid. assurance: Substantial.
}
means_of_identification DigidHigh "DigiD Hoog" {
  scheme: Digid. assurance: High.
}
DigidSubstantial has_source "eIDAS Cooperation Network, peer review of DigiD Substantieel".
DigidHigh has_source "eIDAS Cooperation Network, peer review of DigiD Hoog".

"""#
    ),
    (
      name: "std.gereed",
      text: #"""
module std.gereed.
use std.parties.

/// What parties want to reach together.
kind Goal nl Doel {
  /// How much heavier than its fair part a party may be loaded: 25 % is a quarter more.
  tolerance: Decimal nl marge.
}

/// What a goal asks of one party: its own change.
kind LocalGoal nl LokaalDoel { goal: Goal nl doel. bearer: Party nl drager. }

/// A piece of work for a goal, that one party does on behalf of all.
kind Task nl Taak {
  goal: Goal nl doel.
  /// The work, in days.
  effort: Int nl inspanning.
  /// The least part of the needs that a party must cover to do the task: 70 %.
  threshold: Decimal nl drempel.
  begins: Date nl begindatum.
  due: Date nl gereed_op.
}

/// Something that a task can ask and a party can offer: a skill, a facility.
kind Capability nl Bekwaamheid.

/// A good idea that a party brings in for all to use.
kind Solution nl Oplossing.

/// What the parties get for what they reached together.
kind Reward nl Beloning { goal: Goal nl doel. }

/// The party pursues the goal with the others. With dates, it can come later or leave.
relation (party: Party) shares (goal: Goal) complete nl (party) onderschrijft (goal).

/// What the task needs of a capability, as a level: 1 (some) to 10 (all there is).
relation (task: Task) asks_for (capability: Capability) at_level (needed: Int) complete
  nl (task) vraagt (capability) op_niveau (needed).

/// What the party has of a capability, as a level: 0 (nothing) to 10 (all there is).
value profile(p: Party, c: Capability): Int nl profiel.

/// The days that the party can give.
value capacity(p: Party): Int nl capaciteit.

/// The party does not do the task, whatever its profile.
relation (party: Party) declines (task: Task) complete nl (party) bedankt_voor (task).

/// Between parties that fit as well and have as much capacity, the parties agreed on this one.
relation (party: Party) goes_first_for (task: Task) complete nl (party) krijgt_voorrang_voor (task).

/// The party does the task on behalf of all.
relation (party: Party) is_responsible_for (task: Task) complete nl (party) draagt_zorg_voor (task).

/// The parties left the task to another than the party that is best placed, and say why.
relation (task: Task) is_left_to (party: Party) for_the_reason (reason: Text) complete
  nl (task) is_overgelaten_aan (party) om_de_reden (reason).

/// What a party has of a capability; a coalition has what the best of its members has.
value level(p: Party, c: Capability): Int nl niveau = profile(p, c)
  except max(profile(m, c) for party m where m is_member_of p) when p is Coalition.

/// All that the task asks, the levels added up.
value asked(t: Task): Int nl gevraagd = sum(n for capability c, n where t asks_for c at_level n).

/// What the party has of it. More than is asked adds nothing.
value covered(p: Party, t: Task): Int
  nl gedekt = sum(min(n, level(p, c)) for capability c, n where t asks_for c at_level n).

/// How much of what the task asks the party has, from 0 % to 100 %.
value fit(p: Party, t: Task): Decimal nl geschiktheid = covered(p, t) / asked(t).

/// The party shares the goal, does not decline, fits well enough, and has the capacity.
relation (party: Party) qualifies_for (task: Task) nl (party) komt_in_aanmerking_voor (task).

rule Qualified: p qualifies_for t
  when t is Task
    and p shares t.goal
    and not (p declines t)
    and fit(p, t) >= t.threshold
    and p.capacity >= t.effort
  because "gerede-partijenmodel: a task goes to the party whose profile it fits".

/// Of two parties that qualify: this one fits better, or as well with more capacity, or goes first.
relation (better: Party) fits_better_than (other: Party) for_task (task: Task)
  nl (better) past_beter_dan (other) bij_taak (task).

rule ByFit: p fits_better_than q for_task t
  when p qualifies_for t and q qualifies_for t and fit(p, t) > fit(q, t)
  because "the better fit".
rule ByCapacity: p fits_better_than q for_task t
  when p qualifies_for t and q qualifies_for t and fit(p, t) = fit(q, t) and p.capacity > q.capacity
  because "as good a fit, and more capacity".
rule ByAgreement: p fits_better_than q for_task t
  when p qualifies_for t
    and q qualifies_for t
    and fit(p, t) = fit(q, t)
    and p.capacity = q.capacity
    and p goes_first_for t
    and not (q goes_first_for t)
  because "as good a fit and as much capacity: the parties agreed".

/// The gerede partij: it qualifies, and fits better than every other that does.
relation (party: Party) is_best_placed_for (task: Task) nl (party) is_gerede_partij_voor (task).

rule BestPlaced: p is_best_placed_for t
  when p qualifies_for t
    and (no party q where q qualifies_for t and q != p and not (p fits_better_than q for_task t)).

/// The party that takes over when the one that is best placed falls away.
relation (party: Party) is_fallback_for (task: Task) nl (party) is_achtervang_voor (task).

rule Fallback: p is_fallback_for t
  when b is_best_placed_for t
    and p qualifies_for t
    and p != b
    and (no party q where q qualifies_for t
      and q != p
      and q != b
      and not (p fits_better_than q for_task t)).

/// No single party covers all that the task asks: it takes a coalition.
relation (task: Task) needs_a_coalition nl (task) vergt_een_coalitie.

rule NobodyAlone: t needs_a_coalition
  when t is Task and (no party p where p shares t.goal and p is not Coalition and fit(p, t) >= 1)
  because "no party can do everything alone".

/// The first task must be ready before the second begins.
relation (first: Task) comes_before (second: Task) complete nl (first) gaat_vooraf_aan (second).

/// The first task comes before the second, at once or by way of others.
relation (first: Task) leads_to (second: Task) nl (first) leidt_tot (second).

rule NextTask: a leads_to b when a comes_before b.
rule TaskAfterTask: a leads_to c when a comes_before b and b leads_to c.

/// Nobody is responsible for the task, or for one that must be ready before it.
relation (task: Task) is_stuck nl (task) zit_vast.

rule NobodyResponsible: t is_stuck when t is Task and no party p where p is_responsible_for t.
rule EarlierIsStuck: t is_stuck when e is_stuck and e comes_before t.

/// The party counts on the other for a task of the goal that they share.
relation (party: Party) relies_on (other: Party) for_task (task: Task)
  nl (party) rekent_op (other) bij_taak (task).

rule Reliance: p relies_on q for_task t when q is_responsible_for t and p shares t.goal and p != q.

/// The party trusts the other with work on its behalf.
relation (party: Party) trusts (other: Party) nl (party) vertrouwt_op (other).

/// The days of work that a party is responsible for.
value load(g: Goal, p: Party): Int
  nl werklast = sum(t.effort for task t where t.goal = g and p is_responsible_for t).

/// The days of work of the goal that municipalities do.
value shared_work(g: Goal): Int
  nl gezamenlijk_werk =
    sum(t.effort for task t, municipality m where t.goal = g and m is_responsible_for t).

/// The part of the work that falls to a municipality, by inhabitants.
value fair_share(g: Goal, m: Municipality): Int
  nl billijk_deel = share(g.shared_work by m.inhabitants for m where m shares g).

/// A party finishes a task.
event (actor: Party) finish (task: Task) nl (actor) afronden/afgerond_met (task).

/// Every task of the goal is finished.
relation (goal: Goal) is_reached nl (goal) is_bereikt.

rule Reached: g is_reached
  when g is Goal
    and (some task t where t.goal = g)
    and (every task t where t.goal = g: _ did finish t).

/// The party gets the reward.
relation (reward: Reward) is_granted_to (party: Party) nl (reward) is_toegekend_aan (party).

/// The party brings the solution in. State from when.
relation (party: Party) proposes (solution: Solution) nl (party) draagt_aan (solution).

/// The party uses the solution itself.
relation (party: Party) has_in_use (solution: Solution) complete
  nl (party) heeft_in_gebruik (solution).

requirement Translated "every party has its own goal"
    nl Vertaald "elke partij heeft haar eigen doel"
    for every party p, goal g where p shares g:
  some local_goal l where l.goal = g and l.bearer = p
  because "each municipality translates the common goal into its own change"
    nl "elke gemeente vertaalt het gezamenlijke doel naar haar eigen verandering".

requirement OneResponsible "one party is responsible"
    nl EenVerantwoordelijke "één partij is verantwoordelijk"
    for every task t:
  count(party p where p is_responsible_for t) = 1
  because "gerede-partijenmodel: each task is left to one party"
    nl "gerede-partijenmodel: elke taak wordt aan één partij overgelaten".

requirement BestPlacedDoesIt "the party that is best placed does it"
    nl GeredePartijDoetHet "de gerede partij doet het" (warning)
    for every party p, task t where p is_responsible_for t:
  p is_best_placed_for t
  unless t is_left_to p for_the_reason _
    because "the parties chose otherwise, and said why"
    nl "de partijen kozen anders, en zeiden waarom"
  because "gerede-partijenmodel: a task goes to the party whose profile it fits"
    nl "gerede-partijenmodel: een taak gaat naar de partij van wie het profiel erbij past".

requirement NoSinglePointOfFailure "another party can take over"
    nl IemandKanOvernemen "een andere partij kan het overnemen" (warning)
    for every party p, task t where p is_responsible_for t:
  some party q where q != p and q qualifies_for t
  because "what only one party can do, stops with that party"
    nl "wat maar één partij kan, stopt als die partij stopt".

requirement InOrder "a task begins when those before it are ready"
    nl OpVolgorde "een taak begint als de taken ervoor gereed zijn"
    for every task a, task b where a comes_before b:
  a.due <= b.begins and not (b leads_to a)
  because "who waits for another must be able to" nl "wie op een ander wacht, moet dat ook kunnen".

requirement NothingStuck "every task can go on"
    nl NietsZitVast "elke taak kan verder"
    for every task t:
  not t is_stuck
  because "when a party falls away, what came after it stops too"
    nl "als een partij wegvalt, stopt ook wat erna komt".

requirement RelianceOnTrust "who counts on another trusts it"
    nl RekenenOpVertrouwen "wie op een ander rekent, vertrouwt die ander"
    for every party p, q, task t where p relies_on q for_task t:
  p trusts q
  because "you go on with another's solution because you trust it"
    nl "u kunt verder met de oplossing van een ander omdat u die ander vertrouwt".

requirement FairShare "nobody carries much more than its part"
    nl BillijkeVerdeling "niemand draagt veel meer dan zijn deel" (warning)
    for every municipality m, goal g where m shares g and g has tolerance:
  load(g, m) <= fair_share(g, m) * (1 + g.tolerance)
  because "work in proportion to inhabitants" nl "werk naar het aantal inwoners".

requirement RewardForTheResult "a reward is for the joint result"
    nl BeloningVoorResultaat "een beloning is voor het gezamenlijke resultaat"
    for every reward r, party p where r is_granted_to p:
  r.goal is_reached
  because "who is rewarded together works together" nl "wie samen wordt beloond, werkt samen".

requirement RewardForAll "a reward is for all who share the goal"
    nl BeloningVoorAllen "een beloning is voor allen die het doel onderschrijven"
    for every reward r, party p where r is_granted_to _ and p shares r.goal:
  r is_granted_to p
  because "who is rewarded together works together" nl "wie samen wordt beloond, werkt samen".

requirement ProposerUsesIt "who proposes it uses it"
    nl AandragerGebruiktHet "wie het aandraagt, gebruikt het zelf"
    for every party p, solution s where p proposes s:
  p has_in_use s
  because "digital leadership is leading by example"
    nl "digitaal leiderschap is het goede voorbeeld geven".

"""#
    ),
    (
      name: "std.lifecycle",
      text: #"""
module std.lifecycle.

/// Something that parties begin, try out, evaluate, and then carry on or stop.
kind Initiative nl Initiatief {
  begins: Date nl begindatum.
  /// The last day for the evaluation.
  evaluate_by: Date nl evaluatie_uiterlijk_op.
  /// The day by which it is carried on for good or stopped.
  horizon: Date.
}

/// How far an initiative has come.
enum Stage nl Stap:
  Planned "planned" nl Gepland "gepland" <
  Begun "begun" nl Begonnen "begonnen" <
  InTrial "in trial" nl InProef "in proef" <
  Evaluated "evaluated" nl Geevalueerd "geëvalueerd" <
  FollowedThrough "followed through" nl Doorgezet "doorgezet".

/// What must have come true for an initiative to be carried on. It is stated before the trial.
kind GoCriterion nl GoCriterium {
  initiative: Initiative nl initiatief.
  stated_on: Date nl vastgesteld_op.
}

/// What the parties take to be true without knowing it yet.
kind Assumption nl Aanname {
  initiative: Initiative nl initiatief.
  owner: Party nl eigenaar.
  /// The last day for the next review. Where reviews follow each other, give each date with the day
  /// from which it counts: `review_by(Willing) = 2027-01-01 from 2026-07-01.`
  review_by: Date nl herzien_uiterlijk_op.
}

/// A party begins with the initiative.
event (actor: Party) begin_with (initiative: Initiative)
  nl (actor) beginnen_aan/begonnen_aan (initiative).

/// A party tries the initiative out in practice: the trial begins.
event (actor: Party) try_out (initiative: Initiative) nl (actor) beproeven/beproefd (initiative).

/// A party evaluates the initiative.
event (actor: Party) evaluate (initiative: Initiative)
  nl (actor) evalueren/geevalueerd (initiative).

/// A party carries the initiative on for good.
event (actor: Party) follow_through (initiative: Initiative)
  nl (actor) doorzetten/doorgezet (initiative).

/// A party stops the initiative.
event (actor: Party) stop_with (initiative: Initiative)
  nl (actor) stoppen_met/gestopt_met (initiative).

/// What the criterion asks has come true. State it, or write a rule; what is not known is no go.
relation (criterion: GoCriterion) is_satisfied nl (criterion) is_gehaald.

/// The assumption has proved to be wrong.
relation (assumption: Assumption) is_refuted complete nl (assumption) is_weerlegd.

/// Nothing rests on the assumption any more, or it has proved to be right.
relation (assumption: Assumption) is_closed complete nl (assumption) is_afgesloten.

/// Somebody began with the initiative.
relation (initiative: Initiative) is_begun nl (initiative) is_begonnen.
rule BegunByAct: i is_begun when _ did begin_with i.

/// Somebody tried the initiative out.
relation (initiative: Initiative) is_tried nl (initiative) is_beproefd.
rule TriedByAct: i is_tried when _ did try_out i.

/// Somebody evaluated the initiative.
relation (initiative: Initiative) is_evaluated nl (initiative) is_geevalueerd.
rule EvaluatedByAct: i is_evaluated when _ did evaluate i.

/// Somebody carried the initiative on for good.
relation (initiative: Initiative) is_followed_through nl (initiative) is_doorgezet.
rule FollowedByAct: i is_followed_through when _ did follow_through i.

/// Somebody stopped the initiative.
relation (initiative: Initiative) is_stopped nl (initiative) is_gestopt.
rule StoppedByAct: i is_stopped when _ did stop_with i.

/// The furthest stage that the initiative has come to.
value stage(i: Initiative): Stage nl stap = Planned
  except Begun when i is_begun because "it was begun"
    (except InTrial when i is_tried because "it was tried out"
      (except Evaluated when i is_evaluated because "it was evaluated"
        (except FollowedThrough when i is_followed_through because "it was carried on"))).

/// How long an initiative may take from its beginning to its horizon.
value longest_horizon(i: Initiative): Period nl langste_horizon = 24 months.

/// Go: the initiative was evaluated, has criteria, meets them all, and rests on nothing refuted.
relation (initiative: Initiative) may_go_on nl (initiative) mag_door.

rule Go: i may_go_on
  when i is_evaluated
    and (some go_criterion k where k.initiative = i)
    and (every go_criterion k where k.initiative = i: k is_satisfied)
    and (no assumption a where a.initiative = i and a is_refuted)
  because "go or no-go is decided on criteria that were stated beforehand".

/// No-go: the initiative was evaluated, and fails a criterion or rests on something refuted.
relation (initiative: Initiative) may_not_go_on nl (initiative) mag_niet_door.

rule NoGoByCriterion: i may_not_go_on
  when i is_evaluated and k is GoCriterion and k.initiative = i and not (k is_satisfied).
rule NoGoByAssumption: i may_not_go_on when i is_evaluated and a is_refuted and a.initiative = i.

requirement TrialAfterBegin "what is tried out was begun"
    nl ProefNaBegin "wat wordt beproefd, is begonnen"
    for every party p, initiative i, t where p did try_out i at t:
  some party q, u where q did begin_with i at u and u <= t
  because "gerede-partijenmodel, 2019: begin, try, evaluate, follow through"
    nl "gerede-partijenmodel, 2019: beginnen, proberen, evalueren, doorzetten".

requirement EvaluationAfterTrial "what is evaluated was tried out"
    nl EvaluatieNaProef "wat wordt geëvalueerd, is beproefd"
    for every party p, initiative i, t where p did evaluate i at t:
  some party q, u where q did try_out i at u and u <= t
  because "gerede-partijenmodel, 2019: begin, try, evaluate, follow through"
    nl "gerede-partijenmodel, 2019: beginnen, proberen, evalueren, doorzetten".

requirement FollowThroughOnGo "only a go is followed through"
    nl DoorzettenAlsHetMag "alleen wat door mag, wordt doorgezet"
    for every party p, initiative i, t where p did follow_through i at t:
  i may_go_on at t
  because "while trying everything is open: a decision needs an evaluation"
    nl "tijdens de proef staat alles open: een besluit vraagt een evaluatie".

requirement CriteriaBeforeTrial "the criteria are stated before the trial"
    nl CriteriaVoorProef "de criteria zijn vóór de proef vastgesteld"
    for every go_criterion k, initiative i, party p, t where k.initiative = i
      and p did try_out i at t:
  k.stated_on <= t
  because "who states criteria afterwards can prove anything"
    nl "wie achteraf criteria vaststelt, kan alles bewijzen".

requirement HasCriteria "what was begun has criteria for go or no-go"
    nl HeeftCriteria "voor wat is begonnen, zijn er criteria om door te gaan of te stoppen"
    for every initiative i where i is_begun:
  some go_criterion k where k.initiative = i
  because "go or no-go is decided on criteria that were stated beforehand"
    nl "doorgaan of stoppen wordt beslist op criteria die vooraf zijn vastgesteld".

requirement ShortHorizon "the horizon is near"
    nl KorteHorizon "de horizon is dichtbij" (warning)
    for every initiative i where i is_begun:
  i.horizon <= i.begins + i.longest_horizon
  because "a horizon of three or five years is too long"
    nl "een horizon van drie of vijf jaar is te lang".

requirement EvaluatedInTime "the evaluation was done in time"
    nl OpTijdGeevalueerd "de evaluatie is op tijd gedaan"
    for every initiative i where i is_begun and i.evaluate_by < today:
  i is_evaluated or i is_stopped
  because "an evaluation that comes after the decision decides nothing"
    nl "een evaluatie die na het besluit komt, beslist niets".

requirement DecidedByHorizon "by its horizon it is carried on or stopped"
    nl BeslistVoorHorizon "op de horizon is het doorgezet of gestopt"
    for every initiative i where i is_begun and i.horizon < today:
  i is_followed_through or i is_stopped
  because "a trial that never ends is a decision that nobody took"
    nl "een proef die niet eindigt, is een besluit dat niemand nam".

requirement AssumptionHasOwner "somebody owns the assumption"
    nl AannameHeeftEigenaar "de aanname heeft een eigenaar"
    for every assumption a where not (a is_closed):
  a has owner
  because "what nobody watches is seen too late" nl "waar niemand op let, wordt te laat gezien".

requirement AssumptionIsReviewed "the assumption was reviewed in time"
    nl AannameIsHerzien "de aanname is op tijd herzien"
    for every assumption a where not (a is_closed):
  today <= a.review_by
  because "we do not yet oversee what technology can do in the long run"
    nl "wij overzien nog niet wat techniek op de lange duur kan".

"""#
    ),
    (
      name: "std.parties",
      text: #"""
module std.parties.

/// The provinces of the Netherlands.
enum Province nl Provincie:
  Drenthe, Flevoland, Friesland, Gelderland, Groningen, Limburg,
  NoordBrabant "Noord-Brabant", NoordHolland "Noord-Holland", Overijssel, Utrecht, Zeeland,
  ZuidHolland "Zuid-Holland".

/// A municipality, known by its code at Statistics Netherlands: `GM` and four digits.
kind Municipality is Party nl Gemeente {
  key code: Text.
  inhabitants: Int nl inwoners.
  province: Province nl provincie.
}

/// A party that offers goods or services on a market.
kind MarketParty is Party nl Marktpartij.

/// A public body that carries out a task for other public bodies.
kind ImplementingOrganisation is Party nl Uitvoeringsorganisatie.

/// Parties that act together. A coalition is a party itself: it can be bound and can provide.
kind Coalition is Party nl Coalitie.

/// A party takes part in a coalition.
relation (member: Party) is_member_of (coalition: Coalition) complete
  nl (member) is_lid_van (coalition).

/// A party exists. State it with its dates: `Appingedam exists until 2020-12-31`.
relation (party: Party) exists
  nl (party) bestaat.

/// A party has ceased to exist. State it with its date: `Appingedam is_dissolved from 2021-01-01`.
relation (party: Party) is_dissolved
  nl (party) is_opgeheven.

/// A party takes over the rights and duties of a dissolved one, in whole or in part.
relation (successor: Party) succeeds (predecessor: Party)
  nl (successor) volgt_op (predecessor).

/// A party succeeds another, at once or by way of parties that came between.
relation (successor: Party) continues (predecessor: Party)
  nl (successor) zet_voort (predecessor).

rule DirectSuccession: a continues b when a succeeds b.
rule ChainOfSuccession: a continues c when a succeeds b and b continues c.

"""#
    ),
    (
      name: "std.prelude",
      text: #"""
module std.prelude.

/// One party acts in the name of another: what the agent does counts as done by the principal too.
relation (agent: Party) acts_for (principal: Party)
  nl (agent) handelt_namens (principal).

/// A clause is about something. It is stated, never derived.
relation (provision: Clause) concerns (subject: Thing)
  nl (provision) betreft (subject).

/// A party signs an agreement. Every party named in the agreement may do so.
event (signatory: Party) sign (document: Agreement)
  nl (signatory) tekenen/getekend (document).

/// A party ends an agreement. It has effect only for a party that has the power to do so.
event (terminator: Party) terminate (document: Agreement)
  nl (terminator) opzeggen/opgezegd (document)
  needs power.

/// A party becomes a party of an agreement. It has effect only with the power to do so.
event (newcomer: Party) join (document: Agreement)
  nl (newcomer) zich_aansluiten_bij/zich_aangesloten_bij (document)
  needs power.

/// A party is no longer a party of an agreement. It has effect only with the power to do so.
event (leaver: Party) withdraw_from (document: Agreement)
  nl (leaver) zich_terugtrekken_uit/zich_teruggetrokken_uit (document)
  needs power.

/// The agreement is in force: within its term, signed where that is asked, and not ended. The
/// language finds this itself.
relation (document: Agreement) is_in_force
  nl (document) is_van_kracht.

/// The agreement binds the party: by name, by a condition, or because it joined. The language finds
/// this itself.
relation (document: Agreement) binds (bound: Party)
  nl (document) bindt (bound).

/// The agreement contains the clause, or the duty that an `otherwise` of a clause lays down. The
/// language finds this itself.
relation (document: Agreement) contains (provision: Clause)
  nl (document) bevat (provision).

/// The clause lays down a duty to do something; an `otherwise` with a duty is one too. The language
/// finds this itself in the text of the clause.
relation (provision: Clause) is_duty complete
  nl (provision) is_plicht.

/// The clause names a term or a last day. Without one a duty runs until the end of the agreement.
/// The language finds this itself.
relation (provision: Clause) has_deadline complete
  nl (provision) heeft_termijn.

/// The clause has an `otherwise`: what follows if it is not done. The language finds this itself.
relation (provision: Clause) is_followed_by (consequence: Clause) complete
  nl (provision) wordt_gevolgd_door (consequence).

/// The clause gives the power to end its agreement or to withdraw from it. The language finds this
/// itself.
relation (provision: Clause) allows_leaving complete
  nl (provision) staat_vertrek_toe.

/// The party can still do what the clause asks, in time. The language finds this itself, as with
/// every state of a clause.
relation (provision: Clause) is_pending_for (debtor: Party)
  nl (provision) loopt_voor (debtor).

/// The party did what the clause asks, in time.
relation (provision: Clause) is_fulfilled_by (debtor: Party)
  nl (provision) is_nagekomen_door (debtor).

/// The party did not do in time what the clause asks, or did what it forbids.
relation (provision: Clause) is_violated_by (debtor: Party)
  nl (provision) is_geschonden_door (debtor).

/// The party did what the clause asks, too late.
relation (provision: Clause) is_late_by (debtor: Party)
  nl (provision) is_te_laat_nagekomen_door (debtor).

/// The party violated the clause, and what it laid down for that case was done in time.
relation (provision: Clause) is_repaired_by (debtor: Party)
  nl (provision) is_hersteld_door (debtor).

/// The party still has to do what the clause asks, in time or not.
relation (provision: Clause) is_open_for (debtor: Party)
  nl (provision) staat_open_voor (debtor).

/// Whether the clause asks something of the party cannot be told: something is not known.
relation (provision: Clause) is_unproven_for (debtor: Party)
  nl (provision) is_onbewezen_voor (debtor).

"""#
    ),
    (
      name: "std.sla",
      text: #"""
module std.sla.
use std.calendar.

/// How soon somebody needs it.
enum Urgency nl Urgentie: Low nl Laag < Medium nl Middel < High nl Hoog.

/// How much it touches.
enum Impact nl Reikwijdte: Small nl Klein < Moderate nl Gemiddeld < Large nl Groot.

/// Which incident goes first. P1 goes first of all.
enum Priority nl Prioriteit: P4 nl P4 < P3 nl P3 < P2 nl P2 < P1 nl P1.

/// On which days a service is open.
enum OpenDays nl Openingsdagen:
  /// No Saturday, Sunday or holiday of `std.calendar`.
  WorkingDays nl Werkdagen,
  EveryDay nl ElkeDag.

/// A table that gives a priority to each urgency with each impact.
kind PriorityMatrix nl Prioriteitentabel.

/// What is promised of a service: when it is open, how often it works, how fast it is repaired.
kind ServiceLevel nl Dienstniveau {
  open_on: OpenDays nl open_op.
  /// The hours since midnight at which it opens and closes: `8 hours`.
  opens: Duration nl opent.
  closes: Duration nl sluit.
  /// The part of its open hours that it works: `99.5%`.
  promised_availability: Decimal nl toegezegde_beschikbaarheid.
  /// The hours a month that it may be down, where the agreement names hours.
  promised_downtime: Duration nl toegestane_uitval.
  matrix: PriorityMatrix nl tabel.
}

/// A month of a service, with what was measured.
kind ServiceMonth nl Dienstmaand {
  level: ServiceLevel nl niveau.
  first: Date nl eerste_dag.
  /// How long the service was down in its open hours.
  downtime: Duration nl uitval.
}

/// Something that does not work.
kind Incident nl Storing {
  key number: Text nl nummer.
  level: ServiceLevel nl niveau.
  urgency: Urgency nl urgentie.
  impact: Impact nl reikwijdte.
  reported: Instant nl gemeld.
}

/// Who comes in when an incident is still there after some open hours.
kind EscalationStep nl Escalatiestap {
  level: ServiceLevel nl niveau.
  /// From this priority up.
  priority: Priority nl prioriteit.
  after: Duration nl na_uren.
  to: Party nl naar_wie.
}

/// The priority that a table gives to an urgency with an impact.
value priority_in(x: PriorityMatrix, u: Urgency, i: Impact): Priority nl prioriteit_in.

/// The open hours within which somebody reacts.
value response_time(l: ServiceLevel, p: Priority): Duration nl reactietijd.

/// The open hours within which it works again.
value repair_time(l: ServiceLevel, p: Priority): Duration nl hersteltijd.

/// Somebody takes an incident up.
event (actor: Party) respond_to (incident: Incident)
  nl (actor) reageren_op/gereageerd_op (incident).

/// Somebody makes it work again.
event (actor: Party) repair (incident: Incident) nl (actor) herstellen/hersteld (incident).

/// The numbers of days that are counted with.
value DayNumbers: set of Int
  nl Dagnummers =
    {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
      27, 28, 29, 30, 31}.

/// How long a service is open on a day.
value open_time(l: ServiceLevel): Duration nl openingstijd = l.closes - l.opens.

/// The last day of a month.
value last(m: ServiceMonth): Date nl laatste_dag = m.first + 1 month - 1 day.

/// On how many days a service is open in a month.
value days_open(m: ServiceMonth): Int
    nl dagen_open = count(k where k in DayNumbers and m.first - 1 day + k * 1 working_day <= m.last)
  except count(k where k in DayNumbers and m.first - 1 day + k * 1 day <= m.last)
    when m.level.open_on = EveryDay.

/// How long a service is open in a month.
value hours_open(m: ServiceMonth): Duration nl uren_open = m.level.open_time * m.days_open.

/// How long a service may be down in a month, by its percentage.
value downtime_by_percent(m: ServiceMonth): Duration
  nl uitval_volgens_percentage = m.hours_open * (1 - m.level.promised_availability).

/// The priority of an incident.
value priority(i: Incident): Priority
  nl prioriteit = priority_in(i.level.matrix, i.urgency, i.impact).

/// The day of the moment that is asked about.
relation (day: Date) is_today nl (day) is_vandaag.
rule d is_today when d = today.

/// The day on which an incident was reported.
value day_reported(i: Incident): Date
  nl dag_van_melding = max(d for d where d is_today at i.reported).

/// A service is open on the day, and not yet closed, when an incident is reported.
relation (incident: Incident) came_before_closing nl (incident) kwam_voor_sluitingstijd.
rule i came_before_closing
  when i is Incident
    and i.reported - i.day_reported < i.level.closes
    and (i.level.open_on = EveryDay or i.day_reported - 1 day + 1 working_day = i.day_reported).

/// The day on which the open hours for an incident begin.
value first_day(i: Incident): Date nl eerste_dag = i.day_reported + 1 working_day
  except i.day_reported when i came_before_closing
  except i.day_reported + 1 day when i.level.open_on = EveryDay and not i came_before_closing.

/// The open hours of that day that were over when the incident was reported.
value hours_gone(i: Incident): Duration nl uren_voorbij = 0 hours
  except max(0 hours, i.reported - i.day_reported - i.level.opens) when i came_before_closing.

/// What has to be done about an incident in time.
enum Target nl Doel: Response nl Reactie, Repair nl Herstel.

/// The open hours since the first opening within which it has to be done.
value hours_until(i: Incident, x: Target): Duration
    nl uren_tot = i.hours_gone + response_time(i.level, i.priority)
  except i.hours_gone + repair_time(i.level, i.priority) when x = Repair.

/// How many open days end before those hours are over.
value days_until(i: Incident, x: Target): Int
  nl dagen_tot = count(k where k in DayNumbers and hours_until(i, x) > k * i.level.open_time).

/// When a number of open hours is over, of which so many are on days that ended before.
value end_of(i: Incident, hours: Duration, days: Int): Instant
    nl einde_van =
      i.first_day + days * 1 working_day + (i.level.opens + hours - days * i.level.open_time)
  except i.first_day + days * 1 day + (i.level.opens + hours - days * i.level.open_time)
    when i.level.open_on = EveryDay.

/// When the time for it is over.
value due(i: Incident, x: Target): Instant
  nl uiterste_tijd = end_of(i, hours_until(i, x), days_until(i, x)).

/// Until when somebody can react in time.
value respond_by(i: Incident): Instant nl reageren_voor = due(i, Response).

/// Until when it can be repaired in time.
value repair_by(i: Incident): Instant nl herstellen_voor = due(i, Repair).

/// The part of its open hours that a service worked in a month.
value achieved(m: ServiceMonth): Decimal nl gehaald = 1 - m.downtime / m.hours_open.

/// An incident was repaired, in time or not.
relation (incident: Incident) is_repaired complete nl (incident) is_hersteld.
rule i is_repaired when _ did repair i.

/// Somebody took an incident up before its response time was over.
relation (incident: Incident) got_response_in_time complete nl (incident) kreeg_op_tijd_reactie.
rule i got_response_in_time when _ did respond_to i at t and t <= i.respond_by.

/// An incident was repaired before its repair time was over.
relation (incident: Incident) got_repaired_in_time complete nl (incident) is_op_tijd_hersteld.
rule i got_repaired_in_time when _ did repair i at t and t <= i.repair_by.

/// The response time of an incident is over and nobody had taken it up.
relation (incident: Incident) missed_response_time nl (incident) miste_de_reactietijd.
rule i missed_response_time
  when i is Incident and now > i.respond_by and not i got_response_in_time.

/// The repair time of an incident is over and it had not been repaired.
relation (incident: Incident) missed_repair_time nl (incident) miste_de_hersteltijd.
rule i missed_repair_time when i is Incident and now > i.repair_by and not i got_repaired_in_time.

/// How many open days end before a step comes in.
value days_until_step(s: EscalationStep, i: Incident): Int
  nl dagen_tot_stap =
    count(k where k in DayNumbers and i.hours_gone + s.after > k * i.level.open_time).

/// When a step comes in, if an incident is still there.
value comes_in_at(s: EscalationStep, i: Incident): Instant
  nl komt_erbij_op = end_of(i, i.hours_gone + s.after, days_until_step(s, i)).

/// An incident is with a party because it lasted too long.
relation (incident: Incident) is_escalated_to (party: Party)
  nl (incident) is_geëscaleerd_naar (party).
rule Escalation: i is_escalated_to s.to
  when i is Incident
    and s is EscalationStep
    and s.level = i.level
    and i.priority >= s.priority
    and now >= comes_in_at(s, i)
    and not i is_repaired.

requirement MatrixIsComplete "each urgency with each impact has a priority"
    nl TabelIsVolledig "elke urgentie met elke reikwijdte heeft een prioriteit"
    for every priority_matrix x, urgency u, impact i:
  some p where priority_in(x, u, i) = p
  because "ISO/IEC 20000-1:2018, 8.6.1: priority follows from impact and urgency"
    nl "ISO/IEC 20000-1:2018, 8.6.1: de prioriteit volgt uit reikwijdte en urgentie".

requirement MatrixRises "more urgency or more impact never gives a lower priority"
    nl TabelLooptOp "meer urgentie of reikwijdte geeft nooit een lagere prioriteit"
    for every priority_matrix x, urgency u, urgency v, impact i, impact j, p, q where u <= v
      and i <= j
      and priority_in(x, u, i) = p
      and priority_in(x, v, j) = q:
  p <= q
  because "ISO/IEC 20000-1:2018, 8.6.1: priority follows from impact and urgency"
    nl "ISO/IEC 20000-1:2018, 8.6.1: de prioriteit volgt uit reikwijdte en urgentie".

requirement WindowIsRight "a service opens before it closes, within the day"
    nl OpeningVoorSluiting "een dienst opent voor zij sluit, op dezelfde dag"
    for every service_level l:
  l.opens >= 0 hours and l.opens < l.closes and l.closes <= 24 hours
  because "ISO/IEC 20000-1:2018, 8.3.3: what is agreed on a service is documented"
    nl "ISO/IEC 20000-1:2018, 8.3.3: wat over een dienst is afgesproken, ligt vast".

requirement ResponseBeforeRepair "each priority has a response time, and a repair time not shorter"
    nl ReactieVoorHerstel "elke prioriteit heeft een reactietijd, en een hersteltijd die niet korter is"
    for every service_level l, priority p:
  response_time(l, p) <= repair_time(l, p)
  because "ISO/IEC 20000-1:2018, 8.3.3: what is agreed on a service is documented"
    nl "ISO/IEC 20000-1:2018, 8.3.3: wat over een dienst is afgesproken, ligt vast".

requirement HigherIsSooner "a higher priority has no longer response time than a lower one"
    nl HogerIsEerder "een hogere prioriteit heeft geen langere reactietijd dan een lagere"
    for every service_level l, priority p, priority q, s, t where p < q
      and response_time(l, p) = s
      and response_time(l, q) = t:
  t <= s
  because "ISO/IEC 20000-1:2018, 8.6.1: what has priority goes first"
    nl "ISO/IEC 20000-1:2018, 8.6.1: wat prioriteit heeft, gaat voor".

requirement HigherIsFaster "a higher priority has no longer repair time than a lower one"
    nl HogerIsSneller "een hogere prioriteit heeft geen langere hersteltijd dan een lagere"
    for every service_level l, priority p, priority q, s, t where p < q
      and repair_time(l, p) = s
      and repair_time(l, q) = t:
  t <= s
  because "ISO/IEC 20000-1:2018, 8.6.1: what has priority goes first"
    nl "ISO/IEC 20000-1:2018, 8.6.1: wat prioriteit heeft, gaat voor".

requirement TimesCanBeCounted "a repair time is not longer than 30 open days"
    nl TijdenZijnTeTellen "een hersteltijd is niet langer dan 30 dagen openingstijd"
    for every service_level l, priority p, t where repair_time(l, p) = t:
  t <= 30 * l.open_time
  because "std.sla counts open hours over 30 days, and no further"
    nl "std.sla telt openingsuren over 30 dagen, en niet verder".

requirement IncidentIsClassified "of each incident urgency and impact are given"
    nl StoringIsIngedeeld "van elke storing zijn urgentie en reikwijdte gegeven"
    for every incident i:
  i has urgency and i has impact
  because "ISO/IEC 20000-1:2018, 8.6.1: an incident is recorded and classified"
    nl "ISO/IEC 20000-1:2018, 8.6.1: een storing wordt vastgelegd en ingedeeld".

requirement EscalationIsArranged "somebody comes in when an incident lasts"
    nl EscalatieIsGeregeld "er komt iemand bij als een storing duurt" (warning)
    for every service_level l:
  some escalation_step s where s.level = l
  because "ISO/IEC 20000-1:2018, 8.6.1: an incident is escalated if needed"
    nl "ISO/IEC 20000-1:2018, 8.6.1: een storing wordt zo nodig geëscaleerd".

requirement EscalationComesFirst "somebody comes in before the repair time is over"
    nl EscalatieKomtEerst "er komt iemand bij voordat de hersteltijd voorbij is"
    for every escalation_step s, priority p, t where p >= s.priority
      and repair_time(s.level, p) = t:
  s.after < t
  because "who comes in afterwards cannot prevent that it is late"
    nl "wie er daarna bij komt, kan niet meer voorkomen dat het te laat is".

requirement PercentAgreesWithHours "percentage and hours allow the same in this month"
    nl PercentageKloptMetUren "percentage en uren staan deze maand hetzelfde toe" (info)
    for every service_month m where m.level has promised_downtime:
  m.downtime_by_percent = m.level.promised_downtime
  because "95% of 8-hour days is 8 hours only in a month of 20 working days"
    nl "95% van dagen van 8 uur is alleen 8 uur in een maand met 20 werkdagen".

requirement AvailableByPercent "a service worked for the promised part of its open hours"
    nl BeschikbaarVolgensPercentage "een dienst werkte het toegezegde deel van haar openingsuren"
    for every service_month m where today > m.last:
  m.downtime <= m.downtime_by_percent
  because "ISO/IEC 20000-1:2018, 8.7.1: availability is measured against what was agreed"
    nl "ISO/IEC 20000-1:2018, 8.7.1: beschikbaarheid wordt gemeten aan wat is afgesproken".

requirement AvailableByHours "a service was not down for more hours than promised"
    nl BeschikbaarVolgensUren "een dienst viel niet langer uit dan is toegestaan"
    for every service_month m where today > m.last and m.level has promised_downtime:
  m.downtime <= m.level.promised_downtime
  because "ISO/IEC 20000-1:2018, 8.7.1: availability is measured against what was agreed"
    nl "ISO/IEC 20000-1:2018, 8.7.1: beschikbaarheid wordt gemeten aan wat is afgesproken".

"""#
    ),
    (
      name: "std.votes",
      text: #"""
module std.votes.
use std.parties.

/// How large a part is asked: of the votes for a majority, of the parties for a quorum.
enum Portion nl Deel:
  /// One vote, or one party, is enough.
  AnyNumber "any number" nl IederAantal "ieder aantal" <
  MoreThanHalf "more than half" nl MeerDanDeHelft "meer dan de helft" <
  TwoThirds "two thirds" nl TweeDerde "twee derde" <
  ThreeQuarters "three quarters" nl DrieKwart "drie kwart" <
  All "all" nl Alle "alle".

/// Of which votes a majority is a part.
enum MajorityBase nl Meerderheidsgrondslag:
  /// Of the votes for and against. Blank votes and parties that stay away do not count.
  VotesCast "of the votes cast" nl UitgebrachteStemmen "van de uitgebrachte stemmen",
  /// Of all votes that there are, also those that were not cast.
  AllVotes "of all votes" nl AlleStemmen "van alle stemmen".

/// How heavily the parties weigh.
enum Weighting nl Stemweging:
  OneVoteEach "one vote each" nl ElkEenStem "elk één stem",
  /// As many votes as `votes_held` says.
  Weighted "weighted" nl GewogenStemmen "gewogen stemmen".

/// What a party can vote.
enum Ballot nl Stem:
  For "for" nl Voor "voor",
  Against "against" nl Tegen "tegen",
  /// Neither: the party takes part, and its vote is not counted.
  Blank "blank" nl Blanco "blanco".

/// A body in which parties decide together by voting.
kind VotingBody nl StemmendOrgaan {
  weighting: Weighting nl weging.
  /// How many votes a proposal needs.
  majority: Portion nl meerderheid.
  counted_over: MajorityBase nl gerekend_over.
  /// How many of the parties must take part.
  quorum: Portion nl quorum.
  /// Who decides on an appeal against a decision of the body.
  appeal_to: Party nl beroep_bij.
  /// How long after the vote an appeal can be made. Without appeal: `0 days`.
  appeal_term: Period nl beroepstermijn.
  /// How long after the term for appeal the appeal is decided.
  decision_term: Period nl beslistermijn.
}

/// A proposal on which a body votes on a day.
kind Motion nl Voorstel {
  body: VotingBody nl orgaan.
  vote_day: Date nl stemdag.
  /// Another majority than the body asks otherwise.
  special_majority: Portion nl bijzondere_meerderheid.
}

/// A party has a vote in a body.
relation (voter: Party) has_a_vote_in (body: VotingBody) nl (voter) heeft_stem_in (body).

/// How many votes a party has in a body where votes are weighted.
value votes_held(b: VotingBody, p: Party): Decimal nl aantal_stemmen.

/// How heavily the vote of a party weighs in a body.
value vote_weight(b: VotingBody, p: Party): Decimal nl stemgewicht = 1
  except votes_held(b, p) when b.weighting = Weighted.

/// A party votes on a proposal.
event (voter: Party) vote (ballot: Ballot) on (motion: Motion)
  nl (voter) stemmen/gestemd (ballot) over (motion).

/// A party was not there when the vote was taken.
relation (voter: Party) is_absent_for (motion: Motion) complete nl (voter) is_afwezig_bij (motion).

/// Into how many equal parts the whole is divided.
value equal_parts(f: Portion): Int nl gelijke_delen = 1
  except 2 when f = MoreThanHalf
  except 3 when f = TwoThirds
  except 4 when f = ThreeQuarters.

/// How many of those parts are asked.
value parts_asked(f: Portion): Int nl gevraagde_delen = 1
  except 0 when f = AnyNumber
  except 2 when f = TwoThirds
  except 3 when f = ThreeQuarters.

/// By how much they must at least be exceeded. Votes are counted to the millionth.
value margin(f: Portion): Decimal nl marge = 0 except 0.000001 when f in {AnyNumber, MoreThanHalf}.

/// The least that is the part asked of a whole. It is never nothing.
value enough_of(whole: Decimal, f: Portion): Decimal
  nl genoeg_van = max(0.000001, whole * f.parts_asked / f.equal_parts + f.margin).

/// All votes that there are in a body.
value all_votes(b: VotingBody): Decimal
  nl alle_stemmen = sum(vote_weight(b, p) for party p where p has_a_vote_in b).

/// How many parties have a vote in a body.
value voters(b: VotingBody): Int nl stemgerechtigden = count(party p where p has_a_vote_in b).

/// The votes that a majority of all votes needs.
value votes_to_win(b: VotingBody): Decimal
  nl stemmen_om_te_winnen = enough_of(all_votes(b), b.majority).

/// How many parties must take part in a vote.
value parties_needed(b: VotingBody): Decimal nl partijen_nodig = enough_of(b.voters, b.quorum).

/// A party voted, in time, and had a vote when it did.
relation (voter: Party) cast (ballot: Ballot) on (motion: Motion) complete
  nl (voter) bracht_uit (ballot) over (motion).
rule p cast v on m when p did vote v on m at t and t <= m.vote_day and p has_a_vote_in m.body at t.

/// A party took part in a vote, with any vote.
relation (voter: Party) took_part_in (motion: Motion) nl (voter) nam_deel_aan (motion).
rule p took_part_in m when p cast _ on m.

/// A party voted for a proposal, and nothing else.
relation (voter: Party) voted_for (motion: Motion) nl (voter) stemde_voor (motion).
rule p voted_for m when p cast For on m and count(v where p cast v on m) = 1.

/// A party voted against a proposal, and nothing else.
relation (voter: Party) voted_against (motion: Motion) nl (voter) stemde_tegen (motion).
rule p voted_against m when p cast Against on m and count(v where p cast v on m) = 1.

/// The votes for a proposal.
value votes_for(m: Motion): Decimal
  nl stemmen_voor = sum(vote_weight(m.body, p) for party p where p voted_for m).

/// The votes against a proposal.
value votes_against(m: Motion): Decimal
  nl stemmen_tegen = sum(vote_weight(m.body, p) for party p where p voted_against m).

/// The votes of those who have not voted and are not absent.
value votes_to_come(m: Motion): Decimal
  nl stemmen_te_gaan =
    sum(vote_weight(m.body, p) for party p where p has_a_vote_in m.body
      and not p took_part_in m
      and not p is_absent_for m).

/// The majority that a proposal needs: of its own, or else that of the body.
value majority_needed(m: Motion): Portion nl vereiste_meerderheid = m.body.majority
  except m.special_majority when m has special_majority.

/// The votes of which the majority is a part.
value votes_that_count(m: Motion): Decimal nl meetellende_stemmen = m.votes_for + m.votes_against
  except all_votes(m.body) when m.body.counted_over = AllVotes.

/// The votes that a proposal needs.
value votes_needed(m: Motion): Decimal
  nl stemmen_nodig = enough_of(m.votes_that_count, m.majority_needed).

/// How many parties took part in a vote.
value voters_present(m: Motion): Int nl aanwezigen = count(party p where p took_part_in m).

/// Enough parties took part in a vote.
relation (motion: Motion) reached_quorum nl (motion) haalde_het_quorum.
rule Quorum: m reached_quorum
  when m is Motion and m.voters_present >= m.body.parties_needed
  because "Gemeentewet art. 29(1), by way of Wgr art. 22(1): without enough parties a vote is void".

/// The votes so far are a majority, with quorum.
relation (motion: Motion) has_majority nl (motion) heeft_meerderheid.
rule Majority: m has_majority
  when m reached_quorum and m.votes_for >= m.votes_needed
  because "Gemeentewet art. 30(1), by way of Wgr art. 22(1)".

/// The votes so far are as many for as against, with quorum.
relation (motion: Motion) has_equal_votes nl (motion) heeft_gelijke_stemmen.
rule m has_equal_votes when m reached_quorum and m.votes_for = m.votes_against.

/// A proposal was adopted, on its day, by those who had a vote then.
relation (motion: Motion) is_adopted nl (motion) is_aangenomen.
rule Adoption: m is_adopted
  when m is Motion and today >= m.vote_day and m has_majority at m.vote_day.

/// A proposal was put to the vote, with quorum, and was not adopted. Where the votes are equal, it
/// is not adopted.
relation (motion: Motion) is_rejected nl (motion) is_verworpen.
rule Rejection: m is_rejected
  when m is Motion
    and today >= m.vote_day
    and m reached_quorum at m.vote_day
    and not (m has_majority at m.vote_day).

/// On its day there were as many votes for a proposal as against it.
relation (motion: Motion) is_tied nl (motion) kent_staking_van_stemmen.
rule Tie: m is_tied when m is Motion and today >= m.vote_day and m has_equal_votes at m.vote_day.

/// The votes of which the majority is a part, if everyone votes who has not.
value votes_at_most(m: Motion): Decimal
    nl stemmen_ten_hoogste = m.votes_for + m.votes_against + m.votes_to_come
  except all_votes(m.body) when m.body.counted_over = AllVotes.

/// The votes that a proposal needs, if everyone votes who has not.
value votes_needed_at_most(m: Motion): Decimal
  nl stemmen_ten_hoogste_nodig = enough_of(m.votes_at_most, m.majority_needed).

/// The vote is not over, and if everyone who has not voted is for it, the proposal is adopted.
relation (motion: Motion) can_still_be_adopted nl (motion) kan_nog_worden_aangenomen.
rule StillOpen: m can_still_be_adopted
  when m is Motion
    and today <= m.vote_day
    and m.votes_for + m.votes_to_come >= m.votes_needed_at_most.

/// A party can decide on its own: against the votes of all others, or when no other comes.
relation (voter: Party) can_decide_alone_in (body: VotingBody)
  nl (voter) kan_alleen_beslissen_in (body).
rule Outvotes: p can_decide_alone_in b
  when p has_a_vote_in b and vote_weight(b, p) >= b.votes_to_win.
rule IsEnough: p can_decide_alone_in b
  when p has_a_vote_in b and b.counted_over = VotesCast and 1 >= b.parties_needed.

/// A party can keep a proposal from being adopted when all others are for it.
relation (voter: Party) can_block_alone_in (body: VotingBody)
  nl (voter) kan_alleen_tegenhouden_in (body).
rule Blocks: p can_block_alone_in b
  when p has_a_vote_in b and all_votes(b) - vote_weight(b, p) < b.votes_to_win.

/// Two parties can decide together, against the votes of all others.
relation (voter: Party) can_decide_with (other: Party) in (body: VotingBody)
  nl (voter) kan_beslissen_met (other) in (body).
rule Pair: p can_decide_with q in b
  when p has_a_vote_in b
    and q has_a_vote_in b
    and p != q
    and vote_weight(b, p) + vote_weight(b, q) >= b.votes_to_win.

/// The votes of the members of a coalition together.
value votes_of(c: Coalition, b: VotingBody): Decimal
  nl stemmen_van = sum(vote_weight(b, p) for party p where p is_member_of c and p has_a_vote_in b).

/// The members of a coalition can decide together, against the votes of all others.
relation (coalition: Coalition) can_decide_in (body: VotingBody)
  nl (coalition) kan_beslissen_in (body).
rule Together: c can_decide_in b
  when c is Coalition and b is VotingBody and votes_of(c, b) >= b.votes_to_win.

/// Without this member a coalition can no longer decide.
relation (voter: Party) is_needed_by (coalition: Coalition) in (body: VotingBody)
  nl (voter) is_onmisbaar_voor (coalition) in (body).
rule Needed: p is_needed_by c in b
  when p is_member_of c
    and p has_a_vote_in b
    and c can_decide_in b
    and votes_of(c, b) - vote_weight(b, p) < b.votes_to_win.

/// The place of a party among those with a vote in a body, the one with most votes first.
value place(b: VotingBody, p: Party): Int
  nl plaats =
    1
      + count(party q where q has_a_vote_in b
        and (vote_weight(b, q) > vote_weight(b, p)
          or (vote_weight(b, q) = vote_weight(b, p) and q < p))).

/// The votes of a party and of all parties before it.
value votes_up_to(b: VotingBody, p: Party): Decimal
  nl stemmen_tot_en_met_plaats =
    sum(vote_weight(b, q) for party q where q has_a_vote_in b and place(b, q) <= place(b, p)).

/// How many parties at least must agree to decide against all others.
value fewest_to_decide(b: VotingBody): Int
  nl minste_partijen =
    min(place(b, p) for party p where p has_a_vote_in b and votes_up_to(b, p) >= b.votes_to_win).

/// The agreement says that this party can decide alone.
relation (voter: Party) may_decide_alone_in (body: VotingBody) complete
  nl (voter) mag_alleen_beslissen_in (body).

requirement NobodyDecidesAlone "no party decides alone, unless the agreement says so"
    nl NiemandBeslistAlleen "geen partij beslist alleen, tenzij dat is afgesproken"
    for every party p, voting_body b where p has_a_vote_in b:
  not p can_decide_alone_in b
  unless p may_decide_alone_in b because "the agreement says so" nl "dat is afgesproken"
  because "CJEU Econord, ECLI:EU:C:2012:758: control by the largest alone is no joint control"
    nl "HvJ EU Econord, ECLI:EU:C:2012:758: toezicht door alleen de grootste is geen gezamenlijk toezicht".

requirement EveryVoteWeighs "every party with a vote has some weight"
    nl ElkeStemTelt "elke stemgerechtigde partij heeft enig gewicht"
    for every party p, voting_body b where p has_a_vote_in b:
  vote_weight(b, p) > 0
  because "Directive 2014/24/EU art. 12(3): all parties take part in joint control"
    nl "Richtlijn 2014/24/EU art. 12, lid 3: alle partijen nemen deel aan het gezamenlijke toezicht".

requirement OnlyVotersVote "only who has a vote votes"
    nl AlleenStemgerechtigden "alleen wie een stem heeft, stemt"
    for every party p, motion m, t where p did vote _ on m at t:
  p has_a_vote_in m.body at t
  because "who is no member of a body has no vote in it"
    nl "wie geen lid is van een orgaan, heeft daarin geen stem".

requirement OneVoteEachTime "a party votes once on a proposal"
    nl EenKeerStemmen "een partij stemt één keer over een voorstel"
    for every party p, motion m where p took_part_in m:
  count(v where p cast v on m) = 1
  because "a party cannot be for and against" nl "een partij kan niet voor en tegen zijn".

requirement VotesInTime "votes after the day of the vote do not count"
    nl OpTijdGestemd "stemmen na de stemdag tellen niet" (warning)
    for every party p, motion m, t where p did vote _ on m at t:
  t <= m.vote_day
  because "a vote is closed when its day is over"
    nl "een stemming is gesloten als de stemdag voorbij is".

requirement MotionIsComplete "of each proposal the body and the day of the vote are known"
    nl VoorstelIsVolledig "van elk voorstel zijn het orgaan en de stemdag bekend"
    for every motion m:
  m has body and m has vote_day
  because "without them nobody can tell who votes, and when the vote is closed"
    nl "anders kan niemand zeggen wie stemt, en wanneer de stemming is gesloten".

requirement VotesAccountedFor "of every party with a vote it is known how it voted"
    nl StemmenZijnVerantwoord "van elke stemgerechtigde partij is bekend hoe zij stemde" (warning)
    for every motion m, party p where m has vote_day
      and today > m.vote_day
      and p has_a_vote_in m.body at m.vote_day:
  p took_part_in m or p is_absent_for m
  because "the minutes name who voted and who was absent"
    nl "het verslag noemt wie stemde en wie afwezig was".

/// A party has its dissent recorded.
event (dissenter: Party) dissent_from (motion: Motion)
  nl (dissenter) afwijken_van/afgeweken_van (motion).

/// A party appeals against a decision.
event (appellant: Party) appeal_against (motion: Motion)
  nl (appellant) beroep_instellen_tegen/beroep_ingesteld_tegen (motion).

/// Who decides on the appeal lets a decision stand.
event (arbiter: Party) uphold (motion: Motion)
  nl (arbiter) in_stand_laten/in_stand_gelaten (motion).

/// Who decides on the appeal undoes a decision.
event (arbiter: Party) annul (motion: Motion) nl (arbiter) vernietigen/vernietigd (motion).

/// The last day on which an appeal can be made.
value last_day_for_appeal(m: Motion): Date
  nl laatste_dag_voor_beroep = m.vote_day + m.body.appeal_term.

/// A party with a vote appealed in time.
relation (motion: Motion) is_appealed complete nl (motion) is_aangevochten.
rule Appeal: m is_appealed
  when p did appeal_against m at t and t <= m.last_day_for_appeal and p has_a_vote_in m.body at t.

/// A decision was upheld on appeal.
relation (motion: Motion) is_upheld complete nl (motion) is_in_stand_gelaten.
rule Upheld: m is_upheld when m is_appealed and m.body.appeal_to did uphold m.

/// A decision was undone on appeal.
relation (motion: Motion) is_annulled complete nl (motion) is_vernietigd.
rule Annulled: m is_annulled when m is_appealed and m.body.appeal_to did annul m.

/// A decision stands: no appeal was made in time, or it was upheld.
relation (motion: Motion) is_final nl (motion) staat_vast.
rule NoAppeal: m is_final when m is_adopted and today > m.last_day_for_appeal and not m is_appealed.
rule AfterAppeal: m is_final when m is_adopted and m is_upheld and not m is_annulled.

requirement DissentIsMeant "who dissents did not vote for it"
    nl AfwijkendeStemKlopt "wie een afwijkend standpunt laat vastleggen, stemde niet voor"
    for every party p, motion m where p did dissent_from m:
  p took_part_in m and not p voted_for m
  because "a dissent explains a vote against or a blank vote"
    nl "een afwijkend standpunt verklaart een stem tegen of een blanco stem".

requirement AppealInTime "an appeal is made in time by a party with a vote"
    nl BeroepOpTijd "een stemgerechtigde partij stelt op tijd beroep in"
    for every party p, motion m, t where p did appeal_against m at t:
  t <= m.last_day_for_appeal and p has_a_vote_in m.body at t
  because "the agreement: the term for appeal of the body"
    nl "de overeenkomst: de beroepstermijn van het orgaan".

requirement AppealElsewhere "who decides on an appeal has no vote on it"
    nl BeroepElders "wie op een beroep beslist, heeft er geen stem over"
    for every voting_body b where b has appeal_to:
  not b.appeal_to has_a_vote_in b
  because "nobody is judge in its own cause (nemo iudex in causa sua)"
    nl "niemand is rechter in zijn eigen zaak (nemo iudex in causa sua)".

requirement AppealHasJudge "it is known who decides on an appeal"
    nl BeroepHeeftRechter "het is bekend wie op een beroep beslist"
    for every motion m where m is_appealed:
  m.body has appeal_to
  because "an appeal that nobody decides on is no appeal; compare Wgr art. 28"
    nl "een beroep waarop niemand beslist, is geen beroep; vergelijk Wgr art. 28".

requirement AppealIsDecided "an appeal is decided in time"
    nl OpBeroepIsBeslist "op een beroep is op tijd beslist"
    for every motion m where m is_appealed and today > m.last_day_for_appeal + m.body.decision_term:
  m is_upheld or m is_annulled
  because "the agreement: the term for decisions on appeal"
    nl "de overeenkomst: de beslistermijn na een beroep".

"""#
    ),
  ]
}
