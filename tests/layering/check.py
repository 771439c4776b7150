#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Reads every #include of app/ and ui/ and says where one goes against the rules below.

    check.py [--qt-headers DIR] ROOT      the check; prints file:line of each breach, exit status 1 if there is one
    check.py [--qt-headers DIR] --self-test    the check of the check, on small trees that are made bad on purpose
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

# What a folder may include besides itself. Dependencies run one way.
MAY_INCLUDE = {
    "base": set(),
    "body": {"base"},
    "model": {"base", "body"},
    "store": {"base", "model"},
    "site": {"base", "body", "model"},
    "publish": {"base", "model"},
    "intake": {"base", "body", "model"},
    "proof": {"base", "body", "model"},
    "readers": {"base", "model"},
    "desk": {"base", "body", "model", "store", "site", "publish", "intake", "proof", "readers"},
    "cli": {"base", "body", "model", "desk"},
    "ui": {"base", "body", "model", "desk"},
}

# The folders that may know a library of others; "#include <gumbo.h>" is "gumbo.h", "<unicode/brkiter.h>" is "unicode/".
THIRD_PARTIES = {
    "gumbo.h": {"body"},
    "md4c.h": {"body"},
    "md4c-html.h": {"body"},
    "yaml-cpp/": {"intake"},
    "xxhash.h": {"base"},
    "unicode/": {"base", "site"},
    "curl/": {"publish"},
    "libssh/": {"publish"},
    "zip.h": {"publish"},
    "qt6keychain/": {"publish"},
    "sqlite3.h": {"store"},
}

# The folders that may know a module of Qt that not everybody may know.
QT_MODULES = {
    "QtWidgets": {"ui"},
    "QtWebEngineCore": {"ui"},
    "QtWebEngineWidgets": {"ui"},
    "QtWebEngineQuick": {"ui"},
    "QtSql": {"store"},
    "QtNetwork": {"publish", "readers"},
}
FREE_QT_MODULES = ("QtCore", "QtGui")

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
SPDX = ("SPDX-FileCopyrightText: ", "SPDX-License-Identifier: ")
CODE = {".cpp", ".h"}
LICENSED = CODE | {".cmake", ".py", ".sh", ".sql"}
LICENSED_FOLDERS = ("app", "ui", "tests", "cmake", "packaging")


def module_headers(qt_headers):
    """Which header belongs to which of the modules above. A header of a free module is free."""
    free = set()
    for module in FREE_QT_MODULES:
        names = {path.name for path in (qt_headers / module).glob("*") if path.is_file()}
        if not names:
            sys.exit(f"check.py: no headers of {module} in {qt_headers}")
        free |= names
    modules = {}
    for module in QT_MODULES:
        for path in (qt_headers / module).glob("*"):
            if path.is_file() and path.name not in free:
                modules[path.name] = module
    for module in ("QtWidgets", "QtSql"):
        if module not in modules.values():
            sys.exit(f"check.py: no headers of {module} in {qt_headers}")
    return modules


def qt_module(header, modules):
    first = header.split("/")[0]
    if first in QT_MODULES:
        return first
    if header.startswith("QWebEngine") or header.startswith("qwebengine"):
        return "QtWebEngineCore"
    return modules.get(header)


def folder_of(path):
    """The row of the table that a file of app/ or ui/ belongs to."""
    return path.parts[1] if path.parts[0] == "app" else "ui"


def quoted_breach(folder, header):
    first, slash, _ = header.partition("/")
    if header.endswith(".moc"):
        return None
    if not slash or first in (".", ".."):
        return f'"{header}" does not name its folder'
    if first not in MAY_INCLUDE:
        return f'"{header}" is in no folder of ours'
    if first != folder and first not in MAY_INCLUDE[folder]:
        return f'{folder} may not include {first}: "{header}"'
    return None


def angled_breach(folder, header, modules):
    module = qt_module(header, modules)
    if module and folder not in QT_MODULES[module]:
        return f"{folder} may not know {module}: <{header}>"
    for party, folders in THIRD_PARTIES.items():
        if (header.startswith(party) if party.endswith("/") else header == party) and folder not in folders:
            return f"{folder} may not know {party.rstrip('/')}: <{header}>"
    if header.split("/")[0] in MAY_INCLUDE and "/" in header:
        return f"<{header}> is ours and stands in quotes"
    return None


def include_breaches(root, path, modules):
    relative = path.relative_to(root)
    folder = folder_of(relative)
    if folder not in MAY_INCLUDE:
        yield f"{relative}:1: {folder} has no row in the table"
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        quoted, angled = found.groups()
        breach = quoted_breach(folder, quoted) if quoted else angled_breach(folder, angled, modules)
        if breach:
            yield f"{relative}:{number}: {breach}"


def licence_breaches(root, path):
    head = path.read_text(encoding="utf-8").splitlines()[:4]
    for line in SPDX:
        if not any(line in text for text in head):
            yield f"{path.relative_to(root)}:1: has no {line.strip()} line"


def files(root, folders, suffixes):
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and (path.suffix in suffixes or (path.name == "CMakeLists.txt" and ".cmake" in suffixes)):
                # What tests feed to the program is data, not source; what is installed is not ours.
                parts = path.relative_to(root).parts
                if parts[:2] != ("tests", "data") and "node_modules" not in parts:
                    yield path


