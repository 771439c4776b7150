# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""What a page tells machines (JSON-LD) is what it shows to readers."""

import json
import re

from . import dates, kinds, pictures
from .markup import simplified

SHOWN_VIEWS = re.compile(r"(?:浏览|Views)\s*[:：]?\s*([\d,]+)")
# A story without one of these is of no use to a search engine.
NEEDED = ("headline", "datePublished", "dateModified", "publisher", "url", "mainEntityOfPage", "inLanguage")


def _as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def _address(value):
    """The address in a plain value or in a node."""
    if isinstance(value, dict):
        return value.get("url") or value.get("contentUrl") or value.get("@id")
    return value


def _nodes(page):
    """(nodes of the page by their order, faults)."""
    nodes, faults = [], []
    for script in page.tree.all("script", type="application/ld+json"):
        try:
            document = json.loads(script.raw_text())
        except ValueError as error:
            faults.append("its structured data is no JSON (%s)" % error)
            continue
        for node in _as_list(document):
            if not isinstance(node, dict):
                faults.append("its structured data holds something that is no object")
                continue
            if node.get("@context") not in ("https://schema.org", "https://schema.org/"):
                faults.append("its structured data does not say that it is of schema.org")
            inner = [n for n in node.get("@graph", [node]) if isinstance(n, dict)]
            faults += ["its structured data holds a thing of no type" for n in inner if not n.get("@type")]
            nodes += inner
    return nodes, faults


