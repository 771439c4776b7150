# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""RSS 2.0 and Atom: what the formats ask for, and that both name a story by one lasting id."""

import re
import xml.etree.ElementTree as ElementTree

from . import dates, kinds, markup, schemas
from .pages import LANGUAGE, NO_TEXT

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
URN = re.compile(r"^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
# Readers of feeds throw these away, or worse.
NOT_IN_A_FEED = {"script", "style", "iframe", "form", "input", "object", "embed", "link", "meta"}


def _text(element, name):
    found = element.find(name)
    return (found.text or "").strip() if found is not None else None


def _of_html(html, where):
    tree, _, faults = markup.read(html)
    yield from ("%s: its text: %s" % (where, fault) for fault in faults)
    for element in tree.walk():
        if element.name in NOT_IN_A_FEED or any(key.startswith("on") for key in element.attributes):
            yield "%s: its text holds <%s>" % (where, element.name)


def _of_self(links, own, media):
    addresses = [link.get("href") for link in links if link.get("rel") == "self"]
    if addresses != [own]:
        yield "the link to itself is %s, not %s" % (addresses, own)
    if any(link.get("type") != media for link in links if link.get("rel") == "self"):
        yield "the link to itself is not of the type %s" % media


class _Ids:
    """One story keeps one id in all feeds, and no two share one."""

    def __init__(self):
        self._id_of = {}
        self._link_of = {}

    def faults(self, identity, link, where):
        if not URN.match(identity or "") and not (identity or "").startswith(("http://", "https://", "tag:")):
            yield "%s: its id “%s” is no address" % (where, identity)
        if self._id_of.setdefault(link, identity) != identity:
            yield "%s: its id is %s, elsewhere %s" % (where, identity, self._id_of[link])
        if self._link_of.setdefault(identity, link) != link:
            yield "%s: its id is also that of %s" % (where, self._link_of[identity])


def _of_channel(site, path, channel):
    for name in ("title", "link", "description"):
        if len(channel.findall(name)) != 1 or not _text(channel, name):
            yield "the channel has no %s, or several" % name
    language = _text(channel, "language") or ""
    if language.lower() != site.language.lower() or not re.match(r"^[a-z]{2,3}(-[a-z]{2,4})*$", language):
        yield "the language is “%s”" % language
    for name in ("pubDate", "lastBuildDate"):
        if _text(channel, name) is not None and not dates.rfc822(_text(channel, name)):
            yield "%s “%s” is no date of RFC 822" % (name, _text(channel, name))
    yield from _of_self(channel.findall(ATOM + "link"), site.base + path, "application/rss+xml")
    if _text(channel, "link") and not site.is_own(_text(channel, "link")):
        yield "the link of the channel leads out"


def _of_item(site, item, where, ids):
    for name in ("title", "link", "guid", "pubDate"):
        if len(item.findall(name)) != 1 or not _text(item, name):
            yield "%s: there is no %s, or several" % (where, name)
    guid, link = item.find("guid"), _text(item, "link")
    if guid is not None:
        if guid.get("isPermaLink", "true") == "true" and (guid.text or "").strip() not in (link, ""):
            yield "%s: its id claims to be its address, but is not" % where
        yield from ids.faults((guid.text or "").strip(), link, where)
    page = site.page_at.get(site.resolve(link or "", site.base)[0])
    if page is None or page.kind != kinds.STORY:
        yield "%s: its link “%s” leads to no story" % (where, link)
    elif markup.simplified(_text(item, "title") or "") != page.headline:
        yield "%s: its title is “%s”, the page’s “%s”" % (where, _text(item, "title"), page.headline)
    if not dates.rfc822(_text(item, "pubDate")):
        yield "%s: pubDate “%s” is no date of RFC 822" % (where, _text(item, "pubDate"))
    if len(item.findall(CONTENT)) != 1:
        yield "%s: there is no text, or several" % where
    yield from _of_html(_text(item, CONTENT) or "", where)


def _is_newest_first(moments):
    known = [moment for moment in moments if moment]
    return known == sorted(known, reverse=True)


def _of_rss(site, path, root, ids):
    if root.get("version") != "2.0" or len(root.findall("channel")) != 1:
        yield "it is no RSS 2.0 with one channel"
        return
    channel = root.find("channel")
    yield from _of_channel(site, path, channel)
    items = channel.findall("item")
    guids = [_text(item, "guid") for item in items]
    if len(set(guids)) != len(guids):
        yield "two items have the same id"
    for number, item in enumerate(items, 1):
        yield from _of_item(site, item, "item %d" % number, ids)
    if not _is_newest_first([dates.rfc822(_text(item, "pubDate")) for item in items]):
        yield "the newest story does not stand first"


def _of_entry(site, entry, where, ids, has_author):
    links = [e.get("href") for e in entry.findall(ATOM + "link") if e.get("rel", "alternate") == "alternate"]
    page = site.page_at.get(site.resolve(links[0], site.base)[0]) if len(links) == 1 else None
    if page is None or page.kind != kinds.STORY:
        yield "%s: its link %s leads to no story" % (where, links)
    elif markup.simplified(_text(entry, ATOM + "title") or "") != page.headline:
        yield "%s: its title is “%s”, the page’s “%s”" % (where, _text(entry, ATOM + "title"), page.headline)
    yield from ids.faults(_text(entry, ATOM + "id"), links[0] if links else None, where)
    published, updated = _text(entry, ATOM + "published"), _text(entry, ATOM + "updated")
    if published and dates.instant(published) and dates.instant(updated) \
            and dates.instant(updated) < dates.instant(published):
        yield "%s: it was changed before it was published" % where
    if not has_author and entry.find(ATOM + "author") is None:
        yield "%s: neither it nor the feed has an author" % where
    for name in ("content", "summary", "title"):
        part = entry.find(ATOM + name)
        if part is not None and part.get("type") == "html":
            yield from _of_html(part.text or "", where)


def _of_atom(site, path, root, ids):
    yield from _of_self(root.findall(ATOM + "link"), site.base + path, "application/atom+xml")
    entries = root.findall(ATOM + "entry")
    identities = [_text(entry, ATOM + "id") for entry in entries] + [_text(root, ATOM + "id")]
    if len(set(identities)) != len(identities):
        yield "two things in it have the same id"
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang")
    if language is not None and not LANGUAGE.match(language):
        yield "“%s” is no language" % language
    updated = dates.instant(_text(root, ATOM + "updated"))
    newest = [dates.instant(_text(entry, ATOM + "updated")) for entry in entries]
    if updated and any(moment and moment > updated for moment in newest):
        yield "an entry is newer than the feed"
    for number, entry in enumerate(entries, 1):
        yield from _of_entry(site, entry, "entry %d" % number, ids, root.find(ATOM + "author") is not None)


def _of_announcements(site):
    """Every feed that a page announces is there, of the type that it says, and every page announces one."""
    for page in site.pages:
        announced = [e for e in page.tree.all("link", rel="alternate") if "xml" in (e.get("type") or "")]
        if not announced and page.kind != kinds.REDIRECT:
            yield "%s: announces no feed" % page.path
        for link in announced:
            kind = {"application/rss+xml": kinds.RSS, "application/atom+xml": kinds.ATOM}.get(link.get("type"))
            if site.resolve(link.get("href"), page.address)[0] not in site.machine_files(kind):
                yield "%s: “%s” is no %s" % (page.path, link.get("href"), kind)
            if not link.get("title"):
                yield "%s: “%s” has no title" % (page.path, link.get("href"))


def check(site):
    faults = list(_of_announcements(site))
    for kind, of_feed in ((kinds.RSS, _of_rss), (kinds.ATOM, _of_atom)):
        ids = _Ids()
        paths = site.machine_files(kind)
        for path in paths:
            if NO_TEXT.search(site.text(path)):
                faults.append("%s: holds characters that are no text" % path)
            try:
                root = ElementTree.fromstring(site.bytes(path))
            except ElementTree.ParseError as error:
                faults.append("%s: is no XML (%s)" % (path, error))
                continue
            faults += ["%s: %s" % (path, fault) for fault in of_feed(site, path, root, ids)]
        if kind == kinds.ATOM:
            faults += schemas.faults(site, "atom.rng", paths)
    return faults
