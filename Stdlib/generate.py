#!/usr/bin/env python3
"""Writes Sources/GeredeStdlib/StandardLibrary+Generated.swift from the files in Stdlib/std.

With --check nothing is written: the exit code is 1 if the Swift file is not up to date.
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent / "Sources" / "GeredeStdlib" / "StandardLibrary+Generated.swift"


def raw_literal(text):
    """Returns the text as a raw multi-line literal of Swift, with as many # as it needs."""
    marks = "#"
    while '"""' + marks in text or "\\" + marks in text:
        marks += "#"
    return f'{marks}"""\n{text}"""{marks}'


def swift():
    parts = [
        "// swift-format-ignore-file",
        "// Written by Stdlib/generate.py from the files in Stdlib/std.",
        "",
        "/// The standard library, written in Gerede: the text of each module by its name.",
        "public enum StandardLibrary {",
        "  /// The modules, sorted by name.",
        "  public static let modules: [(name: String, text: String)] = [",
    ]
    for path in sorted((HERE / "std").glob("*.gr")):
        text = path.read_text(encoding="utf-8")
        if not text.endswith("\n"):
            sys.exit(f"{path.name} does not end with a newline")
        # The newline before the closing quotes is no part of a literal, so one is added.
        literal = raw_literal(text + "\n")
        parts += ["    (", f'      name: "std.{path.stem}",', f"      text: {literal}", "    ),"]
    parts += ["  ]", "}", ""]
    return "\n".join(parts)


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        fresh = TARGET.exists() and TARGET.read_text(encoding="utf-8") == swift()
        sys.exit(0 if fresh else "run Stdlib/generate.py: the standard library has changed")
    TARGET.write_text(swift(), encoding="utf-8")
