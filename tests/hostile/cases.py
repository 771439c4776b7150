# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the cases of tests/data/hostile. The README says how they are written."""

import base64
import pathlib
import re
from dataclasses import dataclass

DATA = pathlib.Path(__file__).resolve().parent.parent / "data/hostile"
# What a case is: HTML, Markdown, the words of a field, a whole file, a setting of the newsroom.
FORMS = ("html", "markdown", "field", "file", "setting")
FEWEST = 220
REFUSED = "refused:"

_NAME = re.compile(r"^[a-z][A-Za-z0-9-]*$")
_NOTATION = re.compile(r"⟦(?:(?P<count>\d+) × (?P<again>.*?)|base64 (?P<plain>.*?)|utf16 (?P<wide>.*?)"
                       r"|(?P<bytes>[0-9A-F]{2}(?: [0-9A-F]{2})*))⟧", re.S)


@dataclass(frozen=True)
class Case:
    name: str
    form: str         # one of FORMS
    family: str       # the file that it stands in
    trick: str
    refused: str      # why no file of it may come in; empty: it must
    payload: bytes

    @property
    def text(self):
        """The payload as text; bytes that are none are marked."""
        return self.payload.decode("utf-8", errors="replace")


def _written_out(match):
    if match.group("count"):
        return match.group("again").encode() * int(match.group("count"))
    if match.group("plain"):
        return base64.b64encode(match.group("plain").encode())
    if match.group("wide"):
        return match.group("wide").encode("utf-16-le")
    return bytes.fromhex(match.group("bytes"))


def payload_of(text, name):
    """The bytes that @p text stands for."""
    text = text.replace("CASE", name)
    parts, at = [], 0
    for match in _NOTATION.finditer(text):
        parts += [text[at:match.start()].encode(), _written_out(match)]
        at = match.end()
    return b"".join([*parts, text[at:].encode()])


def _case(form, family, lines):
    name, at, trick, refused = lines[0][4:], 1, [], ""
    while at < len(lines) and lines[at].startswith("~ "):
        words = lines[at][2:]
        if words.startswith(REFUSED):
            refused = words[len(REFUSED):].strip()
        else:
            trick.append(words)
        at += 1
    text = "\n".join(lines[at:]).rstrip("\n")
    where = "%s/%s: %s" % (form, family, name)
    if not _NAME.match(name):
        raise RuntimeError("%s: a name is letters, digits and “-”." % where)
    if not trick:
        raise RuntimeError("%s: no line beginning with “~” says what the trick is." % where)
    if "CASE" not in text:
        raise RuntimeError("%s: nothing in it would tell that it is this case (CASE)." % where)
    payload = payload_of(text, name)
    if "⟦" in payload.decode("utf-8", errors="replace"):
        raise RuntimeError("%s: “⟦” begins nothing that can be written out." % where)
    return Case(name, form, family, " ".join(trick), refused, payload)


def read():
    """All cases, by form and file, in the order in which they stand there."""
    cases, names = [], set()
    for form in FORMS:
        for file in sorted((DATA / form).glob("*.txt")):
            lines = file.read_text(encoding="utf-8").split("\n")
            starts = [number for number, line in enumerate(lines) if line.startswith("=== ")]
            for start, end in zip(starts, [*starts[1:], len(lines)]):
                case = _case(form, file.stem, lines[start:end])
                if case.name in names:
                    raise RuntimeError("%s: there are two cases of that name." % case.name)
                names.add(case.name)
                cases.append(case)
    if len(cases) < FEWEST:
        raise RuntimeError("There are only %d cases in %s; at least %d are wanted." % (len(cases), DATA, FEWEST))
    return cases
