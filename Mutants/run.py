"""Mutation testing of the core: `make mutants`.

Copies the repository to .build-mutants/tree, has mutate.swift put mutants into the copy, all in one
build, and runs for each mutant the tests that reach it, the quickest first, until one fails.

    run.py [--count N] [--seed TEXT] [--only TEXT] [--skip-build] [--resume]

    --only TEXT    only mutants whose key (file, text and change) has the text
    --skip-build   the build, and which tests reach what, as the last run left them
    --resume       with --skip-build: those that the last run killed are not run again

Ends with status 1 where fewer than 90 % are killed. What each mutant did stands in
.build-mutants/results.jsonl.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build-mutants"
ORIGINAL, TREE = WORK / "original", WORK / "tree"
SWIFT = os.environ.get("SWIFT", "swift")
CORE = ["Text", "Syntax", "Program", "Rules", "Engine", "Facts", "Findings"]
MODULES = ["Gerede" + name for name in CORE]
BUILD = [SWIFT, "build", "--build-tests", "--configuration", "release",
         "-Xswiftc", "-enable-testing", "--scratch-path", str(WORK / "build")]
BINARY = WORK / "build/release/geredePackageTests.xctest"
# These judge how long something takes: a busy machine would kill mutants.
BY_THE_CLOCK = ["CancellationTests", "LimitCommandTests"]
AT_LEAST = 0.9
ALIVE = ("survived", "unreached")
# A batch of tests ends here: seconds for starting, and how often its usual time.
GRACE, SLOWNESS = 10, 8
# How long the tests of one mutant take at most, in seconds of their usual time: a mutant that survives
# would have all of them run. The slowest are left out.
BUDGET = 40
MEMORY = 3 << 30
CAPACITY = 65536


def copy_if_changed(source, target):
    """Copies a file, and leaves the target's time alone where it has the same content."""
    if not target.exists() or source.read_bytes() != target.read_bytes():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        shutil.copymode(source, target)


def lay(source, target):
    """Makes a folder the same as another one, and leaves alone what is the same already."""
    files = {path.relative_to(source) for path in source.rglob("*") if path.is_file()}
    for name in files:
        copy_if_changed(source / name, target / name)
    if target.exists():
        for old in [path for path in target.rglob("*") if path.is_file()]:
            if old.relative_to(target) not in files:
                old.unlink()


def snapshot():
    """Copies the repository as it is now, so that it can be worked on meanwhile."""
    shutil.rmtree(ORIGINAL, ignore_errors=True)
    for name in repository_files():
        (ORIGINAL / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, ORIGINAL / name)
        shutil.copymode(ROOT / name, ORIGINAL / name)
    (ORIGINAL / "Package.swift").write_text(manifest())
    if (ROOT / "Package.resolved").exists():
        shutil.copyfile(ROOT / "Package.resolved", ORIGINAL / "Package.resolved")


def repository_files():
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [name for name in names.splitlines() if (ROOT / name).is_file()]


def manifest():
    """The manifest with a target for the switch, and without the rules of style."""
    text = (ROOT / "Package.swift").read_text()
    changes = [
        ("  .strictMemorySafety(),\n", ""),
        ("  .treatAllWarnings(as: .error),\n", ""),
        ("dependencies: uses, swiftSettings: settings)\n}\n\nfunc tests",
         "dependencies: uses + [\"GeredeMutants\"], swiftSettings: settings)\n}\n\nfunc tests"),
        ("  targets: [\n", "  targets: [\n    .target(name: \"GeredeMutants\", path: \"Mutants/Support\"),\n"),
    ]
    for before, after in changes:
        if text.count(before) != 1:
            sys.exit(f"mutants: the manifest is not what this expects: {before!r}")
        text = text.replace(before, after)
    return text


def mutate(arguments, withdrawn):
    """Lays the tree with mutants in its sources; returns what mutate.swift tells of them."""
    (WORK / "withdrawn.txt").write_text("\n".join(sorted(withdrawn)))
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        stage = Path(folder) / "tree"
        shutil.copytree(ORIGINAL, stage)
        subprocess.run(
            [WORK / "mutate", stage / "Sources", str(arguments.count), arguments.seed,
             WORK / "withdrawn.txt", WORK / "mutants.json", *MODULES], check=True)
        lay(stage, TREE)
    return json.loads((WORK / "mutants.json").read_text())


def build_tool():
    host = Path(shutil.which(SWIFT)).resolve().parent.parent / "lib/swift/host"
    tool, source = WORK / "mutate", ROOT / "Mutants/mutate.swift"
    if tool.exists() and tool.stat().st_mtime > source.stat().st_mtime:
        return
    libraries = ["-lSwiftSyntax", "-lSwiftParser", "-lSwiftOperators"]
    subprocess.run(
        [SWIFT + "c", "-swift-version", "6", "-O", "-I", host, "-L", host, *libraries,
         "-Xlinker", "-rpath", "-Xlinker", host, source, "-o", tool], check=True)


