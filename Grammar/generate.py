#!/usr/bin/env python3
"""Makes the lexer's word tables and the editors' highlighting from Grammar/keywords.tsv.

    python3 Grammar/generate.py            writes the generated files
    python3 Grammar/generate.py --check    exits with 1 and names those that are not fresh
"""

import csv
import pathlib
import sys
import unicodedata

import editors

ROOT = pathlib.Path(__file__).resolve().parent.parent
LANGUAGES = ("english", "dutch")

# Classes of words that the parser knows; the others are names that the checker resolves.
CONTEXTUAL = ("contextual", "function", "unit", "severity", "expectation")
BUILTIN = ("type", "builtin", "state", "member")


def read_rows():
    """The rows of the table, as dictionaries."""
    with open(ROOT / "Grammar" / "keywords.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def case(identifier):
    """The Swift name of a word: `at_least` gives `atLeast`."""
    head, *tail = identifier.split("_")
    return head + "".join(part.capitalize() for part in tail)


def spellings(row, language):
    """Every spelling of a word in a language, the first one first, without doubles."""
    further = row[language + "_further"].split()
    return [word for word in dict.fromkeys([row[language], *further]) if word]


def quoted(name):
    """A Swift name, between backquotes where Swift reserves it."""
    reserved = {"in", "is", "true", "false", "let", "var", "case", "where", "set", "enum", "for", "as"}
    return f"`{name}`" if name in reserved else name


def swift_enum(name, rows, doc):
    """The lines of an enum with one case per row."""
    lines = [f"/// {doc}", f"public enum {name}: UInt8, Hashable, Sendable, CaseIterable {{"]
    for row in rows:
        lines += [f"  /// {row['meaning_en']}", f"  case {quoted(case(row['id']))}"]
    return lines + ["}", ""]


def swift_spellings(name, rows):
    """The lines that give the first spelling and all spellings of each case."""
    lines = [f"extension {name} {{"]
    for language in LANGUAGES:
        lines.append(f"  /// Every spelling in {language.capitalize()}, the usual one first, by raw value.")
        lines.append(f"  static let {language}: [[StaticString]] = [")
        for row in rows:
            words = spellings(row, language)
            words += [
                form for word in words
                if (form := unicodedata.normalize("NFD", word)) not in words
            ]
            lines.append("    [" + ", ".join(f'"{word}"' for word in words) + "],")
        lines.append("  ]")
    return lines + ["}", ""]


def swift():
    """Sources/GeredeSyntax/Lexer/Keywords+Generated.swift."""
    rows = read_rows()
    reserved = [row for row in rows if row["class"] == "reserved"]
    contextual = [row for row in rows if row["class"] in CONTEXTUAL]
    builtin = [row for row in rows if row["class"] in BUILTIN]
    lines = ["// Made from Grammar/keywords.tsv by Grammar/generate.py.", ""]
    lines += swift_enum("Keyword", reserved, "A reserved word, by what it means.")
    lines += swift_enum("ContextualWord", contextual, "A word that is reserved in its place only.")
    lines += swift_enum(
        "BuiltinName", builtin, "A name that the language gives to a type, kind, state or member.")
    lines += swift_spellings("Keyword", reserved)
    lines += swift_spellings("ContextualWord", contextual)
    lines += swift_spellings("BuiltinName", builtin)
    return "\n".join(lines[:-1]) + "\n"


def outputs():
    """The generated files, by path below the root."""
    return {
        "Sources/GeredeSyntax/Lexer/Keywords+Generated.swift": swift(),
        **editors.outputs(read_rows()),
    }


def main():
    stale = []
    for path, text in outputs().items():
        target = ROOT / path
        if target.exists() and target.read_text(encoding="utf-8") == text:
            continue
        stale.append(path)
        if "--check" not in sys.argv:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    if stale and "--check" in sys.argv:
        print("not fresh, run Grammar/generate.py: " + ", ".join(stale))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
