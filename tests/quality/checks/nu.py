# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""The Nu HTML checker over all pages and over what stands in feeds, in one Java machine: no error, no warning."""

import json
import pathlib
import re
import subprocess
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree

from . import kinds
from .feeds import ATOM, CONTENT

FOLDER = pathlib.Path(__file__).resolve().parent.parent
JAR = FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar"
PAGE = ("<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head>"
        "<body>\n<h1>%s</h1>\n%s</body></html>\n")
# Newer than its list of properties; browsers have known them for years.
NEWER_CSS = ("container-type", "container-name", "@container", "text-wrap", "text-spacing-trim", "text-autospace")
# It reads pages from the disk, where the site itself, which their security policy lets everything come from, is no place. That they
# keep to the policy is seen in Chromium (silent); what comes from elsewhere is told here as well.
OF_THE_SITE = re.compile(r"Resource violates Content Security Policy \(meta tag\): [\w ]+ “(?![\w+.-]+:|//)[^”]*” blocked by")
# It takes JSON-LD for a script, which browsers do not. Real ones inside a page are told by links and by Chromium (silent).
DATA_BLOCK = re.compile(r"Inline script violates Content Security Policy \(meta tag\): ")
# It guesses the language of a page from all of its words; a short story between Chinese furniture misleads it. That
# the languages are right is what checks/pages.py and checks/structureddata.py look at.
OPTIONS = ("--format", "json", "--stdout", "--exit-zero-always", "--no-langdetect")


def messages(files, *options):
    """(path, line, sentence) of each error and warning."""
    if not files:
        return []
    run = subprocess.run(["java", "-Xss4m", "-jar", JAR, *OPTIONS, *options, *map(str, files)],
                         capture_output=True, text=True, check=False)
    if run.returncode != 0 or not run.stdout.strip():
        raise RuntimeError("The Nu HTML checker did not run: " + (run.stderr or run.stdout).strip())
    found = []
    for message in json.loads(run.stdout)["messages"]:
        if message["type"] != "info" or message.get("subType") == "warning":
            path = urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path)
            found.append((path, message.get("lastLine", 0), message["message"]))
    return found


def _texts_of(site, path):
    try:
        root = ElementTree.fromstring(site.bytes(path))
    except ElementTree.ParseError:
        return []
    return [element.text or "" for name in (CONTENT, ATOM + "content") for element in root.iter(name)]


def _write_texts(site, folder):
    """The texts of each feed as a page of its own, for what stands in a feed must be HTML as well."""
    for kind in (kinds.RSS, kinds.ATOM):
        for number, path in enumerate(site.machine_files(kind)):
            texts = "".join("<div>%s</div>\n" % text for text in _texts_of(site, path))
            copy = folder / ("%s-%s-%d.html" % (site.name.replace(" ", "-"), kind, number))
            page = PAGE % (site.language, kind, kind, texts)
            copy.write_text(page, encoding="utf-8")
            yield copy, path


def check_all(sites):
    """The faults of each site, in the order of @p sites."""
    with tempfile.TemporaryDirectory() as folder:
        place_of = {}
        sheets = []
        for number, site in enumerate(sites):
            place_of.update({str(site.folder / page.path): (number, page.path) for page in site.pages})
            place_of.update({str(copy): (number, "the texts of " + path)
                             for copy, path in _write_texts(site, pathlib.Path(folder).resolve())})
            for path in sorted(site.files):
                if path.endswith(".css"):
                    sheets.append(site.folder / path)
                    place_of[str(site.folder / path)] = (number, path)
        pages = [path for path in place_of if path.endswith(".html")]
        faults = [[] for _ in sites]
        of_sheets = [m for m in messages(sheets, "--css") if not any("“%s”" % name in m[2] for name in NEWER_CSS)]
        of_pages = [m for m in messages(pages) if not OF_THE_SITE.match(m[2]) and not DATA_BLOCK.match(m[2])]
        for path, line, sentence in of_pages + of_sheets:
            number, shown = place_of.get(path, (0, path))
            faults[number].append("%s:%d: %s" % (shown, line, sentence))
        return faults
