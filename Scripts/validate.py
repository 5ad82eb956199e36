"""Runs gr on the golden cases and the examples and validates the documents that it writes.

    python Scripts/validate.py sarif    against SARIF 2.1.0 (pydantic-sarif)
    python Scripts/validate.py json     against docs/schemas (jsonschema)
    python Scripts/validate.py lines FILE...    documents that are there already, each on a line
"""

import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import referencing
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


def validator(name):
    """A validator for one of the schemas, which refer to each other."""
    schemas = {
        path.name: json.loads(path.read_text()) for path in pathlib.Path("docs/schemas").glob("*.json")
    }
    resources = [
        (key, referencing.Resource.from_contents(value)) for key, value in schemas.items()
    ]
    registry = referencing.Registry().with_resources(resources)
    return jsonschema.Draft202012Validator(schemas[f"{name}.json"], registry=registry)


CHECK = validator("gerede.check-1")
ASK = validator("gerede.ask-1")
EXPLAIN = validator("gerede.explain-1")
TEST = validator("gerede.test-1")
MAY = validator("gerede.may-1")
OWED = validator("gerede.owed-1")
WHY = validator("gerede.why-1")
WHY_NOT = validator("gerede.why-not-1")


def check_json(path):
    text = path.read_text(errors="replace") if path.is_file() else ""
    stated = re.search(r"(?m)^// at: (\S+)$", text)
    at = stated.group(1) if stated else "2026-01-01"
    CHECK.validate(document(["check", "--format", "json", "--at", at, path]))
    OWED.validate(document(["owed", "--format", "json", "--at", at, path]))
    TEST.validate(document(["test", "--format", "json", path]))
    for form, question in re.findall(r"(?m)^// (why|why not): (.*)$", text):
        schema, options = (WHY, []) if form == "why" else (WHY_NOT, ["--not"])
        answer = document(["why", *options, "--format", "json", "--at", at, question, path])
        (MAY if answer["schema"] == "gerede.may/1" else schema).validate(answer)
    for question in re.findall(r"(?m)^// ask: (.*)$", text):
        answer = document(["ask", "--format", "json", "--at", at, question, path])
        (MAY if answer["schema"] == "gerede.may/1" else ASK).validate(answer)
        if question.startswith(("may ", "mag ")):
            MAY.validate(document(["may", "--format", "json", "--at", at, question, path]))


def check_lines(files):
    """Validates the documents in files, each by the schema that it names."""
    count = 0
    for file in files:
        for number, line in enumerate(pathlib.Path(file).read_text().splitlines(), 1):
            read = json.loads(line)
            name, version = read["schema"].split("/")
            try:
                validator(f"{name}-{version}").validate(read)
            except jsonschema.ValidationError as problem:
                sys.exit(f"{file}:{number}: {problem}")
            count += 1
    print(f"{count} documents valid")
    sys.exit(0 if count else 1)


def main():
    if sys.argv[1] == "lines":
        check_lines(sys.argv[2:])
    validate = {"sarif": sarif, "json": check_json}[sys.argv[1]]
    failed = 0
    count = 0
    EXPLAIN.validate(document(["explain", "--format", "json"]))
    EXPLAIN.validate(document(["explain", "--format", "json", "GR1001"]))
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
