"""Runs gr on the golden cases and the examples and validates the documents that it writes.

    python Scripts/validate.py sarif    against SARIF 2.1.0 (pydantic-sarif)
    python Scripts/validate.py json     against docs/schemas (jsonschema)
"""

import json
import pathlib
import subprocess
import sys

import jsonschema
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

GR = pathlib.Path(".build/debug/gr")


def cases():
    """The paths to check: every golden case, and every example that is a project."""
    yield from sorted(pathlib.Path("Tests/Language").glob("*/*/*.gr"))
    for project in sorted(pathlib.Path("examples").glob("*/project.gr")):
        yield project.parent


def document(arguments):
    """The JSON that gr prints; its exit status must be one of the contract."""
    run = subprocess.run([GR, *arguments], capture_output=True, text=True)
    if run.returncode not in (0, 1, 2, 3, 66):
        raise SystemExit(f"gr {' '.join(map(str, arguments))}: exit {run.returncode}\n{run.stderr}")
    return json.loads(run.stdout)


def sarif(path):
    Sarif.model_validate(document(["check", "--format", "sarif", path]))


def schema(name):
    return json.loads(pathlib.Path(f"docs/schemas/{name}.json").read_text())


CHECK = schema("gerede.check-1")


def check_json(path):
    jsonschema.validate(document(["check", "--format", "json", "--at", "2026-01-01", path]), CHECK)


def main():
    validate = {"sarif": sarif, "json": check_json}[sys.argv[1]]
    failed = 0
    count = 0
    for path in cases():
        count += 1
        try:
            validate(path)
        except Exception as problem:
            failed += 1
            print(f"{path}: {problem}")
    print(f"{count - failed} documents valid, {failed} not")
    sys.exit(1 if failed or not count else 0)


main()
