"""Evaluates kernel programs with clingo and DuckDB and compares their rows with those of the engine.

Reads one program a line, in JSON (see Tests/GeredeTesting/Outside). Prints a line for each difference,
and at the end how many relations were compared.
"""

import json
import sys

import clingo
import duckdb


def clingo_rows(text):
    """The rows of all shown relations; None if there is not exactly one answer set."""
    control = clingo.Control(["--warn=none", "0"])
    control.add("base", [], text)
    control.ground([("base", [])])
    models = []
    with control.solve(yield_=True) as handle:
        for model in handle:
            models.append(model.symbols(shown=True))
    if len(models) != 1:
        return None
    rows = {}
    for symbol in models[0]:
        relation, *words = symbol.arguments
        rows.setdefault(f"r{relation.number}", set()).add(tuple(word.number for word in words))
    return rows


def duck_rows(statements, relations):
    """The rows of relations; those of a table without columns are one empty row."""
    connection = duckdb.connect()
    for statement in statements:
        connection.execute(statement)
    rows = {}
    for relation in relations:
        result = connection.execute(f"SELECT * FROM {relation}")
        isMark = [column[0] for column in result.description] == ["mark"]
        rows[relation] = {() if isMark else tuple(row) for row in result.fetchall()}
    connection.close()
    return rows


def compare(program, engine, relations, found):
    differences = 0
    for relation in relations:
        expected = {tuple(row) for row in program["rows"][relation]}
        other = found.get(relation, set())
        if expected != other:
            differences += 1
            print(f"{program['name']}: {relation}: only here {sorted(expected - other)}, "
                  f"only in {engine} {sorted(other - expected)}")
    return differences


def main():
    compared = {"clingo": 0, "DuckDB": 0}
    differences = programs = 0
    for line in sys.stdin:
        program = json.loads(line)
        programs += 1
        relations = program["clingoRelations"]
        found = clingo_rows(program["clingo"])
        if found is None:
            print(f"{program['name']}: clingo has no single answer")
            differences += 1
        else:
            differences += compare(program, "clingo", relations, found)
            compared["clingo"] += len(relations)
        relations = program["duckRelations"]
        differences += compare(
            program, "DuckDB", relations, duck_rows(program["statements"], relations))
        compared["DuckDB"] += len(relations)
    print(f"{programs} programs, {compared['clingo']} relations with clingo, "
          f"{compared['DuckDB']} with DuckDB, {differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
