"""Sums up which lines of the core the tests reach, from the LCOV of llvm-cov.

    coverage.py FILE report         a table of modules; fails below COVERAGE_AT_LEAST per cent
    coverage.py FILE lines [NAME]   the lines that nothing reached, with their text

Files that a script generates do not count: they are tables.
"""

import os
import sys
from collections import defaultdict
from pathlib import Path

CORE = ["Text", "Syntax", "Program", "Rules", "Engine", "Facts", "Findings"]


def read(path):
    """The count of each line of each file of the core, by path."""
    files = {}
    for line in Path(path).read_text().splitlines():
        kind, _, rest = line.partition(":")
        if kind == "SF":
            parts = Path(rest).parts
            module = parts[parts.index("Sources") + 1] if "Sources" in parts else ""
            counts = {}
            if module in ["Gerede" + name for name in CORE] and "+Generated" not in rest:
                files[os.path.relpath(rest)] = counts
        elif kind == "DA":
            number, count = rest.split(",")[:2]
            counts[int(number)] = counts.get(int(number), 0) + int(count)
    return files


def report(files):
    """Prints the share of lines that were reached, per module and in all."""
    reached, lines = defaultdict(int), defaultdict(int)
    for path, counts in files.items():
        for module in (Path(path).parts[1], "core"):
            lines[module] += len(counts)
            reached[module] += sum(count > 0 for count in counts.values())
    print(f"{'module':<16}{'lines':>8}{'reached':>9}{'share':>8}")
    for module in ["Gerede" + name for name in CORE] + ["core"]:
        share = 100 * reached[module] / lines[module]
        print(f"{module:<16}{lines[module]:>8}{reached[module]:>9}{share:>7.1f}%")
    at_least = float(os.environ.get("COVERAGE_AT_LEAST", "95"))
    if share < at_least:
        sys.exit(f"coverage: the tests reach fewer than {at_least:g} % of the lines of the core")


def lines(files, names):
    """Prints the lines that nothing reached, in runs, and how many there are per file."""
    for path, counts in sorted(files.items()):
        missed = sorted(number for number, count in counts.items() if count == 0)
        if not missed or names and not any(name in path for name in names):
            continue
        print(f"{path}: {len(missed)} of {len(counts)}")
        text = Path(path).read_text().splitlines()
        for before, number in zip([0] + missed, missed):
            if number > before + 1:
                print()
            print(f"{number:>5} {text[number - 1]}")
        print()


if __name__ == "__main__":
    files = read(sys.argv[1])
    if sys.argv[2] == "report":
        report(files)
    else:
        lines(files, sys.argv[3:])
