"""Decides by agreements through libgerede: decide.py FILE.gr...

GEREDE_LIBRARY names the library; `make libgerede` puts it in .build/libgerede.
"""

import ctypes
import json
import os
import pathlib
import sys


class Gerede:
    """A policy that is loaded, and questions about it."""

    def __init__(self, sources, library=None):
        path = library or os.environ.get("GEREDE_LIBRARY", "libgerede.so")
        self._library = ctypes.CDLL(path)
        self._library.gerede_load.restype = ctypes.c_uint64
        self._library.gerede_load.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p)]
        for name in ("gerede_decide", "gerede_check", "gerede_why", "gerede_replace"):
            function = getattr(self._library, name)
            function.restype = ctypes.c_void_p
            function.argtypes = [ctypes.c_uint64, ctypes.c_char_p]
        self._library.gerede_free.argtypes = [ctypes.c_uint64]
        self._library.gerede_free_text.argtypes = [ctypes.c_void_p]
        answer = ctypes.c_void_p()
        request = json.dumps({"sources": sources}).encode()
        self._policy = self._library.gerede_load(request, ctypes.byref(answer))
        self.loaded = self._take(answer.value)

    def _take(self, address):
        """The document at an address, whose memory is given back."""
        text = ctypes.string_at(address).decode()
        self._library.gerede_free_text(address)
        return text

    def ask(self, function, **request):
        """The answer of a function, `decide`, `check` or `why`, as its document."""
        call = getattr(self._library, f"gerede_{function}")
        return self._take(call(self._policy, json.dumps(request).encode()))

    def close(self):
        self._library.gerede_free(self._policy)


def main():
    paths = [pathlib.Path(path) for path in sys.argv[1:]]
    policy = Gerede([{"name": path.name, "text": path.read_text("utf-8")} for path in paths])
    print(policy.loaded, end="")
    dossier = {"Dossier": [{"id": "D1", "purpose": "Permit", "assurance": "High"}]}

    def act(bearer):
        return {"bearer": bearer, "event": "share with", "arguments": ["D1", "Rotterdam"]}

    # The same act in the term of the agreement, after it, and by somebody who may not.
    requests = [
        ("decide", dict(act=act("Denbosch"), at="2026-03-01T09:00Z", context=dossier)),
        ("decide", dict(act=act("Denbosch"), at="2027-03-01T09:00Z", context=dossier)),
        ("decide", dict(act=act("Acme"), at="2026-03-01", reasons=True, context=dossier)),
        ("check", dict(at="2026-03-01")),
        ("why", dict(sentence="SharingCaseFiles binds Acme", at="2026-03-01")),
    ]
    for function, request in requests:
        print(policy.ask(function, **request), end="")
    policy.close()


if __name__ == "__main__":
    main()
