# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""What every page must have: its language, one heading, its own address, a title; and nothing that is not text."""

import re

from . import kinds

LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$")
# XML and HTML have no place for these; U+FFFD is what a broken character becomes.
NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def _of_language(page, site):
    root = page.tree.first("html")
    language = root.get("lang") if root else None
    if language != site.language:
        yield "the language is “%s”, not “%s”" % (language, site.language)
    for element in page.tree.all(lang=True):
        if not LANGUAGE.match(element.get("lang")):
            yield "“%s” is no language" % element.get("lang")


def _of_address(page):
    canonical = page.link("canonical")
    if page.kind in (kinds.NOT_FOUND, kinds.SEARCH):
        if not page.is_hidden:
            yield "search engines are not told to leave it out"
        if canonical not in (None, page.address):
            yield "the canonical address is “%s”" % canonical
    elif page.kind == kinds.REDIRECT:
        if not page.is_hidden:
            yield "search engines are not told to leave it out"
        target, _ = page.site.resolve(page.refresh, page.address)
        other = page.site.page_at.get(target)
        if other and canonical != other.address:
            yield "the canonical address is “%s”, but it leads to “%s”" % (canonical, other.address)
    elif canonical != page.address:
        yield "the canonical address is “%s”, not “%s”" % (canonical, page.address)
    elif page.meta("og:url") not in (None, page.address):
        yield "og:url is “%s”" % page.meta("og:url")


def _of_head(page):
    if page.doctype != "DOCTYPE html":
        yield "the doctype is “%s”" % page.doctype
    if len(list(page.tree.all("meta", charset="utf-8"))) != 1 or b'charset="utf-8"' not in page.bytes[:1024]:
        yield "it does not say early that it is UTF-8"
    if "width=device-width" not in (page.meta("viewport") or ""):
        yield "it does not fit itself to a phone"
    titles = [e for e in page.tree.all("title") if e.parent.name == "head"]
    if len(titles) != 1 or not titles[0].raw_text().strip():
        yield "it has no title, or several"
    for name in ("description", "og:title", "og:description", "og:image"):
        if page.meta(name) is not None and not page.meta(name).strip():
            yield "%s is empty" % name
    if page.kind == kinds.STORY:
        for name in ("og:title", "og:type", "og:url"):
            if page.meta(name) is None:
                yield "there is no %s" % name
        if page.meta("og:title") not in (None, page.headline):
            yield "og:title is “%s”, the headline “%s”" % (page.meta("og:title"), page.headline)


def _of_icons(site):
    """Where no icon is named, every browser asks the server for one, and logs an error when there is none."""
    without = [page.path for page in site.pages if page.link("icon") is None]
    if without and "favicon.ico" not in site.files:
        yield "%s and %d more: no icon is named, and there is no favicon.ico" % (without[0], len(without) - 1)


def check(site):
    faults = list(_of_icons(site))
    titles = {}
    for page in site.pages:
        found = list(page.tag_faults)
        try:
            text = page.bytes.decode("utf-8")
            if match := NO_TEXT.search(text):
                found.append("it holds U+%04X" % ord(match.group()))
        except UnicodeDecodeError:
            found.append("it is not UTF-8")
        if len(page.headings) != 1 or not page.headline:
            found.append("it has %d headings of the first rank that say something"
                         % sum(bool(h.text()) for h in page.headings))
        if len(list(page.tree.all("main"))) != 1:
            found.append("it has no main part, or several")
        found += [*_of_language(page, site), *_of_address(page), *_of_head(page)]
        faults += ["%s: %s" % (page.path, fault) for fault in found]
        if page.kind not in (kinds.REDIRECT, kinds.STORY):
            title = page.tree.first("title")
            folder = page.path.rpartition("/")[0]
            titles.setdefault((folder, title.raw_text() if title else ""), []).append(page.path)
    faults += ["%s: have the same title" % ", ".join(paths) for paths in titles.values() if len(paths) > 1]
    return faults