def build(arguments):
    """Builds with mutants, and withdraws those that do not compile until all do."""
    WORK.mkdir(exist_ok=True)
    build_tool()
    snapshot()
    known = WORK / "withdrawn.txt"
    withdrawn = set(known.read_text().splitlines()) if known.exists() else set()
    while True:
        described = mutate(arguments, withdrawn)
        run = subprocess.run(BUILD, cwd=TREE, capture_output=True, text=True)
        if run.returncode == 0:
            return described["mutants"]
        bad = set()
        for file, line in set(re.findall(r"/tree/Sources/([^:\n]+):(\d+):\d+: error:", run.stdout)):
            bad |= {mutant["key"] for mutant in described["mutants"]
                    if mutant["file"] == file
                    and mutant["line"] <= int(line) <= mutant["lastLine"]}
        if not bad:
            sys.exit(run.stdout + run.stderr)
        print(f"mutants: {len(bad)} do not compile, others take their places", flush=True)
        withdrawn |= bad


class Outcome:
    """How a run of tests ended."""

    def __init__(self, how, tests, seconds):
        self.how, self.tests, self.seconds = how, tests, seconds


def resident(process):
    """The memory of a process and of those it started, in bytes."""
    total = 0
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(fields[2]) == process:
                total += int(fields[21]) * 4096
        except (OSError, IndexError, ValueError):
            pass
    return total


def run_tests(tests, environment, limit):
    """Runs tests in a process group of their own, within limits of time and memory."""
    pattern = "^(" + "|".join(re.escape(test) for test in tests) + ")"
    command = [BINARY, "--testing-library", "swift-testing", "--filter", pattern]
    variables = dict(os.environ, SWIFT_BACKTRACE="enable=no", **environment)
    began = time.monotonic()
    with tempfile.TemporaryFile("w+", errors="replace") as log:
        process = subprocess.Popen(
            command, cwd=TREE, env=variables, stdin=subprocess.DEVNULL, stdout=log,
            stderr=subprocess.STDOUT, start_new_session=True)
        how = None
        while how is None:
            try:
                how = "passed" if process.wait(timeout=0.25) == 0 else "failed"
            except subprocess.TimeoutExpired:
                if time.monotonic() - began > limit:
                    how = "time"
                elif resident(process.pid) > MEMORY:
                    how = "memory"
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
        log.seek(0)
        text = log.read()
    if how == "failed" and "✘" not in text:
        how = "crash"
    failing = sorted(set(re.findall(r"✘ Test (\S+?)(?:\(| with| recorded| failed)", text)))
    return Outcome(how, failing, time.monotonic() - began)


def all_tests():
    listing = subprocess.run(
        [BINARY, "--testing-library", "swift-testing", "--list-tests"], cwd=TREE, check=True,
        capture_output=True, text=True).stdout
    tests = [line.strip() for line in listing.splitlines() if "/" in line]
    return [test for test in tests if not any(f".{suite}/" in test for suite in BY_THE_CLOCK)]


def reach(tests):
    """For each test that passes: its seconds, and the numbers of the mutants that it reaches."""

    def measure(test):
        with tempfile.NamedTemporaryFile(dir=WORK) as file:
            file.truncate(CAPACITY)
            outcome = run_tests([test], {"GEREDE_MUTANTS_REACHED": file.name}, 600)
            reached = Path(file.name).read_bytes()
        if outcome.how != "passed":
            print(f"mutants: without a mutant, {test}: {outcome.how}", flush=True)
            return test, None
        return test, (outcome.seconds, [n for n, byte in enumerate(reached) if byte])

    with concurrent.futures.ThreadPoolExecutor(2) as workers:
        return {test: found for test, found in workers.map(measure, tests) if found}


def batches(tests, seconds):
    """Tests in the order in which they are run, in groups, since starting a process takes time too.

    The quickest go first, then the golden cases, which notice most, then the others up to BUDGET.
    """
    ordered = sorted(tests, key=lambda test: (seconds[test], test))
    golden = [test for test in ordered if ".GoldenTests/" in test]
    others = [test for test in ordered if test not in golden]
    group, total, bound, spent = [], 0.0, 2.0, 0.0
    for test in others:
        spent += seconds[test]
        if spent > BUDGET:
            break
        if group and total + seconds[test] > bound:
            yield group
            if golden:
                yield golden
            group, golden, total, bound = [], [], 0.0, bound * 2
        group.append(test)
        total += seconds[test]
    yield from (rest for rest in (group, golden) if rest)


