"""Highlighting for editors, made from the rows of Grammar/keywords.tsv.

A name is what the lexer takes for one: a letter, then letters, digits, accents and `_`. VS Code and
vim show the reserved words of both languages; Pygments those of the language that the file states.
"""

import json
import unicodedata

NOTE = "Made from Grammar/keywords.tsv by Grammar/generate.py."


def words(rows, classes, language=None):
    """Every spelling of the words of some classes, longest first, with accents in both forms."""
    found = set()
    for row in rows:
        if row["class"] not in classes:
            continue
        for name in ("english", "dutch") if language is None else (language,):
            found.add(row[name])
            found.update(row[name + "_further"].split())
    found.discard("")
    found |= {unicodedata.normalize("NFD", word) for word in found}
    return sorted(found, key=lambda word: (-len(word), word))


def textmate(rows):
    """The grammar for VS Code and other editors that read TextMate grammars."""
    before, after = r"(?<![\p{L}\p{M}\p{N}_`.])", r"(?![\p{L}\p{M}\p{N}_`])"
    reserved = "|".join(words(rows, ("reserved",)))
    functions = "|".join(words(rows, ("function",)))
    units = "|".join(words(rows, ("unit",)))
    date = r"\d{4}-\d{2}-\d{2}"
    clock = r"T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?"
    patterns = [
        ("comment.line.documentation.gerede", r"///(?!/).*$"),
        ("comment.line.double-slash.gerede", r"//.*$"),
        ("constant.other.date.gerede", f"\\b{date}({clock})?"),
        ("constant.numeric.gerede", r"\b\d[\d_]*(\.\d[\d_]*)*%?"),
        ("support.type.unit.gerede", f"(?<=\\d ){before}({units}){after}"),
        ("support.function.gerede", f"{before}({functions})(?=\\s*\\()"),
        ("keyword.control.gerede", f"{before}({reserved}){after}"),
        ("variable.other.quoted.gerede", r"`[^`\s]*`"),
        ("entity.name.type.gerede", r"\p{Lu}[\p{L}\p{M}\p{N}_]*"),
        ("variable.other.gerede", r"\p{L}[\p{L}\p{M}\p{N}_]*"),
        ("keyword.operator.gerede", r"!=|<=|>=|[=<>+*/-]"),
    ]
    text = {
        "name": "string.quoted.double.gerede",
        "begin": '"',
        "end": '"|$',
        "patterns": [
            {
                "name": "constant.character.escape.gerede",
                "match": r'\\(["\\n]|u\{[0-9A-Fa-f]+\})',
            }
        ],
    }
    grammar = {
        "information_for_contributors": [NOTE],
        "name": "Gerede",
        "scopeName": "source.gerede",
        "fileTypes": ["gr"],
        "patterns": [text] + [{"name": name, "match": match} for name, match in patterns],
    }
    return json.dumps(grammar, ensure_ascii=False, indent=2) + "\n"


def vscode_package():
    """The manifest of the extension for VS Code."""
    package = {
        "name": "gerede",
        "displayName": "Gerede",
        "description": "Highlighting for Gerede, a language for agreements between parties",
        "version": "0.1.0",
        "license": "EUPL-1.2",
        "publisher": "gerede",
        "engines": {"vscode": "^1.75.0"},
        "categories": ["Programming Languages"],
        "contributes": {
            "languages": [
                {
                    "id": "gerede",
                    "aliases": ["Gerede"],
                    "extensions": [".gr"],
                    "configuration": "./language-configuration.json",
                }
            ],
            "grammars": [
                {
                    "language": "gerede",
                    "scopeName": "source.gerede",
                    "path": "./syntaxes/gerede.tmLanguage.json",
                }
            ],
        },
    }
    return json.dumps(package, indent=2) + "\n"


def vscode_configuration():
    """Comments, brackets and words for VS Code."""
    configuration = {
        "comments": {"lineComment": "//"},
        "brackets": [["{", "}"], ["(", ")"]],
        "autoClosingPairs": [
            {"open": "{", "close": "}"},
            {"open": "(", "close": ")"},
            {"open": '"', "close": '"', "notIn": ["string", "comment"]},
        ],
        "surroundingPairs": [["{", "}"], ["(", ")"], ['"', '"']],
        "wordPattern": r"[\p{L}_][\p{L}\p{M}\p{N}_]*",
        "indentationRules": {
            "increaseIndentPattern": r"\{\s*(//.*)?$",
            "decreaseIndentPattern": r"^\s*\}",
        },
    }
    return json.dumps(configuration, indent=2) + "\n"


