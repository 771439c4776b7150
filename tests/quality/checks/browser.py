# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Pages in a real browser: accessible in every look, no wider than the window, silent, and asking nobody else."""

import json
import pathlib
import shutil
import subprocess

from . import kinds, markup

FOLDER = pathlib.Path(__file__).resolve().parent.parent
LOOKS = [[width, scheme] for width in (390, 1280) for scheme in ("light", "dark")]
# Stories that are odd in their words are not odd in their colours: two looks see all of it.
LOOKS_OF_ODD = [[390, "light"], [1280, "dark"]]
CHECKS = ("accessible", "narrow", "alone", "silent", "search")


def browser_path():
    """Chromium as Debian installs it, or what the machine has; None without."""
    return next((path for path in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if path), None)


def _query(site):
    """Two characters, or one word, from the headline of a story, and where that story lies."""
    stories = [page for page in site.pages if page.kind == kinds.STORY and page.headline]
    for page in stories:
        headline = page.headline
        at = next((i for i in range(1, len(headline) - 1) if "\u4e00" <= headline[i] <= "\u9fff"
                   and "\u4e00" <= headline[i + 1] <= "\u9fff"), None)
        if at is not None:
            return headline[at:at + 2], page.path
    for page in stories:
        word = next((w for w in page.headline.split() if w.isascii() and w.isalpha() and len(w) > 4), None)
        if word:
            return word, page.path
    return None


def _job(site, pages):
    kinds_seen = set()
    wanted = []
    for page in pages:
        first_of_kind = page.kind not in kinds_seen
        kinds_seen.add(page.kind)
        # A redirect leaves at once; there is nothing to look at.
        if page.kind == kinds.REDIRECT:
            continue
        wanted.append({"path": page.path, "looks": LOOKS if first_of_kind else LOOKS_OF_ODD,
                       "search": _query(site) if page.kind == kinds.SEARCH else None})
    return {"root": str(site.folder), "base": site.base, "pages": wanted}


def _run(jobs):
    browser = browser_path()
    if browser is None:
        raise RuntimeError("There is no Chromium on this machine. Debian's package is called chromium.")
    run = subprocess.run(["node", str(FOLDER / "checks/browser.mjs")], capture_output=True, text=True, check=False,
                         input=json.dumps({"browser": browser, "sites": jobs}))
    if run.returncode != 0:
        raise RuntimeError("The browser did not run: " + run.stderr.strip()[-2000:])
    return [json.loads(line) for line in run.stdout.splitlines()]


def look(sites, pages_of):
    """For each site the faults by check. @p pages_of gives the pages of a site to look at."""
    found = [{name: [] for name in CHECKS} for _ in sites]
    for fault in _run([_job(site, pages_of(site)) for site in sites]):
        found[fault["site"]][fault["check"]].append("%s: %s" % (fault["path"], markup.simplified(fault["sentence"])))
    return found
