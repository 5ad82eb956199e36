"""Drives `gr repl` through a real terminal, as a person would.

    python check_repl.py GR

Ends with exit status 1 at the first thing that is not as it should be.
"""

import os
import pathlib
import sys
import tempfile
import time

import pexpect
import pyte

PROGRAM = """
kind Municipality is Party { key code: Text. }
kind Component.
relation Party provides Component to Party.
municipality Denbosch "'s-Hertogenbosch" { code: "GM0796". }
municipality Sluis_België { code: "BE0001". }
municipality Rotterdam { code: "GM0599". }
component Notify.
component Identify.
Denbosch provides Notify to Rotterdam.
relation Thing links Thing.
rule a links c when a links b and b links c.
"""

TAB, UP, LEFT = "\t", "\x1b[A", "\x1b[D"
CTRL_A, CTRL_C, CTRL_D, CTRL_R = "\x01", "\x03", "\x04", "\x12"


class Session:
    """A session on a terminal of 80 by 24, whose screen is kept as a person sees it."""

    def __init__(self, gr: str, folder: pathlib.Path, *arguments: str, **variables: str):
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "XDG_STATE_HOME": str(folder / "state"),
            "TERM": "xterm",
            "LC_ALL": "C.UTF-8",
            **variables,
        }
        self.process = pexpect.spawn(
            gr, ["repl", "--at", "2026-03-01", *arguments], cwd=folder, env=environment,
            encoding="utf-8", dimensions=(24, 80))
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.Stream(self.screen)
        self.raw = ""
        self.welcome = self.prompt()

    def read(self) -> None:
        """Takes what the session has written, if anything."""
        try:
            written = self.process.read_nonblocking(65536, timeout=0.1)
        except pexpect.TIMEOUT:
            return
        self.raw += written
        self.stream.feed(written)

    def shown(self) -> str:
        return "\n".join(line.rstrip() for line in self.screen.display)

    def line(self) -> str:
        """The line of the screen on which the cursor stands."""
        return self.screen.display[self.screen.cursor.y].rstrip()

    def wait(self, what: str, is_there) -> str:
        end = time.monotonic() + 60
        while not is_there():
            assert time.monotonic() < end, f"waited for {what!r}, and saw:\n{self.shown()}"
            self.read()
        return self.shown()

    def expect(self, text: str) -> str:
        """Waits until a text is on the screen, and gives all that is."""
        return self.wait(text, lambda: text in self.shown())

    def expect_line(self, line: str) -> None:
        """Waits until the cursor stands on this line."""
        self.wait(line, lambda: self.line() == line)

    def prompt(self, prompt: str = "gr>") -> str:
        """Waits for a new prompt; gives what was shown since the last one, and forgets it."""
        shown = self.wait(
            prompt, lambda: self.line() == prompt and self.screen.cursor.x == len(prompt) + 1)
        self.screen.erase_in_display(2)
        return shown

    def type(self, text: str) -> None:
        self.process.send(text)

    def enter(self, text: str, prompt: str = "gr>") -> str:
        """Types a line; gives what is shown until the next prompt."""
        self.type(text + "\r")
        return self.prompt(prompt)

    def leave(self) -> None:
        self.type(CTRL_D)
        self.process.expect(pexpect.EOF)
        self.process.close()
        assert self.process.exitstatus == 0, self.process.exitstatus


def contains(shown: str, *texts: str) -> None:
    for text in texts:
        assert text in shown, f"{text!r} is missing in:\n{shown}"


def the_first_screen(gr, folder):
    session = Session(gr, folder, "policy.gr")
    contains(
        session.welcome, "policy.gr", "Denbosch provides c to x?", "help", "quit", "Ctrl-D")
    session.leave()


def history_over_two_sessions(gr, folder):
    first = Session(gr, folder, "policy.gr")
    contains(first.enter("Denbosch provides Notify to x?"), "1 answer")
    first.enter("Denbosch provides", "..>")
    contains(first.enter("Identify to Rotterdam."), "now true:")
    first.leave()
    second = Session(gr, folder, "policy.gr")
    second.type(UP)
    second.expect("Denbosch provides Identify to Rotterdam.")
    second.type(UP)
    second.expect("Denbosch provides Notify to x?")
    contains(second.enter(""), "1 answer")
    second.type(CTRL_R + "Ident")
    second.expect("Identify to Rotterdam.")
    contains(second.enter(""), "now true:")
    second.leave()
    kept = (folder / "state" / "gerede" / "history").stat()
    assert kept.st_mode & 0o777 == 0o600, oct(kept.st_mode)


def completion(gr, folder):
    session = Session(gr, folder, "policy.gr")
    session.type("Denb" + TAB)
    session.expect("Denbosch")
    session.type(" pro" + TAB)
    session.expect("Denbosch provides")
    session.type(TAB)
    session.expect("Identify  Notify")
    # A small letter finds the name with its capital.
    session.type("n" + TAB)
    session.expect("Denbosch provides Notify")
    session.type(" t" + TAB + "Rott" + TAB)
    session.expect("Denbosch provides Notify to Rotterdam")
    contains(session.enter("?"), "yes")
    session.type("Denbosch.c" + TAB)
    session.expect("Denbosch.code")
    session.type(CTRL_C)
    session.prompt()
    session.type("load po" + TAB)
    session.expect("load policy.gr")
    contains(session.enter(""), "Questions that work here")
    session.type("hist" + TAB)
    session.expect("history")
    contains(session.enter(""), "0  start")
    session.leave()


