"""Highlights Gerede. Made from Grammar/keywords.tsv by Grammar/generate.py."""

import re

from pygments.lexer import RegexLexer, bygroups
from pygments.token import (
    Comment, Error, Keyword, Literal, Name, Number, Operator, Punctuation, String, Whitespace)

__all__ = ["GeredeLexer"]

RESERVED_ENGLISH = (
    "requirement", "regulation", "agreement", "otherwise", "overrides", "at_least", "currency",
    "language", "relation", "scenario", "survives", "accepts", "because", "between", "project",
    "retract", "suppose", "before", "clause", "ensure", "except", "expect", "module", "onward",
    "signed", "unless", "within", "event", "every", "false", "needs", "power", "today", "trust",
    "under", "until", "value", "where", "data", "enum", "from", "kind", "must", "once", "rule",
    "says", "some", "that", "true", "when", "zone", "and", "can", "did", "has", "may", "not",
    "now", "use", "at", "by", "en", "in", "is", "nl", "no", "or",
)
FUNCTIONS_ENGLISH = (
    "average", "count", "round", "share", "max", "min", "sum",
)
UNITS_ENGLISH = (
    "working_days", "working_day", "minutes", "seconds", "minute", "months", "second", "hours",
    "month", "weeks", "years", "days", "hour", "week", "year", "day",
)
RESERVED_DUTCH = (
    "blijft_gelden", "overeenkomst", "bevoegdheid", "gaat_vóór", "gebeurtenis", "ondertekend",
    "een_zekere", "ten_minste", "tot_en_met", "vertrouwen", "zorgen_dat", "aanvaardt", "een_zeker",
    "gaat_vóór", "opsomming", "uiterlijk", "bepaling", "gegevens", "regeling", "scenario",
    "tijdzone", "verwacht", "behalve", "eenmaal", "gebruik", "project", "relatie", "vandaag",
    "vereist", "waarbij", "wanneer", "anders", "binnen", "hebben", "kunnen", "module", "moeten",
    "onwaar", "schrap", "tenzij", "tussen", "verder", "vóór", "waarde", "false", "heeft",
    "mogen", "omdat", "onder", "regel", "soort", "vanaf", "elke", "geen", "kent", "moet", "munt",
    "niet", "stel", "taal", "true", "vóór", "waar", "zegt", "dat", "eis", "elk", "kan", "mag",
    "en", "in", "is", "nl", "nu", "of", "op",
)
FUNCTIONS_DUTCH = (
    "gemiddelde", "afgerond", "maximum", "minimum", "verdeel", "aantal", "max", "min", "som",
)
UNITS_DUTCH = (
    "werkdagen", "seconden", "maanden", "minuten", "seconde", "werkdag", "minuut", "dagen",
    "jaren", "maand", "weken", "jaar", "uren", "week", "dag", "uur",
)
ONLY_DUTCH = (
    "blijft_gelden", "overeenkomst", "bevoegdheid", "gaat_vóór", "gebeurtenis", "ondertekend",
    "een_zekere", "ten_minste", "tot_en_met", "vertrouwen", "zorgen_dat", "aanvaardt", "een_zeker",
    "gaat_vóór", "opsomming", "uiterlijk", "bepaling", "gegevens", "regeling", "tijdzone",
    "verwacht", "behalve", "eenmaal", "gebruik", "relatie", "vandaag", "vereist", "waarbij",
    "wanneer", "anders", "binnen", "hebben", "kunnen", "moeten", "onwaar", "schrap", "tenzij",
    "tussen", "verder", "vóór", "waarde", "heeft", "mogen", "omdat", "onder", "regel", "soort",
    "vanaf", "elke", "geen", "kent", "moet", "munt", "niet", "stel", "taal", "vóór", "waar",
    "zegt", "dat", "eis", "elk", "kan", "mag", "nu", "of", "op",
)

LETTER = r"[^\W\d_]"
NAME = LETTER + r"(?:\w|[\u0300-\u036f])*"
END = r"(?![\w\u0300-\u036f])"
DATE = r"\d{4}-\d{2}-\d{2}"
CLOCK = r"T\d(?::?\d)*(?:Z|[+-](?:\d|:(?=\d))*)?"
# The sentence that states the language of a file, after comments and the name of the project.
STATED = re.compile(
    r"\ufeff?(?:\s|//[^\n]*\n)*(?:project\s+\w+\s*(?:\"[^\"]*\"\s*)?\.(?:\s|//[^\n]*\n)*)?"
    r"(language|taal)\s+(nl|en)\b")
# A first word that only Dutch reserves.
FIRST_DUTCH = re.compile(
    r"\ufeff?(?:\s|//[^\n]*\n)*(?:" + "|".join(ONLY_DUTCH) + ")" + END)


def rules(reserved, functions, units):
    """The rules for a file in one language."""
    return [
        (r"\s+", Whitespace),
        (r"///(?!/)[^\n]*", Comment.Special),
        (r"//[^\n]*", Comment.Single),
        (r'"(?:\\.|[^"\\\n])*"', String.Double),
        (DATE + CLOCK, Literal.Date),
        (DATE, Literal.Date),
        (r"(\d[\d_]*)(\s+)(" + "|".join(units) + ")" + END,
         bygroups(Number.Integer, Whitespace, Name.Builtin)),
        (r"\d[\d_]*(?:\.\d[\d_]*)*%?", Number),
        ("(?:" + "|".join(functions) + r")(?=\s*\()", Name.Builtin),
        ("(?:" + "|".join(reserved) + ")" + END, Keyword),
        (r"`[^`\s]+`", Name.Variable),
        (NAME, name_or_thing),
        (r"_", Name.Builtin.Pseudo),
        (r"!=|<=|>=|[=<>+*/-]", Operator),
        (r"[.,:?(){}]", Punctuation),
        (r".", Error),
    ]


def name_or_thing(lexer, match):
    """A name with a capital is that of a thing."""
    text = match.group()
    yield match.start(), Name.Class if text[0].isupper() or text[0].istitle() else Name, text


class GeredeLexer(RegexLexer):
    """Gerede, a language for agreements between parties."""

    name = "Gerede"
    aliases = ["gerede"]
    filenames = ["*.gr"]
    tokens = {
        "root": rules(RESERVED_ENGLISH, FUNCTIONS_ENGLISH, UNITS_ENGLISH),
        "dutch": rules(RESERVED_DUTCH, FUNCTIONS_DUTCH, UNITS_DUTCH),
    }

    def get_tokens_unprocessed(self, text, stack=("root",)):
        """The tokens of a text, with the reserved words of the language that it states."""
        stated = STATED.match(text)
        if stated.group(2) == "nl" if stated else FIRST_DUTCH.match(text):
            stack = ("dutch",)
        for start, token, value in super().get_tokens_unprocessed(text, stack):
            if stated and start == stated.start(1):
                token = Keyword
            yield start, token, value