def judge(mutant, reached, seconds):
    """Runs the tests that reach a mutant until one fails; returns how it ended and by which tests."""
    for group in batches(reached[mutant["number"]], seconds):
        limit = GRACE + SLOWNESS * sum(seconds[test] for test in group)
        outcome = run_tests(group, {"GEREDE_MUTANT": str(mutant["number"])}, limit)
        if outcome.how != "passed":
            return outcome.how, outcome.tests or group[:1]
    return ("survived" if reached[mutant["number"]] else "unreached"), []


def equivalents():
    """The mutants that change nothing anyone could notice: reasons by key."""
    reasons, key = {}, None
    for line in (ROOT / "Mutants/equivalent.txt").read_text().splitlines():
        if line.startswith("  ") and key:
            reasons[key] = (reasons[key] + " " + line.strip()).strip()
        elif line and not line.startswith("#"):
            key = line
            reasons[key] = ""
    return reasons


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=312)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--only", default="")
    parser.add_argument("--skip-build", action="store_true")
    parser.add_argument("--resume", action="store_true")
    arguments = parser.parse_args()
    began = time.monotonic()

    def minutes():
        return (time.monotonic() - began) / 60

    if arguments.skip_build:
        mutants = json.loads((WORK / "mutants.json").read_text())["mutants"]
    else:
        mutants = build(arguments)
        print(f"mutants: {len(mutants)} built after {minutes():.0f} min", flush=True)
    known = WORK / "reach.json"
    if known.exists() and known.stat().st_mtime > BINARY.stat().st_mtime:
        found = json.loads(known.read_text())
    else:
        found = reach(all_tests())
        known.write_text(json.dumps(found))
        print(f"mutants: what {len(found)} tests reach is known after {minutes():.0f} min", flush=True)

    reached, seconds = defaultdict(list), {}
    starting = min(duration for duration, _ in found.values())
    for test, (duration, numbers) in found.items():
        seconds[test] = max(duration - starting, 0.01)
        for number in numbers:
            reached[number].append(test)
    same = equivalents()
    judged = [mutant for mutant in mutants if arguments.only in mutant["key"]]
    log = WORK / "results.jsonl"
    before = {}
    if arguments.resume and log.exists():
        for line in log.read_text().splitlines():
            result = json.loads(line)
            before[result["key"]] = result
    else:
        log.write_text("")
    lock = threading.Lock()

    def work(mutant):
        known = before.get(mutant["key"])
        if mutant["key"] in same:
            how, tests = "equivalent", []
        elif known and known["how"] not in ALIVE and known["number"] == mutant["number"]:
            return known
        else:
            how, tests = judge(mutant, reached, seconds)
        result = dict(mutant, how=how, tests=tests)
        with lock, log.open("a") as lines:
            lines.write(json.dumps(result) + "\n")
            print(f"{how:<10} {mutant['file']}:{mutant['line']}: {mutant['before']} ==> "
                  f"{mutant['after']}" + (f"  [{tests[0]}]" if tests else ""), flush=True)
        return result

    # In an order that has nothing to do with where they stand: what a run that is broken off has found
    # speaks for all.
    judged.sort(key=lambda mutant: hashlib.sha256(mutant["key"].encode()).digest())
    with concurrent.futures.ThreadPoolExecutor(2) as workers:
        results = list(workers.map(work, judged))
    results.sort(key=lambda result: result["number"])
    sys.exit(report(results, same, minutes()))


def report(results, same, minutes):
    """Prints what survived and the counts; returns the exit status."""
    alive = [result for result in results if result["how"] in ALIVE]
    print("\nWhat no test notices:")
    for result in alive:
        print(f"{result['how']}  {result['file']}:{result['line']}\n  {result['key']}")
    for key in sorted(set(same) - {result["key"] for result in results}):
        print(f"not among the mutants of this run: {key}")
    print(f"\n{'module':<16}{'mutants':>8}{'killed':>8}{'share':>8}")
    total, killed = Counter(), Counter()
    for result in results:
        if result["how"] == "equivalent":
            continue
        for name in (result["module"], result["operation"], "all"):
            total[name] += 1
            killed[name] += result not in alive
    for name in MODULES + ["comparison", "arithmetic", "connective", "statement", "all"]:
        if total[name]:
            share = 100 * killed[name] / total[name]
            print(f"{name:<16}{total[name]:>8}{killed[name]:>8}{share:>7.1f}%")
    ways = Counter(result["how"] for result in results)
    print("\n" + ", ".join(f"{count} {how}" for how, count in ways.most_common())
          + f"; {minutes:.0f} min")
    return 0 if killed["all"] >= AT_LEAST * total["all"] else 1


if __name__ == "__main__":
    main()
