#!/usr/bin/env python3
"""Carries the facts about Dutch municipalities over into Gerede.

    seeds/generate.py FOLDER

FOLDER holds municipalities.csv and municipal_successions.csv. Written are seeds/municipalities.gr
and, because a project reads only below its own root, the same text in examples/municipalities.
In both tables the column `until` and the date of a succession are the first day on which the
municipality no longer exists; in Gerede `until` names the last day, so one day is taken off.
"""
import csv
import datetime
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGETS = [
    ROOT / "seeds" / "municipalities.gr",
    ROOT / "examples" / "municipalities" / "municipalities.gr",
]

HEAD = """\
module municipalities.
use std.parties.

// The municipalities of the Netherlands between 2019 and 2025, each with its code, its province and
// its inhabitants, and when it came or went. Written by seeds/generate.py. Names, codes and numbers
// of inhabitants: Statistics Netherlands (CBS), CC BY 4.0; those of 2022 are provisional.
// A municipality without `from` existed before 2019 already.
"""


def entity_name(name):
    """Returns the name as one word of plain letters: 's-Hertogenbosch becomes SHertogenbosch."""
    plain = unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode("ascii")
    return "".join(word[0].upper() + word[1:] for word in re.findall(r"[A-Za-z0-9]+", plain))


def grouped(number):
    return f"{int(number):,}".replace(",", "_")


def day_before(date):
    return str(datetime.date.fromisoformat(date) - datetime.timedelta(days=1))


def dates(start, end):
    """Returns the end of a dated fact; `end` is the first day on which it no longer holds."""
    text = f" from {start}" if start else ""
    return text + (f" until {day_before(end)}" if end else "")


def municipality(row, name):
    label = "" if row["name"] == name else f' "{row["name"]}"'
    province = "".join(row["province"].split("-"))
    line = f'municipality {name}{label} {{ code: "{row["code"]}". province: {province}. }}'
    # As `gr fmt` lays it out.
    yield line if len(line) <= 100 else line.replace("{ ", "{\n  ").replace(". ", ".\n  ", 1).replace(
        " }", "\n}"
    )
    yield f'{name} exists{dates(row["from"], row["until"])}.'
    for year, until in [("2021", ""), ("2022", row["until"])]:
        count = row[f"inhabitants_{year}"]
        if not count:
            continue
        # The number of a year holds until the next one, or until the municipality ends.
        if year == "2021" and not row["inhabitants_2022"]:
            until = row["until"]
        yield f"inhabitants({name}) = {grouped(count)}{dates(f'{year}-01-01', until)}."
    if row["until"]:
        yield f'{name} is_dissolved from {row["until"]}.'


def module(folder):
    with open(folder / "municipalities.csv", encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["code"])
    with open(folder / "municipal_successions.csv", encoding="utf-8", newline="") as file:
        successions = sorted(
            csv.DictReader(file), key=lambda row: (row["date"], row["old"], row["new"])
        )
    names = {row["code"]: entity_name(row["name"]) for row in rows}
    if len(set(names.values())) != len(rows):
        sys.exit("two municipalities would get the same name")
    blocks = ["\n".join(municipality(row, names[row["code"]])) for row in rows]
    lines = [
        f'{names[row["new"]]} succeeds {names[row["old"]]} from {row["date"]}.'
        for row in successions
    ]
    return HEAD + "\n" + "\n\n".join(blocks) + "\n\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    text = module(pathlib.Path(sys.argv[1]))
    for target in TARGETS:
        target.write_text(text, encoding="utf-8")
