// swift-format-ignore-file
// Written by Stdlib/generate.py from the files in Stdlib/std.

/// The standard library, written in Gerede: the text of each module by its name.
public enum StandardLibrary {
  /// The modules, sorted by name.
  public static let modules: [(name: String, text: String)] = [
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
relation (member: Party) is_member_of (coalition: Coalition)
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
  ]
}
