# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Pages in a real browser: accessible in every look, no wider than the window, silent, and asking nobody else."""

import json
import pathlib
import re
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


def _queries(site):
    """Words from headlines, two characters or one word long, and where the stories lie that they must find."""
    stories = [page for page in site.pages if page.kind == kinds.STORY]
    for pattern in (r"[\u4e00-\u9fff]{3,}", r"\b[A-Za-z]{5,}\b"):
        for page in stories:
            if match := re.search(pattern, page.headline):
                word = match.group()
                yield [word if word.isascii() else word[1:3], page.path]
                break


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
                       "searches": list(_queries(site)) if page.kind == kinds.SEARCH else []})
    return {"root": str(site.folder), "base": site.base, "pages": wanted}


def _run(jobs):
    run = subprocess.run(["node", str(FOLDER / "checks/browser.mjs")], capture_output=True, text=True, check=False,
                         input=json.dumps({"browser": browser_path(), "sites": jobs}))
    if run.returncode != 0:
        raise RuntimeError("The browser did not run: " + run.stderr.strip()[-2000:])
    return [json.loads(line) for line in run.stdout.splitlines()]


def look(sites, pages_of):
    """For each site the faults by check. @p pages_of gives the pages of a site to look at."""
    found = [{name: [] for name in CHECKS} for _ in sites]
    for fault in _run([_job(site, pages_of(site)) for site in sites]):
        found[fault["site"]][fault["check"]].append("%s: %s" % (fault["path"], markup.simplified(fault["sentence"])))
    return found
