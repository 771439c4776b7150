# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Opens sites in the browser: every page, every feed as a browser shows it, and what readers of feeds show."""

import hashlib
import html
import json
import pathlib
import shutil
import subprocess

import written
from checks.browser import browser_path
from stories import BASE

FOLDER = pathlib.Path(__file__).resolve().parent
PLAYWRIGHT = FOLDER.parent / "quality/node_modules/playwright-core"
ONE_OF = 10  # so many pages are opened from the disk as well, and in the second theme
TEXTS_TO_A_PAGE = 20
QUERIES = ("<img src=x onerror=galleyBreach('search-query')>", "\"><script>galleyBreach('search-query')</script>",
           "javascript:galleyBreach('search-query')", "{{constructor.constructor('galleyBreach(1)')()}}")


class Site:
    """An exported site: its files, what may stand on its pages, and what must."""

    def __init__(self, name, folder, vocabulary, words, queries=()):
        self.name = name
        self.folder = pathlib.Path(folder)
        self.words = vocabulary
        self.expected = words        # of stories, by the last part of their address
        self.queries = [*QUERIES, *queries]
        self.files = {p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*")
                      if p.is_file() and p.name != ".galley-manifest" and not p.name.startswith(".")}

    def bytes(self, path):
        return (self.folder / path).read_bytes()

    def text(self, path):
        return self.bytes(path).decode("utf-8", errors="replace")

    @property
    def pages(self):
        return sorted(path for path in self.files if path.endswith(".html"))

    @property
    def feeds(self):
        return sorted(path for path in self.files if path.endswith(".xml"))


def _is_new(data, known):
    """Whether nothing like it was in @p known. Now it is."""
    key = hashlib.sha256(data).digest()
    return key not in known and not known.add(key)


def write_reader(site, folder, known):
    """What a reader of feeds that trusts them shows: their texts, some to a page. Names of the pages. @p known: what
    was shown before."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    texts = [(path, name, text) for path in site.feeds for name, text in written.texts_of_feed(site.bytes(path))
             if text and _is_new(text.encode(), known)]
    names = []
    for number in range(0, len(texts), TEXTS_TO_A_PAGE):
        # Addresses are those of the site as it will stand; here it stands elsewhere.
        shown = "".join("<section><h2>%s, %s</h2>\n<div class=\"prose\">%s</div></section>\n"
                        % (html.escape(path), html.escape(name), text.replace(BASE, "/"))
                        for path, name, text in texts[number:number + TEXTS_TO_A_PAGE])
        names.append("texts-%d.html" % (number // TEXTS_TO_A_PAGE + 1))
        (folder / names[-1]).write_text('<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>x</title><link '
                                        'rel="icon" href="/icon.svg"></head><body>\n%s</body></html>\n' % shown, encoding="utf-8")
    return names


_SHOWN = {"server": "%s", "disk": "%s, from the disk", "feed": "%s of its feeds"}


def _page(path, where="server", words="", vocabulary="theme", queries=(), refresh=False):
    return {"path": path, "shown": _SHOWN[where] % path, "from": where, "words": words, "vocabulary": vocabulary, "queries": list(queries),
            "refresh": refresh}


def _pages_of(site, known, every_page, every_query):
    for number, path in enumerate(site.pages):
        text = site.text(path)
        stem = path.rpartition("/")[2].partition(".")[0]
        span = written.story_of(text)
        is_redirect = 'http-equiv="refresh"' in text and span is None
        queries = () if path != "search.html" else site.queries if every_query else site.queries[:len(QUERIES) + 1]
        page = _page(path, words=site.expected.get(stem, "") if span else "", queries=queries, refresh=is_redirect)
        is_nth = number % ONE_OF == 0
        if every_page or is_nth or span is None or _is_new(text[span[0]:span[1]].encode(), known):
            yield page
        # The page for what is not there leads from the top of the server, and a disk has none.
        if path != "404.html" and (every_page or is_nth):
            yield {**page, "from": "disk", "shown": _SHOWN["disk"] % path, "queries": []}


def job_of(site, reader, known, every_page=False, every_query=False):
    """What the browser is to look at. A story that it saw in another theme, and a feed, which knows no theme, are not
    all opened again, unless @p every_page is wanted."""
    pages = list(_pages_of(site, known, every_page, every_query))
    pages += [_page(path, vocabulary=None) for number, path in enumerate(site.feeds)
              if (every_page or number % ONE_OF == 0) and _is_new(site.bytes(path), known)]
    pages += [_page(path, "feed", vocabulary="feed") for path in write_reader(site, reader, known)]
    feed = {element: dict.fromkeys(("class", "lang", "charset", "rel", "href"))
            for element in ("html", "head", "meta", "title", "link", "body", "section", "h2", "div")}
    return {"root": str(site.folder), "feeds": str(reader), "pages": pages,
            "vocabularies": {"theme": site.words, "feed": {**site.words, "page": feed}}}


def look(jobs):
    """(faults of the job by its number, those of none; figures)."""
    run = subprocess.run(["node", str(FOLDER / "browser.mjs")], capture_output=True, text=True, check=False,
                         input=json.dumps({"browser": browser_path(), "sites": jobs}))
    if run.returncode != 0:
        raise RuntimeError("The browser did not run: " + run.stderr.strip()[-2000:])
    lines = [json.loads(line) for line in run.stdout.split("\n") if line]  # U+2028 stays within a line
    found = [[] for _ in range(len(jobs) + 1)]
    for line in lines[:-1]:
        found[line["site"]].append(line)
    return found, lines[-1]["figures"]
