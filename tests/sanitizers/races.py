#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Reads what the thread sanitizer wrote into a folder, and fails with the reports that concern Galley.

Qt and GLib of the distribution are not built for the sanitizer, which does not see how they keep their own data in order. A report
is theirs when on both sides one of them touched the memory itself; when Galley's code did on one side, it is ours.
"""
import pathlib
import re
import sys

ACCESS = re.compile(r"^  (?:Previous )?(?:atomic )?(?:read|write) of size", re.IGNORECASE)
FRAME = re.compile(r"^    #\d+ .*\((\S+?)\+0x[0-9a-f]+\)")
THEIRS = re.compile(r"^lib(?:Qt6\w+|glib-2|gio-2|gobject-2)\b")
SANITIZER = "libtsan.so"


def reports(text):
    """The text of each report."""
    return re.findall(r"^WARNING: ThreadSanitizer.*?(?=^={18}$|\Z)", text, re.DOTALL | re.MULTILINE)


def touching(report):
    """For each side of a race, the program or library whose code touched the memory."""
    lines = report.splitlines()
    for start, line in enumerate(lines):
        if not ACCESS.match(line):
            continue
        modules = []
        for frame in lines[start + 1:]:
            found = FRAME.match(frame)
            if not found:
                break
            modules.append(found.group(1))
        yield next((module for module in modules if not module.startswith(SANITIZER)), "?")


def is_theirs(report):
    sides = list(touching(report))
    return "data race" in report.splitlines()[0] and len(sides) == 2 and all(THEIRS.match(side) for side in sides)


def main(folder):
    found = [report for path in sorted(pathlib.Path(folder).iterdir()) for report in reports(path.read_text("utf-8", "replace"))]
    ours = [report for report in found if not is_theirs(report)]
    for report in ours:
        print(report)
    print(f"Reports of the thread sanitizer: {len(ours)}. Besides, of what Qt and GLib do among themselves: {len(found) - len(ours)}.")
    return 1 if ours else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
