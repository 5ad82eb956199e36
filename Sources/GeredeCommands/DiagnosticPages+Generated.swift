// swift-format-ignore-file
// Written by the tests from docs/diagnostics: GR_UPDATE=1 swift test --filter DiagnosticPages

/// The pages of docs/diagnostics, by code.
enum DiagnosticPages {
  static let all: [(code: String, text: String)] = [
    (
      code: "GR0101",
      text: #"""
# GR0101: a file in UTF-16

The file was saved in UTF-16 ("Unicode"). Gerede reads UTF-8, the encoding of nearly all text today.

## In het Nederlands

Het bestand is opgeslagen in UTF-16. Gerede leest UTF-8. Open het in uw tekstverwerker en sla het op
als UTF-8.

"""#
    ),
    (
      code: "GR0102",
      text: #"""
# GR0102: a file that is not UTF-8

Some bytes of the file are no letters in UTF-8: usually it was saved in an older encoding, in which
an é looks different. Save it as UTF-8.

## In het Nederlands

Sommige bytes van het bestand zijn geen letters in UTF-8: meestal is het in een oudere codering
opgeslagen. Sla het op als UTF-8.

"""#
    ),
    (
      code: "GR0103",
      text: #"""
# GR0103: invisible control characters

The file holds characters that no text has, such as NUL. Perhaps it is no text file. Remove them.

## In het Nederlands

Het bestand bevat tekens die in geen tekst horen. Misschien is het geen tekstbestand. Verwijder ze.

"""#
    ),
    (
      code: "GR0104",
      text: #"""
# GR0104: a text that is not closed

A text begins and ends with a double quote on one line. A double quote inside a text is written
`\"`, a new line `\n`.

## Wrong

```gr-part
component Notify { licence: "EUPL-1.2. }
```

## Right

```gr-part
component Notify { licence: "EUPL-1.2". }
```

## In het Nederlands

Een tekst begint en eindigt met een dubbel aanhalingsteken op één regel. Een aanhalingsteken in een
tekst schrijft u als `\"`.

"""#
    ),
    (
      code: "GR0105",
      text: #"""
# GR0105: a backslash without a meaning

In a text `\"` is a double quote, `\\` a backslash, `\n` a new line, and `\u{20AC}` a character by
its number. Nothing else follows a backslash.

## Wrong

```gr-part
report R { title: "C:\data". }
```

## Right

```gr-part
report R { title: "C:\\data". }
```

## In het Nederlands

In een tekst is `\"` een aanhalingsteken, `\\` een schuine streep, `\n` een nieuwe regel en
`\u{20AC}` een teken met een nummer.

"""#
    ),
    (
      code: "GR0106",
      text: #"""
# GR0106: quotes that are not straight double quotes

A word processor turns quotes into curly ones. A text stands between straight double quotes.

## Wrong

```gr-part
component Notify { licence: “EUPL-1.2”. }
```

## Right

```gr-part
component Notify { licence: "EUPL-1.2". }
```

## In het Nederlands

Een tekstverwerker maakt aanhalingstekens krom. Een tekst staat tussen rechte dubbele
aanhalingstekens.

"""#
    ),
    (
      code: "GR0107",
      text: #"""
# GR0107: a special space

The file holds a space that looks plain and is not, such as a non-breaking one. It is read as a
plain space; replace it, so that searching finds what you see.

## In het Nederlands

Het bestand bevat een spatie die gewoon lijkt en het niet is. Zij wordt als gewone spatie gelezen;
vervang haar toch, zodat zoeken vindt wat u ziet.

"""#
    ),
    (
      code: "GR0108",
      text: #"""
# GR0108: a name with other signs

A name begins with a letter and has letters, digits and `_`. Give the full name as a label: that is
what reports can show.

## Wrong

```gr-part
municipality 's-Hertogenbosch.
```

## Right

```gr-part
municipality Hertogenbosch "'s-Hertogenbosch".
```

## In het Nederlands

Een naam begint met een letter en heeft letters, cijfers en `_`. Geef de volledige naam als label,
tussen dubbele aanhalingstekens.

"""#
    ),
    (
      code: "GR0110",
      text: #"""
# GR0110: a currency sign

An amount begins with the three letters of its currency, so that nobody mistakes one dollar for
another.

## Wrong

```gr-part
value limit: Money = € 5.
```

## Right

```gr-part
value limit: Money = EUR 5.
```

## In het Nederlands

Een bedrag begint met de drie letters van de munt: `EUR 5`.

"""#
    ),
    (
      code: "GR0111",
      text: #"""
# GR0111: a sign of another language

Programmers write `==`, `&&` or `!`; here stand the words and signs that you would read aloud: `=`,
`and`, `not`.

## Wrong

```gr-part
requirement R: 1 == 2 && 3 == 4.
```

## Right

```gr-part
requirement R: 1 = 2 and 3 = 4.
```

## In het Nederlands

Programmeurs schrijven `==`, `&&` of `!`; hier staan de woorden die u hardop leest: `=`, `en`,
`niet`.

"""#
    ),
    (
      code: "GR0112",
      text: #"""
# GR0112: a semicolon

A sentence ends in a full stop.

## Wrong

```gr-part
kind Component;
```

## Right

```gr-part
kind Component.
```

## In het Nederlands

Een zin eindigt op een punt.

"""#
    ),
    (
      code: "GR0113",
      text: #"""
# GR0113: an arrow

There are no arrows: a rule states what follows first, then `when` and the condition.

## Wrong

```gr-part
rule p uses Notify -> p is_user.
```

## Right

```gr-part
rule p is_user when p uses Notify.
```

## In het Nederlands

Er zijn geen pijlen: een regel zegt eerst wat volgt, dan `wanneer` en de voorwaarde.

"""#
    ),
    (
      code: "GR0114",
      text: #"""
# GR0114: a date that does not exist

The calendar has no such day. A date is year, month, day.

## Wrong

```gr-part
Acme is_certified from 2026-02-30.
```

## Right

```gr-part
Acme is_certified from 2026-02-28.
```

## In het Nederlands

De kalender kent deze dag niet. Een datum is jaar, maand, dag.

"""#
    ),
    (
      code: "GR0115",
      text: #"""
# GR0115: a date in another order

The year comes first, then month and day: so nobody mistakes 3-4 for the third of April or the
fourth of March.

## Wrong

```gr-part
Acme is_certified from 31-12-2026.
```

## Right

```gr-part
Acme is_certified from 2026-12-31.
```

## In het Nederlands

Eerst het jaar, dan de maand en de dag: zo verwart niemand 3-4 met 4-3.

"""#
    ),
    (
      code: "GR0116",
      text: #"""
# GR0116: a number that can be read in two ways

`1.000` is one in one country and a thousand in another. Thousands are set apart by `_`, decimals by
a point.

## Wrong

```gr-part
value limit: Int = 1.000.
```

## Right

```gr-part
value limit: Int = 1_000.
```

## In het Nederlands

`1.000` is in het ene land één en in het andere duizend. Duizendtallen scheidt u met `_`, decimalen
met een punt.

"""#
    ),
    (
      code: "GR0117",
      text: #"""
# GR0117: a number that is too large

Whole numbers go up to 9 223 372 036 854 775 807, and numbers with decimals to about nine million
million.

## Wrong

```gr-part
value limit: Int = 99_999_999_999_999_999_999.
```

## Right

```gr-part
value limit: Int = 9_999_999.
```

## In het Nederlands

Gehele getallen gaan tot 9 223 372 036 854 775 807, getallen met decimalen tot ongeveer negen
biljoen.

"""#
    ),
    (
      code: "GR0118",
      text: #"""
# GR0118: more decimals than are kept

A Decimal keeps six decimals, exactly. Round the number to what you mean.

## Wrong

```gr-part
value rate: Decimal = 0.12345678.
```

## Right

```gr-part
value rate: Decimal = 0.123457.
```

## In het Nederlands

Een getal heeft hoogstens zes decimalen, en die exact. Rond het af op wat u bedoelt.

"""#
    ),
    (
      code: "GR0119",
      text: #"""
# GR0119: an amount with other than two decimals

An amount has no decimals or two.

## Wrong

```gr-part
value fee: Money = EUR 2.5.
```

## Right

```gr-part
value fee: Money = EUR 2.50.
```

## In het Nederlands

Een bedrag heeft geen decimalen of twee.

"""#
    ),
    (
      code: "GR0120",
      text: #"""
# GR0120: a number stuck to a word

Between a number and its unit stands a space, and a name begins with a letter.

## Wrong

```gr-part
value term: Period = 3months.
```

## Right

```gr-part
value term: Period = 3 months.
```

## In het Nederlands

Tussen een getal en zijn eenheid staat een spatie, en een naam begint met een letter.

"""#
    ),
    (
      code: "GR0121",
      text: #"""
# GR0121: a name that begins with `_`

Names begin with a letter. `_` alone means: any value, not named.

## Wrong

```gr-part
rule _p is_user when _p uses Notify.
```

## Right

```gr-part
rule p is_user when p uses Notify.
```

## In het Nederlands

Namen beginnen met een letter. `_` alleen betekent: welke waarde ook, zonder naam.

"""#
    ),
    (
      code: "GR0122",
      text: #"""
# GR0122: backquotes around something else than a word

Between backquotes stands one word that begins with a small letter: they make an ordinary word of a
reserved one.

## Wrong

```gr-part
relation Party `Of` Party.
```

## Right

```gr-part
relation Party `of` Party.
```

## In het Nederlands

Tussen schuine aanhalingstekens staat één woord met een kleine letter: ze maken van een gereserveerd
woord een gewoon woord.

"""#
    ),
    (
      code: "GR0123",
      text: #"""
# GR0123: a sign without a meaning

This sign is not part of the language. Inside a text, between double quotes, every sign may stand.
A list stands between braces, `{"MIT", "EUPL-1.2"}`, not between square brackets.

## Wrong

```gr-part
component Notify ~.
```

## Right

```gr-part
component Notify.
```

## In het Nederlands

Dit teken hoort niet bij de taal. In een tekst, tussen dubbele aanhalingstekens, mag elk teken.
Een lijst staat tussen accolades, `{"MIT", "EUPL-1.2"}`, niet tussen rechte haken.

"""#
    ),
    (
      code: "GR0124",
      text: #"""
# GR0124: a comment with another sign

A comment begins with `//` and ends where the line ends. `///` documents the declaration that
follows.

## Wrong

```gr-part
# who takes part
```

## Right

```gr-part
// who takes part
```

## In het Nederlands

Een opmerking begint met `//` en eindigt aan het einde van de regel. `///` beschrijft wat erop
volgt.

"""#
    ),
    (
      code: "GR0125",
      text: #"""
# GR0125: a moment without a zone

An instant says in which zone its clock stands: `Z` is universal time, `+01:00` an hour ahead of it.
Without one, a deadline could shift by hours.

## Wrong

```gr-part
breach B1 { detected: 2026-03-01T09:00. }
```

## Right

```gr-part
breach B1 { detected: 2026-03-01T09:00+01:00. }
```

## In het Nederlands

Een tijdstip zegt in welke zone de klok staat: `Z` is universele tijd, `+01:00` een uur later.
Zonder dat kan een termijn uren verschuiven.

"""#
    ),
    (
      code: "GR0126",
      text: #"""
# GR0126: a moment that does not exist

There is no such date or time of day: hours go to 23, minutes and seconds to 59.

## Wrong

```gr-part
breach B1 { detected: 2026-03-01T25:00Z. }
```

## Right

```gr-part
breach B1 { detected: 2026-03-02T01:00Z. }
```

## In het Nederlands

Deze datum of tijd bestaat niet: uren gaan tot 23, minuten en seconden tot 59.

"""#
    ),
    (
      code: "GR0128",
      text: #"""
# GR0128: an amount that can be read in two ways

`EUR 1.000` is one euro or a thousand. Thousands are set apart by `_`, cents by a point.

## Wrong

```gr-part
value fee: Money = EUR 1.000.
```

## Right

```gr-part
value fee: Money = EUR 1_000.
```

## In het Nederlands

`EUR 1.000` is één euro of duizend. Duizendtallen scheidt u met `_`, centen met een punt.

"""#
    ),
    (
      code: "GR0129",
      text: #"""
# GR0129: something that looks like a number

Digits with several points are no number. A version or a code is a text.

## Wrong

```gr-part
standard Api { version: 1.2.3. }
```

## Right

```gr-part
standard Api { version: "1.2.3". }
```

## In het Nederlands

Cijfers met meer punten zijn geen getal. Een versie of code is een tekst.

"""#
    ),
    (
      code: "GR0130",
      text: #"""
# GR0130: a file that is too large

A file of the language has at most 16 megabytes, some 350 000 lines. Facts in such numbers belong in
data files, which may be of any size.

## Wrong

A `.gr` file with a million facts in it.

## Right

```gr-part
data party uses component from "uses.csv".
```

## In het Nederlands

Een bestand van de taal heeft ten hoogste 16 megabyte, zo'n 350 000 regels. Zo veel feiten horen in
gegevensbestanden; die mogen elke omvang hebben.

"""#
    ),
    (
      code: "GR0201",
      text: #"""
# GR0201: a calculation before a word

In the place of a term, a calculation stands in parentheses, so that it is clear where the sentence
begins.

## Wrong

```gr-part
rule x fits y when x is Box and x.size + 1 fits y.
```

## Right

```gr-part
rule x fits y when x is Box and (x.size + 1) fits y.
```

## In het Nederlands

Een berekening in een zin staat tussen haakjes, zodat duidelijk is waar de zin begint.

"""#
    ),
    (
      code: "GR0202",
      text: #"""
# GR0202: a calculation inside a sentence

In a slot of a sentence a calculation stands in parentheses.

## Wrong

```gr-part
Acme offers 2 + 3.
```

## Right

```gr-part
Acme offers (2 + 3).
```

## In het Nederlands

Een berekening in een zin staat tussen haakjes.

"""#
    ),
    (
      code: "GR0203",
      text: #"""
# GR0203: a length of time with decimals

A length of time is a whole number of its unit; use a smaller unit.

## Wrong

```gr-part
value term: Duration = 1.5 hours.
```

## Right

```gr-part
value term: Duration = 90 minutes.
```

## In het Nederlands

Een duur is een geheel aantal van zijn eenheid; gebruik een kleinere eenheid.

"""#
    ),
    (
      code: "GR0204",
      text: #"""
# GR0204: a word with a capital

Words, fields and variables begin with a small letter; names of things with a capital. That is how a
sentence is read without knowing the declarations.

## Wrong

```gr-part
relation Party Uses Component.
```

## Right

```gr-part
relation Party uses Component.
```

## In het Nederlands

Woorden, velden en variabelen beginnen met een kleine letter; namen van zaken met een hoofdletter.

"""#
    ),
    (
      code: "GR0205",
      text: #"""
# GR0205: a variable with a capital

A capital says that this is one particular thing. A variable, which stands for any, begins with a
small letter.

## Wrong

```gr-part
rule P is_user when P uses Notify.
```

## Right

```gr-part
rule p is_user when p uses Notify.
```

## In het Nederlands

Een hoofdletter zegt dat dit één bepaalde zaak is. Een variabele, die voor elke zaak staat, begint
met een kleine letter.

"""#
    ),
    (
      code: "GR0206",
      text: #"""
# GR0206: a comparison with three sides

A comparison has two sides. Write two of them, with `and`.

## Wrong

```gr-part
requirement R for every team t: 1 < t.size < 10.
```

## Right

```gr-part
requirement R for every team t: 1 < t.size and t.size < 10.
```

## In het Nederlands

Een vergelijking heeft twee kanten. Schrijf er twee, met `en`.

"""#
    ),
    (
      code: "GR0207",
      text: #"""
# GR0207: a comma before and

Conditions are joined by `and` or `or` alone.

## Wrong

```gr-part
requirement R for every component c: c has licence, and c has price.
```

## Right

```gr-part
requirement R for every component c: c has licence and c has price.
```

## In het Nederlands

Voorwaarden verbindt u met alleen `en` of `of`.

"""#
    ),
    (
      code: "GR0208",
      text: #"""
# GR0208: a decimal comma

Decimals follow a point: the comma parts the members of a list.

## Wrong

```gr-part
value rate: Decimal = 3,5.
```

## Right

```gr-part
value rate: Decimal = 3.5.
```

## In het Nederlands

Decimalen staan achter een punt: de komma scheidt de leden van een lijst.

"""#
    ),
    (
      code: "GR0209",
      text: #"""
# GR0209: a duty outside a clause

`must`, `may` and `can` bind a party, and that is what a clause of an agreement or regulation does.
What you want to *check* is a requirement.

## Wrong

```gr-part
Denbosch must report B1 to Rotterdam.
```

## Right

```gr-part
agreement Shared between Denbosch, Rotterdam {
  clause Notice: Denbosch must report b to Rotterdam within 72 hours of b.detected.
}
```

## In het Nederlands

`moet`, `mag` en `kan` binden een partij; dat doet een bepaling van een overeenkomst of regeling.
Wat u wilt *controleren*, is een eis.

"""#
    ),
    (
      code: "GR0210",
      text: #"""
# GR0210: a full stop without a sentence

After a closing brace no full stop follows, and one full stop ends a sentence.

## Wrong

```gr-part
kind Component { licence: Text. }.
```

## Right

```gr-part
kind Component { licence: Text. }
```

## In het Nederlands

Achter een sluitende accolade komt geen punt, en één punt sluit een zin.

"""#
    ),
    (
      code: "GR0211",
      text: #"""
# GR0211: a sentence that breaks off

The file ends in the middle of a sentence. Finish it with a full stop.

## Wrong

```gr-part
rule p is_user when
```

## Right

```gr-part
rule p is_user when p uses Notify.
```

## In het Nederlands

Het bestand eindigt midden in een zin. Maak hem af met een punt.

"""#
    ),
    (
      code: "GR0212",
      text: #"""
# GR0212: a hyphen in a name

A name has letters, digits and `_`; a hyphen would be a subtraction. Give the full name as a label.

## Wrong

```gr-part
province Noord-Holland.
```

## Right

```gr-part
province NoordHolland "Noord-Holland".
```

## In het Nederlands

Een naam heeft letters, cijfers en `_`; een streepje zou aftrekken zijn. Geef de volledige naam als
label.

"""#
    ),
    (
      code: "GR0213",
      text: #"""
# GR0213: if and then

What follows comes first, then `when` and the condition.

## Wrong

```gr-part
rule if p uses Notify then p is_user.
```

## Right

```gr-part
rule p is_user when p uses Notify.
```

## In het Nederlands

Eerst staat wat volgt, dan `wanneer` en de voorwaarde.

"""#
    ),
    (
      code: "GR0214",
      text: #"""
# GR0214: two words between terms

Between two terms stands exactly one word; two that belong together are joined by `_`, and printed
with a space.

## Wrong

```gr-part
Denbosch works with Rotterdam.
```

## Right

```gr-part
Denbosch works_with Rotterdam.
```

## In het Nederlands

Tussen twee termen staat precies één woord; twee die bij elkaar horen, verbindt u met `_`. Getoond
wordt een spatie.

"""#
    ),
    (
      code: "GR0215",
      text: #"""
# GR0215: the language comes first

The sentence `language nl.` (or `taal nl.`) decides how the rest of the file is read, so it is its
first sentence.

## Wrong

```gr-part
kind Component.
language nl.
```

## Right

```gr-part
language nl.
soort Component.
```

## In het Nederlands

De zin `taal nl.` bepaalt hoe de rest van het bestand wordt gelezen; daarom staat hij vooraan.

"""#
    ),
    (
      code: "GR0216",
      text: #"""
# GR0216: a prohibition with may not

A prohibition is written with `must not`: "may not" can also mean that nothing is permitted yet.

## Wrong

```gr-part
clause NoResale: Acme may not share d with x.
```

## Right

```gr-part
clause NoResale: Acme must not share d with x.
```

## In het Nederlands

Een verbod schrijft u met `moet niet`.

"""#
    ),
    (
      code: "GR0217",
      text: #"""
# GR0217: a colon is missing

A colon stands between what something is called and what it says.

## Wrong

```gr-part
kind Component { licence Text. }
```

## Right

```gr-part
kind Component { licence: Text. }
```

## In het Nederlands

Een dubbele punt staat tussen hoe iets heet en wat het zegt.

"""#
    ),
    (
      code: "GR0218",
      text: #"""
# GR0218: a full stop is missing

Every sentence ends in a full stop. It is missing at the end of the line that the message shows;
without it the next line would belong to this sentence.

## Wrong

```gr-part
kind Component
kind Report.
```

## Right

```gr-part
kind Component.
kind Report.
```

## In het Nederlands

Elke zin eindigt op een punt. Die ontbreekt aan het einde van de regel die de melding toont.

"""#
    ),
    (
      code: "GR0219",
      text: #"""
# GR0219: a rule without when

A rule says when its conclusion holds. A sentence that always holds is a fact, without `rule`.

## Wrong

```gr-part
rule p is_user.
```

## Right

```gr-part
rule p is_user when p uses Notify.
```

## In het Nederlands

Een regel zegt wanneer de conclusie geldt. Een zin die altijd geldt, is een feit, zonder `regel`.

"""#
    ),
    (
      code: "GR0220",
      text: #"""
# GR0220: commas and < in one list

The values of an enum are all set apart by commas, or, if they are ordered from low to high, all by
`<`.

## Wrong

```gr-part
enum Level: Low < Middle, High.
```

## Right

```gr-part
enum Level: Low < Middle < High.
```

## In het Nederlands

De waarden van een opsomming scheidt u alle met komma's of, als ze van laag naar hoog gaan, alle met
`<`.

"""#
    ),
    (
      code: "GR0221",
      text: #"""
# GR0221: a fact at one moment

A fact holds for a stretch of time: from a day, until a day. Only an act is done at a moment.

## Wrong

```gr-part
Acme is_certified at 2026-01-01.
```

## Right

```gr-part
Acme is_certified from 2026-01-01.
```

## In het Nederlands

Een feit geldt een tijd lang: vanaf een dag, tot en met een dag. Alleen een handeling gebeurt op een
tijdstip.

"""#
    ),
    (
      code: "GR0222",
      text: #"""
# GR0222: no space after the full stop

A full stop that is followed at once by a letter reaches into a thing (`t.amount`). After a sentence
comes a space or a new line.

## Wrong

```gr-part
kind Component.kind Report.
```

## Right

```gr-part
kind Component. kind Report.
```

## In het Nederlands

Een punt met meteen een letter erachter gaat een zaak in (`t.bedrag`). Na een zin komt een spatie of
een nieuwe regel.

"""#
    ),
    (
      code: "GR0223",
      text: #"""
# GR0223: a condition as a fact

A fact states one thing. What must hold is a requirement; what follows from something else is a
rule.

## Wrong

```gr-part
Denbosch uses Notify and Rotterdam uses Notify.
```

## Right

```gr-part
Denbosch uses Notify.
Rotterdam uses Notify.
```

## In het Nederlands

Een feit zegt één ding. Wat moet gelden, is een eis; wat uit iets anders volgt, is een regel.

"""#
    ),
    (
      code: "GR0224",
      text: #"""
# GR0224: a word of the other language

A file uses the reserved words of one language: English, or Dutch if its first sentence is `taal
nl.`

## Wrong

```gr-part
taal nl.
kind Component.
```

## Right

```gr-part
taal nl.
soort Component.
```

## In het Nederlands

Een bestand gebruikt de gereserveerde woorden van één taal: Engels, of Nederlands als de eerste zin
`taal nl.` is.

"""#
    ),
    (
      code: "GR0225",
      text: #"""
# GR0225: a sentence outside its place

Clauses stand inside an agreement or regulation, expectations inside a scenario. Perhaps a brace
above was closed too early.

## Wrong

```gr-part
clause Notice: Denbosch must report b to Rotterdam.
```

## Right

```gr-part
agreement Shared between Denbosch, Rotterdam {
  clause Notice: Denbosch must report b to Rotterdam.
}
```

## In het Nederlands

Bepalingen staan in een overeenkomst of regeling, verwachtingen in een scenario. Misschien is een
accolade hierboven te vroeg gesloten.

"""#
    ),
    (
      code: "GR0226",
      text: #"""
# GR0226: the parts of a clause in another order

After the act come, each at most once: `every … from`, `within … of`, `before` or `by`, `under`,
`when`, `unless`, `survives`, `otherwise`, `because`.

## Wrong

```gr-part
clause Notice: Denbosch must report b to Rotterdam when b is Breach within 72 hours of b.detected.
```

## Right

```gr-part
clause Notice: Denbosch must report b to Rotterdam within 72 hours of b.detected when b is Breach.
```

## In het Nederlands

Na de handeling komen, elk hoogstens één keer: `elke … vanaf`, `binnen … na`, `vóór` of `uiterlijk`,
`onder`, `wanneer`, `tenzij`, `blijft_gelden`, `anders`, `omdat`.

"""#
    ),
    (
      code: "GR0227",
      text: #"""
# GR0227: a quantifier inside a where

Inside a `where`, `some`, `no` and `every` stand in parentheses, which show how far they reach.

## Wrong

```gr-part
requirement R: some party p where some component c where p uses c.
```

## Right

```gr-part
requirement R: some party p where (some component c where p uses c).
```

## In het Nederlands

Binnen een `waarbij` staan `een_zekere`, `geen` en `elke` tussen haakjes, die tonen hoe ver ze
reiken.

"""#
    ),
    (
      code: "GR0228",
      text: #"""
# GR0228: a reserved word as a name

The word has a meaning in the language. Choose another, or write it between backquotes: then it is
an ordinary word.

## Wrong

```gr-part
relation Party from Party.
```

## Right

```gr-part
relation Party `from` Party.
```

## In het Nederlands

Het woord heeft een betekenis in de taal. Kies een ander, of zet het tussen schuine
aanhalingstekens: dan is het een gewoon woord.

"""#
    ),
    (
      code: "GR0229",
      text: #"""
# GR0229: a rule that concludes something else

A rule concludes a sentence. What a value is, its definition says.

## Wrong

```gr-part
rule fee(c) = EUR 5 when c is Component.
```

## Right

```gr-part
value fee(c: Component): Money = EUR 5.
```

## In het Nederlands

Een regel concludeert een zin. Wat een waarde is, zegt haar definitie.

"""#
    ),
    (
      code: "GR0230",
      text: #"""
# GR0230: shall, should

A duty is written with `must`, everywhere, so that nobody asks whether two words mean two things.

## Wrong

```gr-part
clause Notice: Denbosch shall report b to Rotterdam.
```

## Right

```gr-part
clause Notice: Denbosch must report b to Rotterdam.
```

## In het Nederlands

Een plicht schrijft u met `moet`, overal, zodat niemand zich afvraagt of twee woorden twee dingen
betekenen.

"""#
    ),
    (
      code: "GR0231",
      text: #"""
# GR0231: a name with a small letter

What is declared here gets a name with a capital: a kind, an enum and its values, a requirement, a
rule, an agreement.

## Wrong

```gr-part
kind component.
```

## Right

```gr-part
kind Component.
```

## In het Nederlands

Wat hier een naam krijgt, begint met een hoofdletter: een soort, een opsomming en haar waarden, een
eis, een regel, een overeenkomst.

"""#
    ),
    (
      code: "GR0232",
      text: #"""
# GR0232: a thing with a small letter

The name of a thing begins with a capital; a small letter is for words and variables.

## Wrong

```gr-part
municipality rotterdam.
```

## Right

```gr-part
municipality Rotterdam.
```

## In het Nederlands

De naam van een zaak begint met een hoofdletter; kleine letters zijn voor woorden en variabelen.

"""#
    ),
    (
      code: "GR0233",
      text: #"""
# GR0233: a closing brace too many

This brace closes nothing. Remove it, or put the opening one where the body begins.

## Wrong

```gr-part
kind Component. }
```

## Right

```gr-part
kind Component.
```

## In het Nederlands

Deze accolade sluit niets. Verwijder haar, of zet de openende waar de inhoud begint.

"""#
    ),
    (
      code: "GR0234",
      text: #"""
# GR0234: a parenthesis that does not fit

This parenthesis closes nothing, or stands where something is unfinished.

## Wrong

```gr-part
value a: Int = 1 + 2).
```

## Right

```gr-part
value a: Int = (1 + 2).
```

## In het Nederlands

Dit haakje sluit niets, of staat waar iets nog niet af is.

"""#
    ),
    (
      code: "GR0235",
      text: #"""
# GR0235: a name alone

A name alone says nothing. Say something of the thing, or declare it with its kind before it.

## Wrong

```gr-part
Rotterdam.
```

## Right

```gr-part
municipality Rotterdam.
```

## In het Nederlands

Een naam alleen zegt niets. Zeg iets van de zaak, of beschrijf haar met haar soort ervoor.

"""#
    ),
    (
      code: "GR0236",
      text: #"""
# GR0236: a sentence that is nested too deep or is too long

Parentheses may stand inside each other, and a calculation or a condition may go on, up to limits
far above what people can read: 200 levels, 200 steps in a calculation, 1000 times `and` or `or`.
Split the sentence with rules or values that have a name. For many alternatives of one thing, write
a set, as in `x in {A, B}`.

## In het Nederlands

Haakjes mogen in elkaar staan, en een berekening of een voorwaarde mag doorgaan, tot grenzen die ver
liggen boven wat mensen lezen: 200 niveaus, 200 stappen in een berekening, 1000 keer `en` of `of`.
Splits de zin met regels of waarden die een naam hebben. Schrijf voor veel mogelijkheden van één
ding een verzameling, zoals in `x in {A, B}`.

"""#
    ),
    (
      code: "GR0237",
      text: #"""
# GR0237: two terms without a word

Between two terms stands the word of the relation. A name of two words is joined.

## Wrong

```gr-part
Denbosch Rotterdam.
```

## Right

```gr-part
Denbosch trusts Rotterdam.
```

## In het Nederlands

Tussen twee termen staat het woord van de relatie. Een naam van twee woorden schrijft u aaneen.

"""#
    ),
    (
      code: "GR0238",
      text: #"""
# GR0238: a brace that is not closed

The body that opens here has no closing brace.

## Wrong

```gr-part
kind Component { licence: Text.
```

## Right

```gr-part
kind Component { licence: Text. }
```

## In het Nederlands

De inhoud die hier opent, heeft geen sluitende accolade.

"""#
    ),
    (
      code: "GR0239",
      text: #"""
# GR0239: a parenthesis that is not closed

The parenthesis that opens here has no closing one in its sentence.

## Wrong

```gr-part
value a: Int = (1 + 2.
```

## Right

```gr-part
value a: Int = (1 + 2).
```

## In het Nederlands

Het haakje dat hier opent, sluit niet in zijn zin.

"""#
    ),
    (
      code: "GR0240",
      text: #"""
# GR0240: a list that is not closed

A list between braces ends in a closing brace.

## Wrong

```gr-part
requirement R for every component c: c in {Notify, Archive.
```

## Right

```gr-part
requirement R for every component c: c in {Notify, Archive}.
```

## In het Nederlands

Een lijst tussen accolades eindigt op een sluitende accolade.

"""#
    ),
    (
      code: "GR0241",
      text: #"""
# GR0241: something that does not fit here

The sentence was clear up to here, and this cannot follow. The message says what can.

## Wrong

```gr-part
kind Component is.
```

## Right

```gr-part
kind Component is Thing.
```

## In het Nederlands

De zin was tot hier duidelijk, en dit kan er niet op volgen. De melding zegt wat wel kan.

"""#
    ),
    (
      code: "GR0242",
      text: #"""
# GR0242: an unknown severity

Between parentheses after the name of a requirement stands how much it weighs: `error`, `warning` or
`info`.

## Wrong

```gr-part
requirement R (fatal) for every component c: c has price.
```

## Right

```gr-part
requirement R (error) for every component c: c has price.
```

## In het Nederlands

Tussen haakjes achter de naam van een eis staat hoe zwaar zij weegt: `fout`, `waarschuwing` of
`info`.

"""#
    ),
    (
      code: "GR0243",
      text: #"""
# GR0243: a word of the language with a capital

The words of the language are in small letters; a capital makes it the name of a thing.

## Wrong

```gr-part
Kind Component.
```

## Right

```gr-part
kind Component.
```

## In het Nederlands

De woorden van de taal staan in kleine letters; een hoofdletter maakt er de naam van een zaak van.

"""#
    ),
    (
      code: "GR0244",
      text: #"""
# GR0244: the name of a module before a noun

After `every`, `some` and `no` the noun of a kind stands alone. It is found in all modules that the
file uses, also in those that have a name of their own by `as`.

## Wrong

```gr-part
use std.eidas as identity.
requirement R for every identity.means_of_identification i: i has assurance.
```

## Right

```gr-part
use std.eidas as identity.
requirement R for every means_of_identification i: i has assurance.
```

## In het Nederlands

Na `elke`, `een_zekere` en `geen` staat het woord voor een soort alleen, zonder de naam van een
module. Het wordt gezocht in alle modules die het bestand gebruikt, ook in die met een eigen naam
door `als`.

"""#
    ),
    (
      code: "GR0245",
      text: #"""
# GR0245: a space inside a number

A number has no spaces in it. Thousands may be set apart by `_`.

## Wrong

```gr-part
municipality Denbosch { inhabitants: 160 757. }
```

## Right

```gr-part
municipality Denbosch { inhabitants: 160_757. }
```

## In het Nederlands

In een getal staan geen spaties. Duizendtallen mag u scheiden met `_`.

"""#
    ),
    (
      code: "GR0246",
      text: #"""
# GR0246: a word that is written otherwise

Some words of letters and contracts have another form in Gerede: `all` and `each` are `every`, `to`
before a last day is `until`, `on` before the day of an act is `at`, `since` is `from`, `provided`
is `when`, `percent` is `%`. The day that stands after `until` counts.

## Wrong

```gr-part
Denbosch uses Notify from 2026-01-01 to 2026-12-31.
```

## Right

```gr-part
Denbosch uses Notify from 2026-01-01 until 2026-12-31.
```

## In het Nederlands

Sommige woorden uit brieven en contracten schrijft u in Gerede anders: `alle` en `iedere` zijn
`elke`, `tot` voor een laatste dag is `tot_en_met`, `sinds` is `vanaf`, `mits` is `wanneer`, `procent`
is `%`. De dag die achter `tot_en_met` staat, telt mee.

"""#
    ),
    (
      code: "GR0247",
      text: #"""
# GR0247: a text without quotes

A text, such as the ground of a requirement, stands between double quotes.

## Wrong

```gr-part
requirement Open for every component c: c.open because Article 5.
```

## Right

```gr-part
requirement Open for every component c: c.open because "Article 5".
```

## In het Nederlands

Een tekst, zoals de grond van een eis, staat tussen dubbele aanhalingstekens.

"""#
    ),
    (
      code: "GR0248",
      text: #"""
# GR0248: a value without parentheses

What something is the value of stands between parentheses, without a space or a word between.

## Wrong

```gr-part
requirement Up for every component c: availability c > 99%.
```

## Right

```gr-part
requirement Up for every component c: availability(c) > 99%.
```

## In het Nederlands

Waarvan iets de waarde is, staat tussen haakjes, zonder spatie of woord ertussen.

"""#
    ),
    (
      code: "GR0249",
      text: #"""
# GR0249: "is" before a value

After `is` stands a kind: `p is Municipality`. A text, a number or a date is compared with `=`.

## Wrong

```gr-part
requirement Licence for every component c: c.licence is "MIT".
```

## Right

```gr-part
requirement Licence for every component c: c.licence = "MIT".
```

## In het Nederlands

Na `is` staat een soort: `p is Gemeente`. Een tekst, getal of datum vergelijkt u met `=`.

"""#
    ),
    (
      code: "GR0250",
      text: #"""
# GR0250: a name between quotes

A name is one word that begins with a capital. The full text may follow it as a label, which reports
then show.

## Wrong

```gr-part
requirement "Everybody takes part" for every party p: p takes_part.
```

## Right

```gr-part
requirement EverybodyTakesPart "Everybody takes part" for every party p: p takes_part.
```

## In het Nederlands

Een naam is één woord dat met een hoofdletter begint. De volledige tekst mag er als label achter
staan; verslagen laten die dan zien.

"""#
    ),
    (
      code: "GR0260",
      text: #"""
# GR0260: too many mistakes

After a thousand mistakes in one file the rest is not read. Correct the first ones: often one cause
has many effects, such as a file that is no text of Gerede at all.

## In het Nederlands

Na duizend fouten in één bestand wordt de rest niet gelezen. Verbeter de eerste: vaak heeft één
oorzaak veel gevolgen, bijvoorbeeld een bestand dat helemaal geen tekst van Gerede is.

"""#
    ),
    (
      code: "GR0301",
      text: #"""
# GR0301: a name that is not declared

A name with a capital is one particular thing, and nothing of this name is declared here. Often it
is misspelt (the message proposes the nearest), or its declaration stands in a module that this file
does not `use`. A name that should stand for *any* thing is a variable and begins with a small
letter.

## Wrong

```gr-part
Roterdam uses Notify.
```

## Right

```gr-part
Rotterdam uses Notify.
```

## In het Nederlands

Een naam met een hoofdletter is één bepaalde zaak, en die naam is hier niet beschreven. Vaak is hij
verkeerd gespeld, of staat de beschrijving in een module die dit bestand niet gebruikt. Wat voor
*elke* zaak moet staan, is een variabele en begint met een kleine letter.

"""#
    ),
    (
      code: "GR0302",
      text: #"""
# GR0302: a sentence that is not declared

Every sentence is declared before it is used: a relation or an event with its words and its slots.
That is how a misspelt word is noticed. The message proposes the nearest declared sentence, and a
declaration.

## Wrong

```gr-part
Denbosch provdes Notify to Rotterdam.
```

## Right

```gr-part
relation (provider: Party) provides (component: Component) to (consumer: Party).
Denbosch provides Notify to Rotterdam.
```

## In het Nederlands

Elke zin is beschreven voordat hij wordt gebruikt: een relatie of gebeurtenis met haar woorden en
plaatsen. Zo valt een verkeerd gespeld woord op.

"""#
    ),
    (
      code: "GR0303",
      text: #"""
# GR0303: a kind or type that is not declared

Here stands a kind, an enum or a type, and none has this name. The noun of a kind is its name in
small letters (`MarketParty`: `market_party`).

## Wrong

```gr-part
kind Component { since: Dat. }
```

## Right

```gr-part
kind Component { since: Date. }
```

## In het Nederlands

Hier hoort een soort, een opsomming of een type, en geen heeft deze naam. Het woord voor een soort
is haar naam in kleine letters (`Marktpartij`: `marktpartij`).

"""#
    ),
    (
      code: "GR0304",
      text: #"""
# GR0304: a field that is not there

The kind has no field of this name. The message lists those that it has.

## Wrong

```gr-part
requirement R for every component c: c has owner.
```

## Right

```gr-part
kind Component { owner: Party. }
requirement R for every component c: c has owner.
```

## In het Nederlands

De soort heeft geen veld met deze naam. De melding noemt de velden die er wel zijn.

"""#
    ),
    (
      code: "GR0305",
      text: #"""
# GR0305: a value that is not declared

`name(…)` is a value, and none of this name is declared.

## Wrong

```gr-part
requirement R for every component c: availabilty(c) > 99%.
```

## Right

```gr-part
value availability(c: Component): Decimal.
requirement R for every component c: availability(c) > 99%.
```

## In het Nederlands

`naam(…)` is een waarde, en geen waarde met deze naam is beschreven.

"""#
    ),
    (
      code: "GR0306",
      text: #"""
# GR0306: a module that is not there

`use` names a module of the standard library (`std.…`), or a file beside this one or below the
project's folder.

## Wrong

```gr-part
use std.calender.
```

## Right

```gr-part
use std.calendar.
```

## In het Nederlands

`gebruik` noemt een module van de standaardbibliotheek (`std.…`), of een bestand naast dit bestand
of in de map van het project.

"""#
    ),
    (
      code: "GR0307",
      text: #"""
# GR0307: a name that is declared twice

Kinds, entities, requirements and agreements of a module share one set of names, so that a name
always means one thing.

## Wrong

```gr-part
requirement R for every component c: c has price.
requirement R for every component c: c has licence.
```

## Right

```gr-part
requirement Priced for every component c: c has price.
requirement Licensed for every component c: c has licence.
```

## In het Nederlands

Soorten, zaken, eisen en overeenkomsten van een module delen hun namen, zodat een naam altijd één
ding betekent.

"""#
    ),
    (
      code: "GR0308",
      text: #"""
# GR0308: words that clash

A sentence is recognised by its words, and its end may be left off. So no relation's words may be
those of another, or its beginning.

## Wrong

```gr-part
relation (a: Party) provides (b: Component) to (c: Party).
relation (a: Party) provides (b: Component).
```

## Right

```gr-part
relation (a: Party) provides (b: Component) to (c: Party).
relation (a: Party) offers (b: Component).
```

## In het Nederlands

Een zin wordt herkend aan zijn woorden, en het einde mag wegblijven. Daarom mogen de woorden van een
relatie niet die van een andere zijn, of het begin daarvan.

"""#
    ),
    (
      code: "GR0309",
      text: #"""
# GR0309: a name with more than one meaning

The bare name is enough where the place leaves one meaning. Here it does not: write the enum, the
agreement or the module before it.

## Wrong

```gr-part
value chosen: Bool = Low = Low.
```

## Right

```gr-part
value chosen: Bool = Risk.Low = Risk.Low.
```

## In het Nederlands

De losse naam is genoeg waar de plaats één betekenis overlaat. Hier is dat niet zo: schrijf de
opsomming, de overeenkomst of de module ervoor.

"""#
    ),
    (
      code: "GR0310",
      text: #"""
# GR0310: a sentence that fits more than one

Two modules that this file uses declare sentences with these words. Write the whole sentence.

## Wrong

```gr-part
Denbosch provides Notify.
```

## Right

```gr-part
Denbosch provides Notify to Rotterdam.
```

## In het Nederlands

Twee modules die dit bestand gebruikt, hebben zinnen met deze woorden. Schrijf de hele zin.

"""#
    ),
    (
      code: "GR0311",
      text: #"""
# GR0311: a noun that is a word of the language

The noun of a kind is its name in small letters, and this one is a reserved word or a built-in noun,
in English or Dutch.

## Wrong

```gr-part
kind Rule.
```

## Right

```gr-part
kind HouseRule.
```

## In het Nederlands

Het woord voor een soort is haar naam in kleine letters, en dit is een woord van de taal, in het
Engels of het Nederlands.

"""#
    ),
    (
      code: "GR0312",
      text: #"""
# GR0312: a noun before a variable

In a sentence a noun stands before the name of a thing only. What a variable is, is said apart. A
variable may not be called as a noun either.

## Wrong

```gr-part
requirement R: municipality m takes_part.
```

## Right

```gr-part
requirement R: some municipality m where m takes_part.
```

## In het Nederlands

In een zin staat het woord voor een soort alleen voor de naam van een zaak. Wat een variabele is,
zegt u apart: `m doet_mee en m is Gemeente`.

"""#
    ),
    (
      code: "GR0313",
      text: #"""
# GR0313: an act or a relation

An event is something that somebody *does* at a moment: `did`. A relation *holds* for a time:
without it.

## Wrong

```gr-part
Denbosch report B1.
```

## Right

```gr-part
Denbosch did report B1 at 2026-03-01T12:00Z.
```

## In het Nederlands

Een gebeurtenis is iets dat iemand *doet* op een tijdstip: met `heeft`. Een relatie *geldt* een tijd
lang: zonder.

"""#
    ),
    (
      code: "GR0314",
      text: #"""
# GR0314: a slot that is not clear

A slot of a declaration has a type, and a wording in the other language repeats each slot once, in
any order.

## Wrong

```gr-part
relation (a) uses (b: Component).
```

## Right

```gr-part
relation (a: Party) uses (b: Component).
```

## In het Nederlands

Een plaats in een beschrijving heeft een type, en de verwoording in de andere taal herhaalt elke
plaats één keer, in welke volgorde ook.

"""#
    ),
    (
      code: "GR0315",
      text: #"""
# GR0315: a field or parameter twice

The name is given once; a field of a kind is also a field of the kinds below it.

## Wrong

```gr-part
kind Component { licence: Text. licence: Text. }
```

## Right

```gr-part
kind Component { licence: Text. }
```

## In het Nederlands

De naam komt één keer voor; een veld van een soort is ook een veld van de soorten eronder.

"""#
    ),
    (
      code: "GR0316",
      text: #"""
# GR0316: kinds in a circle

A kind cannot be, by way of others, a kind of itself.

## Wrong

```gr-part
kind A is B.
kind B is A.
```

## Right

```gr-part
kind A.
kind B is A.
```

## In het Nederlands

Een soort kan niet, via andere, een soort van zichzelf zijn.

"""#
    ),
    (
      code: "GR0319",
      text: #"""
# GR0319: a value that the enum does not have

The enum lists its values where it is declared, and this is none of them.

## Wrong

```gr-part
identity Wallet { assurance: Hihg. }
```

## Right

```gr-part
identity Wallet { assurance: High. }
```

## In het Nederlands

De opsomming noemt haar waarden waar zij is beschreven, en dit is er geen van.

"""#
    ),
    (
      code: "GR0320",
      text: #"""
# GR0320: an underscore out of place

`_` means any value, in a slot of a sentence. Elsewhere give it a name.

## Wrong

```gr-part
requirement R for every component c: c.price = _.
```

## Right

```gr-part
requirement R for every component c: c has price.
```

## In het Nederlands

`_` betekent: welke waarde ook, op een plaats in een zin. Geef het elders een naam.

"""#
    ),
    (
      code: "GR0321",
      text: #"""
# GR0321: a name that is no thing

Here stands a thing or a value, and this is a kind, an enum or a module.

## Wrong

```gr-part
Denbosch uses Component.
```

## Right

```gr-part
Denbosch uses Notify.
```

## In het Nederlands

Hier hoort een zaak of een waarde, en dit is een soort, een opsomming of een module.

"""#
    ),
    (
      code: "GR0322",
      text: #"""
# GR0322: a module that is not in use

Before the full stop stands the name that `use … as …` gave to a module.

## Wrong

```gr-part
login A { level: eidas.High. }
```

## Right

```gr-part
use std.eidas as eidas.
login A { level: eidas.High. }
```

## In het Nederlands

Voor de punt staat de naam die `gebruik … als …` aan een module gaf.

"""#
    ),
    (
      code: "GR0323",
      text: #"""
# GR0323: a second zone or currency

A project has one zone and one currency. State them once, in `project.gr`.

## Wrong

```gr-part
zone "Europe/Amsterdam".
zone "UTC".
```

## Right

```gr-part
zone "Europe/Amsterdam".
```

## In het Nederlands

Een project heeft één tijdzone en één munt. Noem ze één keer, in `project.gr`.

"""#
    ),
    (
      code: "GR0324",
      text: #"""
# GR0324: a form after a slash

The form after the slash is that of an event after `did` (Dutch: `melden/gemeld`), for its first
word only.

## Wrong

```gr-part
relation Party works/worked_with Party.
```

## Right

```gr-part
relation Party works_with Party.
```

## In het Nederlands

De vorm achter de schuine streep is die van een gebeurtenis na `heeft` (`melden/gemeld`), alleen
voor het eerste woord.

"""#
    ),
    (
      code: "GR0325",
      text: #"""
# GR0325: a key twice

Of one kind, a key belongs to one entity. Use its name, or correct the key.

## Wrong

```gr-part
municipality A { code: "GM0796". }
municipality B { code: "GM0796". }
```

## Right

```gr-part
municipality A { code: "GM0796". }
municipality B { code: "GM0599". }
```

## In het Nederlands

Binnen een soort hoort een sleutel bij één zaak. Gebruik haar naam, of verbeter de sleutel.

"""#
    ),
    (
      code: "GR0326",
      text: #"""
# GR0326: a term too many

The declared sentence has no place for this.

## Wrong

```gr-part
Denbosch takes_part Rotterdam.
```

## Right

```gr-part
Denbosch takes_part.
```

## In het Nederlands

De beschreven zin heeft hier geen plaats voor.

"""#
    ),
    (
      code: "GR0327",
      text: #"""
# GR0327: an unknown unit of time

After a number stands a unit of time, and this is none. The message proposes the nearest.

## Wrong

```gr-part
value term: Period = 3 moths.
```

## Right

```gr-part
value term: Period = 3 months.
```

## In het Nederlands

Achter een getal hoort een eenheid van tijd, en dit is er geen. De melding stelt de dichtstbijzijnde
voor.

"""#
    ),
    (
      code: "GR0328",
      text: #"""
# GR0328: no space after a full stop

The full stop after a thing is followed at once by a capital, which reads as a name within the
thing. After a sentence comes a space or a new line.

## Wrong

```gr-part
Denbosch uses Notify.Rotterdam uses Archive.
```

## Right

```gr-part
Denbosch uses Notify. Rotterdam uses Archive.
```

## In het Nederlands

Na de punt staat meteen een hoofdletter; dat leest als een naam binnen de zaak. Na een zin komt een
spatie of een nieuwe regel.

"""#
    ),
    (
      code: "GR0401",
      text: #"""
# GR0401: something of another type

The place asks for one type, and another stands there: a text where a number is needed, a component
where a party is needed.

## Wrong

```gr-part
municipality Denbosch { inhabitants: "many". }
```

## Right

```gr-part
municipality Denbosch { inhabitants: 160_757. }
```

## In het Nederlands

De plaats vraagt om één type, en er staat iets anders: een tekst waar een getal nodig is, een
component waar een partij nodig is.

"""#
    ),
    (
      code: "GR0402",
      text: #"""
# GR0402: a variable for two kinds of thing

The same variable stands in places that exclude each other: nothing is both. Use two variables, or
correct one of the places.

## Wrong

```gr-part
rule p is_user when p uses c and c trusts p.
```

## Right

```gr-part
rule p is_user when p uses _ and q trusts p and q is Party.
```

## In het Nederlands

Dezelfde variabele staat op plaatsen die elkaar uitsluiten: niets is beide. Gebruik er twee, of
verbeter een van de plaatsen.

"""#
    ),
    (
      code: "GR0403",
      text: #"""
# GR0403: things that cannot be compared

The two sides are of different types, so the answer could never be yes.

## Wrong

```gr-part
requirement R for every municipality m: m.inhabitants = "many".
```

## Right

```gr-part
requirement R for every municipality m: m.inhabitants = 160_757.
```

## In het Nederlands

De twee kanten zijn van verschillende types; het antwoord kan nooit ja zijn.

"""#
    ),
    (
      code: "GR0404",
      text: #"""
# GR0404: a noun that does not fit

The noun before the name says of which kind the thing is, and it is of another.

## Wrong

```gr-part
component Denbosch uses Notify.
```

## Right

```gr-part
municipality Denbosch uses Notify.
```

## In het Nederlands

Het woord voor de naam zegt van welke soort de zaak is, en zij is van een andere.

"""#
    ),
    (
      code: "GR0405",
      text: #"""
# GR0405: a calculation that cannot be made

These two cannot be added, subtracted, multiplied or divided.

## Wrong

```gr-part
value a: Int = "one" + 2.
```

## Right

```gr-part
value a: Int = 1 + 2.
```

## In het Nederlands

Deze twee zijn niet op te tellen, af te trekken, te vermenigvuldigen of te delen.

"""#
    ),
    (
      code: "GR0406",
      text: #"""
# GR0406: no order

More and less mean nothing here. An enum has an order if its values are declared with `<`.

## Wrong

```gr-part
enum Scope: Public, Private.
requirement R for every transaction t: t.scope < Private.
```

## Right

```gr-part
enum Assurance: Low < High.
requirement R for every identity i: i.assurance >= High.
```

## In het Nederlands

Meer en minder betekenen hier niets. Een opsomming heeft een volgorde als haar waarden met `<` zijn
beschreven.

"""#
    ),
    (
      code: "GR0407",
      text: #"""
# GR0407: days and hours

A term in days or months and a term in hours are different things: a day is not always 24 hours, and
a month not always 30 days. Add both to a date and compare the dates.

## Wrong

```gr-part
requirement R for every breach b: 72 hours < 3 days.
```

## Right

```gr-part
requirement R for every breach b: b.detected + 72 hours < b.reported.
```

## In het Nederlands

Een termijn in dagen of maanden en een termijn in uren zijn niet hetzelfde: een dag is niet altijd
24 uur. Tel beide op bij een datum en vergelijk de datums.

"""#
    ),
    (
      code: "GR0408",
      text: #"""
# GR0408: two currencies

Amounts in different currencies do not go together without a rate, and the rate is yours to state.

## Wrong

```gr-part
value total: Money = EUR 5 + USD 5.
```

## Right

```gr-part
value total: Money = EUR 5 + EUR 4.50.
```

## In het Nederlands

Bedragen in verschillende munten gaan niet samen zonder koers, en die koers noemt u zelf.

"""#
    ),
    (
      code: "GR0409",
      text: #"""
# GR0409: a place for a narrower kind

Not every thing that the variable can be fits here. Say that it is one: `x is Municipality`.

## Wrong

```gr-part
rule p is_big when p takes_part and p.inhabitants > 100_000.
```

## Right

```gr-part
rule p is_big when p takes_part and p is Municipality and p.inhabitants > 100_000.
```

## In het Nederlands

Niet elke zaak waar de variabele voor staat, past hier. Zeg dat zij er een is: `x is Gemeente`.

"""#
    ),
    (
      code: "GR0410",
      text: #"""
# GR0410: the number of values between parentheses

A value has as many arguments as its declaration has parameters.

## Wrong

```gr-part
requirement R for every component c: availability(c, c) > 99%.
```

## Right

```gr-part
requirement R for every component c: availability(c) > 99%.
```

## In het Nederlands

Tussen de haakjes staan er evenveel als in de beschrijving van de waarde.

"""#
    ),
    (
      code: "GR0412",
      text: #"""
# GR0412: a number that is too great

The number does not fit here.

## Wrong

```gr-part
value term: Period = 99_999_999 years.
```

## Right

```gr-part
value term: Period = 99 years.
```

## In het Nederlands

Het getal past hier niet.

"""#
    ),
    (
      code: "GR0413",
      text: #"""
# GR0413: no condition

Here stands something that is true or false, and this is a number, a text or a thing.

## Wrong

```gr-part
requirement R for every municipality m: m.inhabitants.
```

## Right

```gr-part
requirement R for every municipality m: m.inhabitants > 0.
```

## In het Nederlands

Hier hoort iets dat waar of onwaar is, en dit is een getal, een tekst of een zaak.

"""#
    ),
    (
      code: "GR0414",
      text: #"""
# GR0414: a set out of place

A set stands after `in`, and in a named value. For many values of a thing use a relation.

## Wrong

```gr-part
kind Component { licences: set of Text. }
```

## Right

```gr-part
relation Component has_licence Text.
```

## In het Nederlands

Een verzameling staat achter `in`, en in een waarde met een naam. Voor meer waarden van een zaak
gebruikt u een relatie.

"""#
    ),
    (
      code: "GR0415",
      text: #"""
# GR0415: a key that cannot be one

A kind has one key, a Text or an Int.

## Wrong

```gr-part
kind Municipality { key founded: Date. }
```

## Right

```gr-part
kind Municipality { key code: Text. }
```

## In het Nederlands

Een soort heeft één sleutel: een tekst of een geheel getal.

"""#
    ),
    (
      code: "GR0416",
      text: #"""
# GR0416: a calculation without a result

This can be computed now, and it has no result: a division by zero, or a number that is too great.

## Wrong

```gr-part
value a: Decimal = 1 / 0.
```

## Right

```gr-part
value a: Decimal = 1 / 2.
```

## In het Nederlands

Dit is nu al uit te rekenen, en het heeft geen uitkomst: een deling door nul, of een getal dat te
groot is.

"""#
    ),
    (
      code: "GR0417",
      text: #"""
# GR0417: a total that cannot be made

A total, an average or a share is made of numbers, amounts or durations.

## Wrong

```gr-part
requirement R: sum(c.licence for component c) = "a".
```

## Right

```gr-part
requirement R: sum(c.price for component c) <= EUR 100.
```

## In het Nederlands

Een totaal, een gemiddelde of een deel maakt u van getallen, bedragen of tijden.

"""#
    ),
    (
      code: "GR0501",
      text: #"""
# GR0501: a variable that occurs once

A variable ties two places together. One that occurs once ties nothing: often it is misspelt. If any
value will do, write `_`.

## Wrong

```gr-part
rule p is_user when p uses c.
```

## Right

```gr-part
rule p is_user when p uses _.
```

## In het Nederlands

Een variabele verbindt twee plaatsen. Een die één keer voorkomt, verbindt niets: vaak is zij
verkeerd gespeld. Is elke waarde goed, schrijf dan `_`.

"""#
    ),
    (
      code: "GR0502",
      text: #"""
# GR0502: nothing says what a variable is about

Under `not`, in a comparison and in a conclusion, a variable must have been tied down by a sentence
that holds. Otherwise it could be anything in the world.

## Wrong

```gr-part
rule a is_free when not a uses Notify.
```

## Right

```gr-part
rule a is_free when a is Party and not a uses Notify.
```

## In het Nederlands

Onder `niet`, in een vergelijking en in een conclusie moet een zin die geldt, zeggen waar de
variabele over gaat. Anders kan zij alles in de wereld zijn.

"""#
    ),
    (
      code: "GR0503",
      text: #"""
# GR0503: some, or every one

A requirement or a question does not say whether a variable stands for some thing or for every one.

## Wrong

```gr-part
requirement R: p uses Notify.
```

## Right

```gr-part
requirement R: some party p where p uses Notify.
```

## In het Nederlands

Een eis of vraag zegt niet of een variabele voor een zekere zaak staat of voor elke.

"""#
    ),
    (
      code: "GR0504",
      text: #"""
# GR0504: a condition that speaks of something else

After `where` and `:` a condition reaches as far as it can. This part mentions none of the variables
listed, so it is not clear whether it belongs inside. Put parentheses.

## Wrong

```gr-part
requirement R for every municipality m:
  some component c where m uses c and m.inhabitants > 3.
```

## Right

```gr-part
requirement R for every municipality m:
  (some component c where m uses c) and m.inhabitants > 3.
```

## In het Nederlands

Achter `waarbij` en `:` reikt een voorwaarde zo ver als zij kan. Dit deel noemt geen van de genoemde
variabelen; zet haakjes.

"""#
    ),
    (
      code: "GR0505",
      text: #"""
# GR0505: sentences in a circle

A sentence rests, by way of others, on its own absence: it would hold if it did not. The message
shows the circle. To say "holds when all its parts hold", say when it does *not* hold, and use that.

## Wrong

```gr-part
rule t is_done when t is Task and not t is_blocked.
rule t is_blocked when t is Task and not t is_done.
```

## Right

```gr-part
rule t is_blocked when t needs u and not u is_ready.
rule t is_done when t is_ready and not t is_blocked.
```

## In het Nederlands

Een zin rust, via andere, op zijn eigen afwezigheid: hij zou gelden als hij niet gold. De melding
toont de kring. Voor "geldt als alle delen gelden" zegt u wanneer het *niet* geldt, en gebruikt u
dat.

"""#
    ),
    (
      code: "GR0506",
      text: #"""
# GR0506: new values in a circle

A rule that leads back to itself computes a new value each time, so it might never end. Values in
such a rule come from sentences.

## Wrong

```gr-part
rule n reaches m when n reaches k and m = k + 1.
```

## Right

```gr-part
rule n reaches m when n reaches k and k borders m.
```

## In het Nederlands

Een regel die op zichzelf terugkomt, rekent telkens een nieuwe waarde uit en eindigt misschien
nooit. Waarden in zo'n regel komen uit zinnen.

"""#
    ),
    (
      code: "GR0507",
      text: #"""
# GR0507: a value that rests on itself

The definition of the value needs the value. For steps of any number use a relation and a rule.

## Wrong

```gr-part
value depth(n: Int): Int = depth(n - 1) + 1.
```

## Right

```gr-part
relation Unit lies_below Unit.
rule a lies_below c when a lies_below b and b lies_below c.
```

## In het Nederlands

De definitie van de waarde heeft de waarde zelf nodig. Gebruik voor een willekeurig aantal stappen
een relatie en een regel.

"""#
    ),
    (
      code: "GR0508",
      text: #"""
# GR0508: a fact for a value with a definition

A value has either a definition, or facts. An exception changes the result for a case.

## Wrong

```gr-part
value double(c: Component): Money = c.price * 2.
double(Notify) = EUR 3.
```

## Right

```gr-part
value double(c: Component): Money = c.price * 2.
except double(c) = EUR 3 when c = Notify.
```

## In het Nederlands

Een waarde heeft een definitie, of feiten. Een uitzondering verandert de uitkomst voor een geval.

"""#
    ),
    (
      code: "GR0509",
      text: #"""
# GR0509: a variable in a fact

A fact is about things that are named. What holds for many things is a rule.

## Wrong

```gr-part
p uses Notify.
```

## Right

```gr-part
rule p uses Notify when p is Municipality.
```

## In het Nederlands

Een feit gaat over zaken met een naam. Wat voor veel zaken geldt, is een regel.

"""#
    ),
    (
      code: "GR0510",
      text: #"""
# GR0510: an exception to nothing

Only a value with a definition has exceptions. This one is given by facts or data.

## Wrong

```gr-part
value availability(c: Component): Decimal.
except availability(c) = 50% when c = Notify.
```

## Right

```gr-part
value availability(c: Component): Decimal.
availability(Notify) = 50%.
```

## In het Nederlands

Alleen een waarde met een definitie heeft uitzonderingen. Deze wordt gegeven door feiten of
gegevens.

"""#
    ),
    (
      code: "GR0513",
      text: #"""
# GR0513: a variable that is in use already

Inside, the name would hide the one outside. Choose another.

## Wrong

```gr-part
requirement R for every municipality m: some municipality m where m uses Notify.
```

## Right

```gr-part
requirement R for every municipality m: some municipality n where n uses Notify.
```

## In het Nederlands

Binnenin zou de naam die van buiten verbergen. Kies een andere.

"""#
    ),
    (
      code: "GR0514",
      text: #"""
# GR0514: another moment in a circle

A sentence that is read at another moment (`S at T`) may not lead back to itself: it would need its
own past without end.

## Wrong

```gr-part
rule p is_trusted when p is_trusted at 2026-01-01.
```

## Right

```gr-part
rule p is_trusted when p is_vetted at 2026-01-01.
```

## In het Nederlands

Een zin die op een ander moment wordt gelezen (`S op T`), mag niet op zichzelf terugkomen.

"""#
    ),
    (
      code: "GR0515",
      text: #"""
# GR0515: a data sentence with too much or too little

A `data` sentence about a kind says which column tells its entities apart; one about a fact names
its columns itself.

## Wrong

```gr-part
data Report from "reports.csv".
```

## Right

```gr-part
data Report from "reports.csv" key id.
```

## In het Nederlands

Een gegevenszin over een soort zegt welke kolom de zaken uit elkaar houdt; een over een feit noemt
haar kolommen zelf.

"""#
    ),
    (
      code: "GR0517",
      text: #"""
# GR0517: a share out of place

A share is the whole definition of a value: for each of its parameters it divides one total that is
the same for all.

## Wrong

```gr-part
value part(m: Municipality): Money = share(EUR 100 by m.inhabitants for m) + EUR 1.
```

## Right

```gr-part
value part(m: Municipality): Money = share(EUR 100 by m.inhabitants for m where m takes_part).
```

## In het Nederlands

`verdeel` is de hele definitie van een waarde: het verdeelt één totaal, dat voor allen hetzelfde is.

"""#
    ),
    (
      code: "GR0518",
      text: #"""
# GR0518: working days without holidays

Working days leave out weekends and holidays, and nothing says here which days are holidays. With
`use std.calendar.` those of the Dutch Algemene termijnenwet count.

## Wrong

```gr-part
value term: Date = 2026-04-02 + 2 working_days.
```

## Right

```gr-part
use std.calendar.
value term: Date = 2026-04-02 + 2 working_days.
```

## In het Nederlands

Werkdagen slaan weekenden en feestdagen over, en hier staat niet welke dagen feestdagen zijn. Met
`gebruik std.calendar.` gelden die van de Algemene termijnenwet.

"""#
    ),
    (
      code: "GR0519",
      text: #"""
# GR0519: dates where none belong, or none where they do

A fact holds *from* and *until*; an act is done *at* a moment; a thing itself has no dates.

## Wrong

```gr-part
Denbosch did report B1 to Rotterdam.
```

## Right

```gr-part
Denbosch did report B1 to Rotterdam at 2026-03-01T12:00Z.
```

## In het Nederlands

Een feit geldt *vanaf* en *tot en met*; een handeling gebeurt *op* een moment; een zaak zelf heeft
geen datums.

"""#
    ),
    (
      code: "GR0520",
      text: #"""
# GR0520: an end before the beginning

The date after `until` is earlier than the one after `from`.

## Wrong

```gr-part
Acme is_certified from 2026-12-31 until 2026-01-01.
```

## Right

```gr-part
Acme is_certified from 2026-01-01 until 2026-12-31.
```

## In het Nederlands

De datum achter `tot_en_met` ligt voor die achter `vanaf`.

"""#
    ),
    (
      code: "GR0521",
      text: #"""
# GR0521: a fact that states nothing

A fact is a sentence, an act, or an equation of a value or a field.

## Wrong

```gr-part
Notify is Component.
```

## Right

```gr-part
component Notify.
```

## In het Nederlands

Een feit is een zin, een handeling, of een gelijkheid van een waarde of veld.

"""#
    ),
    (
      code: "GR0522",
      text: #"""
# GR0522: a conclusion at a moment

What a rule concludes holds at the moment of its condition; it cannot be put elsewhere.

## Wrong

```gr-part
rule p is_known at 2026-01-01 when p is Party.
```

## Right

```gr-part
rule p is_known when p is Party.
```

## In het Nederlands

Wat een regel concludeert, geldt op het moment van de voorwaarde.

"""#
    ),
    (
      code: "GR0523",
      text: #"""
# GR0523: something for a scenario or a conversation

Questions are asked with `gr ask`; `suppose`, `retract` and `at` belong in a scenario.

## Wrong

```gr-part
Denbosch uses c?
```

## Right

```gr-part
Denbosch uses Notify.
```

## In het Nederlands

Vragen stelt u met `gr ask`; `stel`, `schrap` en `op` horen in een scenario.

"""#
    ),
    (
      code: "GR0524",
      text: #"""
# GR0524: a place that is left open

In a fact and in a conclusion every place of the sentence is filled.

## Wrong

```gr-part
Denbosch provides Notify.
```

## Right

```gr-part
Denbosch provides Notify to Rotterdam.
```

## In het Nederlands

In een feit en in een conclusie is elke plaats van de zin gevuld.

"""#
    ),
    (
      code: "GR0525",
      text: #"""
# GR0525: a moment that changes with time

After `at` in a condition stands a moment that is the same whenever it is asked: a date, a field without dates, the time of an act.

## Wrong

```gr-part
requirement Certified for every party p: p holds Iso27001 at today - 1 year.
```

## Right

```gr-part
requirement Certified for every party p: p holds Iso27001 at 2026-01-01.
```

## In het Nederlands

Na `op` staat in een voorwaarde een moment dat altijd hetzelfde is: een datum, een veld zonder datums, of het moment van een handeling.

"""#
    ),
    (
      code: "GR0603",
      text: #"""
# GR0603: an act that no event declares

After `must`, `may` and `can` stands something that somebody does: an event in its base form. Nothing
declares an event with these words.

## Wrong

```gr-part
agreement Shared between Denbosch, Rotterdam {
  clause Notice: Denbosch must reprot b to Rotterdam within 72 hours of b.detected.
}
```

## Right

```gr-part
event (actor: Party) report (incident: Breach) to (recipient: Party).
agreement Shared between Denbosch, Rotterdam {
  clause Notice: Denbosch must report b to Rotterdam within 72 hours of b.detected.
}
```

## In het Nederlands

Na `moet`, `mag` en `kan` staat iets dat iemand doet: een gebeurtenis in haar grondvorm. Er is geen
gebeurtenis met deze woorden vastgelegd.

"""#
    ),
    (
      code: "GR0604",
      text: #"""
# GR0604: a relation in the place of an act

A relation holds or does not hold; nobody does it at a moment. A clause that says what holds needs no
`must`. What somebody has to see to is written with `must ensure`.

## Wrong

```gr-part
clause Supply: Denbosch must provides Notify to Rotterdam.
```

## Right

```gr-part
clause Supply: Denbosch provides Notify to Rotterdam.
clause Uptime: Denbosch must ensure availability(Notify) >= 99.5%.
```

## In het Nederlands

Een relatie geldt of geldt niet; niemand doet haar op een moment. Een bepaling die zegt wat geldt,
heeft geen `moet` nodig. Waar iemand voor moet zorgen, schrijft u met `moet zorgen_dat`.

"""#
    ),
    (
      code: "GR0605",
      text: #"""
# GR0605: what was done in the place of what is done

An event has a base form (`melden`) and a form after `did` or `heeft` (`gemeld`). A clause uses the
base form.

## Wrong

```gr-part
clause Supply: Denbosch must sent Notify to Rotterdam by 2026-06-01.
```

## Right

```gr-part
clause Supply: Denbosch must send Notify to Rotterdam by 2026-06-01.
```

## In het Nederlands

Een gebeurtenis heeft een grondvorm (`melden`) en een vorm na `heeft` (`gemeld`). Een bepaling
gebruikt de grondvorm: `Denbosch moet melden l aan Rotterdam`.

"""#
    ),
    (
      code: "GR0606",
      text: #"""
# GR0606: a clause that lays nothing down

A clause says what holds (a plain sentence), what somebody must, must not, may or can do, or what
somebody must ensure. A comparison, an act that was done, or what somebody says is none of these.

## Wrong

```gr-part
clause Uptime: availability(Notify) = 99.5%.
```

## Right

```gr-part
clause Uptime: Denbosch must ensure availability(Notify) >= 99.5%.
```

## In het Nederlands

Een bepaling zegt wat geldt (een gewone zin), wat iemand moet, niet moet, mag of kan doen, of waar
iemand voor moet zorgen. Een vergelijking, een handeling die is gedaan, of wat iemand zegt hoort daar
niet bij.

"""#
    ),
    (
      code: "GR0607",
      text: #"""
# GR0607: a part that does not go with this clause

A term or a deadline goes with what somebody must do or must ensure. `otherwise` goes with what can
fail: what somebody must do, must not do, or must ensure. `under` goes with a clause that says what
holds.

## Wrong

```gr-part
clause Rest: Denbosch must not host Notify by 2026-06-01.
```

## Right

```gr-part
clause Rest: Denbosch must not host Notify when Notify is_retired.
```

## In het Nederlands

Een termijn of uiterste moment hoort bij wat iemand moet doen of waar iemand voor moet zorgen.
`anders` hoort bij wat kan mislukken: wat iemand moet doen, niet moet doen, of waar iemand voor moet
zorgen. `onder` hoort bij een bepaling die zegt wat geldt.

"""#
    ),
    (
      code: "GR0608",
      text: #"""
# GR0608: a clause that binds who is no party

A clause binds the parties of its agreement: those named after `between`, those that satisfy `every …
where …`, and who joins if a clause gives the power to join. A regulation binds everyone.

## Wrong

```gr-part
agreement Shared between Denbosch, Rotterdam {
  clause Hosting: Acme must host Notify by 2026-06-01.
}
```

## Right

```gr-part
agreement Shared between Denbosch, Rotterdam, Acme {
  clause Hosting: Acme must host Notify by 2026-06-01.
}
```

## In het Nederlands

Een bepaling bindt de partijen van haar overeenkomst: wie na `tussen` staat, wie voldoet aan `elke …
waarbij …`, en wie zich aansluit als een bepaling die bevoegdheid geeft. Een regeling bindt
iedereen.

"""#
    ),
    (
      code: "GR0609",
      text: #"""
# GR0609: a party without a name

A party to an agreement is declared with a name, or has a key that a declaration states. Those that
come from data only take part by a condition.

## Wrong

```gr-part
agreement Shared between Denbosch, municipality "GM9999" {
  clause Hosting: Denbosch may host Notify.
}
```

## Right

```gr-part
agreement Shared between Denbosch, every municipality m where m takes_part {
  clause Hosting: Denbosch may host Notify.
}
```

## In het Nederlands

Een partij bij een overeenkomst is vastgelegd met een naam, of heeft een sleutel die een beschrijving
noemt. Wie alleen uit gegevens komt, doet mee door een voorwaarde.

"""#
    ),
    (
      code: "GR0610",
      text: #"""
# GR0610: `can` for an event that needs no power

`can` gives a power: without it, the act has no effect. That is so only for events declared with
`needs power`, such as `terminate`. For other acts, `may` says that they are allowed.

## Wrong

```gr-part
clause Hosting: Denbosch can host Notify.
```

## Right

```gr-part
clause Hosting: Denbosch may host Notify.
clause Out: Rotterdam can terminate Shared.
```

## In het Nederlands

`kan` geeft een bevoegdheid: zonder die heeft de handeling geen gevolg. Dat geldt alleen voor
gebeurtenissen met `vereist bevoegdheid`, zoals `opzeggen`. Bij andere handelingen zegt `mag` dat ze
zijn toegestaan.

"""#
    ),
    (
      code: "GR0611",
      text: #"""
# GR0611: a party that no clause speaks of

The agreement names a party, and none of its clauses binds that party or names it in an act. Either a
clause was forgotten, or the party does not belong in the agreement.

## Wrong

```gr-part
agreement Shared between Denbosch, Rotterdam {
  clause Hosting: Denbosch must host Notify by 2026-06-01.
}
```

## Right

```gr-part
agreement Shared between Denbosch, Rotterdam until 2028-12-31 {
  clause Hosting: Denbosch must host Notify by 2026-06-01.
  clause Pay: Rotterdam must pay EUR 500 to Denbosch for Notify by 2026-06-01.
}
```

## In het Nederlands

De overeenkomst noemt een partij, en geen van haar bepalingen bindt die partij of noemt haar in een
handeling. Er is een bepaling vergeten, of de partij hoort er niet bij.

"""#
    ),
    (
      code: "GR0612",
      text: #"""
# GR0612: a deadline after the end

A deadline lies after the end of the agreement. If the duty goes on after the end, write
`survives`.

## Wrong

```gr-part
agreement Shared between Denbosch, Rotterdam until 2028-12-31 {
  clause Hosting: Denbosch must host Notify by 2029-06-01.
}
```

## Right

```gr-part
agreement Shared between Denbosch, Rotterdam until 2028-12-31 {
  clause Hosting: Denbosch must host Notify by 2029-06-01 survives.
}
```

## In het Nederlands

Een uiterste moment ligt na het einde van de overeenkomst. Loopt de plicht na het einde door, schrijf
dan `blijft_gelden`.

"""#
    ),
    (
      code: "GR0613",
      text: #"""
# GR0613: a duty without a deadline

A duty without `within`, `before` or `by` may be done until the agreement ends. If the agreement has
no end, the duty can never be violated. In a regulation that is an error, in an agreement a
warning.

## Wrong

```gr-part
regulation Law {
  clause Art1: p must report b to Ap when p provides b.
}
```

## Right

```gr-part
regulation Law {
  clause Art1: p must report b to Ap within 72 hours of b.detected when p provides b.
}
```

## In het Nederlands

Een plicht zonder `binnen`, `vóór` of `uiterlijk` kan tot het einde van de overeenkomst worden
nagekomen. Heeft de overeenkomst geen einde, dan kan de plicht nooit worden geschonden. In een
regeling is dat een fout, in een overeenkomst een waarschuwing.

"""#
    ),
    (
      code: "GR0614",
      text: #"""
# GR0614: a clause that can never apply

The conditions of the clause never allow it to apply: they ask two values of one thing, a kind that it
cannot be, or more than the highest value.

## Wrong

```gr-part
clause Notice: Denbosch must report b to Rotterdam within 72 hours of b.detected
  when b.risk = Low and b.risk = High.
```

## Right

```gr-part
clause Notice: Denbosch must report b to Rotterdam within 72 hours of b.detected
  when b.risk in {Low, High}.
```

## In het Nederlands

De voorwaarden van de bepaling laten nooit toe dat zij geldt: ze vragen twee waarden van één ding, een
soort die het niet kan zijn, of meer dan de hoogste waarde.

"""#
    ),
    (
      code: "GR0615",
      text: #"""
# GR0615: a duty that another clause forbids

One clause asks what another forbids, and nothing says which goes first. Both stand: who does it
violates the one, who does not violates the other. `overrides` says which goes first.

## Wrong

```gr-part
clause Hosting: Denbosch must host Notify by 2026-06-01.
clause Rest: Denbosch must not host x.
```

## Right

```gr-part
clause Hosting: Denbosch must host Notify by 2026-06-01.
clause Rest: Denbosch must not host x.
clause Hosting overrides Rest.
```

## In het Nederlands

De ene bepaling vraagt wat de andere verbiedt, en nergens staat wat voorgaat. Beide blijven staan: wie
het doet schendt de ene, wie het laat schendt de andere. `gaat_vóór` zegt wat voorgaat.

"""#
    ),
    (
      code: "GR0616",
      text: #"""
# GR0616: clauses that go before each other in a circle

By way of others, something goes before itself. The message shows each sentence of the circle; leave
one of them out. Where one agreement overrides another, each of its clauses does.

## Wrong

```gr-part
clause A overrides B.
clause B overrides A.
```

## Right

```gr-part
clause A overrides B.
```

## In het Nederlands

Via andere gaat iets voor zichzelf. De melding toont elke zin van de kring; laat er een weg. Gaat een
overeenkomst voor een andere, dan gaat elk van haar bepalingen voor.

"""#
    ),
    (
      code: "GR0617",
      text: #"""
# GR0617: clauses that never meet

`overrides` decides between a clause that forbids an act and one that asks or allows the same act.
These two never speak of one act, so that the sentence changes nothing.

## Wrong

```gr-part
clause Hosting: Denbosch may host Notify.
clause Silence: Rotterdam must not report Leak to Denbosch.
clause Hosting overrides Silence.
```

## Right

```gr-part
clause Hosting: Denbosch may host Notify.
clause Rest: Denbosch must not host x.
clause Hosting overrides Rest.
```

## In het Nederlands

`gaat_vóór` beslist tussen een bepaling die een handeling verbiedt en een die dezelfde handeling
vraagt of toestaat. Deze twee gaan nooit over één handeling, dus de zin verandert niets.

"""#
    ),
    (
      code: "GR0618",
      text: #"""
# GR0618: one act for several duties

The condition makes a duty for each of several things, and the act does not say for which it is done:
one act would settle them all. Name the thing in the act; or put it within `some` if one act is due for
all of them together; or write `once` after the act, so that each act settles the earliest one
open. Then what `at_least` asks is the same for all of them, so that each act fits each.

## Wrong

```gr-part
clause Notice: Denbosch must pay EUR 500 to Rotterdam within 30 days of b.detected
  when b affects Notify.
```

## Right

```gr-part
clause Notice: Denbosch must pay EUR 500 to Rotterdam for b within 30 days of b.detected
  when b affects Notify.
```

## In het Nederlands

De voorwaarde maakt een plicht voor elk van meer dingen, en de handeling zegt niet voor welk: één
handeling zou ze allemaal afdoen. Noem het ding in de handeling; of zet het binnen `een_zekere` als
er één handeling voor alle samen nodig is; of schrijf `eenmaal` na de handeling, zodat elke handeling
de oudste openstaande afdoet. Wat `ten_minste` vraagt, is dan voor alle gelijk, zodat elke handeling bij
elke past.

"""#
    ),
    (
      code: "GR0619",
      text: #"""
# GR0619: a condition that is looked at once

A duty without `within … of …` begins when its agreement comes into force, and looks at its condition
then only. This condition changes with time. Say from when the duty runs, or say with `must ensure`
what must hold all the time.

## Wrong

```gr-part
clause Hosting: Denbosch must host Notify by 2026-06-01 when Rotterdam did ask Notify.
```

## Right

```gr-part
clause Hosting: Denbosch must host Notify once within 30 days of t when Rotterdam did ask Notify at t.
```

## In het Nederlands

Een plicht zonder `binnen … na …` begint als de overeenkomst van kracht wordt, en kijkt alleen dan
naar haar voorwaarde. Deze voorwaarde verandert met de tijd. Zeg vanaf wanneer de plicht loopt, of
schrijf met `moet zorgen_dat` wat steeds moet gelden.

"""#
    ),
    (
      code: "GR0620",
      text: #"""
# GR0620: a term that rests on what changes

The opening of a term and its deadline are fixed moments. They may name dates, fields and values
without dates, and the times of acts; not `now`, and no value that is stated for a period.

## Wrong

```gr-part
clause Hosting: Denbosch must host Notify within 3 days of now.
```

## Right

```gr-part
clause Hosting: Denbosch must host Notify within 3 days of 2026-03-01.
```

## In het Nederlands

Het begin van een termijn en het uiterste moment liggen vast. Ze mogen datums noemen, velden en
waarden zonder datums, en momenten van handelingen; niet `nu`, en geen waarde die voor een periode is
vastgelegd.

"""#
    ),
    (
      code: "GR0621",
      text: #"""
# GR0621: `otherwise` without a moment

What must hold all the time fails at no one moment from which an `otherwise` could run. Say when it is
looked at, with `by`, `before` or `within`.

## Wrong

```gr-part
clause Uptime: Denbosch must ensure Notify is_up
  otherwise Denbosch must pay EUR 500 to Rotterdam for Notify within 30 days.
```

## Right

```gr-part
clause Uptime: Denbosch must ensure Notify is_up by 2026-06-01
  otherwise Denbosch must pay EUR 500 to Rotterdam for Notify within 30 days.
```

## In het Nederlands

Wat steeds moet gelden mislukt niet op één moment waarvan een `anders` kan ingaan. Zeg met
`uiterlijk`, `vóór` of `binnen` wanneer ernaar wordt gekeken.

"""#
    ),
    (
      code: "GR0622",
      text: #"""
# GR0622: what follows from the agreements

Whether an agreement is in force, whom it binds, what it contains, when it starts and ends, and the
states of its clauses follow from the agreements and the acts. No fact, rule, clause or data states
them.

## Wrong

```gr-part
Shared is_in_force.
BreachNotice is_fulfilled_by Denbosch.
```

## Right

```gr-part
Denbosch did sign Shared at 2025-12-01.
Denbosch did report Leak to Rotterdam at 2026-03-01T12:00Z.
```

## In het Nederlands

Of een overeenkomst van kracht is, wie zij bindt, wat zij bevat, wanneer zij begint en eindigt, en hoe
het met haar bepalingen staat, volgt uit de overeenkomsten en de handelingen. Geen feit, regel,
bepaling of gegeven legt dat vast.

"""#
    ),
    (
      code: "GR0623",
      text: #"""
# GR0623: the state of any clause

A clause, a rule and a value may read the state of a clause that they name. Only a requirement and a
question may speak of the state of any clause, since what clauses rest on must not rest on all of
them.

## Wrong

```gr-part
rule p is_bad when c is_violated_by p.
```

## Right

```gr-part
rule p is_bad when BreachNotice is_violated_by p.
requirement Clean for every party p: no clause c where c is_violated_by p.
```

## In het Nederlands

Een bepaling, een regel en een waarde mogen de stand lezen van een bepaling die zij noemen. Alleen een
eis en een vraag mogen over de stand van elke bepaling gaan, want waar bepalingen op rusten mag niet
op alle bepalingen rusten.

"""#
    ),
    (
      code: "GR0624",
      text: #"""
# GR0624: a series with periods shorter than a day

A series opens one window per period, and a period lasts a day or longer.

## Wrong

```gr-part
clause Check: Denbosch must review_access every 12 hours from 2026-01-01.
```

## Right

```gr-part
clause Check: Denbosch must review_access every 1 day from 2026-01-01.
```

## In het Nederlands

Een reeks opent één termijn per periode, en een periode duurt een dag of langer.

"""#
    ),
    (
      code: "GR0630",
      text: #"""
# GR0630: it is not clear whose trust this is

A trust says which party accepts what others say: one party by its name, or a variable that the
condition or the sentence binds.

## Wrong

```gr-part
trust _ accepts from Denbosch that p holds x.
```

## Right

```gr-part
trust Rotterdam accepts from Denbosch that p holds x.
```

## In het Nederlands

Bij vertrouwen hoort welke partij aanvaardt wat anderen zeggen: een partij met haar naam, of een
variabele uit de voorwaarde of uit de zin.

"""#
    ),
    (
      code: "GR0631",
      text: #"""
# GR0631: a trust over too many steps

`onward up to n steps` counts how often a statement may be passed on, with n at most 100. Where any
number of steps will do, write `onward` alone.

## Wrong

```gr-part
trust Utrecht accepts from Rotterdam that p holds x onward up to 1_000 steps.
```

## Right

```gr-part
trust Utrecht accepts from Rotterdam that p holds x onward.
```

## In het Nederlands

`verder hooguit n stappen` telt hoe vaak een uitspraak mag zijn doorgegeven, met n ten hoogste 100. Is
elk aantal stappen goed, schrijf dan alleen `verder`.

"""#
    ),
    (
      code: "GR0632",
      text: #"""
# GR0632: a trust that can never apply

Nobody whom the trust believes ever says such a thing: no fact, no rule and no data has that party, or a
party of that kind, say it. The trust then gives nothing. A trust of a party in itself gives nothing
either, since a party accepts what it says itself.

## Wrong

```gr-part
Denbosch says Acme holds Iso27001.
trust Rotterdam accepts from Utrecht that p holds x.
```

## Right

```gr-part
Denbosch says Acme holds Iso27001.
trust Rotterdam accepts from Denbosch that p holds x.
```

Where Utrecht passes on what others say, the trust needs `onward`, and Utrecht a trust of its own.

## In het Nederlands

Niemand op wie het vertrouwen afgaat, zegt ooit zoiets: geen feit, geen regel en geen gegevens laten die
partij, of een partij van die soort, het zeggen. Het vertrouwen levert dan niets op. Vertrouwen van een
partij in zichzelf levert ook niets op: wat een partij zegt, aanvaardt zij zelf al.

"""#
    ),
    (
      code: "GR0633",
      text: #"""
# GR0633: a trust about another moment

A trust is about what is said at the moment that is asked about, whichever that is. `from` and `until` at
the end say when the trust itself applies.

## Wrong

```gr-part
trust Rotterdam accepts from Denbosch that p holds x at 2026-01-01.
```

## Right

```gr-part
trust Rotterdam accepts from Denbosch that p holds x from 2026-01-01.
```

## In het Nederlands

Vertrouwen gaat over wat wordt gezegd op het moment waarnaar wordt gevraagd, welk moment dat ook is.
`vanaf` en `tot_en_met` aan het eind zeggen wanneer het vertrouwen zelf geldt.

"""#
    ),
    (
      code: "GR0640",
      text: #"""
# GR0640: an agreement for each of several, without a kind

`agreement A for every …` makes one agreement for each thing of a kind. Say of which kind.

## Wrong

```gr-part
agreement Dvo for every m where m takes_part between Rotterdam, m { }
```

## Right

```gr-part
agreement Dvo for every municipality m where m takes_part between Rotterdam, m { }
```

## In het Nederlands

`overeenkomst A voor elke …` maakt een overeenkomst voor elk ding van een soort. Zeg van welke soort.

"""#
    ),
    (
      code: "GR0641",
      text: #"""
# GR0641: an agreement that exists for each of several

The agreement is made `for every …`, so there are several of it. Say which one is meant.

## Wrong

```gr-part
agreement Dvo for every municipality m where m takes_part between Rotterdam, m { }
requirement R: Dvo is_in_force.
```

## Right

```gr-part
agreement Dvo for every municipality m where m takes_part between Rotterdam, m { }
requirement R for every municipality m where m takes_part: Dvo(m) is_in_force.
```

## In het Nederlands

De overeenkomst is gesloten `voor elke …`, dus er zijn er meer van. Zeg welke u bedoelt.

"""#
    ),
    (
      code: "GR0651",
      text: #"""
# GR0651: moments of a scenario go backward

A scenario is a timeline: each `at` lies at or after the one above it.

## Wrong

```gr-part
scenario "Late" {
  at 2026-03-05: Denbosch provides Notify.
  at 2026-03-01: expect Denbosch provides Notify.
}
```

## Right

```gr-part
scenario "Late" {
  at 2026-03-01: Denbosch provides Notify.
  at 2026-03-05: expect Denbosch provides Notify.
}
```

## In het Nederlands

Een scenario is een tijdlijn: elke `op` ligt op of na de vorige.

"""#
    ),
    (
      code: "GR0652",
      text: #"""
# GR0652: an expectation without a moment

What holds can differ from day to day, so an expectation looks at a moment that the scenario names;
the day on which you run it must not change the result.

## Wrong

```gr-part
scenario "Provides" {
  expect Denbosch provides Notify.
}
```

## Right

```gr-part
scenario "Provides" {
  at 2026-03-01: expect Denbosch provides Notify.
}
```

## In het Nederlands

Wat geldt kan per dag verschillen. Een verwachting kijkt daarom naar een moment dat het scenario
noemt; de dag waarop u het uitvoert, mag de uitkomst niet veranderen.

"""#
    ),
    (
      code: "GR0653",
      text: #"""
# GR0653: no code of a finding

`expect finding` takes a code that `gr check` can find, which begins with GR10.

## Wrong

```gr-part
scenario "Breach" {
  at 2026-03-01: expect finding GR0301.
}
```

## Right

```gr-part
scenario "Breach" {
  at 2026-03-01: expect finding GR1001.
}
```

## In het Nederlands

Achter `verwacht bevinding` staat een code die `gr check` kan vinden; die begint met GR10.

"""#
    ),
    (
      code: "GR0654",
      text: #"""
# GR0654: a rule after a moment of a scenario

A rule of a scenario holds during the whole scenario. Facts come and go; let the rule rest on one.

## Wrong

```gr-part
scenario "Suspended" {
  at 2026-03-01:
  rule p is_suspended when p is Party.
  expect Denbosch is_suspended.
}
```

## Right

```gr-part
scenario "Suspended" {
  rule p is_suspended when p is Party.
  at 2026-03-01:
  expect Denbosch is_suspended.
}
```

## In het Nederlands

Een regel in een scenario geldt tijdens het hele scenario. Feiten komen en gaan; laat de regel op een
feit rusten.

"""#
    ),
    (
      code: "GR0655",
      text: #"""
# GR0655: more terms than the requirement has variables

After `for` stands one term for each variable of the requirement's `for every`, in their order.
Those at the end may be left off: then any binding fits.

## Wrong

```gr-part
scenario "Two" {
  at 2026-03-01: expect met Certified for Denbosch, Rotterdam.
}
```

## Right

```gr-part
scenario "Two" {
  at 2026-03-01: expect met Certified for Denbosch.
  expect met Certified for Rotterdam.
}
```

## In het Nederlands

Achter `voor` staat één term voor elke variabele van `voor elke` in de eis, in die volgorde. De
laatste mogen wegblijven: dan past elk geval.

"""#
    ),
    (
      code: "GR0656",
      text: #"""
# GR0656: this cannot be supposed

While a program is explored, facts, acts, equations, things with a name and rules can be supposed,
and facts can be retracted. A kind, a relation, a requirement or an agreement is part of the program:
write it in a file and load that file.

## Wrong

```gr-part
suppose relation Party answers Party.
```

## Right

```gr-part
suppose Acme answers Beta.
```

## In het Nederlands

Bij het verkennen van een programma kunt u feiten, handelingen, vergelijkingen, dingen met een naam en
regels veronderstellen, en feiten schrappen. Een soort, een relatie, een eis of een overeenkomst hoort
bij het programma: schrijf die in een bestand en laad dat bestand.

"""#
    ),
    (
      code: "GR0660",
      text: #"""
# GR0660: a decision about an act that is not whole

Whether something may be done is asked of one act: who does it, and everything that the act names. A
place that is left open, or holds `_`, could stand for what is allowed and for what is forbidden.

## Wrong

```gr
event Party share Thing with Party.
party Acme.
thing Dossier.
agreement Openness between Acme from 2025-01-01 { clause Sharing: Acme may share Dossier. }
scenario "Sharing" { at 2025-02-01: expect permit Acme share Dossier. }
```

## Right

```gr
event Party share Thing with Party.
party Acme.
party Beta.
thing Dossier.
agreement Openness between Acme from 2025-01-01 { clause Sharing: Acme may share Dossier. }
scenario "Sharing" { at 2025-02-01: expect permit Acme share Dossier with Beta. }
```

## In het Nederlands

Of iets mag, wordt gevraagd van één handeling: wie het doet, en alles wat de handeling noemt. Een plaats
die open blijft, of `_`, kan staan voor wat mag en voor wat niet mag.

"""#
    ),
    (
      code: "GR0701",
      text: #"""
# GR0701: a data file cannot be read

The file that a `data` sentence names is not there, is a folder or a device, lies outside the
project, or may not be read. A program reads only below its own project's folder; other files are
attached on the command line.

## Wrong

```gr-part
data Transaction from "../secret/transactions.csv" key id.
```

## Right

```console
gr check --data transactions=../secret/transactions.csv .
```

## In het Nederlands

Het bestand dat een gegevenszin noemt, is er niet, is een map of apparaat, ligt buiten het project,
of mag niet gelezen worden. Een programma leest alleen onder de map van zijn eigen project; andere
bestanden geeft u mee met `--data`.

"""#
    ),
    (
      code: "GR0702",
      text: #"""
# GR0702: a spreadsheet cannot be read

The file is in the own format of a spreadsheet program. Save it as CSV (UTF-8); then it is read.

## Wrong

```gr-part
data Transaction from "transactions.xlsx" key id.
```

## Right

```gr-part
data Transaction from "transactions.csv" key id.
```

## In het Nederlands

Het bestand heeft het eigen formaat van een rekenprogramma. Sla het op als CSV (UTF-8); dan wordt
het gelezen.

"""#
    ),
    (
      code: "GR0703",
      text: #"""
# GR0703: too much data

Rows are numbered by their place in the files, and all data files together may be up to 4 GB. Check
the files in parts.

## In het Nederlands

Alle gegevensbestanden samen mogen tot 4 GB groot zijn. Controleer de bestanden in delen.

"""#
    ),
    (
      code: "GR0704",
      text: #"""
# GR0704: a data file that is not UTF-8

The letters in the file are written in an older encoding, usually that of older Windows programs.
Nothing of the file was used, because names with accents would come out wrong. Save it as
"CSV UTF-8".

## In het Nederlands

De letters in het bestand staan in een oudere codering, meestal die van oudere Windows-programma's.
Niets van het bestand is gebruikt, want namen met accenten zouden verkeerd worden gelezen. Sla het op
als "CSV UTF-8".

"""#
    ),
    (
      code: "GR0705",
      text: #"""
# GR0705: which character parts the columns

Gerede finds the separator (comma, semicolon, tab or bar) from the header and says which it took, so
that a wrong guess cannot stay hidden. If it is wrong, name it on a first line.

## Wrong

```csv
id;amount
T1;99.50
```

## Right

```csv
sep=;
id;amount
T1;99.50
```

## In het Nederlands

Het scheidingsteken (komma, puntkomma, tab of streep) wordt uit de kop afgeleid en genoemd, zodat
een verkeerde gok niet verborgen blijft. Klopt het niet, noem het dan op een eerste regel.

"""#
    ),
    (
      code: "GR0706",
      text: #"""
# GR0706: a column that is not in the file

The `data` sentence names a column that the header of the file does not have. The message proposes
the nearest; write it as in the header, between double quotes if it has spaces.

## Wrong

```gr-part
data Transaction from "transactions.csv" key id { amount: bedragen. }
```

## Right

```gr-part
data Transaction from "transactions.csv" key id { amount: bedrag. }
```

## In het Nederlands

De gegevenszin noemt een kolom die niet in de kop van het bestand staat. Schrijf de naam zoals in de
kop, tussen aanhalingstekens als er spaties in staan.

"""#
    ),
    (
      code: "GR0707",
      text: #"""
# GR0707: a column twice in the header

Two columns have one name, so it is not clear which is meant. Rename one of them.

## Wrong

```csv
id,amount,amount
T1,5,6
```

## Right

```csv
id,amount,fee
T1,5,6
```

## In het Nederlands

Twee kolommen hebben dezelfde naam; dan is niet duidelijk welke bedoeld is. Geef een van de twee een
andere naam.

"""#
    ),
    (
      code: "GR0708",
      text: #"""
# GR0708: columns that nothing takes

These columns of the file have no place in the program. That is no mistake; it is told once, because
a misspelt column name would otherwise be overlooked.

## Wrong

```csv
id,amount,colour
T1,5,red
```

## Right

```gr-part
kind Transaction { key id: Text. amount: Money. colour: Text. }
```

## In het Nederlands

Deze kolommen hebben geen plaats in het programma. Dat is geen fout; het wordt één keer gezegd,
omdat een verkeerd gespelde kolomnaam anders niet opvalt.

"""#
    ),
    (
      code: "GR0709",
      text: #"""
# GR0709: a row that is too short

The row has fewer cells than the header. It is rejected and counted. An empty cell still needs its
separator.

## Wrong

```csv
id,amount,payer
T1,5
```

## Right

```csv
id,amount,payer
T1,5,
```

## In het Nederlands

De rij heeft minder cellen dan de kop. Zij is geweigerd en geteld. Ook een lege cel heeft haar
scheidingsteken nodig.

"""#
    ),
    (
      code: "GR0710",
      text: #"""
# GR0710: a row that is too long

The row has more cells than the header; often a text with a comma stands without double quotes. The
row is rejected and counted.

## Wrong

```csv
id,payer
T1,Bosch, Den
```

## Right

```csv
id,payer
T1,"Bosch, Den"
```

## In het Nederlands

De rij heeft meer cellen dan de kop; vaak staat een tekst met een komma niet tussen dubbele
aanhalingstekens. De rij is geweigerd en geteld.

"""#
    ),
    (
      code: "GR0711",
      text: #"""
# GR0711: a double quote that is not closed

A cell begins with a double quote and no other one ends it, so nothing after it could be read.

## Wrong

```csv
id,title
T1,"one
T2,two
```

## Right

```csv
id,title
T1,"one"
T2,two
```

## In het Nederlands

Een cel begint met een dubbel aanhalingsteken en sluit niet; niets daarna kon worden gelezen.

"""#
    ),
    (
      code: "GR0712",
      text: #"""
# GR0712: text after a closing double quote

After the closing double quote of a cell a separator or the end of the line follows. A double quote
inside a text is written twice.

## Wrong

```csv
id,title
T1,"the "best" one"
```

## Right

```csv
id,title
T1,"the ""best"" one"
```

## In het Nederlands

Na het sluitende aanhalingsteken komt een scheidingsteken of het einde van de regel. Een
aanhalingsteken in een tekst schrijft u dubbel.

"""#
    ),
    (
      code: "GR0713",
      text: #"""
# GR0713: a cell that does not fit its type

The text in the cell is not of the type that the program asks for. The row is rejected and counted.
The message shows the form to write; data in Dutch notation (`1.234,56`, `31-12-2026`) are read with
`in nl` after the file name.

## Wrong

```csv
id,amount,done
T1,"€ 5",31-12-2026
```

## Right

```csv
id,amount,done
T1,5.00,2026-12-31
```

## In het Nederlands

De tekst in de cel is niet van het soort dat het programma vraagt. De rij is geweigerd en geteld.
Gegevens in Nederlandse schrijfwijze (`1.234,56`, `31-12-2026`) worden gelezen met `in nl` achter de
bestandsnaam.

"""#
    ),
    (
      code: "GR0714",
      text: #"""
# GR0714: a reference to something unknown

The cell should name an entity, by its key or its name, and there is none. The message proposes the
nearest.

## Wrong

```csv
id,payer
T1,Roterdam
```

## Right

```csv
id,payer
T1,Rotterdam
```

## In het Nederlands

De cel hoort iets te noemen, met sleutel of naam, en dat is er niet. De melding stelt het
dichtstbijzijnde voor.

"""#
    ),
    (
      code: "GR0715",
      text: #"""
# GR0715: a reference that fits more than one

The text is the key or the name of several entities. Write the key, which only one of them has.

## Wrong

```csv
id,payer
T1,Bergen
```

## Right

```csv
id,payer
T1,GM0373
```

## In het Nederlands

De tekst is de sleutel of de naam van meer dan één. Schrijf de sleutel, die maar één van hen heeft.

"""#
    ),
    (
      code: "GR0716",
      text: #"""
# GR0716: an empty cell where something is needed

An empty cell is a missing value, and here a row means nothing without it: the key of an entity, or
a place in a relation. The row is rejected and counted.

## Wrong

```csv
user,component
Denbosch,
```

## Right

```csv
user,component
Denbosch,Notify
```

## In het Nederlands

Een lege cel is een ontbrekende waarde, en hier betekent de rij zonder die waarde niets. De rij is
geweigerd en geteld.

"""#
    ),
    (
      code: "GR0717",
      text: #"""
# GR0717: a key that stood in an earlier row

Both rows are about the same entity. If they say different things, that is a conflict. Remove one of
them, or correct its key.

## Wrong

```csv
id,amount
T1,5
T1,6
```

## Right

```csv
id,amount
T1,5
T2,6
```

## In het Nederlands

Beide rijen gaan over hetzelfde. Zeggen zij iets anders, dan is dat een tegenstrijdigheid. Haal een
van de rijen weg of verbeter de sleutel.

"""#
    ),
    (
      code: "GR0718",
      text: #"""
# GR0718: more messages about a file

Only the first messages about the rows of a file are printed; the others are counted. Mend these
first: often the rest has the same cause.

## In het Nederlands

Alleen de eerste meldingen over de rijen van een bestand worden getoond; de andere zijn geteld.
Verhelp deze eerst: vaak heeft de rest dezelfde oorzaak.

"""#
    ),
    (
      code: "GR0719",
      text: #"""
# GR0719: JSON that is not well-formed

The file breaks the rules of JSON at this line; the message says what was expected.

## Wrong

```json
[{"id": "T1", "amount": }]
```

## Right

```json
[{"id": "T1", "amount": 5}]
```

## In het Nederlands

Het bestand volgt op deze regel de regels van JSON niet.

"""#
    ),
    (
      code: "GR0720",
      text: #"""
# GR0720: an entry that is no object

Data in JSON is a list of objects, each with names that have one value; in NDJSON every line is such
an object.

## Wrong

```json
"T1"
```

## Right

```json
[{"id": "T1", "amount": 5}]
```

## In het Nederlands

Gegevens in JSON zijn een lijst van objecten, elk met namen die één waarde hebben; in NDJSON is elke
regel zo'n object.

"""#
    ),
    (
      code: "GR0721",
      text: #"""
# GR0721: a name twice in one object

An object of JSON has the same name twice, and the two values could differ. Remove one of them.

## Wrong

```json
{"id": "T1", "amount": 5, "amount": 6}
```

## Right

```json
{"id": "T1", "amount": 5}
```

## In het Nederlands

Een object heeft twee keer dezelfde naam, en de waarden kunnen verschillen. Haal er één weg.

"""#
    ),
    (
      code: "GR0722",
      text: #"""
# GR0722: a list or object in a cell

A cell holds one value. Give the parts a name each, or put them into a file of their own.

## Wrong

```json
[{"id": "T1", "amount": {"euro": 5}}]
```

## Right

```json
[{"id": "T1", "amount": 5}]
```

## In het Nederlands

Een cel bevat één waarde. Geef de delen elk een naam, of zet ze in een eigen bestand.

"""#
    ),
    (
      code: "GR0723",
      text: #"""
# GR0723: a file that breaks the rules of its format

The file could not be read as a whole. In YAML, look at the spaces at the start of the lines and at
quotes that are not closed.

## Wrong

```yaml
- id: T1
   amount: 5
```

## Right

```yaml
- id: T1
  amount: 5
```

## In het Nederlands

Het bestand kon niet als geheel gelezen worden. Kijk in YAML naar de spaties aan het begin van de
regels en naar aanhalingstekens die niet sluiten.

"""#
    ),
    (
      code: "GR0724",
      text: #"""
# GR0724: a file that refers to itself

References (`&name`, `*name`) are not followed, because a small file could grow without bound. Write
the values out.

## Wrong

```yaml
- &a
  id: T1
- *a
```

## Right

```yaml
- id: T1
- id: T2
```

## In het Nederlands

Verwijzingen (`&naam`, `*naam`) worden niet gevolgd, omdat een klein bestand dan onbeperkt kan
groeien. Schrijf de waarden uit.

"""#
    ),
    (
      code: "GR0725",
      text: #"""
# GR0725: a file without a header

The first line of a CSV file names the columns. This file is empty or begins with an empty line.

## Right

```csv
id,amount
T1,5
```

## In het Nederlands

De eerste regel van een CSV-bestand noemt de kolommen. Dit bestand is leeg of begint met een lege
regel.

"""#
    ),
    (
      code: "GR0726",
      text: #"""
# GR0726: a row that ends before it begins

The last day of the row is earlier than its first day.

## Wrong

```csv
party,start,end
Acme,2026-12-31,2026-01-01
```

## Right

```csv
party,start,end
Acme,2026-01-01,2026-12-31
```

## In het Nederlands

De laatste dag van de rij ligt voor de eerste dag.

"""#
    ),
    (
      code: "GR0727",
      text: #"""
# GR0727: a key that belongs to another kind

Keys tell entities apart, and this one belongs to an entity of a kind that excludes this one.

## Wrong

```csv
code
GM0599
```

## Right

```csv
code
MP0001
```

## In het Nederlands

Sleutels houden zaken uit elkaar, en deze hoort al bij een andere soort.

"""#
    ),
    (
      code: "GR0728",
      text: #"""
# GR0728: no column with the names

The `data` sentence about a kind must say which column tells its entities apart.

## Wrong

```gr-part
data Report from "reports.csv".
```

## Right

```gr-part
data Report from "reports.csv" key id.
```

## In het Nederlands

De gegevenszin over een soort moet zeggen welke kolom de zaken uit elkaar houdt.

"""#
    ),
    (
      code: "GR0729",
      text: #"""
# GR0729: a data file in UTF-16

Some programs call this "Unicode text". Nothing of the file was used. Save it as "CSV UTF-8", or with
the encoding UTF-8 in a text editor.

## In het Nederlands

Sommige programma's noemen dit "Unicode-tekst". Niets van het bestand is gebruikt. Sla het op als
"CSV UTF-8", of in een tekstverwerker met de codering UTF-8.

"""#
    ),
    (
      code: "GR0730",
      text: #"""
# GR0730: no list of flat entries

Data in YAML is a list of entries, each with names that have one value. An entry may not hold a list
or another set of names.

## Wrong

```yaml
- id: T1
  amounts: [5, 6]
```

## Right

```yaml
- id: T1
  amount: 5
- id: T2
  amount: 6
```

## In het Nederlands

Gegevens in YAML zijn een lijst van onderdelen, elk met namen die één waarde hebben. Een onderdeel mag
geen lijst of andere namen met waarden bevatten.

"""#
    ),
    (
      code: "GR0741",
      text: #"""
# GR0741: a fact that ends before it begins

The date after `until` is earlier than the one after `from`, so the fact would never hold. `until`
includes its day.

## Wrong

```gr-part
Acme is_certified from 2026-12-31 until 2026-01-01.
```

## Right

```gr-part
Acme is_certified from 2026-01-01 until 2026-12-31.
```

## In het Nederlands

De datum achter `tot_en_met` ligt voor die achter `vanaf`; het feit zou nooit gelden. `tot_en_met`
telt de dag zelf mee.

"""#
    ),
    (
      code: "GR0742",
      text: #"""
# GR0742: no entity with this key

A noun with a text, `municipality "GM0599"`, is the entity with that key, and there is none.

## Wrong

```gr-part
municipality "GM9999" uses Notify.
```

## Right

```gr-part
municipality "GM0599" uses Notify.
```

## In het Nederlands

Een soort met een tekst, `gemeente "GM0599"`, is de zaak met die sleutel, en die is er niet.

"""#
    ),
    (
      code: "GR0743",
      text: #"""
# GR0743: a key that fits more than one

The text is the key or the name of several entities; write the name of the one that is meant.

## Wrong

```gr-part
municipality "Bergen" uses Notify.
```

## Right

```gr-part
municipality "GM0373" uses Notify.
```

## In het Nederlands

De tekst is de sleutel of de naam van meer dan één; schrijf de naam van degene die u bedoelt.

"""#
    ),
    (
      code: "GR0744",
      text: #"""
# GR0744: a key that the data already have

A scenario declares something with a key that a data file also brings in: they would be one and the
same. The scenario is not run.

## Wrong

```gr-part
scenario "Rotterdam" {
  municipality Rotterdam { code: "GM0599". }
  at 2026-03-01: expect Rotterdam takes_part.
}
```

## Right

```gr-part
scenario "Rotterdam" {
  at 2026-03-01: expect municipality "GM0599" takes_part.
}
```

## In het Nederlands

Een scenario beschrijft iets met een sleutel die ook in een gegevensbestand staat: dat zou één en
hetzelfde zijn. Het scenario wordt niet uitgevoerd.

"""#
    ),
    (
      code: "GR0745",
      text: #"""
# GR0745: nothing to retract

`retract` ends a fact that holds at that moment, of the program, of its data or of the scenario.
Where there is none, the scenario does not do what it says, and is not run. What follows from a rule
ends when the facts that it rests on end.

## Wrong

```gr-part
scenario "Stops" {
  at 2026-03-01: retract Denbosch provides Notify.
  expect not (Denbosch provides Notify).
}
```

## Right

```gr-part
scenario "Stops" {
  Denbosch provides Notify.
  at 2026-03-01: retract Denbosch provides Notify.
  expect not (Denbosch provides Notify).
}
```

## In het Nederlands

`schrap` beëindigt een feit dat op dat moment geldt, uit het programma, de gegevens of het scenario.
Is dat er niet, dan doet het scenario niet wat er staat, en wordt het niet uitgevoerd. Wat uit een
regel volgt, eindigt als de feiten eronder eindigen.

"""#
    ),
    (
      code: "GR0801",
      text: #"""
# GR0801: too many facts

The facts that are given and those that follow from the rules are together more than the limit allows, so
the work stopped. The message says which rule was running or which file brought the facts in, and where
most of them come from. Often a rule combines every thing with every other: bind its variables in a
positive sentence. Or give less data at once, or allow more.

## Right

```console
gr check --limit-facts 100000000 .
```

## In het Nederlands

De feiten die gegeven zijn en die uit de regels volgen, zijn samen meer dan de grens toelaat; het werk is
gestopt. De melding zegt welke regel bezig was of welk bestand de feiten bracht, en waar de meeste
vandaan komen. Vaak combineert een regel alles met alles. Of geef minder gegevens tegelijk, of sta er
meer toe.

"""#
    ),
    (
      code: "GR0802",
      text: #"""
# GR0802: too much memory

The work needs more memory than the limit allows: that of the whole process, for `gr`. The message says
which rule was running where one was. Look whether it combines more than it needs, check less data at
once, or allow more.

## Right

```console
gr check --limit-memory 8GB .
```

## In het Nederlands

Het werk vraagt meer geheugen dan de grens toelaat: bij `gr` is dat het geheugen van het hele programma.
De melding zegt welke regel bezig was, als er een bezig was. Kijk of die meer combineert dan nodig is,
controleer minder gegevens tegelijk, of sta meer toe.

"""#
    ),
    (
      code: "GR0803",
      text: #"""
# GR0803: too many steps

The evaluation takes more steps than the limit allows. Look for a rule that combines more than it
needs.

## Right

```console
gr check --limit-facts 100000000 .
```

## In het Nederlands

De berekening kost meer stappen dan de grens toelaat. Zoek een regel die meer combineert dan nodig
is.

"""#
    ),
    (
      code: "GR0804",
      text: #"""
# GR0804: the evaluation was stopped

The time that was allowed is over, or somebody stopped the work, so there is no complete answer. The
message says which rule or file it was at. Allow more time, or look for a
rule that combines more than it needs.

## Right

```console
gr check --limit-time 900 .
```

## In het Nederlands

De toegestane tijd is om; er is geen volledig antwoord. Geef meer tijd, of zoek een regel die meer
combineert dan nodig is.

"""#
    ),
    (
      code: "GR0805",
      text: #"""
# GR0805: a program that cannot be evaluated

The program passed the checks and yet has no order of evaluation. That should not happen: please
report it with the file.

## In het Nederlands

Het programma kwam door de controle en is toch niet uit te rekenen. Dat hoort niet te gebeuren: meld
het, met het bestand.

"""#
    ),
    (
      code: "GR0806",
      text: #"""
# GR0806: too much data

The data files are together larger than the limit allows. Reading stops before any rule is applied, so
that there is no half an answer. Give less data at once, or allow more.

## Right

```console
gr check --limit-data 8GB .
```

## In het Nederlands

De gegevensbestanden zijn samen groter dan de grens toelaat. Het lezen stopt voordat een regel wordt
toegepast, zodat er geen half antwoord is. Geef minder gegevens tegelijk, of sta meer toe.

"""#
    ),
    (
      code: "GR0808",
      text: #"""
# GR0808: more findings than are listed

So much is breached or unproven that a list of all of it would help nobody. Every finding is counted; the
first million are listed. The message names the requirement with the most findings: look what they have
in common. Often one missing column or one wrong date is behind them all.

## Right

```console
gr check --limit-findings 20 .
```

## In het Nederlands

Er is zoveel geschonden of onbewezen dat een lijst van alles niemand helpt. Elke bevinding is geteld; het
eerste miljoen wordt getoond. De melding noemt de eis met de meeste bevindingen: kijk wat die gemeen
hebben. Vaak zit er één ontbrekende kolom of één verkeerde datum achter.

"""#
    ),
    (
      code: "GR0901",
      text: #"""
# GR0901: no such file or folder

The path leads to nothing. Check the name, and the folder from which you start `gr`.

## Wrong

```console
gr check agreemnt.gr
```

## Right

```console
gr check agreement.gr
```

## In het Nederlands

Het pad leidt nergens heen. Controleer de naam, en de map van waaruit u `gr` start.

"""#
    ),
    (
      code: "GR0902",
      text: #"""
# GR0902: a folder or a device where a file is needed

A file is read as a whole, and this path is a folder, a pipe or a device.

## Wrong

```console
gr check --data uses=data .
```

## Right

```console
gr check --data uses=data/uses.csv .
```

## In het Nederlands

Hier is een bestand nodig, en dit pad is een map, een pijp of een apparaat.

"""#
    ),
    (
      code: "GR0903",
      text: #"""
# GR0903: a file that may not be read

The system refuses to read the file; the message gives its reason.

## In het Nederlands

Het systeem weigert het bestand te lezen; de melding noemt de reden.

"""#
    ),
    (
      code: "GR0904",
      text: #"""
# GR0904: a file outside the project

What a project names, it reads below its own folder only: a policy that you received cannot look
around on your computer. Attach other files yourself.

## Wrong

```console
gr check policy.gr
```

## Right

```console
gr check --data uses=../uses.csv policy.gr
```

## In het Nederlands

Wat een project noemt, leest het alleen in zijn eigen map: beleid dat u ontvangt, kan niet
rondkijken op uw computer. Andere bestanden geeft u zelf mee.

"""#
    ),
    (
      code: "GR0905",
      text: #"""
# GR0905: an unknown time zone

This computer has no zone of that name. Zones are named by continent and city.

## Wrong

```gr-part
zone "Europe/Amsterdm".
```

## Right

```gr-part
zone "Europe/Amsterdam".
```

## In het Nederlands

Deze computer kent geen zone met die naam. Zones heten naar werelddeel en stad.

"""#
    ),
    (
      code: "GR0906",
      text: #"""
# GR0906: a computer without time zones

The zones of the world are not installed here, and Gerede never takes UTC in silence: deadlines
would shift by hours.

## Right

```console
sudo apt-get install tzdata
```

## In het Nederlands

De tijdzones zijn hier niet geïnstalleerd, en Gerede neemt nooit stilzwijgend UTC: termijnen zouden
uren verschuiven.

"""#
    ),
    (
      code: "GR0907",
      text: #"""
# GR0907: a folder without .gr files

There is nothing to check in the folder or below it.

## Wrong

```console
gr check docs
```

## Right

```console
gr check examples/start/en
```

## In het Nederlands

In de map en daaronder is niets te controleren.

"""#
    ),
    (
      code: "GR0908",
      text: #"""
# GR0908: a file that cannot be written

The system refuses to write; the file is as it was.

## In het Nederlands

Het systeem weigert te schrijven; het bestand is zoals het was.

"""#
    ),
    (
      code: "GR0909",
      text: #"""
# GR0909: an unknown code

No message has this code. `gr explain` without a code lists all of them.

## Wrong

```console
gr explain GR9999
```

## Right

```console
gr explain GR1001
```

## In het Nederlands

Geen melding heeft deze code. `gr explain` zonder code noemt ze alle.

"""#
    ),
    (
      code: "GR0910",
      text: #"""
# GR0910: a folder that exists already

`gr new` makes a folder and never changes one that exists.

## Right

```console
gr new another-name
```

## In het Nederlands

`gr new` maakt een map en verandert nooit een bestaande.

"""#
    ),
    (
      code: "GR0911",
      text: #"""
# GR0911: standard input twice

The standard input, `-`, can be read once: as the program or as one data file.

## Wrong

```console
gr check --data uses=- -
```

## Right

```console
gr check --data uses=- agreement.gr
```

## In het Nederlands

De standaardinvoer, `-`, kan maar één keer gelezen worden: als programma of als één gegevensbestand.

"""#
    ),
    (
      code: "GR0912",
      text: #"""
# GR0912: no date after --at

A date is year, month, day; an instant has a time and a zone as well.

## Wrong

```console
gr check --at 31-12-2026 .
```

## Right

```console
gr check --at 2026-12-31 .
```

## In het Nederlands

Een datum is jaar, maand, dag; een tijdstip heeft ook een tijd en een zone.

"""#
    ),
    (
      code: "GR0913",
      text: #"""
# GR0913: a command that gr does not have

The first word after `gr` says what to do: `check`, `ask`, `repl`, `fmt`, `explain` or `new`. Options
such as `--lang` stand after it.

## Wrong

```console
gr chek agreement.gr
```

## Right

```console
gr check agreement.gr
```

## In het Nederlands

Het eerste woord na `gr` zegt wat er moet gebeuren: `check`, `ask`, `repl`, `fmt`, `explain` of `new`.
Opties zoals `--lang` staan erachter.

"""#
    ),
    (
      code: "GR0914",
      text: #"""
# GR0914: a session explores one project

`gr repl` explores one project at a time, and the paths lead to several, each with its own
`project.gr`.

## Wrong

```console
gr repl examples
```

## Right

```console
gr repl examples/processor
```

## In het Nederlands

`gr repl` verkent één project tegelijk. De paden leiden naar meer dan één, elk met een eigen
`project.gr`. Geef er één.

"""#
    ),
    (
      code: "GR0920",
      text: #"""
# GR0920: data under an unknown name

Nothing in the program takes data under the name before the `=`. Use the name of the file in a
`data` sentence, with or without its ending, or the name of a kind, relation or value.

## Wrong

```console
gr check --data transaction=t.csv .
```

## Right

```console
gr check --data transactions=t.csv .
```

## In het Nederlands

Niets in het programma neemt gegevens aan onder de naam voor de `=`. Gebruik de naam van het bestand
in een gegevenszin, of de naam van een soort, relatie of waarde.

"""#
    ),
    (
      code: "GR0921",
      text: #"""
# GR0921: a time zone that the embedding tool does not give

A program states a zone, and the tool that runs it has given no rules for it. Without a zone, times
are in UTC.

## Right

```swift
let host = Host(zone: { name, place in … })
```

## In het Nederlands

Het programma noemt een tijdzone, en het hulpmiddel dat het uitvoert geeft er geen regels voor.

"""#
    ),
    (
      code: "GR0922",
      text: #"""
# GR0922: an act of an unknown event

A tool asked whether somebody may do something, and the program has no event of those words. The
words are those between the places of the declaration, with spaces between them, in English or in
Dutch: for `event Party share Dossier with Party` they are `share with`.

## Wrong

```json
{ "bearer": "Denbosch", "event": "shares", "arguments": ["Dossier1", "Acme"] }
```

## Right

```json
{ "bearer": "Denbosch", "event": "share with", "arguments": ["Dossier1", "Acme"] }
```

## In het Nederlands

Een hulpmiddel vroeg of iemand iets mag doen, en het programma kent geen gebeurtenis met die woorden.
Geef de woorden die in de declaratie tussen de plaatsen staan, met spaties ertussen, in het Engels of
in het Nederlands.

"""#
    ),
    (
      code: "GR0923",
      text: #"""
# GR0923: an argument that means nothing

A place of the act takes a thing of a kind, a value of an enum, a number, a date or another value, and
what was given is none. A thing is given by its name or its key; it must be declared in the program,
in its data, or in the context of the request.

## Wrong

```json
{ "bearer": "Denbosch", "event": "share with", "arguments": ["Dosier1", "Acme"] }
```

## Right

```json
{ "bearer": "Denbosch", "event": "share with", "arguments": ["Dossier1", "Acme"] }
```

## In het Nederlands

Een plaats van de handeling vraagt een ding van een soort, een waarde van een opsomming, een getal, een
datum of een andere waarde, en wat gegeven is, is dat niet. Noem een ding met zijn naam of zijn sleutel;
het moet in het programma, in de gegevens of in de context van de vraag gedeclareerd zijn.

"""#
    ),
    (
      code: "GR0924",
      text: #"""
# GR0924: too few or too many arguments

An act names one argument for each place of its event behind the first, which is who does it. No place
may be left off: a decision is about one act.

## Wrong

```json
{ "bearer": "Denbosch", "event": "share with", "arguments": ["Dossier1"] }
```

## Right

```json
{ "bearer": "Denbosch", "event": "share with", "arguments": ["Dossier1", "Acme"] }
```

## In het Nederlands

Een handeling noemt één argument voor elke plaats van de gebeurtenis achter de eerste; de eerste is wie
het doet. Er mag geen plaats ontbreken: een beslissing gaat over één handeling.

"""#
    ),
    (
      code: "GR0925",
      text: #"""
# GR0925: a value that is no row

A tool told values of its own as rows, and one of them is not flat: a property holds a list or another
object. A cell holds one value. Tell what is in the list as rows of a relation, and leave the property
off.

## Wrong

```swift
struct Transaction: Encodable { var id: String; var signers: [String] }
world.tell("Transaction", values: [Transaction(id: "t1", signers: ["Acme", "Beta"])])
```

## Right

```swift
struct Transaction: Encodable { var id: String }
world.tell("Transaction", values: [Transaction(id: "t1")])
world.tell("is_signed_by", [["transaction": "t1", "party": "Acme"]] as [Record])
```

## In het Nederlands

Een hulpmiddel vertelde eigen waarden als rijen, en één daarvan is niet plat: een eigenschap bevat een
lijst of een ander object. Een cel bevat één waarde. Vertel wat in de lijst staat als rijen van een
relatie, en laat de eigenschap weg.

"""#
    ),
    (
      code: "GR0926",
      text: #"""
# GR0926: worlds of different programs

A tool asked for the difference between two worlds, and they come from different programs. What differs
in a program is no fact, so there is nothing to compare sentence by sentence.

## Wrong

```swift
let reply = World(newPolicy).difference(from: World(oldPolicy), at: now)
```

## Right

```swift
var changed = world
changed.tell("Acme holds Iso27001")
let reply = changed.difference(from: world, at: now)
```

## In het Nederlands

Een hulpmiddel vroeg naar het verschil tussen twee werelden, en die komen uit verschillende programma's.
Wat in een programma anders is, is geen feit. Er valt dan zin voor zin niets te vergelijken.

"""#
    ),
    (
      code: "GR0927",
      text: #"""
# GR0927: a column that does not fit

A tool told whole columns, and one of them has another length than the others, holds values of another
type than its field or place, or bears a name that nothing has.

## Wrong

```swift
world.tell("Transaction", columns: ["id": .texts(["t1", "t2"]), "amount": .amounts([125_000])])
```

## Right

```swift
world.tell(
  "Transaction", columns: ["id": .texts(["t1", "t2"]), "amount": .amounts([125_000, 10_000])])
```

## In het Nederlands

Een hulpmiddel vertelde hele kolommen, en één daarvan heeft een andere lengte dan de andere, bevat
waarden van een ander type dan haar veld of plaats, of heeft een naam die niets heeft.

"""#
    ),
    (
      code: "GR0930",
      text: #"""
# GR0930: no command of a session

In a session a line is a sentence or a command. A sentence begins with a name, a noun or a reserved
word; the first word of this line is none of these, and no command either.

## Wrong

```console
gr> chek
```

## Right

```console
gr> check
```

## In het Nederlands

In een sessie is een regel een zin of een opdracht. Een zin begint met een naam, een soortwoord of
een vast woord; het eerste woord van deze regel is dat niet, en het is ook geen opdracht. `help`
toont de opdrachten.

"""#
    ),
    (
      code: "GR0931",
      text: #"""
# GR0931: a command of a session needs more

Some commands need something behind them: `why` a sentence, `jump` the number of a step.

## Wrong

```console
gr> jump
```

## Right

```console
gr> jump 2
```

## In het Nederlands

Achter sommige opdrachten moet iets staan: achter `waarom` een zin, achter `spring` het nummer van
een stap. `help` met de naam van de opdracht toont hoe u haar schrijft.

"""#
    ),
    (
      code: "GR0932",
      text: #"""
# GR0932: no date and no instant

`at` goes to another moment: a date, which stands for its last second, or an instant with its offset.

## Wrong

```console
gr> at 1 March
```

## Right

```console
gr> at 2026-03-01
```

## In het Nederlands

`op` gaat naar een ander moment: een datum, die staat voor de laatste seconde van die dag, of een
tijdstip met tijdzone, zoals `2026-03-01T09:00Z`.

"""#
    ),
    (
      code: "GR0933",
      text: #"""
# GR0933: there is no such step

The steps of a session have numbers, from 0 for the start; `jump` and `compare` take one that is there.

## Wrong

```console
gr> jump 12
```

## Right

```console
gr> jump 2
```

## In het Nederlands

De stappen van een sessie hebben een nummer, vanaf 0 voor het begin; `spring` en `vergelijk` nemen
een nummer dat er is. `geschiedenis` toont ze.

"""#
    ),
    (
      code: "GR0934",
      text: #"""
# GR0934: an act with its effect just afterwards

An act that needs a power, such as `terminate` or `join`, has its effect just after its instant: whether
somebody has the power rests on how things stand at that instant. In a session an act that is supposed
happens at the moment that you look at. Look at a later moment to see what follows.

## Wrong

```console
gr> suppose Veere did terminate Deal
gr> Deal is_in_force?
```

## Right

```console
gr> suppose Veere did terminate Deal
gr> at 2026-05-02
gr> Deal is_in_force?
```

## In het Nederlands

Een handeling die een bevoegdheid vraagt, zoals `opzeggen` of `zich_aansluiten_bij`, werkt vlak na haar tijdstip: of
iemand de bevoegdheid heeft, hangt af van hoe het er op dat tijdstip voor staat. In een sessie gebeurt een
handeling die u veronderstelt op het moment waarop u kijkt. Kijk op een later moment om te zien wat eruit
volgt.

"""#
    ),
    (
      code: "GR0940",
      text: #"""
# GR0940: a request that is no JSON

A tool called the library through its interface for C with a request that is no JSON: the message says at
which line and column reading stopped. A name that comes twice in an object, text that is not UTF-8, and
a null pointer in place of a request are refused as well.

## Wrong

```json
{ "at": 2026-03-01 }
```

## Right

```json
{ "at": "2026-03-01" }
```

## In het Nederlands

Een hulpmiddel riep de bibliotheek aan met een verzoek dat geen JSON is. De melding zegt op welke regel
en in welke kolom het misgaat.

"""#
    ),
    (
      code: "GR0941",
      text: #"""
# GR0941: a request without what is asked

A tool called the library through its interface for C with a request in which a member is missing, or has
another type than is asked. The message names the member. What each request holds stands in
`include/gerede.h`.

## Wrong

```json
{ "act": { "bearer": "Acme", "event": "host", "arguments": "Notify" }, "at": "2026-03-01" }
```

## Right

```json
{ "act": { "bearer": "Acme", "event": "host", "arguments": ["Notify"] }, "at": "2026-03-01" }
```

## In het Nederlands

Een hulpmiddel riep de bibliotheek aan met een verzoek waarin iets ontbreekt, of waarin iets een ander
soort waarde is dan gevraagd. De melding noemt wat.

"""#
    ),
    (
      code: "GR0942",
      text: #"""
# GR0942: a number of no policy

A tool asked something of a policy by a number that `gerede_load` never gave, or that was given back with
`gerede_free`. `gerede_load` gives 0 for a policy with errors: its answer says which.

## Wrong

```c
gerede_free(policy);
char *answer = gerede_decide(policy, request);
```

## Right

```c
char *answer = gerede_decide(policy, request);
gerede_free(policy);
```

## In het Nederlands

Een hulpmiddel vroeg iets aan een beleid met een nummer dat niet bestaat, of dat al is vrijgegeven.

"""#
    ),
    (
      code: "GR1001",
      text: #"""
# GR1001: a requirement is breached

For the binding that the finding names, the condition of the requirement is certainly false, and no
`unless` certainly excuses it. The lines after *because* are the facts that make it false. A breach
stays a breach whatever the missing data may turn out to be.

## Wrong

```gr
kind Component { licence: Text. }
component Notify { licence: "closed". }
requirement Open for every component c: c.licence = "EUPL-1.2".
```

## Right

```gr
kind Component { licence: Text. }
component Notify { licence: "EUPL-1.2". }
requirement Open for every component c: c.licence = "EUPL-1.2".
```

## In het Nederlands

Voor het geval dat de bevinding noemt, is de voorwaarde van de eis zeker onwaar, en geen `tenzij`
verontschuldigt dat zeker. Achter *omdat* staan de feiten waar het op rust. Een schending blijft een
schending, wat ontbrekende gegevens ook zouden zeggen.

"""#
    ),
    (
      code: "GR1002",
      text: #"""
# GR1002: a requirement is unproven

Whether the condition holds depends on a value that is missing. Gerede never takes silence for
compliance: the requirement is neither met nor breached until the value is known. The finding names
the values; give them, or decide in an `unless` that this case is an exception.

## Wrong

```gr
kind Component { licence: Text. }
component Notify.
requirement Open for every component c: c.licence = "EUPL-1.2".
```

## Right

```gr
kind Component { licence: Text. }
component Notify { licence: "EUPL-1.2". }
requirement Open for every component c: c.licence = "EUPL-1.2".
```

## In het Nederlands

Of aan de voorwaarde is voldaan, hangt af van een waarde die ontbreekt. Zwijgen is nooit voldoen: de
eis is niet voldaan en niet geschonden zolang de waarde onbekend is. Geef de waarde die de bevinding
noemt.

"""#
    ),
    (
      code: "GR1003",
      text: #"""
# GR1003: it cannot be told whether a requirement applies

The part after `where` rests on a value that is missing, so nobody can tell whether the requirement
is about this case at all. It counts as unproven. Give the missing value.

## Wrong

```gr
kind Service { visitors: Int. login: Text. }
service Library { login: "password". }
requirement Strong for every service s where s.visitors > 10_000: s.login = "strong".
```

## Right

```gr
kind Service { visitors: Int. login: Text. }
service Library { login: "password". visitors: 500. }
requirement Strong for every service s where s.visitors > 10_000: s.login = "strong".
```

## In het Nederlands

Het deel achter `waarbij` rust op een waarde die ontbreekt; dus is niet te zeggen of de eis over dit
geval gaat. Dat telt als onbewezen. Geef de ontbrekende waarde.

"""#
    ),
    (
      code: "GR1004",
      text: #"""
# GR1004: a clause is violated

What a clause asks was not done in time, what it forbids was done, or a condition that a party must
ensure does not hold. The finding names the party and the binding; for a duty it says until when it
could be done. The lines after *because* are the facts for which the clause applied, as they were when
the duty opened, and for a prohibition the act itself. What is unknown excuses nobody: an `unless` that
cannot be decided does not count.

A duty that was done too late is [GR1010](GR1010.md), one that was made good [GR1011](GR1011.md).

## Wrong

```gr
event Party visit Thing.
party Acme.
thing Office.
agreement Visits between Acme from 2025-01-01 until 2025-12-31 {
  clause Visit: Acme must visit Office by 2025-03-01.
}
```

## Right

```gr
event Party visit Thing.
party Acme.
thing Office.
Acme did visit Office at 2025-02-03T10:00Z.
agreement Visits between Acme from 2025-01-01 until 2025-12-31 {
  clause Visit: Acme must visit Office by 2025-03-01.
}
```

## In het Nederlands

Wat een bepaling vraagt is niet op tijd gedaan, wat zij verbiedt is wel gedaan, of een voorwaarde
waarvoor een partij moet zorgen klopt niet. De bevinding noemt de partij en het geval, en bij een
plicht tot wanneer het kon. Achter *want* staan de feiten waardoor de bepaling gold, zoals die waren
toen de plicht inging, en bij een verbod de handeling zelf. Wat onbekend is, verontschuldigt niemand.

"""#
    ),
    (
      code: "GR1005",
      text: #"""
# GR1005: conflicting values

A value has one result at a moment. Here two different ones were given for the same thing and the
same moment, so it counts as missing until one of them is removed, or dates tell when each holds.
Nothing picks one by order or date.

## Wrong

```gr
kind Component.
component Notify.
value availability(c: Component): Decimal.
availability(Notify) = 99.7%.
availability(Notify) = 99.1%.
requirement Available for every component c: availability(c) >= 99.5%.
```

## Right

```gr
kind Component.
component Notify.
value availability(c: Component): Decimal.
availability(Notify) = 99.7% from 2026-01-01.
availability(Notify) = 99.1% from 2026-04-01.
requirement Available for every component c: availability(c) >= 99.5%.
```

## In het Nederlands

Een waarde heeft op één moment één uitkomst. Hier zijn er twee gegeven. De waarde telt als
ontbrekend tot er één weg is, of tot datums zeggen wanneer elk geldt.

"""#
    ),
    (
      code: "GR1006",
      text: #"""
# GR1006: conflicting exceptions

Two or more exceptions of a value apply at once and give different results. Gerede never picks one
by order, date or detail: the value is missing until you say which one wins. Narrow one of the
conditions, or write one exception inside the other; the inner one wins where both apply.

## Wrong

```gr
kind Transaction { isHealth: Bool. isTax: Bool. }
value kept(t: Transaction): Int = 1 except 20 when t.isHealth except 7 when t.isTax.
transaction T1 { isHealth: true. isTax: true. }
requirement Long for every transaction t: kept(t) >= 7.
```

## Right

```gr
kind Transaction { isHealth: Bool. isTax: Bool. }
value kept(t: Transaction): Int = 1 except 7 when t.isTax (except 20 when t.isHealth)
  except 20 when t.isHealth and not t.isTax.
transaction T1 { isHealth: true. isTax: true. }
requirement Long for every transaction t: kept(t) >= 7.
```

## In het Nederlands

Twee uitzonderingen gelden tegelijk en geven een verschillende uitkomst. Er wordt nooit één gekozen
op volgorde of datum. Maak een voorwaarde enger, of schrijf de ene uitzondering binnen de andere:
dan wint de binnenste.

"""#
    ),
    (
      code: "GR1007",
      text: #"""
# GR1007: a computation has no result

A division by zero, a result that is too large, or a date that does not exist: the computation has
no value, as if it were missing. Everything else is still checked. Say with `when` or `where` for
which cases it is computed, or correct the facts.

## Wrong

```gr
kind Team { hours: Int. members: Int. }
team A { hours: 40. members: 0. }
requirement Enough for every team t: t.hours / t.members >= 8.
```

## Right

```gr
kind Team { hours: Int. members: Int. }
team A { hours: 40. members: 0. }
requirement Enough for every team t where t.members > 0: t.hours / t.members >= 8.
```

## In het Nederlands

Delen door nul, een uitkomst die te groot is, of een datum die niet bestaat: de berekening heeft
geen waarde, alsof die ontbreekt. De rest wordt gewoon gecontroleerd.

"""#
    ),
    (
      code: "GR1008",
      text: #"""
# GR1008: nothing says whether something holds

A relation that no fact, rule or data fills is read under `not`, `no`, `every`, `unless` or in a
count. Its silence would decide the answer, so every requirement that reads it so is unproven.
Attach the data, or declare the relation `complete`: then what is not stated is false.

## Wrong

```gr
kind Municipality is Party.
relation Municipality is_suspended.
municipality Denbosch.
requirement Active for every municipality m: not m is_suspended.
```

## Right

```gr
kind Municipality is Party.
relation Municipality is_suspended complete.
municipality Denbosch.
requirement Active for every municipality m: not m is_suspended.
```

## In het Nederlands

Geen feit, regel of gegevensbestand vult deze relatie, en zij wordt gelezen waar zwijgen het
antwoord zou bepalen. Koppel de gegevens, of verklaar de relatie `volledig`: wat er niet staat, is
dan onwaar.

"""#
    ),
    (
      code: "GR1009",
      text: #"""
# GR1009: a share that divides nothing

`share` divides a total by weight. Here there is nobody to divide it among, a weight is missing, or
no weight is above zero; so nobody gets a part and the value is missing.

## Wrong

```gr
kind Municipality is Party { inhabitants: Int. }
municipality A.
value part(m: Municipality): Money = share(EUR 100 by m.inhabitants for m where m is Municipality).
requirement Pays for every municipality m: part(m) > EUR 0.
```

## Right

```gr
kind Municipality is Party { inhabitants: Int. }
municipality A { inhabitants: 160_757. }
value part(m: Municipality): Money = share(EUR 100 by m.inhabitants for m where m is Municipality).
requirement Pays for every municipality m: part(m) > EUR 0.
```

## In het Nederlands

`verdeel` verdeelt een totaal naar gewicht. Hier doet niemand mee, ontbreekt een gewicht, of is geen
gewicht groter dan nul. Dan krijgt niemand een deel en ontbreekt de waarde.

"""#
    ),
    (
      code: "GR1010",
      text: #"""
# GR1010: a clause is performed too late

The party did what the clause asks, after its deadline. It is a warning: the duty stays violated, and
what the clause lays down after `otherwise` stays owed. The finding says until when it could be done,
and when it was done.

## Example

```gr
event Party visit Thing.
party Acme.
thing Office.
Acme did visit Office at 2025-03-04T10:00Z.
agreement Visits between Acme from 2025-01-01 until 2025-12-31 {
  clause Visit: Acme must visit Office by 2025-03-01.
}
```

## In het Nederlands

De partij heeft gedaan wat de bepaling vraagt, maar na de termijn. Het is een waarschuwing: de plicht
blijft geschonden, en wat er na `anders` staat moet nog steeds. De bevinding zegt tot wanneer het kon
en wanneer het is gedaan.

"""#
    ),
    (
      code: "GR1011",
      text: #"""
# GR1011: a violation is repaired

The clause was violated, and what it lays down after `otherwise` was done in time. It is a warning: the
violation stays a fact, and nothing is owed any more.

## Example

```gr
event Party visit Thing.
event Party pay Money.
party Acme.
thing Office.
Acme did pay EUR 500 at 2025-03-04T10:00Z.
agreement Visits between Acme from 2025-01-01 until 2025-12-31 {
  clause Visit: Acme must visit Office by 2025-03-01
    otherwise Acme must pay EUR 500 within 30 days.
}
```

## In het Nederlands

De bepaling is geschonden, en wat er na `anders` staat is op tijd gedaan. Het is een waarschuwing: de
schending blijft een feit, en er staat niets meer open.

"""#
    ),
    (
      code: "GR1012",
      text: #"""
# GR1012: a clause is unproven

It cannot be told whether the clause asks something of the party, from when or until when, or whether
what a party must ensure is so. The lines after *because* name what is not known. Silence is never
compliance: until it is given, the clause counts neither as fulfilled nor as violated.

## Wrong

```gr
value uptime(t: Thing): Decimal.
party Acme.
thing Notify.
agreement Service between Acme from 2025-01-01 {
  clause Uptime: Acme must ensure uptime(Notify) >= 99%.
}
```

## Right

```gr
value uptime(t: Thing): Decimal.
party Acme.
thing Notify.
uptime(Notify) = 99.9%.
agreement Service between Acme from 2025-01-01 {
  clause Uptime: Acme must ensure uptime(Notify) >= 99%.
}
```

## In het Nederlands

Niet te zeggen is of de bepaling iets van de partij vraagt, vanaf of tot wanneer, of dat klopt waarvoor
een partij moet zorgen. Achter *want* staat wat niet bekend is. Tot het is gegeven, telt de bepaling
niet als nagekomen en niet als geschonden.

"""#
    ),
    (
      code: "GR1013",
      text: #"""
# GR1013: an act without the power that it needs

Some acts, such as ending, joining or leaving an agreement, have effect only for a party that has the
power to do so at that moment: by a clause with `can` that applies to it. This act has no effect. The
lines after *because* name the clauses that give the power, and what they lack here.

## Wrong

```gr
party Acme.
party Denbosch.
Acme did terminate Cooperation at 2025-02-01T10:00Z.
agreement Cooperation between Acme, Denbosch from 2025-01-01 {
  clause Exit: Denbosch can terminate Cooperation.
}
```

## Right

```gr
party Acme.
party Denbosch.
Denbosch did terminate Cooperation at 2025-02-01T10:00Z.
agreement Cooperation between Acme, Denbosch from 2025-01-01 {
  clause Exit: Denbosch can terminate Cooperation.
}
```

## In het Nederlands

Sommige handelingen, zoals een overeenkomst opzeggen of je erbij aansluiten, hebben alleen gevolg als
de partij op dat moment de bevoegdheid heeft: door een bepaling met `kan` die dan voor haar geldt. Deze
handeling heeft geen gevolg. Achter *want* staan de bepalingen die de bevoegdheid geven, en wat er hier
aan ontbreekt.

"""#
    ),
    (
      code: "GR1014",
      text: #"""
# GR1014: two clauses contradict each other

One clause forbids an act that another one asks for or allows, for the same party at the same moment,
and nothing says which goes first. Both stand: the act is denied, and doing it is a violation. Neither
the order of the clauses, nor their dates, nor which one says more decides; only `overrides` does.

## Wrong

```gr
event Party share Thing with Party.
party Acme.
party Beta.
thing Dossier.
Acme did share Dossier with Beta at 2025-02-01T10:00Z.
agreement Openness between Acme, Beta from 2025-01-01 {
  clause Secrecy: Acme must not share d with Beta.
  clause Sharing: Acme may share Dossier with x.
}
```

## Right

```gr
event Party share Thing with Party.
party Acme.
party Beta.
thing Dossier.
Acme did share Dossier with Beta at 2025-02-01T10:00Z.
agreement Openness between Acme, Beta from 2025-01-01 {
  clause Secrecy: Acme must not share d with Beta.
  clause Sharing: Acme may share Dossier with x.
  clause Sharing overrides Secrecy.
}
```

## In het Nederlands

De ene bepaling verbiedt een handeling die de andere vraagt of toestaat, voor dezelfde partij op
hetzelfde moment, en nergens staat welke voorgaat. Beide gelden: de handeling mag niet, en wie haar
doet schendt het verbod. Alleen `gaat_vóór` beslist, niet de volgorde, de datum of hoe precies een
bepaling is.

"""#
    ),
    (
      code: "GR1015",
      text: #"""
# GR1015: an act is stated twice

Two facts or two rows of data state the same act at the same instant. It counts once. If it was done
twice, the times must tell the two apart.

## Wrong

```gr
event Party visit Thing.
party Acme.
thing Office.
Acme did visit Office at 2025-02-03T10:00Z.
Acme did visit Office at 2025-02-03T10:00Z.
agreement Visits between Acme from 2025-01-01 until 2025-12-31 {
  clause Visit: Acme must visit Office by 2025-03-01.
}
```

## Right

```gr
event Party visit Thing.
party Acme.
thing Office.
Acme did visit Office at 2025-02-03T10:00Z.
agreement Visits between Acme from 2025-01-01 until 2025-12-31 {
  clause Visit: Acme must visit Office by 2025-03-01.
}
```

## In het Nederlands

Twee feiten of twee rijen gegevens beschrijven dezelfde handeling op hetzelfde tijdstip. Zij telt één
keer. Is het twee keer gedaan, geef dan de tijden waaraan je ze uit elkaar houdt.

"""#
    ),
    (
      code: "GR1020",
      text: #"""
# GR1020: an expectation of a scenario fails

At the moment above it, what the scenario expects was not found: a condition that is false or cannot be
told, another outcome of a requirement, no finding with that code. The lines below show what was
expected, what was found, and why. Correct the rule or requirement, or the expectation.

## Wrong

```gr-part
scenario "Provides" {
  at 2026-03-01: expect Denbosch provides Notify.
}
```

## Right

```gr-part
scenario "Provides" {
  Denbosch provides Notify.
  at 2026-03-01: expect Denbosch provides Notify.
}
```

## In het Nederlands

Op het genoemde moment is niet gevonden wat het scenario verwacht: een voorwaarde die onwaar is of
niet te zeggen, een andere uitkomst van een eis, geen bevinding met die code. Eronder staat wat is
verwacht, wat is gevonden, en waarom. Verbeter de regel of eis, of de verwachting.

"""#
    ),
    (
      code: "GR1021",
      text: #"""
# GR1021: a scenario was not run

The scenario rests on something that this version does not evaluate, or has a mistake that only its
data show, or expects nothing. The places below say what. It counts apart and never as passed, so
that `gr test` ends with exit status 1.

## Wrong

```gr-part
scenario "Nothing" {
  at 2026-03-01: Denbosch provides Notify.
}
```

## Right

```gr-part
scenario "Something" {
  at 2026-03-01: Denbosch provides Notify.
  expect Denbosch provides Notify.
}
```

## In het Nederlands

Het scenario gebruikt iets dat deze versie niet uitrekent, of bevat een fout die pas met de gegevens
blijkt, of verwacht niets. De plaatsen eronder zeggen wat. Het telt apart en nooit als geslaagd:
`gr test` eindigt met code 1.

"""#
    ),
  ]
}
