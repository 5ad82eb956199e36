#!/usr/bin/env python3
"""Writes the table of words in reference.md from Grammar/keywords.tsv.

--check: writes nothing, and fails if the table differs from the file.
"""
import csv
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
BEGIN = "<!-- keywords:begin (written from Grammar/keywords.tsv by docs/language/keywords.py) -->\n"
END = "<!-- keywords:end -->\n"


def table():
    path = HERE.parent.parent / "Grammar" / "keywords.tsv"
    lines = ["| English | Dutch | meaning |", "|---|---|---|"]
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["english"] and row["dutch"]:
                lines.append(f'| `{row["english"]}` | `{row["dutch"]}` | {row["meaning_en"]} |')
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    page = HERE / "reference.md"
    text = page.read_text(encoding="utf-8")
    start, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    fresh = text[:start] + table() + text[end:]
    if "--check" not in sys.argv[1:]:
        page.write_text(fresh, encoding="utf-8")
    elif fresh != text:
        sys.exit("The table of words in docs/language/reference.md is not fresh: "
                 "run python3 docs/language/keywords.py")