def check(root, modules):
    breaches = []
    sources = list(files(root, ("app", "ui"), CODE))
    if not sources:
        breaches.append(f"{root}: no sources found")
    for path in sources:
        if path.parent != root / "app":
            breaches += include_breaches(root, path, modules)
    for path in files(root, LICENSED_FOLDERS, LICENSED):
        breaches += licence_breaches(root, path)
    return breaches


HEAD = "// SPDX-FileCopyrightText: The Galley authors\n// SPDX-License-Identifier: Apache-2.0\n"

# Path, the line after the two of the head, and whether it must be found.
TRIALS = [
    ("app/base/a.h", "#include <QString>", False),
    ("app/base/a.cpp", '#include "base/a.h"', False),
    ("app/base/b.cpp", '#include "body/a.h"', True),
    ("app/base/c.cpp", '#include "a.h"', True),
    ("app/base/d.cpp", '#include "../body/a.h"', True),
    ("app/base/e.cpp", "#include <unicode/brkiter.h>", False),
    ("app/body/a.cpp", '#include "base/a.h"', False),
    ("app/body/b.cpp", "#include <gumbo.h>", False),
    ("app/body/c.cpp", '#include "model/a.h"', True),
    ("app/model/a.cpp", '#include "store/a.h"', True),
    ("app/model/b.cpp", "#include <gumbo.h>", True),
    ("app/model/c.cpp", "  #  include <QtSql/QSqlQuery>", True),
    ("app/store/a.cpp", "#include <QSqlQuery>", False),
    ("app/store/b.cpp", '#include "body/a.h"', True),
    ("app/site/a.cpp", "#include <unicode/ubrk.h>", False),
    ("app/site/b.cpp", "#include <QSqlDatabase>", True),
    ("app/site/c.cpp", "#include <QPainter>", False),
    ("app/site/d.cpp", "#include <QWidget>", True),
    ("app/base/x.cpp", "#include <xxhash.h>", False),
    ("app/publish/b.cpp", '#include "site/a.h"', True),
    ("app/intake/a.cpp", "#include <yaml-cpp/yaml.h>", False),
    ("app/intake/b.cpp", "#include <md4c.h>", True),
    ("app/readers/a.cpp", '#include "body/a.h"', True),
    ("app/desk/a.cpp", '#include "store/a.h"', False),
    ("app/desk/b.cpp", "#include <QSqlQuery>", True),
    ("app/desk/c.cpp", "#include <QApplication>", True),
    ("app/desk/d.cpp", "#include <QWebEngineView>", True),
    ("app/desk/e.cpp", '#include "ui/a.h"', True),
    ("app/desk/f.cpp", "#include <store/a.h>", True),
    ("app/desk/g.cpp", '#include "xxhash.h"', True),
    ("app/desk/h.cpp", '#include "nowhere/a.h"', True),
    ("app/desk/i.cpp", '#include "i.moc"', False),
    ("app/cli/a.cpp", '#include "desk/a.h"', False),
    ("app/cli/b.cpp", '#include "store/a.h"', True),
    ("app/attic/a.cpp", "#include <QString>", True),
    ("ui/window/a.cpp", '#include "desk/a.h"', False),
    ("ui/window/b.cpp", "#include <QWidget>", False),
    ("ui/window/c.cpp", '#include "site/a.h"', True),
    ("ui/window/d.cpp", "#include <QSqlQuery>", True),
    ("ui/window/e.cpp", '#include "ui/common/a.h"', False),
    ("ui/window/f.cpp", "#include <QTcpSocket>", True),
    ("ui/window/g.cpp", '// #include "store/a.h"', False),
]


def self_test(modules):
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        expected = set()
        for name, line, bad in TRIALS:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(HEAD + line + "\n", encoding="utf-8")
            if bad:
                expected.add(f"{name}:{1 if name.startswith('app/attic') else 3}")
        (root / "tests" / "data").mkdir(parents=True)
        (root / "tests" / "data" / "case.cpp").write_text("int a;\n", encoding="utf-8")
        (root / "tests" / "bare.cpp").write_text("int a;\n", encoding="utf-8")
        (root / "app" / "CMakeLists.txt").write_text("project(x)\n", encoding="utf-8")
        (root / "app" / "base" / "half.h").write_text(HEAD.splitlines()[0] + "\n", encoding="utf-8")
        expected |= {"tests/bare.cpp:1", "app/CMakeLists.txt:1", "app/base/half.h:1"}
        found = {":".join(breach.split(":")[:2]) for breach in check(root, modules)}
        failures += [f"not found: {place}" for place in sorted(expected - found)]
        failures += [f"found without a reason: {place}" for place in sorted(found - expected)]
    with tempfile.TemporaryDirectory() as folder:
        if not check(pathlib.Path(folder), modules):
            failures.append("an empty tree passed")
    return failures


def default_qt_headers():
    for program in ("qmake6", "qmake"):
        try:
            return subprocess.run([program, "-query", "QT_INSTALL_HEADERS"], capture_output=True, text=True,
                                  check=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            continue
    sys.exit("check.py: say with --qt-headers where the headers of Qt are")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", nargs="?", type=pathlib.Path)
    parser.add_argument("--qt-headers", type=pathlib.Path)
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    if bool(arguments.root) == arguments.self_test:
        parser.error("either ROOT or --self-test")
    modules = module_headers(arguments.qt_headers or pathlib.Path(default_qt_headers()))
    breaches = self_test(modules) if arguments.self_test else check(arguments.root.resolve(), modules)
    for breach in breaches:
        print(breach)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
