"""Highlighting for editors, made from the rows of Grammar/keywords.tsv.

A name is what the lexer takes for one: a letter, then letters, digits, accents and `_`. Reserved
words are those of the language that the file states. A file that states none is in Dutch if its
first word is reserved in Dutch alone, and in English otherwise.
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


def only_dutch(rows):
    """The reserved words that only Dutch has."""
    english = words(rows, ("reserved",), "english")
    return [word for word in words(rows, ("reserved",), "dutch") if word not in english]


def textmate(rows):
    """The grammar for VS Code and other editors that read TextMate grammars."""
    part = r"[\p{L}\p{Mn}\p{Mc}\p{Nd}_]"
    end = f"(?!{part})"
    digits = "[0-9]+(?:_[0-9]+)*"
    comments = [
        ("comment.line.documentation.gerede", r"///(?!/).*$"),
        ("comment.line.double-slash.gerede", r"//.*$"),
    ]
    literals = [
        ("constant.other.date.gerede",
         "[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])"
         "(T[0-9](:?[0-9])*(Z|[+-]([0-9]|:(?=[0-9]))*)?)?"),
    ]
    others = [
        ("constant.numeric.gerede", rf"{digits}(\.{digits})*%?"),
        ("variable.other.quoted.gerede", rf"`(?![\p{{Lu}}\p{{Lt}}])\p{{L}}{part}*`"),
        ("entity.name.type.gerede", rf"[\p{{Lu}}\p{{Lt}}]{part}*"),
        ("variable.other.gerede", rf"\p{{L}}{part}*"),
        ("invalid.illegal.gerede", f"_{part}+"),
        ("variable.language.any.gerede", "_"),
        ("keyword.operator.gerede", "!=|<=|>=|[=<>+*/-]"),
        ("punctuation.gerede", r"[.,:?(){}]"),
    ]

    def matches(pairs):
        return [{"name": name, "match": match} for name, match in pairs]

    def language(name):
        units = "|".join(words(rows, ("unit",), name))
        functions = "|".join(words(rows, ("function",), name))
        reserved = "|".join(words(rows, ("reserved",), name))
        return {
            "patterns": [
                {"include": "#comments"},
                {"include": "#texts"},
                *matches(literals),
                {
                    "match": f"({digits})\\s+({units}){end}",
                    "captures": {
                        "1": {"name": "constant.numeric.gerede"},
                        "2": {"name": "support.type.unit.gerede"},
                    },
                },
                *matches([
                    ("support.function.gerede", f"({functions})(?=\\s*\\()"),
                    ("keyword.control.gerede", f"({reserved}){end}"),
                ]),
                {"include": "#others"},
            ]
        }

    def rest(begin, name, captured=()):
        """The rest of the file, in a language: a rule that has no end."""
        return {
            "begin": begin,
            "beginCaptures": {
                number: {"name": "keyword.control.gerede"} for number in captured
            },
            "end": "(?!)",
            "patterns": [{"include": f"#{name}"}],
        }

    project = {
        "begin": f"(project){end}",
        "beginCaptures": {"1": {"name": "keyword.control.gerede"}},
        "end": r"\.",
        "endCaptures": {"0": {"name": "punctuation.gerede"}},
        "patterns": [{"include": "#comments"}, {"include": "#texts"}, {"include": "#others"}],
    }
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
        "patterns": [
            {"include": "#comments"},
            project,
            rest(rf"(language|taal)\s+(nl){end}", "dutch", "12"),
            rest(rf"(language|taal)\s+(en){end}", "english", "12"),
            rest("(?=(" + "|".join(only_dutch(rows)) + f"){end})", "dutch"),
            rest(r"(?=\S)", "english"),
        ],
        "repository": {
            "comments": {"patterns": matches(comments)},
            "texts": {"patterns": [text]},
            "english": language("english"),
            "dutch": language("dutch"),
            "others": {"patterns": matches(others)},
        },
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
    def keywords(group, options, values, indent="  "):
        start = f"{indent}syn keyword {group}{options}"
        lines, line = [], start
        for word in values:
            if len(line) + len(word) > 95:
                lines.append(line)
                line = start
            line += " " + word
        return "\n".join(lines + [line])

    def language(name):
        functions = "\\|".join(words(rows, ("function",), name))
        return "\n".join([
            keywords("geredeKeyword", "", words(rows, ("reserved",), name)),
            keywords("geredeUnit", " contained", words(rows, ("unit",), name)),
            f'  syn match geredeFunction "\\<\\({functions}\\)\\ze\\s*("',
        ])

    dutch = "\\|".join(only_dutch(rows))
    return f'''" {NOTE}
" Language: Gerede
if exists("b:current_syntax")
  finish
endif
let s:options = &cpoptions
set cpoptions&vim

" The lines without those that are comments.
function! s:Text(lines) abort
  return join(filter(copy(a:lines), {{_, line -> line !~# '^\\s*//'}}), "\\n")
endfunction

" The language that the first sentence states, after the name of a project; empty if none.
function! s:Stated(lines) abort
  let project = '\\%(project\\>\\_[^."]*\\%("[^"]*"\\)\\=\\_[^."]*\\.\\)\\='
  return get(matchlist(s:Text(a:lines),
    \\ '^\\_s*' . project . '\\_s*\\%(language\\|taal\\)\\_s\\+\\(nl\\|en\\)\\>'), 1, '')
endfunction

syn iskeyword @,48-57,_,192-255
syn match geredeSign "!=\\|<=\\|>=\\|[=<>+*/.,:?(){{}}-]"
syn match geredeName "\\<[[:upper:][:digit:]_]\\@!\\k\\+"
syn match geredeThing "\\<[[:upper:]]\\k*"
syn match geredeAny "\\<_\\>"
syn match geredeWrong "\\<_\\k\\+"

" The language of the file: the one that it states, or the one of its first word, or else the one
" that the project states.
let s:language = s:Stated(getline(1, 200))
if !empty(s:language)
  syn match geredeKeyword "\\<\\(language\\|taal\\)\\ze\\s\\+\\(nl\\|en\\)\\s*\\."
elseif s:Text(getline(1, 200)) =~# '^\\_s*\\%({dutch}\\)\\>'
  let s:language = 'nl'
else
  let s:project = findfile('project.gr', expand('%:p:h') . ';')
  let s:language = empty(s:project) ? '' : s:Stated(readfile(s:project, '', 200))
endif
if s:language ==# 'nl'
{language("dutch")}
else
{language("english")}
endif
syn match geredeNumber "\\<\\d\\+\\(_\\d\\+\\)*\\(\\.\\d\\+\\(_\\d\\+\\)*\\)*%\\="
  \\ nextgroup=geredeUnit skipwhite skipnl
syn match geredeDate "\\<\\d\\{{4}}-\\d\\d-\\d\\d\\d\\@!\\(T\\d[0-9:]*\\(Z\\|[+-][0-9:]*\\d\\)\\=\\)\\="
syn match geredeQuoted "`[[:upper:][:digit:]_]\\@!\\k\\+`"
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
hi def link geredeAny Special
hi def link geredeWrong Error
hi def link geredeEscape SpecialChar
hi def link geredeText String
hi def link geredeComment Comment
hi def link geredeDocumentation SpecialComment

setlocal commentstring=//\\ %s
let b:current_syntax = "gerede"
let &cpoptions = s:options
unlet s:options
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
    lists += "\n" + python_list("ONLY_DUTCH", only_dutch(rows))
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
CLOCK = r"T\\d(?::?\\d)*(?:Z|[+-](?:\\d|:(?=\\d))*)?"
# The sentence that states the language of a file, after comments and the name of the project.
STATED = re.compile(
    r"\\ufeff?(?:\\s|//[^\\n]*\\n)*(?:project\\s+\\w+\\s*(?:\\"[^\\"]*\\"\\s*)?\\.(?:\\s|//[^\\n]*\\n)*)?"
    r"(language|taal)\\s+(nl|en)\\b")
# A first word that only Dutch reserves.
FIRST_DUTCH = re.compile(
    r"\\ufeff?(?:\\s|//[^\\n]*\\n)*(?:" + "|".join(ONLY_DUTCH) + ")" + END)


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
        if stated.group(2) == "nl" if stated else FIRST_DUTCH.match(text):
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