def giving_up(gr, folder):
    session = Session(gr, folder, "policy.gr")
    session.type("Denbosch provides" + CTRL_C)
    session.prompt()
    session.enter("Denbosch provides", "..>")
    session.type("Identify" + CTRL_C)
    session.prompt()
    session.type(CTRL_C)
    session.expect("quit or Ctrl-D leaves")
    session.prompt()
    contains(session.enter("Denbosch provides Identify to x?"), "no answers")
    session.leave()


def giving_up_an_evaluation(gr, folder):
    # All pairs of some thousand things that form a chain: that takes a while.
    count = 3000
    lines = ["relation Thing links Thing.", "relation Thing reaches Thing."]
    lines += [f"thing T{index}." for index in range(count)]
    lines += [f"T{index} links T{index + 1}." for index in range(count - 1)]
    (folder / "chain.gr").write_text("\n".join(lines))
    session = Session(gr, folder, "chain.gr")
    session.type(
        "suppose rule a reaches b when a links b. "
        "rule a reaches c when a reaches b and b reaches c.\r")
    session.expect("b reaches c.")
    time.sleep(1)
    session.type(CTRL_C)
    contains(session.prompt(), "stopped; everything is as it was")
    contains(session.enter("T0 links x?"), "1 answer")
    session.leave()


def lines_that_go_on(gr, folder):
    session = Session(gr, folder, "policy.gr")
    session.enter("municipality Breda {", "..>")
    session.enter('  code: "GM0758".', "..>")
    contains(session.enter("", "..>"), '"}" is missing', "close", "drop")
    session.enter("close")
    contains(session.enter("Breda.code = x?"), "GM0758")
    session.enter("Denbosch provides Identify", "..>")
    contains(session.enter("", "..>"), "no end yet")
    session.enter("drop")
    session.leave()


def letters_of_all_kinds(gr, folder):
    for locale in ("C.UTF-8", "C"):
        session = Session(gr, folder, "policy.gr", LC_ALL=locale)
        session.type("Sluis_Belgi" + TAB)
        session.expect("Sluis_België")
        # To the letter before the last, which goes, and one letter on: each of them is one.
        session.type(LEFT + LEFT + "\x04" + "i" + "\x06")
        session.expect_line("    Sluis_België")
        contains(
            session.enter(" provides Notify to Rotterdam."),
            "Sluis_België provides Notify to Rotterdam")
        session.type("municipality \"'s-Hertogenbosch\" provides Notify to x?")
        session.expect("\"'s-Hertogenbosch\"")
        session.enter("")
        session.leave()


def another_size(gr, folder):
    session = Session(gr, folder, "policy.gr")
    session.type("Denbosch provides Notify to ")
    session.expect("Notify to")
    session.process.setwinsize(24, 30)
    session.screen.resize(24, 30)
    time.sleep(0.3)
    contains(session.enter("Rotterdam?"), "yes")
    session.process.setwinsize(10, 80)
    session.screen.resize(10, 80)
    session.type("help\r")
    session.expect("more: space")
    session.type(" ")
    session.expect("undo")
    session.type("q")
    session.prompt()
    session.leave()


def colours(gr, folder):
    session = Session(gr, folder, "policy.gr")
    session.enter("Denbosch provides Notify to Rotterdam?")
    assert "\x1b[1myes\x1b[0m" in session.raw, session.raw
    session.leave()
    plain = Session(gr, folder, "policy.gr", NO_COLOR="1")
    contains(plain.enter("Denbosch provides Notify to Rotterdam?"), "yes")
    assert "\x1b[1m" not in plain.raw, plain.raw
    plain.leave()


def in_dutch(gr, folder):
    session = Session(gr, folder, "policy.gr", "--lang", "nl")
    contains(session.welcome, "Vragen die hier werken")
    session.type("gesch" + TAB)
    session.expect("geschiedenis")
    contains(session.enter(""), "0  begin")
    contains(session.enter("controler"), "controleer")
    session.leave()


def main() -> int:
    gr = os.path.abspath(sys.argv[1])
    checks = (
        the_first_screen, history_over_two_sessions, completion, giving_up,
        giving_up_an_evaluation, lines_that_go_on, letters_of_all_kinds, another_size, colours,
        in_dutch)
    for check in checks:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name).resolve()
            (folder / "policy.gr").write_text(PROGRAM, encoding="utf-8")
            try:
                check(gr, folder)
            except (pexpect.ExceptionPexpect, AssertionError) as problem:
                print(f"check-repl: {check.__name__}: {problem}", file=sys.stderr)
                return 1
        print(f"{check.__name__}: passed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
