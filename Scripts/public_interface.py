"""The public interface of the library, from its symbol graph.

    python Scripts/public_interface.py check FOLDER     compares it with docs/public-interface.txt
    python Scripts/public_interface.py update FOLDER    records it
    python Scripts/public_interface.py comments FOLDER  fails if a symbol has no documentation
    python Scripts/public_interface.py examples FOLDER  prints Swift with every example of the documentation
"""

import difflib
import json
import pathlib
import re
import sys

RECORD = pathlib.Path("docs/public-interface.txt")
ARTICLES = pathlib.Path("Sources/Gerede/Gerede.docc")


def graphs(folder):
    """The symbol graphs of the library and of what it adds to other modules."""
    files = sorted(pathlib.Path(folder).glob("Gerede*.symbols.json"))
    if not files:
        sys.exit(f"no symbol graph in {folder}")
    return [json.loads(file.read_text()) for file in files]


def symbols(folder):
    for graph in graphs(folder):
        for symbol in graph["symbols"]:
            if "::SYNTHESIZED::" not in symbol["identifier"]["precise"]:
                yield symbol


def path(symbol):
    return ".".join(symbol["pathComponents"])


def interface(folder):
    """Each symbol with its declaration, and what each type conforms to, a line each."""
    lines = set()
    names = {}
    for symbol in symbols(folder):
        names[symbol["identifier"]["precise"]] = path(symbol)
        declaration = "".join(part["spelling"] for part in symbol["declarationFragments"])
        lines.add(f"{path(symbol)}\t{' '.join(declaration.split())}")
    for graph in graphs(folder):
        for relation in graph["relationships"]:
            source = names.get(relation["source"])
            if relation["kind"] == "conformsTo" and source:
                target = names.get(relation["target"]) or relation.get("targetFallback", "")
                lines.add(f"{source}\t: {target.removeprefix('Swift.')}")
    return sorted(lines)


def check(folder):
    recorded = RECORD.read_text().splitlines()
    found = interface(folder)
    difference = [
        line
        for line in difflib.unified_diff(recorded, found, "recorded", "found", n=0, lineterm="")
        if not line.startswith("@@")
    ]
    if difference:
        print("\n".join(difference))
        sys.exit(
            "The public interface changed. If that is meant, run `make interface`, and tell embedders in "
            "CHANGELOG.md."
        )
    print(f"{len(found)} lines of public interface, as recorded")


def comments(folder):
    """Every public symbol says what it is, but those whose meaning a protocol gives."""
    given = re.compile(r"\.(init\(from:\)|encode\(to:\)|hash\(into:\)|==\(_:_:\)|<\(_:_:\))$")
    missing = sorted(
        path(symbol)
        for symbol in symbols(folder)
        if "docComment" not in symbol and not given.search(path(symbol))
    )
    for name in missing:
        print(f"no documentation: {name}")
    sys.exit(f"{len(missing)} public symbols have no documentation" if missing else 0)


def blocks(text):
    return re.findall(r"^```swift\n(.*?)^```", text, re.M | re.S)


def function(name, code):
    """A function that holds an example; it may return anything, or nothing."""
    body = "".join(f"    {line}\n" if line else "\n" for line in code.splitlines())
    return (
        f"func {name}() async throws -> Any {{\n"
        f"  var world = World(program)\n  world.tell(Facts())\n"
        f"  let decider = try Decider(world)\n  _ = decider\n"
        f"  do {{\n{body}  }}\n  return ()\n}}\n"
    )


def examples(folder):
    """Prints a file of functions; the examples of one article are one function."""
    print("import Gerede\n")
    count = 0
    for article in sorted(ARTICLES.glob("*.md")):
        found = blocks(article.read_text())
        if found:
            count += len(found)
            print(f"// {article.name}")
            print(function(f"article{count}", "".join(found)))
    done = set()
    for symbol in symbols(folder):
        text = "".join(line["text"] + "\n" for line in symbol.get("docComment", {}).get("lines", []))
        for code in blocks(text):
            # What a protocol says of its members comes with each type that conforms.
            if code not in done:
                done.add(code)
                count += 1
                print(f"// {path(symbol)}")
                print(function(f"example{count}", code))
    print(f"examples: {count}", file=sys.stderr)


{"check": check, "comments": comments, "examples": examples, "update": lambda folder: RECORD.write_text(
    "\n".join(interface(folder)) + "\n")}[sys.argv[1]](sys.argv[2])
