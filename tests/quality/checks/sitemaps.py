# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Sitemaps name every page that is to be found, once, and nothing else; robots.txt lets machines in."""

import urllib.robotparser
import xml.etree.ElementTree as ElementTree

from . import dates, kinds, schemas

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
MOST_ADDRESSES, MOST_BYTES, MOST_NEWS = 50_000, 50 * 1024 * 1024, 1_000
# How the news sitemap writes languages of which plain codes are not enough.
NEWS_LANGUAGES = {"zh-CN": "zh-cn", "zh-SG": "zh-cn", "zh-TW": "zh-tw", "zh-HK": "zh-tw"}


def _locations(root):
    return [(element.text or "").strip() for element in root.iter(SITEMAP + "loc")]


def _of_addresses(site, path, addresses):
    for address in addresses:
        page = site.page_at.get(site.resolve(address, site.base)[0])
        if page is None:
            yield "%s: “%s” is no page of the site" % (path, address)
        elif address != page.address:
            yield "%s: “%s” is “%s”" % (path, address, page.address)
        elif page.is_hidden:
            yield "%s: “%s” is not to be found by search engines" % (path, address)


def _of_times(site, path, root):
    for url in root.iter(SITEMAP + "url"):
        page = site.page_at.get(site.resolve((url.findtext(SITEMAP + "loc") or "").strip(), site.base)[0])
        modified = url.findtext(SITEMAP + "lastmod")
        if modified is not None and not dates.instant(modified) and not dates.is_date(modified):
            yield "%s: lastmod “%s” is no time" % (path, modified)
        if page is not None and page.kind == kinds.STORY and not modified:
            yield "%s: “%s” has no lastmod" % (path, page.address)


def _of_news(site, path, root):
    entries = list(root.iter(SITEMAP + "url"))
    if len(entries) > MOST_NEWS:
        yield "%s: names more than %d stories" % (path, MOST_NEWS)
    for url in entries:
        page = site.page_at.get(site.resolve((url.findtext(SITEMAP + "loc") or "").strip(), site.base)[0])
        news = url.find(NEWS + "news")
        if page is None or page.kind != kinds.STORY or news is None:
            yield "%s: “%s” is no story" % (path, url.findtext(SITEMAP + "loc"))
            continue
        shown = page.main.first("time", datetime=True)
        date = news.findtext(NEWS + "publication_date") or ""
        if shown is not None and not dates.is_same(date, shown.get("datetime")):
            yield "%s: “%s” is of %s, it shows %s" % (path, page.path, date, shown.get("datetime"))
        if " ".join((news.findtext(NEWS + "title") or "").split()) != page.headline:
            yield "%s: “%s” is called “%s”" % (path, page.path, news.findtext(NEWS + "title"))
        said = page.headings[0].language() if page.headings else site.language
        wanted = NEWS_LANGUAGES.get(said, said.partition("-")[0])
        language = news.findtext("%spublication/%slanguage" % (NEWS, NEWS))
        if language not in (wanted, NEWS_LANGUAGES.get(site.language, site.language.partition("-")[0])):
            yield "%s: “%s” is in “%s”, not “%s”" % (path, page.path, language, wanted)


def _is_index(site, path):
    return b"<sitemapindex" in site.bytes(path)[:1000]


def _of_robots(site):
    robots = urllib.robotparser.RobotFileParser()
    lines = site.text("robots.txt").splitlines()
    robots.parse(lines)
    if not any(line.lower().startswith("user-agent:") for line in lines):
        yield "robots.txt: speaks to nobody"
    for line in lines:
        if line.strip() and not line.startswith("#") and ":" not in line:
            yield "robots.txt: “%s” is no rule" % line
    for page in site.pages:
        if not page.is_hidden and not robots.can_fetch("*", page.address):
            yield "robots.txt: keeps machines from %s" % page.path
    named = robots.site_maps() or []
    for address in named:
        if site.resolve(address, site.base)[0] not in site.files or not site.is_own(address):
            yield "robots.txt: names “%s”, which is not there" % address
    indexed = set()
    for path in site.machine_files(kinds.SITEMAP):
        if _is_index(site, path):
            indexed.update(_locations_of(site, path))
    for kind in (kinds.SITEMAP, kinds.NEWS_SITEMAP):
        for path in site.machine_files(kind):
            if site.base + path not in named and site.base + path not in indexed:
                yield "%s: neither robots.txt nor an index names it" % path


def _locations_of(site, path):
    try:
        return _locations(ElementTree.fromstring(site.bytes(path)))
    except ElementTree.ParseError:
        return []


def _of_sitemap(site, path, found):
    try:
        root = ElementTree.fromstring(site.bytes(path))
    except ElementTree.ParseError as error:
        yield "%s: is no XML (%s)" % (path, error)
        return
    addresses = _locations(root)
    if len(addresses) > MOST_ADDRESSES or len(site.bytes(path)) > MOST_BYTES:
        yield "%s: is too large" % path
    if _is_index(site, path):
        for address in addresses:
            target = site.resolve(address, site.base)[0]
            if target not in site.machine_files(kinds.SITEMAP) + site.machine_files(kinds.NEWS_SITEMAP):
                yield "%s: “%s” is no sitemap" % (path, address)
        return
    yield from _of_addresses(site, path, addresses)
    yield from _of_times(site, path, root)
    for address in addresses:
        if address in found:
            yield "%s: “%s” is named twice" % (path, address)
        found.add(address)


def check(site):
    faults = []
    found = set()
    paths = site.machine_files(kinds.SITEMAP)
    for path in paths:
        faults += _of_sitemap(site, path, found)
    faults += ["%s: no sitemap names it" % page.path for page in site.pages
               if not page.is_hidden and page.address not in found]
    news = site.machine_files(kinds.NEWS_SITEMAP)
    for path in news:
        try:
            root = ElementTree.fromstring(site.bytes(path))
        except ElementTree.ParseError as error:
            faults.append("%s: is no XML (%s)" % (path, error))
            continue
        faults += [*_of_addresses(site, path, _locations(root)), *_of_news(site, path, root)]
    faults += schemas.faults(site, "sitemap.xsd", [p for p in paths if not _is_index(site, p)])
    faults += schemas.faults(site, "sitemapindex.xsd", [p for p in paths if _is_index(site, p)])
    faults += schemas.faults(site, "newssitemap.xsd", news)
    if "robots.txt" in site.files:
        faults += _of_robots(site)
    return faults