def vim(rows):
    """The syntax file for vim."""
    def keywords(group, classes):
        lines, line = [], f"syn keyword {group}"
        for word in words(rows, classes):
            if len(line) + len(word) > 95:
                lines.append(line)
                line = f"syn keyword {group}"
            line += " " + word
        return "\n".join(lines + [line])

    functions = "\\|".join(words(rows, ("function",)))
    units = "\\|".join(words(rows, ("unit",)))
    return f'''" {NOTE}
" Language: Gerede
if exists("b:current_syntax")
  finish
endif

syn iskeyword @,48-57,_,192-255
{keywords("geredeKeyword", ("reserved",))}
syn match geredeThing "\\<[[:upper:]]\\k*"
syn match geredeFunction "\\<\\({functions}\\)\\ze\\s*("
syn match geredeNumber "\\<\\d[0-9_]*\\(\\.\\d[0-9_]*\\)*%\\="
syn match geredeUnit "\\(\\d \\)\\@2<=\\<\\({units}\\)\\>"
syn match geredeDate "\\<\\d\\{{4}}-\\d\\d-\\d\\d\\(T[0-9:]*\\(Z\\|[+-]\\d\\d:\\d\\d\\)\\=\\)\\="
syn match geredeQuoted "`[^`[:space:]]*`"
syn match geredeEscape contained "\\\\\\(["\\\\n]\\|u{{\\x\\+}}\\)"
syn region geredeText start=+"+ skip=+\\\\.+ end=+"\\|$+ contains=geredeEscape
syn match geredeComment "//.*$"
syn match geredeDocumentation "///\\(/\\)\\@!.*$"

hi def link geredeKeyword Keyword
hi def link geredeThing Type
hi def link geredeFunction Function
hi def link geredeNumber Number
hi def link geredeUnit Special
hi def link geredeDate Constant
hi def link geredeQuoted Identifier
hi def link geredeEscape SpecialChar
hi def link geredeText String
hi def link geredeComment Comment
hi def link geredeDocumentation SpecialComment

setlocal commentstring=//\\ %s
let b:current_syntax = "gerede"
'''


def python_list(name, values):
    """A tuple of texts as Python source, in lines of at most 100 characters."""
    lines, line = [f"{name} = ("], "   "
    for value in values:
        item = f' "{value}",'
        if len(line) + len(item) > 99:
            lines.append(line)
            line = "   "
        line += item
    return "\n".join(lines + [line, ")"])


def pygments(rows):
    """The lexer for Pygments."""
    lists = "\n".join(
        python_list(f"{name}_{language}".upper(), words(rows, (group,), language))
        for language in ("english", "dutch")
        for name, group in (("reserved", "reserved"), ("functions", "function"), ("units", "unit"))
    )
    return f'''"""Highlights Gerede. {NOTE}"""

import re

from pygments.lexer import RegexLexer, bygroups
from pygments.token import (
    Comment, Error, Keyword, Literal, Name, Number, Operator, Punctuation, String, Whitespace)

__all__ = ["GeredeLexer"]

{lists}

LETTER = r"[^\\W\\d_]"
NAME = LETTER + r"(?:\\w|[\\u0300-\\u036f])*"
END = r"(?![\\w\\u0300-\\u036f])"
DATE = r"\\d{{4}}-\\d{{2}}-\\d{{2}}"
CLOCK = r"T\\d[\\d:]*(?:Z|[+-]\\d[\\d:]*)?"
# The sentence that states the language of a file, after comments and the name of the project.
STATED = re.compile(
    r"\\ufeff?(?:\\s|//[^\\n]*\\n)*(?:project\\s+\\w+\\s*(?:\\"[^\\"]*\\"\\s*)?\\.(?:\\s|//[^\\n]*\\n)*)?"
    r"(language|taal)\\s+(nl|en)\\b")


def rules(reserved, functions, units):
    """The rules for a file in one language."""
    return [
        (r"\\s+", Whitespace),
        (r"///(?!/)[^\\n]*", Comment.Special),
        (r"//[^\\n]*", Comment.Single),
        (r'"(?:\\\\.|[^"\\\\\\n])*"', String.Double),
        (DATE + CLOCK, Literal.Date),
        (DATE, Literal.Date),
        (r"(\\d[\\d_]*)(\\s+)(" + "|".join(units) + ")" + END,
         bygroups(Number.Integer, Whitespace, Name.Builtin)),
        (r"\\d[\\d_]*(?:\\.\\d[\\d_]*)*%?", Number),
        ("(?:" + "|".join(functions) + r")(?=\\s*\\()", Name.Builtin),
        ("(?:" + "|".join(reserved) + ")" + END, Keyword),
        (r"`[^`\\s]+`", Name.Variable),
        (NAME, name_or_thing),
        (r"_", Name.Builtin.Pseudo),
        (r"!=|<=|>=|[=<>+*/-]", Operator),
        (r"[.,:?(){{}}]", Punctuation),
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
    tokens = {{
        "root": rules(RESERVED_ENGLISH, FUNCTIONS_ENGLISH, UNITS_ENGLISH),
        "dutch": rules(RESERVED_DUTCH, FUNCTIONS_DUTCH, UNITS_DUTCH),
    }}

    def get_tokens_unprocessed(self, text, stack=("root",)):
        """The tokens of a text, with the reserved words of the language that it states."""
        stated = STATED.match(text)
        if stated and stated.group(2) == "nl":
            stack = ("dutch",)
        for start, token, value in super().get_tokens_unprocessed(text, stack):
            if stated and start == stated.start(1):
                token = Keyword
            yield start, token, value
'''


def outputs(rows):
    """The files for editors, by path below the root."""
    return {
        "Editors/vscode/package.json": vscode_package(),
        "Editors/vscode/language-configuration.json": vscode_configuration(),
        "Editors/vscode/syntaxes/gerede.tmLanguage.json": textmate(rows),
        "Editors/vim/syntax/gerede.vim": vim(rows),
        "Editors/vim/ftdetect/gerede.vim":
            f'" {NOTE}\nautocmd BufRead,BufNewFile *.gr setfiletype gerede\n',
        "Editors/pygments/gerede_lexer.py": pygments(rows),
    }