def _empty_values(value, at=""):
    """Names under which nothing is said: an absent fact is left out."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _empty_values(inner, at + "." + name)
    elif isinstance(value, list):
        if not value:
            yield at
        for inner in value:
            yield from _empty_values(inner, at)
    elif value is None or (isinstance(value, str) and not value.strip()):
        yield at


def _crumbs(page):
    """(text, address) of each step that the page shows; the last one, this page, has no address."""
    for nav in page.tree.all("nav"):
        steps = [e for e in nav.all("li")]
        if steps and "crumbs" in nav.classes:
            for step in steps:
                link = step.first("a")
                yield step.text(), link.get("href") if link else None
            return


def _of_breadcrumbs(page, node):
    shown = list(_crumbs(page))
    steps = _as_list(node.get("itemListElement"))
    names = [simplified(str(step.get("name", ""))) for step in steps]
    if [step.get("position") for step in steps] != list(range(1, len(steps) + 1)):
        yield "the positions of its breadcrumbs do not count from 1"
    if names != [text for text, _ in shown]:
        yield "its breadcrumbs are %s, it shows %s" % (names, [text for text, _ in shown])
        return
    for step, (text, link) in zip(steps, shown):
        path, _ = page.site.resolve(link, page.address) if link else (page.path, "")
        said, _ = page.site.resolve(_address(step.get("item")) or page.address, page.address)
        if said != path:
            yield "its breadcrumb “%s” leads to %s, the one that it shows to %s" % (text, said, path)


def _of_times(page, news):
    published, modified = news.get("datePublished"), news.get("dateModified")
    for name, value in (("datePublished", published), ("dateModified", modified)):
        if value is not None and not dates.instant(value):
            yield "%s “%s” is no time with an offset" % (name, value)
    shown = page.main.first("time", datetime=True)
    if shown is None:
        yield "it shows no date"
    elif not dates.is_same(published, shown.get("datetime")):
        yield "datePublished is %s, it shows %s" % (published, shown.get("datetime"))
    if dates.instant(published) and dates.instant(modified) and dates.instant(modified) < dates.instant(published):
        yield "dateModified is before datePublished"
    for name, value in (("article:published_time", published), ("article:modified_time", modified)):
        if page.meta(name) is not None and not dates.is_same(value, page.meta(name)):
            yield "%s is %s, the structured data say %s" % (name, page.meta(name), value)


def _of_people(page, news):
    for key in ("author", "editor"):
        for person in _as_list(news.get(key)):
            if not isinstance(person, dict) or person.get("@type") not in ("Person", "Organization"):
                yield "its %s is neither a person nor an organization" % key
            elif simplified(person.get("name", "")) not in page.main.text():
                yield "its %s “%s” is not shown" % (key, person.get("name"))
            elif person.get("url") and page.site.resolve(person["url"], page.address)[0] not in page.site.files:
                yield "the page of its %s “%s” is not there" % (key, person.get("name"))
    authors = [simplified(p.get("name", "")) for p in _as_list(news.get("author")) if isinstance(p, dict)]
    named = page.meta("author")
    # "By our reporter" is a byline, and names nobody.
    if (authors and not named) or any(author not in simplified(named) for author in authors):
        yield "<meta name=author> is “%s”, its authors are %s" % (named, authors)
    elif named and simplified(named) not in page.main.text():
        yield "<meta name=author> “%s” is not shown" % named


def _of_pictures(page, news):
    for image in _as_list(news.get("image")) + _as_list((news.get("publisher") or {}).get("logo")):
        address = _address(image) or ""
        path, _ = page.site.resolve(address, page.address)
        if not page.site.is_own(address) or path not in page.site.files:
            yield "its picture “%s” is not there" % address
            continue
        size = pictures.size_of(page.site.bytes(path))
        if isinstance(image, dict) and size:
            for name, pixels in (("width", size[0]), ("height", size[1])):
                if str(image.get(name, pixels)) != str(pixels):
                    yield "its picture “%s” is said to have %s %s, not %d" % (address, name, image[name], pixels)


def _of_views(page, news):
    counts = [n.get("userInteractionCount") for n in _as_list(news.get("interactionStatistic"))
              if "View" in str(n.get("interactionType")) or "Read" in str(n.get("interactionType"))]
    story = page.main.first("article") or page.main
    # Not in the text itself: a story may speak of views.
    around = [part for part in story.walk() if part.name in ("header", "footer")]
    shown = [int(text.replace(",", "")) for part in around for text in SHOWN_VIEWS.findall(part.text())]
    if [int(c) for c in counts if str(c).isdigit()] != shown[:1]:
        yield "it counts %s views and shows %s" % (counts, shown)


def _of_filing(page, news):
    steps = list(_crumbs(page))
    section = news.get("articleSection")
    if section is not None and simplified(section) not in [text for text, _ in steps[1:-1]]:
        yield "its section “%s” is not among the channels that it shows" % section
    if section is None and len(steps) > 2:
        yield "it stands in a channel, but has no section"
    if page.meta("article:section") not in (None, section):
        yield "article:section is “%s”, the structured data say “%s”" % (page.meta("article:section"), section)
    words = news.get("keywords")
    said = [simplified(w) for w in (words.split(",") if isinstance(words, str) else _as_list(words))]
    shown = [e.text() for e in page.main.all("a") if "tag" in (e.get("rel") or "").split()]
    if isinstance(words, str) and any("," in tag for tag in shown):
        shown = [part.strip() for tag in shown for part in tag.split(",")]
    if sorted(said) != sorted(shown):
        yield "its keywords are %s, it shows the tags %s" % (said, shown)


def _of_corrections(page, news):
    for correction in _as_list(news.get("correction")):
        text = correction.get("text") if isinstance(correction, dict) else correction
        if not text or simplified(text) not in page.main.text():
            yield "its correction “%s” is not shown" % text
        if isinstance(correction, dict) and not dates.instant(correction.get("datePublished")):
            yield "its correction “%s” has no time" % text


def _of_story(page, news):
    if news.get("@type") != "NewsArticle":
        return
    for name in NEEDED:
        if not news.get(name):
            yield "its structured data lack %s" % name
    if simplified(str(news.get("headline", ""))) != page.headline:
        yield "its headline is “%s”, it shows “%s”" % (news.get("headline"), page.headline)
    for name in ("url", "mainEntityOfPage"):
        if _address(news.get(name)) != page.address:
            yield "its %s is “%s”" % (name, _address(news.get(name)))
    if page.headings and news.get("inLanguage") != page.headings[0].language():
        yield "its language is %s, the headline’s %s" % (news.get("inLanguage"), page.headings[0].language())
    original = _address(news.get("isBasedOn"))
    if original and original not in [e.get("href") for e in page.main.all("a")]:
        yield "its original “%s” is not linked" % original
    for part in (_of_times, _of_people, _of_pictures, _of_views, _of_filing, _of_corrections):
        yield from part(page, news)


def _of_page(page):
    nodes, faults = _nodes(page)
    yield from faults
    types = [node.get("@type") for node in nodes]
    for node in nodes:
        yield from ("it says nothing as %s%s" % (node.get("@type"), at) for at in _empty_values(node))
        if node.get("@type") == "BreadcrumbList":
            yield from _of_breadcrumbs(page, node)
        yield from _of_story(page, node)
    if page.kind == kinds.STORY:
        for name in ("NewsArticle", "BreadcrumbList"):
            if types.count(name) != 1:
                yield "it has %d nodes of the type %s" % (types.count(name), name)


def check(site):
    faults = []
    for page in site.pages:
        faults += ["%s: %s" % (page.path, fault) for fault in _of_page(page)]
    return faults
